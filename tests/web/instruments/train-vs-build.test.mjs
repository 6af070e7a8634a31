// The model of training against building, with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/train-vs-build/model.js';
import { SlicedRun } from '../../../web/instruments/train-vs-build/sliced-run.js';
import { expectAnswered, expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();
const ADAM = 'activation=relu&optimizer=adam&rate=0.01';

/** @param {string} fragment */
const deviations = async (fragment) => {
  const { error } = await settled(new Model(engine, fragment));
  return [error.built.mean, error.trained.mean].map((mean) => Number(mean.toFixed(4)));
};

test('the deviations that the lesson names', async () => {
  assert.deepEqual(await deviations('epochs=1000'), [0.0518, 0.0366]);
  assert.deepEqual(await deviations('epochs=1000&start=usual'), [0.0518, 0.1011]);
  assert.deepEqual(await deviations(`epochs=3000&${ADAM}`), [0.0518, 0.0259]);
  assert.deepEqual(await deviations('epochs=3000&units=4&optimizer=adam&rate=0.01'), [0.0933, 0.0294]);
  assert.deepEqual(await deviations(`epochs=3000&units=64&${ADAM}`), [0.0077, 0.0106]);
});

test('the built net needs 16 units for what the challenge asks', async () => {
  const [fifteen = 0] = await deviations('units=15');
  const [sixteen = 1] = await deviations('units=16');
  assert.ok(fifteen > 0.03 && sixteen < 0.03, `${fifteen}, ${sixteen}`);
});

test('the same state has the same bits, whether trained through or scrubbed back to', async () => {
  const straight = await settled(new Model(engine, `epochs=420&${ADAM}`));
  const model = new Model(engine, ADAM);
  await settled(model);
  for (const epochs of [900, 130, 420]) {
    model.change({ epochs }, 'play');
    await settled(model);
    assert.equal(model.result.epoch, epochs);
  }
  assert.deepEqual(model.result.trained, straight.trained);
  assert.deepEqual(model.result.kinks, straight.kinks);
  model.change({ seed: 2 });
  await settled(model);
  assert.notDeepEqual(model.result.trained, straight.trained);
});

test('a state that changes while training is on its way is not waited for', async () => {
  const model = new Model(engine, `epochs=10000&units=64&${ADAM}`);
  /** @type {number[]} */
  const seen = [];
  model.addEventListener('result', () => {
    if (!model.progress) return;
    seen.push(model.progress.epoch);
    assert.equal(model.result.epoch, model.progress.epoch);
    assert.equal(model.result.of.epochs, model.progress.epoch);
    if (seen.length === 3) model.stop();
  });
  await settled(model);
  const [first = 0, second = 0, third = 0] = seen;
  assert.ok(first > 0 && second > first && third > second && third < 10000);
  assert.equal(model.state.epochs, third);
  assert.equal(model.result.epoch, third);
  assert.equal(model.progress, undefined);
  model.undo();
  assert.equal(model.state.epochs, 10000);
  model.change({ epochs: 0 });
  await settled(model);
});

test('slices grow while they are short and shrink when they are long', async () => {
  /** @type {number[]} */
  const asked = [];
  let left = 8;
  const run = new SlicedRun(async (most) => {
    asked.push(most);
    left -= 1;
    if (left < 4) await new Promise((resolve) => setTimeout(resolve, 30));
    return { epoch: 0, done: left === 0 };
  });
  await run.go({ wanted: () => true, onward: async () => {} });
  assert.ok((asked[4] ?? 0) > (asked[0] ?? 0));
  assert.ok((asked[7] ?? 0) < (asked[5] ?? 0));
});

test('a run that diverges pauses, and can be taken back to its last good epoch', async () => {
  const model = new Model(engine, 'units=64&rate=9');
  await settled(model);
  model.player?.play();
  model.change({ epochs: 500 });
  await settled(model);
  assert.equal(model.result.diverged.code, 'diverged');
  assert.equal(model.player?.playing, false);
  model.change({ epochs: model.result.epoch });
  await settled(model);
  assert.equal(model.result.diverged, null);
});

test('f may be typed or drawn, and a link keeps it', async () => {
  const model = new Model(engine);
  await settled(model);
  await model.source.change({ expression: 'x^2' });
  await settled(model);
  assert.ok(Math.abs(model.result.f[400] - 0.25) < 1e-6);
  assert.equal(model.isChallenge, false);
  await model.source.change({ expression: 'x^' });
  assert.equal(model.state.f.expression, 'x^2');
  const again = new Model(engine, model.form.write(model.state));
  assert.deepEqual(again.state, model.state);
});

test('a state that cannot be read is named and left out', () => {
  const { damaged } = new Model(engine).form.read('units=65&activation=gelu&epochs=-1&rate=0&seed=3');
  assert.deepEqual(damaged, ['units', 'activation', 'epochs', 'rate']);
});

test('the challenge wants few units, the first function and a small deviation; the worked answer has them', async () => {
  await expectJudged(Model, engine, [
    [`epochs=3000&${ADAM}`, true],
    ['epochs=3000&units=4&optimizer=adam&rate=0.01', true],
    ['epochs=1000', false],
    [`epochs=3000&units=9&${ADAM}`, false],
    [`epochs=3000&f=line&${ADAM}`, false],
  ]);
  await expectAnswered(Model, engine);
});
