/** The plane of weight and bias with its dead land, and the unit's output over the examples. */
import { item } from '../../ui/item.js';
import { cssVariable } from '../../ui/theme.js';
import { drawField } from '../parts/draw-field.js';
import { drawLine } from '../parts/draw-line.js';
import { drawPath } from '../parts/draw-path.js';
import { drawPoint } from '../parts/draw-points.js';
import { lineColor } from '../parts/line-styles.js';
import { CELLS, REACH, SHOWN } from './model.js';

/** @typedef {import('../parts/plot-area.js').Scale} Scale */

/** The root of the loss with the strongest colour. */
const STRONGEST = 1.6;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Scale} scale
 * @param {{ losses: Float32Array, slopes: Float32Array, descent: import('./model.js').Descent }} result
 * @param {number} at the step that is shown
 */
export function drawPlane(context, scale, { losses, slopes, descent }, at) {
  // Roots tell the valley from its slopes better than the losses themselves.
  const field = Float32Array.from(losses, Math.sqrt);
  drawField(context, scale, field, { width: CELLS, height: CELLS, low: -STRONGEST, high: STRONGEST });
  hatchDead(context, scale, slopes);
  drawPath(context, scale, descent.path, 0.35);
  drawPath(context, scale, descent.path.slice(0, at + 1), 1);
  descent.path.slice(1, at + 1).forEach(([w, b], i) => {
    const last = i + 1 === at;
    drawPoint(context, scale, w, b, { color: lineColor(1), radius: last ? 6 : 2.5, ring: last });
  });
}

/** Strokes over the cells where no example has a slope. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Float32Array} slopes */
function hatchDead(context, { box, toX, toY }, slopes) {
  const cell = (2 * REACH) / CELLS;
  context.save();
  context.beginPath();
  for (let row = 0; row < CELLS; row++)
    for (let column = 0; column < CELLS; column++) {
      if (item(slopes, row * CELLS + column) !== 0) continue;
      const [left, top] = [toX(-REACH + column * cell), toY(REACH - row * cell)];
      context.rect(left, top, toX(-REACH + (column + 1) * cell) - left, toY(REACH - (row + 1) * cell) - top);
    }
  context.clip();
  context.strokeStyle = cssVariable('--soft');
  context.globalAlpha = 0.7;
  context.lineWidth = 1;
  context.beginPath();
  for (let x = -box.height; x < box.width; x += 9) {
    context.moveTo(box.left + x, box.top + box.height);
    context.lineTo(box.left + x + box.height, box.top);
  }
  context.stroke();
  context.restore();
}

/**
 * The examples, the unit's output, and what is between them; an example without a gradient is hollow.
 * @param {CanvasRenderingContext2D} context
 * @param {Scale} scale
 * @param {{ examples: import('./model.js').Example[], curve: Float32Array }} result
 */
export function drawUnit(context, scale, { examples, curve }) {
  context.strokeStyle = cssVariable('--soft');
  context.lineWidth = 1.5;
  context.setLineDash([3, 3]);
  context.beginPath();
  for (const { x, y, h } of examples) {
    context.moveTo(scale.toX(x), scale.toY(y));
    context.lineTo(scale.toX(x), scale.toY(h));
  }
  context.stroke();
  context.setLineDash([]);
  drawLine(context, { ...scale, x: { min: SHOWN.from, max: SHOWN.to } }, curve, { color: lineColor(3), width: 2.5 });
  for (const { x, y, slope } of examples)
    drawPoint(context, scale, x, y, { color: lineColor(1), radius: 6, hollow: slope === 0 });
}
