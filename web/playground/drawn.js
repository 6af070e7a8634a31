/**
 * Points drawn by hand as text: how many classes (`c3`) or values (`r`), then six digits to the base 64 per point, two
 * each for x₁, x₂ and what it is. Short enough for an address.
 *
 * @typedef {{ classes: number, x: number[], y: number[] }} Drawn classes 0: values; x: two numbers per point; y: its
 *   class from 0, or its value
 */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const MIDDLE = 2047;
/** Steps per unit: tenths and twentieths of coordinates are exact, and thousandths of values. */
const COORDINATE_STEPS = 320;
const VALUE_STEPS = 1000;
export const HALF_WIDTH = 6;
/** Values lie within ±this. */
export const LARGEST_VALUE = 2;
export const MAX_DRAWN = 1300;

/** Whether a text may be one of these. @type {import('./form.js').Form} */
export const isDrawn = (value) => typeof value === 'string' && /^((c[2-5]|r)([\w-]{6}){1,1300})?$/.test(value);

/** @param {number} whole 0 … 4095 */
const digitsOf = (whole) => DIGITS.charAt(whole >> 6) + DIGITS.charAt(whole & 63);

/** @param {number} value @param {number} range @param {number} steps */
const quantised = (value, range, steps) =>
  digitsOf(MIDDLE + Math.round(steps * Math.max(-range, Math.min(range, value))));

/** @param {Drawn} drawn @returns {string} empty for no points */
export function encodeDrawn({ classes, x, y }) {
  if (y.length === 0) return '';
  const points = y.map(
    (target, i) =>
      quantised(x[2 * i] ?? 0, HALF_WIDTH, COORDINATE_STEPS) +
      quantised(x[2 * i + 1] ?? 0, HALF_WIDTH, COORDINATE_STEPS) +
      (classes ? digitsOf(target) : quantised(target, LARGEST_VALUE, VALUE_STEPS)),
  );
  return (classes ? `c${classes}` : 'r') + points.join('');
}

/** @param {string} text one that isDrawn() @returns {Drawn} */
export function decodeDrawn(text) {
  const classes = text.startsWith('c') ? Number(text[1]) : text ? 0 : 2;
  /** @type {Drawn} */
  const drawn = { classes, x: [], y: [] };
  for (let at = classes ? 2 : 1; at + 6 <= text.length; at += 6) {
    const whole = (/** @type {number} */ i) =>
      64 * DIGITS.indexOf(text.charAt(at + i)) + DIGITS.indexOf(text.charAt(at + i + 1));
    const read = (/** @type {number} */ i, /** @type {number} */ range, /** @type {number} */ steps) =>
      Math.max(-range, Math.min(range, (whole(i) - MIDDLE) / steps));
    drawn.x.push(read(0, HALF_WIDTH, COORDINATE_STEPS), read(2, HALF_WIDTH, COORDINATE_STEPS));
    drawn.y.push(classes ? Math.min(whole(4), classes - 1) : read(4, LARGEST_VALUE, VALUE_STEPS));
  }
  return drawn;
}

/** As the engine's data. @param {string} text */
export function drawnData(text) {
  const { classes, x, y } = decodeDrawn(text);
  const task = classes > 2 ? 'multiclass' : classes ? 'binary' : 'regression';
  return { kind: 'points', task, ...(classes > 2 ? { classes } : {}), x, y };
}
