// Runs whose parameters must come out with the same bits wherever the engine's WebAssembly runs: twice in one process,
// in Node and in any browser. Nothing here depends on the platform: no Math.sin, no Math.random.

const everyLayer = [
  { units: 7, activation: 'gelu', dropout: 0.2 },
  { units: 6, activation: 'maxout', pieces: 3 },
  { units: 5, activation: 'prelu' },
  { units: 5, activation: 'selu', dropout: 0.1 },
];

const optimizers = ['sgd', 'momentum', 'nesterov', 'adagrad', 'adadelta', 'rmsprop', 'adam', 'adamw'];
const activations = [
  ...['identity', 'step', 'sign', 'sigmoid', 'tanh', 'relu', 'leaky-relu', 'prelu', 'elu', 'selu', 'softplus', 'gelu'],
  ...['silu', 'softmax', 'maxout'],
];
const initializers = ['uniform', 'normal', 'glorot-normal', 'he-uniform', 'he-normal', 'lecun-uniform', 'lecun-normal'];

/** @typedef {{ name: string, spec: Record<string, unknown> & { inputs: number }, outputs: number, epochs: number }} Run */

/** @type {Run[]} */
export const sameBitsRuns = [
  ...optimizers.map((type) => ({
    name: `optimizer ${type}`,
    spec: {
      inputs: 3,
      layers: [...everyLayer, { units: 2, activation: 'softmax' }],
      loss: 'categorical-cross-entropy',
      optimizer: { type, learningRate: 0.01 },
      schedule: { type: 'cosine', epochs: 20, warmupEpochs: 3 },
      regularization: { l1: 0.0001, l2: 0.001 },
      batchSize: 7,
      seed: 42,
    },
    outputs: 2,
    epochs: 10,
  })),
  ...activations.map((activation) => ({
    name: `activation ${activation}`,
    spec: {
      inputs: 2,
      layers: [
        { units: 9, activation },
        { units: 1, activation: 'sigmoid' },
      ],
      loss: 'binary-cross-entropy',
      optimizer: { type: 'adam', learningRate: 0.02 },
      seed: 7,
    },
    outputs: 1,
    epochs: 10,
  })),
  ...initializers.map((type) => ({
    name: `initializer ${type}`,
    spec: {
      inputs: 4,
      layers: [
        { units: 6, activation: 'tanh' },
        { units: 2, activation: 'identity' },
      ],
      initializer: { type },
      loss: 'huber',
      schedule: { type: 'exponential', decay: 0.97 },
      seed: 9007199254740991,
    },
    outputs: 2,
    epochs: 5,
  })),
];

const examples = 50;

/** Numbers in [−1, 1) from a multiplicative generator: whole numbers below 2^48, exact everywhere. @param {number} count */
function numbers(count) {
  let state = 1;
  return Float32Array.from({ length: count }, () => {
    state = (state * 16807) % 2147483647;
    return state / 1073741824 - 1;
  });
}

/** @param {Run} run @returns {{ x: Float32Array, y: Float32Array, n: number }} one class of 1, the rest 0 */
export function dataOf({ spec, outputs }) {
  const x = numbers(examples * spec.inputs);
  const y = new Float32Array(examples * outputs);
  for (let i = 0; i < examples; i++) {
    const isInside = (x[i * spec.inputs] ?? 0) * (x[i * spec.inputs + 1] ?? 0) > 0;
    if (outputs > 1) y[i * outputs + Number(isInside)] = 1;
    else y[i] = Number(isInside);
  }
  return { x, y, n: examples };
}

/** FNV-1a over the bytes, as hexadecimal text. @param {Float32Array} parameters */
export function hashOf(parameters) {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(parameters.buffer, parameters.byteOffset, parameters.byteLength)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/**
 * Trains one run and returns the hash of its parameters.
 * @param {{ createTrainer(spec: object): any }} engine
 * @param {Run} run
 * @returns {string}
 */
export function trainAndHash(engine, run) {
  const trainer = engine.createTrainer(run.spec);
  const { x, y, n } = dataOf(run);
  trainer.setData(x, y, n);
  trainer.epoch(run.epochs);
  const hash = hashOf(trainer.parameters());
  trainer.delete();
  return hash;
}

/**
 * The hashes of all runs by name: what two places must agree on.
 * @param {{ createTrainer(spec: object): any }} engine
 * @returns {Record<string, string>}
 */
export const allHashes = (engine) =>
  Object.fromEntries(sameBitsRuns.map((run) => [run.name, trainAndHash(engine, run)]));
