// Tables of the page as CSV files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellOf, tablesCsv } from '../../web/embed/table-csv.js';
import { formatCompact, formatNumber, languages, setLanguage } from '../../web/i18n/i18n.js';
import { cellsOf } from './csv-cells.mjs';

/** What a document has of a table. @param {string[][]} rows @param {{ caption?: string, spans?: number }} [options] `spans`: of the first cell */
const table = (rows, { caption, spans = 1 } = {}) => ({
  caption: caption === undefined ? null : { textContent: caption },
  rows: rows.map((row, i) => ({
    cells: row.map((textContent, j) => ({ textContent, colSpan: i || j ? 1 : spans })),
  })),
});

for (const language of Object.keys(languages))
  test(`numbers as the page writes them in ${language} come back as numbers`, () => {
    setLanguage(language, {});
    for (const value of [0, -0.5, 12.5, -1230, 123000, -1.5e-7, 3.2e6, 1e-12])
      assert.equal(cellOf(formatCompact(value), language), value);
    for (const value of [-1234.5, 1234567.25, 1e9]) assert.equal(cellOf(formatNumber(value, {}), language), value);
    assert.equal(cellOf('0.0900', language), 0.09);
  });

test('numbers of languages with other marks, too', () => {
  for (const language of ['de', 'fr', 'de-CH']) {
    const write = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
    for (const value of [1234.5, -0.25, 7]) assert.equal(cellOf(write.format(value), language), value, language);
  }
});

test('what is not one number stays text, as it is shown', () => {
  for (const text of [
    '',
    '–',
    '0 1 1',
    '1, 2',
    '[4, 3, −2]',
    '−16, 3',
    '1/2',
    '12%',
    '× 0.2',
    '∞',
    '12,34',
    'e−7',
    'x₁',
  ])
    assert.equal(cellOf(text, 'en'), text);
  assert.equal(cellOf('\n   ✓\n  right ', 'en'), '✓ right');
});

test('a block for each table, with its caption; wide cells keep the columns in place; no cell is a formula', () => {
  const first = table(
    [
      ['a', '=b', 'with "quotes", and more'],
      ['−1,234.5', '+0.3', '+ b'],
    ],
    { caption: ' Shown ' },
  );
  const second = table(
    [
      ['pair', 'x'],
      ['1', '2', '3'],
    ],
    { spans: 2 },
  );
  const text = tablesCsv([first, second], 'en');
  assert.ok(text.startsWith('\uFEFFShown\r\n'));
  assert.deepEqual(cellsOf(text), [
    ['Shown'],
    ['a', "'=b", 'with "quotes", and more'],
    ['-1234.5', '0.3', "'+ b"],
    [''],
    ['pair', '', 'x'],
    ['1', '2', '3'],
  ]);
});
