/** What stands around a height map: the edges of its base with the names of the axes, and a scale of heights. */
import { formatCompact } from '../../i18n/i18n.js';
import { niceTicks } from '../../ui/axis-ticks.js';
import { cssVariable } from '../../ui/theme.js';

const corners = /** @type {[number, number][]} */ ([
  [-0.5, -0.5],
  [0.5, -0.5],
  [0.5, 0.5],
  [-0.5, 0.5],
]);

/**
 * @param {import('./height-map-raster.js').Sight} sight in CSS pixels
 * @returns {(x: number, y: number, z?: number) => [number, number]} where a point is drawn
 */
function projection({ azimuth, elevation, scale, left, top }) {
  const [cos, sin] = [Math.cos(azimuth), Math.sin(azimuth)];
  const [lean, rise] = [Math.sin(elevation) * scale, Math.cos(elevation) * scale];
  return (x, y, z = 0) => [left + (x * cos + y * sin) * scale, top - (-x * sin + y * cos) * lean - z * rise];
}

/** @param {CanvasRenderingContext2D} context */
function prepare(context) {
  context.strokeStyle = cssVariable('--soft');
  context.fillStyle = cssVariable('--soft');
  context.font = `11px ${cssVariable('--sans') || 'sans-serif'}`;
  context.lineWidth = 1;
}

/** The edges of the base; the relief hides those behind it. @param {CanvasRenderingContext2D} context @param {import('./height-map-raster.js').Sight} sight */
export function drawBase(context, sight) {
  const project = projection(sight);
  prepare(context);
  context.beginPath();
  for (const [x, y] of corners) context.lineTo(...project(x, y));
  context.closePath();
  context.stroke();
}

/**
 * The names along the two front edges, and the heights at the corner farthest to the left.
 * @param {CanvasRenderingContext2D} context
 * @param {import('./height-map-raster.js').Sight} sight
 * @param {{ low: number, high: number, tall: number }} heights the values at the base and at height `tall`
 */
export function drawAxisNames(context, sight, { low, high, tall }) {
  const project = projection(sight);
  prepare(context);
  const [nearX, nearY] = nearest(sight.azimuth);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const name = (/** @type {string} */ text, /** @type {number} */ x, /** @type {number} */ y) => {
    const [left, top] = project(x, y);
    context.fillText(text, left, top);
  };
  const away = 0.57;
  for (const [text, share] of /** @type {[string, number][]} */ ([
    ['0', -0.46],
    ['x', 0],
    ['1', 0.46],
  ]))
    name(text, share, Math.sign(nearY) * away);
  for (const [text, share] of /** @type {[string, number][]} */ ([
    ['0', -0.46],
    ['y', 0],
    ['1', 0.46],
  ]))
    name(text, Math.sign(nearX) * away, share);
  if (Math.cos(sight.elevation) > 0.25) drawHeights(context, sight, { low, high, tall });
}

/** The corner next to the viewer. @param {number} azimuth */
function nearest(azimuth) {
  const depth = ([x, y] = [0, 0]) => -x * Math.sin(azimuth) + y * Math.cos(azimuth);
  return corners.reduce((best, corner) => (depth(corner) < depth(best) ? corner : best));
}

/** @param {CanvasRenderingContext2D} context @param {import('./height-map-raster.js').Sight} sight @param {{ low: number, high: number, tall: number }} heights */
function drawHeights(context, sight, { low, high, tall }) {
  const project = projection(sight);
  const leftOf = ([x, y] = [0, 0]) => project(x, y)[0];
  const [x, y] = corners.reduce((best, corner) => (leftOf(corner) < leftOf(best) ? corner : best));
  context.textAlign = 'right';
  context.beginPath();
  context.moveTo(...project(x, y));
  context.lineTo(...project(x, y, tall));
  for (const tick of niceTicks(low, high, 4)) {
    // The names of the base's axes have that place.
    if (tick - low < 0.1 * (high - low)) continue;
    const [left, top] = project(x, y, ((tick - low) / (high - low)) * tall);
    context.moveTo(left, top);
    context.lineTo(left - 4, top);
    context.fillText(formatCompact(tick), left - 7, top);
  }
  context.stroke();
}
