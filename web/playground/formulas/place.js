/** Where a formula is wrong. */

/**
 * A formula in three pieces: before the mistake, the mistaken character, and the rest.
 * @param {string} text
 * @param {number} column of the mistake, in bytes of UTF-8 from 1, as the engine counts
 * @returns {[string, string, string]}
 */
export function piecesAt(text, column) {
  const bytes = new TextEncoder().encode(text).slice(0, Math.max(0, column - 1));
  const before = new TextDecoder().decode(bytes);
  const [mistake = ''] = text.slice(before.length);
  return [before, mistake, text.slice(before.length + mistake.length)];
}

/** A column's name as a formula writes it. @param {string} name */
export const written = (name) => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name}\``);
