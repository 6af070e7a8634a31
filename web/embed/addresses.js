/**
 * Where an instrument in some state is found: its address, the tag for other people's pages, its single file.
 *
 * @typedef {{ demo: string, state: string, lang?: string | undefined, theme?: string | undefined, controls?: string | undefined }} Shown
 *   an instrument as somebody sees it: absent is the reader's own language, the system's theme, every part
 */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);

/** The folder of the course's pages; undefined in a single file, which has no neighbours. */
export const home = script?.src ? new URL('.', script.src).href : undefined;

/** @param {string} page @param {Shown} shown @param {boolean} named whether the page has to be told which instrument */
function addressOf(page, { demo, state, lang, theme, controls }, named) {
  const address = new URL(page, home ?? location.href);
  const query = new URLSearchParams();
  if (named) query.set('demo', demo);
  for (const [name, value] of Object.entries({ lang, theme, controls }))
    if (value !== undefined) query.set(name, value);
  address.search = String(query);
  address.hash = state;
  return address.href;
}

/** The instrument alone. @param {Shown} shown */
export const linkTo = (shown) =>
  home === undefined ? addressOf(location.pathname, shown, false) : addressOf('embed.html', shown, true);

/** Its single-file edition, with the state behind `#`. @param {Shown} shown */
export const fileOf = (shown) => addressOf(`offline/${shown.demo}.html`, shown, false);

/** @param {string} text */
const quoted = (text) => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

/** A page that lies on somebody's disk says nothing about where its readers will find it. */
const publicHome = home?.startsWith('http') ? home : 'gradient-garden/';

/** Two lines of HTML. @param {Shown} shown */
export function snippetOf({ demo, state, ...choices }) {
  const attributes = Object.entries({ demo, ...choices, state: state || undefined })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${quoted(String(value))}`);
  return `<script src=${quoted(`${publicHome}embed.js`)}></script>\n<gradient-garden ${attributes.join(' ')}></gradient-garden>`;
}
