// Lessons: Markdown with TeX in web/lessons/<id>.<language>.md. The formulas become MathML here, not in the browser.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import markdownIt from 'markdown-it';
import temml from 'temml';
import { root } from './command.mjs';

const folder = join(root, 'web/lessons');
const languages = /** @type {const} */ (['en', 'ko']);

/** Reading speeds: words a minute, and Korean characters a minute. */
const SPEED = { en: 220, ko: 480 };

/**
 * @typedef {{ id: string, language: 'en' | 'ko', order: number, title: string, question: string, instrument: string,
 *             state: string, minutes: number, html: string, headings: string[] }} Lesson
 */

/** `$…$` and `$$…$$`. @param {any} md */
function formulas(md) {
  md.inline.ruler.before('escape', 'formula', (/** @type {any} */ state, /** @type {boolean} */ silent) => {
    if (state.src[state.pos] !== '$') return false;
    const mark = state.src.startsWith('$$', state.pos) ? '$$' : '$';
    const from = state.pos + mark.length;
    const end = state.src.indexOf(mark, from);
    if (end < 0) return false;
    if (!silent) {
      const displayMode = mark === '$$';
      const tex = state.src.slice(from, end);
      const mathml = temml.renderToString(tex, { displayMode, throwOnError: true });
      // The pages' policy allows no style attributes; what temml puts there, browsers do for display="block" by themselves.
      state.push('html_inline', '', 0).content = mathml.replaceAll(/ style="[^"]*"/g, '');
    }
    state.pos = end + mark.length;
    return true;
  });
}

/** `## Words {#name}`: numbered, with a link to themselves. @param {any} md @param {string[]} found the headings' names */
function numberedHeadings(md, found) {
  md.core.ruler.push('headings', (/** @type {any} */ state) => {
    state.tokens.forEach((/** @type {any} */ token, /** @type {number} */ i) => {
      if (token.type !== 'heading_open' || token.tag !== 'h2') return;
      const { children } = state.tokens[i + 1];
      const last = children.at(-1);
      const [all = '', name] = /\s*\{#([a-z-]+)\}$/.exec(last.content) ?? [];
      if (!name) throw new Error(`the heading “${last.content}” has no {#name}`);
      last.content = last.content.slice(0, -all.length);
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

/** @param {string} id @param {'en' | 'ko'} language @returns {Lesson} */
export function readLesson(id, language) {
  const { about, body } = splitFrontMatter(readFileSync(join(folder, `${id}.${language}.md`), 'utf8'));
  for (const name of ['title', 'question', 'order', 'instrument'])
    if (!about[name]) throw new Error(`${id}.${language}.md does not say its ${name}`);
  /** @type {string[]} */
  const headings = [];
  const md = markdownIt({ html: true, typographer: false }).use(formulas).use(numberedHeadings, headings);
  const words = body.replace(/<[^>]*>|\$\$.*?\$\$/gs, ' ');
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
  };
}

/** Every lesson in order, in every language. @returns {Record<'en' | 'ko', Lesson>[]} */
export function readLessons() {
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.en.md'))
    .map((name) => name.slice(0, -'.en.md'.length));
  return ids
    .map(
      (id) =>
        /** @type {any} */ (Object.fromEntries(languages.map((language) => [language, readLesson(id, language)]))),
    )
    .sort((a, b) => a.en.order - b.en.order);
}
