/** A program in plain NumPy that predicts with the trained weights, from the columns as the user has them. */
import { outlineOf, pythonComment, pythonList, pythonMatrix, pythonNumber, pythonText, pythonTexts } from './python.js';

/** @typedef {import('./exported-network.js').Network} Network */
/** @typedef {import('./exported-network.js').Layer} Layer */

/** Functions that some activations need. @type {Record<string, string>} */
const helpers = {
  sigmoid: `def sigmoid(Z):
    return 0.5 * (1 + np.tanh(0.5 * Z))`,
  softmax: `def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)`,
  erf: 'erf = np.vectorize(math.erf, otypes=[float])',
};

/** What each activation makes of Z, as Python, and the helper it needs. @type {Record<string, (layer: Layer, n: number) => [string, string?]>} */
const activations = {
  identity: () => ['Z'],
  step: () => ['np.where(Z < 0, 0.0, 1.0)'],
  sign: () => ['np.where(Z < 0, -1.0, 1.0)'],
  sigmoid: () => ['sigmoid(Z)', 'sigmoid'],
  tanh: () => ['np.tanh(Z)'],
  relu: () => ['np.maximum(Z, 0)'],
  'leaky-relu': ({ parameter }) => [`np.where(Z < 0, ${pythonNumber(parameter)} * Z, Z)`],
  prelu: (_, n) => [`np.where(Z < 0, alpha${n} * Z, Z)`],
  elu: ({ parameter }) => [`np.where(Z > 0, Z, ${pythonNumber(parameter)} * np.expm1(np.minimum(Z, 0)))`],
  selu: () => ['1.0507009873554805 * np.where(Z > 0, Z, 1.6732632423543772 * np.expm1(np.minimum(Z, 0)))'],
  softplus: () => ['np.maximum(Z, 0) + np.log1p(np.exp(-np.abs(Z)))'],
  gelu: () => ['0.5 * Z * (1 + erf(Z / math.sqrt(2)))', 'erf'],
  silu: () => ['Z * sigmoid(Z)', 'sigmoid'],
  softmax: () => ['softmax(Z)', 'softmax'],
  maxout: ({ units, pieces }) => [`Z.reshape(-1, ${units}, ${pieces}).max(axis=2)  # the largest of ${pieces} pieces`],
};

/** @param {Network} network @returns {string} the program */
export function numpyProgram(network) {
  const { layers, preparation, target } = network;
  const steps = layers.map((layer, i) => (activations[layer.activation] ?? (() => ['Z']))(layer, i + 1));
  const needed = [...new Set(steps.flatMap(([, helper]) => helper ?? []))];
  const lines = [
    '# A network from the playground of Gradient Garden, with its trained weights. It needs NumPy alone.',
    `# ${outlineOf(network)}`,
    ...(needed.includes('erf') ? ['import math', ''] : []),
    'import numpy as np',
    '',
    `COLUMNS = ${pythonTexts(preparation.columns)}`,
    `OUTPUTS = ${pythonTexts(network.outputs)}`,
    '',
    ...layers.flatMap(weightLines),
    '',
    ...needed.flatMap((name) => [helpers[name] ?? '', '', '']),
    ...preparationLines(network),
    '',
    '',
    'def predict(rows):',
    `    """${answerOf(network)}, one row for each row of COLUMNS."""`,
    '    H = prepare(rows)',
    ...steps.flatMap(([formula], i) => [`    Z = H @ W${i + 1} + b${i + 1}`, `    H = ${formula}`]),
    target.mean === 0 && target.scale === 1
      ? '    return H'
      : `    return ${pythonNumber(target.mean)} + ${pythonNumber(target.scale)} * H`,
    ...classLines(network),
    '',
    '',
    'if __name__ == "__main__":',
    `    print(predict([${exampleOf(network)}]))`,
    '',
  ];
  return lines.join('\n');
}

/** @param {Layer} layer @param {number} i */
function weightLines(layer, i) {
  const { inputs, columns, units, activation, W, b, alpha } = layer;
  const lines = [
    `# Layer ${i + 1}: ${inputs} → ${units}, ${activation}${columns === units ? '' : ` of ${columns / units} pieces side by side`}`,
    `W${i + 1} = np.array(${pythonMatrix(W, columns)})`,
    `b${i + 1} = np.array(${pythonList(b)})`,
  ];
  return alpha.length ? [...lines, `alpha${i + 1} = np.array(${pythonList(alpha)})`] : lines;
}

/** @param {Network} network */
function answerOf({ task, outputs, outputRange }) {
  if (task === 'regression') return 'The predicted number';
  if (task === 'binary')
    return outputRange[0] === 0 ? 'The probability of OUTPUTS[1]' : 'From -1 for OUTPUTS[0] to 1 for OUTPUTS[1]';
  return `A share for each of the ${outputs.length} OUTPUTS`;
}

/** @param {Network} network @returns {string[]} */
function preparationLines({ preparation: { columns, features, encoding } }) {
  if (encoding) return encodingLines(encoding);
  const lines = ['def prepare(rows):', '    """Rows of COLUMNS as the network\'s inputs."""'];
  const X = `np.array(rows, dtype=float).reshape(-1, ${columns.length})`;
  if (!features) return [...lines, `    return ${X}`];
  const parts = features.map(({ op, of }) => {
    const [a, b] = of.map((axis) => `X[:, ${axis}]`);
    if (op === 'copy') return a;
    if (op === 'square') return `${a} ** 2`;
    return op === 'product' ? `${a} * ${b}` : `np.${op}(${a})`;
  });
  return [
    ...lines,
    `    X = ${X}`,
    '    return np.stack([',
    ...parts.map((part) => `        ${part},`),
    '    ], axis=1)',
  ];
}

/** @param {import('./exported-network.js').Encoding[]} encoding */
function encodingLines(encoding) {
  return [
    '# Of each column: the mean that is taken away and the factor, or the categories, each of which is one input.',
    'ENCODING = [',
    ...encoding.map((one) =>
      one.kind === 'number'
        ? `    (${pythonNumber(one.mean)}, ${pythonNumber(one.factor)}),  # ${pythonComment(one.column)}`
        : `    ${pythonTexts(one.categories)},  # ${pythonComment(one.column)}`,
    ),
    ']',
    '',
    '',
    'def prepare(rows):',
    '    """Rows of COLUMNS, numbers and texts as in the table, as the network\'s inputs."""',
    '    inputs = []',
    '    for row in rows:',
    '        numbers = []',
    '        for cell, how in zip(row, ENCODING):',
    '            if isinstance(how, list):',
    '                if cell not in how:',
    '                    raise ValueError(f"{cell!r} is none of {how}")',
    '                numbers += [float(cell == category) for category in how]',
    '            else:',
    '                numbers.append((float(cell) - how[0]) * how[1])',
    '        inputs.append(numbers)',
    '    return np.array(inputs)',
  ];
}

/** @param {Network} network @returns {string[]} */
function classLines({ task, outputRange }) {
  const middle = (outputRange[0] + outputRange[1]) / 2;
  /** @type {Record<string, string>} */
  const choices = {
    binary: `[OUTPUTS[int(y > ${middle})] for [y] in predict(rows).tolist()]`,
    multiclass: '[OUTPUTS[y.index(max(y))] for y in predict(rows).tolist()]',
    multilabel: `[[name for name, share in zip(OUTPUTS, y) if share > ${middle}] for y in predict(rows).tolist()]`,
  };
  const choice = choices[task];
  if (!choice) return [];
  return [
    '',
    '',
    'def classify(rows):',
    '    """The names that the network gives to each row."""',
    `    return ${choice}`,
  ];
}

/** A row that the program answers when it is run by itself. @param {Network} network */
const exampleOf = ({ preparation: { columns, encoding } }) =>
  `[${columns
    .map((_, i) => {
      const how = encoding?.[i];
      if (how?.kind === 'category') return pythonText(how.categories[0] ?? '');
      return how ? pythonNumber(how.mean) : '0.5';
    })
    .join(', ')}]`;
