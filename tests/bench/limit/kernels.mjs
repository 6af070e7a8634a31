/**
 * Multiply-add kernels that keep a block of rows×columns accumulators (vectors of four floats) in registers.
 *
 * `memory`: the inner loop of a matrix product, C += A·B over a depth of 256 from panels that fit the first-level
 * cache: per depth, `rows` broadcast scalars and `columns` vectors are loaded and every pair is multiplied and added.
 * `locals`: acc ← acc·a + b with a, b in registers; each step needs the one before, so none can be left out.
 *
 * The accumulators are stored to exported memory at the end and compared with the same sums in JavaScript, so the
 * work can neither be eliminated nor be anything else than multiply-adds.
 */
import { assemble, op } from './assembler.mjs';

const depth = 256;
const bytesOfA = depth * 8 * 4; // at most 8 rows
const bytesOfB = depth * 8 * 16; // at most 8 columns
const startOfC = bytesOfA + bytesOfB;

/**
 * @typedef {object} Kernel
 * @property {(repeats: number) => void} run
 * @property {() => number} error largest difference from the same computation in JavaScript after one repeat
 */

/** @type {{ name: string, rows: number, columns: number, source: 'memory' | 'locals' }[]} */
export const blockings = [
  { name: '2×4 memory', rows: 2, columns: 4, source: 'memory' },
  { name: '3×3 memory', rows: 3, columns: 3, source: 'memory' },
  { name: '4×2 memory', rows: 4, columns: 2, source: 'memory' },
  { name: '2×4 locals', rows: 2, columns: 4, source: 'locals' },
  { name: '3×3 locals', rows: 3, columns: 3, source: 'locals' },
];

/**
 * @param {{ rows: number, columns: number }} blocking
 * @returns {number} operations of one repeat: two per multiply-add, four multiply-adds per vector
 */
export function flopsPerRun({ rows, columns }) {
  return depth * rows * columns * 4 * 2;
}

/**
 * @param {{ rows: number, columns: number, source: 'memory' | 'locals' }} blocking
 * @returns {Promise<Kernel>}
 */
export async function createKernel({ rows, columns, source }) {
  const bytes = source === 'memory' ? memoryKernel(rows, columns) : localsKernel(rows, columns);
  const { instance } = await WebAssembly.instantiate(bytes);
  const memory = new Float32Array(/** @type {WebAssembly.Memory} */ (instance.exports.memory).buffer);
  const run = /** @type {(repeats: number) => void} */ (instance.exports.run);
  const a = memory.subarray(0, bytesOfA / 4);
  const b = memory.subarray(bytesOfA / 4, startOfC / 4);
  const c = memory.subarray(startOfC / 4, startOfC / 4 + rows * columns * 4);
  a.forEach((_, i) => {
    a[i] = 0.25 + 0.125 * ((i * 7) % 5); // 0.25 … 0.75: sums neither overflow nor become denormal
  });
  b.forEach((_, i) => {
    b[i] = ((i * 5) % 9) / 8 - 0.5;
  });
  const error = () => {
    c.fill(0);
    run(1);
    let largest = 0;
    for (let i = 0; i < c.length; i++) {
      largest = Math.max(largest, Math.abs(c[i] - expected(source, rows, columns, a, b, i)));
    }
    c.fill(0);
    return largest;
  };
  return { run, error };
}

/**
 * One element of the accumulators after one repeat, in single precision like the kernel.
 *
 * @param {'memory' | 'locals'} source
 * @param {number} rows
 * @param {number} columns
 * @param {Float32Array} a depth×rows
 * @param {Float32Array} b depth×columns×4
 * @param {number} index within rows×columns×4
 */
function expected(source, rows, columns, a, b, index) {
  const row = Math.floor(index / (columns * 4));
  const column = index % (columns * 4);
  let sum = 0;
  for (let k = 0; k < depth; k++) {
    sum =
      source === 'memory'
        ? Math.fround(sum + Math.fround(a[k * rows + row] * b[k * columns * 4 + column]))
        : Math.fround(Math.fround(sum * a[row]) + b[column]);
  }
  return sum;
}

/** Locals: 0 repeats, 1 end of the depth, 2 address in A, 3 address in B, then accumulators and operands. */
const firstVector = 4;

/**
 * @param {number} rows
 * @param {number} columns
 */
function memoryKernel(rows, columns) {
  const block = createBlock(rows, columns);
  const oneDepth = [
    ...block.eachColumn((j) => [...op.get(3), ...op.load(16 * j), ...op.set(block.b(j))]),
    ...block.eachRow((i) => [
      ...[...op.get(2), ...op.loadSplat(4 * i), ...op.set(block.a)],
      ...block.eachColumn((j) => [
        ...[...op.get(block.c(i, j)), ...op.get(block.a), ...op.get(block.b(j))],
        ...[...op.multiply, ...op.add, ...op.set(block.c(i, j))],
      ]),
    ]),
    ...[...op.get(3), ...op.integer(16 * columns), ...op.addInteger, ...op.set(3)],
    ...[...op.get(2), ...op.integer(4 * rows), ...op.addInteger, ...op.tee(2)],
    ...[...op.get(1), ...op.subtractInteger, ...op.branchIf(0)],
  ];
  const repeat = [
    ...[...op.integer(0), ...op.set(2), ...op.integer(bytesOfA), ...op.set(3)],
    ...[...op.integer(4 * rows * depth), ...op.set(1)],
    ...[...op.loop, ...oneDepth, ...op.end],
  ];
  return assemble(block.locals, [...block.load, ...repeated(repeat), ...block.store]);
}

/**
 * @param {number} rows
 * @param {number} columns
 */
function localsKernel(rows, columns) {
  const block = createBlock(rows, columns);
  const operands = [
    ...block.eachRow((i) => [...op.integer(0), ...op.loadSplat(4 * i), ...op.set(block.aOf(i))]),
    ...block.eachColumn((j) => [...op.integer(bytesOfA), ...op.load(16 * j), ...op.set(block.b(j))]),
  ];
  const oneDepth = [
    ...block.eachRow((i) =>
      block.eachColumn((j) => [
        ...[...op.get(block.c(i, j)), ...op.get(block.aOf(i)), ...op.multiply],
        ...[...op.get(block.b(j)), ...op.add, ...op.set(block.c(i, j))],
      ]),
    ),
    ...[...op.get(1), ...op.integer(1), ...op.subtractInteger, ...op.tee(1), ...op.branchIf(0)],
  ];
  const repeat = [...op.integer(depth), ...op.set(1), ...op.loop, ...oneDepth, ...op.end];
  return assemble(block.locals, [...operands, ...block.load, ...repeated(repeat), ...block.store]);
}

/** @param {number[]} body run as often as local 0 says */
function repeated(body) {
  const countDown = [...op.get(0), ...op.integer(1), ...op.subtractInteger, ...op.tee(0), ...op.branchIf(0)];
  return [...op.loop, ...body, ...countDown, ...op.end];
}

/**
 * Numbers the vector locals of a block and writes the code that loads and stores its accumulators.
 *
 * @param {number} rows
 * @param {number} columns
 */
function createBlock(rows, columns) {
  const c = (/** @type {number} */ i, /** @type {number} */ j) => firstVector + i * columns + j;
  const b = (/** @type {number} */ j) => firstVector + rows * columns + j;
  const aOf = (/** @type {number} */ i) => firstVector + rows * columns + columns + i;
  const eachRow = (/** @type {(i: number) => number[]} */ code) =>
    Array.from({ length: rows }, (_, i) => code(i)).flat();
  const eachColumn = (/** @type {(j: number) => number[]} */ code) =>
    Array.from({ length: columns }, (_, j) => code(j)).flat();
  const address = (/** @type {number} */ i, /** @type {number} */ j) => startOfC + 16 * (i * columns + j);
  const load = eachRow((i) => eachColumn((j) => [...op.integer(0), ...op.load(address(i, j)), ...op.set(c(i, j))]));
  const store = eachRow((i) => eachColumn((j) => [...op.integer(0), ...op.get(c(i, j)), ...op.store(address(i, j))]));
  /** @type {('i32' | 'v128')[]} */
  const locals = ['i32', 'i32', 'i32', ...Array(rows * columns + columns + rows).fill('v128')];
  return { c, b, aOf, a: aOf(0), eachRow, eachColumn, load, store, locals };
}
