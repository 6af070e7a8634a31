// The model of the zigzag with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { someSteps } from '../../../web/instruments/parts/some-steps.js';
import { Model, STEPS } from '../../../web/instruments/zigzag/model.js';
import { expectAnswered, expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();

test('the gradient is the error times the input, and the step goes against it', async () => {
  const model = new Model(engine, 'rate=0.5&at=7');
  const { path } = await settled(model);
  const { x, error, gradient } = /** @type {NonNullable<Model['step']>} */ (model.step);
  for (const k of /** @type {const} */ ([0, 1])) {
    assert.ok(Math.abs(gradient[k] - error * x[k]) < 1e-12);
    assert.ok(Math.abs(path[8][k] - (path[7][k] - 0.5 * gradient[k])) < 1e-12);
  }
});

test('positive inputs: both components always share a sign; centred ones: not', async () => {
  const positive = await settled(new Model(engine));
  assert.equal(positive.sameSign, 1);
  const centred = await settled(new Model(engine, 'inputs=centred'));
  assert.ok(centred.sameSign < 0.7);
  assert.ok(centred.length < positive.length);
  const [steep, flat] = centred.bowl.curvatures;
  assert.ok(steep / flat < 2 && positive.bowl.curvatures[0] / positive.bowl.curvatures[1] > 5);
});

test('the numbers of the lesson', async () => {
  const numbers = [];
  for (const fragment of ['', 'rate=2', 'inputs=centred', 'inputs=centred&rate=2']) {
    const { arrived, length } = await settled(new Model(engine, fragment));
    numbers.push([arrived, Number(length.toFixed(1))]);
  }
  assert.deepEqual(numbers, [
    [32, 7.1],
    [20, 16.9],
    [47, 3.8],
    [12, 4.1],
  ]);
});

test('a path that runs away ends, and the position stays within it', async () => {
  const model = new Model(engine, 'rate=20&at=100');
  await settled(model);
  assert.ok(model.reached < STEPS);
  assert.equal(model.reached, model.result.path.length - 1);
  assert.ok(model.step);
});

test('the player moves the position, which is undone in one step', async () => {
  const model = new Model(engine);
  await settled(model);
  model.player?.play();
  for (let i = 0; i < 10; i++) model.player?.tick(100);
  assert.equal(model.state.at, 5);
  model.player?.step();
  assert.equal(model.state.at, 6);
  model.undo();
  assert.equal(model.state.at, 0);
});

test('the challenge wants distance, speed and the play, and the worked answer has all three', async () => {
  await expectJudged(Model, engine, [
    ['inputs=centred&rate=2&at=12', true],
    ['inputs=centred&rate=2&at=11', false],
    ['inputs=centred&rate=1&at=100', false],
    ['rate=1.5&at=100', false],
    ['w1=0.9&w2=-0.9&at=100', false],
  ]);
  await expectAnswered(Model, engine);
});

test('a table of a long path lists the beginning, every tenth step, the end, and where it stands', () => {
  assert.deepEqual(someSteps(38, 24), [...Array(11).keys(), 20, 23, 24, 25, 30, 37]);
  assert.deepEqual(someSteps(2, 0), [0, 1]);
});
