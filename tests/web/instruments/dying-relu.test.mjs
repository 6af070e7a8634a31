// The model of the dying ReLU with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/dying-relu/model.js';
import { expectAnswered, expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();

/** The first step whose loss is below the challenge's. @param {string} fragment */
async function stepsNeeded(fragment) {
  const { descent } = await settled(new Model(engine, `weight=-0.5&bias=-0.5&${fragment}`));
  return descent.losses.findIndex((/** @type {number} */ loss) => loss < 0.01);
}

test('one step too large, and no example has a gradient', async () => {
  const model = new Model(engine, 'rate=2&at=1');
  const { descent, examples } = await settled(model);
  assert.deepEqual(descent.gradients[0], [0.5, 0.5]);
  assert.deepEqual(descent.path[1], [-0.5, -0.5]);
  assert.deepEqual(descent.path[200], [-0.5, -0.5]);
  assert.equal(descent.losses[1], 0.1875);
  assert.ok(model.isDead);
  for (const { gradient } of examples) assert.ok(gradient.every((/** @type {number} */ part) => part === 0));
});

test('a smaller step learns the line', async () => {
  const model = new Model(engine, 'at=200');
  const { descent } = await settled(model);
  assert.ok(Math.abs(descent.path[200][0] - 0.5) < 1e-6 && Math.abs(descent.path[200][1]) < 1e-6);
  assert.equal(model.isDead, false);
});

test('how long each function needs to come back, as the lesson says', async () => {
  assert.equal(await stepsNeeded('activation=leaky-relu'), 151);
  assert.equal(await stepsNeeded('activation=leaky-relu&parameters=leaky-relu.slope:0.1'), 16);
  assert.equal(await stepsNeeded('activation=elu'), 3);
  assert.equal(await stepsNeeded('activation=prelu'), 8);
  assert.equal(await stepsNeeded('activation=gelu'), -1);
  assert.equal(await stepsNeeded('activation=relu'), -1);
});

test('PReLU’s picture has the slope it has learned by then', async () => {
  const model = new Model(engine, 'activation=prelu&weight=-0.5&bias=-0.5&at=30');
  const { descent, examples } = await settled(model);
  assert.ok(descent.alphas[30] < 0);
  for (const { z, slope } of examples) if (z < 0) assert.ok(Math.abs(slope - descent.alphas[30]) < 1e-12);
});

test('going on takes the weights that are shown as the start', async () => {
  const model = new Model(engine, 'rate=2&at=7');
  await settled(model);
  model.goOn();
  assert.deepEqual([model.state.weight, model.state.bias, model.state.at], [-0.5, -0.5, 0]);
  model.undo();
  assert.deepEqual([model.state.weight, model.state.at], [0.5, 7]);
  await settled(model);
});

test('the function’s own parameters can be set', async () => {
  const model = new Model(engine, 'activation=elu');
  await settled(model);
  assert.deepEqual(
    model.ownParameters.map(({ name, value }) => [name, value]),
    [['alpha', 1]],
  );
  model.setParameter('alpha', 0.5);
  await settled(model);
  assert.equal(model.ownParameters[0]?.value, 0.5);
  assert.equal(model.result.descent.alphas[0], 0.5);
});

test('weights that run away end the path and the picture holds', async () => {
  const model = new Model(engine, 'activation=prelu&weight=-1.5&bias=-1.75&rate=5&at=200');
  await settled(model);
  assert.equal(model.error, undefined);
  assert.ok(model.reached < 200);
});

test('the challenge wants a dead start and a small loss, and the worked answer has both', async () => {
  await expectJudged(Model, engine, [
    ['weight=-0.5&bias=-0.5&activation=elu&at=10', true],
    ['weight=-0.5&bias=-0.5&activation=elu&at=1', false],
    ['weight=-0.5&bias=-0.5&at=200', false],
    ['at=200', false],
  ]);
  await expectAnswered(Model, engine);
});
