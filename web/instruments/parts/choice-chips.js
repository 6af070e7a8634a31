/** A choice between few things, all of them in sight: the platform's radio buttons. */
import './choice-chips.css';
import { html } from '../../ui/html.js';

/**
 * @param {{ name: string, label: string, value: string, options: { value: string, label: string }[],
 *           change: (value: string) => void }} options `name` is unique within the instrument: each
 *   choice is a form of its own, so that the same instrument may stand on the page twice
 */
export const choiceChips = ({ name, label, value, options, change }) => html`
  <form @submit=${(/** @type {Event} */ event) => event.preventDefault()}><fieldset class="choice-chips">
    <legend>${label}</legend>
    ${options.map(
      (option) => html`<label class="chip">
        <input type="radio" name=${name} .checked=${option.value === value} @change=${() => change(option.value)} />
        <span>${option.label}</span></label>`,
    )}
  </fieldset></form>`;
