/**
 * A small network as a drawing: units in columns, edges by the sign and the size of their weights. Numbers stand beside
 * what they belong to.
 */
import './network-diagram.css';
import { formatCompact } from '../../i18n/i18n.js';
import { html, nothing, svg } from '../../ui/html.js';
import { item } from '../../ui/item.js';

const COLUMN = 130;
const ROW = 62;
const RADIUS = 19;
const MARGIN = 32;

/**
 * @typedef {{ name: string, value?: number, bias?: number, symbol?: string }} Unit `name` stands in the unit unless there
 *   is a `value`, then above it; `symbol` (such as σ) too; `bias` stands below
 * @typedef {{ label: string, layers: Unit[][], weights: ArrayLike<number>[][], numbers?: boolean,
 *             lit?: (part: string) => boolean, focus?: (part: string | undefined) => void }} Diagram
 *   `label` says in words what is drawn; `weights[l][i][j]` leads from unit i of layer l to unit j of the next, 0 is not
 *   drawn; `numbers` writes the weights on the edges; parts are called `unit-l-i` and `edge-l-i-j`
 */

/** @param {Diagram} diagram */
export function networkDiagram(diagram) {
  const { label, layers, weights } = diagram;
  const most = Math.max(...layers.map((layer) => layer.length));
  const size = { width: (layers.length - 1) * COLUMN + 2 * MARGIN, height: most * ROW + 14 };
  const at = (/** @type {number} */ l, /** @type {number} */ i) => ({
    x: MARGIN + l * COLUMN,
    y: size.height / 2 + (i - (item(layers, l).length - 1) / 2) * ROW,
  });
  const largest = Math.max(1e-9, ...weights.flatMap((rows) => rows.flatMap((row) => Array.from(row, Math.abs))));
  return html`
    <svg class="network-diagram" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label=${label}
      width=${size.width} height=${size.height}>
      ${weights.map((rows, l) =>
        rows.map((row, i) =>
          Array.from(row, (weight, j) => edge(diagram, `edge-${l}-${i}-${j}`, at(l, i), at(l + 1, j), weight, largest)),
        ),
      )}
      ${layers.map((layer, l) => layer.map((unit, i) => drawUnit(diagram, `unit-${l}-${i}`, at(l, i), unit)))}
    </svg>`;
}

/** Hearing of pointer and focus. @param {Diagram} diagram @param {string} part */
const listening = ({ focus }, part) => ({
  enter: focus && (() => focus(part)),
  leave: focus && (() => focus(undefined)),
});

/**
 * @param {Diagram} diagram @param {string} part @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to
 * @param {number} weight @param {number} largest
 */
function edge(diagram, part, from, to, weight, largest) {
  if (weight === 0) return nothing;
  const { enter, leave } = listening(diagram, part);
  const kind = `edge ${weight < 0 ? 'negative' : 'positive'} ${diagram.lit?.(part) ? 'lit' : ''}`;
  // Where edges cross in the middle, their numbers would lie on each other: they stand nearer to where they begin.
  const share = 0.34;
  return svg`
    <g class=${kind} @pointerenter=${enter} @pointerleave=${leave}>
      <line x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y} stroke-width=${1 + (4 * Math.abs(weight)) / largest} />
      ${
        diagram.numbers
          ? svg`<text x=${from.x + share * (to.x - from.x)} y=${from.y + share * (to.y - from.y) - 3}>${formatCompact(weight)}</text>`
          : nothing
      }
    </g>`;
}

/** @param {Diagram} diagram @param {string} part @param {{ x: number, y: number }} place @param {Unit} unit */
function drawUnit(diagram, part, { x, y }, { name, value, bias, symbol }) {
  const { enter, leave } = listening(diagram, part);
  const inside = value === undefined ? (symbol ?? name) : formatCompact(value);
  return svg`
    <g class="unit ${diagram.lit?.(part) ? 'lit' : ''}" @pointerenter=${enter} @pointerleave=${leave}>
      <circle cx=${x} cy=${y} r=${RADIUS} />
      <text class="inside" x=${x} y=${y + 4}>${inside}</text>
      ${inside === name ? nothing : svg`<text x=${x} y=${y - RADIUS - 4}>${name}</text>`}
      ${bias === undefined ? nothing : svg`<text class="bias" x=${x} y=${y + RADIUS + 13}>${bias < 0 ? '−' : '+'}${formatCompact(Math.abs(bias))}</text>`}
    </g>`;
}
