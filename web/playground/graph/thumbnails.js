/**
 * Every unit's output over the input plane as a small picture, or over the line as a small curve. Asked of the engine
 * for one snapshot at a time, and while it trains seldom enough that training hardly feels it.
 */
import { diverging } from '../../ui/colors.js';
import { item } from '../../ui/item.js';
import { palette } from '../../ui/theme.js';
import { planes } from '../map-request.js';
import { scaled } from './scaled.js';

/** Points per side, and along a line. */
export const SIDE = 20;
/** While it trains: between two questions, in ms, and at least so many times what the answer took. */
const REST_MS = 120;
const REST_TIMES = 6;

export class Thumbnails {
  #model;
  #changed;
  /** @type {Float32Array[] | undefined} one per layer, unit after unit */
  #layers;
  /** @type {any} the snapshot asked for last */
  #asked;
  /** @type {any} whose units they are */
  #description;
  #waiting = false;
  #readyAt = 0;
  /** @type {Map<number, HTMLCanvasElement>} */
  #pictures = new Map();
  /** @type {unknown} */
  #colors;

  /** @param {import('../model.js').PlaygroundModel} model @param {() => void} changed called when there are newer ones */
  constructor(model, changed) {
    this.#model = model;
    this.#changed = changed;
  }

  /** Whether there are any for the present network. */
  get ready() {
    return this.#layers !== undefined && this.#description === this.#model.description;
  }

  get isCurve() {
    return this.#model.description?.view === 'curve';
  }

  /** Asks for those of the present snapshot, where it is time. */
  async refresh() {
    const { snapshot, description, running } = this.#model;
    const plane = description.view === 'scatter' ? planes.of(this.#model) : {};
    if (!plane) this.#forget();
    if (!plane || this.#waiting || snapshot === this.#asked) return;
    if (running && performance.now() < this.#readyAt) return;
    this.#waiting = true;
    this.#asked = snapshot;
    const start = performance.now();
    const answer = await this.#model.ask('units', { width: SIDE, height: SIDE, ...plane }).catch(() => undefined);
    const now = performance.now();
    this.#readyAt = now + Math.max(REST_MS, REST_TIMES * (now - start));
    this.#waiting = false;
    if (!answer || description !== this.#model.description) return;
    this.#layers = answer.layers;
    this.#description = description;
    this.#pictures.clear();
    this.#changed();
  }

  /** Without a plane there is nothing to show. */
  #forget() {
    this.#layers = undefined;
    this.#asked = undefined;
  }

  /** A unit's outputs. @param {number} layer @param {number} unit */
  valuesOf(layer, unit) {
    const cells = this.isCurve ? SIDE : SIDE * SIDE;
    return item(this.#layers ?? [], layer).subarray(unit * cells, (unit + 1) * cells);
  }

  /**
   * Draws a unit's picture into a square.
   * @param {CanvasRenderingContext2D} context @param {{ layer: number, unit: number }} unit
   * @param {number} x @param {number} y @param {number} side @param {string} ink for a curve
   */
  draw(context, { layer, unit }, x, y, side, ink) {
    if (this.isCurve) drawCurve(context, this.valuesOf(layer, unit), x, y, side, ink);
    else context.drawImage(this.#picture(layer, unit), x, y, side, side);
  }

  /** @param {number} layer @param {number} unit */
  #picture(layer, unit) {
    if (this.#colors !== palette()) this.#pictures.clear();
    this.#colors = palette();
    const key = layer * 4096 + unit;
    let picture = this.#pictures.get(key);
    if (!picture) {
      picture = paint(scaled(this.valuesOf(layer, unit), rangeOf(this.#description, layer)));
      this.#pictures.set(key, picture);
    }
    return picture;
  }
}

/** What an output unit gives at least and at most, where that is known. @param {any} description @param {number} layer */
function rangeOf({ layers, task, outputRange }, layer) {
  return layer === layers.length - 1 && task !== 'regression' ? outputRange : undefined;
}

/** @param {Float32Array} values −1…1 */
function paint(values) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const image = new ImageData(SIDE, SIDE);
  const colors = palette();
  values.forEach((value, i) => {
    image.data.set(diverging(value, colors), 4 * i);
    image.data[4 * i + 3] = 255;
  });
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}

/**
 * @param {CanvasRenderingContext2D} context @param {Float32Array} values
 * @param {number} x @param {number} y @param {number} side @param {string} ink
 */
function drawCurve(context, values, x, y, side, ink) {
  const low = Math.min(...values);
  const span = Math.max(1e-6, Math.max(...values) - low);
  const room = side - 6;
  context.beginPath();
  values.forEach((value, i) => {
    const at = /** @type {[number, number]} */ ([
      x + 3 + (i / (values.length - 1)) * room,
      y + side - 3 - ((value - low) / span) * room,
    ]);
    if (i === 0) context.moveTo(...at);
    else context.lineTo(...at);
  });
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.stroke();
}
