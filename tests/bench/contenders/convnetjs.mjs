/**
 * convnetjs: one array per neuron, example by example in double precision; its trainer averages the gradient over the
 * batch and updates once. The layers are put together by hand because `makeLayers` would append another dense layer
 * to a network that ends in tanh.
 */
import convnetjs from 'convnetjs';
import { batchesOf, rowsOf } from '../harness/workloads.mjs';

/** @typedef {import('../harness/workloads.mjs').Workload} Workload */

export default {
  name: 'convnetjs',
  supports: () => true,
  difference: () => '',
  /** @param {Workload} workload */
  prepare(workload) {
    const { sizes, n, learningRate, output, kind } = workload;
    const net = build(workload);
    const inputs = rowsOf(workload.x, sizes[0]).map((row) => new convnetjs.Vol(row));
    const rows = rowsOf(workload.y, sizes[sizes.length - 1]);
    const targets = output === 'softmax' ? rows.map((row) => row.indexOf(1)) : rows;
    const trainer = new convnetjs.SGDTrainer(net, { method: 'sgd', learning_rate: learningRate, momentum: 0 });
    const batches = batchesOf(workload);
    let next = 0;
    const trainBatch = () => {
      const [start, end] = batches[next];
      next = (next + 1) % batches.length;
      trainer.batch_size = end - start; // the last batch is shorter
      trainer.k = 0;
      for (let i = start; i < end; i++) trainer.train(inputs[i], targets[i]);
    };
    const evaluate = () => {
      const result = new Float32Array(n);
      for (let i = 0; i < n; i++) result[i] = net.forward(inputs[i], false).w[0];
      return result;
    };
    const run = (/** @type {number} */ iterations) => {
      for (let i = 0; i < iterations; i++) kind === 'train' ? trainBatch() : evaluate();
    };
    const predict = (/** @type {number} */ count) =>
      inputs.slice(0, count).flatMap((input) => Array.from(net.forward(input, false).w));
    return { run, predict };
  },
};

/** @param {Workload} workload */
function build({ sizes, layers, hidden, output }) {
  const shape = (/** @type {number} */ depth) => ({ in_sx: 1, in_sy: 1, in_depth: depth });
  const activations = {
    tanh: convnetjs.TanhLayer,
    relu: convnetjs.ReluLayer,
    softmax: convnetjs.SoftmaxLayer,
    identity: null,
  };
  const net = new convnetjs.Net();
  net.layers = [new convnetjs.InputLayer({ out_sx: 1, out_sy: 1, out_depth: sizes[0] })];
  layers.forEach(({ inputs, units, W, b }, index) => {
    const dense = new convnetjs.FullyConnLayer({ ...shape(inputs), num_neurons: units });
    for (let j = 0; j < units; j++) {
      dense.biases.w[j] = b[j];
      for (let k = 0; k < inputs; k++) dense.filters[j].w[k] = W[k * units + j];
    }
    const Activation = activations[index === layers.length - 1 ? output : hidden];
    net.layers.push(dense);
    if (Activation) net.layers.push(new Activation(shape(units)));
  });
  if (output !== 'softmax') net.layers.push(new convnetjs.RegressionLayer(shape(sizes[sizes.length - 1])));
  return net;
}
