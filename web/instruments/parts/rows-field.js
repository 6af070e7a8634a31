/** Short rows of numbers in a state, such as points or lines: `1:0.5:1,0:2:0`. */
import { listOf } from '../../playground/form.js';

/** @param {any} rows @param {number} columns @param {number} low @param {number} high @param {number} most */
const isList = (rows, columns, low, high, most) =>
  listOf(
    (row) =>
      Array.isArray(row) &&
      row.length === columns &&
      row.every((value) => Number.isFinite(value) && value >= low && value <= high),
    most,
  )(rows);

/**
 * @param {number[][]} initial
 * @param {{ columns: number, fewest?: number, most: number, low: number, high: number }} limits of the rows and of their
 *   numbers
 * @returns {import('./state-form.js').Field}
 */
export const rowsField = (initial, { columns, fewest = 0, most, low, high }) => ({
  form: (rows) => isList(rows, columns, low, high, most) && rows.length >= fewest,
  initial,
  codec: {
    write: (/** @type {number[][]} */ rows) =>
      rows.map((row) => row.map((value) => Number(value.toPrecision(6))).join(':')).join(','),
    read: (text) =>
      text === ''
        ? []
        : text
            .split(',')
            .map((row) => row.split(':').map((number) => (number.trim() === '' ? Number.NaN : Number(number)))),
  },
});
