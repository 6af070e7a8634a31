// From the state to what the engine is asked, and what a change undoes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedOver, kindOfChange, specOf } from '../../web/playground/spec.js';
import { initialState, MAX_LAYERS, MAX_UNITS } from '../../web/playground/state.js';
import { testEngine } from './instruments/test-engine.mjs';

test('generated data in the plane comes with features, on a line without', () => {
  assert.deepEqual(specOf(initialState(), { dimensions: 2 }).features, ['x1', 'x2']);
  assert.equal('features' in specOf(initialState(), { dimensions: 1 }), false);
});

test('parameters stand beside the name they belong to', () => {
  const spec = specOf({
    ...initialState(),
    layers: [{ units: 3, activation: 'elu', parameters: { alpha: 2 } }],
    loss: { type: 'huber', parameters: { delta: 0.5 } },
  });
  assert.deepEqual(spec.layers, [{ units: 3, activation: 'elu', alpha: 2 }]);
  assert.equal(spec.loss, 'huber');
  assert.equal(spec.delta, 0.5);
  assert.deepEqual(spec.optimizer, { type: 'adam', learningRate: 0.03 });
});

test('a table leaves the columns to the engine until they are chosen', () => {
  const state = { ...initialState(), data: { type: 'table', parameters: {} }, tableText: 'a,b\n1,2' };
  assert.deepEqual(specOf(state).data, {
    kind: 'table',
    text: 'a,b\n1,2',
    standardize: true,
    seed: 1,
    testFraction: 0.3,
  });
  assert.deepEqual(specOf({ ...state, target: 'b', inputs: ['a'] }).data.inputs, ['a']);
});

test('only what must be rebuilt is', () => {
  const state = initialState();
  assert.equal(kindOfChange(state, { ...state }), 'nothing');
  assert.equal(kindOfChange(state, { ...state, speed: 'full' }), 'nothing');
  assert.equal(kindOfChange(state, { ...state, batchSize: 20 }), 'settings');
  assert.equal(kindOfChange(state, { ...state, l2: 0.1 }), 'settings');
  assert.equal(kindOfChange(state, { ...state, seed: 2 }), 'everything');
  assert.equal(kindOfChange(state, { ...state, tableText: 'a' }), 'everything');
});

test('a new name keeps the parameters that it knows and that fit', () => {
  const entry = {
    parameters: [
      { name: 'rate', min: 0, max: 1 },
      { name: 'decay', min: 0.5, max: 1 },
    ],
  };
  assert.deepEqual(carriedOver({ rate: 0.2, decay: 0.1, other: 3 }, entry), { rate: 0.2 });
  assert.deepEqual(carriedOver({ rate: 0.2 }, undefined), {});
});

test('the engine takes as many layers as the page allows and no more, each as wide as the controls go', async () => {
  const engine = await testEngine();
  const layer = { units: MAX_UNITS, activation: 'relu', parameters: {} };
  const create = (/** @type {number} */ count) =>
    engine.create('playground', specOf({ ...initialState(), layers: new Array(count).fill(layer) }));
  const bench = await create(MAX_LAYERS);
  assert.equal((await bench.call('describe')).layers.length, MAX_LAYERS + 1);
  bench.delete();
  await assert.rejects(create(MAX_LAYERS + 1), (/** @type {any} */ { details }) => Number(details.max) === MAX_LAYERS);
});
