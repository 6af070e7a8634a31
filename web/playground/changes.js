/**
 * What was changed while it trained, in words.
 *
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').Typed} Typed
 * @typedef {import('./state.js').Layer} Layer
 * @typedef {import('./live-settings.js').Known} Known
 * @typedef {{ epoch: number, time: number, before: State, after: State, known: Known }} Change `known` at that time
 */
import { formatNumber, t } from '../i18n/i18n.js';
import { lossOf } from './live-settings.js';
import { nameOf } from './names.js';

/** Changes of the same settings within this time of one another, or at the same epoch, are one: a drag. */
const SAME_MS = 1500;

/** @param {Change[]} changes in the order they were made @returns {Change[]} with those that belong together as one */
export function merged(changes) {
  /** @type {Change[]} */
  const list = [];
  for (const change of changes) {
    const last = list.at(-1);
    if (last && (change.epoch === last.epoch || change.time - last.time < SAME_MS))
      list[list.length - 1] = { ...last, time: change.time, after: change.after };
    else list.push(change);
  }
  return list;
}

/**
 * “Learning rate 0.03 → 0.003, L2 0 → 0.1”; empty when nothing of it is left.
 * @param {Pick<Change, 'before' | 'after' | 'known'>} change
 */
export function wordsOf({ before, after, known }) {
  const { catalog } = known;
  const loss = (/** @type {State} */ state) => ({ ...state.loss, type: lossOf(state, known).type });
  return [
    ...after.layers.flatMap((layer, i) => layerWords(before.layers[i] ?? layer, layer, i + 1, catalog)),
    ...typedWords('loss', loss(before), loss(after), catalog.losses, t('learning.loss')),
    ...typedWords('optimizer', before.optimizer, after.optimizer, catalog.optimizers, t('learning.optimizer')),
    ...typedWords('schedule', before.schedule, after.schedule, catalog.schedules, t('learning.schedule')),
    .../** @type {const} */ (['l1', 'l2', 'batchSize']).flatMap((name) =>
      step(nameOf('parameter', name), before[name], after[name]),
    ),
  ].join(', ');
}

/**
 * “Layer 1: Tanh → ReLU, Dropout 0 → 0.2”
 * @param {Layer} before @param {Layer} after @param {number} n @param {any} catalog
 */
function layerWords(before, after, n, catalog) {
  const typed = (/** @type {Layer} */ { activation, parameters }) => ({ type: activation, parameters });
  const words = [
    ...typedWords('activation', typed(before), typed(after), catalog.activations),
    ...step(nameOf('parameter', 'dropout'), before.parameters.dropout ?? 0, after.parameters.dropout ?? 0),
  ];
  return words.length ? [`${t('network.layer', { n })}: ${words.join(', ')}`] : [];
}

/**
 * @param {'activation' | 'loss' | 'optimizer' | 'schedule'} kind
 * @param {Typed} before
 * @param {Typed} after
 * @param {{ name: string, parameters: { name: string, default: number }[] }[]} entries
 * @param {string} [what] in front of the two names
 */
function typedWords(kind, before, after, entries, what = '') {
  const names = `${nameOf(kind, before.type)} → ${nameOf(kind, after.type)}`;
  const words = before.type === after.type ? [] : [what ? `${what} ${names}` : names];
  const parametersOf = (/** @type {string} */ type) => entries.find(({ name }) => name === type)?.parameters ?? [];
  for (const { name, default: initial } of parametersOf(after.type)) {
    const old = parametersOf(before.type).find((one) => one.name === name);
    if (!old) continue;
    words.push(
      ...step(nameOf('parameter', name), before.parameters[name] ?? old.default, after.parameters[name] ?? initial),
    );
  }
  return words;
}

/** @param {string} name @param {number} before @param {number} after */
const step = (name, before, after) =>
  before === after ? [] : [`${name} ${formatNumber(before)} → ${formatNumber(after)}`];
