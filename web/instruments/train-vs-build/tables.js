/** The curves' names, deviations side by side, kinks and curves as numbers. */
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { html } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { lineKey } from '../parts/line-key.js';
import { styles } from './picture.js';

export function legend() {
  const looks = styles();
  return html`<ul class="train-vs-build-legend">
    <li>${lineKey(looks.f)} f(x)</li>
    <li>${lineKey(looks.built)} ${t('train-vs-build.built')}</li>
    <li>${lineKey(looks.trained)} ${t('train-vs-build.trained')}</li>
    <li class="note">${t('train-vs-build.kinks-legend')}</li>
  </ul>`;
}

/** @param {import('./model.js').Look} look */
export function deviations({ error }) {
  const cell = (/** @type {number} */ own, /** @type {number} */ other) =>
    html`<td ?data-better=${own < other}>${formatNumber(own)}${own < other ? html` <span aria-label=${t('train-vs-build.better')}>✓</span>` : ''}</td>`;
  return html`<table class="numbers train-vs-build-errors">
    <caption>${t('train-vs-build.deviation')}</caption>
    <thead><tr><td></td><th scope="col">${t('train-vs-build.built')}</th><th scope="col">${t('train-vs-build.trained')}</th></tr></thead>
    <tbody>${
      /** @type {const} */ (['mean', 'rms', 'max']).map(
        (kind) => html`<tr><th scope="row">${t(`train-vs-build.${kind}`)}</th>
        ${cell(error.built[kind], error.trained[kind])}${cell(error.trained[kind], error.built[kind])}</tr>`,
      )
    }</tbody>
  </table>`;
}

/** @param {import('./model.js').Look} look */
export function numbersTable({ f, built, trained, kinks }) {
  const at = Array.from({ length: 21 }, (_, i) => i / 20);
  const sorted = kinks.trained.map((place) => place ?? Number.NaN).sort((a, b) => a - b);
  return html`
    <table class="numbers">
      <thead><tr>${['x', 'f(x)', t('train-vs-build.built'), t('train-vs-build.trained')].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${at.map((x) => {
        const i = Math.round(x * (f.length - 1));
        return html`<tr><th scope="row">${formatCompact(x)}</th>${[f, built, trained].map((curve) => html`<td>${formatCompact(item(curve, i))}</td>`)}</tr>`;
      })}</tbody>
    </table>
    <table class="numbers">
      <caption>${t('train-vs-build.kinks')}</caption>
      <thead><tr>${['#', t('train-vs-build.built'), t('train-vs-build.trained')].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${kinks.built.map(
        (place, j) => html`<tr><th scope="row">${j + 1}</th><td>${formatCompact(place)}</td>
          <td>${Number.isNaN(sorted[j]) ? '–' : formatCompact(sorted[j] ?? 0)}</td></tr>`,
      )}</tbody>
    </table>`;
}
