/** The nets that are compared: activation and initialisation of each, and what is left of its gradient. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { nameOf } from '../../playground/names.js';
import { html, live } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';
import { lineKey } from '../parts/line-key.js';
import { lineColor } from '../parts/line-styles.js';

/** @param {import('./model.js').Model} model */
export function netList(model) {
  // What was added a moment ago has no numbers yet.
  const ratios = model.result.of.nets.length === model.nets.length ? model.firstToLast() : [];
  return html`<ul class="vanishing-nets">${model.nets.map(({ activation, initializer }, index) => {
    const name = t('vanishing.net', { n: index + 1 });
    return html`<li>
      ${lineKey({ color: lineColor(index), marker: index })}
      ${choice('activation', `${name}: ${t('vanishing.activation')}`, activation, model.choices.activations, (next) => model.setNet(index, { activation: next }))}
      ${choice('initializer', `${name}: ${t('vanishing.initializer')}`, initializer, model.choices.initializers, (next) => model.setNet(index, { initializer: next }))}
      <output title=${t('vanishing.ratio')}>${ratios[index] === undefined ? '' : `× ${formatCompact(ratios[index])}`}</output>
      ${iconButton({ icon: 'remove', label: t('vanishing.remove', { name }), kind: 'quiet', disabled: model.nets.length === 1, action: () => model.removeNet(index) })}
    </li>`;
  })}</ul>`;
}

/**
 * @param {'activation' | 'initializer'} kind
 * @param {string} label
 * @param {string} value
 * @param {{ name: string }[]} entries
 * @param {(name: string) => void} change
 */
const choice = (kind, label, value, entries, change) => html`
  <select aria-label=${label} .value=${live(value)} @change=${(/** @type {any} */ event) => change(event.target.value)}>
    ${entries.map(({ name }) => html`<option value=${name} ?selected=${name === value}>${nameOf(kind, name)}</option>`)}
  </select>`;
