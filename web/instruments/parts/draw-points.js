/** Examples on a plot: each class with a shape of its own. */
import { classColor, css } from '../../ui/colors.js';
import { tracePoint } from '../../ui/markers.js';
import { cssVariable, palette, theme } from '../../ui/theme.js';

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('./plot-area.js').Scale} scale
 * @param {number} x
 * @param {number} y
 * @param {{ look?: number, color?: string, radius?: number, hollow?: boolean, ring?: boolean }} [style] `look` is the
 *   class: colour and shape; `color` a CSS colour instead of the class's; `hollow` only its outline; `ring` a ring around
 *   it, for what is being talked about
 */
export function drawPoint(
  context,
  { toX, toY },
  x,
  y,
  { look = 0, color = css(classColor(look, palette())), radius = 6, hollow = false, ring = false } = {},
) {
  const [left, top] = [toX(x), toY(y)];
  context.beginPath();
  tracePoint(context, look, left, top, radius);
  context.lineWidth = hollow ? 4 : 2;
  context.strokeStyle = theme() === 'dark' ? 'rgb(0 0 0 / 0.65)' : 'rgb(255 255 255 / 0.9)';
  context.stroke();
  if (hollow) {
    context.lineWidth = 2;
    context.strokeStyle = color;
    context.stroke();
  } else {
    context.fillStyle = color;
    context.fill();
  }
  if (!ring) return;
  context.beginPath();
  context.arc(left, top, radius + 5, 0, 2 * Math.PI);
  context.lineWidth = 1.5;
  context.strokeStyle = cssVariable('--ink');
  context.stroke();
}
