/**
 * Where a number of one example's pass comes from: its formula with the live numbers. All numbers are the engine's.
 *
 * @typedef {'z' | 'h' | 'dh' | 'delta' | 'dw' | 'db'} Kind pre-activation, activation, ∂L/∂h, δ = ∂L/∂z, ∂L/∂w, ∂L/∂b
 * @typedef {{ kind: Kind, layer: number, column: number, input?: number }} Cell `column` is the unit, or of a maxout layer's
 *   z, δ and gradients unit·pieces + piece
 * @typedef {import('../graph/parameter-rows.js').Target} Target
 * @typedef {{ text: string, label: string, target?: Target, cell?: Cell, isRest?: boolean }} Term `target` is the unit or weight
 *   it stands for, `cell` where it comes from in turn; `isRest`: stands for the terms that were cut
 * @typedef {{ description: any, parameters: ArrayLike<number>, numbers: any, whole?: boolean }} Pass `numbers` is the engine's
 *   `explain`; `whole`: sums of any length
 */
import { formatCompact, t } from '../../i18n/i18n.js';
import { item } from '../../ui/item.js';
import { shortName, titleOf } from '../graph/parameter-rows.js';
import { layoutOf } from '../layer-layout.js';
import { nameOf } from '../names.js';

/** Sums of more terms than this are cut until somebody asks for all of it. */
const MOST_TERMS = 12;

/** @param {number} value in brackets where it follows a sign */
const number = (value) => (value < 0 ? `(${formatCompact(value)})` : formatCompact(value));

/** @param {Pass} pass @param {Cell} cell @returns {number | undefined} undefined where the engine has none */
export function numberAt({ description, numbers }, { kind, layer, column, input = 0 }) {
  const own = numbers.layers[layer];
  const { columns } = item(layoutOf(description.layers), layer);
  if (kind === 'dh' && isDirect(description, layer)) return undefined;
  const list = { z: own.Z, h: own.H, dh: own.dH, delta: own.dZ, dw: own.dW, db: own.db }[kind];
  return list[kind === 'dw' ? input * columns + column : column];
}

/** Whether δ of this layer comes straight from the loss. @param {any} description @param {number} layer */
function isDirect({ layers, loss }, layer) {
  return layer === layers.length - 1 && loss.endsWith('cross-entropy');
}

/** @param {Pass} pass @param {Cell} cell its name in words */
export function titleOfCell({ description }, { kind, layer, column, input }) {
  const { pieces } = item(layoutOf(description.layers), layer);
  const name = titleOf(description, {
    layer,
    unit: Math.floor(column / (kind === 'h' || kind === 'dh' ? 1 : pieces)),
    input,
  });
  return t(`explain.${kind}`, { name });
}

/**
 * @param {Pass} pass
 * @param {Cell} cell
 * @returns {(string | Term)[]}
 */
export function formulaOf(pass, cell) {
  const pieces = { z: sumOfInputs, h: activated, dh: sumOfErrors, delta: throughActivation, dw: product, db: error }[
    cell.kind
  ];
  return pieces(pass, cell);
}

/** What a layer's input is: a unit of the layer before, or an input of the network. @param {Pass} pass @param {number} layer @param {number} unit @returns {Term} */
function inputTerm({ description, numbers }, layer, unit) {
  const target = { layer: layer - 1, unit };
  const value = layer === 0 ? numbers.x[unit] : numbers.layers[layer - 1].H[unit];
  const cell = /** @type {Cell | undefined} */ (
    layer === 0 ? undefined : { kind: 'h', layer: layer - 1, column: unit }
  );
  return { text: number(value), label: t('explain.h', { name: titleOf(description, target) }), target, cell };
}

/** @param {Pass} pass @param {number} layer @param {number} input @param {number} column @returns {Term} */
function weightTerm({ description, parameters }, layer, input, column) {
  const { weights, columns, pieces } = item(layoutOf(description.layers), layer);
  const target = { layer, unit: Math.floor(column / pieces), input };
  const value = item(parameters, weights + input * columns + column);
  return { text: number(value), label: t('explain.weight', { name: titleOf(description, target) }), target };
}

/** @param {Pass} pass @param {Cell} cell @returns {Term} */
function cellTerm(pass, cell) {
  const { pieces } = item(layoutOf(pass.description.layers), cell.layer);
  const perUnit = cell.kind === 'h' || cell.kind === 'dh';
  const target = { layer: cell.layer, unit: perUnit ? cell.column : Math.floor(cell.column / pieces) };
  return { text: number(numberAt(pass, cell) ?? Number.NaN), label: titleOfCell(pass, cell), target, cell };
}

/** Terms with plus signs between them, cut where there are too many. @param {Pass} pass @param {(string | Term)[][]} terms @returns {(string | Term)[]} */
function sum({ whole = false }, terms) {
  const most = whole ? terms.length : MOST_TERMS;
  const shown = terms.slice(0, most).flatMap((term, i) => [...(i ? [' + '] : []), ...term]);
  const rest = terms.length - most;
  const text = t('explain.more', { n: rest });
  return rest > 0 ? [...shown, ' + ', { text, label: t('explain.all-terms'), isRest: true }] : shown;
}

/** z = b + Σ w h @param {Pass} pass @param {Cell} cell */
function sumOfInputs(pass, { layer, column }) {
  const { description, parameters, numbers } = pass;
  const { inputs, biases, pieces } = item(layoutOf(description.layers), layer);
  const target = { layer, unit: Math.floor(column / pieces) };
  const bias = {
    text: number(item(parameters, biases + column)),
    label: t('graph.bias-of', { name: titleOf(description, target) }),
    target,
  };
  const products = Array.from({ length: inputs }, (_, input) => [
    weightTerm(pass, layer, input, column),
    ' · ',
    inputTerm(pass, layer, input),
  ]);
  return ['z = ', ...sum(pass, [[bias], ...products]), ` = ${formatCompact(numbers.layers[layer].Z[column])}`];
}

/** How an activation is written; z is the number in the middle. @type {Record<string, [string, string]>} */
const written = {
  identity: ['', ''],
  tanh: ['tanh(', ')'],
  sigmoid: ['1 / (1 + e^−', ')'],
  relu: ['max(0, ', ')'],
};

/** h = φ(z) @param {Pass} pass @param {Cell} cell */
function activated(pass, { layer, column }) {
  const { description, numbers } = pass;
  const { activation } = description.layers[layer];
  const { pieces, columns } = item(layoutOf(description.layers), layer);
  const value = ` = ${formatCompact(numbers.layers[layer].H[column])}`;
  const z = (/** @type {number} */ at) => cellTerm(pass, { kind: 'z', layer, column: at });
  if (activation === 'softmax') {
    const powers = Array.from({ length: columns }, (_, k) => ['e^', z(k)]);
    return ['h = e^', z(column), ' / (', ...sum(pass, powers), ')', value];
  }
  if (activation === 'maxout') {
    const all = Array.from({ length: pieces }, (_, piece) => z(column * pieces + piece));
    return ['h = max(', ...all.flatMap((one, i) => (i ? [', ', one] : [one])), ')', value];
  }
  const [before, after] = written[activation] ?? [`${nameOf('activation', activation)}(`, ')'];
  return [`h = ${before}`, z(column), after, value];
}

/** ∂L/∂h = Σ w δ over the units that h goes to; of an output, what the loss says @param {Pass} pass @param {Cell} cell */
function sumOfErrors(pass, cell) {
  const { description } = pass;
  const { layer, column } = cell;
  const next = layoutOf(description.layers)[layer + 1];
  const value = ` = ${formatCompact(numberAt(pass, cell) ?? Number.NaN)}`;
  if (!next) return ['∂L/∂h = ', ...fromLoss(pass, column), value];
  const products = Array.from({ length: next.columns }, (_, to) => [
    weightTerm(pass, layer + 1, column, to),
    ' · ',
    cellTerm(pass, { kind: 'delta', layer: layer + 1, column: to }),
  ]);
  return ['∂L/∂h = ', ...sum(pass, products), value];
}

/** The squared loss is ½(h − y)²; what others give is told by their name. @param {Pass} pass @param {number} column */
function fromLoss(pass, column) {
  const { description, numbers } = pass;
  const layer = description.layers.length - 1;
  const output = cellTerm(pass, { kind: 'h', layer, column });
  const truth = { text: number(numbers.y[column]), label: t('explain.truth'), target: { layer, unit: column } };
  if (description.loss === 'squared' || isDirect(description, layer)) return [output, ' − ', truth];
  return [`${nameOf('loss', description.loss)}′(`, output, ', ', truth, ')'];
}

/** How the slope of an activation is written. @type {Record<string, string>} */
const slopes = { identity: '1', sigmoid: 'h (1 − h)', tanh: '1 − h²', relu: 'z > 0' };

/** δ = ∂L/∂h · φ′(z) @param {Pass} pass @param {Cell} cell */
function throughActivation(pass, cell) {
  const { description, numbers } = pass;
  const { layer, column } = cell;
  const value = ` = ${formatCompact(numbers.layers[layer].dZ[column])}`;
  if (isDirect(description, layer)) return ['δ = ', ...fromLoss(pass, column), value];
  const { activation } = description.layers[layer];
  const unit = Math.floor(column / item(layoutOf(description.layers), layer).pieces);
  const error = cellTerm(pass, { kind: 'dh', layer, column: unit });
  if (activation === 'softmax') return ['δ = h (', error, ` − Σ h ∂L/∂h)`, value];
  const dh = numbers.layers[layer].dH[unit];
  const slope = slopes[activation] ? ` [${slopes[activation]}]` : '';
  const ratio = dh === 0 ? 'φ′(z)' : number(numbers.layers[layer].dZ[column] / dh);
  return ['δ = ', error, ` · ${ratio}${slope}`, value];
}

/** ∂L/∂w = h δ @param {Pass} pass @param {Cell} cell */
function product(pass, cell) {
  const { layer, column, input = 0 } = cell;
  return [
    '∂L/∂w = ',
    inputTerm(pass, layer, input),
    ' · ',
    cellTerm(pass, { kind: 'delta', layer, column }),
    ` = ${formatCompact(numberAt(pass, cell) ?? Number.NaN)}`,
  ];
}

/** ∂L/∂b = δ @param {Pass} pass @param {Cell} cell */
function error(pass, { layer, column }) {
  return ['∂L/∂b = δ = ', cellTerm(pass, { kind: 'delta', layer, column })];
}

/** The name of a row of a layer's matrices. @param {any} description @param {number} layer @param {number} input */
export const rowName = (description, layer, input) => shortName(description, layer - 1, input);
