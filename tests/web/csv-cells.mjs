// What a program reads from a CSV file.
import assert from 'node:assert/strict';

/** The cells of a CSV file, read as RFC 4180 says. @param {string} text */
export function cellsOf(text) {
  const rows = text.replace(/^\uFEFF/, '').split('\r\n');
  assert.equal(rows.pop(), '', 'the last row ends too');
  return rows.map((row) =>
    [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
}
