/**
 * neataptic: objects per node and connection, in double precision; deltas add up over a batch and are applied with
 * its last example. For evaluation alone it generates a function (`standalone`), which is used for kind 'predict'.
 */
import neataptic from 'neataptic';
import { batchesOf, rowsOf } from '../harness/workloads.mjs';

/** @typedef {import('../harness/workloads.mjs').Workload} Workload */

const { architect, methods } = neataptic;

const squash = {
  tanh: methods.activation.TANH,
  relu: methods.activation.RELU,
  identity: methods.activation.IDENTITY,
  softmax: methods.activation.IDENTITY,
};

export default {
  name: 'neataptic',
  supports: () => true,
  /** @param {Workload} workload */
  difference({ kind, output }) {
    if (kind === 'predict') return '';
    const loss = output === 'softmax' ? ', no softmax: identity outputs and squared loss' : '';
    const slope = output === 'tanh' ? ', leaves the output slope out of the gradient' : '';
    return `backpropagates through already updated weights at the end of a batch${loss}${slope}`;
  },
  /** @param {Workload} workload */
  prepare(workload) {
    const { sizes, kind, learningRate } = workload;
    const network = build(workload);
    const inputs = rowsOf(workload.x, sizes[0]);
    const targets = rowsOf(workload.y, sizes[sizes.length - 1]);
    const batches = batchesOf(workload);
    let next = 0;
    const trainBatch = () => {
      const [start, end] = batches[next];
      next = (next + 1) % batches.length;
      const rate = learningRate / (end - start);
      for (let i = start; i < end; i++) {
        network.activate(inputs[i], true);
        network.propagate(rate, 0, i === end - 1, targets[i]);
      }
    };
    const activate =
      kind === 'predict'
        ? new Function(`${network.standalone()}; return activate;`)()
        : (/** @type {number[]} */ row) => network.noTraceActivate(row);
    const evaluate = () => Float32Array.from(inputs, (row) => activate(row)[0]);
    const run = (/** @type {number} */ iterations) => {
      for (let i = 0; i < iterations; i++) kind === 'train' ? trainBatch() : evaluate();
    };
    const predict = (/** @type {number} */ n) => inputs.slice(0, n).flatMap((row) => [...activate(row)]);
    return { run, predict };
  },
};

/** @param {Workload} workload */
function build({ sizes, layers, hidden, output }) {
  const network = new architect.Perceptron(...sizes);
  let first = sizes[0]; // nodes stand layer after layer
  let before = 0;
  layers.forEach(({ units, W, b }, index) => {
    for (let j = 0; j < units; j++) {
      const node = network.nodes[first + j];
      node.bias = b[j];
      node.squash = squash[index === layers.length - 1 ? output : hidden];
      for (const connection of node.connections.in) {
        connection.weight = W[(network.nodes.indexOf(connection.from, before) - before) * units + j];
      }
    }
    before = first;
    first += units;
  });
  return network;
}
