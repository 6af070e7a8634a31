// The model of the collapsing stack with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setLanguage } from '../../../web/i18n/i18n.js';
import { reachOf } from '../../../web/instruments/collapse/draw.js';
import { biasPieces, weightPieces } from '../../../web/instruments/collapse/formulas.js';
import { Model } from '../../../web/instruments/collapse/model.js';
import strings from '../../../web/instruments/collapse/strings.js';
import { expectJudged, settled, testEngine } from './test-engine.mjs';

setLanguage('en', strings.en);
const engine = await testEngine();

test('cx three times is c³x', async () => {
  const model = new Model(engine);
  await settled(model);
  assert.deepEqual(model.result.W, [[8]]);
  assert.equal(model.result.deviation, 0);
  model.set(1, 0, -1.5);
  await settled(model);
  assert.deepEqual(
    model.layers.map(([w]) => w),
    [-1.5, -1.5, -1.5],
  );
  assert.deepEqual(model.result.W, [[-3.375]]);
  model.addLayer();
  await settled(model);
  assert.deepEqual(model.result.W, [[5.0625]]);
});

test('two numbers wide, the weights are the product of matrices', async () => {
  const model = new Model(engine, 'width=2&alike=no&planes=1,2,3,4,1,-1:0,1,1,1,2,3');
  await settled(model);
  assert.deepEqual(model.result.W, [
    [2, 3],
    [4, 7],
  ]);
  assert.deepEqual(model.result.b, [1, 3]);
  assert.ok(model.result.deviation < 1e-12);
  assert.equal(model.result.outputs.length, model.inputs.length);
});

test('one bend ends it, and no other layer would do', async () => {
  const model = new Model(engine);
  model.setActivation(1, 'relu');
  await settled(model);
  // relu(4x)·2 against 8x: equal to the right, 8·2 apart at x = −2.
  assert.equal(model.result.linear, false);
  assert.equal(model.result.deviation, 16);
  assert.deepEqual(model.inputs[model.result.worst], [-2]);
  assert.ok(model.result.closest.deviation > 3);
  model.setActivation(1, 'identity');
  assert.deepEqual(model.state.activations, []);
});

test('layers come and go, alike or not', async () => {
  const model = new Model(engine);
  for (let i = 0; i < 9; i++) model.addLayer();
  assert.equal(model.layers.length, 6);
  model.setAlike(false);
  model.set(5, 1, 3);
  assert.deepEqual(model.layers[5], [2, 3]);
  assert.deepEqual(model.layers[0], [2, 0]);
  model.setActivation(5, 'tanh');
  model.removeLayer();
  assert.ok(!model.state.activations.includes('tanh'));
  for (let i = 0; i < 9; i++) model.removeLayer();
  assert.equal(model.layers.length, 1);
  await settled(model);
  const { damaged } = model.form.read('width=3&lines=1,2,3&planes=1,2&activations=softmax&alike=maybe');
  assert.deepEqual(damaged, ['width', 'lines', 'planes', 'activations', 'alike']);
});

test('the formulas lead to the numbers of the one layer', async () => {
  const model = new Model(engine, 'alike=no&lines=2,1:-3,0.5:4,-1');
  await settled(model);
  const text = (/** @type {any[]} */ pieces) =>
    pieces
      .flat()
      .map((piece) => piece.text ?? piece)
      .join(' ')
      .replace(/ +/g, ' ');
  const { W, b } = model.result;
  assert.equal(text(weightPieces(model.layers, W[0][0])), 'W = 2 · (−3) · 4 = −24');
  assert.equal(text(biasPieces(model.layers, b[0])).trim(), 'b = ( 1 · (−3) + 0.5 ) · 4 + (−1) = −11');
});

test('the axis reaches to 1, 2, 5, 10, …', () => {
  assert.equal(reachOf([[0.3], [-0.2]], 1), 1);
  assert.equal(reachOf([[16]], 1), 20);
  assert.equal(reachOf([[-51]], 1), 100);
});

test('the challenge wants three layers alike that are −8x + 3', async () => {
  await expectJudged(Model, engine, [
    ['lines=-2,1:-2,1:-2,1', true],
    ['lines=-2,1:-2,1:-2,0.9', false],
    ['lines=-4,1:2,1', false],
    ['lines=4,1:-2,0:1,5', false],
    ['lines=-2,1:-2,1:-2,1&activations=identity,relu', false],
    ['lines=-2,1:-2,1:-2,1&width=2', false],
  ]);
  const model = new Model(engine, 'width=2&activations=relu');
  for (const { patch } of model.answer()) model.change(patch);
  await settled(model);
  assert.ok(model.isSolved());
});
