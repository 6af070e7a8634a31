/**
 * A small line chart on a canvas: up to a few series over one axis, logarithmic where that reads better, values under
 * the pointer or the arrow keys. It can show a part of the axis only; others move that window, and draw on top.
 *
 * @typedef {{ color: string | (() => string), dash?: number[], name?: () => string, value: (point: any) => number }} Line
 *   color: a custom property, or what gives a colour; name: in the key of a saved picture
 * @typedef {{ lines: Line[], x: (point: any) => number, logarithmic?: boolean | 'auto', range?: [number, number],
 *             format: (value: number) => string, xLabel: string }} ChartOptions 'auto': where the values span far
 * @typedef {(value: number) => number} Position in CSS pixels
 */
import { announce } from './announcer.js';
import { drawAxes } from './axes.js';
import { logTicks, niceTicks, rangeFromZero } from './axis-ticks.js';
import { SharpCanvas } from './sharp-canvas.js';
import { cssVariable } from './theme.js';

export class LineChart {
  /** @type {ChartOptions} */
  options;
  /** @type {any[]} */
  #points = [];
  #canvas;
  /** @type {number | undefined} which point is read off */
  #probe;
  /** @type {[number, number] | undefined} the part of the x axis that is shown; all of it without */
  window;
  /** Whether the values were last drawn on a logarithmic axis. */
  isLogarithmic = false;
  /** @type {(context: CanvasRenderingContext2D, box: import('./axes.js').Box, toX: Position, toY: Position) => void} drawn over the lines */
  over = () => {};
  /** The plot within the canvas, in CSS pixels. */
  box = { left: 44, top: 14, width: 0, height: 0 };
  readout;

  /**
   * @param {HTMLCanvasElement} element
   * @param {ChartOptions} options
   * @param {(point: any | undefined) => string} readout called with the point under the pointer, or none; shows it,
   *   and returns what to say
   */
  constructor(element, options, readout) {
    this.options = options;
    this.readout = readout;
    this.#canvas = new SharpCanvas(element, (context, width, height) => this.#draw(context, width, height));
    this.#canvas.key = () => this.options.lines.flatMap(keyEntry);
    element.addEventListener('pointermove', (event) => this.#point(event));
    element.addEventListener('pointerdown', (event) => this.#point(event));
    element.addEventListener('pointerleave', () => this.#read(undefined));
    const figure = /** @type {HTMLElement} */ (element.parentElement);
    figure.tabIndex = 0;
    figure.addEventListener('blur', () => this.#read(undefined));
    figure.addEventListener('keydown', (event) => this.#key(event));
  }

  /** @param {any[]} points in ascending order along x */
  show(points) {
    this.#points = points;
    if (this.#probe !== undefined && this.#probe >= points.length) this.#probe = undefined;
    this.#canvas.invalidate();
  }

  invalidate() {
    this.#canvas.invalidate();
  }

  /** The whole x axis. @returns {[number, number]} */
  get extent() {
    const last = this.#points.at(-1);
    return [0, Math.max(1, last ? this.options.x(last) : 0)];
  }

  /** @param {CanvasRenderingContext2D} context @param {number} width @param {number} height */
  #draw(context, width, height) {
    this.box = { ...this.box, width: width - 52, height: height - 50 };
    const { lines, format, xLabel } = this.options;
    const [left, right] = this.window ?? this.extent;
    const vertical = this.#verticalScale();
    const toX = (/** @type {number} */ v) => this.box.left + ((v - left) / (right - left)) * this.box.width;
    drawAxes(context, this.box, {
      x: { ticks: niceTicks(left, right, 4), position: toX, label: xLabel },
      y: { ticks: vertical.ticks, position: vertical.position },
      format,
      grid: true,
    });
    context.save();
    context.beginPath();
    context.rect(this.box.left, 0, this.box.width + 2, height);
    context.clip();
    context.lineJoin = 'round';
    for (const line of lines) this.#drawLine(context, line, toX, vertical.position);
    this.over(context, this.box, toX, vertical.position);
    if (this.#probe !== undefined) this.#drawProbe(context, this.#points[this.#probe], toX, vertical.position);
    context.restore();
  }

  #verticalScale() {
    const { x, lines, range, logarithmic } = this.options;
    const [left, right] = this.window ?? this.extent;
    let [low, high] = range ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const point of range ? [] : this.#points) {
      if (x(point) < left || x(point) > right) continue;
      for (const { value } of lines) {
        const v = value(point);
        if (!Number.isFinite(v) || (logarithmic && v <= 0)) continue;
        low = Math.min(low, v);
        high = Math.max(high, v);
      }
    }
    if (!(low <= high)) [low, high] = [0.1, 1];
    const { top, height } = this.box;
    this.isLogarithmic = logarithmic === true || (logarithmic === 'auto' && high / low > 20);
    if (this.isLogarithmic) {
      if (high / low < 1.1) [low, high] = [low / 1.1, high * 1.1];
      const ticks = logTicks(low, high, 6);
      const [from, to] = [Math.log10(low), Math.log10(high)];
      return {
        ticks: ticks.length > 1 ? ticks : niceTicks(low, high, 3),
        position: (/** @type {number} */ v) => top + ((to - Math.log10(v)) / (to - from)) * height,
      };
    }
    if (!range) [low, high] = rangeFromZero(low, high);
    return {
      ticks: niceTicks(low, high, 4),
      position: (/** @type {number} */ v) => top + ((high - v) / (high - low)) * height,
    };
  }

  /** @param {CanvasRenderingContext2D} context @param {Line} line @param {(v: number) => number} toX @param {(v: number) => number} toY */
  #drawLine(context, { color, dash, value }, toX, toY) {
    const { x } = this.options;
    const { top, height } = this.box;
    context.beginPath();
    for (const point of this.#points) {
      const v = value(point);
      if (!Number.isFinite(v)) continue;
      const y = toY(v);
      context.lineTo(toX(x(point)), Number.isFinite(y) ? Math.min(top + height, Math.max(top, y)) : top + height);
    }
    context.strokeStyle = colorOf(color);
    context.lineWidth = 1.8;
    context.setLineDash(dash ?? []);
    context.stroke();
    context.setLineDash([]);
  }

  /** @param {CanvasRenderingContext2D} context @param {any} point @param {(v: number) => number} toX @param {(v: number) => number} toY */
  #drawProbe(context, point, toX, toY) {
    const { x, lines } = this.options;
    const at = toX(x(point));
    context.strokeStyle = cssVariable('--soft');
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(at, this.box.top);
    context.lineTo(at, this.box.top + this.box.height);
    context.stroke();
    for (const { value, color } of lines) {
      const v = value(point);
      if (!Number.isFinite(v)) continue;
      context.fillStyle = colorOf(color);
      context.beginPath();
      context.arc(at, toY(v), 3.5, 0, 2 * Math.PI);
      context.fill();
    }
  }

  /** @param {PointerEvent} event */
  #point(event) {
    // A pressed pointer moves the window, and what it points at comes along.
    if (!this.#points.length || (event.buttons && this.window)) return;
    const { x } = this.options;
    const share = (event.clientX - this.#canvas.element.getBoundingClientRect().left - this.box.left) / this.box.width;
    const [left, right] = this.window ?? this.extent;
    const wanted = left + share * (right - left);
    let best = 0;
    this.#points.forEach((point, i) => {
      if (Math.abs(x(point) - wanted) < Math.abs(x(this.#points[best]) - wanted)) best = i;
    });
    this.#read(best);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const last = this.#points.length - 1;
    const by = { ArrowLeft: -1, ArrowRight: 1, Home: -last, End: last }[event.key];
    if (by === undefined || last < 0) return;
    event.preventDefault();
    const from = this.#probe ?? last;
    const text = this.#read(Math.min(last, Math.max(0, from + by * (event.shiftKey ? 10 : 1))));
    announce(text);
  }

  /** @param {number | undefined} index */
  #read(index) {
    this.#probe = index;
    this.invalidate();
    return this.readout(this.probed);
  }

  /** The point that is read off. @returns {any | undefined} */
  get probed() {
    return this.#probe === undefined ? undefined : this.#points[this.#probe];
  }
}

/** @param {Line['color']} color */
const colorOf = (color) => (typeof color === 'string' ? cssVariable(color) : color());

/** @param {Line} line @returns {import('./sharp-canvas.js').KeyEntry[]} */
const keyEntry = ({ name, color, dash = [] }) =>
  name ? [{ name: name(), draw: (context) => drawSample(context, colorOf(color), dash) }] : [];

/** @param {CanvasRenderingContext2D} context @param {string} color @param {number[]} dash */
function drawSample(context, color, dash) {
  context.strokeStyle = color;
  context.lineWidth = 1.8;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(-11, 0);
  context.lineTo(11, 0);
  context.stroke();
  context.setLineDash([]);
}
