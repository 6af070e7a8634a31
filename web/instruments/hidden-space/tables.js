/** The examples in numbers: where they come from, and where the warp has brought them. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { inputName } from '../../playground/names.js';
import { html, nothing } from '../../ui/html.js';
import { item } from '../../ui/item.js';

const MOST_ROWS = 60;

/** @param {any} result */
export function pointsTable({ look, parts }) {
  const { inputs, points, classes, columns } = look;
  const count = Math.min(MOST_ROWS, classes.length);
  const cell = (/** @type {ArrayLike<number>} */ list, /** @type {number} */ i) =>
    html`<td>${formatCompact(item(list, i))}</td>`;
  return html`
    ${parts ? html`<p>${t('hidden-space.parts', { of: parts.of, input: parts.input, hidden: parts.hidden })}</p>` : nothing}
    ${look.line ? html`<p>${t('hidden-space.line', { v1: formatCompact(look.line[0]), v2: formatCompact(look.line[1]), c: formatCompact(look.line[2]) })}</p>` : nothing}
    <table class="numbers">
      <caption>${t('hidden-space.examples', { n: count, of: classes.length })}</caption>
      <thead><tr><th scope="col">${inputName(columns[0])}</th><th scope="col">${inputName(columns[1])}</th>
        <th scope="col">${t('hidden-space.target')}</th><th scope="col">${t('hidden-space.warped-x')}</th><th scope="col">${t('hidden-space.warped-y')}</th></tr></thead>
      <tbody>${Array.from(
        { length: count },
        (_, i) =>
          html`<tr>${cell(inputs, 2 * i)}${cell(inputs, 2 * i + 1)}${cell(classes, i)}${cell(points, 2 * i)}${cell(points, 2 * i + 1)}</tr>`,
      )}</tbody>
    </table>`;
}
