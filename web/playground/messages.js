/** Errors of the engine in the reader's words. */
import { has, t } from '../i18n/i18n.js';
import { nameOf } from './names.js';

/** @typedef {import('../engine/protocol.js').PlainError} PlainError */

/**
 * @param {PlainError} error
 * @returns {string} the engine's own English text for a code without a translation
 */
export function describeError({ code, where, message, details }) {
  const key = `error.${code}`;
  if (!has(key)) return message;
  return t(key, { ...plainValues(details), where: placeOf(where), message });
}

/**
 * The same away from the control that it is about, as in a notice on a link: “this” would be nothing there.
 * @param {PlainError} error
 */
export function describeAnywhere(error) {
  const message = describeError(error);
  return error.code.startsWith('out-of-range') ? t('error.at', { where: placeOf(error.where), message }) : message;
}

/** @param {Record<string, unknown>} details @returns {Record<string, string | number>} */
const plainValues = (details) =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]),
  );

/** The place of an error in words: `layers[0].units` → “hidden layer 1, units”. @param {string} where */
function placeOf(where) {
  const layer = /^layers\[(\d+)\]/.exec(where);
  const last = where.split('.').pop() ?? where;
  const field = layer && last === layer[0] ? '' : nameOf('parameter', last);
  const parts = [layer ? t('place.layer', { n: Number(layer[1]) + 1 }) : '', field];
  return parts.filter(Boolean).join(', ') || t('place.spec');
}

/**
 * The refusal that belongs at a control: its own path, or one below it.
 * @param {PlainError | undefined} error
 * @param {string} path
 */
export const errorAt = (error, path) =>
  error && (error.where === path || error.where.startsWith(`${path}.`)) ? describeError(error) : undefined;
