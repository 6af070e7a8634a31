/** The bumps as a field of the state: `left:right:height`, one after another with commas. */
import { listOf } from '../../playground/form.js';

/** @typedef {[number, number, number]} Bump left edge, right edge, height */

export const MOST_BUMPS = 12;
/** Edges and heights lie between −FARTHEST and FARTHEST; pictures show edges from 0 to 1. */
export const FARTHEST = 1e4;

const isNumber = (/** @type {unknown} */ value) => Number.isFinite(value) && Math.abs(Number(value)) <= FARTHEST;

/** @param {any} value */
const isBump = (value) => Array.isArray(value) && value.length === 3 && value.every(isNumber) && value[0] <= value[1];

const areBumps = listOf(isBump, MOST_BUMPS);

/** @param {number} value */
const writeNumber = (value) => String(Number(value.toPrecision(6)));

/** An empty text is no number. @param {string} text */
const readNumber = (text) => (text.trim() === '' ? Number.NaN : Number(text));

/** @param {Bump[]} initial @returns {import('../parts/state-form.js').Field} */
export const bumpsField = (initial) => ({
  form: (value) => areBumps(value) && value.length > 0,
  initial,
  codec: {
    write: (bumps) => bumps.map((/** @type {Bump} */ bump) => bump.map(writeNumber).join(':')).join(','),
    read: (text) => text.split(',').map((bump) => bump.split(':').map(readNumber)),
  },
});
