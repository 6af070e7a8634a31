/** The bowl of the loss with the path of the weights on it, and the examples' inputs. */
import { item } from '../../ui/item.js';
import { cssVariable } from '../../ui/theme.js';
import { drawPath } from '../parts/draw-path.js';
import { drawPoint } from '../parts/draw-points.js';
import { lineColor } from '../parts/line-styles.js';
import { GOAL, TARGET } from './model.js';

/** @typedef {import('./model.js').Pair} Pair */
/** @typedef {import('../parts/plot-area.js').Scale} Scale */

/** Losses whose contours are drawn, each four times the one before. */
const LEVELS = Array.from({ length: 8 }, (_, k) => 0.00125 * 4 ** k);

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Scale} scale
 * @param {import('./model.js').Descent} descent
 * @param {{ at: number, step: { x: Pair, gradient: Pair } | undefined, rate: number, shared: boolean }} now `shared`:
 *   the gradient's components must have one sign
 */
export function drawDescent(context, scale, { bowl, path }, { at, step, rate, shared }) {
  drawContours(context, scale, bowl);
  const here = item(path, at);
  if (shared) drawQuadrants(context, scale, here);
  drawGoal(context, scale);
  drawPath(context, scale, path, 0.3);
  drawPath(context, scale, path.slice(0, at + 1), 1);
  path.slice(1, at + 1).forEach(([x, y], i) => {
    const last = i + 1 === at;
    drawPoint(context, scale, x, y, { color: lineColor(1), radius: last ? 6 : 2.5, ring: last });
  });
  if (step && at < path.length - 1) drawLegs(context, scale, here, step.gradient, rate);
}

/** Ellipses around the minimum. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {import('./model.js').Descent['bowl']} bowl */
function drawContours(context, { toX, toY }, { curvatures, axes }) {
  const unit = toX(1) - toX(0);
  const angle = Math.atan2(-axes[0][1], axes[0][0]);
  context.strokeStyle = cssVariable('--soft');
  context.lineWidth = 1;
  context.globalAlpha = 0.5;
  for (const level of LEVELS) {
    const [a, b] = curvatures.map((curvature) => Math.sqrt((2 * level) / curvature) * unit);
    context.beginPath();
    context.ellipse(toX(GOAL[0]), toY(GOAL[1]), a ?? 0, b ?? 0, angle, 0, 2 * Math.PI);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Where the next step can lead: both weights up, or both down. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Pair} here */
function drawQuadrants(context, { box, toX, toY }, here) {
  const [x, y] = [toX(here[0]), toY(here[1])];
  context.fillStyle = cssVariable('--accent');
  context.globalAlpha = 0.09;
  context.fillRect(x, box.top, box.left + box.width - x, y - box.top);
  context.fillRect(box.left, y, x - box.left, box.top + box.height - y);
  context.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale */
function drawGoal(context, { toX, toY }) {
  const [x, y] = [toX(GOAL[0]), toY(GOAL[1])];
  context.strokeStyle = cssVariable('--good');
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, Math.max(4, toX(TARGET.within) - toX(0)), 0, 2 * Math.PI);
  context.moveTo(x - 4, y);
  context.lineTo(x + 4, y);
  context.moveTo(x, y - 4);
  context.lineTo(x, y + 4);
  context.stroke();
}

/** The next step's two components, −η ∂L/∂w₁ sideways, then −η ∂L/∂w₂. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Pair} from @param {Pair} gradient @param {number} rate */
function drawLegs(context, { toX, toY }, from, gradient, rate) {
  const x = toX(from[0] - rate * gradient[0]);
  const y = toY(from[1] - rate * gradient[1]);
  const corner = toY(from[1]);
  context.lineWidth = 2;
  context.setLineDash([3, 3]);
  leg(context, [toX(from[0]), corner, x, corner], gradient[0]);
  leg(context, [x, corner, x, y], gradient[1]);
  context.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} context @param {[number, number, number, number]} line @param {number} sign of the gradient */
function leg(context, [fromX, fromY, toX, toY], sign) {
  context.strokeStyle = cssVariable(sign < 0 ? '--negative-mark' : '--positive-mark');
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}

/**
 * The inputs of all examples; that of the next step is ringed.
 * @param {CanvasRenderingContext2D} context
 * @param {Scale} scale
 * @param {Pair[]} inputs
 * @param {Pair | undefined} current
 */
export function drawInputs(context, scale, inputs, current) {
  if (current) {
    context.strokeStyle = cssVariable('--ink');
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(scale.toX(0), scale.toY(0));
    context.lineTo(scale.toX(current[0]), scale.toY(current[1]));
    context.stroke();
  }
  for (const input of inputs)
    drawPoint(context, scale, input[0], input[1], { color: lineColor(3), radius: 4, ring: input === current });
}
