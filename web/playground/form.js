/**
 * Forms that a value may have: functions that say whether a value from outside has it.
 * @typedef {(value: any) => boolean} Form
 */

/** A text of at most so many UTF-16 units. @param {number} longest @returns {Form} */
export const text = (longest) => (value) => typeof value === 'string' && value.length <= longest;

/** @param {RegExp} pattern @returns {Form} */
export const matching = (pattern) => (value) => typeof value === 'string' && pattern.test(value);

/** A whole number. @param {number} min @param {number} max @returns {Form} */
export const whole = (min, max) => (value) => Number.isInteger(value) && value >= min && value <= max;

/** @param {Form} item @param {number} most @returns {Form} */
export const listOf = (item, most) => (value) => Array.isArray(value) && value.length <= most && value.every(item);

/** An object with any number of fields. @param {Form} key @param {Form} item @returns {Form} */
export const recordOf = (key, item) => (value) =>
  isPlain(value) && Object.entries(value).every(([name, one]) => key(name) && item(one));

/** An object with these fields and no other. @param {Record<string, Form>} fields @returns {Form} */
export const shapeOf = (fields) => (value) =>
  isPlain(value) &&
  Object.keys(value).length === Object.keys(fields).length &&
  Object.entries(fields).every(([name, form]) => Object.hasOwn(value, name) && form(value[name]));

/** @param {unknown} value */
const isPlain = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
