/**
 * The two colour scales of the project. Signed values: orange below, neutral at zero, blue above. Classes: the palette
 * of Okabe and Ito (2008, "Color Universal Design"), made to stay apart with every kind of colour vision, plus two;
 * each class also has a marker of its own shape, so that nothing rests on colour alone.
 *
 * @typedef {[number, number, number]} Rgb sRGB, 0…255
 * @typedef {{ negative: Rgb, neutral: Rgb, positive: Rgb, classes: Rgb[] }} Palette
 */
import { item } from './item.js';

/** @type {Record<'light' | 'dark', Palette>} */
export const palettes = {
  light: {
    negative: [230, 137, 52],
    neutral: [246, 244, 239],
    positive: [70, 140, 203],
    classes: [
      [0, 114, 178],
      [230, 159, 0],
      [0, 158, 115],
      [204, 121, 167],
      [86, 180, 233],
      [213, 94, 0],
      [222, 208, 40],
      [60, 60, 60],
      [126, 87, 194],
      [150, 150, 150],
    ],
  },
  dark: {
    negative: [214, 124, 46],
    neutral: [38, 42, 48],
    positive: [66, 139, 202],
    classes: [
      [58, 145, 206],
      [230, 159, 0],
      [22, 168, 126],
      [212, 133, 177],
      [120, 198, 240],
      [222, 108, 24],
      [240, 228, 66],
      [214, 214, 214],
      [150, 118, 216],
      [140, 140, 140],
    ],
  },
};

/** Marker shapes in class order; class k is drawn with shape k modulo their number. */
export const markers = /** @type {const} */ ([
  'circle',
  'diamond',
  'triangle',
  'square',
  'cross',
  'triangle-down',
  'plus',
  'star',
  'hexagon',
  'bar',
]);

/** @param {Rgb} a @param {Rgb} b @param {number} t 0…1 @returns {Rgb} */
export function mix(a, b, t) {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

/**
 * The colour of a signed value.
 * @param {number} t −1…1; values beyond are clamped, and a value that is not a number is neutral
 * @param {Palette} palette
 * @returns {Rgb}
 */
export function diverging(t, palette) {
  const size = Math.min(1, Math.abs(t)) || 0;
  return mix(palette.neutral, t < 0 ? palette.negative : palette.positive, size);
}

/**
 * The colours of one output's values as a lookup table, red, green, blue after one another.
 * @param {Palette} palette
 * @param {number} [strength] 0…1, how much of the colours to take
 * @param {number} [size]
 */
export function divergingTable(palette, strength = 1, size = 256) {
  const table = new Uint8ClampedArray(size * 3);
  for (let i = 0; i < size; i++) table.set(diverging(strength * ((2 * i) / (size - 1) - 1), palette), 3 * i);
  return table;
}

/** @param {number} index of the class @param {Palette} palette */
export const classColor = (index, palette) => item(palette.classes, index % palette.classes.length);

/**
 * Class colours mixed by weight, over the neutral colour where the weights leave room.
 * @param {ArrayLike<number>} weights one per class, each 0…1; a sum above 1 is scaled to 1
 * @param {Palette} palette
 * @returns {Rgb}
 */
export function mixClasses(weights, palette) {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += item(weights, k);
  const scale = sum > 1 ? 1 / sum : 1;
  const rest = 1 - sum * scale;
  /** @type {Rgb} */
  const color = [palette.neutral[0] * rest, palette.neutral[1] * rest, palette.neutral[2] * rest];
  for (let k = 0; k < weights.length; k++) {
    const own = classColor(k, palette);
    const share = item(weights, k) * scale;
    color[0] += own[0] * share;
    color[1] += own[1] * share;
    color[2] += own[2] * share;
  }
  return color;
}

/** An opaque colour as an ImageData's Uint32Array holds it, on little-endian machines. @param {Rgb} color */
export const packed = ([red, green, blue]) =>
  ((255 << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;

/** @param {Rgb} color @param {number} [alpha] */
export const css = (color, alpha = 1) => `rgb(${color.map(Math.round).join(' ')} / ${alpha})`;
