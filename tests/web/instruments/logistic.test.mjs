// The model of logistic regression with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/logistic/model.js';
import { expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();
const near = (/** @type {number} */ a, /** @type {number} */ b, tolerance = 1e-4) =>
  assert.ok(Math.abs(a - b) < tolerance, `${a} is not ${b}`);

test('log-odds, odds and probability at the probe', async () => {
  const model = new Model(engine, 'b0=-1&b1=1.5&x1=2');
  const { point, curve } = await settled(model);
  near(point.logit, 2);
  near(point.odds, Math.exp(2));
  // 1/(1 + e^(−βᵀx)), which is less than 1; 1/e^(−βᵀx) would be the odds.
  near(point.p, 1 / (1 + Math.exp(-2)));
  near(curve[280], point.p);
  assert.equal(model.logit, 2);
});

test('the scales change β₀ so that the probe has the log-odds asked for', async () => {
  for (const fragment of ['b0=-1&b1=1.5&x1=2', 'features=two&b1=0.3&b2=-2&x1=-1&x2=0.5']) {
    const model = new Model(engine, fragment);
    model.setLogit(-1.25);
    near((await settled(model)).point.logit, -1.25);
    model.undo();
    assert.equal(model.form.write(model.state), model.form.write(model.form.read(fragment).state));
    await settled(model);
  }
});

test('with one feature: the boundary is shifted, the shoulder bends', async () => {
  const model = new Model(engine, 'b0=-1&b1=2');
  model.moveTo([1.5]);
  assert.deepEqual([model.state.b0, model.state.b1], [-3, 2]);
  model.reachAt([2.5]);
  near(model.state.b1, Math.log(9));
  near(model.place()?.[0] ?? 0, 1.5);
  near(model.shoulder()?.[0] ?? 0, 2.5);
  model.change({ x1: 2.5 });
  near((await settled(model)).point.p, 0.9);
  model.reachAt([0.5]);
  assert.ok(model.state.b1 < 0);
  model.reachAt([model.place()?.[0] ?? 0]);
  near(Math.abs(model.state.b1), 10);
  await settled(model);
});

test('with two features: the boundary stays while it is turned, and p is 0.9 at the shoulder', async () => {
  const model = new Model(engine, 'features=two&b0=-1&b1=1&b2=1');
  assert.deepEqual(model.place(), [0.5, 0.5]);
  model.reachAt([0.5, 2.5]);
  near(model.state.b1, 0);
  near(model.state.b2, Math.log(9) / 2);
  model.change({ x1: 3, x2: 0.5 });
  near((await settled(model)).point.p, 0.5);
  model.change({ x2: 2.5 });
  near((await settled(model)).point.p, 0.9);
  const { map, line } = model.result;
  assert.equal(map.length, 6400);
  assert.ok(map[0] > 0.9 && map[6399] < 0.1);
  assert.deepEqual(line, [model.state.b0, model.state.b1, model.state.b2]);
});

test('without weights there is no boundary', async () => {
  const model = new Model(engine, 'b0=1&b1=0');
  assert.equal(model.place(), undefined);
  model.reachAt([1]);
  assert.equal(model.state.b1, 0);
  near((await settled(model)).point.p, 1 / (1 + Math.exp(-1)));
});

test('the fit has the least cross entropy; its p belong to its examples', async () => {
  for (const features of ['one', 'two']) {
    const model = new Model(engine, `features=${features}&distance=1.5&samples=40`);
    const before = await settled(model);
    assert.equal(before.fit.converged, true);
    model.fit();
    const { loss, fit, examples, p, of } = await settled(model);
    near(loss, fit.loss, 1e-6);
    assert.ok(loss < before.loss);
    const entropy = examples.map((/** @type {number[]} */ example, /** @type {number} */ i) => {
      const z = of.b0 + of.b1 * (example[0] ?? 0) + (features === 'two' ? of.b2 * (example[1] ?? 0) : 0);
      near(p[i], 1 / (1 + Math.exp(-z)));
      return example.at(-1) === 1 ? -Math.log(p[i]) : -Math.log(1 - p[i]);
    });
    near(entropy.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b) / 40, loss);
    for (const nudge of [0.1, -0.1]) {
      model.change({ b1: Number((of.b1 + nudge).toFixed(6)) });
      assert.ok((await settled(model)).loss > loss);
    }
  }
});

test('separated classes have no best β without L2, and one with it', async () => {
  const model = new Model(engine, 'distance=5&samples=12');
  assert.equal((await settled(model)).fit.converged, false);
  model.fit();
  assert.ok(Math.abs(model.state.b1) <= 10);
  near((await settled(model)).correct, 12);
  model.change({ l2: 0.1 });
  assert.equal((await settled(model)).fit.converged, true);
});

test('a value out of range changes nothing', () => {
  const model = new Model(engine);
  for (const patch of [{ b0: 11 }, { x1: -6 }, { samples: 1 }, { features: 'three' }]) model.change(patch);
  assert.equal(model.form.write(model.state), '');
});

test('the challenge is about the odds at x = 1 and x = 2', async () => {
  await expectJudged(Model, engine, [
    ['b0=-0.693&b1=0.693', true],
    ['b0=-0.7&b1=0.7', true],
    ['b0=-1&b1=1', false],
    ['b0=0&b1=0.693', false],
    ['features=two&b0=-0.693&b1=0.693', false],
  ]);
  const model = new Model(engine, 'features=two');
  for (const { patch } of model.answer()) model.change(patch);
  near((await settled(model)).point.p, 2 / 3, 1e-3);
  assert.ok(model.isSolved());
});
