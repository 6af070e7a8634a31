/**
 * Which plane of a table of more than two columns is shown: two columns of numbers across and upwards, every other column
 * held at one value. The state names columns; names that the table does not have count for nothing.
 */
import { showsPlane } from './choices.js';

/**
 * @typedef {{ name: string, kind: 'number', min: number, max: number, bounds: [number, number], at: number } |
 *   { name: string, kind: 'category', categories: string[], at: string }} Column as the engine describes it
 * @typedef {{ axes: [number, number], at: (number | string)[] }} Plane positions of columns, and a value for each column
 * @typedef {Pick<import('../state.js').State, 'axes' | 'held'>} Choice
 */

/** So many digits of a column's range are worth showing. */
const DIGITS = 3;

/** The plane that a run is shown as, where it is. @param {{ description: any, state: any }} run @returns {Plane | undefined} */
export function planeOf(run) {
  if (!showsPlane(run)) return undefined;
  const { slices } = run.description;
  return {
    axes: axesOf(run.state, slices),
    at: slices.map((/** @type {Column} */ column) => heldValue(run.state, column)),
  };
}

/** The columns chosen, and where there are none the first ones. @param {Choice} state @param {Column[]} columns @returns {[number, number]} */
export function axesOf({ axes }, columns) {
  const numbers = columns.map((_, i) => i).filter((i) => columns[i]?.kind === 'number');
  const chosen = axes.map((name) => numbers.find((i) => columns[i]?.name === name));
  const across = chosen[0] ?? numbers.find((i) => i !== chosen[1]) ?? 0;
  const upwards = chosen[1] !== across ? chosen[1] : undefined;
  return [across, upwards ?? numbers.find((i) => i !== across) ?? 0];
}

/** What a column is held at. @param {Choice} state @param {Column} column @returns {number | string} */
export function heldValue({ held }, column) {
  const chosen = Object.hasOwn(held, column.name) ? held[column.name] : undefined;
  if (column.kind === 'category')
    return typeof chosen === 'string' && column.categories.includes(chosen) ? chosen : column.at;
  return Math.min(column.max, Math.max(column.min, typeof chosen === 'number' ? chosen : rounded(column)));
}

/** A column's mean to as many digits as can be told apart. @param {Column & { kind: 'number' }} column */
function rounded({ min, max, at }) {
  if (max <= min) return at;
  const step = 10 ** (Math.floor(Math.log10(max - min)) - DIGITS);
  return Number((Math.round(at / step) * step).toPrecision(12));
}
