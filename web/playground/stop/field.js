/** One condition: a box to tick, and once it is ticked the value it ends the run at. */
import { t } from '../../i18n/i18n.js';
import { html, live, nothing } from '../../ui/html.js';
import { numberEntry } from '../../ui/number-field.js';
import { unlessTyping } from '../../ui/unless-typing.js';
import { firstValue, ranges, scoreKind } from './conditions.js';

/**
 * @param {import('../model.js').PlaygroundModel} model
 * @param {import('./conditions.js').Condition} name
 */
export function conditionField(model, name) {
  const { stop } = model.state;
  const value = stop[name];
  const label = name === 'score' ? t(`stop.${scoreKind(model.description)}`) : t(`stop.${name}`);
  /** @param {number | undefined} next undefined switches it off @param {string} [undoKey] */
  const change = (next, undoKey) => {
    const { [name]: _, ...others } = model.state.stop;
    model.change({ stop: next === undefined ? others : { ...others, [name]: next } }, undoKey);
  };
  return html`
    <div class="condition">
      <label class="chip"><input type="checkbox" .checked=${live(value !== undefined)}
        @change=${(/** @type {any} */ event) =>
          change(event.target.checked ? firstValue(name, model.snapshot?.epoch ?? 0) : undefined)} />
        <span>${label}</span></label>
      ${value === undefined ? nothing : valueEntry(model, name, value, label, change)}
    </div>`;
}

/**
 * @param {import('../model.js').PlaygroundModel} model
 * @param {import('./conditions.js').Condition} name
 * @param {number} value
 * @param {string} label
 * @param {(value: number, undoKey: string) => void} change
 */
function valueEntry(model, name, value, label, change) {
  // Accuracy is read and written in percent.
  const unit = name === 'score' && scoreKind(model.description) === 'accuracy' ? 100 : 1;
  const { min, max, scale } = ranges[name];
  const range = { min: min * unit, max: max * unit, scale };
  const shown = Number((value * unit).toPrecision(12));
  return html`<input type="text" inputmode="decimal" class="exact" autocomplete="off" id="stop-${name}"
    aria-label=${t('ui.exact', { label })} .value=${unlessTyping(String(shown))}
    @change=${numberEntry(range, (entered) => change(entered / unit, `stop.${name}`))} />`;
}
