/**
 * The tables of numbers behind a picture as one CSV file: a block for each, with its caption above it and an empty row
 * between two of them. Numbers are those that are shown, written as programs read them.
 *
 * @typedef {{ caption: { textContent: string | null } | null, rows: Iterable<{ cells: Iterable<Cell> }> }} Table as in documents
 * @typedef {{ textContent: string | null, colSpan: number }} Cell
 */
import { csvOf } from '../ui/csv.js';

/**
 * How a language separates thousands, for a regular expression, and what its decimal point is.
 * @param {string} language
 */
function marksOf(language) {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.5);
  const markOf = (/** @type {string} */ type) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    group: markOf('group')
      .replace(/\s/, ' ')
      .replace(/[^\w\s]/g, '\\$&'),
    decimal: markOf('decimal'),
  };
}

/**
 * @param {string} text of a cell
 * @param {string} language
 * @returns {string | number} a number if the page has written one and nothing else
 */
export function cellOf(text, language) {
  const { group, decimal } = marksOf(language);
  const shown = text.replace(/\s+/g, ' ').trim();
  const plain = shown
    .replace('\u2212', '-')
    .replace('e\u2212', 'e-')
    .replace(new RegExp(`^[-+]?\\d{1,3}(${group}\\d{3})+(?!\\d)`), (digits) => digits.replace(/[^-+\d]/g, ''))
    .replace(decimal, '.');
  return /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/.test(plain) ? Number(plain) : shown;
}

/** @param {Table} table @param {string} language @returns {(string | number)[][]} */
function blockOf({ caption, rows }, language) {
  const above = caption ? [[cellOf(caption.textContent ?? '', language)]] : [];
  const cells = Array.from(rows, (row) =>
    // What is as wide as several columns keeps the next ones in their places.
    Array.from(row.cells).flatMap(({ textContent, colSpan }) => [
      cellOf(textContent ?? '', language),
      ...Array(colSpan - 1).fill(''),
    ]),
  );
  return [...above, ...cells];
}

/** @param {Iterable<Table>} tables @param {string} language in which their numbers are written */
export const tablesCsv = (tables, language) =>
  csvOf(Array.from(tables).flatMap((table, i) => [...(i ? [[]] : []), ...blockOf(table, language)]));
