// Inputs by formula: where the mistake is, how columns are written, and what the engine and the model make of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesAt, written } from '../../../web/playground/formulas/place.js';
import { TypedFormulas } from '../../../web/playground/formulas/typed-formulas.js';
import { specOf } from '../../../web/playground/spec.js';
import { initialState, readFragment, writeFragment } from '../../../web/playground/state.js';
import { testEngine } from '../instruments/test-engine.mjs';
import { startedModel } from './real-engine.mjs';

test('a mistake is found by the bytes before it', () => {
  assert.deepEqual(piecesAt('x1 + @', 6), ['x1 + ', '@', '']);
  assert.deepEqual(piecesAt('x1 +', 5), ['x1 +', '', '']);
  assert.deepEqual(piecesAt('키 + 몸', 7), ['키 + ', '몸', '']);
});

test('names of several words are quoted', () => {
  assert.deepEqual(['x1', '키', 'petal length', '2nd', 'a-b'].map(written), [
    'x1',
    '키',
    '`petal length`',
    '`2nd`',
    '`a-b`',
  ]);
});

test('formulas survive the address and reach the engine', async () => {
  const state = { ...initialState(), formulas: ['x1^2 + x2', 'max(x1, 0)'] };
  assert.deepEqual(readFragment(writeFragment(state)).state, state);
  const engine = await testEngine();
  const bench = await engine.create('playground', specOf(state, { dimensions: 2 }));
  assert.deepEqual((await bench.call('describe')).inputs, ['x1', 'x2', 'x1^2 + x2', 'max(x1, 0)']);
});

test('a formula that is refused leaves the others and stays in its field', async () => {
  const model = await startedModel();
  const formulas = new TypedFormulas(model);
  await formulas.set(0, ' x1 * x2 ');
  assert.deepEqual(model.state.formulas, ['x1 * x2']);
  await formulas.set(1, 'x1 +');
  assert.deepEqual(model.state.formulas, ['x1 * x2']);
  assert.equal(formulas.problemAt(1)?.code, 'expression');
  assert.deepEqual(formulas.refused, { index: 1, text: 'x1 +' });
  await formulas.set(0, '');
  assert.deepEqual(model.state.formulas, []);
  assert.equal(formulas.problemAt(1), undefined);
});
