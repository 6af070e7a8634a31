/**
 * Between a number with a range and the position of a slider.
 * @typedef {{ min: number, max: number, scale?: 'linear' | 'logarithmic' | 'integer' }} Range
 */

/** How many positions a slider has. */
export const POSITIONS = 200;

/** A logarithmic range that begins at zero shows zero at its first position and this as its smallest number. */
const SMALLEST = 1e-5;

/** Counts over a wide range are placed like logarithmic numbers: small ones differ more than large ones. @param {Range} range */
const isLogarithmic = ({ min, max, scale }) =>
  scale === 'logarithmic' || (scale === 'integer' && min > 0 && max - min > POSITIONS);

/**
 * @param {number} value
 * @param {Range} range
 * @returns {number} 0…POSITIONS
 */
export function positionOf(value, range) {
  const { min, max } = range;
  if (!isLogarithmic(range)) return (POSITIONS * (value - min)) / (max - min);
  const low = Math.max(min, SMALLEST);
  if (value < low) return 0;
  return (POSITIONS * Math.log(value / low)) / Math.log(max / low);
}

/**
 * @param {number} position 0…POSITIONS
 * @param {Range} range
 * @returns {number} with as many digits as a position can tell apart
 */
export function valueAt(position, range) {
  const { min, max, scale } = range;
  if (position <= 0) return min;
  if (position >= POSITIONS) return max;
  const share = position / POSITIONS;
  if (!isLogarithmic(range))
    return scale === 'integer'
      ? Math.round(min + share * (max - min))
      : round(min + share * (max - min), digitsOf(max - min));
  const low = Math.max(min, SMALLEST);
  const value = Number((low * (max / low) ** share).toPrecision(2));
  return scale === 'integer' ? Math.round(value) : value;
}

/** Digits after the point that one position is worth. @param {number} span */
const digitsOf = (span) => Math.ceil(Math.log10(POSITIONS / span) - 1e-9);

/** @param {number} value @param {number} digits after the point; negative ones round to tens, hundreds, … */
const round = (value, digits) =>
  digits >= 0 ? Number(value.toFixed(digits)) : Math.round(value * 10 ** digits) * 10 ** -digits;

/**
 * Reads what somebody typed as a number, in either decimal style.
 * @param {string} text
 * @returns {number | undefined}
 */
export function parseNumber(text) {
  const plain = text
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(',', '.');
  if (plain === '') return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
