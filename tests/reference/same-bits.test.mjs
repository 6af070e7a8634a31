// Same seed, same spec, same bits: over two engines in one process. (Node against Chromium: tests/e2e.)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadEngine } from './engine.mjs';
import { allHashes, dataOf, hashOf, sameBitsRuns, trainAndHash } from './same-bits-specs.mjs';

const first = await loadEngine();
const second = await loadEngine();

test('two engines give the same bits for every run, in whatever order', () => {
  const expected = allHashes(first);
  for (const run of [...sameBitsRuns].reverse()) assert.equal(trainAndHash(second, run), expected[run.name], run.name);
});

test('the runs train: no two end alike, none diverges, each moves its weights', () => {
  const hashes = Object.values(allHashes(first));
  assert.equal(new Set(hashes).size, hashes.length);
  for (const run of sameBitsRuns) {
    const trainer = first.createTrainer(run.spec);
    const start = trainer.parameters();
    const { x, y, n } = dataOf(run);
    trainer.setData(x, y, n);
    assert.equal(trainer.epoch(run.epochs).diverged, null, run.name);
    const end = trainer.parameters();
    assert.ok(end.every(Number.isFinite), run.name);
    assert.notDeepEqual(end, start, run.name);
    trainer.delete();
  }
});

test('another seed gives other bits', () => {
  for (const run of sameBitsRuns) {
    const other = { ...run, spec: { ...run.spec, seed: 1 } };
    assert.notEqual(trainAndHash(first, other), trainAndHash(first, run), run.name);
  }
});

test('interrupting a run with questions does not change it', () => {
  for (const run of sameBitsRuns.slice(0, 3)) {
    const trainer = first.createTrainer(run.spec);
    const { x, y, n } = dataOf(run);
    trainer.setData(x, y, n);
    for (let epoch = 0; epoch < run.epochs; epoch++) {
      trainer.epoch();
      trainer.predict(x, n);
      trainer.loss(x, y, n);
      trainer.gradients(x, y, n);
    }
    assert.equal(hashOf(trainer.parameters()), trainAndHash(first, run), run.name);
    trainer.delete();
  }
});

test('nothing is left alive', () => {
  assert.equal(first.liveHandles(), 0);
  assert.equal(second.liveHandles(), 0);
});
