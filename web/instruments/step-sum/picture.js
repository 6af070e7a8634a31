/** How f, the sum and its terms are drawn. */
import { item } from '../../ui/item.js';
import { cssVariable } from '../../ui/theme.js';

/**
 * @typedef {import('../parts/plot-area.js').Scale} Scale
 * @typedef {import('./model.js').Drawing} Drawing
 */

/** After so many doublings of its size the picture has no room but for f and the sum. */
const ZERO_LEAVES = 6;

/**
 * Values at equal distances over the plot's whole width.
 * @param {Scale} scale @param {ArrayLike<number>} values
 */
function pathOf({ box, toY }, values) {
  const path = new Path2D();
  const last = values.length - 1;
  for (let i = 0; i <= last; i++) path.lineTo(box.left + (i / last) * box.width, toY(item(values, i)));
  return path;
}

/** Heights above zero and below are told apart by colour and by where they stand. @param {number} height */
const colorOf = (height) => cssVariable(height < 0 ? '--negative-mark' : '--positive-mark');

/** Neighbours differ in shade. @param {CanvasRenderingContext2D} context @param {Path2D} path @param {number} height @param {number} index */
function fillTerm(context, path, height, index) {
  context.fillStyle = colorOf(height);
  context.globalAlpha = index % 2 ? 0.3 : 0.16;
  context.fill(path);
  context.globalAlpha = 1;
}

/** Bars: each bump from 0 to its height. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Drawing} drawing */
function drawBars(context, { toX, toY }, { heights, terms }) {
  const { first, count } = terms ?? { first: 0, count: 0 };
  for (let j = first; j < first + count; j++) {
    const height = item(heights, j);
    const [left, right] = [toX(j / heights.length), toX((j + 1) / heights.length)];
    const bar = new Path2D();
    bar.rect(left, toY(height), right - left, toY(0) - toY(height));
    fillTerm(context, bar, height, j);
  }
}

/** Soft bumps: each a curve of its own. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Drawing} drawing */
function drawCurves(context, scale, { heights, terms }) {
  const { box, toY } = scale;
  const { first, curves } = terms ?? { first: 0, curves: [] };
  for (const [i, curve] of curves.entries()) {
    const line = pathOf(scale, curve);
    const ground = new Path2D(line);
    ground.lineTo(box.left + box.width, toY(0));
    ground.lineTo(box.left, toY(0));
    const height = item(heights, first + i);
    fillTerm(context, ground, height, first + i);
    context.strokeStyle = colorOf(height);
    context.lineWidth = 1;
    context.stroke(line);
  }
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Drawing} drawing */
export function drawTerms(context, scale, drawing) {
  if (drawing.terms?.curves.length) drawCurves(context, scale, drawing);
  else drawBars(context, scale, drawing);
}

/** f below, the sum on it. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Drawing} drawing */
export function drawCurve(context, scale, { f, sum }) {
  context.lineJoin = 'round';
  const target = pathOf(scale, f);
  context.strokeStyle = cssVariable('--paper');
  context.lineWidth = 6;
  context.stroke(target);
  context.strokeStyle = cssVariable('--negative-mark');
  context.lineWidth = 3;
  context.stroke(target);
  context.strokeStyle = cssVariable('--ink');
  context.lineWidth = 1.7;
  context.stroke(pathOf(scale, sum));
}

/**
 * The heights that the picture shows: seen as a whole, zero, f and some room; zoomed in, what f and the sum need.
 * @param {Drawing} drawing @param {import('../parts/zoom-range.js').ShownRange} range @param {boolean} byHand
 */
export function heightsOf({ f, sum }, [from, to], byHand) {
  const [low, high] = [Math.min(...f), Math.max(...f)];
  const whole = to - from === 1;
  // What is drawn by hand must not move the picture under the hand.
  if (whole && byHand && low >= -0.45 && high <= 1.45) return { min: -0.45, max: 1.45 };
  const near = { low: Math.min(low, ...sum), high: Math.max(high, ...sum) };
  // Zero, on which the bumps stand, leaves the picture little by little.
  const zoomed = Math.min(1, -Math.log2(to - from) / ZERO_LEAVES);
  const bottom = zoomed * near.low + (1 - zoomed) * Math.min(0, low);
  const top = zoomed * near.high + (1 - zoomed) * Math.max(0, high);
  const room = 0.1 * (top - bottom) || 0.1 * Math.abs(top) || 1;
  return { min: bottom - (bottom === 0 ? room / 3 : room), max: top + room };
}
