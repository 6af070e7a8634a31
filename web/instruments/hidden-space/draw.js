/** The plane as it is warped: its cells with their answers, its grid, the data, and where the answer changes. */
import { lookOf, MAX_POINTS, styleMark } from '../../playground/draw-map.js';
import { diverging, mixClasses, packed } from '../../ui/colors.js';
import { item } from '../../ui/item.js';
import { tracePoint } from '../../ui/markers.js';
import { cssVariable, palette } from '../../ui/theme.js';

/** @typedef {import('./model.js').Look} Look @typedef {import('../parts/plot-area.js').Scale} Scale */

const STRENGTH = 0.62;
/** Of so many grid lines one is drawn. */
const EVERY = 5;

/** The grid's nodes before they are warped: x, y pairs, row after row from the top. @param {Look} look @param {number} cells */
export function plainNodes({ bounds }, cells) {
  const [[x0, x1] = [0, 1], [y0, y1] = [0, 1]] = bounds;
  const nodes = [];
  for (let row = 0; row <= cells; row++)
    for (let column = 0; column <= cells; column++)
      nodes.push(x0 + ((x1 - x0) * column) / cells, y1 - ((y1 - y0) * row) / cells);
  return nodes;
}

/**
 * @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Look} look
 * @param {{ nodes: ArrayLike<number>, points: ArrayLike<number>, boundary: ArrayLike<number>, cells: number }} places
 * @param {import('./mesh-painter.js').MeshPainter} painter
 */
export function drawWarped(context, scale, look, { nodes, points, boundary, cells }, painter) {
  const count = nodes.length / 2;
  const x = Float32Array.from({ length: count }, (_, i) => scale.toX(item(nodes, 2 * i)));
  const y = Float32Array.from({ length: count }, (_, i) => scale.toY(item(nodes, 2 * i + 1)));
  painter.paint(context, scale.box, { x, y, colors: cellColors(look, cells), cells });
  drawGrid(context, x, y, cells);
  drawBoundary(context, scale, boundary);
  drawData(context, scale, look, points);
}

/** The answers in the cells as colours, packed as pixels are. @param {Look} look @param {number} cells */
function cellColors({ map }, cells) {
  const colors = palette();
  const count = cells * cells;
  const channels = map.length / count;
  const weights = new Float32Array(channels);
  return Uint32Array.from({ length: count }, (_, cell) => {
    if (channels === 1) return packed(diverging(STRENGTH * item(map, cell), colors));
    for (let k = 0; k < channels; k++) weights[k] = STRENGTH * Math.max(0, item(map, k * count + cell));
    return packed(mixClasses(weights, colors));
  });
}

/** @param {CanvasRenderingContext2D} context @param {Float32Array} x @param {Float32Array} y of the nodes @param {number} cells */
function drawGrid(context, x, y, cells) {
  const side = cells + 1;
  context.strokeStyle = cssVariable('--ink');
  context.globalAlpha = 0.28;
  context.lineWidth = 1;
  context.beginPath();
  for (let line = 0; line <= cells; line += EVERY)
    for (const across of [true, false])
      for (let i = 0; i <= cells; i++) {
        const node = across ? line * side + i : i * side + line;
        if (i === 0) context.moveTo(item(x, node), item(y, node));
        else context.lineTo(item(x, node), item(y, node));
      }
  context.stroke();
  context.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {ArrayLike<number>} ends pairs of points */
function drawBoundary(context, { toX, toY }, ends) {
  context.strokeStyle = cssVariable('--ink');
  context.lineWidth = 2.5;
  context.lineCap = 'round';
  context.beginPath();
  for (let i = 0; i + 3 < ends.length; i += 4) {
    context.moveTo(toX(item(ends, i)), toY(item(ends, i + 1)));
    context.lineTo(toX(item(ends, i + 2)), toY(item(ends, i + 3)));
  }
  context.stroke();
  context.lineCap = 'butt';
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Look} look @param {ArrayLike<number>} points */
function drawData(context, { toX, toY }, { classes, isTest, task, map }, points) {
  const count = Math.min(classes.length, MAX_POINTS);
  const radius = count > 800 ? 2.4 : count < 20 ? 7 : 3.4;
  const range = task === 'regression' ? [Math.min(...classes), Math.max(...classes)] : [0, 1];
  // Only the number of labels counts, for their colours; it is that of the map's planes.
  const outputs = { length: task === 'multilabel' ? labelsIn(classes) : map.length };
  for (let i = 0; i < count; i++) {
    const { color, shape } = lookOf(item(classes, i), task, { outputs, outputRange: range });
    context.beginPath();
    tracePoint(context, shape, toX(item(points, 2 * i)), toY(item(points, 2 * i + 1)), radius);
    styleMark(context, color, isTest[i] === 1);
  }
}

/** How many labels the masks speak of. @param {ArrayLike<number>} masks */
const labelsIn = (masks) => Math.max(1, Math.ceil(Math.log2(1 + Math.max(...Array.from(masks)))));
