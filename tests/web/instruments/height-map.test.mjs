// Height maps as pixels: what is in front hides what is behind, and from above it is the map.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawRelief, makeRelief } from '../../../web/instruments/parts/height-map-raster.js';

const SIZE = 120;
const TALL = 0.5;
/** Heights can be read from the red of a pixel, since every colour of the table has its own. */
const table = new Uint8ClampedArray(256 * 3);
for (let i = 0; i < 256; i++) table.set([i / 2, 0, 0], 3 * i);

/**
 * @param {number[]} values row after row from the top @param {number} columns
 * @param {{ azimuth?: number, elevation: number }} angles in degrees
 */
function draw(values, columns, { azimuth = 0, elevation }) {
  const pixels = new Uint32Array(SIZE * SIZE);
  const relief = makeRelief(values, columns, values.length / columns, (value) => value * TALL, false);
  const radians = Math.PI / 180;
  const sight = { azimuth: azimuth * radians, elevation: elevation * radians, scale: 60, left: 60, top: 80 };
  drawRelief(pixels, SIZE, SIZE, relief, sight, { table, high: TALL, skirt: [0, 255, 0] });
  return {
    red: (/** @type {number} */ x, /** @type {number} */ y) => (pixels[y * SIZE + x] ?? 0) & 255,
    green: (/** @type {number} */ x, /** @type {number} */ y) => ((pixels[y * SIZE + x] ?? 0) >> 8) & 255,
    isEmpty: (/** @type {number} */ x, /** @type {number} */ y) => pixels[y * SIZE + x] === 0,
    filled: pixels.filter(Boolean).length,
  };
}

test('from straight above it is the map, the top row behind', () => {
  const picture = draw([1, 0, 0, 0], 2, { elevation: 90 });
  assert.equal(picture.filled, 60 * 60);
  // The base reaches from 50 to 110 pixels down, from 30 to 90 across.
  assert.ok(picture.red(40, 60) > 100);
  assert.equal(picture.red(80, 60), 0);
  assert.equal(picture.red(40, 100), 0);
  assert.ok(picture.isEmpty(40, 40) && picture.isEmpty(20, 80));
});

test('turned by a quarter, what was on the right is behind', () => {
  const picture = draw([0, 1, 0, 1], 2, { azimuth: -90, elevation: 90 });
  assert.ok(picture.red(60, 60) > 100);
  assert.equal(picture.red(60, 100), 0);
});

test('a wall in front hides what is behind it, a low one does not', () => {
  const hidden = draw([0.5, 1], 1, { elevation: 15 });
  const seen = draw([0.5, 0], 1, { elevation: 15 });
  const level = (/** @type {number} */ height) => 80 - Math.round(height * TALL * 60 * Math.cos(Math.PI / 12));
  // The far block's wall would show just above the middle of the base.
  assert.ok(seen.red(60, level(0.25)) > 0);
  // There stands the cut through the near block, and over it its own top.
  assert.equal(hidden.green(60, level(0.25)), 255);
  assert.ok(hidden.filled > seen.filled);
  assert.ok(hidden.isEmpty(60, level(1) - 10));
});

test('every angle fills one connected piece of each column of pixels', () => {
  const values = Array.from({ length: 64 }, (_, i) => ((i * 37) % 11) / 10);
  for (let azimuth = -180; azimuth <= 180; azimuth += 15) {
    const picture = draw(values, 8, { azimuth, elevation: 35 });
    assert.ok(picture.filled > 2000, `nearly nothing at ${azimuth}`);
    for (let x = 0; x < SIZE; x++) {
      let changes = 0;
      for (let y = 1; y < SIZE; y++) if (picture.isEmpty(x, y) !== picture.isEmpty(x, y - 1)) changes++;
      assert.ok(changes <= 2, `a hole in column ${x} at ${azimuth}`);
    }
  }
});
