// Whole networks: ours through dist/engine.js against TensorFlow.js.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadEngine } from './engine.mjs';
import { tf } from './tensorflow.mjs';
import { TensorFlowNetwork } from './tensorflow-network.mjs';

const engine = await loadEngine();

const examples = 13; // three groups of four and one left over
const steps = 10;

/**
 * @typedef {import('./tensorflow-network.mjs').Spec} Spec
 * @typedef {import('./tensorflow-network.mjs').Optimizer} Optimizer
 */

/** @param {string[]} names the hidden activations */
const hidden = (...names) => names.map((activation, i) => ({ units: 5 + i, activation, ...parametersOf(activation) }));
/** @param {string} activation */
const parametersOf = (activation) => (activation === 'leaky-relu' ? { slope: 0.2 } : {});

/** @type {Record<string, Spec>} */
const architectures = {
  'tanh, squared': { inputs: 3, layers: [...hidden('tanh'), { units: 1, activation: 'tanh' }], loss: 'squared' },
  'relu and tanh, squared': {
    inputs: 4,
    layers: [...hidden('relu', 'tanh'), { units: 2, activation: 'identity' }],
    loss: 'squared',
  },
  'sigmoid and elu, absolute': {
    inputs: 3,
    layers: [...hidden('sigmoid', 'elu'), { units: 2, activation: 'identity' }],
    loss: 'absolute',
  },
  'selu and softplus, huber': {
    inputs: 3,
    layers: [...hidden('selu', 'softplus'), { units: 2, activation: 'identity' }],
    loss: 'huber',
    delta: 0.5,
  },
  'leaky relu, cross entropy of labels': {
    inputs: 2,
    layers: [...hidden('leaky-relu'), { units: 3, activation: 'sigmoid' }],
    loss: 'binary-cross-entropy',
  },
  'gelu and silu, cross entropy of classes': {
    inputs: 5,
    layers: [...hidden('gelu', 'silu'), { units: 4, activation: 'softmax' }],
    loss: 'categorical-cross-entropy',
  },
  'four layers, cross entropy of classes': {
    inputs: 6,
    layers: [...hidden('tanh', 'relu', 'elu'), { units: 3, activation: 'softmax' }],
    loss: 'categorical-cross-entropy',
  },
};

/** Smooth numbers in (−1, 1), the same every time. @param {number} count @param {number} phase */
const waves = (count, phase) => Float32Array.from({ length: count }, (_, i) => Math.sin(2.399963 * i + phase));

/** @param {Spec} spec */
function dataFor({ inputs, layers, loss }) {
  const outputs = layers.at(-1)?.units ?? 0;
  const x = waves(examples * inputs, 1).map((v) => 1.5 * v);
  const y = waves(examples * outputs, 2).map((v, i) => {
    if (loss === 'binary-cross-entropy') return Number(v > 0);
    if (loss === 'categorical-cross-entropy') return Number(i % outputs === (Math.floor(i / outputs) * 7) % outputs);
    return v;
  });
  return { x, y };
}

/** The largest difference relative to the larger of the expected number and `floor`. */
function relativeError(
  /** @type {ArrayLike<number>} */ ours,
  /** @type {ArrayLike<number>} */ expected,
  /** @type {number} */ floor,
) {
  assert.equal(ours.length, expected.length);
  return Math.max(
    ...Array.from(expected, (e, i) => Math.abs((ours[i] ?? Number.NaN) - e) / Math.max(Math.abs(e), floor)),
  );
}

/** Both networks with the engine's initial parameters, moved so that no bias is zero. @param {Spec} spec @param {object} training */
function bothOf(spec, training) {
  const trainer = engine.createTrainer({ ...spec, ...training, seed: 3 });
  const parameters = trainer.parameters().map((v, i) => v + 0.1 * Math.sin(i));
  trainer.setParameters(parameters);
  return { trainer, network: new TensorFlowNetwork(spec, parameters) };
}

for (const [name, spec] of Object.entries(architectures)) {
  test(`outputs, loss and gradients: ${name}`, () => {
    const { x, y } = dataFor(spec);
    const { trainer, network } = bothOf(spec, {});
    const { loss, gradients } = network.lossAndGradients(x, y, examples);
    // A float's own resolution is 6e-8; sums over 13 examples lose a digit where terms cancel, hence the floors.
    assert.ok(relativeError(trainer.predict(x, examples), network.predict(x, examples), 0.05) < 1e-5);
    assert.ok(relativeError([trainer.loss(x, y, examples)], [loss], 0.05) < 1e-5);
    assert.ok(relativeError(trainer.gradients(x, y, examples), gradients, 0.05) < 1e-5);
    assert.ok(gradients.some((g) => Math.abs(g) > 0.05));
    trainer.delete();
    network.dispose();
  });
}

/** @type {Record<string, { ours: object, theirs: () => Optimizer }>} */
const optimizers = {
  sgd: { ours: { type: 'sgd', learningRate: 0.1 }, theirs: () => tf.train.sgd(0.1) },
  momentum: {
    ours: { type: 'momentum', learningRate: 0.05, momentum: 0.9 },
    theirs: () => tf.train.momentum(0.05, 0.9),
  },
  adam: {
    ours: { type: 'adam', learningRate: 0.02, beta1: 0.9, beta2: 0.999, epsilon: 1e-4 },
    theirs: () => tf.train.adam(0.02, 0.9, 0.999, 1e-4),
  },
};

for (const [optimizerName, { ours, theirs }] of Object.entries(optimizers)) {
  for (const name of ['relu and tanh, squared', 'gelu and silu, cross entropy of classes']) {
    test(`ten training steps: ${optimizerName}, ${name}`, () => {
      const spec = /** @type {Spec} */ (architectures[name]);
      const { x, y } = dataFor(spec);
      const batchSize = 5; // batches of 5, 5 and 3
      const { trainer, network } = bothOf(spec, { optimizer: ours, batchSize, shuffle: false });
      trainer.setData(x, y, examples);
      const optimizer = theirs();
      const outputs = y.length / examples;
      for (let step = 0, first = 0; step < steps; step++) {
        const end = Math.min(first + batchSize, examples);
        const rows = (/** @type {Float32Array} */ all, /** @type {number} */ width) =>
          all.slice(first * width, end * width);
        network.step(optimizer, rows(x, spec.inputs), rows(y, outputs), end - first);
        first = end % examples;
      }
      const before = trainer.parameters();
      trainer.step(steps);
      assert.ok(relativeError(trainer.parameters(), network.parameters(), 0.1) < 1e-4);
      assert.ok(relativeError(before, network.parameters(), 0.1) > 1e-2, 'they did move');
      trainer.delete();
      network.dispose();
      optimizer.dispose();
    });
  }
}
