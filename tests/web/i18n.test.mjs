// The catalogues: complete, used, and chosen well.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import en from '../../web/i18n/en.js';
import { chooseLanguage, formatCompact, setLanguage, t } from '../../web/i18n/i18n.js';
import ko from '../../web/i18n/ko.js';
import { disguises } from '../../web/i18n/pseudo.js';

const web = new URL('../../web/', import.meta.url);

/** Catalogues of parts that not every page has: each exports { en, ko }. */
const parts = await Promise.all(
  readdirSync(web, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('strings.js'))
    .map(async (path) => (await import(new URL(path, web).href)).default),
);
for (const part of parts) {
  Object.assign(en, part.en);
  Object.assign(ko, part.ko);
}
const sources = readdirSync(web, { recursive: true })
  .map(String)
  .filter((path) => /\.(js|html)$/.test(path) && !path.startsWith('i18n') && !path.endsWith('strings.js'))
  .map((path) => readFileSync(new URL(path, web), 'utf8'))
  .concat(readFileSync(new URL('../scripts/lesson-pages.mjs', web), 'utf8'));

/** @param {string | Record<string, string>} message */
const textsOf = (message) => (typeof message === 'string' ? [message] : Object.values(message));
/** @param {string | Record<string, string>} message */
const placeholdersOf = (message) =>
  [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

test('no part of the catalogues overwrites another; those that share messages say the same', () => {
  /** @type {Map<string, unknown>} */
  const seen = new Map();
  for (const part of parts)
    for (const [tag, messages] of Object.entries(part))
      for (const [name, message] of Object.entries(messages)) {
        const key = `${tag} ${name}`;
        if (seen.has(key)) assert.deepEqual(message, seen.get(key), key);
        seen.set(key, message);
      }
});

test('both catalogues have the same messages with the same values', () => {
  assert.deepEqual(Object.keys(ko).sort(), Object.keys(en).sort());
  for (const key of Object.keys(en))
    assert.deepEqual(placeholdersOf(ko[key] ?? ''), placeholdersOf(en[key] ?? ''), key);
});

test('no message is empty, and messages by count have the general form', () => {
  for (const [key, message] of [...Object.entries(en), ...Object.entries(ko)]) {
    assert.ok(
      textsOf(message).every((text) => text.trim() !== ''),
      key,
    );
    if (typeof message !== 'string') assert.ok('other' in message, key);
  }
});

test('every message that the code names exists', () => {
  const used = sources.flatMap((source) => [
    ...[...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
    ...[...source.matchAll(/data-t(?:-label)?="([^"$]+)"/g)].map((match) => match[1] ?? ''),
  ]);
  assert.ok(used.length > 100);
  assert.deepEqual(
    used.filter((key) => !(key in en)),
    [],
  );
});

test('every message is used by the code', () => {
  const all = sources.join('\n');
  // Keys built at run time, such as `read.${name}`, are known by what stands before the first value.
  const prefixes = [...all.matchAll(/`([a-z0-9]+(?:[.-][a-z0-9]+)*[.-])\$\{/g)].map((match) => match[1] ?? '');
  const families = [
    'activation',
    'loss',
    'optimizer',
    'schedule',
    'initializer',
    'dataset',
    'parameter',
    'shape',
    'task',
    'error',
  ];
  const isUsed = (/** @type {string} */ key) =>
    all.includes(`'${key}'`) ||
    all.includes(`"${key}"`) ||
    prefixes.some((prefix) => key.startsWith(prefix)) ||
    families.includes(key.split('.')[0] ?? '') ||
    key.endsWith('.title') ||
    // The frame asks for these by the instrument's id; the model names the steps of its answer.
    /\.(challenge|hint)$/.test(key);
  assert.deepEqual(
    Object.keys(en).filter((key) => !isUsed(key)),
    [],
  );
});

test('the language is what was asked for, else the first one preferred that there is', () => {
  assert.equal(chooseLanguage('ko', ['en']), 'ko');
  assert.equal(chooseLanguage(null, ['fr-FR', 'ko-KR', 'en']), 'ko');
  assert.equal(chooseLanguage('xx', ['fr']), 'en');
  assert.equal(chooseLanguage('ar-XB', []), 'ar-XB');
});

test('values, counts and numbers are written the language’s way', () => {
  setLanguage('en', en);
  assert.equal(t('say.paused', { n: 1 }), 'Paused after 1 epoch.');
  assert.equal(t('say.paused', { n: 1200 }), 'Paused after 1,200 epochs.');
  setLanguage('ko', ko);
  assert.equal(t('say.paused', { n: 1 }), '1에포크에서 멈췄습니다.');
  setLanguage('en', en);
});

test('an unknown message is an error, not an empty text', () => {
  assert.throws(() => t('no.such'), /no\.such/);
});

test('pseudo-locales keep the values and change the rest', () => {
  setLanguage('en-XA', disguises['en-XA']?.(en) ?? {});
  const long = t('say.paused', { n: 3 });
  assert.match(long, /3/);
  assert.ok(long.length > 1.3 * 'Paused after 3 epochs.'.length);
  setLanguage('ar-XB', disguises['ar-XB']?.(en) ?? {});
  assert.match(t('run.play'), /^\u202ePlay\u202c$/);
  setLanguage('en', en);
});

test('numbers of any size are short', () => {
  for (const [value, text] of [
    [0, '0'],
    [0.03125, '0.0313'],
    [1e-4, '1e−4'],
    [-2.34e-7, '−2.3e−7'],
    [1234, '1,230'],
    [5e6, '5e6'],
  ])
    assert.equal(formatCompact(Number(value)), text);
});
