/** One input: the network's answer as a curve through the data. */
import { formatCompact } from '../i18n/i18n.js';
import { drawAxes } from '../ui/axes.js';
import { niceTicks } from '../ui/axis-ticks.js';
import { item } from '../ui/item.js';
import { cssVariable } from '../ui/theme.js';
import { MAX_POINTS, styleMark } from './draw-map.js';
import { inputName } from './names.js';

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('../ui/axes.js').Box} box
 * @param {any} description
 * @param {any} snapshot
 * @returns {import('./output-view.js').Places}
 */
export function drawCurve(context, box, description, snapshot) {
  const { points, bounds, columns, outputs } = description;
  const [x0, x1] = bounds[0];
  const [low, high] = rangeOf(points.y);
  const pad = 0.12 * (high - low || 1);
  const [y0, y1] = [low - pad, high + pad];
  const toX = (/** @type {number} */ v) => box.left + ((v - x0) / (x1 - x0)) * box.width;
  const toY = (/** @type {number} */ v) => box.top + ((y1 - v) / (y1 - y0)) * box.height;
  drawAxes(context, box, {
    x: { ticks: niceTicks(x0, x1, 6), position: toX, label: inputName(columns[0] ?? 'x') },
    y: { ticks: niceTicks(y0, y1, 5), position: toY, label: inputName(outputs[0] ?? 'y') },
    format: formatCompact,
    grid: true,
  });
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  for (let i = 0; i < Math.min(points.y.length, MAX_POINTS); i++) {
    context.beginPath();
    context.arc(toX(points.x[i]), toY(points.y[i]), 3, 0, 2 * Math.PI);
    styleMark(context, cssVariable('--positive-mark'), points.isTest[i] === 1);
  }
  if (snapshot.map) {
    context.beginPath();
    const cells = snapshot.map.length;
    snapshot.map.forEach((/** @type {number} */ value, /** @type {number} */ i) => {
      context.lineTo(toX(x0 + ((x1 - x0) * (i + 0.5)) / cells), toY(value));
    });
    context.strokeStyle = cssVariable('--negative-mark');
    context.lineWidth = 2.5;
    context.lineJoin = 'round';
    context.stroke();
  }
  context.restore();
  return (position) => [toX(points.x[position]), toY(points.y[position])];
}

/** @param {ArrayLike<number>} values @returns {[number, number]} */
export function rangeOf(values) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, item(values, i));
    high = Math.max(high, item(values, i));
  }
  return low <= high ? [low, high] : [0, 1];
}
