/** The network that the bumps are: one input, two hidden units per bump, one output; as a drawing and as a table. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { html, nothing, svg } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { matrixTable } from '../parts/matrix-table.js';
import { termColor } from './picture.js';

/** @typedef {import('./model.js').Model} Model */

const WIDTH = 320;
const INPUT = 18;
const UNIT = 122;
/** Output weights stand in a column of their own, from where the edges to the output begin. */
const WEIGHT = { x: 188, width: 46 };
const OUTPUT = 302;
const PILL = { width: 74, tallest: 21 };

/** @param {number} units */
const rowHeight = (units) => Math.min(27, Math.max(15, 300 / units));

/** @param {Model} model */
export function networkDiagram(model) {
  const { weights, biases, outputs } = model.result.network;
  const row = rowHeight(biases.length);
  const height = row * biases.length + 22;
  const middle = 18 + (row * biases.length) / 2;
  const largest = Math.max(1e-9, ...outputs.map(Math.abs));
  const label = t('bumps.diagram-alt', { n: biases.length, w: formatCompact(weights[0]) });
  return html`
    <svg class="bumps-network" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${label}>
      ${biases.map((/** @type {number} */ bias, /** @type {number} */ u) =>
        unit({ bias, output: item(outputs, u), index: u, y: 18 + row * (u + 0.5), middle, row, largest }),
      )}
      <text class="weight" x=${(INPUT + UNIT) / 2} y="11">w = ${formatCompact(weights[0])}</text>
      <circle cx=${INPUT} cy=${middle} r="14" /><text x=${INPUT} y=${middle + 4}>x</text>
      <circle cx=${OUTPUT} cy=${middle} r="14" /><text x=${OUTPUT} y=${middle + 5}>Σ</text>
    </svg>`;
}

/**
 * @param {{ bias: number, output: number, index: number, y: number, middle: number, row: number, largest: number }} about
 */
function unit({ bias, output, index, y, middle, row, largest }) {
  const height = Math.min(PILL.tallest, row - 3);
  const right = WEIGHT.x + WEIGHT.width / 2;
  const size = row < 20 ? 'small' : '';
  return svg`
    <path class="edge positive" d="M${INPUT + 14} ${middle}L${UNIT - PILL.width / 2} ${y}" stroke-width="1" />
    <path class="edge ${output < 0 ? 'negative' : 'positive'}" d="M${right} ${y}L${OUTPUT - 14} ${middle}"
      stroke-width=${0.6 + (3 * Math.abs(output)) / largest} />
    <rect x=${UNIT - PILL.width / 2} y=${y - height / 2} width=${PILL.width} height=${height} rx=${height / 2}
      stroke=${termColor(index >> 1)} />
    <text class=${size} x=${UNIT} y=${y + 4}>b = ${formatCompact(bias)}</text>
    <text class=${size} x=${WEIGHT.x} y=${y + 4}>${signed(output)}</text>`;
}

/** @param {number} value */
const signed = (value) => (value > 0 ? `+${formatCompact(value)}` : formatCompact(value));

/** The same numbers as fields: what is typed moves the bumps. @param {Model} model */
export function networkTable(model) {
  const { weights, biases, outputs } = model.result.network;
  const soft = model.state.steps === 'soft';
  const editable = !model.byMachine;
  const rows = biases.map((/** @type {number} */ _, /** @type {number} */ u) =>
    t(u % 2 ? 'bumps.unit-down' : 'bumps.unit-up', { n: (u >> 1) + 1 }),
  );
  const setters = [
    ...(soft ? [(/** @type {number} */ _, /** @type {number} */ w) => model.setWeight(w)] : []),
    (/** @type {number} */ unit, /** @type {number} */ bias) => model.setBias(unit, bias),
    (/** @type {number} */ unit, /** @type {number} */ value) => model.setOutput(unit, value),
  ];
  return html`
    <details class="bumps-numbers">
      <summary>${t('bumps.network-edit')}</summary>
      ${matrixTable({
        name: t('bumps.network'),
        rows,
        columns: [...(soft ? [t('bumps.column-w')] : []), t('bumps.column-b'), t('bumps.column-output')],
        values: biases.map((/** @type {number} */ bias, /** @type {number} */ u) => [
          ...(soft ? [item(weights, u)] : []),
          bias,
          item(outputs, u),
        ]),
        range: { min: -1e4, max: 1e4 },
        edit: editable ? (unit, column, value) => item(setters, column)(unit, value) : undefined,
      })}
      <p class="note">${t(soft ? 'bumps.network-soft' : 'bumps.network-hard')}</p>
    </details>`;
}

/** @param {Model} model */
export const networkPart = (model) => (model.result ? networkDiagram(model) : nothing);
