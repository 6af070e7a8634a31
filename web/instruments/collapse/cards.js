/** The layers of the stack, side by side, and what can be set in them. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { nameOf } from '../../playground/names.js';
import { html, nothing } from '../../ui/html.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { matrixTable } from '../parts/matrix-table.js';
import { partOf } from './formulas.js';
import { LIMIT, offered } from './model.js';

/** @typedef {import('./model.js').Model} Model */

const subscript = (/** @type {number} */ n) => '₀₁₂₃₄₅₆'.charAt(n);

/** What enters a layer: x, or what left the one before. @param {number} layer */
const entering = (layer) => (layer === 0 ? 'x' : `h${subscript(layer)}`);

/** h₂ = −2·h₁ + 1, with its activation around it. @param {Model} model @param {number} layer */
function lineOf(model, layer) {
  const [w = 0, b = 0] = model.layers[layer] ?? [];
  const sum = `${formatCompact(w)}·${entering(layer)} ${b < 0 ? '−' : '+'} ${formatCompact(Math.abs(b))}`;
  const name = model.activationOf(layer);
  const whole = name === 'identity' ? sum : `${nameOf('activation', name)}(${sum})`;
  return `h${subscript(layer + 1)} = ${whole}`;
}

/**
 * @param {Model} model
 * @param {{ lit: (part: string) => boolean, focus: (part: string | undefined) => void, settings: boolean }} how
 */
export const layerCards = (model, how) =>
  html`<ol class="collapse-layers">${model.layers.map((_, layer) => card(model, layer, how))}</ol>`;

/** @param {Model} model @param {number} layer @param {Parameters<typeof layerCards>[1]} how */
function card(model, layer, { lit, focus, settings }) {
  const point = () => focus(partOf(layer));
  const leave = () => focus(undefined);
  const bent = model.activationOf(layer) !== 'identity';
  return html`<li class="collapse-layer ${lit(partOf(layer)) ? 'lit' : ''} ${bent ? 'bent' : ''}"
    @pointerenter=${point} @pointerleave=${leave} @focusin=${point} @focusout=${leave}>
    <p class="collapse-line"><strong>${t('collapse.layer', { n: layer + 1 })}</strong>
      ${model.state.width === '1' ? html`<span>${lineOf(model, layer)}</span>` : nothing}</p>
    ${model.state.width === '2' ? matrices(model, layer) : nothing}
    ${settings ? layerSettings(model, layer) : nothing}
  </li>`;
}

/** @param {Model} model @param {number} layer */
function layerSettings(model, layer) {
  return html`
    ${model.state.width === '1' && model.state.alike === 'no' ? numberSliders(model, layer) : nothing}
    ${select({
      path: `collapse.activation${layer}`,
      label: t('collapse.activation', { n: layer + 1 }),
      value: model.activationOf(layer),
      options: offered.map((value) => ({ value, label: nameOf('activation', value) })),
      change: (name) => model.setActivation(layer, name),
    })}`;
}

/** The weight and the bias of one layer, or of all when they are alike. @param {Model} model @param {number} layer */
export function numberSliders(model, layer) {
  const alike = model.state.alike === 'yes';
  return ['weight', 'bias'].map((kind, i) =>
    slider({
      path: `collapse.${kind}${layer}`,
      label: t(alike ? 'collapse.of-every' : 'collapse.of-layer', { what: t(`collapse.${kind}`), n: layer + 1 }),
      value: model.layers[layer]?.[i] ?? 0,
      min: -LIMIT,
      max: LIMIT,
      change: (value) => model.set(layer, i, value),
    }),
  );
}

/** @param {Model} model @param {number} layer */
function matrices(model, layer) {
  const row = model.layers[layer] ?? [];
  const mark = '⁰¹²³⁴⁵⁶'.charAt(layer + 1);
  const range = { min: -LIMIT, max: LIMIT };
  return html`<div class="collapse-matrices">
    ${matrixTable({ name: `W⁽${mark}⁾`, values: [row.slice(0, 2), row.slice(2, 4)], range, edit: (i, j, value) => model.set(layer, 2 * i + j, value) })}
    ${matrixTable({ name: `b⁽${mark}⁾`, values: [row.slice(4)], range, edit: (_, j, value) => model.set(layer, 4 + j, value) })}
  </div>`;
}
