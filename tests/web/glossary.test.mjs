// The glossary and the terms of lessons.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGlossary, terms } from '../../scripts/glossary.mjs';
import { markdown } from '../../scripts/markdown.mjs';

const glossary = readGlossary();

/** @param {string} text */
function render(text) {
  /** @type {Set<string>} */
  const used = new Set();
  const md = markdown().use(terms, glossary, { file: 'some.en.md', used });
  return { html: md.render(text), used: [...used] };
}

test('every term has a short definition in both languages', () => {
  assert.ok(glossary.size >= 43);
  for (const { name, en, ko } of glossary.values())
    for (const { words, html } of [en, ko]) {
      assert.ok(words, name);
      const text = html.replace(/<annotation.*?<\/annotation>|<[^>]*>/g, '');
      assert.ok(text.length > 12 && text.length < 260, `${name} has ${text.length} characters`);
      assert.match(text, /\.$/, name);
    }
});

test('a term becomes a link to the glossary that its definition describes', () => {
  const { html, used } = render('A [hidden layer](term:hidden-layer), and [another page](x.html).');
  assert.match(html, /<a href="\.\.\/glossary\.html#hidden-layer" class="term" aria-describedby="term-hidden-layer"/);
  assert.match(html, /<a href="x\.html">another page/);
  assert.deepEqual(used, ['hidden-layer']);
});

test('a term that does not exist stops the build, with the file and the names there are', () => {
  assert.throws(() => render('A [layer](term:hiden-layer).'), /some\.en\.md.*no term “hiden-layer”.*hidden-layer/);
});
