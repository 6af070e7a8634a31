/**
 * The conditions that end a run: their names, ranges and first values. The engine judges all but the time.
 *
 * @typedef {'epoch' | 'loss' | 'score' | 'patience' | 'seconds'} Condition
 * @typedef {import('../model.js').PlaygroundModel} Model
 */
import { formatNumber, formatPercent, t } from '../../i18n/i18n.js';

/** @type {Record<Condition, { min: number, max: number, scale?: 'integer' }>} */
export const ranges = {
  epoch: { min: 1, max: 1e9, scale: 'integer' },
  loss: { min: 0, max: 1e6 },
  score: { min: 0, max: 1 },
  patience: { min: 1, max: 1e9, scale: 'integer' },
  seconds: { min: 0.1, max: 1e6 },
};

export const conditions = /** @type {Condition[]} */ (Object.keys(ranges));

/** What a condition is set to when it is switched on. @param {Condition} name @param {number} epoch the present one */
export const firstValue = (name, epoch) =>
  ({ epoch: 100 * (Math.floor(epoch / 100) + 1), loss: 0.01, score: 0.95, patience: 20, seconds: 30 })[name];

/** How the score is written: accuracy as a percentage. @param {any} description */
export const scoreKind = (description) => (description?.task === 'regression' ? 'r2' : 'accuracy');

/**
 * A condition in words, such as “100 epochs”.
 * @param {string} name
 * @param {number} value
 * @param {any} description
 */
export function shortly(name, value, description) {
  if (name === 'score') {
    const kind = scoreKind(description);
    return `${t(`read.${kind}`)} ≥ ${kind === 'accuracy' ? formatPercent(value) : formatNumber(value)}`;
  }
  return t(`stop.short-${name}`, { n: value });
}

/** Why a run has ended. @param {string} reason @param {Model} model */
export function whySentence(reason, { state, description }) {
  const value = state.stop[reason] ?? 0;
  if (reason === 'score') return t('stop.why-score', { condition: shortly(reason, value, description) });
  if (reason === 'patience')
    return t(description.testCount ? 'stop.why-patience' : 'stop.why-patience-train', { n: value });
  return t(`stop.why-${reason}`, { n: value });
}
