/** Boxes and arrows: data as plates with their numbers, operations as pills, layers as frames. Each box is a button. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { html, svg } from '../../ui/html.js';
import { isData, nameOfBox, writeRow } from './boxes.js';
import { boxesOf } from './model.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {{ x: number, y: number }} Place the middle of a box */

const WIDE = 640;
const NARROW = 324;
const HEIGHT = 56;
const PITCH = 92;
const GAP = 26;

/** How many boxes stand in one row. @param {number} count @param {boolean} narrow */
function perRow(count, narrow) {
  if (narrow) return 3;
  return count > 6 ? 6 : count;
}

/**
 * @param {Model} model
 * @param {{ narrow: boolean, lit: (box: string) => boolean, focus: (box: string | undefined) => void,
 *           choose: (box: string) => void }} how
 */
export function viewsDiagram(model, how) {
  const boxes = boxesOf[/** @type {import('./model.js').Detail} */ (model.state.detail)];
  const width = how.narrow ? NARROW : WIDE;
  const columns = perRow(boxes.length, how.narrow);
  const rows = Math.ceil(boxes.length / columns);
  const pitch = width / columns;
  const size = Math.min(pitch - GAP, 132);
  const at = (/** @type {number} */ i) => ({
    x: pitch * ((i % columns) + 0.5),
    y: 4 + HEIGHT / 2 + PITCH * Math.floor(i / columns),
  });
  return html`
    <svg class="views-diagram" viewBox="0 0 ${width} ${(rows - 1) * PITCH + HEIGHT + 8}" role="group" aria-label=${t('views.diagram')}>
      ${boxes.slice(1).map((_, i) => arrow(at(i), at(i + 1), size))}
      ${boxes.map((box, i) => drawBox(model, box, at(i), size, how))}
    </svg>`;
}

/** To the next box: along the row, or round to the next one. @param {Place} from @param {Place} to @param {number} size */
function arrow(from, to, size) {
  const half = size / 2;
  const bend = from.y + PITCH / 2;
  const path =
    from.y === to.y
      ? `M${from.x + half} ${from.y}H${to.x - half - 3}m-6 -4l6 4l-6 4`
      : `M${from.x} ${from.y + HEIGHT / 2}V${bend}H${to.x}V${to.y - HEIGHT / 2 - 3}m-4 -6l4 6l4 -6`;
  return svg`<path class="views-arrow" d=${path} />`;
}

/** @param {Model} model @param {string} box @param {Place} place @param {number} size @param {Parameters<typeof viewsDiagram>[1]} how */
function drawBox(model, box, { x, y }, size, { lit, focus, choose }) {
  const values = model.valuesAt(box);
  const name = nameOfBox(model, box);
  const kind = isData(box) ? 'data' : box.startsWith('layer') ? 'layer' : 'operation';
  const point = () => focus(box);
  const leave = () => focus(undefined);
  return svg`
    <g class="views-box ${kind} ${lit(box) ? 'lit' : ''} ${model.box === box ? 'chosen' : ''}" role="button" tabindex="0"
      aria-pressed=${model.box === box} aria-label=${t('views.box', { name, values: writeRow(values) })}
      @click=${() => choose(box)} @keydown=${(/** @type {KeyboardEvent} */ event) => press(event, () => choose(box))}
      @pointerenter=${point} @pointerleave=${leave} @focus=${point} @blur=${leave}>
      <rect x=${x - size / 2} y=${y - HEIGHT / 2} width=${size} height=${HEIGHT} rx=${kind === 'operation' ? HEIGHT / 2 : 6} />
      <text class="views-name" x=${x} y=${kind === 'operation' ? y + 5 : y - 9}>${name}</text>
      ${kind === 'data' ? numbersIn(values, x, y + 14) : ''}
      ${kind === 'layer' ? svg`<text class="views-inside" x=${x} y=${y + 13}>${insideLayer(model, box)}</text>` : ''}
    </g>`;
}

/** @param {Model} model @param {string} box */
const insideLayer = ({ state }, box) =>
  box === 'layer2' ? 'W⁽²⁾ b⁽²⁾' : `W⁽¹⁾ b⁽¹⁾${state.activation === 'relu' ? ' σ' : ''}`;

/** Long rows are written smaller. @param {number[]} values @param {number} x @param {number} y */
function numbersIn(values, x, y) {
  const texts = values.map(formatCompact);
  const size = texts.join('  ').length > 10 ? 11 : 14;
  return svg`<text class="views-inside" x=${x} y=${y} font-size=${size}>${texts.map(
    (text, i) => svg`<tspan class=${text.startsWith('−') ? 'negative' : ''} dx=${i > 0 ? 7 : 0}>${text}</tspan>`,
  )}</text>`;
}

/** @param {KeyboardEvent} event @param {() => void} action */
function press(event, action) {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  action();
}
