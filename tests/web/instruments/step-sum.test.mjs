// The model of N bumps with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { form, Model } from '../../../web/instruments/step-sum/model.js';
import { expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();
const near = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ tolerance = 1e-4) =>
  assert.ok(Math.abs(a - b) < tolerance, `${a} is not ${b}`);

/** The default function, written out a second time. @param {number} x */
const wiggle = (x) => 0.2 + 0.4 * x * x + 0.3 * x * Math.sin(15 * x) + 0.05 * Math.cos(50 * x);

/** @param {string} fragment */
async function resultOf(fragment) {
  const model = new Model(engine, fragment);
  await settled(model);
  assert.equal(model.error, undefined);
  return model.result;
}

test('ten midpoint bumps of the default function', async () => {
  const { heights, hiddenUnits, f, terms, series } = await resultOf('');
  heights.forEach((/** @type {number} */ height, /** @type {number} */ j) => {
    near(height, wiggle((j + 0.5) / 10), 1e-6);
  });
  assert.equal(hiddenUnits, 9);
  near(f[600], wiggle(0.5), 1e-6);
  assert.deepEqual([terms.first, terms.count, terms.curves], [0, 10, []]);
  assert.equal(series.bumps.at(-1), 10_000);
});

test('hard midpoint steps: the largest deviation stays under L/(2N), the mean settles at half of 1/N', async () => {
  const { series } = await resultOf('');
  series.bumps.forEach((/** @type {number} */ n, /** @type {number} */ i) => {
    assert.ok(series.max[i] <= series.bound[i] * 1.001, `N = ${n}`);
    if (n >= 50) near(series.mean[i] * n, 0.5, 0.003);
  });
});

test('a line of slope 0.8: the textbook errors', async () => {
  const { error, bound } = await resultOf('f=line&bumps=50');
  near(error.max, 0.8 / 100, 1e-9);
  near(error.mean, 0.8 / 200, 1e-9);
  near(error.rms, 0.8 / (100 * Math.sqrt(3)), 1e-9);
  near(bound, error.max, 1e-9);
  assert.equal((await resultOf('f=root')).bound, null);
});

test('zoomed in, few bumps are in view again, and the curve is that of the range', async () => {
  const whole = await resultOf('bumps=10000');
  assert.equal(whole.terms, undefined);
  const { terms, f, sum } = await resultOf('bumps=10000&range=0.5:0.5002');
  assert.equal(terms.first, 5000);
  near(f[1200], wiggle(0.5002), 1e-6);
  near(sum[100], wiggle(0.50005), 1e-6);
  const model = new Model(engine, 'bumps=10000');
  await settled(model);
  model.showOneStep();
  assert.deepEqual(model.state.range, [0.499925, 0.500075]);
  model.undo();
  assert.deepEqual(model.state.range, [0, 1]);
});

test('the errors for all N follow a change of steepness once it is over', async () => {
  const model = new Model(engine);
  await settled(model);
  const before = model.result.series;
  model.change({ steps: 'soft', steepness: 8 }, 'steepness');
  model.change({ steepness: 4 }, 'steepness');
  await settled(model);
  assert.equal(model.result.series, before);
  assert.equal(model.seriesIsNew, false);
  for (let i = 0; i < 100 && !model.seriesIsNew; i++) await new Promise((resolve) => setTimeout(resolve, 10));
  await settled(model);
  assert.ok(model.seriesIsNew);
  const i = model.result.series.bumps.indexOf(10);
  near(model.result.series.mean[i], model.result.error.mean, 1e-12);
  model.change({ bumps: 70.4 });
  assert.equal(model.state.bumps, 70);
  await settled(model);
  assert.ok(model.seriesIsNew);
});

test('what does not fit is refused, and a mistyped formula leaves the function in force', async () => {
  assert.deepEqual(form.read('bumps=0&heights=median&steps=steep&steepness=0.5&range=0.4:0.3&f=').damaged, [
    'bumps',
    'heights',
    'steps',
    'steepness',
    'range',
    'f',
  ]);
  const model = new Model(engine, 'f=sine');
  await settled(model);
  await model.source.change({ expression: 'sin(x' });
  assert.deepEqual(model.state.f, { target: 'sine' });
  await model.source.change({ expression: 'sin(7*x)*exp(-x)' });
  await settled(model);
  near(model.result.f[600], Math.sin(3.5) * Math.exp(-0.5), 1e-6);
});

test('the challenge wants few bumps and a small deviation on its own function', async () => {
  await expectJudged(Model, engine, [
    ['bumps=100', false],
    ['bumps=30', false],
    ['bumps=30&steps=soft&steepness=4', false],
    ['bumps=30&steps=soft&steepness=10&heights=least-squares', false],
    ['bumps=30&steps=soft&steepness=4&heights=least-squares', true],
    ['bumps=31&steps=soft&steepness=4&heights=least-squares', false],
    ['bumps=20&steps=soft&steepness=2&heights=least-squares', true],
    ['bumps=30&steps=soft&steepness=4&heights=least-squares&f=line', false],
    ['bumps=30&f=x:0', false],
  ]);
});

test('the worked answer solves it, and says the numbers that it shows', async () => {
  const model = new Model(engine, 'f=sine&bumps=7');
  const means = [];
  for (const { patch } of model.answer()) {
    model.change(patch);
    means.push((await settled(model)).error.mean);
  }
  assert.deepEqual(
    means.map((mean) => Number(mean.toPrecision(3))),
    [0.005, 0.0164, 0.0104, 0.003],
  );
  assert.ok(model.isSolved());
});
