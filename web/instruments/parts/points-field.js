/** Points of a plane as a field of an instrument's state: `x:y,x:y` in the address. */

/** Numbers keep six digits: more than any picture shows. @param {number} value */
const written = (value) => String(Number(value.toPrecision(6)));

/** @param {string} text one point @returns {number[]} */
const readPoint = (text) => text.split(':').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));

/**
 * @param {[number, number][]} initial
 * @param {{ fewest: number, most: number, min: number, max: number }} limits how many points, and the range of both
 *   coordinates
 * @returns {import('./state-form.js').Field}
 */
export const pointsField = (initial, { fewest, most, min, max }) => ({
  form: (points) =>
    Array.isArray(points) &&
    points.length >= fewest &&
    points.length <= most &&
    points.every(
      (point) =>
        Array.isArray(point) && point.length === 2 && point.every((v) => Number.isFinite(v) && v >= min && v <= max),
    ),
  initial,
  codec: {
    write: (points) => points.map((/** @type {number[]} */ point) => point.map(written).join(':')).join(','),
    read: (text) => (text === '' ? [] : text.split(',').map(readPoint)),
  },
});
