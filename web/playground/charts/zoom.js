/**
 * Which part of their common x axis a group of charts shows: wheel or pinch zooms, a drag moves it, the keys + − 0 do
 * the same, a double click shows everything again. A wheel over a chart without the focus scrolls the page, as always.
 *
 * @typedef {import('../../ui/line-chart.js').LineChart} LineChart
 */

const KEY_FACTOR = 0.6;
const WHEEL_PER_PIXEL = 0.002;
/** The smallest part of the whole that can be shown. */
const SMALLEST = 1e-4;

/**
 * A window moved and cut so that it lies within the whole.
 * @param {[number, number]} wanted
 * @param {[number, number]} extent
 * @returns {[number, number] | undefined} undefined: the whole
 */
export function withinExtent([from, to], [low, high]) {
  const whole = high - low;
  const width = Math.max(to - from, whole * SMALLEST);
  if (!(width < whole * 0.999)) return undefined;
  const start = Math.min(Math.max(from, low), high - width);
  return [start, start + width];
}

export class Zoom {
  /** @type {LineChart[]} */
  #charts = [];

  /** @param {() => void} onchange called when another part is shown */
  constructor(onchange) {
    this.onchange = onchange;
  }

  get zoomed() {
    return this.#charts[0]?.window !== undefined;
  }

  /** @param {LineChart} chart @param {HTMLElement} figure around it, which takes the focus */
  add(chart, figure) {
    this.#charts.push(chart);
    chart.window = this.#charts[0]?.window;
    const gestures = new Gestures(this, chart, figure);
    figure.addEventListener('wheel', (event) => gestures.wheel(event), { passive: false });
    figure.addEventListener('dblclick', () => this.reset());
    figure.addEventListener('keydown', (event) => gestures.key(event));
    figure.addEventListener('pointerdown', (event) => gestures.down(event));
    figure.addEventListener('pointermove', (event) => gestures.move(event));
    for (const name of /** @type {const} */ (['pointerup', 'pointercancel']))
      figure.addEventListener(name, (event) => gestures.up(event));
  }

  /** @param {[number, number]} wanted @param {LineChart} chart whose extent counts */
  show(wanted, chart) {
    this.#set(withinExtent(wanted, chart.extent));
  }

  reset() {
    if (this.zoomed) this.#set(undefined);
  }

  /** @param {[number, number] | undefined} part */
  #set(part) {
    for (const chart of this.#charts) {
      chart.window = part;
      chart.invalidate();
    }
    this.onchange();
  }
}

/** Turns what a reader does with one chart into windows. */
class Gestures {
  #zoom;
  #chart;
  #figure;
  /** @type {Map<number, number>} where each pressed pointer is along x, in CSS pixels of the page */
  #pressed = new Map();

  /** @param {Zoom} zoom @param {LineChart} chart @param {HTMLElement} figure */
  constructor(zoom, chart, figure) {
    this.#zoom = zoom;
    this.#chart = chart;
    this.#figure = figure;
  }

  /** @returns {[number, number]} */
  get #window() {
    return this.#chart.window ?? this.#chart.extent;
  }

  /** The value at a place of the page. @param {number} clientX */
  #valueAt(clientX) {
    const [from, to] = this.#window;
    const { left, width } = this.#chart.box;
    return from + ((clientX - this.#figure.getBoundingClientRect().left - left) / width) * (to - from);
  }

  /** @param {number} factor below 1 shows less @param {number} centre stays where it is */
  #scale(factor, centre) {
    const [from, to] = this.#window;
    this.#zoom.show([centre - (centre - from) * factor, centre + (to - centre) * factor], this.#chart);
  }

  /** @param {number} pixels to the right */
  #pan(pixels) {
    const [from, to] = this.#window;
    const by = (pixels / this.#chart.box.width) * (to - from);
    this.#zoom.show([from - by, to - by], this.#chart);
  }

  /** @param {WheelEvent} event */
  wheel(event) {
    if (!event.ctrlKey && !this.#figure.contains(document.activeElement)) return;
    if (!this.#zoom.zoomed && event.deltaY >= 0) return;
    event.preventDefault();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) this.#pan(-event.deltaX);
    else this.#scale(Math.exp(event.deltaY * WHEEL_PER_PIXEL * (event.ctrlKey ? 4 : 1)), this.#valueAt(event.clientX));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [from, to] = this.#window;
    const probed = this.#chart.probed && this.#chart.options.x(this.#chart.probed);
    const centre = probed >= from && probed <= to ? probed : (from + to) / 2;
    if (event.key === '+' || event.key === '=') this.#scale(KEY_FACTOR, centre);
    else if (event.key === '-') this.#scale(1 / KEY_FACTOR, centre);
    else if (event.key === '0') this.#zoom.reset();
    // A value read off by the arrow keys is brought into sight.
    else if (probed < from || probed > to)
      this.#zoom.show([probed - (to - from) / 2, probed + (to - from) / 2], this.#chart);
  }

  /** @param {PointerEvent} event */
  down(event) {
    this.#pressed.set(event.pointerId, event.clientX);
    // By the canvas itself: elsewhere it would hear that the pointer has left, and show no value any more.
    if (event.pointerType === 'mouse' && this.#zoom.zoomed)
      /** @type {Element} */ (event.target).setPointerCapture(event.pointerId);
  }

  /** @param {PointerEvent} event */
  move(event) {
    const before = this.#pressed.get(event.pointerId);
    if (before === undefined) return;
    const other = [...this.#pressed].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) this.#pinch(before, event.clientX, other);
    else if (this.#zoom.zoomed) this.#pan(event.clientX - before);
    this.#pressed.set(event.pointerId, event.clientX);
  }

  /** One finger moves while the other rests. @param {number} before @param {number} now @param {number} other */
  #pinch(before, now, other) {
    const [apart, apartNow] = [Math.abs(before - other), Math.abs(now - other)];
    if (apart < 8 || apartNow < 8) return;
    this.#scale(apart / apartNow, this.#valueAt(other));
  }

  /** @param {PointerEvent} event */
  up(event) {
    this.#pressed.delete(event.pointerId);
  }
}
