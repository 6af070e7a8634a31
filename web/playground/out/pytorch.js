/** A PyTorch program that rebuilds the network and trains it on the same data. */
import { dataLines, epochsOf, initializerOf, outlineOf, pythonNumber, scheduleLines } from './python.js';

/** @typedef {import('./exported-network.js').Network} Network */
/** @typedef {import('./exported-network.js').Layer} Layer */

/** Modules that PyTorch has not. @type {Record<string, string>} */
const modules = {
  step: `class Step(nn.Module):
    def forward(self, Z):
        return (Z >= 0).float() + 0 * Z  # the gradient is zero everywhere`,
  sign: `class Sign(nn.Module):
    def forward(self, Z):
        return 2 * (Z >= 0).float() - 1 + 0 * Z  # the gradient is zero everywhere`,
  maxout: `class Maxout(nn.Module):
    def __init__(self, units, pieces):
        super().__init__()
        self.shape = (-1, units, pieces)

    def forward(self, Z):
        return Z.reshape(self.shape).max(dim=2).values`,
};

/** @type {Record<string, (layer: Layer) => string>} */
const activations = {
  step: () => 'Step()',
  sign: () => 'Sign()',
  sigmoid: () => 'nn.Sigmoid()',
  tanh: () => 'nn.Tanh()',
  relu: () => 'nn.ReLU()',
  'leaky-relu': ({ parameter }) => `nn.LeakyReLU(${pythonNumber(parameter)})`,
  prelu: ({ units, parameter }) => `nn.PReLU(${units}, init=${pythonNumber(parameter)})`,
  elu: ({ parameter }) => `nn.ELU(${pythonNumber(parameter)})`,
  selu: () => 'nn.SELU()',
  softplus: () => 'nn.Softplus()',
  gelu: () => 'nn.GELU()',
  silu: () => 'nn.SiLU()',
  softmax: () => 'nn.Softmax(dim=1)',
  maxout: ({ units, pieces }) => `Maxout(${units}, ${pieces})`,
};

/** @type {Record<string, string>} the mean over the examples of the sum over the outputs, from `out` and `Y` */
const losses = {
  squared: '(0.5 * (out - Y) ** 2).sum(dim=1).mean()',
  absolute: '(out - Y).abs().sum(dim=1).mean()',
  huber: 'F.huber_loss(out, Y, reduction="none", delta=DELTA).sum(dim=1).mean()',
  'binary-cross-entropy': 'F.binary_cross_entropy_with_logits(out, Y, reduction="none").sum(dim=1).mean()',
  'categorical-cross-entropy': 'F.cross_entropy(out, Y.argmax(dim=1))',
};

/** @param {Network} network */
const fromLogits = ({ loss }) => loss.type.endsWith('cross-entropy');

/** @param {Network} network @returns {string} the program */
export function pytorchProgram(network) {
  const { inputs, layers, initializer, seed, batchSize } = network;
  const own = [...new Set(layers.map(({ activation }) => activation))].filter((name) => name in modules);
  const schedule = scheduleLines(network);
  return [
    '# A network of the playground of Gradient Garden in PyTorch: the same data, network and way of training.',
    `# ${outlineOf(network)}`,
    '# PyTorch draws other random numbers: the start and the order of the examples are as random, but not the same.',
    'import math',
    '',
    'import torch',
    'from torch import nn',
    'from torch.nn import functional as F',
    '',
    `torch.manual_seed(${seed})`,
    '',
    ...dataLines(network),
    'table = torch.tensor(rows, dtype=torch.float32)',
    'is_test = table[:, -1] == 1',
    `X_train, Y_train = table[~is_test, :${inputs.length}], table[~is_test, ${inputs.length}:-1]`,
    `X_test, Y_test = table[is_test, :${inputs.length}], table[is_test, ${inputs.length}:-1]`,
    '',
    '',
    ...own.flatMap((name) => [modules[name] ?? '', '', '']),
    'def start(linear, pieces=1):',
    `    """Draws the first weights (${initializer.type}); biases start at zero."""`,
    '    fan_in, fan_out = linear.in_features, linear.out_features // pieces',
    `    ${startOf(network)}`,
    '    nn.init.zeros_(linear.bias)',
    '    return linear',
    '',
    '',
    ...modelLines(network),
    '',
    '',
    'def loss_of(X, Y):',
    '    """The mean over the examples of the sum over the outputs."""',
    '    out = model(X)',
    `    return ${(losses[network.loss.type] ?? '').replace('DELTA', pythonNumber(network.loss.delta))}`,
    '',
    '',
    ...penaltyLines(network),
    ...(schedule.length ? [...schedule, '', ''] : []),
    `EPOCHS = ${epochsOf(network)}`,
    `BATCH = ${batchSize}`,
    ...optimizerLines(network),
    ...(schedule.length
      ? [
          'batches = math.ceil(len(X_train) / BATCH)',
          'schedule = torch.optim.lr_scheduler.LambdaLR(',
          '    optimizer, lambda step: factor(step // batches + step % batches * BATCH / len(X_train))',
          ')',
        ]
      : []),
    'for epoch in range(1, EPOCHS + 1):',
    '    model.train()',
    '    for batch in torch.randperm(len(X_train)).split(BATCH):',
    '        optimizer.zero_grad()',
    `        loss = loss_of(X_train[batch], Y_train[batch])${hasPenalty(network) ? ' + penalty()' : ''}`,
    '        loss.backward()',
    '        optimizer.step()',
    ...(schedule.length ? ['        schedule.step()'] : []),
    '    if epoch % max(1, EPOCHS // 10) == 0:',
    '        model.train(False)',
    '        with torch.no_grad():',
    '            test = f", test {loss_of(X_test, Y_test).item():.4f}" if len(X_test) else ""',
    '            print(f"epoch {epoch}: training loss {loss_of(X_train, Y_train).item():.4f}{test}")',
    '',
  ].join('\n');
}

/** @param {Network} network */
function startOf({ initializer }) {
  const { kind, value } = initializerOf(initializer);
  if (kind === 'constant') return `nn.init.constant_(linear.weight, ${value})`;
  if (kind === 'normal') return `nn.init.normal_(linear.weight, 0, ${value})`;
  return `limit = ${value}\n    nn.init.uniform_(linear.weight, -limit, limit)`;
}

/** @param {Network} network */
function modelLines(network) {
  const lines = network.layers.flatMap((layer, i) => {
    const { inputs, columns, pieces, activation, dropout } = layer;
    const isOutput = i === network.layers.length - 1;
    const linear = `    start(nn.Linear(${inputs}, ${columns})${pieces > 1 ? `, ${pieces}` : ''}),`;
    // The cross entropies of PyTorch take the output before its activation.
    if (isOutput && fromLogits(network)) return [linear];
    const made = activations[activation];
    return [linear, ...(made ? [`    ${made(layer)},`] : []), ...(dropout > 0 ? [`    nn.Dropout(${dropout}),`] : [])];
  });
  const output = network.layers.at(-1)?.activation;
  const note = fromLogits(network)
    ? [
        `# Without its last activation (${output}), which is part of the loss: for probabilities, ${output === 'softmax' ? 'F.softmax(model(X), dim=1)' : 'torch.sigmoid(model(X))'}.`,
      ]
    : [];
  return [...note, 'model = nn.Sequential(', ...lines, ')'];
}

/** @param {Network} network */
const hasPenalty = ({ l1, l2 }) => l1 > 0 || l2 > 0;

/** @param {Network} network @returns {string[]} */
function penaltyLines(network) {
  const { l1, l2 } = network;
  if (!hasPenalty(network)) return [];
  const terms = [l1 > 0 ? `${l1} * W.abs().sum()` : '', l2 > 0 ? `${l2 / 2} * (W ** 2).sum()` : ''].filter(Boolean);
  return [
    'def penalty():',
    '    """L1 and L2 on the weights, not on the biases."""',
    '    weights = [layer.weight for layer in model if isinstance(layer, nn.Linear)]',
    `    return sum(${terms.join(' + ')} for W in weights)`,
    '',
    '',
  ];
}

/** @param {Network} network @returns {string[]} */
function optimizerLines({ optimizer: o }) {
  const lr = `lr=${pythonNumber(o.learningRate)}`;
  const underRoot = '# The playground adds ε under the square root, PyTorch after it.';
  /** @type {Record<string, string[]>} */
  const forms = {
    sgd: [`SGD(model.parameters(), ${lr})`],
    momentum: [`SGD(model.parameters(), ${lr}, momentum=${o.momentum})`],
    nesterov: [`SGD(model.parameters(), ${lr}, momentum=${o.momentum}, nesterov=True)`],
    adagrad: [
      `Adagrad(model.parameters(), ${lr}, initial_accumulator_value=${o.initialAccumulator}, eps=${o.epsilon})`,
      underRoot,
    ],
    adadelta: [`Adadelta(model.parameters(), ${lr}, rho=${o.decay}, eps=${o.epsilon})`],
    rmsprop: [`RMSprop(model.parameters(), ${lr}, alpha=${o.decay}, eps=${o.epsilon})`, underRoot],
    adam: [`Adam(model.parameters(), ${lr}, betas=(${o.beta1}, ${o.beta2}), eps=${o.epsilon})`],
    adamw: [
      `AdamW(model.parameters(), ${lr}, betas=(${o.beta1}, ${o.beta2}), eps=1e-7, weight_decay=${o.weightDecay})`,
    ],
  };
  const [form = '', note] = forms[o.type] ?? [`SGD(model.parameters(), ${lr})`];
  // Nesterov's step needs a momentum; without one it is plain descent.
  const fitting = o.type === 'nesterov' && o.momentum === 0 ? `SGD(model.parameters(), ${lr})` : form;
  return [...(note ? [note] : []), `optimizer = torch.optim.${fitting}`];
}
