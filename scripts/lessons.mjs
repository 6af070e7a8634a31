// Lessons: Markdown with TeX in web/lessons/<id>.<language>.md. The formulas become MathML here, not in the browser.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './command.mjs';
import { readGlossary, terms } from './glossary.mjs';
import { markdown, splitHeading } from './markdown.mjs';

const folder = join(root, 'web/lessons');
const languages = /** @type {const} */ (['en', 'ko']);

/** Reading speeds: words a minute, and Korean characters a minute. */
const SPEED = { en: 220, ko: 480 };

/** @typedef {import('./glossary.mjs').Term} Term */
/**
 * @typedef {{ id: string, language: 'en' | 'ko', order: number, title: string, question: string, instrument: string,
 *             state: string, minutes: number, html: string, headings: string[], terms: Term[] }} Lesson
 *   `terms` are those of the glossary that its text links to
 */

/** @typedef {{ title: string, about: string }} PartWords */
/** @typedef {{ number: number, en: PartWords, ko: PartWords, lessons: Record<'en' | 'ko', Lesson>[] }} Part */

/** `## Words {#name}`: numbered, with a link to themselves. @param {any} md @param {string[]} found the headings' names */
export function numberedHeadings(md, found) {
  md.core.ruler.push('headings', (/** @type {any} */ state) => {
    state.tokens.forEach((/** @type {any} */ token, /** @type {number} */ i) => {
      if (token.type !== 'heading_open' || token.tag !== 'h2') return;
      const { children } = state.tokens[i + 1];
      const last = children.at(-1);
      const { words, name } = splitHeading(last.content);
      last.content = words;
      found.push(name);
      token.attrSet('id', name);
      const number = new state.Token('html_inline', '', 0);
      number.content = `<a class="heading-number" href="#${name}">${found.length}</a> `;
      children.unshift(number);
    });
  });
}

/** @param {string} text @returns {{ about: Record<string, string>, body: string }} */
function splitFrontMatter(text) {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const about = head
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  return { about: Object.fromEntries(about), body };
}

/** @param {string} id @param {'en' | 'ko'} language @param {Map<string, Term>} glossary @returns {Lesson} */
function readLesson(id, language, glossary) {
  const file = `${id}.${language}.md`;
  const { about, body } = splitFrontMatter(readFileSync(join(folder, file), 'utf8'));
  for (const name of ['title', 'question', 'order', 'instrument'])
    if (!about[name]) throw new Error(`${file} does not say its ${name}`);
  /** @type {string[]} */
  const headings = [];
  /** @type {Set<string>} */
  const used = new Set();
  const md = markdown().use(numberedHeadings, headings).use(terms, glossary, { file, used });
  const words = body.replace(/<[^>]*>|\$\$.*?\$\$|\]\(term:[^)]*\)/gs, ' ');
  const amount = language === 'en' ? words.split(/\s+/).length : words.replace(/\s/g, '').length;
  return {
    id,
    language,
    order: Number(about.order),
    title: about.title ?? '',
    question: about.question ?? '',
    instrument: about.instrument ?? '',
    state: about.state ?? '',
    minutes: Math.max(1, Math.round(amount / SPEED[language])),
    html: md.render(body),
    headings,
    terms: [...used].map((name) => /** @type {Term} */ (glossary.get(name))),
  };
}

/** Every lesson in order, in every language. @returns {Record<'en' | 'ko', Lesson>[]} */
export function readLessons(glossary = readGlossary()) {
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.en.md') && !name.startsWith('glossary.'))
    .map((name) => name.slice(0, -'.en.md'.length));
  return ids
    .map(
      (id) =>
        /** @type {any} */ (
          Object.fromEntries(languages.map((language) => [language, readLesson(id, language, glossary)]))
        ),
    )
    .sort((a, b) => a.en.order - b.en.order);
}

/** The parts of the course that have lessons; a lesson's part is the tens of its order. @param {Record<'en' | 'ko', Lesson>[]} lessons @returns {Part[]} */
export function readParts(lessons) {
  /** @type {{ en: PartWords, ko: PartWords }[]} */
  const parts = JSON.parse(readFileSync(join(folder, 'parts.json'), 'utf8'));
  const partOf = (/** @type {Lesson} */ { order }) => Math.floor(order / 10);
  const lost = lessons.find(({ en }) => !parts[partOf(en)]);
  if (lost) throw new Error(`${lost.en.id}.en.md: order ${lost.en.order} is in no part of parts.json`);
  return parts
    .map((words, number) => ({ ...words, number, lessons: lessons.filter(({ en }) => partOf(en) === number) }))
    .filter((part) => part.lessons.length > 0);
}
