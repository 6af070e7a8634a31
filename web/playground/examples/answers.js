/** What the truth and the network's answer about an example are in words. */
import { formatCompact, formatPercent } from '../../i18n/i18n.js';

/**
 * @param {any} description
 * @param {Float32Array} values n×outputs, network outputs or targets
 * @param {number} position
 * @returns {{ name: string, share?: number, key: string }} `key`: equal for answers that are the same class
 */
export function answerOf({ task, outputs, outputRange, points }, values, position) {
  const count = values.length / points.y.length;
  const own = Array.from(values.subarray(position * count, (position + 1) * count));
  if (task === 'regression') return { name: own.map(formatCompact).join(', '), key: '' };
  const [low, high] = outputRange;
  const middle = (low + high) / 2;
  if (task === 'multilabel') {
    const on = own.map((value) => value > middle);
    return {
      name: outputs.filter((/** @type {string} */ _, /** @type {number} */ k) => on[k]).join(', ') || '–',
      key: on.join(),
    };
  }
  const best = task === 'binary' ? Number((own[0] ?? 0) > middle) : own.indexOf(Math.max(...own));
  const value = task === 'binary' ? (own[0] ?? 0) : (own[best] ?? 0);
  // Outputs from 0 to 1 are probabilities, others are not.
  const share = low === 0 && high === 1 ? (task === 'binary' && best === 0 ? 1 - value : value) : undefined;
  return { name: outputs[best] ?? String(best), share, key: String(best) };
}

/** @param {{ name: string, share?: number }} answer */
export const inWords = ({ name, share }) =>
  share === undefined || Number.isNaN(share) ? name : `${name} (${formatPercent(share)})`;
