/** Saves an instrument as one file that opens in the state it has now. */
import { saveFile } from '../ui/save-file.js';
import { fileOf, home } from './addresses.js';

/** Whether this page may hand the reader a file: not from a frame, and on the disk only if it is the single file itself. */
export const canSave = () => parent === window && (home === undefined || location.protocol !== 'file:');

/** This page, which is a single file, as it was before its scripts ran. */
function ownSource() {
  const root = /** @type {HTMLElement} */ (document.documentElement.cloneNode(false));
  for (const name of ['dir', 'data-theme']) root.removeAttribute(name);
  const body = /** @type {HTMLElement} */ (document.body.cloneNode(false));
  for (const part of document.body.children)
    body.append(part.cloneNode(part.id !== 'embed' && part.id !== 'announcer'));
  body.querySelector('#preferences')?.replaceChildren();
  root.append(document.head.cloneNode(true), body);
  return `<!doctype html>\n${root.outerHTML}\n`;
}

/** The single-file edition as text. @param {import('./addresses.js').Shown} shown */
async function sourceOf(shown) {
  if (home === undefined) return ownSource();
  const response = await fetch(fileOf({ demo: shown.demo, state: '' }));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.text();
}

/** Gives a page the state to begin in, without parsing it, which its policy would take for inline styles. @param {string} source @param {string} state */
const withState = (source, state) =>
  source.replace(/(<main id="embed" data-demo="[a-z0-9-]+")[^>]*>/, (_, start) =>
    state ? `${start} data-state="${state.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">` : `${start}>`,
  );

/** Hands the reader the file. @param {import('./addresses.js').Shown} shown @returns {Promise<void>} rejects when it cannot be had */
export async function saveSingleFile(shown) {
  const text = withState(await sourceOf(shown), shown.state);
  saveFile(`gradient-garden-${shown.demo}.html`, text, 'text/html');
}
