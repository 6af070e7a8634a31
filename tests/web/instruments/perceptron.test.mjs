// The perceptron's model with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/perceptron/model.js';
import { expectAnswered, expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();

test('weights by hand make the gates', async () => {
  for (const [fragment, count] of /** @type {[string, number][]} */ ([
    ['set=and&w1=1&w2=1&b=-1.5', 4],
    ['set=or&w1=1&w2=1&b=-0.5', 4],
    ['set=nand&w1=-1&w2=-1&b=1.5', 4],
    ['set=or&w1=1&w2=1&b=-1.5', 2],
    ['set=nand&w1=1&w2=1&b=-1.5', 0],
  ]))
    assert.equal((await settled(new Model(engine, fragment))).count, count, fragment);
  const { scores, outputs } = await settled(new Model(engine, 'set=and&w1=1&w2=1&b=-1.5'));
  assert.deepEqual(scores, [-1.5, -0.5, -0.5, 0.5]);
  assert.deepEqual(outputs, [0, 0, 0, 1]);
});

test('the rule: each update adds η·y·(x, 1) of the point it came from, within the bound', async () => {
  const { run, points } = await settled(new Model(engine, 'set=and&mode=learn'));
  assert.ok(run.converged);
  assert.equal(run.updates, 11);
  assert.ok(Math.abs(run.bound - 51) < 1e-9);
  run.from.forEach((/** @type {number[]} */ [i = 0], /** @type {number} */ k) => {
    const [x1, x2, label] = points[i];
    const y = label ? 1 : -1;
    const added = [0, 1, 2].map((j) => run.path[k + 1][j] - run.path[k][j]);
    assert.deepEqual(
      added.map(Math.abs),
      [x1, x2, 1].map((x) => Math.abs(y * x)),
    );
    assert.ok(added[2] === y);
  });
});

test('the position in the run decides which weights are shown, and playing moves it', async () => {
  const model = new Model(engine, 'set=and&mode=learn&at=2');
  const { line, run } = await settled(model);
  assert.deepEqual([line.w1, line.w2, line.b], run.path[2]);
  model.player?.step();
  await settled(model);
  assert.equal(model.state.at, 3);
  model.undo();
  assert.equal(model.state.at, 2);
  // A link made for a longer run still shows its end.
  const late = await settled(new Model(engine, 'set=or&mode=learn&at=300'));
  assert.equal(late.at, late.run.updates);
  assert.equal(late.count, 4);
});

test('wrong labels: no line separates, the rule goes in a circle or is stopped', async () => {
  const { run, best, points } = await settled(new Model(engine, 'set=cloud&mode=learn&flips=3'));
  assert.equal(run.separable, false);
  assert.equal(run.bound, null);
  assert.equal(run.converged, false);
  assert.ok(best < points.length);
});

test('a dragged point makes the points the reader’s own', async () => {
  const model = new Model(engine, 'set=cloud&mode=learn');
  const { points } = await settled(model);
  model.movePoint(1, 0.25, 0.5);
  assert.equal(model.state.set, 'own');
  await settled(model);
  assert.deepEqual(model.result.points[1], [0.25, 0.5, points[1][2]]);
  assert.deepEqual(model.result.points[0], points[0]);
  model.undo();
  assert.equal(model.state.set, 'cloud');
});

test('choosing one’s own points begins with those shown', async () => {
  const model = new Model(engine, 'set=or');
  const { points } = await settled(model);
  model.choose('own');
  await settled(model);
  assert.deepEqual(model.result.points, points);
  const read = new Model(engine, model.form.write(model.state));
  assert.deepEqual((await settled(read)).points, points);
});

test('bad fragments are left out', async () => {
  const { damaged, state } = new Model(engine).form.read('set=nor&w1=7&own=1:2&at=-1&b=x');
  assert.deepEqual(damaged, ['set', 'w1', 'own', 'at', 'b']);
  assert.equal(state.set, 'and');
});

test('the challenge wants NAND by hand, and the worked answer makes it', async () => {
  await expectJudged(Model, engine, [
    ['set=nand&w1=-1&w2=-2&b=2.5', true],
    ['set=nand&w1=-1&w2=-2&b=3.5', false],
    ['set=and&w1=1&w2=1&b=-1.5', false],
    ['set=nand&mode=learn&at=300', false],
  ]);
  await expectAnswered(Model, engine);
});
