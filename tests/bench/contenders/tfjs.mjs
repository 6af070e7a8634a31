/**
 * TensorFlow.js with forward and backward pass written out in core operations. On W1 that was at least 2.6 times as fast
 * as `optimizer.minimize` and 9 times as fast as `trainOnBatch` on either backend; on W4 minimize comes level with it.
 * Data and weights stay tensors throughout.
 */
import * as tf from '@tensorflow/tfjs-core';
import { batchesOf } from '../harness/workloads.mjs';

/** @typedef {import('../harness/workloads.mjs').Workload} Workload */

/**
 * @param {string} name
 * @param {(environment: import('../harness/session.mjs').Environment) => Promise<void>} start selects the backend
 * @returns {import('../harness/session.mjs').Contender}
 */
export function tfjsContender(name, start) {
  return {
    name,
    supports: () => true,
    difference: () => '',
    async prepare(workload, environment) {
      await start(environment);
      return createRunner(workload);
    },
  };
}

/** @param {Workload} workload */
function createRunner(workload) {
  const { sizes, n, kind } = workload;
  let parameters = workload.layers.map(({ inputs, units, W, b }) => ({
    ...{ W: tf.tensor2d(W, [inputs, units]), b: tf.tensor1d(b) },
  }));
  const x = tf.tensor2d(workload.x, [n, sizes[0]]);
  const y = kind === 'train' ? tf.tensor2d(workload.y, [n, sizes[sizes.length - 1]]) : null;
  const batches = y
    ? batchesOf(workload).map(([start, end]) => ({
        ...{ x: tf.slice(x, [start, 0], [end - start, -1]), y: tf.slice(y, [start, 0], [end - start, -1]) },
      }))
    : [];
  let next = 0;
  const trainBatch = () => {
    const batch = batches[next];
    next = (next + 1) % batches.length;
    const updated = tf.tidy(() => step(workload, parameters, batch));
    for (const { W, b } of parameters) tf.dispose([W, b]);
    parameters = updated;
  };
  const evaluate = () => {
    const outputs = tf.tidy(() => forward(workload, parameters, x).pop());
    const data = outputs?.dataSync();
    outputs?.dispose();
    return data;
  };
  const run = (/** @type {number} */ iterations) => {
    for (let i = 0; i < iterations; i++) kind === 'train' ? trainBatch() : evaluate();
    parameters[0].b.dataSync();
  };
  const predict = (/** @type {number} */ rows) => {
    const width = sizes[sizes.length - 1];
    return Array.from(evaluate() ?? []).slice(0, rows * width);
  };
  return { run, predict };
}

/**
 * @param {Workload} workload
 * @param {{ W: tf.Tensor2D, b: tf.Tensor1D }[]} parameters
 * @param {tf.Tensor2D} x
 * @returns {tf.Tensor2D[]} x and the activations of every layer
 */
function forward({ hidden, output }, parameters, x) {
  const activations = [x];
  parameters.forEach(({ W, b }, i) => {
    const activation = i === parameters.length - 1 ? output : hidden;
    const a = activations[i];
    if (activation === 'relu') {
      activations.push(/** @type {tf.Tensor2D} */ (tf.fused.matMul({ a, b: W, bias: b, activation: 'relu' })));
      return;
    }
    const z = /** @type {tf.Tensor2D} */ (tf.fused.matMul({ a, b: W, bias: b }));
    activations.push(activation === 'tanh' ? tf.tanh(z) : activation === 'softmax' ? tf.softmax(z) : z);
  });
  return activations;
}

/**
 * @param {Workload} workload
 * @param {{ W: tf.Tensor2D, b: tf.Tensor1D }[]} parameters
 * @param {{ x: tf.Tensor2D, y: tf.Tensor2D }} batch
 */
function step(workload, parameters, { x, y }) {
  const { learningRate, hidden, output } = workload;
  const activations = forward(workload, parameters, x);
  const last = activations[parameters.length];
  const rate = tf.scalar(learningRate / x.shape[0]);
  /** @type {tf.Tensor2D} */
  let delta = tf.mul(tf.sub(last, y), rate); // scaled here once: every gradient below carries the rate and 1/n
  if (output === 'tanh') delta = tf.mul(delta, tanhSlope(last));
  /** @type {{ W: tf.Tensor2D, b: tf.Tensor1D }[]} */
  const updated = [];
  for (let i = parameters.length - 1; i >= 0; i--) {
    const { W, b } = parameters[i];
    const gradient = tf.matMul(activations[i], delta, true, false);
    updated.unshift({ W: tf.sub(W, gradient), b: tf.sub(b, tf.sum(delta, 0)) });
    if (i === 0) break;
    const slope = hidden === 'tanh' ? tanhSlope(activations[i]) : /** @type {tf.Tensor2D} */ (tf.step(activations[i]));
    delta = tf.mul(tf.matMul(delta, W, false, true), slope);
  }
  return updated;
}

/**
 * @param {tf.Tensor2D} a a tanh's value
 * @returns {tf.Tensor2D}
 */
function tanhSlope(a) {
  return tf.sub(1, tf.square(a));
}
