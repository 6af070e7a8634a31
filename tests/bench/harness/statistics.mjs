/**
 * @param {number[]} values at least one
 * @returns {number} the middle value, or the mean of the two middle ones
 */
export function median(values) {
  if (values.length === 0) throw new Error('the median of no values is undefined');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * With five to nine samples the honest measure of scatter is the whole range.
 *
 * @param {number[]} values at least one
 * @returns {number} (largest − smallest) / median
 */
export function spread(values) {
  return (Math.max(...values) - Math.min(...values)) / median(values);
}

/**
 * The best peer and how many times better we are.
 *
 * @param {number | null} ours
 * @param {Record<string, number>} peers
 * @param {boolean} higherIsBetter
 * @returns {{ fastestPeer: string | null, ratio: number | null }} ratio > 1: ours is faster
 */
export function compare(ours, peers, higherIsBetter) {
  const names = Object.keys(peers);
  if (names.length === 0) return { fastestPeer: null, ratio: null };
  const better = (/** @type {string} */ a, /** @type {string} */ b) =>
    higherIsBetter ? peers[a] > peers[b] : peers[a] < peers[b];
  const fastestPeer = names.reduce((best, name) => (better(name, best) ? name : best));
  if (ours === null) return { fastestPeer, ratio: null };
  return { fastestPeer, ratio: higherIsBetter ? ours / peers[fastestPeer] : peers[fastestPeer] / ours };
}

/**
 * Useful floating-point operations of training on one mini-batch, two per multiply-add, weights only: forward n·d·p,
 * weight gradients n·d·p, input gradients n·d·p except for the first layer, update d·p.
 *
 * @param {number[]} sizes units of each layer, the inputs first
 * @param {number} batchSize n
 * @returns {number}
 */
export function trainingFlops(sizes, batchSize) {
  let multiplyAdds = 0;
  for (let layer = 1; layer < sizes.length; layer++) {
    const weights = sizes[layer - 1] * sizes[layer];
    multiplyAdds += batchSize * weights * (layer === 1 ? 2 : 3) + weights;
  }
  return 2 * multiplyAdds;
}
