// The colour scales: right at their ends, and apart with every kind of colour vision.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diverging, divergingTable, markers, mixClasses, palettes } from '../../web/ui/colors.js';
import { item } from '../../web/ui/item.js';

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB. */
const deficiencies = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** @param {number[]} rgb @returns {number[]} linear, 0…1 */
const linear = (rgb) => rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));

/** @param {number[]} light linear sRGB @returns {number[]} CIE L*a*b*, D65 */
function lab([r = 0, g = 0, b = 0]) {
  const f = (/** @type {number} */ t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** @param {number[]} a @param {number[]} b @param {number[][]} [matrix] the difference in L*a*b* as somebody sees it */
function difference(a, b, matrix) {
  const seen = (/** @type {number[]} */ rgb) => {
    const light = linear(rgb);
    const changed = matrix ? matrix.map((row) => row.reduce((sum, m, i) => sum + m * item(light, i), 0)) : light;
    return lab(changed.map((c) => Math.min(1, Math.max(0, c))));
  };
  const [p, q] = [seen(a), seen(b)];
  return Math.hypot(...p.map((c, i) => c - item(q, i)));
}

for (const theme of /** @type {const} */ (['light', 'dark'])) {
  const palette = palettes[theme];

  test(`${theme}: the scale of signed values ends in its colours and is neutral at zero`, () => {
    assert.deepEqual(diverging(-1, palette), palette.negative);
    assert.deepEqual(diverging(0, palette), palette.neutral);
    assert.deepEqual(diverging(7, palette), palette.positive);
    assert.deepEqual(diverging(Number.NaN, palette), palette.neutral);
  });

  test(`${theme}: negative and positive stay apart with every kind of colour vision`, () => {
    for (const [name, matrix] of Object.entries(deficiencies))
      assert.ok(difference(palette.negative, palette.positive, matrix) > 30, name);
  });

  test(`${theme}: eight classes and more, no two alike with every kind of colour vision`, () => {
    assert.ok(palette.classes.length >= 8);
    for (const [name, matrix] of Object.entries({ full: undefined, ...deficiencies }))
      palette.classes.slice(0, 8).forEach((a, i, first) => {
        for (const b of first.slice(i + 1))
          assert.ok(difference(a, b, matrix) > 8, `${name}: ${a} and ${b}: ${difference(a, b, matrix)}`);
      });
  });
}

test('every class has a marker of its own', () => {
  assert.equal(new Set(markers).size, markers.length);
  assert.ok(markers.length >= palettes.light.classes.length);
});

test('the lookup table is the scale', () => {
  const table = divergingTable(palettes.light, 1, 3);
  assert.deepEqual([...table.slice(0, 3)], palettes.light.negative);
  assert.deepEqual([...table.slice(3, 6)], palettes.light.neutral);
  assert.deepEqual([...table.slice(6, 9)], palettes.light.positive);
});

test('class colours mix by weight', () => {
  const { classes, neutral } = palettes.light;
  assert.deepEqual(mixClasses([1, 0], palettes.light), classes[0]);
  assert.deepEqual(mixClasses([0, 0], palettes.light), neutral);
  const half = mixClasses([1, 1], palettes.light);
  for (const [i, c] of half.entries())
    assert.ok(Math.abs(c - (item(item(classes, 0), i) + item(item(classes, 1), i)) / 2) < 1e-9);
});
