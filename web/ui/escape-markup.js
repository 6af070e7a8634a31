/** @param {string} text @returns {string} the same as text of a document, never as its markup */
export const escapeMarkup = (text) =>
  text
    // What XML cannot hold at all.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
