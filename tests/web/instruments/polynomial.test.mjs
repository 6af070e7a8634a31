// The model of polynomial fits with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BAR, Model } from '../../../web/instruments/polynomial/model.js';
import { expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();

/** The root of the mean squared distance between points and a curve sampled over [0, 1]. */
const rmse = (/** @type {number[][]} */ points, /** @type {ArrayLike<number>} */ y) => {
  const squares = points.map(([px = 0, py = 0]) => {
    const place = px * (y.length - 1);
    const left = Math.min(y.length - 2, Math.floor(place));
    const share = place - left;
    return (py - ((1 - share) * (y[left] ?? 0) + share * (y[left + 1] ?? 0))) ** 2;
  });
  return Math.sqrt(squares.reduce((a, b) => a + b) / squares.length);
};

test('the errors are those of the curve that is drawn, on the points that are drawn', async () => {
  const model = new Model(engine, 'degree=4&samples=25');
  const { train, test: tests, y, trainRmse, testRmse, series } = await settled(model);
  assert.equal(train.length, 25);
  assert.equal(tests.length, 50);
  assert.ok(Math.abs(rmse(train, y) - trainRmse) < 1e-3);
  assert.ok(Math.abs(rmse(tests, y) - testRmse) < 1e-3);
  assert.equal(series.testRmse[4], testRmse);
});

test('training error falls with the degree to nothing, test error does not', async () => {
  const model = new Model(engine, 'degree=14');
  const { series, trainRmse, testRmse } = await settled(model);
  for (let degree = 1; degree <= 15; degree++)
    assert.ok(series.trainRmse[degree] <= series.trainRmse[degree - 1] + 1e-9, `degree ${degree}`);
  assert.ok(trainRmse < 1e-9);
  assert.ok(testRmse > 10);
});

test('a straight function without noise is found by degree 1', async () => {
  const model = new Model(engine, 'f=line&noise=0');
  const { trainRmse, testRmse, truth, y } = await settled(model);
  assert.ok(trainRmse < 1e-9 && testRmse < 1e-9);
  assert.ok(Math.abs(truth[300] - 0.5) < 1e-6 && Math.abs(y[300] - 0.5) < 1e-6);
});

test('underfit, good fit and overfit are told apart', async () => {
  for (const [fragment, verdict] of [
    ['degree=1', 'under'],
    ['degree=6', 'good'],
    ['degree=12', 'over'],
    ['degree=7', 'over'],
    ['degree=7&l2=1', 'good'],
  ]) {
    const model = new Model(engine, fragment);
    await settled(model);
    assert.equal(model.verdict(), verdict, fragment);
  }
});

test('other points of the same kind, and back', async () => {
  const model = new Model(engine);
  const before = (await settled(model)).train;
  model.newSeed();
  assert.notDeepEqual((await settled(model)).train, before);
  assert.equal(model.hasGivenPoints(), false);
  model.undo();
  assert.deepEqual((await settled(model)).train, before);
});

test('a value out of range changes nothing', () => {
  const model = new Model(engine);
  for (const patch of [{ degree: 16 }, { degree: 2.5 }, { l2: -1 }, { samples: 1 }, { f: 'xor' }]) model.change(patch);
  assert.equal(model.form.write(model.state), '');
});

test('no degree alone solves the challenge; degree and L2 together do, on the given points only', async () => {
  for (let degree = 0; degree <= 15; degree++) {
    const model = new Model(engine, `degree=${degree}`);
    await settled(model);
    assert.equal(model.isSolved(), false, `degree ${degree}`);
  }
  await expectJudged(Model, engine, [
    ['degree=7&l2=1.2', true],
    ['degree=6&l2=1', true],
    ['degree=7&l2=0.1', false],
    ['degree=7&l2=9', false],
    ['degree=5&noise=0', false],
    ['degree=7&l2=1.2&seed=4', false],
  ]);
});

test('the worked answer ends below the bar, from any state, and says true numbers', async () => {
  const model = new Model(engine, 'seed=9&f=bell&samples=30&noise=0.3');
  const errors = [];
  for (const { patch } of model.answer()) {
    model.change(patch);
    errors.push((await settled(model)).testRmse);
  }
  assert.ok(model.isSolved());
  assert.equal(errors[0]?.toFixed(3), '0.242');
  assert.ok((errors[1] ?? 0) > 1 && (errors[2] ?? 0) > BAR);
});
