// Cells of a warped grid as pixels.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fillMesh } from '../../../web/instruments/hidden-space/mesh-raster.js';

/** @param {number} width @param {number} height @param {number[]} x @param {number[]} y @param {number[]} colors @param {number} cells */
function filled(width, height, x, y, colors, cells) {
  const pixels = new Uint32Array(width * height);
  fillMesh(pixels, width, x, y, colors, cells);
  return Array.from(pixels);
}

test('a grid that is not warped is its cells', () => {
  const x = [0, 2, 4, 0, 2, 4, 0, 2, 4];
  const y = [0, 0, 0, 1, 1, 1, 3, 3, 3];
  assert.deepEqual(filled(4, 3, x, y, [1, 2, 3, 4], 2), [1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4]);
});

test('where it is folded, later cells lie over earlier ones', () => {
  const x = [0, 4, 0, 0, 4, 0, 0, 4, 0];
  const y = [0, 0, 0, 2, 2, 2, 2, 2, 2];
  assert.deepEqual(filled(4, 2, x, y, [1, 2, 3, 4], 2), new Array(8).fill(2));
});

test('what lies outside is cut off, and what is nowhere is not drawn', () => {
  assert.deepEqual(filled(2, 2, [-9, 9, -9, 9], [-9, -9, 9, 9], [7], 1), [7, 7, 7, 7]);
  assert.deepEqual(filled(2, 2, [5, 9, 5, 9], [0, 0, 2, 2], [7], 1), [0, 0, 0, 0]);
  assert.deepEqual(filled(2, 2, new Array(4).fill(Number.NaN), [0, 0, 2, 2], [7], 1), [0, 0, 0, 0]);
  assert.deepEqual(filled(2, 2, [0, 2, 0, 2], [0, 0, 0, 0], [7], 1), [0, 0, 0, 0]);
});

test('wherever its inner node is, neighbours leave no gap', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 15, noNaN: true }),
      fc.double({ min: 1, max: 15, noNaN: true }),
      (inX, inY) => {
        const x = [0, inX, 16, 0, inX, 16, 0, inX, 16];
        const y = [0, 0, 0, inY, inY, inY, 16, 16, 16];
        x[1] = 8;
        y[3] = 8;
        assert.ok(filled(16, 16, x, y, [1, 2, 3, 4], 2).every((color) => color > 0));
      },
    ),
  );
});
