/** In place of load.js where a page holds every catalogue itself, and those of parts that not every page has. */
import en from './en.js';
import { chooseLanguage, setLanguage } from './i18n.js';
import ko from './ko.js';
import { disguises } from './pseudo.js';

/** @typedef {import('./i18n.js').Catalogue} Catalogue */

/** @type {Record<string, Catalogue>} */
const catalogues = { en: { ...en }, ko: { ...ko } };

/**
 * Adds the messages of a part. Call before the language is chosen.
 * @param {Record<string, Catalogue>} byLanguage
 */
export function addMessages(byLanguage) {
  for (const [tag, messages] of Object.entries(byLanguage)) Object.assign(catalogues[tag] ?? {}, messages);
}

/**
 * Brings the language into force that the reader asked for.
 * @param {string | null} asked as in `?lang=`
 * @returns {Promise<string>} the language or pseudo-locale
 */
export async function loadLanguage(asked) {
  const tag = chooseLanguage(asked, navigator.languages);
  const disguise = disguises[tag] ?? ((/** @type {Catalogue} */ catalogue) => catalogue);
  setLanguage(tag, disguise(catalogues[tag] ?? catalogues.en ?? {}));
  return tag;
}
