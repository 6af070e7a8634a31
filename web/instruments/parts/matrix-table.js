/** A matrix between its brackets, whose entries may be edited, and lit where something else speaks of them. */
import './matrix-table.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';
import { numberEntry } from '../../ui/number-field.js';
import { unlessTyping } from '../../ui/unless-typing.js';

/**
 * @typedef {{ name: string, values: ArrayLike<number>[], caption?: unknown, rows?: string[], columns?: string[],
 *             range?: { min?: number, max?: number }, edit?: (row: number, column: number, value: number) => void,
 *             choose?: (row: number, column: number) => void, chosen?: (row: number, column: number) => boolean,
 *             lit?: (row: number, column: number) => boolean, strong?: (row: number, column: number) => boolean,
 *             focus?: (place: [number, number] | undefined, held?: boolean) => void,
 *             format?: (value: number, row: number, column: number) => unknown }} Matrix
 *   `name` is read aloud with each entry; `caption` stands above, the name if it is left out; `rows` and `columns` name
 *   them; with `edit` the entries are fields within `range`, where fractions such as 3/4 may be typed as well; with
 *   `choose` they are buttons, pressed where `chosen`; `focus` hears which entry is pointed at or, `held`, focused, and
 *   that none is any more; of those `lit`, the ones just spoken of are `strong`; `format` writes an entry, as text if it is edited
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
  const { edit, choose, lit, strong, focus } = matrix;
  const point = focus && (() => focus([i, j]));
  const hold = focus && (() => focus([i, j], true));
  const leave = focus && (() => focus(undefined));
  const look = `${lit?.(i, j) ? 'lit' : ''} ${strong?.(i, j) ? 'strong' : ''}`;
  return html`<td class=${look} tabindex=${focus && !edit && !choose ? 0 : nothing}
    @pointerenter=${point} @pointerleave=${leave} @focusin=${hold} @focusout=${leave}>
    ${inside(matrix, value, i, j)}</td>`;
}

/** @param {Matrix} matrix @param {number} value @param {number} i @param {number} j */
function inside({ name, range = {}, edit, choose, chosen, format }, value, i, j) {
  const label = t('part.cell', { name, row: i + 1, column: j + 1 });
  if (edit) {
    const text = format?.(value, i, j) ?? String(Number(value.toPrecision(6)));
    const enter = numberEntry(range, (next) => edit(i, j, next));
    return html`<input type="text" inputmode="decimal" autocomplete="off" aria-label=${label}
      .value=${unlessTyping(String(text))} @change=${(/** @type {any} */ event) => {
        divideFraction(event.target);
        enter(event);
      }} />`;
  }
  const text = (format ?? formatCompact)(value, i, j);
  if (!choose) return text;
  return html`<button type="button" aria-label="${label}: ${text}" aria-pressed=${Boolean(chosen?.(i, j))}
    @click=${() => choose(i, j)}>${text}</button>`;
}

/** `3/4` is 0.75, so that what the page writes may be typed. @param {HTMLInputElement} input */
function divideFraction(input) {
  const [, numerator, denominator] = /^\s*([-−]?\d+)\s*\/\s*(\d*[1-9]\d*)\s*$/.exec(input.value) ?? [];
  if (numerator && denominator) input.value = String(Number(numerator.replace('−', '-')) / Number(denominator));
}
