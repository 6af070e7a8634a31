// The glossary: web/lessons/glossary.<language>.md, a `## Words {#name}` and a definition for each term. In a lesson
// `[words](term:name)` is a link to it that shows the definition.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './command.mjs';
import { markdown, splitHeading } from './markdown.mjs';

const languages = /** @type {const} */ (['en', 'ko']);

/** @typedef {{ words: string, html: string }} Definition */
/** @typedef {{ name: string, en: Definition, ko: Definition }} Term */

/** @param {'en' | 'ko'} language @returns {Map<string, Definition>} */
function readDefinitions(language) {
  const file = `glossary.${language}.md`;
  const text = readFileSync(join(root, 'web/lessons', file), 'utf8');
  const md = markdown();
  /** @type {Map<string, Definition>} */
  const found = new Map();
  for (const part of text.split(/^## /m).filter(Boolean)) {
    const line = part.slice(0, part.indexOf('\n'));
    const body = part.slice(line.length).trim();
    const { words, name } = splitHeading(line);
    if (found.has(name)) throw new Error(`${file} defines ${name} twice`);
    if (!body) throw new Error(`${file} does not define ${name}`);
    found.set(name, { words, html: md.renderInline(body) });
  }
  return found;
}

/**
 * Every term by its name.
 * @returns {Map<string, Term>}
 * @throws {Error} when the languages do not define the same
 */
export function readGlossary() {
  const [en, ko] = languages.map(readDefinitions);
  if (!en || !ko) throw new Error('no glossary');
  const lonely = [...[...en.keys()].filter((name) => !ko.has(name)), ...[...ko.keys()].filter((name) => !en.has(name))];
  if (lonely.length) throw new Error(`only one of the two glossaries defines ${lonely.join(', ')}`);
  return new Map(
    [...en].map(([name, english]) => [name, { name, en: english, ko: /** @type {any} */ (ko.get(name)) }]),
  );
}

/**
 * `[words](term:name)` becomes a link to the glossary, described by its definition.
 * @param {any} md
 * @param {Map<string, Term>} glossary
 * @param {{ file: string, used: Set<string> }} lesson its file, for complaints; the names of the terms are added to `used`
 */
export function terms(md, glossary, { file, used }) {
  md.core.ruler.push('terms', (/** @type {any} */ state) => {
    const links = state.tokens
      .flatMap((/** @type {any} */ { children }) => children ?? [])
      .filter((/** @type {any} */ { type }) => type === 'link_open');
    for (const link of links) {
      const [, name] = /^term:(.*)$/.exec(link.attrGet('href')) ?? [];
      if (name === undefined) continue;
      if (!glossary.has(name))
        throw new Error(
          `${file}: the glossary has no term “${name}”. It has: ${[...glossary.keys()].sort().join(', ')}`,
        );
      used.add(name);
      link.attrSet('href', `../glossary.html#${name}`);
      link.attrSet('class', 'term');
      link.attrSet('aria-describedby', `term-${name}`);
      link.attrSet('data-page-link', '');
    }
  });
}
