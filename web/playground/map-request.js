/** How fine a picture of the output is asked for. */

/** Points per side of the map; while a large network trains, fewer, so that drawing does not take its time. */
const MAP_SIZE = 100;
const SMALLEST_MAP = 32;
/** Multiply-adds that one map may cost while training. */
const MAP_BUDGET = 40e6;
const CURVE_POINTS = 240;

/**
 * Which plane of a table of more than two columns is shown, once the part that shows planes is there.
 * @type {{ of: (run: { description: any, state: any }) => { axes: number[], at: (number | string)[] } | undefined }}
 */
export const planes = { of: () => undefined };

/** What to ask of a run's picture. @param {{ description: any, state: any, running: boolean }} run */
export function mapRequest(run) {
  const { view, parameterCount } = run.description;
  if (view === 'curve') return { map: { width: CURVE_POINTS, height: 1 } };
  const plane = view === 'scatter' ? planes.of(run) : {};
  if (!plane) return {};
  const size = run.running ? affordableSize(parameterCount) : MAP_SIZE;
  return { map: { width: size, height: size, ...plane } };
}

/** @param {number} parameters of the network, about the multiply-adds per point */
const affordableSize = (parameters) =>
  Math.max(SMALLEST_MAP, Math.min(MAP_SIZE, Math.floor(Math.sqrt(MAP_BUDGET / Math.max(1, parameters)))));
