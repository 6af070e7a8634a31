// Ten steps of every optimizer on one small function, computed without the engine.
//
// TensorFlow.js runs sgd, momentum, nesterov, adagrad, rmsprop and adam. Its formulas are ours where its options are
// - Adagrad: ε is the backend's 1e-7, under the root, and the accumulator starts at 0.1: our defaults;
// - RMSProp: momentum 0, not centred, ε under the root;
// - Adam: ε outside the root, after both bias corrections, as in algorithm 1 of the paper;
// - Nesterov: useNesterov, which is our form at the looked-ahead point.
// Two are evaluated here from their papers in plain doubles: AdamW, which TensorFlow.js lacks, and Adadelta, which it
// computes with the average of g² before the current gradient enters, where Zeiler's algorithm 1 uses it after.
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';

export const stepCount = 10;

/** Where every optimizer starts; the first four numbers are one variable of TensorFlow.js, the last three another. */
export const start = [1, -2, 0.5, 3, -0.75, 0.1, 2];
const firstVariable = 4;

/** @typedef {{ type: string, learningRate: number, values: number[] }} Options values as in the engine's catalogue */

/** @type {Record<string, Options>} */
export const optimizers = {
  sgd: { type: 'sgd', learningRate: 0.1, values: [] },
  momentum: { type: 'momentum', learningRate: 0.05, values: [0.8] },
  nesterov: { type: 'nesterov', learningRate: 0.05, values: [0.8] },
  adagrad: { type: 'adagrad', learningRate: 0.3, values: [0.1, 1e-7] },
  adadelta: { type: 'adadelta', learningRate: 1, values: [0.9, 1e-3] },
  rmsprop: { type: 'rmsprop', learningRate: 0.05, values: [0.9, 1e-5] },
  adam: { type: 'adam', learningRate: 0.1, values: [0.9, 0.99, 1e-4] },
  adamw: { type: 'adamw', learningRate: 0.1, values: [0.9, 0.99, 0.05] },
};

/**
 * The gradient of Σ ½cᵢwᵢ² + sin(w₀w₁) + Σ cos(2wᵢ), a bowl with ripples, at w.
 * @param {ArrayLike<number>} w
 */
export function gradientAt(w) {
  const at = (/** @type {number} */ i) => w[i] ?? 0;
  const inner = Math.cos(at(0) * at(1));
  const coupling = [at(1) * inner, at(0) * inner];
  return Array.from(w, (v, i) => 0.3 * (i + 1) * v - 2 * Math.sin(2 * v) + (coupling[i] ?? 0));
}

/** @typedef {{ gradients: number[][], parameters: number[][] }} Steps gradients used by, parameters after each step */

/** @param {Options} options @returns {tf.Optimizer} */
function tensorFlowOptimizer({ type, learningRate, values: [a = 0, b = 0, c = 0] }) {
  switch (type) {
    case 'sgd':
      return tf.train.sgd(learningRate);
    case 'momentum':
      return tf.train.momentum(learningRate, a, false);
    case 'nesterov':
      return tf.train.momentum(learningRate, a, true);
    case 'adagrad':
      if (b !== tf.backend().epsilon()) throw new Error(`Adagrad's ε is ${tf.backend().epsilon()}, not ${b}`);
      return tf.train.adagrad(learningRate, a);
    case 'rmsprop':
      return tf.train.rmsprop(learningRate, a, 0, b, false);
    case 'adam':
      return tf.train.adam(learningRate, a, b, c);
    default:
      throw new Error(`TensorFlow.js has no usable ${type}`);
  }
}

/** @param {Options} options @returns {Steps} in float32 */
function stepsOfTensorFlow(options) {
  const first = tf.variable(tf.tensor1d(start.slice(0, firstVariable)));
  const second = tf.variable(tf.tensor1d(start.slice(firstVariable)));
  const optimizer = tensorFlowOptimizer(options);
  /** @type {Steps} */
  const steps = { gradients: [], parameters: [] };
  for (let step = 0; step < stepCount; step++) {
    const gradient = gradientAt([...first.dataSync(), ...second.dataSync()]).map(Math.fround);
    optimizer.applyGradients([
      { name: first.name, tensor: tf.tensor1d(gradient.slice(0, firstVariable)) },
      { name: second.name, tensor: tf.tensor1d(gradient.slice(firstVariable)) },
    ]);
    steps.gradients.push(gradient);
    steps.parameters.push([...first.dataSync(), ...second.dataSync()]);
  }
  optimizer.dispose();
  first.dispose();
  second.dispose();
  return steps;
}

/**
 * One parameter's rule: the state is its own, the time counts from 1.
 * @typedef {(w: number, g: number, state: { m: number, v: number }, time: number) => number} Rule
 */

/** Zeiler 2012, algorithm 1. @param {Options} options @returns {Rule} */
function adadelta({ learningRate, values: [decay = 0, epsilon = 0] }) {
  const rms = (/** @type {number} */ mean) => Math.sqrt(mean + epsilon);
  return (w, g, state) => {
    state.v = decay * state.v + (1 - decay) * g ** 2;
    const change = (-rms(state.m) / rms(state.v)) * g;
    state.m = decay * state.m + (1 - decay) * change ** 2;
    return w + learningRate * change;
  };
}

/** Loshchilov and Hutter 2019, algorithm 2, with the schedule folded into η. @param {Options} options @returns {Rule} */
function adamw({ learningRate, values: [beta1 = 0, beta2 = 0, decay = 0] }) {
  const epsilon = 1e-7;
  return (w, g, state, time) => {
    state.m = beta1 * state.m + (1 - beta1) * g;
    state.v = beta2 * state.v + (1 - beta2) * g ** 2;
    const mean = state.m / (1 - beta1 ** time);
    const square = state.v / (1 - beta2 ** time);
    return w - learningRate * (mean / (Math.sqrt(square) + epsilon) + decay * w);
  };
}

/** @param {Rule} rule @returns {Steps} in double */
function stepsOfRule(rule) {
  const states = start.map(() => ({ m: 0, v: 0 }));
  let parameters = start;
  /** @type {Steps} */
  const steps = { gradients: [], parameters: [] };
  for (let time = 1; time <= stepCount; time++) {
    const gradient = gradientAt(parameters);
    parameters = parameters.map((w, i) => rule(w, gradient[i] ?? 0, states[i] ?? { m: 0, v: 0 }, time));
    steps.gradients.push(gradient);
    steps.parameters.push(parameters);
  }
  return steps;
}

/** All optimizers' steps. @returns {Promise<Record<string, Options & Steps>>} */
export async function computeSteps() {
  tf.env().set('IS_TEST', true); // no banner about tfjs-node
  await tf.setBackend('cpu');
  const entries = Object.entries(optimizers).map(([name, options]) => {
    if (name === 'adadelta') return [name, { ...options, ...stepsOfRule(adadelta(options)) }];
    if (name === 'adamw') return [name, { ...options, ...stepsOfRule(adamw(options)) }];
    return [name, { ...options, ...stepsOfTensorFlow(options) }];
  });
  return Object.fromEntries(entries);
}
