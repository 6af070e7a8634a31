/** The weight and the bias of the one layer, made of those of the stack. */
import { formatCompact, t } from '../../i18n/i18n.js';

/** @typedef {import('../parts/live-formula.js').Piece} Piece */

/** @param {number} layer from 0 */
export const partOf = (layer) => `layer-${layer}`;

/** A negative number between signs of calculation stands in parentheses. @param {number} value */
const guarded = (value) => (value < 0 ? `(${formatCompact(value)})` : formatCompact(value));

/** @param {number} layer @param {number} value @param {'weight' | 'bias'} kind */
const term = (layer, value, kind) => ({
  part: partOf(layer),
  text: guarded(value),
  label: t(`collapse.${kind}-of`, { n: layer + 1, value: formatCompact(value) }),
});

/** a = w₁·w₂·…. @param {number[][]} layers rows of w and b @param {number} whole @returns {Piece[]} */
export function weightPieces(layers, whole) {
  const factors = layers.map(([w = 0], l) => [l > 0 ? '· ' : 'W = ', term(l, w, 'weight')]);
  return layers.length > 1 ? [...factors, `= ${formatCompact(whole)}`] : factors;
}

/** b = (b₁·w₂ + b₂)·w₃ + …. @param {number[][]} layers rows of w and b @param {number} whole @returns {Piece[]} */
export function biasPieces(layers, whole) {
  const [[, first = 0] = [], ...rest] = layers;
  const open = '('.repeat(Math.max(0, rest.length - 1));
  const steps = rest.flatMap(([w = 0, b = 0], i) => {
    const close = i < rest.length - 1 ? ')' : '';
    return [
      ['· ', term(i + 1, w, 'weight')],
      ['+ ', term(i + 1, b, 'bias'), close],
    ];
  });
  const pieces = [[`b = ${open}`, term(0, first, 'bias')], ...steps];
  return rest.length ? [...pieces, `= ${formatCompact(whole)}`] : pieces;
}
