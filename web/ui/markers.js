/** The shapes of data points, one per class. */
import { markers } from './colors.js';
import { item } from './item.js';

/** Corners of each polygon on a circle of radius 1, as [number of corners, first angle, size]. @type {Record<string, [number, number, number]>} */
const polygons = {
  diamond: [4, -Math.PI / 2, 1.2],
  triangle: [3, -Math.PI / 2, 1.3],
  square: [4, -Math.PI / 4, 1.2],
  'triangle-down': [3, Math.PI / 2, 1.3],
  hexagon: [6, 0, 1.1],
};

/** Outlines that are no regular polygon, in units of the radius. @type {Record<string, [number, number][]>} */
const outlines = {
  plus: crossOutline(0),
  cross: crossOutline(Math.PI / 4),
  star: Array.from({ length: 10 }, (_, i) => polar(i % 2 ? 0.6 : 1.4, -Math.PI / 2 + (i * Math.PI) / 5)),
  bar: [
    [-1.3, -0.6],
    [1.3, -0.6],
    [1.3, 0.6],
    [-1.3, 0.6],
  ],
};

/** @param {number} radius @param {number} angle @returns {[number, number]} */
function polar(radius, angle) {
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/** @param {number} turn @returns {[number, number][]} */
function crossOutline(turn) {
  /** @type {[number, number][]} */
  const arm = [
    [-0.45, -1.3],
    [0.45, -1.3],
    [0.45, -0.45],
    [1.3, -0.45],
    [1.3, 0.45],
    [0.45, 0.45],
  ];
  /** @type {[number, number][]} */
  const points = [...arm, ...arm.map(([x, y]) => /** @type {[number, number]} */ ([-x, -y]))];
  const c = Math.cos(turn);
  const s = Math.sin(turn);
  return points.map(([x, y]) => [c * x - s * y, s * x + c * y]);
}

/**
 * Adds the marker of a class to the current path.
 * @param {CanvasRenderingContext2D} context
 * @param {number} classIndex
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 */
export function tracePoint(context, classIndex, x, y, radius) {
  const shape = item(markers, classIndex % markers.length);
  if (shape === 'circle') {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const corners = cornersOf(shape);
  corners.forEach(([dx, dy], i) => {
    if (i === 0) context.moveTo(x + radius * dx, y + radius * dy);
    else context.lineTo(x + radius * dx, y + radius * dy);
  });
  context.closePath();
}

/** @param {string} shape any but the circle @returns {[number, number][]} in units of the radius */
function cornersOf(shape) {
  const polygon = polygons[shape];
  if (!polygon) return outlines[shape] ?? [];
  const [count, first, size] = polygon;
  return Array.from({ length: count }, (_, i) => polar(size, first + (i * 2 * Math.PI) / count));
}
