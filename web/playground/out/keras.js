/** A Keras program that rebuilds the network and trains it on the same data. */
import { dataLines, epochsOf, initializerOf, outlineOf, pythonNumber, scheduleLines } from './python.js';

/** @typedef {import('./exported-network.js').Network} Network */
/** @typedef {import('./exported-network.js').Layer} Layer */

/** @type {Record<string, (layer: Layer) => string[]>} */
const activations = {
  // The gradient of a comparison is zero everywhere, as in the playground.
  step: () => ['layers.Lambda(lambda Z: ops.cast(Z >= 0, "float32"))'],
  sign: () => ['layers.Lambda(lambda Z: 2 * ops.cast(Z >= 0, "float32") - 1)'],
  sigmoid: () => ['layers.Activation("sigmoid")'],
  tanh: () => ['layers.Activation("tanh")'],
  relu: () => ['layers.Activation("relu")'],
  'leaky-relu': ({ parameter }) => [`layers.LeakyReLU(negative_slope=${pythonNumber(parameter)})`],
  prelu: ({ parameter }) => [`layers.PReLU(alpha_initializer=keras.initializers.Constant(${pythonNumber(parameter)}))`],
  elu: ({ parameter }) => [`layers.ELU(alpha=${pythonNumber(parameter)})`],
  selu: () => ['layers.Activation("selu")'],
  softplus: () => ['layers.Activation("softplus")'],
  gelu: () => ['layers.Lambda(lambda Z: keras.activations.gelu(Z, approximate=False))'],
  silu: () => ['layers.Activation("silu")'],
  softmax: () => ['layers.Softmax()'],
  maxout: ({ units, pieces }) => [
    `layers.Reshape((${units}, ${pieces}))`,
    'layers.Lambda(lambda Z: ops.max(Z, axis=-1))',
  ],
};

/** @type {Record<string, string>} of each example, summed over the outputs; Keras takes the mean over the examples */
const losses = {
  squared: '0.5 * ops.sum((out - Y) ** 2, axis=-1)',
  absolute: 'ops.sum(ops.abs(out - Y), axis=-1)',
  huber:
    'ops.sum(ops.where(ops.abs(out - Y) <= DELTA, 0.5 * (out - Y) ** 2, DELTA * (ops.abs(out - Y) - 0.5 * DELTA)), axis=-1)',
  'binary-cross-entropy': 'ops.sum(ops.softplus(out) - Y * out, axis=-1)',
  'categorical-cross-entropy': 'ops.categorical_crossentropy(Y, out, from_logits=True)',
};

/** @param {Network} network */
const fromLogits = ({ loss }) => loss.type.endsWith('cross-entropy');

/** @param {Network} network @returns {string} the program */
export function kerasProgram(network) {
  const { inputs, seed, initializer, batchSize } = network;
  const schedule = scheduleLines(network);
  return [
    '# A network of the playground of Gradient Garden in Keras 3: the same data, network and way of training.',
    `# ${outlineOf(network)}`,
    '# Keras draws other random numbers: the start and the order of the examples are as random, but not the same.',
    'import math',
    '',
    'import keras',
    'import numpy as np',
    'from keras import layers, ops',
    '',
    `keras.utils.set_random_seed(${seed})`,
    '',
    ...dataLines(network),
    'table = np.array(rows, dtype="float32")',
    'is_test = table[:, -1] == 1',
    `X_train, Y_train = table[~is_test, :${inputs.length}], table[~is_test, ${inputs.length}:-1]`,
    `X_test, Y_test = table[is_test, :${inputs.length}], table[is_test, ${inputs.length}:-1]`,
    '',
    '',
    'def start(fan_in, fan_out):',
    `    """How the first weights are drawn (${initializer.type}); biases start at zero."""`,
    `    ${startOf(network)}`,
    '',
    '',
    ...modelLines(network),
    '',
    '',
    'def loss_of(Y, out):',
    '    """Of each example, summed over the outputs."""',
    `    return ${(losses[network.loss.type] ?? '').replaceAll('DELTA', pythonNumber(network.loss.delta))}`,
    '',
    '',
    ...(schedule.length ? [...schedule, '', '', ...callbackLines(network)] : []),
    ...optimizerLines(network),
    'model.compile(optimizer=optimizer, loss=loss_of)',
    'model.fit(',
    '    X_train, Y_train,',
    `    batch_size=${batchSize}, epochs=${epochsOf(network)}, verbose=2,`,
    '    validation_data=(X_test, Y_test) if len(X_test) else None,',
    ...(schedule.length ? ['    callbacks=[Schedule()],'] : []),
    ')',
    '',
  ].join('\n');
}

/** @param {Network} network */
function startOf({ initializer }) {
  const { kind, value } = initializerOf(initializer);
  if (kind === 'constant') return `return keras.initializers.Constant(${value})`;
  if (kind === 'normal')
    return `return keras.initializers.RandomNormal(stddev=${value})  # Keras's own cut the tails off`;
  return `limit = ${value}\n    return keras.initializers.RandomUniform(-limit, limit)`;
}

/** @param {Network} network */
function modelLines(network) {
  const { l1, l2 } = network;
  // Keras adds l2·Σw², the playground l2/2·Σw²; neither touches the biases.
  const penalty = l1 > 0 || l2 > 0 ? `, kernel_regularizer=keras.regularizers.L1L2(l1=${l1}, l2=${l2 / 2})` : '';
  const lines = network.layers.flatMap((layer, i) => {
    const { inputs, columns, units, activation, dropout } = layer;
    const isOutput = i === network.layers.length - 1;
    const dense = `    layers.Dense(${columns}, kernel_initializer=start(${inputs}, ${units})${penalty}),`;
    // The cross entropies here take the output before its activation.
    if (isOutput && fromLogits(network)) return [dense];
    const made = (activations[activation]?.(layer) ?? []).map((one) => `    ${one},`);
    return [dense, ...made, ...(dropout > 0 ? [`    layers.Dropout(${dropout}),`] : [])];
  });
  const output = network.layers.at(-1)?.activation;
  const note = fromLogits(network)
    ? [`# Without its last activation, which is part of the loss: for probabilities, ops.${output}(model(X)).`]
    : [];
  return [...note, 'model = keras.Sequential([', `    keras.Input((${network.inputs.length},)),`, ...lines, '])'];
}

/** @param {Network} network */
const callbackLines = ({ optimizer, batchSize }) => [
  'class Schedule(keras.callbacks.Callback):',
  '    """Sets the learning rate of every step."""',
  '    step = 0',
  '',
  '    def on_train_batch_begin(self, batch, logs=None):',
  `        batches = math.ceil(len(X_train) / ${batchSize})`,
  `        epoch = self.step // batches + self.step % batches * ${batchSize} / len(X_train)`,
  `        self.model.optimizer.learning_rate = ${pythonNumber(optimizer.learningRate)} * factor(epoch)`,
  '        self.step += 1',
  '',
  '',
];

/** @param {Network} network @returns {string[]} */
function optimizerLines({ optimizer: o }) {
  const rate = pythonNumber(o.learningRate);
  /** @type {Record<string, string[]>} */
  const forms = {
    sgd: [`SGD(${rate})`],
    momentum: [
      `SGD(${rate}, momentum=${o.momentum})`,
      '# Where the learning rate changes, Keras keeps it in the velocity; the playground applies it afterwards.',
    ],
    nesterov: [
      `SGD(${rate}, momentum=${o.momentum}, nesterov=True)`,
      '# Where the learning rate changes, Keras keeps it in the velocity; the playground applies it afterwards.',
    ],
    adagrad: [`Adagrad(${rate}, initial_accumulator_value=${o.initialAccumulator}, epsilon=${o.epsilon})`],
    adadelta: [`Adadelta(${rate}, rho=${o.decay}, epsilon=${o.epsilon})`],
    rmsprop: [`RMSprop(${rate}, rho=${o.decay}, epsilon=${o.epsilon})`],
    adam: [
      `Adam(${rate}, beta_1=${o.beta1}, beta_2=${o.beta2}, epsilon=${o.epsilon})`,
      '# Keras scales ε along with the bias correction, which matters in the first steps only.',
    ],
    adamw: [
      `AdamW(${rate}, beta_1=${o.beta1}, beta_2=${o.beta2}, epsilon=1e-7, weight_decay=${o.weightDecay})`,
      '# Keras scales ε along with the bias correction, which matters in the first steps only.',
    ],
  };
  const [form = '', note] = forms[o.type] ?? [`SGD(${rate})`];
  return [...(note ? [note] : []), `optimizer = keras.optimizers.${form}`];
}
