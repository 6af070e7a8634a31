/** The plane of the two inputs, coloured by what the network answers at each place, and the data over it. */
import { formatCompact } from '../i18n/i18n.js';
import { drawAxes } from '../ui/axes.js';
import { niceTicks } from '../ui/axis-ticks.js';
import { classColor, css, divergingTable, markers, mixClasses } from '../ui/colors.js';
import { item } from '../ui/item.js';
import { tracePoint } from '../ui/markers.js';
import { cssVariable, palette, theme } from '../ui/theme.js';
import { channelsOf } from './channels.js';
import { inputName } from './names.js';

/** More points than this cover each other; the first ones stand for all. */
export const MAX_POINTS = 2000;

/** How much of their colours the map carries, so that the points stay the strongest marks. */
const STRENGTH = 0.62;

/**
 * @typedef {(pixels: Uint8ClampedArray, map: Float32Array, description: any) => void} Paint fills red, green, blue and
 *   alpha of each cell; the map has a plane of cells for each output
 */

export class MapPainter {
  /** @type {HTMLCanvasElement | undefined} the map at its own resolution */
  #pixels;
  /** @type {HTMLCanvasElement | undefined} the data, drawn once per size and theme */
  #points;
  #pointsKey = '';
  /** @type {any} what they are points of */
  #pointsOf;

  /** The data or the theme changed. */
  forget() {
    this.#points = undefined;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {import('../ui/axes.js').Box} box
   * @param {any} description
   * @param {any} snapshot
   * @param {Paint} [paint] the cells in other colours than the usual ones
   * @returns {import('./output-view.js').Places}
   */
  draw(context, box, description, snapshot, paint = usual) {
    const side = Math.min(box.width, box.height);
    const square = { left: box.left + (box.width - side) / 2, top: box.top, width: side, height: side };
    const [[x0, x1], [y0, y1]] = description.bounds;
    const toX = (/** @type {number} */ v) => square.left + ((v - x0) / (x1 - x0)) * side;
    const toY = (/** @type {number} */ v) => square.top + ((y1 - v) / (y1 - y0)) * side;
    if (snapshot.map) {
      context.imageSmoothingEnabled = true;
      context.imageSmoothingQuality = 'high';
      context.drawImage(this.#paint(description, snapshot, paint), square.left, square.top, side, side);
    }
    context.strokeStyle = cssVariable('--line');
    context.strokeRect(square.left + 0.5, square.top + 0.5, side - 1, side - 1);
    context.drawImage(
      this.#dataLayer(context, description, toX, toY),
      0,
      0,
      context.canvas.clientWidth,
      context.canvas.clientHeight,
    );
    drawAxes(context, square, {
      x: { ticks: niceTicks(x0, x1, 6), position: toX, label: inputName(description.columns[0] ?? 'x1') },
      y: { ticks: niceTicks(y0, y1, 6), position: toY, label: inputName(description.columns[1] ?? 'x2') },
      format: formatCompact,
    });
    return (position) => [toX(description.points.x[2 * position]), toY(description.points.x[2 * position + 1])];
  }

  /** @param {any} description @param {any} snapshot @param {Paint} paint */
  #paint(description, { map }, paint) {
    const channels = channelsOf(description);
    const size = Math.round(Math.sqrt(map.length / channels));
    this.#pixels ??= document.createElement('canvas');
    if (this.#pixels.width !== size) this.#pixels.width = this.#pixels.height = size;
    const context = /** @type {CanvasRenderingContext2D} */ (this.#pixels.getContext('2d'));
    const image = context.createImageData(size, size);
    paint(image.data, map, description);
    context.putImageData(image, 0, 0);
    return this.#pixels;
  }

  /**
   * @param {CanvasRenderingContext2D} target
   * @param {any} description
   * @param {(v: number) => number} toX
   * @param {(v: number) => number} toY
   */
  #dataLayer(target, description, toX, toY) {
    const { width, height, clientWidth } = target.canvas;
    const key = `${width}×${height}`;
    if (this.#points && this.#pointsKey === key && this.#pointsOf === description.points) return this.#points;
    this.#pointsKey = key;
    this.#pointsOf = description.points;
    this.#points = document.createElement('canvas');
    this.#points.width = width;
    this.#points.height = height;
    const context = /** @type {CanvasRenderingContext2D} */ (this.#points.getContext('2d'));
    context.scale(width / clientWidth, width / clientWidth);
    drawData(context, description, toX, toY);
    return this.#points;
  }
}

/** @type {Paint} */
function usual(pixels, map, description) {
  const channels = channelsOf(description);
  if (channels === 1) paintSigned(pixels, map, description.outputRange);
  else paintClasses(pixels, map, channels);
}

/** @param {Uint8ClampedArray} pixels @param {ArrayLike<number>} map @param {[number, number]} range */
export function paintSigned(pixels, map, [low, high]) {
  const table = divergingTable(palette(), STRENGTH);
  const scale = 255 / (high - low || 1);
  for (let i = 0; i < map.length; i++) {
    // What is not a number is drawn as the lowest value: the page says that training diverged.
    const entry = 3 * Math.min(255, Math.max(0, Math.round((item(map, i) - low) * scale) || 0));
    pixels.set(table.subarray(entry, entry + 3), 4 * i);
    pixels[4 * i + 3] = 255;
  }
}

/** @param {Uint8ClampedArray} pixels @param {ArrayLike<number>} map @param {number} channels */
export function paintClasses(pixels, map, channels) {
  const colors = palette();
  const count = map.length / channels;
  const weights = new Float32Array(channels);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < channels; k++) weights[k] = STRENGTH * Math.min(1, Math.max(0, map[k * count + i] ?? 0));
    const color = mixClasses(weights, colors);
    pixels[4 * i] = color[0];
    pixels[4 * i + 1] = color[1];
    pixels[4 * i + 2] = color[2];
    pixels[4 * i + 3] = 255;
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {any} description
 * @param {(v: number) => number} toX
 * @param {(v: number) => number} toY
 */
function drawData(context, description, toX, toY) {
  const { points, task } = description;
  const count = Math.min(points.y.length, MAX_POINTS);
  const radius = count > 800 ? 2.4 : count < 20 ? 6 : 3.4;
  for (let i = 0; i < count; i++) {
    const x = toX(points.x[2 * i]);
    const y = toY(points.x[2 * i + 1]);
    const { color, shape } = lookOf(points.y[i], task, description);
    context.globalAlpha = points.strength?.[i] ?? 1;
    context.beginPath();
    tracePoint(context, shape, x, y, radius);
    styleMark(context, color, points.isTest[i] === 1);
  }
}

/**
 * Training examples are filled, test examples are hollow.
 * @param {CanvasRenderingContext2D} context
 * @param {string} color
 * @param {boolean} isTest
 */
export function styleMark(context, color, isTest) {
  const halo = theme() === 'dark' ? 'rgb(0 0 0 / 0.65)' : 'rgb(255 255 255 / 0.9)';
  context.lineWidth = isTest ? 3 : 1;
  context.strokeStyle = halo;
  context.stroke();
  if (isTest) {
    context.lineWidth = 1.6;
    context.strokeStyle = color;
    context.stroke();
  } else {
    context.fillStyle = color;
    context.fill();
  }
}

/**
 * @param {number} target class, value, or bit mask of labels
 * @param {string} task
 * @param {any} description
 * @returns {{ color: string, shape: number }}
 */
export function lookOf(target, task, { outputs, outputRange }) {
  if (task === 'multiclass') return { color: css(classColor(target, palette())), shape: target };
  if (task === 'multilabel') return { color: colorOfLabels(target, outputs.length), shape: target % markers.length };
  if (task === 'binary') return { color: strong(target > 0.5 ? 1 : -1), shape: target > 0.5 ? 0 : 1 };
  const [low, high] = outputRange;
  return { color: strong((2 * (target - low)) / (high - low || 1) - 1), shape: 0 };
}

/** The mixed colours of the labels in a bit mask. @param {number} mask @param {number} count @returns {string} */
function colorOfLabels(mask, count) {
  if (mask === 0) return cssVariable('--soft');
  return css(
    mixClasses(
      Array.from({ length: count }, (_, k) => (mask >> k) & 1),
      palette(),
    ),
  );
}

/** A signed value as a mark: stronger than the same value as an area. @param {number} t −1…1 */
function strong(t) {
  const shade = cssVariable(t < 0 ? '--negative-mark' : '--positive-mark');
  return Math.abs(t) >= 1
    ? shade
    : `color-mix(in srgb, ${shade} ${Math.round(30 + 70 * Math.min(1, Math.abs(t)))}%, ${cssVariable('--map-neutral')})`;
}
