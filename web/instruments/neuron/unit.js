/** The artificial neuron, drawn with each part where the nerve cell has its counterpart. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { html, svg } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { partEvents } from './cell.js';

/** @typedef {import('./cell.js').Pointing} Pointing */

const heights = [46, 130, 214];
const INPUT = { x: 38, r: 21 };
const SUM = { x: 176, y: 130, r: 35 };
const BEND = { x: 262, y: 130, half: 25 };
const OUTPUT = { x: 354, y: 130, r: 26 };
const subscripts = '₁₂₃';

/** Each activation function in its box, 50 wide. @type {Record<string, string>} */
const curves = { step: 'M-17 12H0V-12H17', sigmoid: 'M-17 12C0 12 0 -12 17 -12', relu: 'M-17 12H0L17 -12' };

/**
 * @param {{ x: number[], w: number[], b: number, z: number, y: number, activation: string }} numbers
 * @param {Pointing} how
 */
export function artificialNeuron(numbers, how) {
  const { x, w, b, z, y } = numbers;
  const list = (/** @type {number[]} */ values) => values.map(formatCompact).join(', ');
  const said = { x: list(x), w: list(w), b: formatCompact(b), z: formatCompact(z), y: formatCompact(y) };
  return html`<svg class="neuron-drawing neuron-unit" viewBox="0 0 400 262" role="img" aria-label=${t('neuron.artificial-alt', said)}>
    ${heights.map((_, i) => weight(numbers, i, how))}
    ${heights.map((_, i) => input(numbers, i, how))}
    ${sum(numbers, how)}
    ${output(numbers, how)}
    ${['x', 'w', 'z', 'y'].map((part, k) => label(part, item([38, 101, 188, 318], k), how))}
  </svg>`;
}

/** @typedef {Parameters<typeof artificialNeuron>[0]} Numbers */

/** @param {Pointing} how @param {string} part @param {unknown} inside */
function group(how, part, inside) {
  const { enter, leave, click } = partEvents(how, part);
  return svg`<g class="unit-part ${how.lit(part) ? 'lit' : ''}" @pointerenter=${enter} @pointerleave=${leave} @click=${click}>${inside}</g>`;
}

/** @param {Numbers} numbers @param {number} i @param {Pointing} how */
function input({ x }, i, how) {
  const y = item(heights, i);
  const inside = svg`<circle cx=${INPUT.x} cy=${y} r=${INPUT.r} />
    <text x=${INPUT.x} y=${y + 5}>${formatCompact(x[i] ?? 0)}</text>
    <text class="name" x=${INPUT.x} y=${y - INPUT.r - 5}>x${subscripts.charAt(i)}</text>`;
  return group(how, `x-${i}`, inside);
}

/** An edge as wide as its weight is large, its number beside it. @param {Numbers} numbers @param {number} i @param {Pointing} how */
function weight({ w }, i, how) {
  const value = w[i] ?? 0;
  const y = item(heights, i);
  const text = { x: 96, y: y + (SUM.y - y) * 0.36 - 8 };
  const inside = svg`<line class="reach" x1=${INPUT.x + INPUT.r} y1=${y} x2=${SUM.x - SUM.r} y2=${SUM.y + (y - SUM.y) * 0.2} />
    <line class="edge ${value < 0 ? 'negative' : 'positive'}" x1=${INPUT.x + INPUT.r} y1=${y} x2=${SUM.x - SUM.r + 6}
      y2=${SUM.y + (y - SUM.y) * 0.2} stroke-width=${1 + 3 * Math.abs(value)} />
    <text class="number" x=${text.x} y=${text.y}>${formatCompact(value)}</text>`;
  return group(how, `w-${i}`, inside);
}

/** @param {Numbers} numbers @param {Pointing} how */
function sum({ z, b }, how) {
  const inside = svg`
    <path class="arrow" d="M${SUM.x} ${SUM.y - SUM.r - 26}V${SUM.y - SUM.r - 3}m-4 -6l4 6l4 -6" />
    <text class="number" x=${SUM.x} y=${SUM.y - SUM.r - 32}>b = ${formatCompact(b)}</text>
    <circle cx=${SUM.x} cy=${SUM.y} r=${SUM.r} />
    <text class="sigma" x=${SUM.x} y=${SUM.y - 4}>Σ</text>
    <text x=${SUM.x} y=${SUM.y + 18}>${formatCompact(z)}</text>`;
  return group(how, 'z', inside);
}

/** @param {Numbers} numbers @param {Pointing} how */
function output({ y, activation }, how) {
  const fired = Math.min(1, Math.abs(y));
  const inside = svg`
    <path class="arrow" d="M${SUM.x + SUM.r} 130H${BEND.x - BEND.half - 3}m-6 -4l6 4l-6 4" />
    <rect x=${BEND.x - BEND.half} y=${BEND.y - BEND.half} width="50" height="50" rx="6" />
    <path class="curve" d=${curves[activation]} transform="translate(${BEND.x} ${BEND.y})" />
    <path class="arrow" d="M${BEND.x + BEND.half} 130H${OUTPUT.x - OUTPUT.r - 3}m-6 -4l6 4l-6 4" />
    <circle cx=${OUTPUT.x} cy=${OUTPUT.y} r=${OUTPUT.r} />
    <circle class="fired" cx=${OUTPUT.x} cy=${OUTPUT.y} r=${OUTPUT.r - 3} fill-opacity=${0.3 * fired} stroke-opacity=${fired} />
    <text x=${OUTPUT.x} y=${OUTPUT.y + 5}>${formatCompact(y)}</text>
    <text class="name" x=${OUTPUT.x} y=${OUTPUT.y - OUTPUT.r - 5}>y</text>`;
  return group(how, 'y', inside);
}

/** @param {string} part @param {number} x @param {Pointing} how */
const label = (part, x, how) =>
  group(how, part, svg`<text class="label" x=${x} y="256">${t(`neuron.unit-${part}`)}</text>`);
