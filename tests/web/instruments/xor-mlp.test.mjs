// XOR's network with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model, STEPS } from '../../../web/instruments/xor-mlp/model.js';
import { expectAnswered, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();
const solved = 'units=1:1:-0.5,-1:-1:1.5,1:1:-1.5';

test('OR, NAND and their AND are XOR', async () => {
  const model = new Model(engine, solved);
  const { outputs, hidden, correct } = await settled(model);
  assert.deepEqual(outputs, [0, 1, 1, 0]);
  assert.deepEqual(hidden, [
    [0, 1],
    [1, 1],
    [1, 1],
    [1, 0],
  ]);
  assert.equal(correct, 4);
  assert.equal(model.gateOf(hidden.map(([h]) => h)), 'or');
  assert.equal(model.gateOf(hidden.map(([, h]) => h)), 'nand');
  assert.equal(model.gateOf([0, 1, 1, 0]), undefined);
});

test('a run is the same for the same seed, and its last step is what training from that seed gives', async () => {
  const model = new Model(engine, `mode=train&at=${STEPS}`);
  const { run, correct, outputs } = await settled(model);
  assert.equal(run.loss.length, STEPS + 1);
  assert.equal(correct, 4);
  assert.equal(run.counts[STEPS], 4);
  const crossEntropy = outputs.reduce(
    (/** @type {number} */ sum, /** @type {number} */ p, /** @type {number} */ i) =>
      sum - Math.log([0, 1, 1, 0][i] ? p : 1 - p) / 4,
    0,
  );
  assert.ok(Math.abs(crossEntropy - run.loss[STEPS]) < 1e-5);
  const again = await settled(new Model(engine, `mode=train&at=${STEPS}`));
  assert.deepEqual(again.layers, model.result.layers);
  const start = await settled(new Model(engine, 'mode=train'));
  assert.notDeepEqual(start.layers, again.layers);
  assert.equal(model.stuck, false);
});

test('from some seeds it gets stuck at ln 2 / 2 and says so', async () => {
  const model = new Model(engine, `mode=train&seed=4&at=${STEPS}`);
  const { run } = await settled(model);
  assert.ok(model.stuck);
  assert.ok(Math.abs(run.loss[STEPS] - Math.LN2 / 2) < 0.01, `${run.loss[STEPS]}`);
  let stuck = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const one = new Model(engine, `mode=train&seed=${seed}&at=${STEPS}`);
    await settled(one);
    if (one.stuck) stuck++;
  }
  // The lesson says so.
  assert.equal(stuck, 12);
});

test('numbers are changed one by one and undone', async () => {
  const model = new Model(engine, solved);
  await settled(model);
  model.setNumber(2, 2, -0.5);
  await settled(model);
  assert.deepEqual(model.state.units[2], [1, 1, -0.5]);
  assert.equal(model.result.correct, 2);
  model.undo();
  assert.deepEqual((await settled(model)).outputs, [0, 1, 1, 0]);
  model.setNumber(0, 0, 99);
  assert.deepEqual(model.state.units[0], [1, 1, -0.5]);
});

test('bad fragments are left out', () => {
  const { damaged } = new Model(engine).form.read('units=1:1:1&rate=9&at=2000&activation=step');
  assert.deepEqual(damaged, ['units', 'rate', 'at', 'activation']);
});

test('the challenge is by hand, and the worked answer solves it', async () => {
  for (const [fragment, wanted] of /** @type {[string, boolean][]} */ ([
    [solved, true],
    ['units=1:-1:-0.5,-1:1:-0.5,1:1:-0.5', true],
    ['units=1:1:-0.5,-1:-1:1.5,1:1:-0.5', false],
    [`mode=train&at=${STEPS}`, false],
  ])) {
    const model = new Model(engine, fragment);
    await settled(model);
    assert.equal(model.isSolved(), wanted, fragment);
  }
  await expectAnswered(Model, engine);
});
