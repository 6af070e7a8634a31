/**
 * A nerve cell, drawn: branches that taper, a soft body with its nucleus, an axon in its sheath. What flows through it is
 * laid over the tissue in the colours of signed values, as strongly as it is large.
 */
import { t } from '../../i18n/i18n.js';
import { html, nothing, svg } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { middleOf, taper } from './taper.js';

/** Each dendrite: its stem from the body to the tip, then branches, with their widths at both ends. */
const dendrites = [
  [
    { curve: [148, 113, 136, 88, 114, 66, 68, 53], from: 17, to: 4 },
    { curve: [121, 77, 114, 62, 109, 46, 98, 27], from: 6, to: 1.6 },
    { curve: [142, 99, 151, 82, 151, 60, 145, 38], from: 8, to: 1.8 },
    { curve: [98, 61, 87, 68, 79, 76, 62, 83], from: 5, to: 1.5 },
    { curve: [109, 47, 117, 38, 121, 30, 122, 17], from: 3.6, to: 1.3 },
  ],
  [
    { curve: [138, 130, 114, 125, 96, 137, 65, 130], from: 17, to: 4 },
    { curve: [110, 129, 99, 119, 89, 112, 74, 107], from: 5, to: 1.5 },
    { curve: [114, 131, 103, 144, 93, 149, 77, 154], from: 5, to: 1.5 },
    { curve: [93, 115, 87, 107, 84, 103, 75, 94], from: 3.4, to: 1.2 },
  ],
  [
    { curve: [148, 147, 134, 172, 114, 196, 68, 207], from: 17, to: 4 },
    { curve: [120, 186, 114, 201, 111, 214, 101, 232], from: 6, to: 1.6 },
    { curve: [142, 161, 153, 180, 151, 199, 144, 220], from: 8, to: 1.8 },
    { curve: [97, 199, 86, 192, 78, 184, 61, 177], from: 5, to: 1.5 },
    { curve: [112, 208, 119, 218, 122, 226, 129, 235], from: 3.4, to: 1.2 },
  ],
].map((limbs) => ({
  stem: middleOf(item(limbs, 0).curve),
  outlines: limbs.map(({ curve, from, to }) => taper(curve, from, to)),
}));
/** Where the axon leaves the body. */
const hillock = taper([186, 130, 204, 130, 214, 131, 234, 126.5], 30, 6);
const tips = [
  [51, 48],
  [48, 130],
  [51, 212],
];
const senders = ['M0 34C18 36 28 40 42 46', 'M0 130H38', 'M0 226C18 224 28 220 42 214'];
const body = 'M128 130C125 108 141 95 160 95C181 95 196 111 196 130C196 149 181 165 160 165C141 165 125 152 128 130Z';
const axon = 'M196 130C222 130 234 123 254 125S304 136 334 130';
const sheath = 'M226 127.6C238 125.5 246 124.4 254 125S298 134.5 319 132';
const ends = 'M334 130C348 124 354 104 373 93M334 130C350 130 358 130 380 130M334 130C348 136 354 156 373 167';
const bulbs = [
  [376, 91],
  [384, 130],
  [376, 169],
];

/** @typedef {{ lit: (part: string) => boolean, focus: (part: string | undefined) => void, choose: (part: string) => void }} Pointing */

/** What makes a group of the drawing a part that can be pointed at. @param {Pointing} pointing @param {string} part */
export const partEvents = ({ focus, choose }, part) => ({
  enter: () => focus(part),
  leave: () => focus(undefined),
  click: () => choose(part.charAt(0)),
});

/**
 * @param {{ x: number[], w: number[], products: number[], z: number, y: number }} flow
 * @param {Pointing & { fires: string }} how
 */
export function nerveCell(flow, how) {
  return html`<svg class="neuron-drawing neuron-cell" viewBox="0 0 400 262" role="img"
    aria-label=${t('neuron.biological-alt', { fires: how.fires })}>
    ${axonPart(flow, how)}
    ${dendrites.map(({ outlines }, i) => skins(outlines, `x-${i}`, how))}
    ${skins([body, hillock], 'z', how)}
    ${dendrites.map((_, i) => branch(flow, i, how))}
    ${bodyPart(flow, how)}
    ${tips.map((_, i) => synapse(flow, i, how))}
    ${label('x', 112, 'M112 243L106 205', how)}
    ${label('w', 40, 'M40 243L47 226', how)}
    ${label('z', 184, 'M182 243L164 168', how)}
    ${label('y', 290, 'M290 243L284 142', how)}
  </svg>`;
}

/** The tissue of a limb: an outline below, the flesh above. @param {string} path @param {number} width */
const limb = (path, width) =>
  svg`<path class="skin" d=${path} stroke-width=${width + 2.4} /><path class="flesh" d=${path} stroke-width=${width} />`;

/** What flows: signed, its strength 0…1. @param {string} path @param {number} value @param {number} most @param {number} width */
const signal = (path, value, most, width) =>
  svg`<path class="signal ${value < 0 ? 'negative' : 'positive'}" d=${path} stroke-width=${width}
    stroke-opacity=${Math.min(1, Math.abs(value) / most)} />`;

/** All skins lie below all flesh, so that body and branches grow into each other. @param {string[]} outlines @param {string} part @param {Pointing} how */
const skins = (outlines, part, how) =>
  svg`<g class="cell-part ${how.lit(part) ? 'lit' : ''}">${outlines.map(
    (outline) => svg`<path class="skin" d=${outline} stroke-width="2.4" />`,
  )}</g>`;

/** @param {Parameters<typeof nerveCell>[0]} flow @param {number} i @param {Pointing} how */
function branch({ products }, i, how) {
  const { stem, outlines } = item(dendrites, i);
  const { enter, leave, click } = partEvents(how, `x-${i}`);
  return svg`<g class="cell-part ${how.lit(`x-${i}`) ? 'lit' : ''}" @pointerenter=${enter} @pointerleave=${leave} @click=${click}>
    ${outlines.map((outline) => svg`<path class="tissue" d=${outline} />`)}
    ${signal(stem, products[i] ?? 0, 1.5, 3)}
  </g>`;
}

/** @param {Parameters<typeof nerveCell>[0]} flow @param {Pointing} how */
function axonPart({ y }, how) {
  const { enter, leave, click } = partEvents(how, 'y');
  return svg`<g class="cell-part ${how.lit('y') ? 'lit' : ''}" @pointerenter=${enter} @pointerleave=${leave} @click=${click}>
    ${limb(ends, 3.4)}${bulbs.map(([cx, cy]) => svg`<circle class="bulb" cx=${cx} cy=${cy} r="6.5" />`)}
    ${limb(axon, 6)}
    <path class="sheath-edge" d=${sheath} stroke-width="15.4" stroke-dasharray="17 21" />
    <path class="sheath" d=${sheath} stroke-width="13" stroke-dasharray="17 21" />
    ${signal(axon, y, 1, 3.4)}${signal(ends, y, 1, 2.4)}
    ${bulbs.map(([cx, cy]) => svg`<circle class="bulb-signal" cx=${cx} cy=${cy} r="4" fill-opacity=${Math.min(1, Math.abs(y))} />`)}
  </g>`;
}

/** @param {Parameters<typeof nerveCell>[0]} flow @param {Pointing} how */
function bodyPart({ z }, how) {
  const { enter, leave, click } = partEvents(how, 'z');
  return svg`<g class="cell-part ${how.lit('z') ? 'lit' : ''}" @pointerenter=${enter} @pointerleave=${leave} @click=${click}>
    <path class="tissue" d=${body} /><path class="tissue" d=${hillock} />
    <g class="body-signal ${z < 0 ? 'negative' : 'positive'}" opacity=${Math.min(0.75, Math.abs(z) / 3)}>
      <path d=${body} /><path d=${hillock} />
    </g>
    <circle class="nucleus" cx="160" cy="130" r="14" /><circle class="nucleolus" cx="164" cy="127" r="4" />
  </g>`;
}

/** The end of another cell's axon: as large as the weight, with its sign. @param {Parameters<typeof nerveCell>[0]} flow @param {number} i @param {Pointing} how */
function synapse({ x, w }, i, how) {
  const [cx = 0, cy = 0] = item(tips, i);
  const weight = w[i] ?? 0;
  const radius = 5 + 4 * Math.abs(weight);
  const sender = item(senders, i);
  const { enter, leave, click } = partEvents(how, `w-${i}`);
  return svg`<g class="cell-part ${how.lit(`w-${i}`) ? 'lit' : ''}" @pointerenter=${enter} @pointerleave=${leave} @click=${click}>
    ${limb(sender, 3.6)}${signal(sender, x[i] ?? 0, 1, 3)}
    <circle class="synapse ${weight < 0 ? 'negative' : 'positive'}" cx=${cx} cy=${cy} r=${radius} />
    ${weight === 0 ? nothing : svg`<path class="synapse-sign" d=${`M${cx - 3.5} ${cy}h7${weight > 0 ? `m-3.5 -3.5v7` : ''}`} />`}
  </g>`;
}

/** @param {string} part @param {number} x @param {string} leader @param {Pointing} how */
function label(part, x, leader, how) {
  const { enter, leave, click } = partEvents(how, part);
  return svg`<g class="cell-label ${how.lit(part) ? 'lit' : ''}" @pointerenter=${enter} @pointerleave=${leave} @click=${click}>
    <path d=${leader} /><text x=${x} y="256">${t(`neuron.cell-${part}`)}</text></g>`;
}
