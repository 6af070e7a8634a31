/** Tables as CSV (RFC 4180): a byte-order mark, so that spreadsheets take it for UTF-8, and CRLF at the end of rows. */

/** @param {string | number} cell numbers that there are not are empty */
function write(cell) {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  // A spreadsheet takes what begins like this for a formula and computes it.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {(string | number)[][]} rows the first one the names */
export const csvOf = (rows) => `\uFEFF${rows.map((row) => `${row.map(write).join(',')}\r\n`).join('')}`;
