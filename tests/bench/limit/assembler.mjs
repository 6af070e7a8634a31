/**
 * Just enough of WebAssembly's binary format (https://webassembly.github.io/spec/core/binary/) to write one function
 * over vectors of four floats: the module exports `run` (one i32, no result) and `memory`.
 */

const types = { i32: 0x7f, v128: 0x7b };

/** Each instruction as its bytes. */
export const op = {
  loop: [0x03, 0x40],
  end: [0x0b],
  branchIf: (/** @type {number} */ depth) => [0x0d, ...unsigned(depth)],
  get: (/** @type {number} */ local) => [0x20, ...unsigned(local)],
  set: (/** @type {number} */ local) => [0x21, ...unsigned(local)],
  tee: (/** @type {number} */ local) => [0x22, ...unsigned(local)],
  integer: (/** @type {number} */ value) => [0x41, ...signed(value)],
  addInteger: [0x6a],
  subtractInteger: [0x6b],
  load: (/** @type {number} */ offset) => [0xfd, 0x00, 4, ...unsigned(offset)],
  loadSplat: (/** @type {number} */ offset) => [0xfd, 0x09, 2, ...unsigned(offset)],
  store: (/** @type {number} */ offset) => [0xfd, 0x0b, 4, ...unsigned(offset)],
  add: [0xfd, 0xe4, 0x01], // f32x4.add
  multiply: [0xfd, 0xe6, 0x01], // f32x4.mul
};

/**
 * @param {('i32' | 'v128')[]} locals besides parameter 0, numbered from 1
 * @param {number[]} body instructions without the closing `end`
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function assemble(locals, body) {
  const functionType = [0x60, 1, types.i32, 0];
  const declared = vector(locals.map((type) => [1, types[type]]));
  const code = [...declared, ...body, ...op.end];
  const exports = [
    [...name('run'), 0x00, 0],
    [...name('memory'), 0x02, 0],
  ];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector([functionType])),
    ...section(3, vector([[0]])),
    ...section(5, vector([[0x00, 1]])), // one page of memory
    ...section(7, vector(exports)),
    ...section(10, vector([[...unsigned(code.length), ...code]])),
  ]);
}

/**
 * @param {number} id
 * @param {number[]} content
 */
function section(id, content) {
  return [id, ...unsigned(content.length), ...content];
}

/** @param {number[][]} items */
function vector(items) {
  return [...unsigned(items.length), ...items.flat()];
}

/** @param {string} text ASCII */
function name(text) {
  return vector([...text].map((character) => [character.charCodeAt(0)]));
}

/** @param {number} value not negative; LEB128 */
function unsigned(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

/** @param {number} value LEB128 with sign */
function signed(value) {
  const bytes = [];
  for (; value < -64 || value > 63; value >>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value & 127];
}
