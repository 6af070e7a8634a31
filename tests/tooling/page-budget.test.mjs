// What a reader downloads: budgets in KB of 1000 bytes, after gzip -9.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/command.mjs';
import { languages } from '../../web/i18n/i18n.js';

/** @param {string} file @returns {number} KB */
const gzipped = (file) => gzipSync(readFileSync(root + file), { level: 9 }).length / 1000;

/** @param {string} page @returns {string[]} the page, its style sheets and scripts */
function filesOf(page) {
  const html = readFileSync(`${root}dist/${page}`, 'utf8');
  const linked = [...html.matchAll(/<(?:script src|link rel="stylesheet" href)="([^"]+)"/g)];
  return [page, ...linked.map((match) => match[1] ?? '')].map((name) => `dist/${name}`);
}

test('the engine is at most 80 KB', () => {
  assert.ok(gzipped('build/wasm/engine.wasm') <= 80, `${gzipped('build/wasm/engine.wasm')} KB`);
});

test('the playground is at most 100 KB: page, style, script with the engine inside, and the words of any language', () => {
  const files = filesOf('playground.html');
  assert.deepEqual(files, ['dist/playground.html', 'dist/playground.css', 'dist/playground.js']);
  const words = Object.keys(languages).map((tag) => gzipped(`dist/words-${tag}.js`));
  const total = files.reduce((sum, file) => sum + gzipped(file), Math.max(...words));
  assert.ok(total <= 100, `${total.toFixed(1)} KB`);
});

test('the playground carries the engine once', () => {
  const script = readFileSync(`${root}dist/playground.js`, 'utf8');
  assert.equal(script.match(/[\w+/]{9999,}/g)?.length, 1);
});
