/**
 * Parts of the page that are fetched when somebody first wants them, so that training can begin without them. Each is a
 * folder here with an index.js; scripts/playground-parts.mjs makes a script of it.
 */
import { addWords } from '../i18n/i18n.js';
import { loadScript } from '../ui/load-script.js';

/** @type {Map<string, Promise<any>>} */
const loading = new Map();

/**
 * @param {string} name of the folder
 * @returns {Promise<any>} what its index.js exports; rejects when it cannot be had, and then may be asked for again
 */
export function loadPart(name) {
  let part = loading.get(name);
  if (!part) {
    part = fetchPart(name);
    part.catch(() => loading.delete(name));
    loading.set(name, part);
  }
  return part;
}

/** @param {string} name */
async function fetchPart(name) {
  await loadScript(`playground-${name}.js`);
  const part = /** @type {any} */ (globalThis).gardenParts[name];
  addWords(part.strings);
  return part;
}
