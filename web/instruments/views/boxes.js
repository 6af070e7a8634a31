/** The boxes of the net: their names, their formulas with live numbers, and the parameters they hold. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { nearestBox } from './model.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('../parts/live-formula.js').Piece} Piece */

/** Boxes that hold data; all others do something. */
export const isData = (/** @type {string} */ box) => ['X', 'XW', 'Z', 'H', 'HW', 'O'].includes(box);

/** What stands in a box. @param {Model} model @param {string} box @returns {string} */
export function nameOfBox(model, box) {
  /** @type {Record<string, string>} */
  const names = {
    times1: '· W⁽¹⁾',
    XW: 'XW⁽¹⁾',
    plus1: '+ b⁽¹⁾',
    Z: 'Z⁽¹⁾',
    sigma: model.state.activation === 'relu' ? 'ReLU' : t('views.linear'),
    layer1: t('views.layer', { n: 1 }),
    times2: '· W⁽²⁾',
    HW: 'HW⁽²⁾',
    plus2: '+ b⁽²⁾',
    layer2: t('views.layer', { n: 2 }),
  };
  return names[box] ?? box;
}

/** @param {number[]} values */
export const writeRow = (values) => `[${values.map(formatCompact).join(', ')}]`;

/** A box's numbers as a row that points to the box, or to the one that stands for it. @param {Model} model @param {string} box */
const rowOf = (model, box) => ({
  part: nearestBox(box, model.state.detail),
  text: writeRow(model.valuesAt(box)),
  label: t('views.box', { name: nameOfBox(model, box), values: writeRow(model.valuesAt(box)) }),
});

/** How the numbers of a box came about. @param {Model} model @param {string} box @returns {Piece[]} */
export function piecesOf(model, box) {
  const row = (/** @type {string} */ name) => rowOf(model, name);
  const [first, second] = model.result.layers;
  const relu = model.state.activation === 'relu';
  const activated = (/** @type {Piece} */ inner) => (relu ? ['max(0, ', inner, ')'].flat() : [inner].flat());
  const whole = model.state.detail !== 'operations';
  switch (box) {
    case 'X':
      return [['X = ', row('X')]];
    case 'times1':
    case 'XW':
      return [
        ['XW⁽¹⁾ = ', row('X'), '· W⁽¹⁾'],
        ['= ', row('XW')],
      ];
    case 'plus1':
    case 'Z':
      return [['Z⁽¹⁾ = ', row('XW')], `+ ${writeRow(first.b)}`, ['= ', row('Z')]];
    case 'times2':
    case 'HW':
      return [
        ['HW⁽²⁾ = ', row('H'), '· W⁽²⁾'],
        ['= ', row('HW')],
      ];
    case 'sigma':
    case 'H':
    case 'layer1':
      if (box === 'layer1' || whole)
        return [
          ['H = ', ...activated([row('X'), '· W⁽¹⁾ + b⁽¹⁾'])],
          ['= ', row('H')],
        ];
      return [
        ['H = ', ...activated(row('Z'))],
        ['= ', row('H')],
      ];
    default:
      if (box === 'layer2' || whole)
        return [
          ['O = ', row('H'), '· W⁽²⁾ + b⁽²⁾'],
          ['= ', row('O')],
        ];
      return [['O = ', row('HW')], `+ ${writeRow(second.b)}`, ['= ', row('O')]];
  }
}

/** The matrices that a box holds. @param {Model} model @param {string} box @returns {{ name: string, values: number[][] }[]} */
export function parametersOf({ result: { layers } }, box) {
  const number = box.endsWith('2') ? 2 : 1;
  const { W, b } = layers[number - 1];
  const mark = number === 1 ? '⁽¹⁾' : '⁽²⁾';
  const weights = { name: `W${mark}`, values: W };
  const biases = { name: `b${mark}`, values: [b] };
  if (box.startsWith('layer')) return [weights, biases];
  if (box.startsWith('times')) return [weights];
  return box.startsWith('plus') ? [biases] : [];
}
