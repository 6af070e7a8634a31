/** More inputs than a picture has axes: each example's prediction against its true value. On the line both agree. */
import { formatCompact, t } from '../i18n/i18n.js';
import { drawAxes } from '../ui/axes.js';
import { niceTicks } from '../ui/axis-ticks.js';
import { cssVariable } from '../ui/theme.js';
import { rangeOf } from './draw-curve.js';
import { MAX_POINTS, styleMark } from './draw-map.js';

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('../ui/axes.js').Box} box
 * @param {any} snapshot
 * @returns {import('./output-view.js').Places | undefined} by the order of what is drawn
 */
export function drawScatter(context, box, snapshot) {
  if (!snapshot.scatter) return undefined;
  const { truth, prediction, isTest } = snapshot.scatter;
  const [low, high] = rangeOf(truth);
  const pad = 0.08 * (high - low || 1);
  const [from, to] = [low - pad, high + pad];
  const toX = (/** @type {number} */ v) => box.left + ((v - from) / (to - from)) * box.width;
  const toY = (/** @type {number} */ v) => box.top + ((to - v) / (to - from)) * box.height;
  drawAxes(context, box, {
    x: { ticks: niceTicks(from, to, 5), position: toX, label: t('output.true') },
    y: { ticks: niceTicks(from, to, 5), position: toY, label: t('output.predicted') },
    format: formatCompact,
    grid: true,
  });
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  context.strokeStyle = cssVariable('--soft');
  context.setLineDash([4, 4]);
  context.beginPath();
  context.moveTo(toX(from), toY(from));
  context.lineTo(toX(to), toY(to));
  context.stroke();
  context.setLineDash([]);
  const stride = Math.max(1, Math.ceil(truth.length / MAX_POINTS));
  for (let i = 0; i < truth.length; i += stride) {
    context.beginPath();
    context.arc(toX(truth[i]), toY(prediction[i]), 3, 0, 2 * Math.PI);
    styleMark(context, cssVariable('--positive-mark'), isTest[i] === 1);
  }
  context.restore();
  return (i) => [toX(truth[i]), toY(prediction[i])];
}
