/** The pictures of linear regression: a line through points with the residuals' squares, and the sum's way down. */
import { cssVariable } from '../../ui/theme.js';
import { drawPoint } from '../parts/draw-points.js';

/** @typedef {import('../parts/plot-area.js').Scale} Scale */

/**
 * Every residual as a square, beside the line where the box has room for it, else across.
 * @param {CanvasRenderingContext2D} context @param {Scale} scale @param {number[][]} points
 * @param {ArrayLike<number>} residuals @param {number} slope of the line
 */
export function drawSquares(context, { box, toX, toY }, points, residuals, slope) {
  points.forEach(([x = 0, y = 0], i) => {
    const residual = residuals[i] ?? 0;
    const side = Math.abs(toY(0) - toY(residual));
    const fitsLeft = toX(x) - side >= box.left;
    const fitsRight = toX(x) + side <= box.left + box.width;
    const goesLeft = fitsLeft === fitsRight ? residual * slope > 0 : fitsLeft;
    const left = toX(x) - (goesLeft ? side : 0);
    const color = cssVariable(residual < 0 ? '--negative-mark' : '--positive-mark');
    context.strokeStyle = color;
    context.fillStyle = color;
    context.lineWidth = 1;
    context.globalAlpha = 0.16;
    context.fillRect(left, Math.min(toY(y), toY(y - residual)), side, side);
    context.globalAlpha = 0.8;
    context.strokeRect(left, Math.min(toY(y), toY(y - residual)), side, side);
    context.globalAlpha = 1;
  });
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {{ slope: number, intercept: number }} line @param {{ color: string, dash?: number[], width?: number }} style */
export function drawStraight(context, { x, toX, toY }, { slope, intercept }, { color, dash = [], width = 2.5 }) {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(toX(x.min), toY(slope * x.min + intercept));
  context.lineTo(toX(x.max), toY(slope * x.max + intercept));
  context.stroke();
  context.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {number[][]} points */
export function drawDots(context, scale, points) {
  for (const [x = 0, y = 0] of points) drawPoint(context, scale, x, y, { color: cssVariable('--accent'), radius: 5 });
}

/** A sentence in the lower right corner of the box. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {string} text */
export function drawNote(context, { box }, text) {
  context.font = `600 13px ${cssVariable('--sans') || 'sans-serif'}`;
  context.fillStyle = cssVariable('--ink');
  context.textAlign = 'right';
  context.textBaseline = 'bottom';
  // Condensed where the box is narrower, as on the front page.
  context.fillText(text, box.left + box.width - 8, box.top + box.height - 8, box.width - 16);
}

/**
 * The sum of squares after each step, the least there is as a dashed line.
 * @param {CanvasRenderingContext2D} context @param {Scale} scale @param {number[]} sums @param {number} least
 */
export function drawDescent(context, scale, sums, least) {
  const { box, toX, toY } = scale;
  context.strokeStyle = cssVariable('--soft');
  context.lineWidth = 1.4;
  context.setLineDash([5, 4]);
  context.beginPath();
  context.moveTo(box.left, toY(least));
  context.lineTo(box.left + box.width, toY(least));
  context.stroke();
  context.setLineDash([]);
  context.strokeStyle = cssVariable('--accent');
  context.lineWidth = 2;
  context.lineJoin = 'round';
  context.beginPath();
  // Far outside the box a canvas loses its precision.
  sums.forEach((sum, step) => {
    context.lineTo(toX(step), Math.max(-1e4, toY(sum)));
  });
  context.stroke();
}
