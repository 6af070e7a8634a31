// The model of linear regression with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model, STEPS } from '../../../web/instruments/linear-regression/model.js';
import { expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();
const near = (/** @type {number} */ a, /** @type {number} */ b, tolerance = 1e-4) =>
  assert.ok(Math.abs(a - b) < tolerance, `${a} is not ${b}`);

test('least squares by the textbook formula, and the line set by hand', async () => {
  const model = new Model(engine, 'points=0:1,1:3,2:2,3:5,4:4&slope=1&intercept=1');
  const { fit, sumOfSquares, residuals } = await settled(model);
  near(fit.slope, 0.8);
  near(fit.intercept, 1.4);
  near(fit.sumOfSquares, 3.6);
  assert.deepEqual(residuals, [0, 1, -1, 1, -1]);
  assert.equal(sumOfSquares, 4);
  model.fit();
  near((await settled(model)).sumOfSquares, 3.6);
  model.undo();
  assert.deepEqual([model.state.slope, model.state.intercept], [1, 1]);
  await settled(model);
});

test('an end of the line is moved, the other stays; a descent starts anew from the line it reached', async () => {
  const model = new Model(engine, 'slope=0.5&intercept=1');
  await settled(model);
  model.moveEnd(4, -1);
  assert.deepEqual([model.state.slope, model.state.intercept], [0, -1]);
  await settled(model);
  model.change({ at: 30 });
  await settled(model);
  const { slope, intercept } = model.shown();
  assert.ok(slope > 0);
  model.moveEnd(-4, intercept - 4 * slope);
  assert.equal(model.state.at, 0);
  near(model.state.slope, slope);
  near(model.state.intercept, intercept);
  await settled(model);
});

test('gradient descent comes to the least squares line below its limit and runs away above', async () => {
  const model = new Model(engine, 'rate=0.1&at=100');
  const { fit, path, sumOfSquares } = await settled(model);
  near(sumOfSquares, fit.sumOfSquares, 1e-3);
  near(model.shown().slope, fit.slope, 1e-3);
  near(path.limit, 0.15);
  model.change({ rate: 0.16, at: 20 });
  assert.ok((await settled(model)).sumOfSquares > 10 * path.sums[0]);
  model.change({ rate: 1 });
  await settled(model);
  assert.equal(model.result.path.diverged, true);
  assert.ok((model.player?.length ?? STEPS) < STEPS);
  model.change({ at: STEPS });
  assert.ok((await settled(model)).sumOfSquares > 1e12);
});

test('points are added, moved and removed, between one and thirty', async () => {
  const model = new Model(engine, 'points=0:0');
  for (let i = 0; i < 40; i++) model.addPoint();
  assert.equal(model.state.points.length, 30);
  model.movePoint(0, 4.5, -2);
  model.addPoint();
  assert.deepEqual(model.state.points[0], [4.5, -2]);
  for (let i = 0; i < 40; i++) model.removePoint(1);
  assert.deepEqual(model.state.points, [[4.5, -2]]);
  model.movePoint(0, 7, 0);
  assert.deepEqual(model.state.points, [[4.5, -2]]);
  assert.equal((await settled(model)).fit.unique, false);
});

test('a damaged list of points is left out', () => {
  for (const points of ['1:2:3', '', '1', 'a:b', '1:9'])
    assert.deepEqual(new Model(engine, `points=${points}`).form.read(`points=${points}`).damaged, ['points'], points);
  const model = new Model(engine, 'points=1:2,-3:0.5');
  assert.equal(model.form.write(model.state), 'v=1&points=1:2,-3:0.5');
});

test('the challenge wants few steps from far away', async () => {
  await expectJudged(Model, engine, [
    ['rate=0.12&at=13', true],
    ['rate=0.12&at=11', false],
    ['rate=0.02&at=15', false],
    ['rate=0.02&at=90', false],
    ['rate=0.12&at=13&slope=0.5&intercept=0.5', false],
    ['slope=0.575&intercept=0.277778', false],
  ]);
});

test('the worked answer solves it from any state', async () => {
  const model = new Model(engine, 'points=1:2,3:4&slope=1&at=7');
  for (const { patch } of model.answer()) model.change(patch);
  await settled(model);
  assert.ok(model.isSolved());
});
