/**
 * synaptic: objects that generate straight-line JavaScript for the whole network (`optimize`, its default), one
 * statement per weight. It updates after every example.
 */
import synaptic from 'synaptic';
import { batchesOf, rowsOf } from '../harness/workloads.mjs';

/** @typedef {import('../harness/workloads.mjs').Workload} Workload */

const { Layer, Network, Neuron } = synaptic;

const squash = { tanh: Neuron.squash.TANH, relu: Neuron.squash.RELU, identity: Neuron.squash.IDENTITY };

/**
 * W4's 235,000 weights took 24 s to connect and 14 s per mini-batch of 64 (generated; 19 s with neuron objects): five
 * samples of that would dominate the whole run without telling more.
 */
const mostWeights = 100_000;

export default {
  name: 'synaptic',
  /** @param {Workload} workload */
  supports({ layers }) {
    const weights = layers.reduce((sum, { W }) => sum + W.length, 0);
    return weights <= mostWeights || 'too slow to sample: more than 10 s for one mini-batch';
  },
  /** @param {Workload} workload */
  difference({ kind, output }) {
    if (kind === 'predict') return '';
    const loss = output === 'softmax' ? ', no softmax: identity outputs and squared loss' : '';
    const slope = output === 'tanh' ? ', leaves the output slope out of the gradient' : '';
    return `one update per example (rate / batch size)${loss}${slope}`;
  },
  /** @param {Workload} workload */
  prepare(workload) {
    const network = build(workload);
    const inputs = rowsOf(workload.x, workload.sizes[0]);
    const targets = rowsOf(workload.y, workload.sizes[workload.sizes.length - 1]);
    const batches = batchesOf(workload);
    let next = 0;
    const trainBatch = () => {
      const [start, end] = batches[next];
      next = (next + 1) % batches.length;
      const rate = workload.learningRate / (end - start);
      for (let i = start; i < end; i++) {
        network.activate(inputs[i]);
        network.propagate(rate, targets[i]);
      }
    };
    const evaluate = () => Float32Array.from(inputs, (row) => network.activate(row)[0]);
    const run = (/** @type {number} */ iterations) => {
      for (let i = 0; i < iterations; i++) workload.kind === 'train' ? trainBatch() : evaluate();
    };
    const predict = (/** @type {number} */ n) => inputs.slice(0, n).flatMap((row) => [...network.activate(row)]);
    return { run, predict };
  },
};

/** @param {Workload} workload */
function build({ sizes, layers, hidden, output }) {
  const all = sizes.map((units) => new Layer(units));
  all.forEach((layer, index) => {
    if (index > 0) all[index - 1].project(layer);
    const last = output === 'softmax' ? 'identity' : output;
    layer.set({ squash: squash[index === all.length - 1 ? last : hidden] });
  });
  layers.forEach(({ units, W, b }, index) => {
    const position = new Map(all[index].list.map((/** @type {any} */ neuron, /** @type {number} */ i) => [neuron, i]));
    all[index + 1].list.forEach((/** @type {any} */ neuron, /** @type {number} */ j) => {
      neuron.bias = b[j];
      for (const connection of Object.values(neuron.connections.inputs)) {
        connection.weight = W[position.get(connection.from) * units + j];
      }
    });
  });
  return new Network({ input: all[0], hidden: all.slice(1, -1), output: all[all.length - 1] });
}
