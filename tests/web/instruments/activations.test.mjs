// The model of the activations with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/activations/model.js';
import { expectAnswered, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();

test('a newcomer sees three functions with their textbook numbers', async () => {
  const model = new Model(engine, 'probe=0');
  await settled(model);
  const shown = model.shownFunctions();
  assert.deepEqual(
    shown.map(({ name }) => name),
    ['sigmoid', 'tanh', 'relu'],
  );
  assert.deepEqual(
    shown.map(({ at }) => at.value),
    [0.5, 0, 0],
  );
  assert.equal(shown[0]?.at.slope, 0.25);
  assert.equal(shown[0]?.properties.largestSlope, 0.25);
  assert.ok(Math.abs((shown[2]?.properties.mean ?? 0) - 1 / Math.sqrt(2 * Math.PI)) < 1e-4);
});

test('every function of the catalogue that has one input can be shown; softmax is left out', async () => {
  const { activations } = await engine.catalog();
  const model = new Model(engine, 'view=multiples');
  const { functions } = await settled(model);
  assert.deepEqual(
    functions
      .map((/** @type {any} */ { name }) => name)
      .concat('softmax')
      .sort(),
    activations.map((/** @type {any} */ { name }) => name).sort(),
  );
  assert.ok(functions.every((/** @type {any} */ { values }) => values.length === 961 && values.every(Number.isFinite)));
});

test('parameters change the curve, and through layers slopes multiply', async () => {
  const model = new Model(engine, 'shown=leaky-relu&probe=-2');
  await settled(model);
  model.setParameter('leaky-relu', 'slope', 0.5);
  await settled(model);
  assert.deepEqual(model.shownFunctions()[0]?.at, { value: -1, slope: 0.5 });
  model.change({ layers: 3 });
  await settled(model);
  assert.deepEqual(model.shownFunctions()[0]?.at, { value: -0.25, slope: 0.125 });
});

test('SELU keeps mean 0 and variance 1 with its own λ, exact at first, and not without it', async () => {
  const model = new Model(engine, 'shown=selu&probe=1');
  await settled(model);
  assert.deepEqual(
    model.parametersShown().map(({ parameter, value }) => [parameter, value]),
    [['lambda', 1.0507009873554805]],
  );
  const own = model.shownFunctions()[0];
  assert.equal(own?.at.value, 1.0507009873554805);
  assert.ok(Math.abs((own?.properties.secondMoment ?? 0) - 1) < 1e-6);
  model.setParameter('selu', 'lambda', 1);
  await settled(model);
  const without = model.shownFunctions()[0];
  assert.equal(without?.at.value, 1);
  assert.ok(Math.abs((without?.properties.mean ?? 1) - 0) < 1e-6);
  assert.ok(Math.abs((without?.properties.secondMoment ?? 0) - 1.0507009873554805 ** -2) < 1e-6);
});

test('maxout is the larger of its two lines', async () => {
  const model = new Model(engine, 'shown=maxout&probe=-2');
  await settled(model);
  assert.equal(model.shownFunctions()[0]?.at.value, 2);
  model.setParameter('maxout', 'slope1', 0);
  await settled(model);
  assert.equal(model.shownFunctions()[0]?.at.value, 0);
});

test('a change is undone and redone, and reset returns to the state that was given', async () => {
  const model = new Model(engine, 'probe=2');
  model.change({ probe: 3 });
  model.toggle('elu', true);
  model.undo();
  assert.deepEqual([model.state.probe, model.state.shown.includes('elu')], [3, false]);
  model.redo();
  assert.ok(model.state.shown.includes('elu'));
  model.reset();
  assert.equal(model.form.write(model.state), 'v=1&probe=2');
  model.undo();
  assert.equal(model.state.probe, 3);
  await settled(model);
});

test('a value out of range changes nothing', () => {
  const model = new Model(engine);
  model.change({ probe: 7 });
  model.change({ layers: 0 });
  assert.equal(model.form.write(model.state), '');
  assert.equal(model.canUndo, false);
});

test('the challenge is judged by the slope, on either side, and only by a sigmoid one layer deep', async () => {
  for (const [fragment, solved] of /** @type {[string, boolean][]} */ ([
    ['probe=3.65', true],
    ['probe=-3.65', true],
    ['probe=3', false],
    ['probe=3.65&layers=2', false],
    ['probe=3.65&shown=tanh', false],
  ])) {
    const model = new Model(engine, fragment);
    let completed = 0;
    model.addEventListener('complete', () => completed++);
    await settled(model);
    await new Promise((resolve) => setTimeout(resolve, 1));
    assert.equal(completed, solved ? 1 : 0, fragment);
  }
});

test('the worked answer ends in a solution', async () => {
  await expectAnswered(Model, engine);
});

test('the cost of what is shown is measured', async () => {
  const model = new Model(engine, 'shown=tanh');
  await settled(model);
  await model.measure();
  assert.ok((model.costs.get('tanh') ?? 0) > 0);
});

test('a parameter that the engine refuses is reported, and the next state is computed again', async () => {
  const model = new Model(engine, 'shown=elu&parameters=elu.alpha:99');
  await settled(model);
  assert.equal(model.error?.code, 'out-of-range');
  model.setParameter('elu', 'alpha', 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(model.error, undefined);
});
