// The model of softmax with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/softmax/model.js';
import { expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();
const near = (/** @type {number} */ a, /** @type {number} */ b, tolerance = 1e-5) =>
  assert.ok(Math.abs(a - b) < tolerance, `${a} is not ${b}`);

test('the textbook numbers: softmax([1, 2, 0])', async () => {
  const { stable, naive, argmax, oneHot } = await settled(new Model(engine));
  assert.deepEqual(
    stable.probabilities.map((/** @type {number} */ p) => p.toFixed(4)),
    ['0.2447', '0.6652', '0.0900'],
  );
  assert.equal(naive.problem, 'none');
  assert.equal(argmax, 1);
  assert.deepEqual(oneHot, [0, 1, 0]);
});

test('a constant added to all scores changes nothing, until the naive formula overflows or underflows', async () => {
  const { stable } = await settled(new Model(engine));
  for (const [shift, problem] of /** @type {[number, string][]} */ ([
    [50, 'none'],
    [-90, 'none'],
    [100, 'overflow'],
    [200, 'overflow'],
    [-200, 'underflow'],
  ])) {
    const moved = await settled(new Model(engine, `shift=${shift}`));
    moved.stable.probabilities.forEach((/** @type {number} */ p, /** @type {number} */ i) => {
      near(p, stable.probabilities[i]);
    });
    assert.equal(moved.naive.problem, problem, `shift ${shift}`);
  }
});

test('a score of 1000: the naive formula gives NaN and zeros, the stable one 1', async () => {
  const model = new Model(engine);
  model.setScore(0, 1000);
  const { naive, stable } = await settled(model);
  assert.deepEqual(naive.exponentials[0], null);
  assert.deepEqual(naive.probabilities, [null, 0, 0]);
  assert.deepEqual(stable.probabilities, [1, 0, 0]);
  model.undo();
  near((await settled(model)).stable.probabilities[0], 0.2447, 1e-4);
});

test('a probability that is dragged gets its value, and the others keep their ratio', async () => {
  for (const temperature of [1, 0.5, 4]) {
    const model = new Model(engine, `temperature=${temperature}`);
    const { probabilities } = (await settled(model)).stable;
    model.setProbability(0, 0.75);
    const after = (await settled(model)).stable.probabilities;
    near(after[0], 0.75);
    near(after[1] / after[2], probabilities[1] / probabilities[2], 1e-3);
  }
});

test('with two classes softmax is the sigmoid of the difference', async () => {
  const model = new Model(engine, 'scores=1.2,-0.3&temperature=2');
  const { sigmoid, stable } = await settled(model);
  near(sigmoid, 1 / (1 + Math.exp(-0.75)));
  near(stable.probabilities[0], sigmoid);
  model.setClasses(3);
  assert.equal((await settled(model)).sigmoid, null);
});

test('temperature flattens and sharpens', async () => {
  const hot = await settled(new Model(engine, 'temperature=10'));
  const cold = await settled(new Model(engine, 'temperature=0.1'));
  assert.ok(hot.stable.probabilities[1] < 0.4 && cold.stable.probabilities[1] > 0.99);
});

test('between two and eight classes; what does not fit changes nothing', () => {
  const model = new Model(engine);
  model.setClasses(5);
  assert.deepEqual(model.state.scores, [1, 2, 0, 0, 0]);
  model.setClasses(2);
  assert.deepEqual(model.state.scores, [1, 2]);
  model.setClasses(9);
  model.setClasses(1);
  model.change({ temperature: 0 });
  assert.equal(model.form.write(model.state), 'v=1&scores=1,2');
  for (const scores of ['1', '', '1,b', '1,2,3,4,5,6,7,8,9', '1,1e9'])
    assert.deepEqual(model.form.read(`scores=${scores}`).damaged, ['scores'], scores);
});

test('the challenge wants the probabilities and the failure', async () => {
  await expectJudged(Model, engine, [
    ['scores=1.8,1.1,0&shift=100', true],
    ['scores=101.8,101.1,100', true],
    ['scores=1.8,1.1,0&shift=-200', true],
    ['scores=1.8,1.1,0', false],
    ['scores=1,2,0&shift=100', false],
    ['scores=1.8,1.1&shift=100', false],
    ['scores=1.1,1.8,0&shift=100', false],
  ]);
});

test('the worked answer ends in a solution, and not before', async () => {
  const model = new Model(engine, 'scores=5,5&shift=-3');
  const solved = [];
  for (const { patch } of model.answer()) {
    model.change(patch);
    await settled(model);
    solved.push(model.isSolved());
  }
  assert.deepEqual(solved, [false, false, false, true]);
});
