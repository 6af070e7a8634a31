/**
 * Messages and numbers in the reader's language. Adding a language means adding its catalogue beside this file and its
 * name to `languages`; load.js fetches the one that is shown.
 *
 * A message may hold {names} that are replaced by values; numbers are written the language's way. A message that
 * depends on a count is an object with the plural categories of Intl.PluralRules, chosen by the value `n`.
 *
 * @typedef {string | Record<string, string>} Message
 * @typedef {Record<string, Message>} Catalogue
 */

/** Languages that a reader may choose, by their own names. */
export const languages = { en: 'English', ko: '한국어' };

/** Made from English by pseudo.js: `en-XA` is long, `ar-XB` runs from right to left. */
export const pseudoLocales = ['en-XA', 'ar-XB'];

/** @type {Catalogue} */
let catalogue = {};
let language = 'en';

/**
 * The best of our languages for what the reader asked for.
 * @param {string | null} asked as in `?lang=`
 * @param {readonly string[]} preferred the browser's languages, best first
 */
export function chooseLanguage(asked, preferred) {
  for (const tag of [asked ?? '', ...preferred]) {
    if (pseudoLocales.includes(tag)) return tag;
    const [base = ''] = tag.split('-');
    if (base in languages) return base;
  }
  return 'en';
}

/** @param {string} tag a language or a pseudo-locale @param {Catalogue} messages its catalogue */
export function setLanguage(tag, messages) {
  language = tag in languages ? tag : 'en';
  catalogue = messages;
}

/**
 * The messages of a part that came later. Those that are there already stay: a pseudo-locale has them all.
 * @param {Record<string, Catalogue>} byLanguage
 */
export function addWords(byLanguage) {
  catalogue = { ...byLanguage[language], ...catalogue };
}

/** The language in force. */
export const currentLanguage = () => language;

/** @param {string} tag */
export const directionOf = (tag) => (tag.startsWith('ar') ? 'rtl' : 'ltr');

/** Whether the language in force has a message. @param {string} key */
export const has = (key) => key in catalogue;

/**
 * The message of a key.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  const message = catalogue[key];
  if (message === undefined) throw new Error(`no message is called ${key}`);
  const pattern = typeof message === 'string' ? message : pluralOf(message, Number(values.n));
  return pattern.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value) : String(value ?? '');
  });
}

/** @param {Record<string, string>} forms @param {number} n */
const pluralOf = (forms, n) => forms[new Intl.PluralRules(language).select(n)] ?? forms.other ?? '';

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/**
 * @param {number} value
 * @param {Intl.NumberFormatOptions} [options] default: at most four significant digits
 */
export function formatNumber(value, options = { maximumSignificantDigits: 4 }) {
  const key = language + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, format);
  // Adding zero takes the sign of a negative zero.
  return format.format(value + 0).replace('-', '\u2212');
}

/** @param {number} share 0…1 */
export const formatPercent = (share) => formatNumber(share, { style: 'percent', maximumFractionDigits: 1 });

/** “4, 2 and 3”. @param {string[]} parts */
export const formatList = (parts) => new Intl.ListFormat(language).format(parts);

/** A number of any size in few characters: 0.0312, 12.5, 3.2e−7. @param {number} value */
export function formatCompact(value) {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e6))
    return value.toExponential(1).replace('.0e', 'e').replace(/e\+?/, 'e').replaceAll('-', '\u2212');
  return formatNumber(value, { maximumSignificantDigits: 3 });
}
