/** A matrix between its brackets, whose entries may be edited, and lit where something else speaks of them. */
import './matrix-table.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';
import { numberEntry } from '../../ui/number-field.js';
import { unlessTyping } from '../../ui/unless-typing.js';

/**
 * @typedef {{ name: string, values: ArrayLike<number>[], caption?: unknown, rows?: string[], columns?: string[],
 *             range?: { min: number, max: number }, edit?: (row: number, column: number, value: number) => void,
 *             lit?: (row: number, column: number) => boolean, focus?: (place: [number, number] | undefined) => void,
 *             format?: (value: number, row: number, column: number) => unknown }} Matrix
 *   `name` is read aloud with each entry; `caption` stands above, the name if it is left out; `rows` and `columns` name
 *   them; with `edit` the entries are fields within `range`; `focus` hears which entry is pointed at or focused, and that
 *   none is any more; `format` writes an entry that cannot be edited
 */

/** @param {Matrix} matrix */
export function matrixTable(matrix) {
  const { name, caption = name, values, rows, columns } = matrix;
  return html`
    <table class="matrix" aria-label=${name}>
      <caption>${caption}</caption>
      ${columns ? html`<thead><tr>${rows ? html`<td></td>` : nothing}${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>` : nothing}
      <tbody>${values.map(
        (row, i) => html`<tr>
          ${rows ? html`<th scope="row">${rows[i]}</th>` : nothing}
          ${Array.from(row, (value, j) => entry(matrix, value, i, j))}
        </tr>`,
      )}</tbody>
    </table>`;
}

/** @param {Matrix} matrix @param {number} value @param {number} i @param {number} j */
function entry(matrix, value, i, j) {
  const { name, range = {}, edit, lit, focus, format = formatCompact } = matrix;
  const point = focus && (() => focus([i, j]));
  const leave = focus && (() => focus(undefined));
  const label = t('part.cell', { name, row: i + 1, column: j + 1 });
  const field = () => html`<input type="text" inputmode="decimal" autocomplete="off" aria-label=${label}
    .value=${unlessTyping(String(Number(value.toPrecision(6))))} @change=${numberEntry(range, (next) => edit?.(i, j, next))} />`;
  return html`<td class=${lit?.(i, j) ? 'lit' : ''} tabindex=${focus && !edit ? 0 : nothing}
    @pointerenter=${point} @pointerleave=${leave} @focusin=${point} @focusout=${leave}>
    ${edit ? field() : format(value, i, j)}</td>`;
}
