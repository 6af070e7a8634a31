/** One of a few, as radio buttons that look like chips. The form around them keeps groups of several instruments apart. */
import './choice-chips.css';
import { html, live } from '../../ui/html.js';

/**
 * @param {{ label: string, value: string, options: { value: string, label: string }[], change: (value: string) => void }} choice
 */
export const choiceChips = ({ label, value, options, change }) => html`
  <form class="choice-chips" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
    <fieldset>
      <legend>${label}</legend>
      ${options.map(
        (option) => html`<label class="chip"><input type="radio" name="choice" value=${option.value}
          .checked=${live(option.value === value)} @change=${() => change(option.value)} /><span>${option.label}</span></label>`,
      )}
    </fieldset>
  </form>`;
