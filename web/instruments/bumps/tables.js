/** The numbers of the bumps as tables. */
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { SHOWN } from './model.js';

/** @typedef {import('./model.js').Model} Model */

/** By hand, and by the machine where it has placed bumps. @param {Model} model */
export function deviationTable(model) {
  const { hand, machine } = model.result;
  const row = (/** @type {string} */ name, /** @type {import('./model.js').Deviation} */ { mean, max, rms }) =>
    html`<tr><th scope="row">${name}</th><td>${formatNumber(mean)}</td><td>${formatNumber(max)}</td><td>${formatNumber(rms)}</td></tr>`;
  return html`
    <table class="numbers bumps-deviation">
      <caption>${t('bumps.deviation')}</caption>
      <thead><tr><td></td><th scope="col">${t('bumps.mean')}</th><th scope="col">${t('bumps.max')}</th><th scope="col">${t('bumps.rms')}</th></tr></thead>
      <tbody>
        ${row(t('bumps.by-hand'), hand)}
        ${machine && model.byMachine ? row(t('bumps.by-machine'), machine.error) : nothing}
      </tbody>
    </table>`;
}

/** The bumps, and samples of f and the sum. @param {Model} model */
export function bumpsTables(model) {
  const { f, sum } = model.result;
  const cell = (SHOWN.max - SHOWN.min) / (f.length - 1);
  const places = Array.from({ length: 21 }, (_, i) => i / 20);
  const at = (/** @type {Float32Array} */ values, /** @type {number} */ x) =>
    formatCompact(item(values, Math.round((x - SHOWN.min) / cell)));
  return html`
    <table class="numbers">
      <thead><tr>${['number', 'left', 'right', 'size'].map((name) => html`<th scope="col">${t(`bumps.column-${name}`)}</th>`)}</tr></thead>
      <tbody>${model.bumps.map(
        (bump, i) =>
          html`<tr><th scope="row">${i + 1}</th>${bump.map((value) => html`<td>${formatCompact(value)}</td>`)}</tr>`,
      )}</tbody>
    </table>
    <table class="numbers">
      <thead><tr><th scope="col">x</th><th scope="col">f(x)</th><th scope="col">${t('bumps.sum')}</th></tr></thead>
      <tbody>${places.map((x) => html`<tr><th scope="row">${formatCompact(x)}</th><td>${at(f, x)}</td><td>${at(sum, x)}</td></tr>`)}</tbody>
    </table>`;
}
