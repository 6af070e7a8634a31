/** A matrix as a field of an instrument's state: rows between colons, `1,2,1:0,1,0`. */

/** Numbers keep six digits, as everywhere in a state. @param {number} value */
const writeNumber = (value) => String(Number(value.toPrecision(6)));

/** An empty text is no number. @param {string} text */
const readNumber = (text) => (text.trim() === '' ? Number.NaN : Number(text));

/**
 * @param {number[][]} initial
 * @param {{ limit: number, most?: number }} options entries lie within ±limit; of rows there are as many as at first, or
 *   one to `most`; the columns stay
 * @returns {import('./state-form.js').Field}
 */
export function matrixField(initial, { limit, most }) {
  const columns = initial[0]?.length ?? 0;
  const isEntry = (/** @type {unknown} */ value) =>
    typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limit;
  return {
    form: (value) =>
      Array.isArray(value) &&
      (most === undefined ? value.length === initial.length : value.length >= 1 && value.length <= most) &&
      value.every((row) => Array.isArray(row) && row.length === columns && row.every(isEntry)),
    initial,
    codec: {
      write: (rows) => rows.map((/** @type {number[]} */ row) => row.map(writeNumber).join(',')).join(':'),
      read: (text) => text.split(':').map((row) => row.split(',').map(readNumber)),
    },
  };
}

/** The same matrix with another entry. @param {number[][]} matrix @param {number} row @param {number} column @param {number} value */
export const withEntry = (matrix, row, column, value) =>
  matrix.map((numbers, i) => (i === row ? numbers.map((number, j) => (j === column ? value : number)) : numbers));
