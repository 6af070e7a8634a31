/**
 * A handle on a plot: dragged by mouse or finger, and for keys a slider. Arrows move it by one step, with Shift by ten,
 * Home and End to the ends.
 *
 * @typedef {{ id: string, label: string, axis: 'x' | 'y', x: number, y: number, min: number, max: number, step: number,
 *             text: string, color?: string, change: (value: number) => void }} HandleSpec
 *   it moves along `axis`; `text` is its value in words; `color` is a CSS colour
 */

/** @param {string} key @param {boolean} shift @param {HandleSpec} spec @param {number} value @returns {number | undefined} */
function valueAfter(key, shift, { min, max, step }, value) {
  const by = step * (shift ? 10 : 1);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return value + by;
    case 'ArrowLeft':
    case 'ArrowDown':
      return value - by;
    case 'PageUp':
      return value + 10 * step;
    case 'PageDown':
      return value - 10 * step;
    case 'Home':
      return min;
    case 'End':
      return max;
    default:
      return undefined;
  }
}

export class PlotHandle {
  element = document.createElement('div');
  #plot;
  /** @type {HandleSpec | undefined} */
  #spec;
  /** From the pointer to the handle when it was taken, so that it does not jump. */
  #offset = 0;

  /** @param {import('./plot-area.js').PlotArea} plot */
  constructor(plot) {
    this.#plot = plot;
    const { element } = this;
    element.className = 'plot-handle';
    element.tabIndex = 0;
    element.setAttribute('role', 'slider');
    element.addEventListener('keydown', (event) => this.#key(event));
    element.addEventListener('pointerdown', (event) => {
      if (event.button === 0) this.#hold(event, element, true);
    });
  }

  /** @param {HandleSpec} spec */
  update(spec) {
    this.#spec = spec;
    const { element } = this;
    element.dataset.axis = spec.axis;
    if (spec.color) element.style.setProperty('--handle', spec.color);
    const attributes = {
      'aria-label': spec.label,
      'aria-orientation': spec.axis === 'x' ? 'horizontal' : 'vertical',
      'aria-valuemin': String(spec.min),
      'aria-valuemax': String(spec.max),
      'aria-valuenow': String(spec[spec.axis]),
      'aria-valuetext': spec.text,
    };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  }

  /** @param {number} left @param {number} top in CSS pixels of the plot */
  place(left, top) {
    this.element.style.transform = `translate(${left}px, ${top}px)`;
  }

  /** Jumps to a press beside the handle, and follows it. @param {PointerEvent} event */
  grab(event) {
    const canvas = /** @type {HTMLElement} */ (event.currentTarget);
    this.#hold(event, canvas, false);
    this.#move(event);
  }

  /** @param {PointerEvent} event @param {HTMLElement} on @param {boolean} keepOffset */
  #hold(event, on, keepOffset) {
    const spec = this.#spec;
    if (!spec) return;
    this.#offset = keepOffset ? spec[spec.axis] - this.#plot.pointAt(event)[spec.axis] : 0;
    this.element.focus({ preventScroll: true });
    event.preventDefault();
    on.setPointerCapture(event.pointerId);
    const move = (/** @type {PointerEvent} */ next) => this.#move(next);
    const release = () => {
      on.removeEventListener('pointermove', move);
      on.removeEventListener('pointerup', release);
      on.removeEventListener('pointercancel', release);
      delete this.element.dataset.held;
    };
    this.element.dataset.held = '';
    on.addEventListener('pointermove', move);
    on.addEventListener('pointerup', release);
    on.addEventListener('pointercancel', release);
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const spec = this.#spec;
    if (spec) this.#set(this.#plot.pointAt(event)[spec.axis] + this.#offset);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const spec = this.#spec;
    if (!spec || event.ctrlKey || event.metaKey || event.altKey) return;
    const value = valueAfter(event.key, event.shiftKey, spec, spec[spec.axis]);
    if (value === undefined) return;
    event.preventDefault();
    this.#set(value);
  }

  /** @param {number} value */
  #set(value) {
    const spec = /** @type {HandleSpec} */ (this.#spec);
    const { min, max, step } = spec;
    const stepped = Math.round(value / step) * step;
    const next = Number(Math.min(max, Math.max(min, stepped)).toPrecision(10));
    // The next key may come before the next picture.
    this.#spec = { ...spec, [spec.axis]: next };
    spec.change(next);
  }
}
