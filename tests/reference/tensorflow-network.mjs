// The same networks in TensorFlow.js, from its own operations and its own automatic differentiation.
import { tf } from './tensorflow.mjs';

/**
 * @typedef {import('@tensorflow/tfjs-core').Tensor} Tensor
 * @typedef {import('@tensorflow/tfjs-core').Tensor2D} Tensor2D
 * @typedef {import('@tensorflow/tfjs-core').Scalar} Scalar
 * @typedef {import('@tensorflow/tfjs-core').Variable} Variable
 * @typedef {import('@tensorflow/tfjs-core').Optimizer} Optimizer
 * @typedef {{ units: number, activation: string, slope?: number, alpha?: number }} Layer
 * @typedef {{ inputs: number, layers: Layer[], loss: string, delta?: number }} Spec
 */

/** @type {Record<string, (z: Tensor2D, layer: Layer) => Tensor2D>} */
const activations = {
  identity: (z) => z,
  sigmoid: (z) => tf.sigmoid(z),
  tanh: (z) => tf.tanh(z),
  relu: (z) => tf.relu(z),
  'leaky-relu': (z, { slope }) => tf.leakyRelu(z, slope),
  elu: (z) => tf.elu(z),
  selu: (z) => tf.selu(z),
  softplus: (z) => tf.softplus(z),
  gelu: (z) => tf.mul(tf.mul(z, 0.5), tf.add(tf.erf(tf.mul(z, Math.SQRT1_2)), 1)),
  silu: (z) => tf.mul(z, tf.sigmoid(z)),
  softmax: (z) => tf.softmax(z),
};

/** @param {Layer} layer @param {Tensor2D} z @returns {Tensor2D} */
function activate(layer, z) {
  const activation = activations[layer.activation];
  if (!activation) throw new Error(`no ${layer.activation} here`);
  return activation(z, layer);
}

/** The mean over the examples of the sum over the outputs. @param {Tensor} each n×outputs */
const meanOfSums = (each) => /** @type {Scalar} */ (tf.mean(tf.sum(each, 1)));

/** @param {Spec} spec @param {Tensor2D} z logits @param {Tensor2D} a activations @param {Tensor2D} y */
function lossOf(spec, z, a, y) {
  const error = tf.sub(a, y);
  switch (spec.loss) {
    case 'squared':
      return meanOfSums(tf.mul(tf.square(error), 0.5));
    case 'absolute':
      return meanOfSums(tf.abs(error));
    case 'huber': {
      const clipped = tf.minimum(tf.abs(error), spec.delta ?? 1);
      return meanOfSums(tf.mul(clipped, tf.sub(tf.abs(error), tf.mul(clipped, 0.5))));
    }
    case 'binary-cross-entropy':
      return meanOfSums(tf.sub(tf.softplus(z), tf.mul(y, z)));
    case 'categorical-cross-entropy':
      return meanOfSums(tf.neg(tf.mul(y, tf.logSoftmax(z))));
    default:
      throw new Error(`no ${spec.loss} here`);
  }
}

/**
 * Our flat parameters as variables W⁽¹⁾, b⁽¹⁾, W⁽²⁾, …
 * @param {Spec} spec
 * @param {Float32Array} flat
 */
function variablesOf(spec, flat) {
  /** @type {Variable[]} */
  const variables = [];
  let inputs = spec.inputs;
  let from = 0;
  const take = (/** @type {number} */ rows, /** @type {number} */ columns) => {
    variables.push(tf.variable(tf.tensor2d(flat.slice(from, from + rows * columns), [rows, columns])));
    from += rows * columns;
  };
  for (const { units } of spec.layers) {
    take(inputs, units);
    take(1, units);
    inputs = units;
  }
  if (from !== flat.length) throw new Error(`${flat.length} parameters, not ${from}`);
  return variables;
}

/** @param {Tensor[]} tensors @returns {Float32Array} one after the other */
const flattened = (tensors) => Float32Array.from(tensors.flatMap((tensor) => [...tensor.dataSync()]));

export class TensorFlowNetwork {
  #spec;
  #variables;

  /** @param {Spec} spec @param {Float32Array} parameters in the engine's order */
  constructor(spec, parameters) {
    this.#spec = spec;
    this.#variables = variablesOf(spec, parameters);
  }

  /** @param {Tensor2D} x */
  #forward(x) {
    let h = x;
    let z = x;
    for (const [l, layer] of this.#spec.layers.entries()) {
      const [W, b] = /** @type {Tensor2D[]} */ (this.#variables.slice(2 * l, 2 * l + 2));
      if (!W || !b) throw new Error(`layer ${l + 1} has no parameters`);
      z = tf.add(tf.matMul(h, W), b);
      h = activate(layer, z);
    }
    return { z, h };
  }

  /** @param {Float32Array} x @param {Float32Array} y @param {number} n */
  #lossOn(x, y, n) {
    const outputs = this.#spec.layers.at(-1)?.units ?? 0;
    const { z, h } = this.#forward(tf.tensor2d(x, [n, this.#spec.inputs]));
    return lossOf(this.#spec, z, h, tf.tensor2d(y, [n, outputs]));
  }

  /** @param {Float32Array} x @param {number} n @returns {Float32Array} */
  predict(x, n) {
    return tf.tidy(() => flattened([this.#forward(tf.tensor2d(x, [n, this.#spec.inputs])).h]));
  }

  /** @param {Float32Array} x @param {Float32Array} y @param {number} n */
  lossAndGradients(x, y, n) {
    return tf.tidy(() => {
      const { value, grads } = tf.variableGrads(() => this.#lossOn(x, y, n), this.#variables);
      const inOrder = this.#variables.map((variable) => /** @type {Tensor} */ (grads[variable.name]));
      return { loss: Number(value.dataSync()[0]), gradients: flattened(inOrder) };
    });
  }

  /** One step of a TensorFlow.js optimizer. @param {Optimizer} optimizer @param {Float32Array} x @param {Float32Array} y @param {number} n */
  step(optimizer, x, y, n) {
    tf.tidy(() => {
      optimizer.minimize(() => this.#lossOn(x, y, n), false, this.#variables);
    });
  }

  parameters() {
    return flattened(this.#variables);
  }

  dispose() {
    tf.dispose(this.#variables);
  }
}
