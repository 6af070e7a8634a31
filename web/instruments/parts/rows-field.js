/** Short rows of numbers in a state, such as points or lines: `1:0.5:1,0:2:0`. */
import { listOf } from '../../playground/form.js';

/**
 * @param {number[][]} initial
 * @param {{ columns: number, most: number, low: number, high: number }} limits of the rows and of their numbers
 * @returns {import('./state-form.js').Field}
 */
export const rowsField = (initial, { columns, most, low, high }) => ({
  form: listOf(
    (row) =>
      Array.isArray(row) &&
      row.length === columns &&
      row.every((value) => Number.isFinite(value) && value >= low && value <= high),
    most,
  ),
  initial,
  codec: {
    write: (/** @type {number[][]} */ rows) =>
      rows.map((row) => row.map((value) => Number(value.toPrecision(6))).join(':')).join(','),
    read: (text) =>
      text === ''
        ? []
        : text.split(',').map((row) => row.split(':').map((number) => (number === '' ? Number.NaN : Number(number)))),
  },
});
