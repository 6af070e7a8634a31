/** The stack, the one layer and the closest one as lines, or as a grid that the layers have moved. */
import { item } from '../../ui/item.js';
import { GRID } from './model.js';

/**
 * @typedef {import('../parts/plot-area.js').Scale} Scale
 * @typedef {{ color: string, width: number, dash?: number[] }} Style
 */

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {number[][]} points x and y @param {Style} style */
export function drawPath(context, { toX, toY }, points, { color, width, dash = [] }) {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.setLineDash(dash);
  context.beginPath();
  for (const [x = 0, y = 0] of points) context.lineTo(toX(x), toY(y));
  context.stroke();
  context.setLineDash([]);
}

/** Outputs of the grid's points, line by line. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {number[][]} outputs @param {Style} style */
export function drawGrid(context, scale, outputs, style) {
  for (let from = 0; from < outputs.length; from += GRID.samples)
    drawPath(context, scale, outputs.slice(from, from + GRID.samples), style);
}

/** How far two points are apart: a line with a bar at each end. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {number[]} from @param {number[]} to @param {string} color */
export function drawGap(context, scale, from, to, color) {
  drawPath(context, scale, [from, to], { color, width: 2 });
  context.fillStyle = color;
  for (const point of [from, to]) {
    context.beginPath();
    context.arc(scale.toX(item(point, 0)), scale.toY(item(point, 1)), 4, 0, 2 * Math.PI);
    context.fill();
  }
}

/** The least of 1, 2, 5, 10, … that is not below the size of any number, so that the axis does not creep. @param {number[][]} rows @param {number} least */
export function reachOf(rows, least) {
  const largest = rows.flat().reduce((most, value) => Math.max(most, Math.abs(value)), least);
  const power = 10 ** Math.floor(Math.log10(largest));
  return power * ([1, 2, 5].find((step) => step * power >= largest * (1 - 1e-9)) ?? 10);
}
