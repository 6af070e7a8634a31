/** How the calculator writes its matrices, their entries and its numbers. */
import { formatNumber, t } from '../../i18n/i18n.js';
import { item } from '../../ui/item.js';

/** The matrices in the order of the calculation; `Z1` is the output. */
export const symbols = {
  X: 'X',
  W1: 'W⁽¹⁾',
  b1: 'b⁽¹⁾',
  Z0: 'Z⁽¹⁾',
  H0: 'H',
  W2: 'W⁽²⁾',
  b2: 'b⁽²⁾',
  Z1: 'O',
};

/** @typedef {keyof typeof symbols} Name */

const letters = { X: 'x', W1: 'w⁽¹⁾', b1: 'b⁽¹⁾', Z0: 'z⁽¹⁾', H0: 'h', W2: 'w⁽²⁾', b2: 'b⁽²⁾', Z1: 'o' };
const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const subscript = (/** @type {number} */ n) => item(subscripts, n);

/** The name of an entry within a page's parts. @param {Name} name @param {number} row @param {number} column */
export const partOf = (name, row, column) => `${name}-${row}-${column}`;

/** An entry in mathematical writing, `z⁽¹⁾₁₂`; a bias has one index. @param {Name} name @param {number} row @param {number} column */
export const entryName = (name, row, column) =>
  letters[name] + (name.startsWith('b') ? '' : subscript(row + 1)) + subscript(column + 1);

/** @param {Name} name @param {number} row @param {number} column @param {string} value */
export const saidEntry = (name, row, column, value) =>
  t('forward.value-of', { name: symbols[name], row: String(row + 1), column: String(column + 1), value });

/**
 * @param {number} value
 * @param {import('./model.js').MaybeFraction | undefined} exact
 * @param {boolean} asFraction
 */
export function writeEntry(value, exact, asFraction) {
  if (!asFraction || !exact) return formatNumber(value, { maximumFractionDigits: 4, useGrouping: false });
  const [numerator, denominator] = exact;
  const sign = numerator < 0 ? '−' : '';
  return sign + Math.abs(numerator) + (denominator === 1 ? '' : `/${denominator}`);
}

/** Rows in brackets: [4, 3, −2], or one after another. @param {number[][]} rows */
export const writeRows = (rows) =>
  rows.map((row) => `[${row.map((value) => writeEntry(value, undefined, false)).join(', ')}]`).join(' ');
