// Markdown as lessons and glossary are written in: with TeX formulas and named headings. It becomes HTML when the pages are built.
import markdownIt from 'markdown-it';
import temml from 'temml';

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

/** A renderer of Markdown with formulas. @returns {any} */
export const markdown = () => markdownIt({ html: true, typographer: false }).use(formulas);

/**
 * Takes `{#name}` off a heading's text.
 * @param {string} text
 * @returns {{ words: string, name: string }}
 * @throws {Error} where there is no name
 */
export function splitHeading(text) {
  const [all = '', name] = /\s*\{#([a-z0-9-]+)\}$/.exec(text) ?? [];
  if (!name) throw new Error(`the heading “${text}” has no {#name}`);
  return { words: text.slice(0, -all.length), name };
}
