// npm test: set-up, then every test. The last line is `N passed, N failed`.
//   npm test -- --only engine|native|sanitize|wasm|fuzz|build|check|unit|web|e2e
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll, buildPreset } from './build.mjs';
import { quickChecks } from './check.mjs';
import { root, run, runAsProgram } from './command.mjs';
import { filesBelow } from './files.mjs';
import { setUp } from './set-up.mjs';
import { countDoctest, countPlaywright, countTap, failureOf, flakyOf } from './test-counts.mjs';

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {import('./command.mjs').Result} Result
 */

const fuzzSeconds = 10;
const unitTests = ['tests/tooling', 'tests/reference', 'tests/web'];
const inBuild = (/** @type {string[]} */ ...path) => join(root, 'build', ...path);

/** Runs of programs that were built; they go on while the next stage builds. @type {Promise<Counts>[]} */
const running = [];

/**
 * Prints the line of a stage, and what its program said if something failed.
 * @param {string} name
 * @param {Counts} counts
 * @param {string} output
 * @param {number} began milliseconds
 */
function report(name, counts, output, began) {
  if (counts.failed > 0) console.log(output.trimEnd());
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${name.padEnd(22)} ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts;
}

/**
 * @param {string} name
 * @param {Promise<Result>} result
 * @param {(result: Result) => Counts} count
 */
async function watch(name, result, count) {
  const began = performance.now();
  const ended = await result;
  return report(name, count(ended), ended.output, began);
}

/** The C++ suite in one of its three builds. @param {'native' | 'sanitize' | 'wasm'} preset */
async function engineTests(preset) {
  await buildPreset(preset);
  const program =
    preset === 'wasm' ? [process.execPath, inBuild('wasm/engine_tests.js')] : [inBuild(preset, 'engine_tests')];
  const [command = '', ...args] = [...program, '--no-colors=true'];
  running.push(watch(`engine, ${preset}`, run(command, args), countDoctest));
}

/** Every fuzz target for a few seconds; what it finds stays in build/fuzz. One target counts as one test. */
async function fuzzTests() {
  await buildPreset('fuzz');
  for (const source of filesBelow('tests/engine/fuzz', /_fuzz\.cpp$/)) {
    const name = source.replace(/^.*\/|\.cpp$/g, '');
    const corpus = inBuild('fuzz', `${name}_corpus`);
    mkdirSync(corpus, { recursive: true });
    const seeds = join(root, 'tests/engine/fuzz', name.replace(/_fuzz$/, '_seeds'));
    const args = [`-max_total_time=${fuzzSeconds}`, '-timeout=5', `-artifact_prefix=${inBuild('fuzz', '')}`, corpus];
    const fuzzing = run(inBuild('fuzz', name), existsSync(seeds) ? [...args, seeds] : args);
    running.push(watch(name, fuzzing, ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })));
  }
}

async function unitTestsInNode() {
  const files = unitTests.flatMap((directory) => filesBelow(directory, /\.test\.mjs$/));
  const tap = inBuild('unit-tests.tap');
  rmSync(tap, { force: true });
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  reporters.push('--test-reporter=tap', `--test-reporter-destination=${tap}`);
  const result = run(process.execPath, ['--test', ...reporters, ...files]);
  // Of the many lines of the spec reporter only the failures matter.
  const failures = result.then(({ code, output }) => ({
    code,
    output: output.slice(output.search(/✖ failing tests:|$/)) || output,
  }));
  running.push(watch('unit tests', failures, ({ code }) => countTap(code, readIfThere(tap))));
}

/** Format, lint and types (clang-tidy, which takes minutes, is left to `npm run check`); each counts as one test. tsc reads the types that the build writes. */
async function runChecks() {
  await setUp('check');
  for (const [name, check] of Object.entries(quickChecks)) {
    const began = performance.now();
    const { code, output } = await check();
    const counts = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
    running.push(Promise.resolve(report(name, counts, output, began)));
  }
}

async function browserTests() {
  const json = inBuild('e2e.json');
  rmSync(json, { force: true });
  const config = 'tests/e2e/playwright.config.mjs';
  const playwright = run('node_modules/.bin/playwright', ['test', '-c', config, '--pass-with-no-tests']);
  const counted = await watch('browser tests', playwright, ({ code }) => countPlaywright(code, readIfThere(json)));
  for (const flaky of flakyOf(readIfThere(json))) console.log(`passed only when repeated, which is a bug: ${flaky}`);
  running.push(Promise.resolve(counted));
}

/** @param {string} file */
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** In order; a stage resolves when the next may begin. @type {Record<string, () => Promise<void>>} */
const stages = {
  native: () => engineTests('native'),
  sanitize: () => engineTests('sanitize'),
  wasm: () => engineTests('wasm'),
  fuzz: fuzzTests,
  build: buildAll,
  check: runChecks,
  unit: unitTestsInNode,
  e2e: browserTests,
};

/** @type {Record<string, string[]>} */
const groups = {
  all: Object.keys(stages),
  engine: ['native', 'sanitize', 'wasm', 'fuzz'],
  web: ['build', 'unit', 'e2e'],
  unit: ['build', 'unit'],
  e2e: ['build', 'e2e'],
};

/** @param {string} only a group or a stage @returns {Promise<Counts>} */
async function runStages(only) {
  const names = groups[only] ?? (stages[only] ? [only] : undefined);
  if (!names) throw new Error(`--only ${only}: one of ${Object.keys({ ...stages, ...groups }).join(', ')}`);
  const total = { passed: 0, failed: 0 };
  for (const name of names) {
    // The browser tests measure time: nothing else may run beside them.
    if (name === 'e2e') await Promise.all(running);
    const began = performance.now();
    try {
      await /** @type {() => Promise<void>} */ (stages[name])();
    } catch (error) {
      running.push(Promise.resolve(report(`${name} is broken`, { passed: 0, failed: 1 }, failureOf(error), began)));
      if (name === 'build') break; // what follows would test an older build
    }
  }
  for (const { passed, failed } of await Promise.all(running)) {
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

await runAsProgram(import.meta.url, async () => {
  const { values } = parseArgs({ options: { only: { type: 'string', default: 'all' } } });
  await setUp('test');
  mkdirSync(inBuild(), { recursive: true });
  const { passed, failed } = await runStages(values.only);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
