// Comparing two runs: with the real engine, and the list of kept runs with storage that fails.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../../web/i18n/en.js';
import { addWords, setLanguage } from '../../../web/i18n/i18n.js';
import { restore, runOf, trainAgain } from '../../../web/playground/compare/begin-again.js';
import { Comparison } from '../../../web/playground/compare/comparison.js';
import { differencesOf, inWords, settingsLine } from '../../../web/playground/compare/differences.js';
import { KeptRuns, MAX_RUNS } from '../../../web/playground/compare/kept-runs.js';
import strings from '../../../web/playground/compare/strings.js';
import { overlaid } from '../../../web/playground/series.js';
import { initialState } from '../../../web/playground/state.js';
import { writeWeights } from '../../../web/playground/weights.js';
import { live, startedModel } from './real-engine.mjs';

setLanguage('en', en);
addWords(strings);

/** @param {Record<string, string>} [items] @returns {any} */
const storage = (items = {}) => ({
  getItem: (/** @type {string} */ key) => items[key] ?? null,
  setItem: (/** @type {string} */ key, /** @type {string} */ value) => {
    items[key] = value;
  },
});

test('with no difference the two are the same to the last bit, and in step by epochs', async () => {
  const model = await startedModel();
  await model.step('epoch');
  const comparison = new Comparison(model);
  await comparison.begin();
  await model.step('epoch');
  await model.step('batch');
  const { other } = comparison;
  assert.equal(other?.snapshot.epoch, model.snapshot.epoch);
  assert.deepEqual(other?.snapshot.parameters, model.snapshot.parameters);
  await comparison.end();
});

test('what is changed changes B only; both begin again when B is another network or is reset', async () => {
  const model = await startedModel();
  const comparison = new Comparison(model);
  await comparison.begin();
  await model.step('epoch');
  const { other } = comparison;
  const first = other?.snapshot.parameters;
  await model.change({ layers: [{ units: 3, activation: 'relu', parameters: {} }], batchSize: 30 });
  assert.equal(other?.snapshot.epoch, 0);
  assert.equal(other?.description.layers.length, 3);
  await model.step('epoch');
  assert.equal(other?.snapshot.epoch, 1);
  assert.equal(model.snapshot.epoch, 1);
  assert.deepEqual(other?.snapshot.parameters, first);
  assert.equal(model.description.layers.length, 2);
  await model.reset();
  assert.equal(other?.snapshot.epoch, 0);
  await comparison.end();
});

test('an activation and dropout changed on the way change B only, and both go on from where they are', async () => {
  const plain = await startedModel();
  await plain.step('epoch');
  await plain.step('epoch');
  const model = await startedModel();
  const comparison = new Comparison(model);
  await comparison.begin();
  await model.step('epoch');
  const [first, ...rest] = model.state.layers;
  assert.ok(first);
  await model.change({ layers: [{ ...first, activation: 'relu', parameters: { dropout: 0.2 } }, ...rest] });
  await model.step('epoch');
  const { other } = comparison;
  assert.deepEqual([model.snapshot.epoch, other?.snapshot.epoch], [2, 2]);
  assert.deepEqual(other?.snapshot.parameters, plain.snapshot.parameters);
  assert.notDeepEqual(model.snapshot.parameters, plain.snapshot.parameters);
  assert.equal(other?.description.layers[0].activation, 'tanh');
  await comparison.end();
});

test('while it plays the two stay in step, at any speed', async () => {
  const model = await startedModel();
  const comparison = new Comparison(model);
  await comparison.begin();
  for (const speed of ['full', '100']) {
    await model.change({ speed });
    await model.play();
    const before = model.snapshot.epoch;
    for (let i = 0; i < 200 && model.snapshot.epoch < before + 3; i++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await model.refresh();
    }
    assert.ok(model.snapshot.epoch >= before + 3, `${speed}: epoch ${model.snapshot.epoch}`);
    await model.pause();
    assert.equal(comparison.other?.snapshot.epoch, model.snapshot.epoch);
  }
  await comparison.end();
});

test('no engine object is left when comparing ends, whatever happened in between', async () => {
  const model = await startedModel();
  const before = live();
  const comparison = new Comparison(model);
  for (let i = 0; i < 3; i++) {
    await comparison.begin();
    assert.equal(live(), before + 1);
    await model.change({ seed: i + 5 });
    await model.change({ layers: [{ units: 1e6, activation: 'tanh', parameters: {} }] });
    assert.ok(model.error);
    await model.undo();
    await comparison.end();
    await comparison.end();
    assert.equal(live(), before);
  }
});

test('a run that leaves all bounds stands still, and the other goes on', async () => {
  const model = await startedModel();
  await model.change({
    data: { type: 'plane', parameters: {} },
    layers: [{ units: 8, activation: 'relu', parameters: {} }],
    optimizer: { type: 'sgd', parameters: { learningRate: 10 } },
  });
  const comparison = new Comparison(model);
  await comparison.begin();
  await model.change({ optimizer: { type: 'sgd', parameters: { learningRate: 0.001 } } });
  for (let i = 0; i < 5; i++) await model.step('epoch');
  assert.equal(comparison.other?.still, true);
  assert.equal(model.snapshot.epoch, 5);
  await comparison.end();
});

/** @param {import('../../../web/playground/model.js').PlaygroundModel} model @param {number} count */
async function epochs(model, count) {
  for (let i = 0; i < count; i++) await model.step('epoch');
}

/** As the list of a later visit has it. @param {import('../../../web/playground/model.js').PlaygroundModel} model */
function kept(model) {
  const shared = storage();
  new KeptRuns(() => shared).add(runOf(model, 'one'));
  const [run] = new KeptRuns(() => shared).list;
  assert.ok(run);
  return run;
}

test('a kept run trained again is the same run to the last bit, whatever it began with', async () => {
  const model = await startedModel();
  const otherStart = writeWeights(model.snapshot.parameters.map((/** @type {number} */ value) => value / 2));
  for (const [name, begin] of /** @type {const} */ ([
    ['drawn', async () => {}],
    ['weights given', () => model.change({ weights: otherStart })],
    [
      'weights given, some set by hand, one of them held',
      () =>
        model.edit([
          { at: 0, value: 1.5, held: false },
          { at: 3, value: 0, held: true },
        ]),
    ],
  ])) {
    await begin();
    const start = model.snapshot.parameters;
    await epochs(model, 3);
    const run = kept(model);
    const trained = model.fingerprint;
    for (const [then, leave] of /** @type {const} */ ([
      ['at once', async () => {}],
      ['later', () => epochs(model, 2)],
      ['with other settings', () => model.change({ optimizer: { type: 'sgd', parameters: {} } })],
      ['from another network', () => model.change({ layers: [] })],
    ])) {
      await leave();
      await trainAgain(model, run);
      assert.equal(model.snapshot.epoch, 0, `${name}, ${then}`);
      assert.deepEqual(model.snapshot.parameters, start, `${name}, ${then}`);
      await epochs(model, 3);
      assert.equal(model.fingerprint, trained, `${name}, ${then}`);
    }
    await restore(model, run);
    assert.deepEqual([model.fingerprint, model.snapshot.epoch], [trained, 0], name);
    await epochs(model, 1);
    await restore(model, run);
    assert.deepEqual([model.fingerprint, model.snapshot.epoch], [trained, 0], `${name}, restored twice`);
    await trainAgain(model, run);
  }
});

test('the differences are told field by field', async () => {
  const model = await startedModel();
  const before = initialState();
  const after = {
    ...initialState(),
    speed: 'full',
    picture: 'unsure',
    l2: 0.1,
    layers: [{ units: 4, activation: 'relu', parameters: {} }],
    optimizer: { type: 'adam', parameters: { learningRate: 0.003 } },
    initializer: { type: 'he-normal', parameters: {} },
  };
  assert.deepEqual(differencesOf(before, after, model.catalog).map(inWords), [
    'Layer 1: 4 units, Tanh → 4 units, ReLU',
    'Layer 2: 2 units, Tanh → none',
    'Initial weights: Glorot, uniform → He, normal',
    'Learning rate: 0.03 → 0.003',
    'L2: 0 → 0.1',
  ]);
  assert.deepEqual(differencesOf(before, { ...before, speed: '1' }, model.catalog), []);
  const unknown = /** @type {any} */ ({ ...before, novelty: { a: 1 } });
  assert.deepEqual(differencesOf(before, unknown, model.catalog).map(inWords), ['Another setting (novelty)']);
  assert.equal(settingsLine(before, model.catalog), 'Circle · 4 units, Tanh → 2 units, Tanh · Adam 0.03');
});

test('two histories over the same epochs', () => {
  const point = (/** @type {number} */ epoch, /** @type {number} */ v) => ({
    epoch,
    trainLoss: v,
    testLoss: v,
    trainScore: v,
    testScore: v,
  });
  const points = overlaid([point(0, 0), point(2, 20)], [point(0, 5), point(1, 6), point(4, 9)]);
  assert.deepEqual(
    points.map(({ epoch, testLoss, other }) => [epoch, testLoss, other.testLoss]),
    [
      [0, 0, 5],
      [1, 10, 6],
      [2, 20, 7],
      [4, Number.NaN, 9],
    ],
  );
});

const score = { loss: 0.5, score: 0.9 };
const run = (name = 'one') => ({
  name,
  state: { ...initialState(), weights: writeWeights(Float32Array.of(1, -2)) },
  start: { weights: '', edits: [] },
  epoch: 3,
  task: 'binary',
  train: score,
  test: null,
});

test('kept runs come back, can be renamed, removed and put back', () => {
  const shared = storage();
  const runs = new KeptRuns(() => shared);
  runs.add(run());
  const second = runs.add(run('two'));
  runs.rename(second?.id ?? 0, 'other name');
  const putBack = runs.remove(1);
  assert.deepEqual(
    new KeptRuns(() => shared).list.map(({ name }) => name),
    ['other name'],
  );
  putBack();
  const again = new KeptRuns(() => shared);
  assert.equal(again.list.length, 2);
  assert.deepEqual(again.list[0]?.state, run().state);
  assert.equal(again.stored, true);
});

test('storage that is forbidden, full or damaged is no error', () => {
  const forbidden = new KeptRuns(() => {
    throw new Error('SecurityError');
  });
  assert.ok(forbidden.add(run()));
  assert.equal(forbidden.stored, false);
  assert.equal(forbidden.list.length, 1);
  const large = new KeptRuns(() => storage());
  large.add({ ...run(), state: { ...initialState(), tableText: 'x'.repeat(2e6) } });
  assert.equal(large.stored, false);
  assert.equal(large.list.length, 1);
  const key = 'gradient-garden-playground-runs';
  for (const text of ['', '{', '[]', 'null', '{"version":1,"runs":{}}', '{"version":9,"runs":[]}'])
    assert.equal(new KeptRuns(() => storage({ [key]: text })).damaged, 1, text);
  const good = { ...run(), id: 1 };
  const bad = [null, 7, {}, { ...good, name: 5 }, { ...good, state: { ...good.state, seed: -1 } }];
  const mixed = new KeptRuns(() => storage({ [key]: JSON.stringify({ version: 1, runs: [...bad, good] }) }));
  assert.deepEqual([mixed.damaged, mixed.list.length], [5, 1]);
});

test('a run from before a setting existed has its usual value', () => {
  const { start, ...whole } = run();
  const { picture, ...older } = whole.state;
  const text = JSON.stringify({ version: 1, runs: [{ ...whole, id: 1, state: older }] });
  const runs = new KeptRuns(() => storage({ 'gradient-garden-playground-runs': text }));
  assert.equal(runs.list[0]?.state.picture, '');
  assert.deepEqual(runs.list[0]?.start, start);
});

test('the list has an end', () => {
  const runs = new KeptRuns(() => storage());
  for (let i = 0; i < MAX_RUNS; i++) assert.ok(runs.add(run()));
  assert.equal(runs.add(run()), undefined);
});
