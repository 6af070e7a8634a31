/** The way that a descent has taken over a plane. */
import { lineColor } from './line-styles.js';

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('./plot-area.js').Scale} scale
 * @param {[number, number][]} path points of the plane, in the order they were reached
 * @param {number} alpha 0…1
 */
export function drawPath(context, { toX, toY }, path, alpha) {
  context.strokeStyle = lineColor(1);
  context.lineWidth = 1.8;
  context.lineJoin = 'round';
  context.globalAlpha = alpha;
  context.beginPath();
  for (const [x, y] of path) context.lineTo(toX(x), toY(y));
  context.stroke();
  context.globalAlpha = 1;
}
