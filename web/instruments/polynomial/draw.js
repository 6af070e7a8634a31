/** The pictures of polynomial fits: curve and points, and the two errors against the degree. */
import { cssVariable } from '../../ui/theme.js';
import { drawLine } from '../parts/draw-line.js';
import { drawPoint } from '../parts/draw-points.js';

/** @typedef {import('../parts/plot-area.js').Scale} Scale */

/** Far outside the box a canvas loses its precision. @param {number} y */
const near = (y) => Math.min(1e4, Math.max(-1e4, y));

/** @typedef {{ color: string, look: number, hollow: boolean, dash: number[] }} Look */

/** What training and test look like, everywhere in this instrument. @type {{ train: () => Look, test: () => Look }} */
export const looks = {
  train: () => ({ color: cssVariable('--ink'), look: 0, hollow: false, dash: [] }),
  test: () => ({ color: cssVariable('--accent'), look: 1, hollow: true, dash: [6, 4] }),
};

/**
 * @param {CanvasRenderingContext2D} context @param {Scale} scale @param {import('./model.js').Numbers} numbers
 * @param {string} color of the polynomial
 */
export function drawFit(context, scale, { truth, y, train, test }, color) {
  drawLine(context, scale, truth, { color: cssVariable('--soft'), width: 1.4, dash: [2, 4], jump: Infinity });
  for (const [px = 0, py = 0] of test) drawPoint(context, scale, px, py, { ...looks.test(), radius: 3.4 });
  const bounded = { ...scale, toY: (/** @type {number} */ value) => near(scale.toY(value)) };
  drawLine(context, bounded, y, { color, width: 2.5, jump: Infinity });
  for (const [px = 0, py = 0] of train) drawPoint(context, scale, px, py, { ...looks.train(), radius: 5 });
}

/**
 * Both errors against the degree. What lies beyond the chart stays at its edge.
 * @param {CanvasRenderingContext2D} context @param {Scale} scale
 * @param {{ trainRmse: number[], testRmse: number[] }} series @param {number} bar the challenge's
 */
export function drawErrors(context, scale, { trainRmse, testRmse }, bar) {
  const { box, y } = scale;
  const level = scale.toY(bar);
  context.strokeStyle = cssVariable('--good');
  context.lineWidth = 1.4;
  context.beginPath();
  context.moveTo(box.left, level);
  context.lineTo(box.left + box.width, level);
  context.stroke();
  const inside = (/** @type {number} */ value) => Math.min(y.max, Math.max(y.min, value));
  drawSeries(context, scale, trainRmse.map(inside), looks.train());
  drawSeries(context, scale, testRmse.map(inside), looks.test());
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {number[]} errors @param {Look} style */
function drawSeries(context, scale, errors, style) {
  context.strokeStyle = style.color;
  context.lineWidth = 1.6;
  context.setLineDash(style.dash);
  context.beginPath();
  errors.forEach((error, degree) => {
    context.lineTo(scale.toX(degree), scale.toY(error));
  });
  context.stroke();
  context.setLineDash([]);
  errors.forEach((error, degree) => {
    drawPoint(context, scale, degree, error, { ...style, radius: 3.4 });
  });
}
