/** Fetches the catalogue of the language that is shown. */
import { loadScript } from '../ui/load-script.js';
import { chooseLanguage, setLanguage } from './i18n.js';

/**
 * Brings the language into force that the reader asked for.
 * @param {string | null} asked as in `?lang=`
 * @returns {Promise<string>} the language or pseudo-locale; rejects when its catalogue cannot be had
 */
export async function loadLanguage(asked) {
  const tag = chooseLanguage(asked, navigator.languages);
  await loadScript(`words-${tag}.js`);
  setLanguage(tag, /** @type {any} */ (globalThis).gardenWords);
  return tag;
}
