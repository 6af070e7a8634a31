/**
 * brain.js: one array per neuron, one update per example, the same activation in every layer. Training calls its
 * per-example `trainPattern` directly, without the data formatting and error measurement of `train`.
 */
import NeuralNetwork from 'brain.js/dist/neural-network.js';
import { batchesOf, rowsOf } from '../harness/workloads.mjs';

/** @typedef {import('../harness/workloads.mjs').Workload} Workload */

export default {
  name: 'brain.js',
  supports: () => true,
  /** @param {Workload} workload */
  difference({ kind, output }) {
    if (kind === 'predict') return '';
    const last = { softmax: ', no softmax: ReLU outputs and squared loss', identity: ', ReLU output', tanh: '' };
    return `one update per example (rate / batch size)${last[output]}`;
  },
  /** @param {Workload} workload */
  prepare(workload) {
    const { learningRate, kind } = workload;
    const network = build(workload);
    const inputs = rowsOf(workload.x, workload.sizes[0]);
    const patterns = rowsOf(workload.y, workload.sizes[workload.sizes.length - 1]).map((output, i) => ({
      ...{ input: inputs[i], output },
    }));
    const batches = batchesOf(workload);
    let next = 0;
    const trainBatch = () => {
      const [start, end] = batches[next];
      next = (next + 1) % batches.length;
      network.trainOpts.learningRate = learningRate / (end - start);
      for (let i = start; i < end; i++) network.trainPattern(patterns[i]);
    };
    const evaluate = () => Float32Array.from(inputs, (row) => network.runInput(row)[0]);
    const run = (/** @type {number} */ iterations) => {
      for (let i = 0; i < iterations; i++) kind === 'train' ? trainBatch() : evaluate();
    };
    const predict = (/** @type {number} */ n) => inputs.slice(0, n).flatMap((row) => [...network.run(row)]);
    return { run, predict };
  },
};

/** @param {Workload} workload */
function build({ sizes, layers, hidden, learningRate }) {
  const network = new NeuralNetwork.default({ activation: hidden, learningRate });
  network.trainOpts.momentum = 0; // its constructor refuses 0, its arithmetic does not
  network.sizes = [...sizes];
  network.initialize();
  layers.forEach(({ inputs, units, W, b }, index) => {
    for (let j = 0; j < units; j++) {
      network.biases[index + 1][j] = b[j];
      for (let k = 0; k < inputs; k++) network.weights[index + 1][j][k] = W[k * units + j];
    }
  });
  return network;
}
