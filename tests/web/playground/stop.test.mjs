// When a run ends by itself and what then, with the real engine in the worker's own host.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../../web/i18n/en.js';
import { setLanguage } from '../../../web/i18n/i18n.js';
import { readFragment, writeFragment } from '../../../web/playground/state.js';
import { firstValue, shortly, whySentence } from '../../../web/playground/stop/conditions.js';
import { RunClock } from '../../../web/playground/stop/run-clock.js';
import strings from '../../../web/playground/stop/strings.js';
import { live, startedModel } from './real-engine.mjs';

setLanguage('en', { ...en, .../** @type {any} */ (strings.en) });

/** @param {Partial<import('../../../web/playground/state.js').State>} [patch] */
async function bench(patch) {
  const model = await startedModel({ speed: 'full', ...patch });
  assert.equal(model.failure, undefined);
  assert.equal(model.error, undefined);
  return model;
}

/** Plays until the run has ended by itself. @param {import('../../../web/playground/model.js').PlaygroundModel} model */
async function playToTheEnd(model) {
  const ended = new Promise((resolve) => {
    model.addEventListener('change', () => !model.running && model.stopped && resolve(undefined));
  });
  await model.play();
  await ended;
}

test('a run ends at its epoch, says why, and goes on when asked to', async () => {
  const model = await bench({ stop: { epoch: 5 } });
  await playToTheEnd(model);
  assert.equal(model.stopped, 'epoch');
  assert.equal(model.snapshot.epoch, 5);
  assert.equal(whySentence('epoch', model), 'Stopped: epoch 5 is reached.');
  await model.play();
  while (model.snapshot.epoch < 20) await model.refresh();
  assert.equal(model.stopped, undefined);
  await model.reset();
  await playToTheEnd(model);
  assert.equal(model.snapshot.epoch, 5);
});

test('of a run too fast to be looked at, every one of its first epochs is on the charts', async () => {
  const model = await bench({ stop: { epoch: 40 } });
  await playToTheEnd(model);
  assert.deepEqual(
    model.series.points.map(({ epoch }) => epoch),
    Array.from({ length: 41 }, (_, epoch) => epoch),
  );
  for (const { trainLoss, testLoss, trainScore, testScore } of model.series.points)
    assert.ok([trainLoss, testLoss, trainScore, testScore].every(Number.isFinite));
});

test('with patience the best weights can be taken, and going on waits anew', async () => {
  const model = await bench({
    stop: { patience: 3 },
    layers: [{ units: 20, activation: 'tanh', parameters: {} }],
    optimizer: { type: 'adam', parameters: { learningRate: 0.5 } },
  });
  await playToTheEnd(model);
  assert.equal(model.stopped, 'patience');
  const { epoch, test: end } = model.snapshot;
  await model.restoreBest();
  assert.ok(model.snapshot.epoch <= epoch - 3);
  assert.ok(model.snapshot.test.loss <= end.loss);
  const best = model.snapshot.epoch;
  await playToTheEnd(model);
  assert.ok(model.snapshot.epoch >= best + 3);
});

test('conditions are in the state: the address has them, undo takes them back, a bad one is refused', async () => {
  const model = await bench();
  await model.change({ stop: { loss: 0.2 } });
  assert.equal(writeFragment(model.state), 'v=1&speed=full&stop=loss=0.2');
  await model.change({ stop: { score: 7 } });
  assert.equal(model.error?.code, 'out-of-range');
  assert.deepEqual(model.state.stop, { loss: 0.2 });
  await playToTheEnd(model);
  assert.equal(model.stopped, 'loss');
  assert.ok(model.snapshot.train.loss <= 0.2);
  await model.undo();
  assert.deepEqual(model.state.stop, {});
  assert.deepEqual(readFragment('stop=epoch=3:year=7').damaged, ['stop']);
  assert.deepEqual(readFragment('stop=seconds=-1').damaged, ['stop']);
});

test('an address with a condition out of range leaves the initial state, and no network behind', async () => {
  const before = live();
  const model = await startedModel({ stop: { score: 7 } });
  assert.equal(model.error?.code, 'out-of-range');
  assert.deepEqual(model.state.stop, {});
  assert.equal(live(), before + 1);
});

test('the fingerprint is the same after a reset, and another after a step', async () => {
  const model = await bench();
  const start = model.fingerprint;
  assert.match(String(start), /^[0-9a-f]{8}$/);
  await model.step('batch');
  assert.notEqual(model.fingerprint, start);
  await model.reset();
  assert.equal(model.fingerprint, start);
});

test('a setting changed in the course of a run is remembered, one before it is not', async () => {
  const model = await bench();
  await model.change({ l2: 0.01 });
  assert.equal(model.changes.length, 0);
  await model.step('epoch');
  await model.change({ l2: 0.1 });
  assert.deepEqual(
    model.changes.map(({ epoch, before, after }) => [epoch, before.l2, after.l2]),
    [[1, 0.01, 0.1]],
  );
  await model.reset();
  assert.equal(model.changes.length, 0);
});

test('only the time in which it runs counts', () => {
  let now = 0;
  const clock = new RunClock(() => now);
  clock.run(true);
  now = 2000;
  clock.run(false);
  now = 9000;
  clock.run(true);
  now = 9500;
  clock.run(true);
  assert.equal(clock.seconds, 2.5);
  clock.reset();
  assert.equal(clock.seconds, 0);
});

test('conditions in words', () => {
  assert.equal(shortly('score', 0.95, { task: 'binary' }), 'Accuracy ≥ 95%');
  assert.equal(shortly('score', 0.95, { task: 'regression' }), 'R² ≥ 0.95');
  assert.equal(shortly('epoch', 1, {}), '1 epoch');
  assert.equal(firstValue('epoch', 130), 200);
});
