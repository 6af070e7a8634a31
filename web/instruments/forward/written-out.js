/** One computed entry of the calculator, written out with its live numbers. */
import { entryName, partOf, saidEntry, writeEntry } from './names.js';

/** @typedef {import('./model.js').Terms} Terms */
/** @typedef {import('./model.js').MaybeFraction} MaybeFraction */
/** @typedef {import('./names.js').Name} Name */
/** @typedef {import('../parts/live-formula.js').Piece} Piece */

/** A negative number after a sign of calculation stands in parentheses. @param {string} text */
const guarded = (text) => (text.startsWith('−') ? `(${text})` : text);

/** What an entry is made of: the matrix to the left, the weights and the biases of its layer. @param {number} layer */
const operandsOf = (layer) => {
  const names = layer === 0 ? ['X', 'W1', 'b1'] : ['H0', 'W2', 'b2'];
  return /** @type {[Name, Name, Name]} */ (names);
};

/** The parts that are lit while an entry is written out, itself among them. @param {Terms['entry']} entry @returns {Set<string>} */
export function partsOf({ kind, layer, row, column }) {
  if (kind === 'H') return new Set([partOf('H0', row, column), partOf('Z0', row, column)]);
  const [left, right, bias] = operandsOf(layer);
  const inner = [0, 1, 2].flatMap((k) => [partOf(left, row, k), partOf(right, k, column)]);
  return new Set([...inner, partOf(bias, 0, column), partOf(layer === 0 ? 'Z0' : 'Z1', row, column)]);
}

/** @param {Terms} terms @param {{ fractions: boolean, relu: boolean }} how @returns {Piece[]} */
export function piecesOf(terms, { fractions, relu }) {
  const write = (/** @type {number} */ value, /** @type {MaybeFraction | undefined} */ exact) =>
    writeEntry(value, exact, fractions);
  return terms.entry.kind === 'H' ? activated(terms, write, relu) : weightedSum(terms, write);
}

/** @typedef {(value: number, exact: MaybeFraction | undefined) => string} Write */

/** @param {Name} name @param {number} row @param {number} column @param {string} text @param {string} [value] */
const term = (name, row, column, text, value = text) => ({
  part: partOf(name, row, column),
  text,
  label: saidEntry(name, row, column, value),
});

/** z = Σ left·right + bias. @param {Terms} terms @param {Write} write @returns {Piece[]} */
function weightedSum({ entry: { layer, row, column }, left, right, products, bias, sum, exact }, write) {
  const [leftName, rightName, biasName] = operandsOf(layer);
  const whole = layer === 0 ? 'Z0' : 'Z1';
  const result = write(sum, exact.sum);
  const pairs = left.map((value, k) => [
    k > 0 ? '+ ' : '= ',
    term(leftName, row, k, guarded(write(value, exact.left[k]))),
    '·',
    term(rightName, k, column, guarded(write(right[k] ?? 0, exact.right[k]))),
  ]);
  const summands = products.map((value, k) => guarded(write(value, exact.products[k])));
  const biasText = guarded(write(bias, exact.bias));
  return [
    term(whole, row, column, entryName(whole, row, column), result),
    ...pairs,
    ['+ ', term(biasName, 0, column, biasText)],
    `= ${[...summands, biasText].join(' + ')}`,
    ['= ', term(whole, row, column, result)],
  ];
}

/** h = max(0, z), or z itself. @param {Terms} terms @param {Write} write @param {boolean} relu @returns {Piece[]} */
function activated({ entry: { row, column }, sum, output, exact }, write, relu) {
  const z = write(sum, exact.sum);
  const h = write(output, exact.output);
  const name = term('H0', row, column, entryName('H0', row, column), h);
  const inner = (/** @type {string} */ text) => term('Z0', row, column, text, z);
  const symbol = entryName('Z0', row, column);
  if (!relu) return [name, ['= ', inner(symbol)], ['= ', term('H0', row, column, h)]];
  return [name, ['= max(0, ', inner(symbol), ')'], ['= max(0, ', inner(z), ')'], ['= ', term('H0', row, column, h)]];
}
