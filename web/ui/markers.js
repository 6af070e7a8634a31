/** The shapes of data points, one per class. */
import { markers } from './colors.js';

/** Corners of each polygon on a circle of radius 1, as [number of corners, first angle, size]. */
const polygons = {
  diamond: [4, -Math.PI / 2, 1.2],
  triangle: [3, -Math.PI / 2, 1.3],
  square: [4, -Math.PI / 4, 1.2],
  'triangle-down': [3, Math.PI / 2, 1.3],
  hexagon: [6, 0, 1.1],
};

/** Outlines that are no regular polygon, in units of the radius. */
const outlines = {
  plus: crossOutline(0),
  cross: crossOutline(Math.PI / 4),
  star: Array.from({ length: 10 }, (_, i) => polar(i % 2 ? 0.6 : 1.4, -Math.PI / 2 + (i * Math.PI) / 5)),
  bar: [[-1.3, -0.6], [1.3, -0.6], [1.3, 0.6], [-1.3, 0.6]],
};

/** @param {number} radius @param {number} angle @returns {[number, number]} */
function polar(radius, angle) {
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/** @param {number} turn */
function crossOutline(turn) {
  const arm = [[-0.45, -1.3], [0.45, -1.3], [0.45, -0.45], [1.3, -0.45], [1.3, 0.45], [0.45, 0.45]];
  const points = [...arm, ...arm.map(([x, y]) => [-x, -y])];
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
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
  const shape = markers[classIndex % markers.length];
  if (shape === 'circle') {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const polygon = polygons[/** @type {keyof typeof polygons} */ (shape)];
  const corners = polygon
    ? Array.from({ length: polygon[0] }, (_, i) => polar(polygon[2], polygon[1] + (i * 2 * Math.PI) / polygon[0]))
    : outlines[/** @type {keyof typeof outlines} */ (shape)];
  corners.forEach(([dx, dy], i) => {
    if (i === 0) context.moveTo(x + radius * dx, y + radius * dy);
    else context.lineTo(x + radius * dx, y + radius * dy);
  });
  context.closePath();
}
