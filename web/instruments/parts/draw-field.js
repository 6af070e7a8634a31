/** A signed value over the plane of a plot, as an area of colour: orange below zero, blue above. */
import { divergingTable, packed } from '../../ui/colors.js';
import { item } from '../../ui/item.js';
import { palette } from '../../ui/theme.js';

/** How much of their colours a field carries, so that lines and points over it stay the strongest marks. */
const STRENGTH = 0.62;

const SHADES = 256;

/** @type {HTMLCanvasElement | undefined} the field at its own resolution; one for all, since each is drawn at once */
let pixels;

/**
 * Fills the plot's whole box. What is not a number stays empty.
 * @param {CanvasRenderingContext2D} context
 * @param {import('./plot-area.js').Scale} scale
 * @param {ArrayLike<number>} values width·height, row after row from the top
 * @param {{ width: number, height: number, low: number, high: number, smooth?: boolean }} options `low` and `high` are the
 *   values with the strongest colours; `smooth` false shows the cells
 */
export function drawField(context, { box }, values, { width, height, low, high, smooth = true }) {
  pixels ??= document.createElement('canvas');
  pixels.width = width;
  pixels.height = height;
  const own = /** @type {CanvasRenderingContext2D} */ (pixels.getContext('2d'));
  const image = own.createImageData(width, height);
  paint(new Uint32Array(image.data.buffer), values, low, high);
  own.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = smooth;
  context.imageSmoothingQuality = 'high';
  context.drawImage(pixels, box.left, box.top, box.width, box.height);
}

/** @param {Uint32Array} data @param {ArrayLike<number>} values @param {number} low @param {number} high */
function paint(data, values, low, high) {
  const table = divergingTable(palette(), STRENGTH, SHADES);
  const shade = (/** @type {number} */ i) =>
    packed([item(table, 3 * i), item(table, 3 * i + 1), item(table, 3 * i + 2)]);
  const shades = Uint32Array.from({ length: SHADES }, (_, i) => shade(i));
  const perUnit = (SHADES - 1) / (high - low || 1);
  for (let i = 0; i < values.length; i++) {
    const value = item(values, i);
    if (Number.isFinite(value))
      data[i] = item(shades, Math.min(SHADES - 1, Math.max(0, Math.round((value - low) * perUnit))));
  }
}
