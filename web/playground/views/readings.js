/**
 * What a map of outputs says when it is read in other ways. A map has a plane of cells for each output; in regression
 * and for two classes there is one output, whose range is the description's.
 */
import { item } from '../../ui/item.js';
import { channelsOf } from '../channels.js';

/** A number's range is cut into so many parts. */
export const BANDS = 8;

/** @param {number} share 0…1 @returns {number} the middle of its part of the range, 0…1 */
const bandOf = (share) => (Math.min(BANDS - 1, Math.max(0, Math.floor(share * BANDS))) + 0.5) / BANDS;

/** @param {number} value of the only output @param {any} description @returns {number} 0…1, 0 for what is no number */
const shareOf = (value, { outputRange: [low, high] }) =>
  Math.min(1, Math.max(0, (value - low) / (high - low || 1))) || 0;

/**
 * The map as if every answer had to be given plainly: the class with the largest probability, the labels of at least a
 * half, or a number rounded to the middle of its part of the range.
 * @param {Float32Array} map
 * @param {any} description
 * @returns {Float32Array} of the same form
 */
export function decided(map, description) {
  const { task, outputRange } = description;
  const [low, high] = outputRange;
  const channels = channelsOf(description);
  const cells = map.length / channels;
  if (channels === 1) {
    const round = task === 'regression' ? bandOf : (/** @type {number} */ share) => Number(share >= 0.5);
    return map.map((value) => low + (high - low) * round(shareOf(value, description)));
  }
  if (task === 'multilabel') return map.map((value) => Number(value >= (low + high) / 2));
  const answer = new Float32Array(map.length);
  for (let i = 0; i < cells; i++) answer[largest(map, i, cells, channels) * cells + i] = 1;
  return answer;
}

/** @param {ArrayLike<number>} values @param {number} first @param {number} stride @param {number} count @returns {number} which of them is largest */
export function largest(values, first, stride, count) {
  let best = 0;
  for (let k = 1; k < count; k++) if (item(values, first + k * stride) > item(values, first + best * stride)) best = k;
  return best;
}

/**
 * The probability of one class or label in each cell, 0…1.
 * @param {Float32Array} map @param {any} description @param {number} k
 * @returns {Float32Array}
 */
export function probabilityOf(map, description, k) {
  const channels = channelsOf(description);
  if (channels === 1)
    return map.map((value) => (k === 1 ? shareOf(value, description) : 1 - shareOf(value, description)));
  const cells = map.length / channels;
  return map.subarray(k * cells, (k + 1) * cells).map((value) => Math.min(1, Math.max(0, value)) || 0);
}

/** −p log₂ p, 0 at the ends. @param {number} p */
const surprise = (p) => (p > 0 && p < 1 ? -p * Math.log2(p) : 0);

/**
 * The entropy of the answer in each cell as a share of the largest possible: 0 where the network is sure, 1 where it
 * might as well guess. For labels the mean of theirs.
 * @param {Float32Array} map @param {any} description
 * @returns {Float32Array}
 */
export function uncertainty(map, description) {
  const { task, outputs } = description;
  const channels = channelsOf(description);
  const answer = new Float32Array(map.length / channels);
  const each = task === 'multiclass' ? 1 / Math.log2(outputs.length) : 1 / channels;
  for (let k = 0; k < channels; k++)
    probabilityOf(map, description, channels === 1 ? 1 : k).forEach((p, i) => {
      answer[i] = item(answer, i) + each * (task === 'multiclass' ? surprise(p) : surprise(p) + surprise(1 - p));
    });
  return answer;
}
