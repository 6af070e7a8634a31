/**
 * A function f on [0,1] as a field of an instrument's state, in the engine's own form: { target: name },
 * { expression: text } or { samples: numbers }. As text: `sine`, `x:sin(7*x)` or `d:` with the samples in base64.
 */
import { matching } from '../../playground/form.js';

/** @typedef {{ target: string } | { expression: string } | { samples: number[] }} FunctionValue */

/** A drawing has so many samples, at equal distances from 0 to 1. */
export const DRAWN = 201;
/** Drawn heights lie between −HIGHEST and HIGHEST. */
export const HIGHEST = 4;

/** Heights are kept as whole numbers from −LEVELS to LEVELS, so that zero is one of them. */
const LEVELS = 32767;

const isName = matching(/^[a-z][a-z0-9-]{0,39}$/);
/** What the engine's formulas are made of. */
const isFormula = matching(/^[\x20-\x7e]{1,500}$/);

/** @param {unknown} samples */
const areSamples = (samples) =>
  Array.isArray(samples) &&
  samples.length === DRAWN &&
  samples.every((height) => Number.isFinite(height) && Math.abs(height) <= HIGHEST);

/** @param {any} value */
function isFunction(value) {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return false;
  if ('target' in value) return isName(value.target);
  if ('expression' in value) return isFormula(value.expression);
  return areSamples(value.samples);
}

/** @param {number[]} samples */
function packSamples(samples) {
  const words = Uint16Array.from(samples, (height) => Math.round((height / HIGHEST) * LEVELS) + LEVELS);
  const bytes = [...words].map((word) => String.fromCharCode(word >> 8, word & 255)).join('');
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @param {string} text @returns {number[]} not numbers where the text is damaged */
function unpackSamples(text) {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Array.from({ length: bytes.length / 2 }, (_, i) => {
    const level = (bytes.charCodeAt(2 * i) << 8) + bytes.charCodeAt(2 * i + 1) - LEVELS;
    return level <= LEVELS ? (level / LEVELS) * HIGHEST : Number.NaN;
  });
}

/** @param {FunctionValue} value */
function write(value) {
  if ('target' in value) return value.target;
  return 'expression' in value ? `x:${value.expression}` : `d:${packSamples(value.samples)}`;
}

/** @param {string} text @returns {FunctionValue} */
function read(text) {
  if (text.startsWith('x:')) return { expression: text.slice(2) };
  return text.startsWith('d:') ? { samples: unpackSamples(text.slice(2)) } : { target: text };
}

/** @param {FunctionValue} [initial] @returns {import('./state-form.js').Field} */
export const functionField = (initial = { target: 'wiggle' }) => ({
  form: isFunction,
  initial,
  codec: { write, read },
});
