// The boundaries of the design: who may include whom, what pages may not do.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { root } from '../../scripts/command.mjs';
import { filesBelow } from '../../scripts/files.mjs';

/** @param {string} file */
const read = (file) => readFileSync(root + file, 'utf8');

const engineFiles = filesBelow('engine', /\.(h|cpp)$/);
const pureFiles = engineFiles.filter((file) => !file.startsWith('engine/wasm/'));
const bindings = engineFiles.filter((file) => file.startsWith('engine/wasm/'));
const webFiles = filesBelow('web', /\.(js|mjs|css|html)$/);

/** @param {string} file @returns {{ own: string[], system: string[] }} what it includes */
function includesOf(file) {
  const includes = [...read(file).matchAll(/^\s*#\s*include\s*([<"])([^>"]+)[>"]/gm)];
  const named = (/** @type {string} */ mark) =>
    includes.filter((match) => match[1] === mark).map((match) => match[2] ?? '');
  return { own: named('"'), system: named('<') };
}

// Standard headers that would let the outside world in: files, terminals, clocks, threads. <random> differs between libraries.
const impureHeaders =
  /^((i|o|f|io|sync)stream|print|filesystem|chrono|c?time(\.h)?|thread|mutex|shared_mutex|future|condition_variable|random|csignal)$/;
// <cstdio> and <cstdlib> are for snprintf and strtod.
const impureFunctions = /\b(f?printf|puts|putchar|fopen|freopen|getenv|system|s?rand|time|clock|exit|abort)\s*\(/;

test('the engine includes the standard library, Eigen and itself', () => {
  for (const file of pureFiles) {
    const { own, system } = includesOf(file);
    for (const header of system) {
      assert.match(header, /^([a-z_0-9]+|Eigen\/[A-Za-z]+)$/, `${file} includes <${header}>`);
      assert.doesNotMatch(header, impureHeaders, `${file} includes <${header}>`);
    }
    assert.doesNotMatch(withoutComments(read(file)), impureFunctions, file);
    for (const header of own) {
      assert.ok(existsSync(`${root}engine/${header}`), `${file} includes "${header}", which is not below engine/`);
      assert.doesNotMatch(header, /^wasm\//, `${file} includes a binding`);
    }
  }
});

test('Emscripten is known to engine/wasm alone', () => {
  for (const file of pureFiles) assert.doesNotMatch(read(file), /emscripten|EMSCRIPTEN/, file);
});

test('bindings include instruments and the values they exchange', () => {
  for (const file of bindings) {
    for (const header of includesOf(file).own) {
      assert.match(header, /^(instruments\/|wasm\/|core\/(value|result)\.h$)/, `${file} includes "${header}"`);
    }
  }
});

/** Code without comments: an address in a comment asks nobody. @param {string} code */
const withoutComments = (code) =>
  code.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '').replace(/(^|[\s;{}])\/\/.*$/gm, '$1');

test('pages ask no other host', () => {
  for (const file of webFiles) {
    const code = withoutComments(read(file)).replace(/<a\s[^>]*>/g, ''); // a link is the reader's own choice
    const hosts = [...code.matchAll(/(?:https?|wss?):\/\/([^/'"`\s)]*)/g)].map((match) => match[1]);
    const others = hosts.filter((host) => host !== 'www.w3.org'); // names of XML namespaces
    assert.deepEqual(others, [], file);
  }
});

test('pages make no code from strings', () => {
  for (const file of webFiles) assert.doesNotMatch(withoutComments(read(file)), /\beval\s*\(|\bnew Function\b/, file);
});

test('the glue makes no code from strings either', () => {
  for (const name of ['engine', 'course']) {
    assert.doesNotMatch(read(`build/wasm/${name}.js`), /\beval\s*\(|\bnew Function\b/, name);
  }
});

test("only the worker, the protocol and the programmers' interface touch the glue", () => {
  for (const file of webFiles.filter((path) => !path.startsWith('web/engine/'))) {
    assert.doesNotMatch(read(file), /garden:(glue|wasm)/, file);
  }
});

test('test files are not narrowed or skipped', () => {
  for (const file of filesBelow('tests', /\.(cpp|mjs)$/)) {
    if (file.startsWith('tests/tooling/boundaries')) continue;
    assert.doesNotMatch(read(file), /\b(test|it|describe)\.(skip|only|todo|fixme)\b|doctest::skip/, file);
  }
});
