/** The numbers behind the pictures: errors by N, and the curve at places of the part shown. */
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { html } from '../../ui/html.js';
import { item } from '../../ui/item.js';

const PLACES = 21;

/** @param {number | null} value */
const entry = (value) => (value === null ? '–' : formatCompact(value));

/** @param {import('./model.js').Model} model */
function errorsTable({ result }) {
  const { series } = result;
  return html`<table class="numbers">
    <caption>${t('step-sum.table-errors')}</caption>
    <thead><tr><th scope="col">N</th>${['max', 'mean', 'rms'].map((name) => html`<th scope="col">${t(`step-sum.${name}`)}</th>`)}
      <th scope="col">L/(2N)</th></tr></thead>
    <tbody>${series.bumps.map(
      (/** @type {number} */ n, /** @type {number} */ i) => html`<tr><th scope="row">${formatNumber(n)}</th>
        ${[series.max, series.mean, series.rms, series.bound].map((list) => html`<td>${entry(item(list, i))}</td>`)}</tr>`,
    )}</tbody>
  </table>`;
}

/** @param {import('./model.js').Model} model */
function curveTable({ result }) {
  const { f, sum, of } = result;
  const [from, to] = of.range;
  const digits = Math.max(2, Math.ceil(-Math.log10(to - from)) + 2);
  return html`<table class="numbers">
    <caption>${t('step-sum.table-curve')}</caption>
    <thead><tr><th scope="col">x</th><th scope="col">f(x)</th><th scope="col">${t('step-sum.sum')}</th></tr></thead>
    <tbody>${Array.from({ length: PLACES }, (_, k) => {
      const i = Math.round((k / (PLACES - 1)) * (f.length - 1));
      const x = from + (i / (f.length - 1)) * (to - from);
      return html`<tr><th scope="row">${formatNumber(x, { maximumFractionDigits: digits })}</th>
        <td>${formatNumber(item(f, i))}</td><td>${formatNumber(item(sum, i))}</td></tr>`;
    })}</tbody>
  </table>`;
}

/** @param {import('./model.js').Model} model */
export const numberTables = (model) => html`${errorsTable(model)}${curveTable(model)}`;
