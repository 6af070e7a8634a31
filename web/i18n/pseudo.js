/** Pseudo-locales: made from the English text to show what a longer or a right-to-left language would break. */

const accents = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, i) => [letter, [...'àƀçđéƒğħíĵķłɱñóþɋřšŧúṽŵẋýž'][i]]),
);

/** Leaves {placeholders} alone. @param {string} text @param {(part: string) => string} change */
const outsidePlaceholders = (text, change) =>
  text
    .split(/(\{\w+\})/)
    .map((part, i) => (i % 2 ? part : change(part)))
    .join('');

/** Accented, and about 40 % longer. @param {string} text */
export function lengthened(text) {
  const accented = outsidePlaceholders(text, (part) => part.replace(/[a-z]/g, (letter) => accents[letter] ?? letter));
  return `[${accented} ${'~'.repeat(Math.ceil(text.length * 0.4))}]`;
}

/** Written from right to left by force. @param {string} text */
export const mirrored = (text) => outsidePlaceholders(text, (part) => (part.trim() ? `\u202e${part}\u202c` : part));
