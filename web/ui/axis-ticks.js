/** Where the ticks of an axis stand. */

/**
 * Round numbers (1, 2 or 5 times a power of ten) that divide an interval.
 * @param {number} low
 * @param {number} high
 * @param {number} wanted about how many
 * @returns {number[]} ascending, all within [low, high]; empty for an empty or infinite interval
 */
export function niceTicks(low, high, wanted) {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [];
  const raw = span / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= raw) ?? 10);
  const ticks = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) ticks.push(k === 0 ? 0 : k * step);
  return ticks;
}

/**
 * The powers of ten within a positive interval.
 * @param {number} low > 0
 * @param {number} high
 */
export function logTicks(low, high) {
  const ticks = [];
  for (let e = Math.ceil(Math.log10(low) - 1e-9); e <= Math.log10(high) + 1e-9; e++) ticks.push(10 ** e);
  return ticks;
}
