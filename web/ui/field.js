/** What every labelled control has in common: a label, room for one message, and the link between the three. */
import { html, nothing } from './html.js';

/** An id from a path in the engine's spec: `layers[0].units` → `field-layers-0-units`. @param {string} path */
export const fieldId = (path) => `field-${path.replace(/[^a-zA-Z0-9]+/g, '-')}`;

/**
 * @param {{ path: string, label: string, error?: string, hint?: string }} about
 * @param {unknown} control
 * @param {string} [kind]
 */
export const field = ({ path, label, error, hint }, control, kind = '') => html`
  <div class="field ${kind}" ?data-invalid=${Boolean(error)}>
    <label for=${fieldId(path)} title=${hint ?? nothing}>${label}</label>
    ${control}
    ${error ? html`<p class="error" role="alert" id="${fieldId(path)}-error">${error}</p>` : nothing}
  </div>`;
