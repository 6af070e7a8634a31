/**
 * A handle on a plot: dragged by mouse or finger, and for keys a slider. Arrows move it by one step, with Shift by ten,
 * Home and End to the ends. One that moves along both axes takes left and right for x, up and down for y.
 *
 * @typedef {{ id: string, label: string, axis: 'x' | 'y' | 'xy', x: number, y: number, min: number, max: number,
 *             step: number, minY?: number, maxY?: number, stepY?: number, log?: boolean, text: string, color?: string, bare?: boolean,
 *             change: (value: number, y: number) => void }} HandleSpec
 *   it moves along `axis`; `minY`, `maxY`, `stepY` are for 'xy', where they differ from x's; `log`: a step is a share of
 *   the value instead of an amount; `text` is its value in words; `color` is a CSS colour; `bare`: the
 *   picture has a mark of its own there, only a ring appears; `change` hears the value along
 *   its axis, or x and y
 */

/** How many steps a key is worth. @param {string} key @param {boolean} shift */
function stepsOf(key, shift) {
  const by = shift ? 10 : 1;
  return { ArrowRight: by, ArrowUp: by, ArrowLeft: -by, ArrowDown: -by, PageUp: 10, PageDown: -10 }[key];
}

/** @param {number} value @param {number} step @param {number} min @param {number} max */
const stepped = (value, step, min, max) =>
  Number(Math.min(max, Math.max(min, Math.round(value / step) * step)).toPrecision(10));

/** @param {HandleSpec} spec @param {number} x @param {number} y @returns {{ x: number, y: number }} within its ranges */
function fitted(spec, x, y) {
  const { min, max, step } = spec;
  if (spec.axis === 'xy') {
    const { minY = min, maxY = max, stepY = step } = spec;
    return { x: stepped(x, step, min, max), y: stepped(y, stepY, minY, maxY) };
  }
  const place = { x: spec.x, y: spec.y };
  const wanted = spec.axis === 'x' ? x : y;
  place[spec.axis] = spec.log
    ? Number(Math.min(max, Math.max(min, wanted)).toPrecision(6))
    : stepped(wanted, step, min, max);
  return place;
}

/** Where a key takes a handle. @param {HandleSpec} spec @param {string} key @param {boolean} shift */
function placeAfter(spec, key, shift) {
  const { min, max, step, x, y } = spec;
  if (spec.axis !== 'xy' && (key === 'Home' || key === 'End')) {
    const end = key === 'Home' ? min : max;
    return fitted(spec, end, end);
  }
  const steps = stepsOf(key, shift);
  if (steps === undefined) return undefined;
  if (spec.axis === 'xy') {
    const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
    return fitted(spec, sideways ? x + steps * step : x, sideways ? y : y + steps * (spec.stepY ?? step));
  }
  const by = (/** @type {number} */ value) => (spec.log ? value * (1 + step) ** steps : value + steps * step);
  return fitted(spec, by(x), by(y));
}

export class PlotHandle {
  element = document.createElement('div');
  #plot;
  /** @type {HandleSpec | undefined} */
  #spec;
  /** From the pointer to the handle when it was taken, so that it does not jump. */
  #offset = { x: 0, y: 0 };

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
    element.dataset.handle = spec.id;
    element.toggleAttribute('data-bare', Boolean(spec.bare));
    if (spec.color) element.style.setProperty('--handle', spec.color);
    const attributes = {
      'aria-label': spec.label,
      'aria-valuemin': String(spec.min),
      'aria-valuemax': String(spec.max),
      'aria-valuenow': String(spec.axis === 'y' ? spec.y : spec.x),
      'aria-valuetext': spec.text,
    };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (spec.axis !== 'xy') element.setAttribute('aria-orientation', spec.axis === 'x' ? 'horizontal' : 'vertical');
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
    const point = this.#plot.pointAt(event);
    this.#offset = keepOffset ? { x: spec.x - point.x, y: spec.y - point.y } : { x: 0, y: 0 };
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
    if (!spec) return;
    const { x, y } = this.#plot.pointAt(event);
    this.#set(fitted(spec, x + this.#offset.x, y + this.#offset.y));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const spec = this.#spec;
    if (!spec || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = placeAfter(spec, event.key, event.shiftKey);
    if (!place) return;
    event.preventDefault();
    this.#set(place);
  }

  /** @param {{ x: number, y: number }} place */
  #set({ x, y }) {
    const spec = /** @type {HandleSpec} */ (this.#spec);
    // The next key may come before the next picture.
    this.#spec = { ...spec, x, y };
    spec.change(spec.axis === 'y' ? y : x, y);
  }
}
