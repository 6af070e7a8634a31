/** How bumps are drawn: every term with a faint ground, their sum, f on top, and what lies between the two. */
import { item } from '../../ui/item.js';
import { cssVariable } from '../../ui/theme.js';
import { lineColor, lineDash } from '../parts/line-styles.js';

/** @typedef {import('../parts/plot-area.js').Scale} Scale */

/** Line colours in an order that begins with those unlike f's. */
const order = [3, 5, 6, 2, 0, 7, 1, 4];

/** @param {number} index */
const lineOf = (index) => item(order, index % order.length) + (index - (index % order.length));

/** The colour of a bump. @param {number} index @returns {string} */
export const termColor = (index) => lineColor(lineOf(index));

/**
 * Values at equal distances over the plot's whole width, from `from` to `to` in numbers of x, as a path.
 * @param {Scale} scale @param {ArrayLike<number>} values @param {number} [from] @param {number} [to]
 */
function pathOf({ x, toX, toY }, values, from = x.min, to = x.max) {
  const path = new Path2D();
  const last = values.length - 1;
  const indexOf = (/** @type {number} */ at) => Math.round(((at - x.min) / (x.max - x.min)) * last);
  for (let i = indexOf(from); i <= indexOf(to); i++)
    path.lineTo(toX(x.min + (i / last) * (x.max - x.min)), toY(item(values, i)));
  return path;
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Float32Array[]} terms */
export function drawTerms(context, scale, terms) {
  const { x, toX, toY } = scale;
  for (const [i, term] of terms.entries()) {
    const line = pathOf(scale, term);
    const ground = new Path2D(line);
    ground.lineTo(toX(x.max), toY(0));
    ground.lineTo(toX(x.min), toY(0));
    context.fillStyle = termColor(i);
    context.globalAlpha = 0.14;
    context.fill(ground);
    context.globalAlpha = 1;
    context.strokeStyle = termColor(i);
    context.lineWidth = 1.5;
    context.setLineDash(lineDash(lineOf(i)));
    context.stroke(line);
    context.setLineDash([]);
  }
}

/**
 * The area between f and the sum on [0,1]: its size is the mean deviation.
 * @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Float32Array} f @param {Float32Array} sum
 */
export function drawDeviation(context, scale, f, sum) {
  const { x, toX, toY } = scale;
  const last = f.length - 1;
  const step = (x.max - x.min) / last;
  context.strokeStyle = cssVariable('--ink');
  context.globalAlpha = 0.2;
  context.lineWidth = 1;
  context.beginPath();
  // Upright lines, four pixels apart.
  for (let at = toX(0) + 2; at < toX(1); at += 4) {
    const i = Math.round(((at - toX(x.min)) / (toX(x.max) - toX(x.min))) * last);
    const place = Math.round(toX(x.min + i * step)) + 0.5;
    context.moveTo(place, toY(item(f, i)));
    context.lineTo(place, toY(item(sum, i)));
  }
  context.stroke();
  context.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Float32Array} sum */
export function drawSum(context, scale, sum) {
  context.strokeStyle = cssVariable('--ink');
  context.lineWidth = 2;
  context.lineJoin = 'round';
  context.stroke(pathOf(scale, sum));
}

/** f stands on [0,1] alone. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Float32Array} f */
export function drawTarget(context, scale, f) {
  const line = pathOf(scale, f, 0, 1);
  context.lineJoin = 'round';
  context.strokeStyle = cssVariable('--paper');
  context.lineWidth = 6;
  context.stroke(line);
  context.strokeStyle = cssVariable('--negative-mark');
  context.lineWidth = 2.5;
  context.stroke(line);
}
