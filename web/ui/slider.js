/** A number with a range: a slider for the hand, and beside it the exact value, which can be typed. */
import { t } from '../i18n/i18n.js';
import { field, fieldId } from './field.js';
import { html, live } from './html.js';
import { numberEntry } from './number-field.js';
import { POSITIONS, positionOf, valueAt } from './scale.js';
import { unlessTyping } from './unless-typing.js';

/**
 * @param {{ path: string, label: string, value: number, min: number, max: number,
 *           scale?: 'linear' | 'logarithmic' | 'integer', error?: string, hint?: string,
 *           change: (value: number) => void }} options
 */
export function slider({ value, min, max, scale, change, ...about }) {
  const range = { min, max, scale };
  const whole = scale === 'integer' && max - min <= POSITIONS;
  const toValue = (/** @type {number} */ at) => (whole ? at : valueAt(at, range));
  return field(
    about,
    html`
    <span class="slider">
      <input type="range" id=${fieldId(about.path)} min=${whole ? min : 0} max=${whole ? max : POSITIONS} step="1"
        .value=${live(String(whole ? value : Math.round(positionOf(value, range))))} aria-valuetext=${String(value)}
        @input=${(/** @type {any} */ event) => change(toValue(event.target.valueAsNumber))}
        @keydown=${(/** @type {KeyboardEvent} */ event) => tenfold(event)} />
      <input type="text" inputmode="decimal" class="exact" autocomplete="off" aria-label=${t('ui.exact', { label: about.label })}
        .value=${unlessTyping(String(value))} @change=${numberEntry(range, change)} />
    </span>`,
    'ranged',
  );
}

/** Shift makes an arrow move by ten. @param {KeyboardEvent} event */
function tenfold(event) {
  const way = { ArrowRight: 10, ArrowUp: 10, ArrowLeft: -10, ArrowDown: -10 }[event.key];
  if (!event.shiftKey || !way) return;
  const input = /** @type {HTMLInputElement} */ (event.target);
  event.preventDefault();
  input.valueAsNumber += way;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
