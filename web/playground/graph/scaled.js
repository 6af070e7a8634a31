/**
 * Values between −1 and 1: from a known range, or by the largest of them where that is above 1.
 * @param {Float32Array} values
 * @param {[number, number] | undefined} range
 */
export function scaled(values, range) {
  if (range) return values.map((value) => (2 * (value - range[0])) / (range[1] - range[0]) - 1);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value) || 0), 1);
  return values.map((value) => value / largest);
}
