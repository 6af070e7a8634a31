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
 * The powers of ten within a positive interval; where they are many, every second, third, … of them.
 * @param {number} low > 0
 * @param {number} high
 * @param {number} [wanted] about how many at most
 */
export function logTicks(low, high, wanted = Number.POSITIVE_INFINITY) {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const apart = Math.max(1, Math.ceil((last - first) / Math.max(1, wanted)));
  const ticks = [];
  for (let e = Math.ceil(first / apart) * apart; e <= last; e += apart) ticks.push(Number(`1e${e}`));
  return ticks;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power of ten in the least room: 10⁻¹². @param {number} value */
export function powerText(value) {
  const exponent = Math.round(Math.log10(value));
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => superscripts[Number(digit)] ?? '');
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

/**
 * What a linear axis shows of values from `low` to `high`: zero too, and a little room above them.
 * @param {number} low
 * @param {number} high
 * @returns {[number, number]}
 */
export const rangeFromZero = (low, high) => [Math.min(0, low), Math.max(0, high) * 1.05 || (low < 0 ? 0 : 1)];
