/**
 * Writes a feed-forward network as an ONNX file: Gemm and the activation per layer, opset 13, float32. Field numbers
 * are those of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
 */

/** @typedef {import('../harness/workloads.mjs').Workload} Workload */

/**
 * @param {Workload} workload
 * @returns {Uint8Array} a ModelProto with input "x" n×inputs and output "a" n×outputs
 */
export function onnxModel({ sizes, layers, hidden, output, n }) {
  const operators = { tanh: 'Tanh', relu: 'Relu', softmax: 'Softmax', identity: 'Identity' };
  const nodes = layers.flatMap((_, i) => {
    const before = i === 0 ? 'x' : `h${i - 1}`;
    const last = i === layers.length - 1;
    return [
      node('Gemm', [before, `W${i}`, `b${i}`], `z${i}`),
      node(operators[last ? output : hidden], [`z${i}`], last ? 'a' : `h${i}`),
    ];
  });
  const initializers = layers.flatMap(({ inputs, units, W, b }, i) => [
    tensor(`W${i}`, [inputs, units], W),
    tensor(`b${i}`, [units], b),
  ]);
  const graph = join(
    ...nodes.map((bytes) => field(1, bytes)),
    field(2, text('network')),
    ...initializers.map((bytes) => field(5, bytes)),
    field(11, valueInfo('x', [n, sizes[0]])),
    field(12, valueInfo('a', [n, sizes[sizes.length - 1]])),
  );
  const operatorSet = join(field(1, text('')), number(2, 13));
  return join(number(1, 8), field(7, graph), field(8, operatorSet)); // ir_version, graph, opset_import
}

/**
 * @param {string} operator
 * @param {string[]} inputs
 * @param {string} output
 */
function node(operator, inputs, output) {
  return join(...inputs.map((name) => field(1, text(name))), field(2, text(output)), field(4, text(operator)));
}

/**
 * @param {string} name
 * @param {number[]} dimensions
 * @param {Float32Array} data
 */
function tensor(name, dimensions, data) {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return join(...dimensions.map((d) => number(1, d)), number(2, 1), field(8, text(name)), field(9, raw)); // 1: FLOAT
}

/**
 * @param {string} name
 * @param {number[]} dimensions
 */
function valueInfo(name, dimensions) {
  const shape = join(...dimensions.map((d) => field(1, number(1, d))));
  const type = field(1, join(number(1, 1), field(2, shape))); // TypeProto.tensor_type: elem_type FLOAT, shape
  return join(field(1, text(name)), field(2, type));
}

// Protocol Buffers' wire format: a key (field number and wire type), then a varint or a length and bytes.

/**
 * @param {number} id
 * @param {number} value whole, not negative
 */
function number(id, value) {
  return join(varint(id * 8), varint(value));
}

/**
 * @param {number} id
 * @param {Uint8Array} bytes
 */
function field(id, bytes) {
  return join(varint(id * 8 + 2), varint(bytes.length), bytes);
}

/** @param {number} value whole, not negative, below 2³¹ */
function varint(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return Uint8Array.from([...bytes, value]);
}

/** @param {string} value */
function text(value) {
  return new TextEncoder().encode(value);
}

/** @param {...Uint8Array} parts */
function join(...parts) {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    result.set(part, offset);
    offset += part.length;
  }
  return result;
}
