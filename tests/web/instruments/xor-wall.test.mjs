// XOR's wall with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/xor-wall/model.js';
import { expectAnswered, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();

test('three of four is the most that the engine finds, and more than any of many random lines gets', async () => {
  const model = new Model(engine);
  assert.equal((await settled(model)).best, 3);
  for (let i = 0; i < 300; i++) {
    const [w1, w2, b] = [Math.sin(i), Math.cos(1.7 * i), Math.sin(2.3 * i)];
    model.change({ w1, w2, b });
    const { count } = await settled(model);
    assert.ok(count <= 3);
  }
});

test('the rule goes in a circle and says how long it is', async () => {
  for (const rule of ['single', 'batch']) {
    const { run } = await settled(new Model(engine, `mode=learn&rule=${rule}`));
    assert.equal(run.converged, false);
    const { start, length } = run.cycle;
    assert.deepEqual(run.path[start], run.path[start + length]);
  }
});

test('only lines with three right are kept, each once, and dropped again', async () => {
  const model = new Model(engine, 'w1=1&w2=1&b=-1.5');
  assert.equal((await settled(model)).count, 1);
  model.keep();
  assert.deepEqual(model.state.kept, []);
  model.change({ b: -0.5 });
  await settled(model);
  model.keep();
  await settled(model);
  assert.deepEqual(model.state.kept, [[1, 1, -0.5]]);
  assert.equal(model.canKeep, false);
  assert.equal(model.result.kept[0].kind, 'yes');
  assert.equal(model.result.kept[0].miss, 3);
  model.drop(0);
  assert.deepEqual(model.state.kept, []);
  model.undo();
  assert.equal(model.state.kept.length, 1);
});

test('the challenge wants both kinds, and the worked answer has them', async () => {
  for (const [kept, solved] of /** @type {[string, boolean][]} */ ([
    ['1:1:-0.5,1:-1:-0.5', true],
    ['-1:-1:1.5,-1:1:-0.5', true],
    ['1:1:-0.5,-1:-1:1.5', false],
    ['1:-1:-0.5,-1:1:-0.5', false],
    ['1:1:-0.5,1:1:-1.5', false],
  ])) {
    const model = new Model(engine, `kept=${kept}`);
    await settled(model);
    assert.equal(model.isSolved(), solved, kept);
  }
  await expectAnswered(Model, engine);
});
