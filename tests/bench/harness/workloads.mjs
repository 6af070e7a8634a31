import { createNormal, createRandom } from './random.mjs';

/**
 * One task, the same for every contender.
 *
 * @typedef {object} Workload
 * @property {string} id
 * @property {'train' | 'predict' | 'limit'} kind
 * @property {string} unit what `value` counts
 * @property {boolean} higherIsBetter
 * @property {number[]} sizes units of each layer, the inputs first
 * @property {'tanh' | 'relu'} hidden activation of the hidden layers
 * @property {'tanh' | 'identity' | 'softmax'} output activation of the last layer
 * @property {'squared' | 'categorical-cross-entropy'} loss ½·mean over examples of Σ(a−y)², or −mean log p(class)
 * @property {number} batchSize the last batch of an epoch may be shorter
 * @property {number} learningRate
 * @property {number} n examples
 * @property {Float32Array} x n×inputs, example after example
 * @property {Float32Array} y n×outputs (one-hot for softmax; empty for kind 'predict')
 * @property {Dense[]} layers initial parameters, the same for every contender
 * @property {number} checkBatches batches of training in the sanity check before timing
 * @property {(iterations: number, seconds: number) => number} rate iterations in seconds → a number in `unit`;
 *   an iteration is one mini-batch (kind 'train') or one evaluation of all n rows of x (kind 'predict')
 * @property {number} quantum samples are whole multiples of this many iterations
 *
 * @typedef {object} Dense one layer's parameters
 * @property {number} inputs
 * @property {number} units
 * @property {Float32Array} W inputs×units, row after row
 * @property {Float32Array} b 1×units
 */

/** Identifiers in the order of the report. */
export const workloadIds = ['W1', 'W2-tanh', 'W2-relu', 'W3', 'W4', 'W5'];

/**
 * The ids that a `--only` list selects; `W2` stands for both of its variants.
 *
 * @param {string[]} wanted e.g. ['W1', 'W2']; empty: all
 * @returns {string[]}
 */
export function selectWorkloads(wanted) {
  for (const name of wanted) {
    if (name !== 'limit' && !workloadIds.some((id) => id === name || id.split('-')[0] === name)) {
      throw new Error(`unknown workload "${name}"; there are ${workloadIds.join(', ')} and limit`);
    }
  }
  if (wanted.length === 0) return workloadIds;
  return workloadIds.filter((id) => wanted.includes(id) || wanted.includes(id.split('-')[0]));
}

/**
 * @param {string} id one of workloadIds
 * @returns {Workload}
 */
export function createWorkload(id) {
  switch (id) {
    case 'W1':
      return planeWorkload(id, [2, 4, 2, 1], 'tanh', 'tanh', 250, 10);
    case 'W2-tanh':
      return planeWorkload(id, [2, 16, 16, 1], 'tanh', 'tanh', 1000, 32);
    case 'W2-relu':
      return planeWorkload(id, [2, 16, 16, 1], 'relu', 'identity', 1000, 32);
    case 'W3':
      return classWorkload(id, [64, 128, 64, 10], 2048, 32);
    case 'W4':
      return classWorkload(id, [784, 256, 128, 10], 2048, 64);
    case 'W5':
      return gridWorkload(id, [2, 16, 16, 1], 200);
    case 'limit': // the kernels of limit/ bring their own operands
      return { ...gridWorkload(id, [2, 1], 1), kind: 'limit' };
    default:
      throw new Error(`unknown workload "${id}"`);
  }
}

/**
 * @param {Workload} workload
 * @returns {[number, number][]} the mini-batches of one epoch as [first example, one past the last]
 */
export function batchesOf({ n, batchSize }) {
  /** @type {[number, number][]} */
  const batches = [];
  for (let start = 0; start < n; start += batchSize) batches.push([start, Math.min(n, start + batchSize)]);
  return batches;
}

/**
 * Cuts one value per row out of a flat array, for peers that take an array per example.
 *
 * @param {Float32Array} flat n×width
 * @param {number} width
 * @returns {number[][]}
 */
export function rowsOf(flat, width) {
  return Array.from({ length: flat.length / width }, (_, i) => Array.from(flat.subarray(i * width, (i + 1) * width)));
}

/**
 * Points of a square whose target is the sign of x₁x₂ (XOR), one in ten flipped so that training never finishes.
 *
 * @param {string} id
 * @param {number[]} sizes
 * @param {'tanh' | 'relu'} hidden
 * @param {'tanh' | 'identity'} output
 * @param {number} n
 * @param {number} batchSize
 * @returns {Workload}
 */
function planeWorkload(id, sizes, hidden, output, n, batchSize) {
  const random = createRandom(11);
  const x = new Float32Array(n * 2);
  const y = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    x[2 * i] = 2 * random() - 1;
    x[2 * i + 1] = 2 * random() - 1;
    const sign = x[2 * i] * x[2 * i + 1] > 0 ? 1 : -1;
    y[i] = random() < 0.1 ? -sign : sign;
  }
  const batches = Math.ceil(n / batchSize);
  return {
    ...{ id, kind: 'train', unit: 'epochs/s', higherIsBetter: true },
    ...{ sizes, hidden, output, loss: 'squared', batchSize, learningRate: 0.03, n, x, y },
    ...{ layers: initialLayers(sizes, hidden), checkBatches: 50 * batches, quantum: batches },
    rate: (iterations, seconds) => iterations / batches / seconds,
  };
}

/**
 * Noisy copies of one random pattern per class, one label in ten random so that training never finishes.
 *
 * @param {string} id
 * @param {number[]} sizes
 * @param {number} n
 * @param {number} batchSize
 * @returns {Workload}
 */
function classWorkload(id, sizes, n, batchSize) {
  const random = createRandom(12);
  const inputs = sizes[0];
  const classes = sizes[sizes.length - 1];
  const patterns = Float32Array.from({ length: classes * inputs }, () => (random() < 0.3 ? 1 : 0));
  const x = new Float32Array(n * inputs);
  const y = new Float32Array(n * classes);
  for (let i = 0; i < n; i++) {
    const label = i % classes;
    for (let k = 0; k < inputs; k++) x[i * inputs + k] = 0.5 * patterns[label * inputs + k] + 0.5 * random();
    y[i * classes + (random() < 0.1 ? Math.floor(random() * classes) : label)] = 1;
  }
  return {
    ...{ id, kind: 'train', unit: 'examples/s', higherIsBetter: true },
    ...{ sizes, hidden: 'relu', output: 'softmax', loss: 'categorical-cross-entropy', batchSize, n, x, y },
    ...{ learningRate: 0.02, layers: initialLayers(sizes, 'relu'), checkBatches: 8, quantum: 1 },
    rate: (iterations, seconds) => (iterations * batchSize) / seconds,
  };
}

/**
 * A grid of side×side points over [−1, 1]², evaluated by a network with random weights.
 *
 * @param {string} id
 * @param {number[]} sizes
 * @param {number} side
 * @returns {Workload}
 */
function gridWorkload(id, sizes, side) {
  const x = new Float32Array(side * side * 2);
  for (let i = 0; i < side * side; i++) {
    x[2 * i] = (2 * (i % side)) / (side - 1) - 1;
    x[2 * i + 1] = 1 - (2 * Math.floor(i / side)) / (side - 1);
  }
  return {
    ...{ id, kind: 'predict', unit: 'ms', higherIsBetter: false },
    ...{ sizes, hidden: 'tanh', output: 'tanh', loss: 'squared', batchSize: 32, learningRate: 0.03 },
    ...{ n: side * side, x, y: new Float32Array(0), layers: initialLayers(sizes, 'tanh'), checkBatches: 0, quantum: 1 },
    rate: (iterations, seconds) => (1000 * seconds) / iterations,
  };
}

/**
 * Normal weights of variance 2/(inputs + units) for tanh (Glorot and Bengio 2010) or 2/inputs for ReLU (He et al.
 * 2015), and small non-zero biases so that a contender that drops them is caught.
 *
 * @param {number[]} sizes
 * @param {'tanh' | 'relu'} hidden
 * @returns {Dense[]}
 */
function initialLayers(sizes, hidden) {
  const normal = createNormal(createRandom(13));
  return sizes.slice(1).map((units, i) => {
    const inputs = sizes[i];
    const deviation = Math.sqrt(hidden === 'relu' ? 2 / inputs : 2 / (inputs + units));
    return {
      inputs,
      units,
      W: Float32Array.from({ length: inputs * units }, () => deviation * normal()),
      b: Float32Array.from({ length: units }, () => 0.05 * normal()),
    };
  });
}
