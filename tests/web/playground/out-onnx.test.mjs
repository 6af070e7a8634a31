// The ONNX file, run by another library: it must answer what our engine answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as ort from 'onnxruntime-web';
import { onnxFile } from '../../../web/playground/out/onnx.js';
import { Message } from '../../../web/playground/out/protobuf.js';
import { activations, features, houses, trained } from './trained.mjs';

ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';

/**
 * @param {import('../../../web/playground/out/exported-network.js').Network} network
 * @param {Record<string, ort.Tensor>} inputs
 * @returns {Promise<Float32Array>}
 */
async function answers(network, inputs) {
  const session = await ort.InferenceSession.create(onnxFile(network));
  assert.deepEqual([...session.inputNames].sort(), Object.keys(inputs).sort());
  const { y } = await session.run(inputs);
  await session.release();
  return /** @type {Float32Array} */ (y?.data);
}

/** @param {ArrayLike<number>} got @param {ArrayLike<number>} expected @param {number} [scale] of the answers */
function assertClose(got, expected, scale = 1) {
  assert.equal(got.length, expected.length);
  assert.ok(got.length > 0);
  for (let i = 0; i < got.length; i++) {
    const [a = Number.NaN, b = 0] = [got[i], expected[i]];
    assert.ok(Math.abs(a - b) <= 1e-5 * scale, `answer ${i} is ${a}, not ${b}`);
  }
}

/** The columns as they are: what describe() shows. @param {any} model @param {number} width */
const rawColumns = ({ description: { points } }, width) =>
  new ort.Tensor('float32', Float32Array.from(points.x), [points.x.length / width, width]);

for (const activation of activations)
  test(`ONNX: ${activation} in a hidden layer answers as ours does`, async () => {
    const { model, network } = await trained(`layers=7:${activation},5:${activation}&data=spiral`);
    const x = rawColumns(model, 2);
    assertClose(await answers(network, { x }), network.data.prediction);
  });

for (const [what, fragment] of [
  ['parameters of layers', 'layers=6:leaky-relu:slope=0.3,5:elu:alpha=2,4:prelu:alpha=0.4,3:maxout:pieces=4'],
  ['dropout, which is for training only', 'layers=20:tanh:dropout=0.4'],
  ['every feature', `features=${features.join(',')}&layers=5:relu`],
  ['one feature', 'features=sin-x2&layers=3:tanh'],
  ['features in another order', 'features=x2,x1&layers=3:tanh'],
  ['no hidden layer', 'layers='],
  ['several classes', 'data=blobs:classes=5'],
  ['labels', 'data=overlapping-labels'],
  ['a squared loss for classes', 'loss=squared'],
  ['a number', 'data=multi-gaussian'],
])
  test(`ONNX: ${what}`, async () => {
    const { model, network } = await trained(String(fragment));
    assertClose(await answers(network, { x: rawColumns(model, 2) }), network.data.prediction);
  });

test('ONNX: one input', async () => {
  const { model, network } = await trained('data=curve&layers=8:tanh');
  assertClose(await answers(network, { x: rawColumns(model, 1) }), network.data.prediction);
});

const table = { type: 'table', parameters: {} };

test('ONNX: a table’s numbers go in as they are, and the answer comes out in its own unit', async () => {
  const { model, network } = await trained(
    { data: table, tableText: houses(), target: 'price', inputs: ['year', 'area'] },
    20,
  );
  assertClose(await answers(network, { x: rawColumns(model, 2) }), network.data.prediction, 1e5);
});

test('ONNX: texts of a table go in as they are', async () => {
  const { network } = await trained({ data: table, tableText: houses(), target: 'price' }, 20);
  const rows = houses()
    .split('\n')
    .slice(1)
    .map((line) => /^(\d+),([\d.]+),"?(.*?)"?,\d+$/.exec(line)?.slice(1) ?? []);
  const column = (/** @type {number} */ i) => rows.map((row) => String(row[i]));
  const numbers = (/** @type {number} */ i) => new ort.Tensor('float32', Float32Array.from(column(i), Number), [60, 1]);
  const got = await answers(network, {
    year: numbers(0),
    area: numbers(1),
    'kind, of "house"': new ort.Tensor('string', column(2), [60, 1]),
  });
  assertClose(got, network.data.prediction, 1e5);
});

test('a message of Protocol Buffers: numbers of any size, text, messages inside', () => {
  const inner = new Message().text(1, 'ä');
  const bytes = new Message().int(1, 150).int(2, -1).message(3, inner).float(4, 1).finish();
  // 150 is the example of the format's own description.
  const expected = '08 96 01 10 ff ff ff ff ff ff ff ff ff 01 1a 04 0a 02 c3 a4 25 00 00 80 3f';
  assert.equal(
    Buffer.from(bytes)
      .toString('hex')
      .replace(/(..)(?=.)/g, '$1 '),
    expected,
  );
  assert.equal(new Message().bytes(1, new Uint8Array(300)).finish().length, 303);
});
