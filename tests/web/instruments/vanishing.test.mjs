// The model of vanishing gradients with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/vanishing/model.js';
import { expectAnswered, expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();

test('a sigmoid net loses more than three quarters of its gradient at every layer', async () => {
  const model = new Model(engine, 'depth=10&nets=sigmoid:glorot-normal');
  const { flows } = await settled(model);
  const { deltas, bound } = flows[0].toLast;
  assert.equal(deltas.length, 10);
  assert.equal(deltas[9], 1);
  assert.ok(Math.abs(bound[0] / 0.25 ** 9 - 1) < 1e-6);
  for (let l = 0; l < 9; l++) assert.ok(deltas[l] < bound[l], `layer ${l + 1}`);
});

test('He keeps ReLU alive where Glorot does not', async () => {
  const model = new Model(engine, 'depth=30&nets=relu:glorot-normal,relu:he-normal');
  await settled(model);
  const [glorot = 0, he = 0] = model.firstToLast();
  assert.ok(glorot < 1e-3, `${glorot}`);
  assert.ok(he > 0.1 && he < 10, `${he}`);
  // Either of two nets will do.
  assert.equal(model.ratioOf('relu'), he);
});

test('nets are changed, added up to six and removed; each change can be undone', async () => {
  const model = new Model(engine);
  await settled(model);
  model.setNet(2, { initializer: 'he-normal' });
  assert.equal(model.state.nets[2], 'relu:he-normal');
  for (let i = 0; i < 4; i++) model.addNet();
  assert.equal(model.nets.length, 6);
  model.removeNet(0);
  assert.equal(model.nets.length, 5);
  assert.equal(model.nets[0]?.activation, 'tanh');
  await settled(model);
  assert.equal(model.result.flows.length, 5);
  for (let i = 0; i < 4; i++) model.undo();
  assert.equal(model.form.write(model.state), '');
});

test('the choices are the engine’s, without softmax', async () => {
  const model = new Model(engine);
  await settled(model);
  const names = model.choices.activations.map(({ name }) => name);
  assert.ok(names.includes('selu') && names.includes('maxout'));
  assert.ok(!names.includes('softmax'));
  assert.ok(model.choices.initializers.some(({ name }) => name === 'lecun-normal'));
});

test('an unknown name is the engine’s error, a broken state is left out', async () => {
  const model = new Model(engine, 'nets=relu:xavier');
  await settled(model);
  assert.equal(model.error.code, 'unknown-name');
  const answered = new Promise((resolve) => model.addEventListener('result', resolve, { once: true }));
  model.setNet(0, { initializer: 'he-normal' });
  await answered;
  assert.equal(model.error, undefined);
  assert.deepEqual(model.form.read('depth=31&nets=relu&seed=2').damaged, ['depth', 'nets']);
});

test('the challenge wants thirty layers and both nets, and the worked answer has them', async () => {
  await expectJudged(Model, engine, [
    ['depth=30&nets=tanh:he-normal,relu:he-normal', true],
    ['depth=29&nets=tanh:he-normal,relu:he-normal', false],
    ['depth=30&nets=relu:he-normal', false],
    ['depth=30&nets=tanh:he-normal,relu:glorot-normal', false],
    ['depth=30&nets=tanh:normal,relu:he-normal', false],
    ['depth=30', false],
  ]);
  await expectAnswered(Model, engine);
});
