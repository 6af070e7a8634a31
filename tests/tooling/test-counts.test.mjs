import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countDoctest, countPlaywright, countTap, flakyOf } from '../../scripts/test-counts.mjs';

const doctest =
  '[doctest] test cases:     11 |      9 passed | 2 failed | 0 skipped\n[doctest] assertions: 7 | 5 passed | 2 failed |';

test('doctest: cases are counted, not assertions', () => {
  assert.deepEqual(countDoctest({ code: 1, output: doctest }), { passed: 9, failed: 2 });
});

test('a crash without a summary is one failure', () => {
  assert.deepEqual(countDoctest({ code: 139, output: 'Segmentation fault' }), { passed: 0, failed: 1 });
  assert.deepEqual(countTap(1, ''), { passed: 0, failed: 1 });
  assert.deepEqual(countPlaywright(1, ''), { passed: 0, failed: 1 });
});

test('a failing exit code after a clean summary is one failure', () => {
  const clean = doctest.replace('2 failed', '0 failed');
  assert.deepEqual(countDoctest({ code: 1, output: clean }), { passed: 9, failed: 1 });
  assert.deepEqual(countDoctest({ code: 0, output: clean }), { passed: 9, failed: 0 });
});

test('node:test: cancelled tests failed', () => {
  const tap = 'ok 1 - a\n# tests 6\n# pass 3\n# fail 2\n# cancelled 1\n# skipped 0\n';
  assert.deepEqual(countTap(1, tap), { passed: 3, failed: 3 });
});

test('Playwright: errors outside tests failed; what passed only when repeated is told', () => {
  const test = (/** @type {string} */ status) => ({ status, results: [{ error: { message: 'too late' } }, {}] });
  const spec = (/** @type {string} */ title, /** @type {string} */ status) => ({
    file: 'a.spec.mjs',
    title,
    tests: [test(status)],
  });
  const report = JSON.stringify({
    stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 },
    errors: [{ message: 'x' }],
    suites: [{ specs: [spec('one', 'expected')], suites: [{ specs: [spec('two', 'flaky')] }] }],
  });
  assert.deepEqual(countPlaywright(1, report), { passed: 5, failed: 2 });
  assert.deepEqual(flakyOf(report), ['a.spec.mjs: two\ntoo late']);
  assert.deepEqual(flakyOf(''), []);
});
