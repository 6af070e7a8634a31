/** One cell of delimited text replaced by another, everything else left as it was written. */

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * @param {string} text
 * @param {{ line: number, column: number, delimiter: string, value: string }} change `line` from 1, where the cell's row
 *   starts; `column` from 0
 * @returns {string | undefined} undefined where the text has no such cell
 */
export function withCell(text, { line, column, delimiter, value }) {
  if (!DELIMITERS.includes(delimiter)) return undefined;
  let at = startOfLine(text, line);
  for (let passed = 0; at !== undefined && passed < column; passed++) {
    const end = endOfCell(text, at, delimiter);
    at = text[end] === delimiter ? end + 1 : undefined;
  }
  if (at === undefined || at > text.length) return undefined;
  return text.slice(0, at) + quoted(value, delimiter) + text.slice(endOfCell(text, at, delimiter));
}

/** @param {string} text @param {number} line @returns {number | undefined} */
function startOfLine(text, line) {
  const ends = /\r\n|\r|\n/g;
  for (let passed = 1; passed < line; passed++) if (!ends.exec(text)) return undefined;
  return ends.lastIndex;
}

/** Where the cell that starts at a place is over. @param {string} text @param {number} start @param {string} delimiter */
function endOfCell(text, start, delimiter) {
  let at = start;
  while (text[at] === ' ' || text[at] === '\ufeff' || (text[at] === '\t' && delimiter !== '\t')) at++;
  if (text[at] === '"')
    for (at++; at < text.length; at++) {
      if (text[at] !== '"') continue;
      if (text[at + 1] !== '"') break;
      at++;
    }
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** @param {string} value @param {string} delimiter */
const quoted = (value, delimiter) =>
  value.includes(delimiter) || /["\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
