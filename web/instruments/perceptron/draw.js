/** What the perceptron's two plots show: the plane of the inputs with the neuron's line, and the plane of its weights. */
import { cssVariable } from '../../ui/theme.js';
import { drawPoint } from '../parts/draw-points.js';
import { drawArrow, drawSides, drawStraight } from '../parts/draw-straight.js';
import { ARROW } from '../parts/line-handles.js';

/** @typedef {import('./model.js').Numbers} Numbers */

/** The marks of the labels 1 and 0. */
export const lookOf = (/** @type {number} */ label) => ({
  look: label ? 0 : 1,
  color: cssVariable(label ? '--positive-mark' : '--negative-mark'),
});

/**
 * @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale @param {Numbers} numbers
 * @param {{ learning: boolean, place: { x: number, y: number }, faint?: import('../parts/draw-straight.js').Line[] }} options
 *   `place` is where the normal vector begins; `faint` are other lines
 */
export function drawPlane(context, scale, { points, run, at, line, correct }, { learning, place, faint = [] }) {
  drawSides(context, scale, line);
  for (const other of faint)
    drawStraight(context, scale, other, { color: cssVariable('--soft'), width: 1.5, dash: [5, 4] });
  const next = learning ? run.path[at + 1] : undefined;
  if (next) {
    const [w1 = 0, w2 = 0, b = 0] = next;
    drawStraight(context, scale, { w1, w2, b }, { color: cssVariable('--soft'), width: 1.5, dash: [3, 4] });
  }
  drawStraight(context, scale, line, { color: cssVariable('--ink') });
  drawArrow(
    context,
    scale,
    place,
    { x: place.x + ARROW * line.w1, y: place.y + ARROW * line.w2 },
    { color: cssVariable('--ink') },
  );
  const used = next ? (run.from[at] ?? []) : [];
  points.forEach(([x = 0, y = 0, label = 0], i) => {
    drawPoint(context, scale, x, y, {
      ...lookOf(label),
      radius: points.length > 4 ? 6 : 8,
      hollow: !correct[i],
      ring: used.includes(i),
    });
  });
}

/** The plane of the weights that holds a run's whole path. @param {Numbers} numbers */
export function weightsRange({ run }) {
  const all = [0, ...run.path.flatMap(([w1 = 0, w2 = 0]) => [w1, w2])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = 0.12 * Math.max(1, high - low);
  return { min: low - room, max: Math.max(high, low + 1) + room };
}

/** The path of (w₁, w₂) so far, the present vector, and the one that is added next. */
export function drawWeights(
  /** @type {CanvasRenderingContext2D} */ context,
  /** @type {import('../parts/plot-area.js').Scale} */ scale,
  /** @type {Numbers} */ { run, at },
) {
  const place = (/** @type {number} */ k) => ({ x: run.path[k]?.[0] ?? 0, y: run.path[k]?.[1] ?? 0 });
  context.strokeStyle = cssVariable('--soft');
  context.lineWidth = 1.5;
  context.beginPath();
  for (let k = 0; k <= at; k++) context.lineTo(scale.toX(place(k).x), scale.toY(place(k).y));
  context.stroke();
  for (let k = 0; k <= at; k++)
    drawPoint(context, scale, place(k).x, place(k).y, { color: cssVariable('--soft'), radius: 2.5 });
  drawArrow(context, scale, { x: 0, y: 0 }, place(at), { color: cssVariable('--ink'), width: 2.5 });
  if (at < run.updates)
    drawArrow(context, scale, place(at), place(at + 1), { color: cssVariable('--accent'), width: 2.5 });
  drawPoint(context, scale, place(at).x, place(at).y, { color: cssVariable('--ink'), radius: 4 });
}
