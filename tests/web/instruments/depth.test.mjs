// The model of depth against width with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/depth/model.js';
import { expectAnswered, expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();

test('k layers of two units make 2ᵏ pieces, for which one hidden layer needs 2ᵏ − 1 units', async () => {
  for (const k of [1, 2, 5, 10, 12]) {
    const model = new Model(engine, `peak=1&layers=${k}&at=${k}`);
    const { pieces, units, singleLayer, growth } = await settled(model);
    assert.deepEqual([pieces, units, singleLayer], [2 ** k, 2 * k, 2 ** k - 1]);
    assert.equal(growth[k - 1], 2 ** k);
  }
});

test('a tent up to one half folds once, a flat one never', async () => {
  const half = new Model(engine, 'peak=0.5&layers=6');
  assert.equal((await settled(half)).pieces, 2);
  const flat = new Model(engine, 'peak=0&layers=6');
  assert.equal((await settled(flat)).pieces, 1);
});

test('between two folds the strip is turned, then stretched; a whole fold is the sawtooth', async () => {
  const model = new Model(engine, 'peak=1&layers=2&at=0.25');
  const { paper } = await settled(model);
  const last = paper.y.length - 1;
  // The right end stands half a strip above the crease.
  assert.ok(Math.abs(paper.along[last] - 0.5) < 0.08);
  assert.ok(paper.above[last] > 0.5);
  model.change({ at: 2 });
  await settled(model);
  const saw = model.result.paper.y;
  for (const [x, y] of [
    [0, 0],
    [0.25, 1],
    [0.5, 0],
    [0.75, 1],
    [1, 0],
  ])
    assert.equal(saw[x * (saw.length - 1)], y);
  assert.deepEqual(
    [0, 1, 2].map((folds) => model.piecesAfter(folds)),
    [1, 2, 4],
  );
});

test('a new depth is folded to its end, and steps go from fold to fold', async () => {
  const model = new Model(engine);
  model.setLayers(5);
  assert.deepEqual([model.state.layers, model.state.at], [5, 5]);
  model.player?.step(-1);
  assert.equal(model.state.at, 4);
  model.player?.seek(2.344);
  assert.equal(model.state.at, 2.34);
  model.player?.step();
  assert.equal(model.state.at, 3);
  model.undo();
  assert.equal(model.state.at, 5);
  model.setLayers(13);
  assert.equal(model.state.layers, 5);
  await settled(model);
});

test('the challenge wants a thousand pieces and no unit too many; the worked answer has both', async () => {
  await expectJudged(Model, engine, [
    ['peak=1&layers=10', true],
    ['peak=1&layers=9', false],
    ['peak=1&layers=11', false],
    ['peak=0.9&layers=10', false],
    ['peak=0.9&layers=12', false],
  ]);
  await expectAnswered(Model, engine);
});

test('a state that is no state is named, and the newcomer’s stays', () => {
  const { state, damaged } = new Model(engine).form.read('layers=40&peak=2&at=1');
  assert.deepEqual(damaged, ['layers', 'peak']);
  assert.deepEqual(state, { layers: 3, peak: 0.9, at: 1 });
});
