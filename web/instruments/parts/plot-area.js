/**
 * A plot with axes on a sharp canvas, and handles over it that are dragged or moved by keys. The picture is drawn by a
 * function of the instrument; between numbers and pixels translates the scale it is given.
 *
 * @typedef {{ min: number, max: number, label?: string, log?: boolean, ticks?: number[] }} Range `log`: powers of ten at
 *   equal distances; min > 0. `ticks`: where they stand, if not at round numbers
 * @typedef {{ box: import('../../ui/axes.js').Box, toX: (x: number) => number, toY: (y: number) => number,
 *             x: Range, y: Range }} Scale numbers to CSS pixels
 * @typedef {{ x: Range, y: Range, draw: (context: CanvasRenderingContext2D, scale: Scale) => void }} Picture
 * @typedef {{ begin(point: { x: number, y: number }): void, move(point: { x: number, y: number }): void, end(): void }} Pen
 *   what takes the strokes that are drawn on the plot
 */
import { formatCompact, formatNumber } from '../../i18n/i18n.js';
import { drawAxes } from '../../ui/axes.js';
import { logTicks, niceTicks, powerText } from '../../ui/axis-ticks.js';
import { SharpCanvas } from '../../ui/sharp-canvas.js';
import { cssVariable } from '../../ui/theme.js';
import { PlotHandle } from './plot-handle.js';

const MARGIN = { left: 40, right: 14, top: 22, bottom: 38 };
/** Beside numbers of many digits. */
const ZOOMED_LEFT = 56;
const COMPACT_MARGIN = { left: 24, right: 6, top: 6, bottom: 20 };

/** Where a value lies within its range, 0…1. @param {number} value @param {Range} range */
const shareOf = (value, { min, max, log }) =>
  log ? Math.log(Math.max(value, min * 1e-3) / min) / Math.log(max / min) : (value - min) / (max - min);

/** The value at a share of its range. @param {number} share @param {Range} range */
const valueAtShare = (share, { min, max, log }) => (log ? min * (max / min) ** share : min + share * (max - min));

/** @param {Range} range @param {number} wanted */
const ticksOf = ({ min, max, log, ticks }, wanted) =>
  ticks ?? (log ? logTicks(min, max, wanted) : niceTicks(min, max, wanted));

/** Powers too small or too large for a few digits are written as powers. @param {number} value */
const logText = (value) => (value < 1e-3 || value >= 1e4 ? powerText(value) : formatCompact(value));

/**
 * Ticks far closer together than they are large, as on a plot that is zoomed in, need all the digits that tell them apart.
 * @param {number[]} ticks
 */
function tickFormat(ticks) {
  const [one = 0, next = 1] = ticks;
  const size = Math.max(...ticks.map(Math.abs), 0);
  if (size < 100 * (next - one)) return formatCompact;
  const digits = Math.min(20, Math.max(0, Math.ceil(-Math.log10(next - one) - 1e-9)));
  return (/** @type {number} */ value) => formatNumber(value, { maximumFractionDigits: digits });
}

/** @param {Range} range @param {number[]} ticks */
const formatOf = ({ log }, ticks) => (log ? logText : tickFormat(ticks));

/** @param {number} value @param {Range} range */
const clamp = (value, { min, max }) => Math.min(max, Math.max(min, value));

export class PlotArea {
  /** The element to put into the document. */
  element = document.createElement('div');
  #canvas;
  #margin;
  /** @type {Picture} */
  #picture;
  /** @type {Map<string, PlotHandle>} */
  #handles = new Map();
  /** @type {import('./plot-handle.js').HandleSpec[]} */
  #specs = [];
  /** @type {(() => string) | undefined} */
  #track;
  /** @type {Pen | undefined} */
  #pen;
  #square;

  /**
   * @param {Picture} picture
   * @param {{ label: string, track?: () => string, compact?: boolean, square?: boolean, zoomed?: boolean }} options
   *   `label` says what the picture shows; `track` names the handle that a press beside all handles takes along;
   *   `compact` leaves less room around the box; `square` makes the box as wide as high, in the middle of the room there
   *   is; `zoomed` leaves room for numbers of many digits
   */
  constructor(picture, { label, track, compact = false, square = false, zoomed = false }) {
    this.#picture = picture;
    this.#margin = compact ? COMPACT_MARGIN : { ...MARGIN, left: zoomed ? ZOOMED_LEFT : MARGIN.left };
    this.#track = track;
    this.#square = square;
    this.element.className = 'plot';
    const image = document.createElement('div');
    image.className = 'plot-picture';
    image.setAttribute('role', 'img');
    image.setAttribute('aria-label', label);
    const canvas = document.createElement('canvas');
    image.append(canvas);
    this.element.append(image);
    this.#canvas = new SharpCanvas(canvas, (context) => this.#draw(context));
    new ResizeObserver(() => this.#placeHandles()).observe(this.element);
    canvas.addEventListener('pointerdown', (event) => this.#take(event));
  }

  /** Another picture, other handles, or both. @param {Picture} picture @param {import('./plot-handle.js').HandleSpec[]} [handles] */
  show(picture, handles = []) {
    this.#picture = picture;
    this.#specs = handles;
    for (const spec of handles) {
      let handle = this.#handles.get(spec.id);
      if (!handle) {
        handle = new PlotHandle(this);
        this.#handles.set(spec.id, handle);
        this.element.append(handle.element);
      }
      handle.update(spec);
    }
    for (const [id, handle] of this.#handles)
      if (!handles.some((spec) => spec.id === id)) {
        handle.element.remove();
        this.#handles.delete(id);
      }
    this.#placeHandles();
    this.#canvas.invalidate();
  }

  /** @returns {Scale} */
  get scale() {
    const { x, y } = this.#picture;
    const box = this.#box();
    return {
      box,
      x,
      y,
      toX: (value) => box.left + shareOf(value, x) * box.width,
      toY: (value) => box.top + (1 - shareOf(value, y)) * box.height,
    };
  }

  #box() {
    const margin = this.#margin;
    const width = Math.max(1, this.element.clientWidth - margin.left - margin.right);
    const height = Math.max(1, this.element.clientHeight - margin.top - margin.bottom);
    if (!this.#square) return { left: margin.left, top: margin.top, width, height };
    const side = Math.min(width, height);
    return { left: margin.left + (width - side) / 2, top: margin.top, width: side, height: side };
  }

  /** The point under a pointer, in the plot's own numbers. @param {PointerEvent} event */
  pointAt(event) {
    const { left, top } = this.element.getBoundingClientRect();
    const { box, x, y } = this.scale;
    return {
      x: valueAtShare((event.clientX - left - box.left) / box.width, x),
      y: valueAtShare(1 - (event.clientY - top - box.top) / box.height, y),
    };
  }

  /** From now on, what is drawn on the picture goes to a pen; without one, no longer. @param {Pen} [pen] */
  drawOn(pen) {
    this.#pen = pen;
    this.element.toggleAttribute('data-drawing', Boolean(pen));
  }

  #placeHandles() {
    if (!this.element.clientWidth) return;
    const { toX, toY, box } = this.scale;
    const within = (/** @type {number} */ value, /** @type {number} */ from, /** @type {number} */ size) =>
      Math.min(from + size, Math.max(from, value));
    for (const { id, x, y } of this.#specs)
      this.#handles.get(id)?.place(within(toX(x), box.left, box.width), within(toY(y), box.top, box.height));
  }

  /** @param {PointerEvent} event */
  #take(event) {
    if (event.button !== 0) return;
    if (this.#pen) this.#stroke(event, this.#pen);
    else if (this.#track) this.#handles.get(this.#track())?.grab(event);
  }

  /** @param {PointerEvent} event @param {Pen} pen */
  #stroke(event, pen) {
    const canvas = this.#canvas.element;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    const { x, y } = this.#picture;
    const pointOf = (/** @type {PointerEvent} */ one) => {
      const point = this.pointAt(one);
      return { x: clamp(point.x, x), y: clamp(point.y, y) };
    };
    const move = (/** @type {PointerEvent} */ next) => pen.move(pointOf(next));
    const end = () => {
      for (const type of ['pointerup', 'pointercancel']) canvas.removeEventListener(type, end);
      canvas.removeEventListener('pointermove', move);
      pen.end();
    };
    for (const type of ['pointerup', 'pointercancel']) canvas.addEventListener(type, end);
    canvas.addEventListener('pointermove', move);
    pen.begin(pointOf(event));
  }

  /** @param {CanvasRenderingContext2D} context */
  #draw(context) {
    const scale = this.scale;
    const { box, x, y, toX, toY } = scale;
    const ticksX = ticksOf(x, box.width / 60);
    const ticksY = ticksOf(y, box.height / 40);
    drawAxes(context, box, {
      x: { ticks: ticksX, position: toX, label: x.label, format: formatOf(x, ticksX) },
      y: { ticks: ticksY, position: toY, label: y.label, format: formatOf(y, ticksY) },
      format: formatCompact,
      grid: true,
    });
    context.save();
    context.beginPath();
    context.rect(box.left, box.top - 1, box.width, box.height + 2);
    context.clip();
    drawZeroLines(context, scale);
    this.#picture.draw(context, scale);
    context.restore();
  }
}

/** The lines x = 0 and y = 0, where they are inside. @param {CanvasRenderingContext2D} context @param {Scale} scale */
function drawZeroLines(context, { box, x, y, toX, toY }) {
  context.strokeStyle = cssVariable('--soft');
  context.globalAlpha = 0.55;
  context.lineWidth = 1;
  context.beginPath();
  if (!y.log && y.min < 0 && y.max > 0) {
    const at = Math.round(toY(0)) + 0.5;
    context.moveTo(box.left, at);
    context.lineTo(box.left + box.width, at);
  }
  if (!x.log && x.min < 0 && x.max > 0) {
    const at = Math.round(toX(0)) + 0.5;
    context.moveTo(at, box.top);
    context.lineTo(at, box.top + box.height);
  }
  context.stroke();
  context.globalAlpha = 1;
}
