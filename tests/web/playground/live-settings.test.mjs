// What may change while it trains: decided from the catalogue, and followed by the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changesDescription,
  kindOfChange,
  liveSettings,
  sameParameters,
} from '../../../web/playground/live-settings.js';
import { initialState } from '../../../web/playground/state.js';
import { writeWeights } from '../../../web/playground/weights.js';
import { testEngine } from '../instruments/test-engine.mjs';
import { startedModel } from './real-engine.mjs';

/** @typedef {import('../../../web/playground/state.js').State} State */

const catalog = await (await testEngine()).catalog();
const binary = { catalog, task: 'binary' };
const state = initialState();

/** The initial layers with another first one. @param {string} activation @param {Record<string, number>} [parameters] */
const first = (activation, parameters = {}) => ({
  layers: [{ units: 4, activation, parameters }, ...state.layers.slice(1)],
});
/** @param {string} type @param {Record<string, number>} [parameters] */
const loss = (type, parameters = {}) => ({ loss: { type, parameters } });
const regression = { data: { type: 'plane', parameters: {} } };

test('only what must be rebuilt is', () => {
  /** @param {Partial<State>} patch @param {Partial<State>} [before] */
  const kind = (patch, before = {}) => kindOfChange({ ...state, ...before }, { ...state, ...before, ...patch }, binary);
  for (const patch of [{}, { speed: 'full' }, loss('binary-cross-entropy')]) assert.equal(kind(patch), 'nothing');
  for (const patch of [{ batchSize: 20 }, { l2: 0.1 }, first('relu'), first('elu', { alpha: 2 })])
    assert.equal(kind(patch), 'settings', JSON.stringify(patch));
  for (const patch of [{ seed: 2 }, { tableText: 'a' }, { layers: [] }, first('prelu'), first('maxout')])
    assert.equal(kind(patch), 'everything', JSON.stringify(patch));
  assert.equal(kind({ layers: state.layers.map((layer) => ({ ...layer, units: 3 })) }), 'everything');
  assert.equal(kind(first('prelu', { dropout: 0.2 }), first('prelu')), 'settings');
  assert.equal(kind(first('prelu', { alpha: 0.1 }), first('prelu')), 'everything');
  assert.equal(kind(first('maxout', { pieces: 3 }), first('maxout')), 'everything');
  assert.equal(kind(loss('squared')), 'everything', 'another output');
  assert.equal(kind(loss('huber', { delta: 2 }), loss('squared')), 'settings');
  assert.equal(kind(loss('categorical-cross-entropy')), 'everything', 'for the engine to refuse');
});

test('whatever the page takes for a change of settings, the engine does too, and the rest it refuses', async () => {
  const engine = await testEngine();
  const spec = (/** @type {any} */ settings) => ({ data: { kind: 'circle', examples: 20 }, ...settings });
  const patches = [
    ...catalog.activations.map((/** @type {any} */ { name }) => first(name)),
    ...catalog.losses.map((/** @type {any} */ { name }) => loss(name)),
  ];
  for (const before of patches)
    for (const after of patches) {
      const [one, other] = [
        { ...state, ...before },
        { ...state, ...after },
      ];
      const built = await engine.create('playground', spec(liveSettings(one, binary))).catch(() => undefined);
      if (!built) continue;
      const kind = kindOfChange(one, other, binary);
      const answer = built.call('configure', liveSettings(other, binary));
      const text = `${JSON.stringify(before)} → ${JSON.stringify(after)}`;
      if (kind === 'everything') await assert.rejects(answer, text);
      else await answer;
      built.delete();
    }
});

test('weights set by hand hold where the network stays, and only there', () => {
  /** @param {Partial<State>} patch */
  const same = (patch) => sameParameters(state, { ...state, ...patch }, binary);
  assert.ok(same(first('relu')) && same({ seed: 5 }) && same(loss('binary-cross-entropy')));
  assert.ok(!same(first('prelu')) && !same(loss('squared')) && !same(regression) && !same({ layers: [] }));
});

test('the network is described anew only where something of it was', () => {
  /** @param {Partial<State>} patch */
  const described = (patch) => changesDescription(state, { ...state, ...patch }, binary);
  assert.ok(described(first('relu')) && described({ batchSize: 3 }));
  assert.ok(!described(first('tanh', { dropout: 0.5 })) && !described({ l2: 1 }));
});

test('activation, dropout and loss change while it trains; undo returns to them with the run as it is', async () => {
  const model = await startedModel(regression);
  await model.step('epoch');
  const { description } = model;
  const weights = model.snapshot.parameters;
  const before = model.snapshot.train.loss;
  await model.change(first('relu', { dropout: 0.25 }));
  assert.equal(model.error, undefined);
  assert.equal(model.snapshot.epoch, 1);
  assert.deepEqual(model.snapshot.parameters, weights);
  assert.notEqual(model.snapshot.train.loss, before);
  assert.equal(model.description, description, 'the same network');
  assert.equal(model.description.layers[0].activation, 'relu');
  await model.step('epoch');
  await model.change(loss('absolute'));
  assert.equal(model.description.loss, 'absolute');
  assert.equal(model.series.points.length, 3);
  assert.deepEqual(
    model.changes.map(({ epoch }) => epoch),
    [1, 2],
  );
  const trained = model.snapshot.parameters;
  await model.undo();
  await model.undo();
  assert.deepEqual(model.state.layers, state.layers);
  assert.equal(model.description.loss, 'squared');
  assert.equal(model.description.layers[0].activation, 'tanh');
  assert.equal(model.snapshot.epoch, 2);
  assert.deepEqual(model.snapshot.parameters, trained);
  await model.reset();
  assert.equal(model.snapshot.epoch, 0);
});

test('what needs another network begins anew, as before', async () => {
  const model = await startedModel();
  for (const patch of [first('prelu'), first('maxout', { pieces: 3 }), loss('squared')]) {
    await model.step('epoch');
    await model.change(patch);
    assert.equal(model.error, undefined);
    assert.equal(model.snapshot.epoch, 0);
    assert.deepEqual(model.changes, []);
  }
});

test('frozen weights stay frozen through a change, and the start’s weights stay those of the start', async () => {
  const start = (await startedModel()).snapshot.parameters.map((/** @type {number} */ weight) => weight + 1);
  const model = await startedModel({ weights: writeWeights(start) });
  await model.edit([{ at: 0, value: 0.5, held: true }]);
  await model.step('epoch');
  await model.change(first('relu'));
  await model.step('epoch');
  assert.equal(model.snapshot.epoch, 2);
  assert.equal(model.snapshot.parameters[0], 0.5);
  assert.equal(model.state.edits.length, 1);
  await model.reset();
  assert.deepEqual([...model.snapshot.parameters].slice(1), [...start].slice(1));
});

test('a step begun by phases is taken back', async () => {
  const model = await startedModel();
  await model.ask('advance');
  await model.change(first('relu'));
  assert.equal((await model.ask('inspect')).phase, 'update');
  await model.step('batch');
  assert.equal(model.snapshot.step, 1);
});

test('another whole state begins anew, however little differs', async () => {
  const model = await startedModel();
  await model.step('epoch');
  await model.replace({ ...model.state, ...first('relu') });
  assert.equal(model.snapshot.epoch, 0);
  await model.step('epoch');
  await model.replace({ ...model.state });
  assert.equal(model.snapshot.epoch, 0);
  await model.step('epoch');
  await model.change(first('tanh'));
  assert.equal(model.snapshot.epoch, 1);
});
