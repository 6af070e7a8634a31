/**
 * The part of [0,1] that a plot shows, as a field of an instrument's state and under zooming and panning. Knows no
 * document.
 *
 * @typedef {[number, number]} ShownRange from, to
 */

/** Digits after the point: far finer than a pixel of the narrowest range. */
const DIGITS = 8;

/** @param {number} value */
const rounded = (value) => Number(value.toFixed(DIGITS));

/**
 * The range that begins at `from`, moved and widened until it is allowed.
 * @param {number} from @param {number} width @param {number} narrowest @returns {ShownRange}
 */
export function fitRange(from, width, narrowest) {
  const size = Math.min(1, Math.max(narrowest, width));
  const start = Math.min(1 - size, Math.max(0, from));
  return [rounded(start), rounded(start + size)];
}

/**
 * Zooms so that the place `at` stays where it is.
 * @param {ShownRange} range @param {number} factor above 1 shows less @param {number} at @param {number} narrowest
 */
export function zoomRange([from, to], factor, at, narrowest) {
  const width = Math.min(1, Math.max(narrowest, (to - from) / factor));
  return fitRange(at - ((at - from) / (to - from)) * width, width, narrowest);
}

/** @param {ShownRange} range @param {number} share of its width, to the right */
export const panRange = ([from, to], share) => fitRange(from + share * (to - from), to - from, 0);

/** How many times larger than the whole. @param {ShownRange} range */
export const magnification = ([from, to]) => 1 / (to - from);

/** `0.25:0.5`; at first the whole. @param {number} narrowest @returns {import('./state-form.js').Field} */
export const rangeField = (narrowest) => ({
  form: (value) =>
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((end) => Number.isFinite(end) && end >= 0 && end <= 1) &&
    value[1] - value[0] >= narrowest * (1 - 1e-3),
  initial: [0, 1],
  codec: {
    write: (range) => range.map(rounded).join(':'),
    read: (text) => text.split(':').map((end) => (end.trim() === '' ? Number.NaN : Number(end))),
  },
});
