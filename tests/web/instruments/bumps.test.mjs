// The model of the bumps with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/bumps/model.js';
import { settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();
const near = (/** @type {number} */ a, /** @type {number} */ b, within = 1e-5) =>
  assert.ok(Math.abs(a - b) < within, `${a} is not ${b}`);

/** Index of x among the samples of the picture. @param {number} x */
const at = (x) => Math.round((x + 0.05) * 1000);
const free = 'edges=free&f=line&bumps=0.2:0.5:0.5,0.4:0.8:-0.25';

test('a bump is two steps of opposite heights, and bumps add up', async () => {
  const { sum, terms, network } = await settled(new Model(engine, free));
  assert.deepEqual(
    [0.1, 0.3, 0.45, 0.6, 0.9].map((x) => sum[at(x)]),
    [0, 0.5, 0.25, -0.25, 0],
  );
  assert.deepEqual(
    [0.3, 0.6].map((x) => terms[1][at(x)] + 0),
    [0, -0.25],
  );
  assert.deepEqual(network, {
    weights: [1, 1, 1, 1],
    biases: [-0.2, -0.5, -0.4, -0.8],
    outputs: [0.5, -0.5, -0.25, 0.25],
  });
});

test('the deviation from f is what a plain sum over [0,1] says', async () => {
  const { hand } = await settled(new Model(engine, 'f=x:x&bumps=0:1:0.5'));
  near(hand.mean, 1 / 4, 1e-4);
  near(hand.max, 1 / 2, 1e-3);
  near(hand.rms, Math.sqrt(1 / 12), 1e-4);
});

test('soft steps are sigmoids with the network’s own weights and biases', async () => {
  const { sum, network } = await settled(new Model(engine, `${free}&steps=soft&w=40`));
  for (const x of [0.05, 0.2, 0.5, 0.77])
    near(
      sum[at(x)],
      network.outputs.reduce(
        (/** @type {number} */ all, /** @type {number} */ v, /** @type {number} */ u) =>
          all + v / (1 + Math.exp(-(network.weights[u] * x + network.biases[u]))),
        0,
      ),
    );
});

test('typed weights and biases move the bumps', async () => {
  const model = new Model(engine, `${free}&steps=soft&w=40`);
  await settled(model);
  model.setBias(1, -24);
  assert.deepEqual(model.state.bumps[0], [0.2, 0.6, 0.5]);
  model.setWeight(80);
  assert.deepEqual(model.state.bumps, [
    [0.1, 0.3, 0.5],
    [0.2, 0.4, -0.25],
  ]);
  assert.deepEqual((await settled(model)).network.biases, [-8, -24, -16, -32]);
  model.setOutput(1, -0.7);
  model.setOutput(2, 0.1);
  assert.deepEqual(
    model.state.bumps.map((/** @type {number[]} */ bump) => bump[2]),
    [0.7, 0.1],
  );
  model.setBias(0, -40);
  assert.deepEqual(model.state.bumps[0], [0.3, 0.5, -0.7], 'turned over, the same function');
  near((await settled(model)).sum[at(0.45)], -0.7, 0.02);
});

test('joined edges move together and keep their order', async () => {
  const model = new Model(engine);
  assert.deepEqual(model.edgeRange(1, 0), { min: 0.005, max: 0.395 });
  assert.deepEqual(model.edgeRange(0, 0), { min: -0.05, max: 0.195 });
  assert.deepEqual(model.edgeRange(4, 1), { min: 0.805, max: 1.05 });
  model.moveEdge(1, 0, 0.3);
  assert.deepEqual(model.state.bumps.slice(0, 2), [
    [0, 0.3, 0.3],
    [0.3, 0.4, 0.3],
  ]);
  model.setBias(1, -0.7);
  near(model.state.bumps[0][1], 0.395);
  near(model.state.bumps[1][0], 0.395);
  model.undo();
  model.undo();
  assert.equal(model.form.write(model.state), '');
});

test('bumps come and go', async () => {
  const model = new Model(engine, 'bumps=0:0.4:1,0.4:1:2');
  model.add();
  assert.deepEqual(model.state.bumps, [
    [0, 0.4, 1],
    [0.4, 0.7, 2],
    [0.7, 1, 2],
  ]);
  model.remove(0);
  assert.deepEqual(model.state.bumps[0], [0, 0.7, 2]);
  model.remove(1);
  model.remove(0);
  assert.deepEqual(model.state.bumps, [[0, 1, 2]]);
  for (let i = 0; i < 20; i++) model.add();
  assert.equal(model.state.bumps.length, 12);
  await settled(model);
});

test('joining closes gaps and takes away overlaps', () => {
  const model = new Model(engine, 'edges=free&bumps=0.5:0.9:1,0:0.3:2,0.2:0.7:3');
  model.setJoined(true);
  assert.deepEqual(model.state.bumps, [
    [0, 0.2, 2],
    [0.2, 0.5, 3],
    [0.5, 0.9, 1],
  ]);
});

test('damaged bumps are named', () => {
  for (const bumps of ['', '0:1', '0:1:x', '1:0:1', '0:1:1:1', '0:1:', new Array(13).fill('0:1:1').join(), '0:1:1e9'])
    assert.deepEqual(new Model(engine).form.read(`bumps=${bumps}`).damaged, ['bumps'], bumps);
});

test('the bar is 1.3 times the least of five bumps: equal ones miss it, well placed edges reach it', async () => {
  for (const [fragment, solved] of /** @type {[string, boolean][]} */ ([
    ['', false],
    // The best heights there are for equal widths.
    ['bumps=0:0.2:0.21,0.2:0.4:0.2,0.4:0.6:0.38,0.6:0.8:0.27,0.8:1:0.74', false],
    ['bumps=0:0.45:0.22,0.45:0.65:0.42,0.65:0.85:0.27,0.85:0.9:0.69,0.9:1:0.8', true],
    ['bumps=0:0.45:0.22,0.45:0.65:0.42,0.65:0.85:0.27,0.85:0.9:0.69,0.9:1:0.8&f=sine', false],
    ['bumps=0:0.45:0.22,0.45:0.65:0.42,0.65:0.85:0.27,0.85:0.9:0.69,0.9:0.95:0.8,0.95:1:0.8', false],
    ['bumps=0:0.45:0.22,0.45:0.65:0.42,0.65:0.85:0.27,0.85:0.9:0.69,0.9:1:0.8&placed=machine', false],
  ])) {
    const model = new Model(engine, fragment);
    const { best } = await settled(model);
    near(best.error.mean, 0.04115, 1e-4);
    assert.equal(model.bar, 0.0535);
    assert.equal(model.isSolved(), solved, fragment);
  }
});

test('the machine’s bumps are shown beside one’s own and are at least as good', async () => {
  const model = new Model(engine, 'f=sine&placed=machine');
  const { hand, machine, error } = await settled(model);
  assert.ok(machine.error.mean < hand.mean);
  assert.deepEqual(error, machine.error);
  assert.equal(model.bumps.length, 5);
  assert.notDeepEqual(model.bumps, model.state.bumps);
  model.change({ placed: 'hand' });
  assert.equal(model.bumps, model.state.bumps);
});

test('the worked answer solves the challenge from wherever it begins', async () => {
  for (const fragment of ['', 'f=chirp&steps=soft&edges=free&placed=machine&bumps=0:1:1']) {
    const model = new Model(engine, fragment);
    await settled(model);
    for (const { patch } of model.answer()) {
      model.change(patch);
      await settled(model);
    }
    assert.ok(model.isSolved());
    assert.ok(model.solved);
  }
});

test('a formula in the address that the engine refuses is said to be wrong', async () => {
  const model = new Model(engine, 'f=x:sin(');
  await settled(model);
  assert.equal(model.error.code, 'expression');
  await model.source.change({ target: 'line' });
  while (!model.result) await new Promise((resolve) => setTimeout(resolve, 1));
  assert.equal(model.error, undefined);
});
