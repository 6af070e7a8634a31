// Why a run went out of bounds: suspicions by what is set, of runs that really did.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { causesOf } from '../../../web/playground/divergence/causes.js';
import { specOf } from '../../../web/playground/spec.js';
import { initialState } from '../../../web/playground/state.js';
import { testEngine } from '../instruments/test-engine.mjs';

const engine = await testEngine();
const catalog = await engine.catalog();
/** @param {string} type @param {Record<string, number>} [parameters] */
const typed = (type, parameters = {}) => ({ type, parameters });
const relu = { units: 8, activation: 'relu', parameters: {} };

/** Trains until it diverges, and asks why. @param {Partial<import('../../../web/playground/state.js').State>} patch */
async function diverge(patch) {
  const state = { ...initialState(), data: typed('plane'), layers: [relu, relu], ...patch };
  const bench = await engine.create('playground', specOf(state, { dimensions: 2 }));
  for (let i = 0; i < 50 && !(await bench.call('snapshot')).diverged; i++) await bench.call('run', { steps: 200 });
  const snapshot = await bench.call('snapshot');
  const description = await bench.call('describe');
  bench.delete();
  assert.ok(snapshot.diverged, 'it did not diverge');
  return causesOf({ state, catalog, description, snapshot });
}

test('a rate far too large is the first suspicion, then what lets values grow', async () => {
  const causes = await diverge({ optimizer: typed('sgd', { learningRate: 10 }) });
  assert.deepEqual(
    causes.map(({ cause }) => cause),
    ['rate', 'activation', 'loss'],
  );
  assert.equal(causes[0]?.value, 10);
  assert.equal(causes[1]?.value, 'relu');
});

test('large initial weights and large inputs are named', async () => {
  const causes = await diverge({
    optimizer: typed('sgd', { learningRate: 0.2 }),
    initializer: typed('normal', { deviation: 5 }),
    features: ['x1', 'x2', 'x1-squared', 'x1-times-x2'],
  });
  const names = causes.map(({ cause }) => cause);
  assert.ok(names.includes('initializer') && names.includes('data'), names.join());
  assert.ok(!names.includes('rate'));
});

test('a penalty that throws the weights past zero, and a large momentum, are named', async () => {
  const causes = await diverge({ optimizer: typed('momentum', { learningRate: 0.9, momentum: 0.99 }), l2: 10 });
  assert.deepEqual(
    causes.slice(0, 3).map(({ cause }) => cause),
    ['rate', 'penalty', 'momentum'],
  );
});

test('with nothing unusual set, the rate is what is suspected', () => {
  const state = { ...initialState(), optimizer: typed('sgd', { learningRate: 0.01 }) };
  const description = { inputs: ['x1'], bounds: [[-1, 1]], loss: 'binary-cross-entropy' };
  const snapshot = { diverged: { learningRate: 0.01 } };
  assert.deepEqual(causesOf({ state, catalog, description, snapshot }), [{ cause: 'rate', value: 0.01 }]);
});
