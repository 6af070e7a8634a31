/** What somebody needs to pass an instrument on in the state it has now: a link, a tag for a page, a file. */
import './share.css';
import { currentLanguage, t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { html, nothing, render } from '../ui/html.js';
import { saveFile } from '../ui/save-file.js';
import { fileOf, home, linkTo, snippetOf } from './addresses.js';
import { diagramsOf, diagramsSvg } from './diagram-svg.js';
import { pictureOf } from './picture.js';
import { canSave, saveSingleFile } from './single-file.js';
import { tablesCsv } from './table-csv.js';

/** @typedef {import('./addresses.js').Shown} Shown */
/**
 * @typedef {{ view: import('../instruments/frame/registry.js').InstrumentView, title: string }} Drawing
 *   what is on the screen, once it has numbers
 */

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

/** @param {Shown} shown @param {Drawing} drawing */
async function savePicture({ demo }, { view, title }) {
  try {
    saveFile(`gradient-garden-${demo}.png`, await pictureOf(view, title), 'image/png');
  } catch {
    announce(t('share.picture-failed'));
  }
}

/** @param {Shown} shown @param {Drawing} drawing */
function saveNumbers({ demo }, { view }) {
  // Not from the page, whose reader may have been given no table.
  const place = document.createElement('div');
  render(view.numbers(), place);
  const csv = tablesCsv(place.querySelectorAll('table'), currentLanguage());
  saveFile(`gradient-garden-${demo}.csv`, csv, 'text/csv;charset=utf-8');
}

/** @param {Shown} shown @param {Drawing} drawing */
const diagramButton = ({ demo }, { view }) => html`
  <button type="button" @click=${() =>
    saveFile(
      `gradient-garden-${demo}.svg`,
      diagramsSvg(diagramsOf(view)),
      'image/svg+xml',
    )}>${t('share.save-diagram')}</button>`;

/** @param {Shown} shown @param {Drawing} drawing */
const drawingRow = (shown, drawing) => html`
  <p class="share-file">
    <button type="button" @click=${() => savePicture(shown, drawing)}>${t('share.save-picture')}</button>
    ${diagramsOf(drawing.view).length ? diagramButton(shown, drawing) : nothing}
    <button type="button" @click=${() => saveNumbers(shown, drawing)}>${t('share.save-numbers')}</button>
  </p>`;

/** The panel below an instrument's toolbar. @param {Shown} shown @param {Drawing} [drawing] */
export const sharePanel = (shown, drawing) => html`
  <section class="share" aria-label=${t('share.title')}>
    <p class="share-lead">${t('share.lead')}</p>
    ${shareRows(shown)}
    ${drawing && parent === window ? drawingRow(shown, drawing) : nothing}
  </section>`;
