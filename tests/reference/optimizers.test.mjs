import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { headerOf, jsonOf } from './make-optimizers.mjs';
import { computeSteps, gradientAt, optimizers, start } from './optimizer-steps.mjs';

const fileText = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), 'utf8');

test('the recorded steps are those that TensorFlow.js takes today', async () => {
  const steps = await computeSteps();
  assert.equal(fileText('optimizers.json'), jsonOf(steps), 'run node tests/reference/make-optimizers.mjs');
  assert.equal(fileText('optimizers.h'), headerOf(steps), 'run node tests/reference/make-optimizers.mjs');
});

test('every optimizer moves, and each differently', async () => {
  const steps = await computeSteps();
  assert.deepEqual(Object.keys(steps), Object.keys(optimizers));
  const ends = Object.values(steps).map(({ parameters }) => parameters.at(-1)?.join());
  assert.equal(new Set(ends).size, ends.length);
});

test('the gradient is that of the function', () => {
  const value = (/** @type {number[]} */ w) =>
    Math.sin((w[0] ?? 0) * (w[1] ?? 0)) + w.reduce((sum, v, i) => sum + 0.15 * (i + 1) * v * v + Math.cos(2 * v), 0);
  const moved = (/** @type {number} */ i, /** @type {number} */ by) => start.map((v, j) => (i === j ? v + by : v));
  for (const [i, gradient] of gradientAt(start).entries()) {
    const difference = (value(moved(i, 1e-5)) - value(moved(i, -1e-5))) / 2e-5;
    assert.ok(Math.abs(gradient - difference) < 1e-8, `${i}: ${gradient} is not ${difference}`);
  }
});
