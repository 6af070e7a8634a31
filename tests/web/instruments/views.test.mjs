// The model of the three views with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setLanguage } from '../../../web/i18n/i18n.js';
import { piecesOf } from '../../../web/instruments/views/boxes.js';
import { boxesOf, Model, nearestBox } from '../../../web/instruments/views/model.js';
import strings from '../../../web/instruments/views/strings.js';
import { expectJudged, settled, testEngine } from './test-engine.mjs';

setLanguage('en', strings.en);
const engine = await testEngine();

/** @param {Model} model @param {string} box */
const written = (model, box) =>
  piecesOf(model, box)
    .flat()
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

test('the same numbers as the calculator, box by box', async () => {
  const model = new Model(engine);
  await settled(model);
  const at = (/** @type {string} */ box) => model.valuesAt(box);
  assert.deepEqual(['X', 'XW', 'Z', 'H', 'HW', 'O'].map(at), [
    [1, 2, 1],
    [4, 3, -2],
    [4, 3, -2],
    [4, 3, 0],
    [1, 3.5],
    [2, 3],
  ]);
  model.change({ activation: 'identity' });
  await settled(model);
  assert.deepEqual(['H', 'HW', 'O'].map(at), [
    [4, 3, -2],
    [1, 1.5],
    [2, 1],
  ]);
});

test('every box has a formula that ends in its numbers', async () => {
  const model = new Model(engine);
  await settled(model);
  for (const detail of /** @type {const} */ (['data', 'layers', 'operations'])) {
    model.change({ detail });
    for (const box of boxesOf[detail]) {
      assert.ok(written(model, box).endsWith(`[${model.valuesAt(box).join(', ')}]`.replaceAll('-', '−')), box);
      assert.match(strings.en[/** @type {'views.about-X'} */ (`views.about-${box}`)], /\./);
    }
  }
  assert.equal(written(model, 'sigma'), 'H = max(0, [4, 3, −2])= [4, 3, 0]');
});

test('a box that a view does not have is stood for by one that it has', () => {
  assert.equal(nearestBox('sigma', 'operations'), 'sigma');
  assert.equal(nearestBox('sigma', 'layers'), 'layer1');
  assert.equal(nearestBox('sigma', 'data'), 'H');
  assert.equal(nearestBox('plus2', 'data'), 'O');
  assert.equal(nearestBox('layer2', 'operations'), 'O');
  assert.equal(nearestBox('X', 'data'), 'X');
});

test('bad states are left out', () => {
  const { damaged } = new Model(engine).form.read('X=1,2&activation=tanh&detail=all&box=Y');
  assert.deepEqual(damaged, ['X', 'activation', 'detail', 'box']);
  const model = new Model(engine);
  model.setInput(0, 11);
  assert.deepEqual(model.state.X, [[1, 2, 1]]);
});

test('the challenge wants the right box and inputs that lose nothing', async () => {
  await expectJudged(Model, engine, [
    ['detail=operations&box=sigma', false],
    ['detail=operations&box=sigma&X=1,2,3', true],
    ['detail=operations&box=sigma&X=1,2,2.9', false],
    ['detail=operations&box=plus1&X=1,2,3', false],
    ['detail=layers&box=sigma&X=1,2,3', false],
    ['detail=operations&box=sigma&X=1,2,3&activation=identity', false],
  ]);
  const model = new Model(engine, 'activation=identity');
  for (const { patch } of model.answer()) model.change(patch);
  await settled(model);
  assert.ok(model.isSolved());
});
