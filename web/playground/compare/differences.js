/** What two states differ in, in words. */
import { formatList, formatNumber, formatPercent, t } from '../../i18n/i18n.js';
import { inputName, nameOf } from '../names.js';

/**
 * @typedef {import('../state.js').State} State
 * @typedef {import('../state.js').Typed} Typed
 * @typedef {{ what: string, before: string, after: string }} Difference
 */

/** The catalogue's list for each field that is a name with parameters. */
const lists = /** @type {const} */ ({
  data: ['dataset', 'datasets'],
  loss: ['loss', 'losses'],
  initializer: ['initializer', 'initializers'],
  optimizer: ['optimizer', 'optimizers'],
  schedule: ['schedule', 'schedules'],
});

/** Fields that say how the page looks, plays or stops, not what is trained. */
const ofThePage = new Set(['speed', 'picture', 'axes', 'held', 'stop']);

/**
 * @param {State} before
 * @param {State} after
 * @param {any} catalog
 * @returns {Difference[]}
 */
export function differencesOf(before, after, catalog) {
  /** @type {Difference[]} */
  const all = [];
  for (const field of /** @type {(keyof State)[]} */ (Object.keys(after))) {
    if (ofThePage.has(field) || JSON.stringify(before[field]) === JSON.stringify(after[field])) continue;
    if (field in lists) all.push(...typed(/** @type {keyof typeof lists} */ (field), before, after, catalog));
    else if (field === 'layers') all.push(...layers(before, after, catalog));
    else if (!known.includes(field)) all.push({ what: t('compare.field-other', { field }), before: '', after: '' });
    else all.push({ what: t(`compare.field-${field}`), before: valueIn(field, before), after: valueIn(field, after) });
  }
  return all;
}

/** A difference in a line; for a setting without words here, that it is one. @param {Difference} difference */
export const inWords = ({ what, before, after }) =>
  before || after ? t('compare.from-to', { what, before, after }) : what;

/** Fields whose values say enough by themselves. @type {string[]} */
const known = [
  'shape',
  'dataSeed',
  'testFraction',
  'tableName',
  'tableText',
  'target',
  'inputs',
  'features',
  'l1',
  'l2',
  'batchSize',
  'seed',
  'weights',
  'edits',
  'drawn',
  'formulas',
];

/** @param {keyof State} field @param {State} state @returns {string} */
function valueIn(field, state) {
  const value = /** @type {unknown} */ (state[field]);
  if (field === 'tableText') return t('compare.characters', { n: String(value).length });
  if (field === 'weights') return t(value ? 'compare.given' : 'compare.drawn');
  if (field === 'edits') return t('compare.by-hand', { n: state.edits.length });
  if (field === 'drawn') return t('compare.points', { n: Math.floor(state.drawn.length / 6) });
  if (field === 'shape') return value ? nameOf('shape', String(value)) : t('compare.usual');
  if (field === 'testFraction') return formatPercent(Number(value));
  if (typeof value === 'number') return formatNumber(value, { maximumSignificantDigits: 6, useGrouping: false });
  if (Array.isArray(value))
    return value.length ? formatList(value.map((one) => inputName(String(one)))) : t('compare.usual');
  return String(value) || t('compare.usual');
}

/** @param {keyof typeof lists} field @param {State} before @param {State} after @param {any} catalog */
function typed(field, before, after, catalog) {
  const [kind, list] = lists[field];
  const entries = catalog[list];
  const nameOfType = (/** @type {Typed} */ { type }) => (type ? nameOf(kind, type) : t('compare.usual'));
  const [one, other] = [before[field], after[field]];
  const rest = parameters(one, other, entries);
  return one.type === other.type
    ? rest
    : [{ what: t(`compare.field-${field}`), before: nameOfType(one), after: nameOfType(other) }, ...rest];
}

/**
 * The parameters that both have, or that were set where one does not have them.
 * @param {Typed} before @param {Typed} after @param {any[]} entries @param {string} [of] whose
 * @returns {Difference[]}
 */
function parameters(before, after, entries, of = '') {
  const entryOf = (/** @type {Typed} */ { type }) => entries.find(({ name }) => name === type)?.parameters ?? [];
  const value = (/** @type {Typed} */ one, /** @type {string} */ name) =>
    one.parameters[name] ?? entryOf(one).find((/** @type {any} */ entry) => entry.name === name)?.default;
  const names = entryOf(after).map((/** @type {any} */ { name }) => name);
  return names
    .filter(
      (/** @type {string} */ name) => value(before, name) !== undefined && value(before, name) !== value(after, name),
    )
    .map((/** @type {string} */ name) => ({
      what: [of, nameOf('parameter', name)].filter(Boolean).join(', '),
      before: formatNumber(value(before, name), { maximumSignificantDigits: 6, useGrouping: false }),
      after: formatNumber(value(after, name), { maximumSignificantDigits: 6, useGrouping: false }),
    }));
}

/** @param {State} before @param {State} after @param {any} catalog @returns {Difference[]} */
function layers(before, after, catalog) {
  const none = t('compare.no-layer');
  const count = Math.max(before.layers.length, after.layers.length);
  return Array.from({ length: count }, (_, i) => {
    const [one, other] = [before.layers[i], after.layers[i]];
    const what = t('network.layer', { n: i + 1 });
    if (!one || !other)
      return [{ what, before: one ? layerWords(one) : none, after: other ? layerWords(other) : none }];
    if (one.units !== other.units || one.activation !== other.activation)
      return [{ what, before: layerWords(one), after: layerWords(other) }];
    const asTyped = (/** @type {typeof one} */ { activation, parameters }) => ({ type: activation, parameters });
    return parameters(asTyped(one), asTyped(other), catalog.activations, what);
  }).flat();
}

/** @param {import('../state.js').Layer} layer */
const layerWords = ({ units, activation }) =>
  t('compare.layer', { n: units, activation: nameOf('activation', activation) });

/** A state's settings in a line. @param {State} state @param {any} catalog */
export function settingsLine(state, catalog) {
  const data = state.data.type === 'table' ? state.tableName || t('dataset.table') : nameOf('dataset', state.data.type);
  const network = state.layers.length ? state.layers.map(layerWords).join(' → ') : t('compare.no-layers');
  const entry = catalog.optimizers.find((/** @type {any} */ { name }) => name === state.optimizer.type);
  const rate =
    state.optimizer.parameters.learningRate ??
    entry?.parameters.find((/** @type {any} */ { name }) => name === 'learningRate')?.default;
  const optimizer = nameOf('optimizer', state.optimizer.type);
  return [
    data,
    network,
    rate === undefined ? optimizer : `${optimizer} ${formatNumber(rate, { maximumSignificantDigits: 4 })}`,
  ].join(' · ');
}
