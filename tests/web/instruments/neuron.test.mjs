// The model of the neuron with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model, patterns } from '../../../web/instruments/neuron/model.js';
import { expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();

test('a weighted sum and a decision', async () => {
  const model = new Model(engine, 'x1=1&x2=0.5&x3=0&w1=1.5&w2=-1&w3=2&b=-0.25');
  const { products, sum, output } = await settled(model);
  assert.deepEqual(products, [1.5, -0.5, 0]);
  assert.equal(sum, 0.75);
  assert.equal(output, 1);
  model.change({ activation: 'relu' });
  await settled(model);
  assert.equal(model.result.output, 0.75);
  model.change({ activation: 'sigmoid' });
  await settled(model);
  assert.ok(Math.abs(model.result.output - 1 / (1 + Math.exp(-0.75))) < 1e-6);
});

test('at first any two inputs make it fire', async () => {
  const model = new Model(engine);
  await settled(model);
  assert.deepEqual(
    model.result.outputs,
    patterns.map((pattern) => Number(pattern.filter(Boolean).length >= 2)),
  );
  assert.deepEqual(model.firing, { count: 4, wanted: false });
  model.feed([0, 1, 0]);
  await settled(model);
  assert.equal(model.result.output, 0);
});

test('a part is chosen and let go; bad states are left out', () => {
  const model = new Model(engine);
  model.choosePart('w');
  assert.equal(model.state.part, 'w');
  model.choosePart('w');
  assert.equal(model.state.part, 'none');
  const { damaged } = model.form.read('x1=2&w2=-3&b=x&activation=softmax&part=q');
  assert.deepEqual(damaged, ['x1', 'w2', 'b', 'activation', 'part']);
});

test('the challenge wants 0 1 0 and nothing else, with the step', async () => {
  await expectJudged(Model, engine, [
    ['w1=-1&w2=1&w3=-1&b=-0.5', true],
    ['w1=-2&w2=2&w3=-2&b=-1.5', true],
    ['w1=-1&w2=1&w3=1&b=-0.5', false],
    ['w1=-1&w2=1&w3=-1&b=0', false],
    ['w1=1&w2=-1&w3=1&b=-1.5', false],
    ['w1=-1&w2=1&w3=-1&b=-0.5&activation=relu', false],
  ]);
  const model = new Model(engine, 'activation=relu');
  for (const { patch } of model.answer()) model.change(patch);
  await settled(model);
  assert.ok(model.isSolved());
});
