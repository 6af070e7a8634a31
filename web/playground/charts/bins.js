/** @typedef {import('./histograms.js').Histogram} Histogram */

/** From where to where a bar goes. @param {Histogram} histogram @param {number} bin */
export const rangeOf = ({ low, high, counts }, bin) => [
  low + ((high - low) * bin) / counts.length,
  low + ((high - low) * (bin + 1)) / counts.length,
];
