/** The numbers of softmax: scores to type and both results, and every step in between. */
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { html, live } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { numberEntry } from '../../ui/number-field.js';
import { barColor } from './draw.js';
import { LIMIT } from './model.js';

/** Four digits after the point, as probabilities are usually written. @param {number} p */
export const probabilityText = (p) => formatNumber(p, { minimumFractionDigits: 4, maximumFractionDigits: 4 });

/** A score, whose digits are not grouped: it stands in lists with commas. @param {number} score */
export const scoreText = (score) => formatNumber(score, { maximumSignificantDigits: 4, useGrouping: false });

/** @param {number | null} p */
const naiveText = (p) => (p === null ? t('softmax.nan') : probabilityText(p));

/** An exponential that float could not hold. @param {number | null} value */
const exponentialText = (value) => (value === null ? '∞' : formatCompact(value));

/** @param {import('./model.js').Model} model */
export function scoresTable(model) {
  const { naive, stable, oneHot } = model.result;
  const range = { min: -LIMIT, max: LIMIT };
  const heads = ['class', 'score', 'naive', 'stable', 'one-hot'].map((name) => t(`softmax.${name}`));
  return html`<div class="scrolling" tabindex="0" role="region" aria-label=${t('softmax.table')}>
    <table class="numbers softmax-table">
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${model.result.of.scores.map(
        (/** @type {number} */ score, /** @type {number} */ i) => html`<tr>
          <th scope="row"><svg viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill=${barColor(i)} /></svg> ${i + 1}</th>
          <td><input type="text" inputmode="decimal" autocomplete="off" aria-label=${t('softmax.score-exact', { n: i + 1 })}
            .value=${live(String(score))} @change=${numberEntry(range, (next) => model.setScore(i, next))} /></td>
          <td class=${naive.probabilities[i] === null ? 'error' : ''}>${naiveText(naive.probabilities[i])}</td>
          <td>${probabilityText(stable.probabilities[i])}</td>
          <td>${item(oneHot, i)}</td>
        </tr>`,
      )}</tbody>
    </table></div>`;
}

/** Every step of both formulas. @param {import('./model.js').Numbers} numbers */
export function stepsTable({ z, naive, stable }) {
  const heads = ['z', 'e^z', t('softmax.naive'), 'z − max', 'e^(z − max)', t('softmax.stable')];
  const rows = z.map((value, i) => [
    scoreText(value),
    exponentialText(item(naive.exponentials, i)),
    naiveText(item(naive.probabilities, i)),
    scoreText(item(stable.shifted, i)),
    formatCompact(item(stable.exponentials, i)),
    probabilityText(item(stable.probabilities, i)),
  ]);
  const sums = ['', exponentialText(naive.sum), '', '', formatCompact(stable.sum), ''];
  const row = (/** @type {string[]} */ cells) => cells.map((cell) => html`<td>${cell}</td>`);
  return html`<table class="numbers">
    <caption>${t('softmax.steps')}</caption>
    <thead><tr><th scope="col">${t('softmax.class')}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>
      ${rows.map((cells, i) => html`<tr><th scope="row">${i + 1}</th>${row(cells)}</tr>`)}
      <tr><th scope="row">${t('softmax.sum')}</th>${row(sums)}</tr>
    </tbody>
  </table>`;
}
