/** The pictures of logistic regression: the sigmoid over one feature, the plane of two. */
import { cssVariable } from '../../ui/theme.js';
import { drawField } from '../parts/draw-field.js';
import { drawLine } from '../parts/draw-line.js';
import { drawPoint } from '../parts/draw-points.js';
import { MAP, REACH, SHOULDER } from './model.js';

/** @typedef {import('../parts/plot-area.js').Scale} Scale */

/** Label 1 is a blue circle, label 0 an orange diamond. @param {number} label */
const lookOf = (label) => ({
  look: label === 1 ? 0 : 1,
  color: cssVariable(label === 1 ? '--positive-mark' : '--negative-mark'),
  radius: 4.5,
});

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {import('./model.js').Numbers} numbers @param {number} probe */
export function drawCurve(context, scale, { curve, examples }, probe) {
  if (!curve) return;
  drawUpright(context, scale, probe);
  drawLine(context, scale, curve, { color: cssVariable('--ink'), width: 2.5, jump: Infinity });
  for (const [x = 0, label = 0] of examples) drawPoint(context, scale, x, label, lookOf(label));
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {import('./model.js').Numbers} numbers */
export function drawPlane(context, scale, { map, line, examples }) {
  if (!map) return;
  drawField(context, scale, map, { width: MAP, height: MAP, low: 0, high: 1 });
  for (const [level, dash] of /** @type {[number, number[]][]} */ ([
    [0, []],
    [SHOULDER, [5, 4]],
    [-SHOULDER, [5, 4]],
  ]))
    if (line) drawLevel(context, scale, line, level, dash);
  for (const [x1 = 0, x2 = 0, label = 0] of examples) drawPoint(context, scale, x1, x2, lookOf(label));
}

/**
 * The line on which the log-odds have a value.
 * @param {CanvasRenderingContext2D} context @param {Scale} scale @param {number[]} line β₀, β₁, β₂ @param {number} level
 * @param {number[]} dash
 */
function drawLevel(context, { toX, toY }, [b0 = 0, b1 = 0, b2 = 0], level, dash) {
  const square = b1 * b1 + b2 * b2;
  const [x, y] = [((level - b0) * b1) / square, ((level - b0) * b2) / square];
  // Along the line, both ways, and out of the box.
  const far = (4 * REACH) / Math.sqrt(square);
  context.strokeStyle = cssVariable('--ink');
  context.lineWidth = dash.length ? 1.2 : 2.2;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(toX(x - far * b2), toY(y + far * b1));
  context.lineTo(toX(x + far * b2), toY(y - far * b1));
  context.stroke();
  context.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {number} x */
function drawUpright(context, { box, toX }, x) {
  context.strokeStyle = cssVariable('--accent');
  context.lineWidth = 1.2;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(toX(x), box.top);
  context.lineTo(toX(x), box.top + box.height);
  context.stroke();
  context.setLineDash([]);
}

/** The line of one scale. @param {CanvasRenderingContext2D} context @param {Scale} scale */
export function drawScaleLine(context, { box }) {
  const middle = box.top + box.height / 2;
  context.strokeStyle = cssVariable('--soft');
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(box.left, middle);
  context.lineTo(box.left + box.width, middle);
  context.stroke();
}
