/** A choice from a list, as the platform's own select. */
import { field, fieldId } from './field.js';
import { html, live, nothing } from './html.js';

/**
 * @param {{ path: string, label: string, value: string, options: { value: string, label: string }[], error?: string,
 *           hint?: string, change: (value: string) => void }} options
 */
export const select = ({ options, value, change, ...about }) =>
  field(
    about,
    html`
  <select id=${fieldId(about.path)} .value=${live(value)} aria-describedby=${about.error ? `${fieldId(about.path)}-error` : nothing}
    @change=${(/** @type {any} */ event) => change(event.target.value)}>
    ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
  </select>`,
    'choice',
  );
