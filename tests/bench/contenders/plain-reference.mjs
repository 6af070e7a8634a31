/**
 * A network of one object per neuron and one per link, trained example by example with one update per batch: what a
 * readable hobby playground does. Double precision, nothing tuned.
 */
import { batchesOf, rowsOf } from '../harness/workloads.mjs';

/** @typedef {import('../harness/workloads.mjs').Workload} Workload */

/** @type {Record<string, { value: (z: number) => number, slope: (z: number, a: number) => number }>} */
const activations = {
  tanh: { value: Math.tanh, slope: (_, a) => 1 - a * a },
  relu: { value: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) },
  identity: { value: (z) => z, slope: () => 1 },
};

class Link {
  /**
   * @param {Neuron} from
   * @param {Neuron} to
   * @param {number} weight
   */
  constructor(from, to, weight) {
    this.from = from;
    this.to = to;
    this.weight = weight;
    this.gradient = 0;
  }
}

class Neuron {
  /**
   * @param {string} activation a key of `activations`
   * @param {number} bias
   */
  constructor(activation, bias) {
    this.activation = activations[activation];
    this.bias = bias;
    this.gradient = 0;
    /** @type {Link[]} */
    this.incoming = [];
    /** @type {Link[]} */
    this.outgoing = [];
    this.z = 0;
    this.a = 0;
    this.delta = 0;
  }

  forward() {
    this.z = this.bias;
    for (const link of this.incoming) this.z += link.weight * link.from.a;
    this.a = this.activation.value(this.z);
  }

  backward() {
    let sum = 0;
    for (const link of this.outgoing) sum += link.weight * link.to.delta;
    this.delta = sum * this.activation.slope(this.z, this.a);
  }

  accumulate() {
    for (const link of this.incoming) link.gradient += this.delta * link.from.a;
    this.gradient += this.delta;
  }

  /** @param {number} rate learning rate over the number of accumulated examples */
  update(rate) {
    for (const link of this.incoming) {
      link.weight -= rate * link.gradient;
      link.gradient = 0;
    }
    this.bias -= rate * this.gradient;
    this.gradient = 0;
  }
}

export class PlainNetwork {
  /** @param {Workload} workload */
  constructor({ sizes, layers, hidden, output }) {
    this.softmax = output === 'softmax';
    const last = this.softmax ? 'identity' : output;
    /** @type {Neuron[][]} */
    this.layers = [Array.from({ length: sizes[0] }, () => new Neuron('identity', 0))];
    layers.forEach(({ units, W, b }, index) => {
      const before = this.layers[index];
      const activation = index === layers.length - 1 ? last : hidden;
      const layer = Array.from(b, (bias) => new Neuron(activation, bias));
      before.forEach((from, i) => {
        layer.forEach((to, j) => {
          const link = new Link(from, to, W[i * units + j]);
          from.outgoing.push(link);
          to.incoming.push(link);
        });
      });
      this.layers.push(layer);
    });
  }

  /** @param {number[]} input */
  forward(input) {
    const [inputs, ...rest] = this.layers;
    inputs.forEach((neuron, i) => {
      neuron.a = input[i];
    });
    for (const layer of rest) for (const neuron of layer) neuron.forward();
    const outputs = this.layers[this.layers.length - 1];
    if (this.softmax) normalize(outputs);
    return outputs;
  }

  /** @param {number[]} target */
  backward(target) {
    const outputs = this.layers[this.layers.length - 1];
    outputs.forEach((neuron, j) => {
      neuron.delta = (neuron.a - target[j]) * (this.softmax ? 1 : neuron.activation.slope(neuron.z, neuron.a));
    });
    for (let l = this.layers.length - 2; l > 0; l--) for (const neuron of this.layers[l]) neuron.backward();
    for (const layer of this.layers.slice(1)) for (const neuron of layer) neuron.accumulate();
  }

  /** @param {number} rate */
  update(rate) {
    for (const layer of this.layers.slice(1)) for (const neuron of layer) neuron.update(rate);
  }
}

/** @param {Neuron[]} outputs whose pre-activations become probabilities */
function normalize(outputs) {
  const highest = Math.max(...outputs.map((neuron) => neuron.z));
  let sum = 0;
  for (const neuron of outputs) sum += Math.exp(neuron.z - highest);
  for (const neuron of outputs) neuron.a = Math.exp(neuron.z - highest) / sum;
}

export default {
  name: 'plain-reference',
  supports: () => true,
  difference: () => '',
  /** @param {Workload} workload */
  prepare(workload) {
    const network = new PlainNetwork(workload);
    const inputs = rowsOf(workload.x, workload.sizes[0]);
    const targets = rowsOf(workload.y, workload.sizes[workload.sizes.length - 1]);
    const batches = batchesOf(workload);
    let next = 0;

    const trainBatch = () => {
      const [start, end] = batches[next];
      next = (next + 1) % batches.length;
      for (let i = start; i < end; i++) {
        network.forward(inputs[i]);
        network.backward(targets[i]);
      }
      network.update(workload.learningRate / (end - start));
    };
    const predict = (/** @type {number} */ n) =>
      inputs.slice(0, n).flatMap((row) => network.forward(row).map((neuron) => neuron.a));
    const run = (/** @type {number} */ iterations) => {
      for (let i = 0; i < iterations; i++) workload.kind === 'train' ? trainBatch() : evaluate(network, inputs);
    };
    return { run, predict };
  },
};

/**
 * @param {PlainNetwork} network
 * @param {number[][]} inputs
 * @returns {Float32Array} the first output of each row, as a map of one output needs it
 */
function evaluate(network, inputs) {
  return Float32Array.from(inputs, (row) => network.forward(row)[0].a);
}
