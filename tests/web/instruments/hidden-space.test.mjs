// The hidden space with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/hidden-space/model.js';
import { specOf } from '../../../web/playground/spec.js';
import { initialState, writeFragment } from '../../../web/playground/state.js';
import { writeWeights } from '../../../web/playground/weights.js';
import { expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();

test('XOR: at the start the points are where they are, at the end a line divides them', async () => {
  const model = new Model(engine);
  const { look, parts } = await settled(model);
  assert.deepEqual([...look.points], [0, 0, 0, 1, 1, 0, 1, 1]);
  assert.deepEqual(parts, { of: 4, input: 3, hidden: 4 });
  model.change({ t: 1 });
  await settled(model);
  const [v1, v2, c] = model.result.look.line;
  const side = [0, 1, 2, 3].map((i) => {
    const { points } = model.result.look;
    return v1 * points[2 * i] + v2 * points[2 * i + 1] + c > 0;
  });
  assert.deepEqual(side, [false, true, true, false]);
  assert.equal(model.isSolved(), false);
});

test('halfway is halfway, for grid, points and boundary', async () => {
  const at = async (/** @type {number} */ t) => (await settled(new Model(engine, `t=${t}`))).look;
  const [from, half, to] = [await at(0), await at(0.5), await at(1)];
  for (const name of ['points', 'nodes', 'boundary'])
    half[name].forEach((/** @type {number} */ value, /** @type {number} */ i) => {
      assert.ok(Math.abs(value - (from[name][i] + to[name][i]) / 2) < 1e-5);
    });
  assert.deepEqual([...from.boundary], [...from.inputBoundary]);
});

test('training is the playground’s own: the same seed, the same weights, whichever way it is scrubbed', async () => {
  const fragment = 'data=moons:noise=0.1&test=0.3&layers=6:tanh,2:tanh&seed=3';
  const direct = await settled(new Model(engine, `${fragment}&epoch=40&t=1`));
  const model = new Model(engine, `${fragment}&epoch=60&t=1`);
  await settled(model);
  model.change({ epoch: 40 });
  await settled(model);
  assert.deepEqual(model.result.look.points, direct.look.points);
  model.trainer.step(-1);
  assert.equal(model.state.epoch, 39);
  model.undo();
  assert.equal(model.state.epoch, 40);
});

test('a network of the playground is carried with its weights, and trained anew only when asked', async () => {
  const state = {
    ...initialState(),
    features: ['x1', 'x2', 'x1-squared'],
    layers: [{ units: 5, activation: 'relu', parameters: {} }],
  };
  const playground = await engine.create('playground', specOf(state, { dimensions: 2 }));
  for (let i = 0; i < 10; i++) await playground.call('step', { by: 'epoch' });
  const { parameters } = await playground.call('snapshot', {});
  const fragment = `${writeFragment(state, { all: true })}&weights=${writeWeights(parameters)}`;
  const model = new Model(engine, fragment);
  assert.deepEqual(model.form.read(fragment).damaged, []);
  const carried = await settled(model);
  assert.equal(carried.look.parameterCount, parameters.length);
  assert.equal(model.trainer.length, 0);
  // The same picture as training here for ten epochs gives.
  const here = await settled(new Model(engine, `${writeFragment(state, { all: true })}&epoch=10`));
  assert.deepEqual(here.look.nodes, carried.look.nodes);
  model.change({ first: 5 });
  assert.notEqual(model.state.weights, '');
  model.change({ layers: [{ units: 3, activation: 'tanh', parameters: {} }] });
  assert.equal(model.state.weights, '');
  model.undo();
  await settled(model);
  model.trainHere();
  assert.deepEqual([model.state.weights, model.state.epoch], ['', 0]);
});

test('widths up to 64, any depth; units beyond the layer are its last', async () => {
  const layers = Array.from({ length: 8 }, () => '64:tanh').join(',');
  const { look, first, second } = await settled(
    new Model(engine, `data=spiral:noise=0&layers=${layers}&epoch=1&layer=8&first=64&second=500`),
  );
  assert.equal(look.layers.length, 8);
  assert.deepEqual([first, second], [63, 63]);
});

test('what has no plane or no hidden layer is refused in words', async () => {
  for (const [fragment, code] of [
    ['data=curve', 'not-a-plane'],
    ['layers=', 'no-hidden-layer'],
    ['data=table&file=big.csv', 'table-missing'],
    ['data=nowhere', 'unknown-name'],
    ['weights=AAAAAA%3D%3D', 'mismatch'],
  ]) {
    const model = new Model(engine, fragment);
    await settled(model);
    assert.equal(model.error?.code, code, fragment);
  }
  assert.deepEqual(new Model(engine).form.read('weights=***&t=2&epoch=-1').damaged, ['weights', 't', 'epoch']);
});

test('the challenge: the circle, a plane with a dividing line, warped all the way', async () => {
  const circle = 'data=circle:noise=0.1&layers=6:tanh,2:tanh&seed=1&layer=2&epoch=200';
  await expectJudged(Model, engine, [
    [`${circle}&t=1`, true],
    [`${circle}&t=0.5`, false],
    [`${circle}&t=1&epoch=0`, false],
    ['data=circle:noise=0.1&layers=2:tanh&seed=1&epoch=200&t=1', false],
    ['t=1', false],
  ]);
  const model = new Model(engine);
  const shares = [];
  for (const { patch } of model.answer()) {
    model.change(patch);
    await settled(model);
    shares.push(model.circleShare() ?? 0);
  }
  assert.ok(model.isSolved());
  // The second step says that no line is good enough.
  assert.ok((shares[1] ?? 1) < 0.95);
});
