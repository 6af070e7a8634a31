/**
 * A trained network as an ONNX file that takes the user's own columns: features, standardisation and categories are
 * inside, and a regression's answer comes out in its own unit.
 *
 * Inputs: `x`, examples×columns, where all columns are numbers; else one input per column, examples×1, of numbers or
 * texts. Output: `y`, examples×outputs (probabilities or scores in classification).
 */
import { DOUBLE, FLOAT, graph, INT64, modelFile, node, STRING, tensor, valueInfo } from './onnx-messages.js';

/** Operators as of these versions are known to all runtimes of the last years. */
const VERSIONS = { '': 17, 'ai.onnx.ml': 3 };

/** @typedef {import('./exported-network.js').Network} Network */
/** @typedef {import('./exported-network.js').Layer} Layer */

/** Nodes and constants under construction; every method returns the name of a new value. */
class Builder {
  /** @type {import('./protobuf.js').Message[]} */
  nodes = [];
  /** @type {import('./protobuf.js').Message[]} */
  initializers = [];
  /** @type {import('./protobuf.js').Message[]} */
  inputs = [];
  /** @type {string[]} */
  inputNames = [];
  domains = new Set(['']);
  #count = 0;

  /** @param {string} type @param {string[]} inputs @param {Record<string, import('./onnx-messages.js').Attribute>} [attributes] @param {string} [domain] */
  add(type, inputs, attributes = {}, domain = '') {
    const output = `${type.toLowerCase()}_${++this.#count}`;
    this.nodes.push(node(type, inputs, output, attributes, domain));
    this.domains.add(domain);
    return output;
  }

  /** @param {ArrayLike<number>} values @param {number[]} dims */
  floats(values, dims = [values.length]) {
    return this.#constant(FLOAT, dims, Float32Array.from(values));
  }

  /** @param {number[]} values */
  doubles(values) {
    return this.#constant(DOUBLE, [values.length], Float64Array.from(values));
  }

  /** @param {number[]} values */
  integers(values) {
    return this.#constant(INT64, [values.length], BigInt64Array.from(values, BigInt));
  }

  /** @param {number} type @param {number[]} dims @param {ArrayBufferView} data */
  #constant(type, dims, data) {
    const name = `constant_${++this.#count}`;
    this.initializers.push(tensor(name, type, dims, data));
    return name;
  }

  /** @param {string} name @param {number} type @param {number} columns */
  input(name, type, columns) {
    let own = name;
    for (let i = 2; own === '' || own === 'y' || this.inputNames.includes(own); i++) own = `${name}_${i}`;
    this.inputNames.push(own);
    this.inputs.push(valueInfo(own, type, columns));
    return own;
  }
}

/** @param {Network} network @returns {Uint8Array<ArrayBuffer>} the file */
export function onnxFile(network) {
  const builder = new Builder();
  let h = prepare(builder, network);
  for (const layer of network.layers) h = activate(builder, layer, affine(builder, layer, h));
  const { mean, scale } = network.target;
  if (mean !== 0 || scale !== 1)
    h = toFloat(
      builder,
      builder.add('Add', [
        builder.add('Mul', [toDouble(builder, h), builder.doubles([scale])]),
        builder.doubles([mean]),
      ]),
    );
  builder.nodes.push(node('Identity', [h], 'y', {}, ''));
  const outputs = [valueInfo('y', FLOAT, network.layers.at(-1)?.units ?? 1)];
  const versions = Object.fromEntries(Object.entries(VERSIONS).filter(([domain]) => builder.domains.has(domain)));
  return modelFile(graph({ ...builder, outputs }, descriptionOf(network)), versions, {
    task: network.task,
    columns: JSON.stringify(network.preparation.columns),
    outputs: JSON.stringify(network.outputs),
  });
}

/** @param {Network} network */
const descriptionOf = ({ preparation, task }) =>
  `Takes the columns ${preparation.columns.join(', ')} as they are; everything that is done to them is inside. ` +
  (task === 'regression' ? 'y is the predicted number.' : 'y has one score for each class or label.');

/** @param {Builder} builder @param {string} value */
const toDouble = (builder, value) => builder.add('Cast', [value], { to: { int: DOUBLE } });
/** @param {Builder} builder @param {string} value */
const toFloat = (builder, value) => builder.add('Cast', [value], { to: { int: FLOAT } });

/** The network's inputs from the user's columns. @param {Builder} builder @param {Network} network */
function prepare(builder, { preparation: { columns, features, encoding } }) {
  if (encoding?.some(({ kind }) => kind === 'category')) return encodeColumns(builder, encoding);
  const x = builder.input('x', FLOAT, columns.length);
  if (encoding) return standardize(builder, x, encoding);
  if (!features) return x;
  const axes = [0, 1].map((axis) => builder.add('Gather', [x, builder.integers([axis])], { axis: { int: 1 } }));
  const parts = features.map(({ op, of }) => {
    const [a = '', b = a] = of.map((axis) => axes[axis] ?? '');
    if (op === 'copy') return a;
    return op === 'sin' || op === 'cos' ? builder.add(op === 'sin' ? 'Sin' : 'Cos', [a]) : builder.add('Mul', [a, b]);
  });
  return parts.length === 1 ? (parts[0] ?? '') : builder.add('Concat', parts, { axis: { int: 1 } });
}

/** In double precision, as the engine does: a year less its mean keeps its digits. @param {Builder} builder @param {string} x @param {any[]} numbers */
function standardize(builder, x, numbers) {
  const centred = builder.add('Sub', [toDouble(builder, x), builder.doubles(numbers.map(({ mean }) => mean))]);
  return toFloat(builder, builder.add('Mul', [centred, builder.doubles(numbers.map(({ factor }) => factor))]));
}

/** @param {Builder} builder @param {import('./exported-network.js').Encoding[]} encoding */
function encodeColumns(builder, encoding) {
  const parts = encoding.map((one) => {
    if (one.kind === 'number') return standardize(builder, builder.input(one.column, FLOAT, 1), [one]);
    const text = builder.input(one.column, STRING, 1);
    const options = { cats_strings: { texts: one.categories }, zeros: { int: 1 } };
    const marked = builder.add('OneHotEncoder', [text], options, 'ai.onnx.ml');
    return builder.add('Reshape', [marked, builder.integers([-1, one.categories.length])]);
  });
  return parts.length === 1 ? (parts[0] ?? '') : builder.add('Concat', parts, { axis: { int: 1 } });
}

/** @param {Builder} builder @param {Layer} layer @param {string} h */
const affine = (builder, { W, b, inputs, columns }, h) =>
  builder.add('Gemm', [h, builder.floats(W, [inputs, columns]), builder.floats(b)]);

/** @type {Record<string, string>} activations that are an operator without attributes */
const operators = { sigmoid: 'Sigmoid', tanh: 'Tanh', relu: 'Relu', softplus: 'Softplus' };

/** @type {Record<string, (builder: Builder, layer: Layer, z: string) => string>} */
const composed = {
  identity: (_, __, z) => z,
  step: (builder, _, z) => notNegative(builder, z),
  sign: (builder, _, z) =>
    builder.add('Sub', [builder.add('Mul', [notNegative(builder, z), builder.floats([2])]), builder.floats([1])]),
  'leaky-relu': (builder, { parameter }, z) => builder.add('LeakyRelu', [z], { alpha: { float: parameter } }),
  prelu: (builder, { alpha }, z) => builder.add('PRelu', [z, builder.floats(alpha)]),
  elu: (builder, { parameter }, z) => builder.add('Elu', [z], { alpha: { float: parameter } }),
  selu: (builder, _, z) =>
    builder.add('Selu', [z], { alpha: { float: 1.6732632423543772 }, gamma: { float: 1.0507009873554805 } }),
  // z·½(1 + erf(z/√2)); the operator Gelu is newer.
  gelu(builder, _, z) {
    const erf = builder.add('Erf', [builder.add('Mul', [z, builder.floats([Math.SQRT1_2])])]);
    const share = builder.add('Mul', [builder.add('Add', [erf, builder.floats([1])]), builder.floats([0.5])]);
    return builder.add('Mul', [z, share]);
  },
  silu: (builder, _, z) => builder.add('Mul', [z, builder.add('Sigmoid', [z])]),
  softmax: (builder, _, z) => builder.add('Softmax', [z], { axis: { int: -1 } }),
  maxout(builder, { units, pieces }, z) {
    const apart = builder.add('Reshape', [z, builder.integers([-1, units, pieces])]);
    return builder.add('ReduceMax', [apart], { axes: { ints: [2] }, keepdims: { int: 0 } });
  },
};

/** 1 where z ≥ 0, else 0. @param {Builder} builder @param {string} z */
const notNegative = (builder, z) =>
  toFloat(builder, builder.add('Not', [builder.add('Less', [z, builder.floats([0])])]));

/** @param {Builder} builder @param {Layer} layer @param {string} z */
function activate(builder, layer, z) {
  const operator = operators[layer.activation];
  if (operator) return builder.add(operator, [z]);
  const compose = composed[layer.activation];
  if (!compose) throw new Error(`there is no ONNX form of ${layer.activation}`);
  return compose(builder, layer, z);
}
