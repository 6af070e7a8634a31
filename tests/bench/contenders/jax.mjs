/**
 * @jax-js/jax on its WebAssembly backend: one jitted function per training step (loss, gradient and update). Arrays
 * are reference-counted: an argument is consumed unless `.ref` is passed. Every step is waited for: without that, pending
 * work queues up and 1,024 steps of W1 ran at 13 steps/s instead of 1,158. Single-threaded here: Node 20 has no global
 * `Worker`, and pages without cross-origin isolation no SharedArrayBuffer.
 */
import { blockUntilReady, defaultDevice, grad, init, jit, nn, numpy as np } from '@jax-js/jax';
import { batchesOf } from '../harness/workloads.mjs';

/**
 * @typedef {import('../harness/workloads.mjs').Workload} Workload
 * @typedef {import('@jax-js/jax').numpy.Array} Matrix
 * @typedef {{ W: Matrix, b: Matrix }} Layer
 */

export default {
  name: '@jax-js/jax',
  supports: () => true,
  difference: () => '',
  /** @param {Workload} workload */
  async prepare(workload) {
    await init('wasm');
    defaultDevice('wasm');
    const { x, y, n, learningRate, sizes } = workload;
    const [inputs, outputs] = [sizes[0], sizes[sizes.length - 1]];
    const array = (/** @type {Float32Array} */ data, /** @type {number[]} */ shape) =>
      np.array(new Float32Array(data)).reshape(shape);
    let parameters = workload.layers.map(({ W, b, inputs: d, units }) => ({
      W: array(W, [d, units]),
      b: array(b, [units]),
    }));
    const batches =
      workload.kind === 'predict'
        ? []
        : batchesOf(workload).map(([start, end]) => ({
            x: array(x.subarray(start * inputs, end * inputs), [end - start, inputs]),
            y: array(y.subarray(start * outputs, end * outputs), [end - start, outputs]),
          }));

    const model = createModel(workload);
    const gradient = grad(model.loss);
    const step = jit((/** @type {Layer[]} */ p, /** @type {Matrix} */ batchX, /** @type {Matrix} */ batchY) => {
      const g = gradient(reference(p), batchX, batchY);
      return p.map(({ W, b }, i) => ({ W: W.sub(g[i].W.mul(learningRate)), b: b.sub(g[i].b.mul(learningRate)) }));
    });
    const evaluate = jit(model.probabilities);
    const all = array(x, [n, inputs]);

    let next = 0;
    const run = async (/** @type {number} */ iterations) => {
      for (let i = 0; i < iterations; i++) {
        if (workload.kind === 'predict') {
          await evaluate(reference(parameters), all.ref).data();
          continue;
        }
        const batch = batches[next];
        next = (next + 1) % batches.length;
        parameters = step(parameters, batch.x.ref, batch.y.ref);
        await blockUntilReady(parameters);
      }
    };
    const predict = async (/** @type {number} */ rows) =>
      evaluate(reference(parameters), array(x.subarray(0, rows * inputs), [rows, inputs])).data();
    return { run, predict };
  },
};

/** @param {Layer[]} parameters kept for another use */
function reference(parameters) {
  return parameters.map(({ W, b }) => ({ W: W.ref, b: b.ref }));
}

/** @param {Workload} workload */
function createModel({ hidden, output }) {
  const hiddenActivation = hidden === 'tanh' ? np.tanh : nn.relu;
  const logits = (/** @type {Layer[]} */ parameters, /** @type {Matrix} */ x) =>
    parameters.reduce((h, { W, b }, i) => {
      const z = np.matmul(h, W).add(b);
      return i === parameters.length - 1 ? z : hiddenActivation(z);
    }, x);
  const probabilities = (/** @type {Layer[]} */ parameters, /** @type {Matrix} */ x) => {
    const z = logits(parameters, x);
    return output === 'tanh' ? np.tanh(z) : output === 'softmax' ? nn.softmax(z) : z;
  };
  const loss = (/** @type {Layer[]} */ parameters, /** @type {Matrix} */ x, /** @type {Matrix} */ y) => {
    const scale = 1 / x.shape[0];
    if (output === 'softmax') return nn.logSoftmax(logits(parameters, x)).mul(y).sum().mul(-scale);
    return np
      .square(probabilities(parameters, x).sub(y))
      .sum()
      .mul(0.5 * scale);
  };
  return { probabilities, loss };
}
