// The model of one neuron with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/one-neuron-step/model.js';
import { expectAnswered, expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();
const near = (/** @type {number} */ a, /** @type {number} */ b) =>
  assert.ok(Math.abs(a - b) < 1e-4, `${a} is not ${b}`);

test('the step stands at −b/w, and its slope is w/4', async () => {
  const model = new Model(engine, 'w=10&b=-3');
  const { s, steepest, width, y } = await settled(model);
  near(s, 0.3);
  near(steepest, 2.5);
  near(width, (2 * Math.log(9)) / 10);
  near(y[300], 0.5);
  near(y[0], 1 / (1 + Math.exp(3)));
});

test('moving the step keeps the weight, bending it keeps the place', async () => {
  const model = new Model(engine, 'w=10&b=-3');
  await settled(model);
  model.moveTo(0.5);
  assert.deepEqual(model.state, { w: 10, b: -5 });
  await settled(model);
  model.reachAt(0.6);
  await settled(model);
  near(model.result.s, 0.5);
  near(model.reach() ?? 0, 0.6);
  near(model.state.w, Math.log(9) / 0.1);
  model.reachAt(0.4);
  assert.ok(model.state.w < 0);
  await settled(model);
  model.reachAt(0.5);
  assert.equal(Math.abs(model.state.w), 200);
  await settled(model);
  model.undo();
  await settled(model);
});

test('with weight zero there is no step', async () => {
  const model = new Model(engine, 'w=0&b=1');
  assert.equal((await settled(model)).s, null);
  assert.equal(model.reach(), undefined);
  assert.equal(model.isSolved(), false);
});

test('the challenge wants place and width, and the worked answer has both', async () => {
  await expectJudged(Model, engine, [
    ['w=100&b=-40', true],
    ['w=100&b=-41', false],
    ['w=50&b=-20', false],
    ['w=-100&b=40', true],
  ]);
  await expectAnswered(Model, engine);
});

test('a number that differs only in digits that no address shows is taken to the last digit, and is no step to undo', () => {
  const model = new Model(engine, 'w=40');
  model.change({ b: -16.0000001 });
  model.change({ b: -16 });
  assert.equal(model.state.b, -16);
  model.undo();
  assert.equal(model.state.b, -4);
  assert.equal(model.canUndo, false);
});
