/**
 * What was changed while it trained, in words.
 *
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').Typed} Typed
 * @typedef {import('./model.js').PlaygroundModel['changes'][number]} Change
 */
import { formatNumber, t } from '../i18n/i18n.js';
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
 * @param {Pick<Change, 'before' | 'after'>} change
 * @param {any} catalog
 */
export function wordsOf({ before, after }, catalog) {
  return [
    ...typedWords('optimizer', before.optimizer, after.optimizer, catalog.optimizers),
    ...typedWords('schedule', before.schedule, after.schedule, catalog.schedules),
    .../** @type {const} */ (['l1', 'l2', 'batchSize']).flatMap((name) =>
      step(nameOf('parameter', name), before[name], after[name]),
    ),
  ].join(', ');
}

/**
 * @param {'optimizer' | 'schedule'} kind
 * @param {Typed} before
 * @param {Typed} after
 * @param {{ name: string, parameters: { name: string, default: number }[] }[]} entries
 */
function typedWords(kind, before, after, entries) {
  const words =
    before.type === after.type
      ? []
      : [`${t(`learning.${kind}`)} ${nameOf(kind, before.type)} → ${nameOf(kind, after.type)}`];
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
