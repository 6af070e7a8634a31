/** The reader's own table: where it comes from, which column to predict, and from which others. */
import './table.css';
import { formatNumber, t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';
import { select } from '../../ui/select.js';
import { describeError, errorAt } from '../messages.js';

/** @typedef {import('../model.js').PlaygroundModel} Model */
/** @typedef {import('./reader.js').TableReader} TableReader */

/** @param {TableReader} tables */
export const tableSource = (tables) => html`
    <p class="note">${t('table.how')}</p>
    <label class="file-button">
      <input type="file" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        @change=${(/** @type {any} */ event) => openChosen(event.target, tables)} />
      <span>${t('table.open')}</span>
    </label>
    <label class="paste">
      <span>${t('table.paste')}</span>
      <textarea rows="3" spellcheck="false" placeholder="a,b,species&#10;5.1,3.5,setosa"></textarea>
    </label>
    <button type="button" class="plain" @click=${(/** @type {any} */ event) => usePasted(event.target, tables)}>
      ${t('table.use')}
    </button>
    ${
      tables.progress
        ? html`
      <p class="progress">
        <label>${t(tables.progress.share === undefined ? 'table.examining' : 'table.reading', { name: tables.progress.name })}
          <progress max="1" value=${tables.progress.share ?? nothing}></progress></label>
        <button type="button" class="plain" @click=${() => tables.cancel()}>${t('ui.cancel')}</button>
      </p>`
        : nothing
    }
    ${tables.error ? html`<p class="error" role="alert">${describeError(tables.error)}</p>` : nothing}`;

/** @param {HTMLInputElement} input @param {TableReader} tables */
function openChosen(input, tables) {
  const file = input.files?.[0];
  if (file) tables.open(file);
  // So that the same file, edited meanwhile, can be opened again.
  input.value = '';
}

/** @param {HTMLElement} button @param {TableReader} tables */
function usePasted(button, tables) {
  const area = button.closest('.source')?.querySelector('textarea');
  if (!area?.value.trim()) area?.focus();
  tables.use(area?.value ?? '', t('table.pasted'));
}

/** @param {Model} model @param {TableReader} tables */
export function tableControls(model, tables) {
  const { state, error } = model;
  const { columns } = tables;
  if (!columns.length) return html`<p class="note">${t('table.looking')}</p>`;
  return html`
    ${select({
      path: 'data.target',
      label: t('table.target'),
      value: state.target || columns[columns.length - 1].name,
      options: usable(columns).map((name) => ({ value: name, label: name })),
      error: errorAt(error, 'data.target'),
      change: (target) =>
        model.change({
          target,
          inputs: state.inputs.filter((name) => name !== target),
          loss: { type: '', parameters: {} },
        }),
    })}
    ${inputColumns(model, columns)}
    ${tableReport(tables)}
    ${preview(tables.table)}`;
}

/** Names of the columns that hold numbers or categories. @param {any[]} columns @returns {string[]} */
const usable = (columns) => columns.filter(({ kind }) => kind !== 'text').map(({ name }) => name);

/** @param {Model} model @param {any[]} columns */
function inputColumns(model, columns) {
  const { state } = model;
  const offered = usable(columns).filter((name) => name !== state.target);
  const chosen = state.inputs.length ? state.inputs : offered;
  /** @param {string} name @param {boolean} on */
  const toggle = (name, on) => {
    const inputs = offered.filter((one) => (one === name ? on : chosen.includes(one)));
    model.change({ inputs: inputs.length === offered.length ? [] : inputs });
  };
  const problem = errorAt(model.error, 'data.inputs');
  return html`
    <fieldset class="features">
      <legend>${t('table.inputs')}</legend>
      ${offered.map(
        (name) => html`
        <label class="chip">
          <input type="checkbox" .checked=${chosen.includes(name)} ?disabled=${chosen.length === 1 && chosen[0] === name}
            @change=${(/** @type {any} */ event) => toggle(name, event.target.checked)} />
          <span>${name}</span>
        </label>`,
      )}
      ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
    </fieldset>`;
}

/** Which rows are left out, and why, and which columns are no numbers though they nearly were. @param {TableReader} tables */
function tableReport(tables) {
  const mixed = mixedColumns(tables.table);
  const holes = tables.columns.filter((/** @type {any} */ { missing }) => missing > 0);
  return html`
    <p class="note">${t('table.rows', { n: tables.table.rows })}</p>
    ${
      holes.length
        ? html`
      <ul class="note" aria-label=${t('table.missing-title')}>
        ${holes.map(
          (/** @type {any} */ column) =>
            html`<li>${t('table.missing', {
              n: column.missing,
              column: column.name,
              where: String(column.firstMissing ?? ''),
            })}</li>`,
        )}
      </ul>`
        : nothing
    }
    ${
      mixed.length
        ? html`
      <ul class="note" aria-label=${t('table.mixed-title')}>
        ${mixed.map(({ name, text }) => html`<li>${text === undefined ? t('table.mixed-unused', { column: name }) : t('table.mixed', { column: name, text })}</li>`)}
      </ul>`
        : nothing
    }`;
}

/** @param {string} cell */
const isNumber = (cell) => cell.trim() !== '' && Number.isFinite(Number(cell));

/**
 * Columns that are mostly numbers, but hold a text somewhere, so that none of their cells counts as a number.
 * @param {any} table
 * @returns {{ name: string, text?: string }[]} `text` is the first such text, where the engine kept it
 */
function mixedColumns({ columns, preview }) {
  return columns.flatMap((/** @type {any} */ { name, kind, categories = [] }, /** @type {number} */ at) => {
    if (kind === 'number') return [];
    const cells = kind === 'text' ? preview.map((/** @type {string[]} */ row) => row[at] ?? '') : categories;
    const numbers = cells.filter(isNumber).length;
    if (2 * numbers <= cells.length || (kind !== 'text' && numbers === cells.length)) return [];
    return [{ name, text: kind === 'text' ? undefined : cells.find((/** @type {string} */ cell) => !isNumber(cell)) }];
  });
}

/** @param {any} table */
const preview = (table) => html`
  <details>
    <summary>${t('table.preview')}</summary>
    <div class="scrolling" tabindex="0" role="region" aria-label=${t('table.preview')}>
    <table class="numbers">
      <thead><tr>${table.columns.slice(0, 50).map((/** @type {any} */ { name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${table.preview.map(
        (/** @type {string[]} */ row) => html`
        <tr>${row.slice(0, 50).map((cell) => html`<td>${cell}</td>`)}</tr>`,
      )}</tbody>
    </table>
    <table class="numbers">
      <thead><tr><th scope="col">${t('table.column')}</th><th scope="col">${t('table.kind')}</th><th scope="col">${t('table.values')}</th></tr></thead>
      <tbody>${table.columns.slice(0, 50).map(
        (/** @type {any} */ column) => html`
        <tr><th scope="row">${column.name}</th><td>${t(`table.kind.${column.kind}`)}</td><td>${valuesOf(column)}</td></tr>`,
      )}
      </tbody>
    </table>
    </div>
  </details>`;

/** @param {any} column */
const valuesOf = (column) =>
  column.kind === 'number' && column.min !== undefined
    ? `${formatNumber(column.min)} … ${formatNumber(column.max)}`
    : (column.categories ?? []).slice(0, 6).join(', ') + (column.categories?.length > 6 ? ', …' : '');
