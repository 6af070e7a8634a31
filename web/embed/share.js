/** What somebody needs to pass an instrument on in the state it has now: a link, a tag for a page, a file. */
import './share.css';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { html, nothing } from '../ui/html.js';
import { fileOf, home, linkTo, snippetOf } from './addresses.js';
import { canSave, saveSingleFile } from './single-file.js';

/** @typedef {import('./addresses.js').Shown} Shown */

const MARK_MS = 2000;

/** @param {MouseEvent} event of a button beside the field that is copied */
async function copy(event) {
  const button = /** @type {HTMLElement} */ (event.currentTarget);
  const field = /** @type {HTMLTextAreaElement} */ (button.parentElement?.querySelector('textarea'));
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // Not in a frame of another site, nor over plain http; the older way needs the text selected.
    field.select();
    if (!document.execCommand('copy')) return;
    button.focus();
  }
  announce(t('share.copied'));
  button.dataset.copied = '';
  setTimeout(() => delete button.dataset.copied, MARK_MS);
}

/** @param {string} label @param {string} text @param {number} rows */
const copyRow = (label, text, rows) => html`
  <div class="share-row">
    <label><span>${label}</span>
      <textarea readonly spellcheck="false" rows=${rows} .value=${text}
        @focus=${(/** @type {any} */ event) => event.target.select()}></textarea>
    </label>
    <button type="button" aria-label="${t('share.copy')}: ${label}" @click=${copy}>${t('share.copy')}</button>
  </div>`;

/** @param {Shown} shown */
async function save(shown) {
  try {
    await saveSingleFile(shown);
  } catch {
    announce(t('share.failed'));
    location.href = fileOf(shown);
  }
}

/** @param {Shown} shown */
const fileRow = (shown) =>
  canSave()
    ? html`<button type="button" @click=${() => save(shown)}>${t('share.save')}</button>`
    : html`<a href=${fileOf(shown)}>${t('share.open-file')}</a>`;

/** @param {Shown} shown */
export const shareRows = (shown) => html`
  ${copyRow(t('share.link'), linkTo(shown), 1)}
  ${home === undefined ? nothing : copyRow(t('share.snippet'), snippetOf(shown), 2)}
  ${parent === window ? html`<p class="share-file">${fileRow(shown)} <span>${t('share.file-hint')}</span></p>` : nothing}`;

/** The panel below an instrument's toolbar. @param {Shown} shown */
export const sharePanel = (shown) => html`
  <section class="share" aria-label=${t('share.title')}>
    <p class="share-lead">${t('share.lead')}</p>
    ${shareRows(shown)}
  </section>`;
