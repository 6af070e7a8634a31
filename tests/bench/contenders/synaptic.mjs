/**
 * synaptic: objects that generate straight-line JavaScript for the whole network (`optimize`, its default), one
 * statement per weight. It updates after every example.
 */
import synaptic from 'synaptic';
import { batchesOf, rowsOf } from '../harness/workloads.mjs';

/** @typedef {import('../harness/workloads.mjs').Workload} Workload */

const { Layer, Network, Neuron } = synaptic;

const squash = { tanh: Neuron.squash.TANH, relu: Neuron.squash.RELU, identity: Neuron.squash.IDENTITY };

/** Beyond this many weights V8 refuses to compile the generated function; the neuron objects are used instead. */
const largestGenerated = 100_000;

export default {
  name: 'synaptic',
  supports: () => true,
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
    const from = all[index].list;
    all[index + 1].list.forEach((neuron, j) => {
      neuron.bias = b[j];
      for (const connection of Object.values(neuron.connections.inputs)) {
        connection.weight = W[from.indexOf(connection.from) * units + j];
      }
    });
  });
  const network = new Network({ input: all[0], hidden: all.slice(1, -1), output: all[all.length - 1] });
  const weights = layers.reduce((sum, { W }) => sum + W.length, 0);
  network.setOptimize(weights <= largestGenerated);
  return network;
}
