/**
 * Fetches the catalogue of the language that is shown: a classic script beside the page's own, because on file:// neither
 * fetch nor modules reach a neighbouring file.
 */
import { chooseLanguage, setLanguage } from './i18n.js';

/** The page's own script; its address is only known while it runs for the first time. */
const ownScript = /** @type {HTMLScriptElement | null} */ (document.currentScript);

/**
 * @param {string} tag
 * @returns {Promise<import('./i18n.js').Catalogue>} rejects when the script cannot be had
 */
const fetchCatalogue = (tag) =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(`words-${tag}.js`, ownScript?.src ?? location.href).href;
    script.onload = () => resolve(/** @type {any} */ (globalThis).gardenWords);
    script.onerror = () => reject(new Error(`${script.src} could not be loaded`));
    document.head.append(script);
  });

/**
 * Brings the language into force that the reader asked for.
 * @param {string | null} asked as in `?lang=`
 * @returns {Promise<string>} the language or pseudo-locale; rejects when its catalogue cannot be had
 */
export async function loadLanguage(asked) {
  const tag = chooseLanguage(asked, navigator.languages);
  setLanguage(tag, await fetchCatalogue(tag));
  return tag;
}
