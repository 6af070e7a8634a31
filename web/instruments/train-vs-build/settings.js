/** What is built and trained: the function, the units, how training goes, how the steps get their heights. */
import { t } from '../../i18n/i18n.js';
import { nameOf } from '../../playground/names.js';
import { randomSeed } from '../../playground/seed.js';
import { html } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { functionSource } from '../parts/function-source.js';
import { ACTIVATIONS, HEIGHTS, MOST_UNITS, OPTIMIZERS, STARTS } from './model.js';

/** @param {import('./model.js').Model} model */
export function settings(model) {
  const { units, rate, seed } = model.state;
  const own = (/** @type {string} */ name) => (/** @type {string} */ value) => ({
    value,
    label: t(`train-vs-build.${name}-${value}`),
  });
  const named = (/** @type {'activation' | 'optimizer'} */ kind) => (/** @type {string} */ value) => ({
    value,
    label: nameOf(kind, value),
  });
  return html`
    <div class="instrument-settings">
      ${functionSource({ path: 'train-vs-build.f', ...model.source.shown })}
      ${slider({ path: 'train-vs-build.units', label: t('train-vs-build.units'), value: units, min: 1, max: MOST_UNITS, scale: 'integer', change: (next) => model.change({ units: next }, 'units') })}
      ${choice(model, 'activation', ACTIVATIONS.map(named('activation')))}
      ${choice(model, 'optimizer', OPTIMIZERS.map(named('optimizer')))}
      ${slider({ path: 'train-vs-build.rate', label: t('train-vs-build.rate'), value: rate, min: 0.0001, max: 10, scale: 'logarithmic', change: (next) => model.change({ rate: next }, 'rate') })}
      ${choice(model, 'start', STARTS.map(own('start')))}
      ${choice(model, 'heights', HEIGHTS.map(own('heights')))}
    </div>
    <div class="train-vs-build-seed">
      ${iconButton({ icon: 'seed', label: t('train-vs-build.new-seed'), shows: t('train-vs-build.new-seed'), action: () => model.change({ seed: randomSeed(seed) }) })}
      <button type="button" ?disabled=${model.state.epochs === 0} @click=${() => model.player?.seek(0)}>${t('train-vs-build.untrain')}</button>
      <span class="note">${t('ui.seed', { seed: String(seed) })}</span>
    </div>`;
}

/** @param {import('./model.js').Model} model @param {string} name of the state's field @param {{ value: string, label: string }[]} options */
const choice = (model, name, options) =>
  select({
    path: `train-vs-build.${name}`,
    label: t(`train-vs-build.${name}`),
    value: model.state[name],
    options,
    change: (next) => model.change({ [name]: next }),
  });
