/** @typedef {import('./workloads.mjs').Workload} Workload */

/**
 * The network's outputs in double precision, straight from the definition; the yardstick of the sanity checks.
 *
 * @param {Workload} workload
 * @param {Float32Array} x n×inputs
 * @param {number} n
 * @returns {Float64Array} n×outputs
 */
export function forward({ layers, hidden, output }, x, n) {
  let h = Float64Array.from(x.subarray(0, n * layers[0].inputs));
  layers.forEach(({ inputs, units, W, b }, index) => {
    const next = new Float64Array(n * units);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < units; j++) {
        let z = b[j];
        for (let k = 0; k < inputs; k++) z += h[i * inputs + k] * W[k * units + j];
        next[i * units + j] = z;
      }
    }
    activate(next, units, index === layers.length - 1 ? output : hidden);
    h = next;
  });
  return h;
}

/**
 * @param {Float64Array} z n×units, overwritten
 * @param {number} units
 * @param {'tanh' | 'relu' | 'identity' | 'softmax'} activation
 */
function activate(z, units, activation) {
  if (activation === 'tanh') for (let i = 0; i < z.length; i++) z[i] = Math.tanh(z[i]);
  if (activation === 'relu') for (let i = 0; i < z.length; i++) z[i] = Math.max(0, z[i]);
  if (activation !== 'softmax') return;
  for (let start = 0; start < z.length; start += units) {
    const row = z.subarray(start, start + units);
    const highest = Math.max(...row);
    let sum = 0;
    for (let j = 0; j < units; j++) sum += row[j] = Math.exp(row[j] - highest);
    for (let j = 0; j < units; j++) row[j] /= sum;
  }
}

/**
 * The workload's loss of given outputs. A contender without softmax is given the squared loss of its raw outputs.
 *
 * @param {'squared' | 'categorical-cross-entropy'} loss
 * @param {ArrayLike<number>} a n×outputs
 * @param {ArrayLike<number>} y n×outputs
 * @param {number} n
 * @returns {number}
 */
export function lossOf(loss, a, y, n) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    if (loss === 'squared') sum += 0.5 * (a[i] - y[i]) ** 2;
    else if (y[i] > 0) sum -= y[i] * Math.log(Math.max(a[i], 1e-30));
  }
  return sum / n;
}
