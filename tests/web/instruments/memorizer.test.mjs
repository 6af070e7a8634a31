// The model of the memorizer with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/memorizer/model.js';
import { settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();

test('many bumps copy the noise: no train error, a test error as large as the noise', async () => {
  const model = new Model(engine, 'bumps=300&samples=60&noise=0.2');
  const { trainRms, testRms, x, y } = await settled(model);
  assert.equal(x.length, 60);
  assert.equal(y.length, 60);
  assert.ok(trainRms < 0.08, String(trainRms));
  assert.ok(testRms > 0.13 && testRms < 0.3, String(testRms));
});

test('the series holds the error of the present number of bumps, and its least', async () => {
  const model = new Model(engine);
  const { series, trainRms, testRms } = await settled(model);
  assert.equal(series.test.length, 300);
  assert.ok(Math.abs(series.test[39] - testRms) < 1e-6);
  assert.ok(Math.abs(series.train[39] - trainRms) < 1e-6);
  assert.ok(Math.abs(Math.min(...series.test) - series.best.testRms) < 1e-6);
  model.change({ bumps: 7 });
  await settled(model);
  assert.equal(model.result.series.best, series.best);
});

test('new noise is another seed, and undone', async () => {
  const model = new Model(engine);
  const { y } = await settled(model);
  model.newNoise();
  await settled(model);
  assert.notDeepEqual(model.result.y, y);
  model.undo();
  await settled(model);
  assert.deepEqual(model.result.y, y);
});

test('bumps grow as a power of the dimension', async () => {
  const model = new Model(engine, 'bumps=10&d=6');
  const { count, decimals, growth } = await settled(model);
  assert.ok(Math.abs(count - 1e6) < 1e-3);
  assert.ok(Math.abs(decimals - 6) < 1e-9);
  assert.equal(growth.length, 20);
  model.change({ d: 784 });
  await settled(model);
  assert.equal(model.result.count, null);
  assert.ok(Math.abs(model.result.decimals - 784) < 1e-9);
});

test('the challenge wants the least test error, and noise enough', async () => {
  for (const fragment of ['', 'samples=150&noise=0.3&seed=5', 'f=line&noise=0.25']) {
    const model = new Model(engine, fragment);
    const { series } = await settled(model);
    assert.equal(model.isSolved(), false, `${fragment} is solved at the start`);
    model.change({ bumps: series.best.bumps });
    await settled(model);
    assert.ok(model.isSolved(), fragment);
    model.change({ noise: 0.05 });
    await settled(model);
    assert.equal(model.isSolved(), false, `${fragment} with hardly any noise`);
  }
});

test('the worked answer solves it, whatever it begins with', async () => {
  for (const fragment of ['', 'noise=0&samples=5&f=chirp&seed=9']) {
    const model = new Model(engine, fragment);
    await settled(model);
    for (let step = 0; step < model.answer().length; step++) {
      model.change(model.answer()[step]?.patch ?? {});
      await settled(model);
    }
    assert.ok(model.isSolved(), fragment);
  }
});

test('what is no state is named; a formula without a value is the engine’s to refuse', async () => {
  const { damaged } = new Model(engine).form.read('noise=2&samples=3&bumps=1.5&d=0&f=d:AAAA');
  assert.deepEqual(damaged, ['noise', 'samples', 'bumps', 'd', 'f']);
  const model = new Model(engine, 'f=x:1/x');
  await settled(model);
  assert.equal(model.error?.code, 'not-finite');
});
