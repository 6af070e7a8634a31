/** The strokes of lines that differ in more than colour, and the key to them. */

import { classColor } from '../../ui/colors.js';
import { html, nothing } from '../../ui/html.js';
import { palette } from '../../ui/theme.js';

/** @typedef {{ color: () => string, dash: number[] }} Stroke */

const dashes = [[], [6, 3], [2, 2], [8, 3, 2, 3], [12, 4], [4, 4], [1, 3], [10, 2, 2, 2, 2, 2], [3, 6]];

/** @param {number} i @returns {Stroke} */
export const strokeOf = (i) => ({
  color: () => `rgb(${classColor(i, palette())})`,
  dash: dashes[i % dashes.length] ?? [],
});

/** Which line is which. @param {Stroke[]} strokes @param {(line: number) => string} nameOf */
export const keyOf = (strokes, nameOf) =>
  strokes.map(
    ({ color, dash }, line) => html`<span class="item"><svg class="stroke" viewBox="0 0 28 6" aria-hidden="true">
      <path d="M0 3h28" stroke=${color()} stroke-dasharray=${dash.join(' ') || nothing} /></svg>${nameOf(line)}</span>`,
  );
