/** How fine a picture of the output is asked for. */

/** Points per side of the map; while a large network trains, fewer, so that drawing does not take its time. */
const MAP_SIZE = 100;
const SMALLEST_MAP = 32;
/** Multiply-adds that one map may cost while training. */
const MAP_BUDGET = 40e6;
const CURVE_POINTS = 240;

/** What to ask of the picture. @param {any} description @param {boolean} running */
export function mapRequest({ view, parameterCount }, running) {
  if (view === 'scatter') return {};
  if (view === 'curve') return { map: { width: CURVE_POINTS, height: 1 } };
  const size = running ? affordableSize(parameterCount) : MAP_SIZE;
  return { map: { width: size, height: size } };
}

/** @param {number} parameters of the network, about the multiply-adds per point */
const affordableSize = (parameters) =>
  Math.max(SMALLEST_MAP, Math.min(MAP_SIZE, Math.floor(Math.sqrt(MAP_BUDGET / Math.max(1, parameters)))));
