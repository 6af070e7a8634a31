/** The hidden layers: how many, how wide, which activation. */
import { formatPercent, t } from '../i18n/i18n.js';
import { fieldId } from '../ui/field.js';
import { html, live, nothing } from '../ui/html.js';
import { iconButton } from '../ui/icon-button.js';
import { numberEntry } from '../ui/number-field.js';
import { slider } from '../ui/slider.js';
import { unlessTyping } from '../ui/unless-typing.js';
import { errorAt } from './messages.js';
import { nameOf, optionsOf } from './names.js';
import { parameterSliders } from './parameter-sliders.js';
import { carriedOver } from './spec.js';
import { MAX_LAYERS, MAX_UNITS } from './state.js';

/** The engine's; above it a layer would hardly learn. */
const MAX_DROPOUT = 0.95;

/** @typedef {import('./model.js').PlaygroundModel} Model */
/** @typedef {import('./state.js').Layer} Layer */

/** @param {Model} model */
export function networkPanel(model) {
  const { layers } = model.state;
  return html`
    <ol class="layers">
      ${layers.map((layer, index) => layerRow(model, layer, index))}
    </ol>
    <div class="row">
      <button type="button" class="plain" ?disabled=${layers.length >= MAX_LAYERS} @click=${() => addLayer(model)}>
        + ${t('network.add-layer')}
      </button>
      <span class="note">${outputNote(model)}</span>
      ${layers.length < MAX_LAYERS ? nothing : html`<span class="note">${t('network.most-layers', { n: MAX_LAYERS })}</span>`}
    </div>
    ${errorAt(model.error, 'layers') ? html`<p class="error" role="alert">${errorAt(model.error, 'layers')}</p>` : nothing}`;
}

/** @param {Model} model */
function addLayer(model) {
  const { layers } = model.state;
  const last = layers[layers.length - 1] ?? { units: 4, activation: 'tanh', parameters: {} };
  model.change({ layers: [...layers, { ...last }] });
}

/** @param {Model} model */
function outputNote({ description }) {
  const output = description?.layers[description.layers.length - 1];
  if (!output) return nothing;
  return t('network.output', { n: output.units, activation: nameOf('activation', output.activation) });
}

/** @param {Model} model @param {Layer} layer @param {number} index */
function layerRow(model, layer, index) {
  const { catalog, error } = model;
  const path = `layers[${index}]`;
  const { dropout = 0, ...others } = layer.parameters;
  const entry = catalog.activations.find((/** @type {any} */ { name }) => name === layer.activation);
  /** @param {Partial<Layer> | null} patch null removes the layer @param {string} [key] */
  const change = (patch, key = '') =>
    model.change(
      {
        layers: model.state.layers.flatMap((one, i) => (i !== index ? [one] : patch ? [{ ...one, ...patch }] : [])),
      },
      key && `${path}.${key}`,
    );
  return html`
    <li>
      <span class="layer-name">${t('network.layer', { n: index + 1 })}</span>
      ${unitsStepper(layer.units, index, (units) => change({ units }, 'units'))}
      <label class="visually-hidden" for=${fieldId(`${path}.activation`)}>${t('network.activation-of', { n: index + 1 })}</label>
      <select id=${fieldId(`${path}.activation`)} .value=${live(layer.activation)}
        @change=${(/** @type {any} */ event) =>
          change({
            activation: event.target.value,
            parameters: {
              ...carriedOver(
                layer.parameters,
                catalog.activations.find((/** @type {any} */ one) => one.name === event.target.value),
              ),
              ...(dropout ? { dropout } : {}),
            },
          })}>
        ${optionsOf('activation', catalog.activations).map(
          ({ value, label }) => html`<option value=${value} ?selected=${value === layer.activation}>${label}</option>`,
        )}
      </select>
      ${iconButton({ icon: 'remove', label: t('network.remove', { n: index + 1 }), kind: 'quiet', action: () => change(null) })}
      ${
        entry?.parameters.length
          ? html`<div class="layer-parameters">${parameterSliders({
              entry,
              values: layer.parameters,
              path,
              error,
              change: (parameters, name) => change({ parameters }, name),
            })}</div>`
          : nothing
      }
      <details class="layer-parameters">
        <summary>${t(dropout ? 'network.dropout-is' : 'network.dropout', { share: formatPercent(dropout) })}</summary>
        ${slider({
          path: `${path}.dropout`,
          label: t('network.dropout-of', { n: index + 1 }),
          value: dropout,
          min: 0,
          max: MAX_DROPOUT,
          error: errorAt(error, `${path}.dropout`),
          change: (share) => change({ parameters: share ? { ...others, dropout: share } : others }, 'dropout'),
        })}
      </details>
    </li>`;
}

/** @param {number} units @param {number} index @param {(units: number) => void} change */
const unitsStepper = (units, index, change) => html`
  <span class="stepper">
    ${iconButton({
      icon: 'minus',
      label: t('network.fewer', { n: index + 1 }),
      kind: 'quiet',
      disabled: units <= 1,
      action: () => change(units - 1),
    })}
    <input type="text" inputmode="numeric" id=${fieldId(`layers[${index}].units`)} .value=${unlessTyping(String(units))} autocomplete="off"
      aria-label=${t('network.units-of', { n: index + 1 })}
      @change=${numberEntry({ min: 1, max: MAX_UNITS, scale: 'integer' }, change)} />
    ${iconButton({
      icon: 'plus',
      label: t('network.more', { n: index + 1 }),
      kind: 'quiet',
      disabled: units >= MAX_UNITS,
      action: () => change(units + 1),
    })}
  </span>`;
