/** A typed number. What does not fit is refused with a message that names the range; the old value stays in force. */
import { t } from '../i18n/i18n.js';
import { announce } from './announcer.js';
import { parseNumber } from './scale.js';

/**
 * @param {{ min?: number, max?: number, scale?: string }} range
 * @param {(value: number) => void} change
 * @returns {(event: any) => void} the handler of a text input's change event
 */
export const numberEntry = (range, change) => (event) => {
  const input = event.target;
  const problem = problemWith(input.value, range);
  input.setCustomValidity(problem);
  input.setAttribute('aria-invalid', String(problem !== ''));
  if (problem) {
    announce(problem);
    input.reportValidity();
  } else change(/** @type {number} */ (parseNumber(input.value)));
};

/**
 * @param {string} text
 * @param {{ min?: number, max?: number, scale?: string }} range
 * @returns {string} empty when the text is a number within the range
 */
function problemWith(text, { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, scale }) {
  const value = parseNumber(text);
  if (value === undefined) return t('error.not-a-number', { got: text });
  const whole = scale === 'integer';
  if (value >= min && value <= max && (!whole || Number.isInteger(value))) return '';
  return t(whole ? 'error.out-of-range-whole' : 'error.out-of-range', { min, max, got: text });
}
