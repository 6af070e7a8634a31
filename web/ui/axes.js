/** The frame of a plot: its axes with their ticks and names. */
import { cssVariable } from './theme.js';

/**
 * @typedef {{ left: number, top: number, width: number, height: number }} Box in CSS pixels
 * @typedef {{ ticks: number[], position: (value: number) => number, label?: string,
 *             format?: (value: number) => string }} Axis position in CSS pixels; `format` where it is not the plot's
 */

/**
 * Draws tick labels, tick lines and axis names around a box.
 * @param {CanvasRenderingContext2D} context
 * @param {Box} box
 * @param {{ x: Axis, y: Axis, format: (value: number) => string, grid?: boolean }} options
 */
export function drawAxes(context, box, { x, y, format, grid = false }) {
  const bottom = box.top + box.height;
  const right = box.left + box.width;
  context.font = `11px ${cssVariable('--sans') || 'sans-serif'}`;
  context.fillStyle = cssVariable('--soft');
  context.strokeStyle = cssVariable('--line');
  context.lineWidth = 1;
  context.beginPath();
  context.textAlign = 'center';
  context.textBaseline = 'top';
  const width = context.canvas.width / context.getTransform().a;
  for (const tick of x.ticks) {
    const at = Math.round(x.position(tick)) + 0.5;
    context.moveTo(at, bottom);
    context.lineTo(at, bottom + 4);
    const text = (x.format ?? format)(tick);
    // The last one must not leave the canvas.
    context.fillText(text, Math.min(at, width - context.measureText(text).width / 2), bottom + 6);
  }
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of y.ticks) {
    const at = Math.round(y.position(tick)) + 0.5;
    context.moveTo(box.left - 4, at);
    context.lineTo(grid ? right : box.left, at);
    context.fillText((y.format ?? format)(tick), box.left - 7, at);
  }
  context.stroke();
  drawNames(context, box, x.label, y.label);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Box} box
 * @param {string | undefined} xName
 * @param {string | undefined} yName
 */
function drawNames(context, box, xName, yName) {
  if (xName) {
    context.textAlign = 'right';
    context.textBaseline = 'bottom';
    context.fillText(xName, box.left + box.width, box.top + box.height + 32);
  }
  if (yName) {
    context.textAlign = 'left';
    context.textBaseline = 'bottom';
    context.fillText(yName, Math.max(0, box.left - 24), box.top - 5);
  }
}
