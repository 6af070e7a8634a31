import { formatNumber, t } from '../../i18n/i18n.js';
import { html } from '../../ui/html.js';
import { nameOf } from '../names.js';
import { causesOf } from './causes.js';

/** Where it happened and the likely causes. @param {import('../model.js').PlaygroundModel} model */
export function explain(model) {
  return html`<p>${placeSentence(model)} ${t('diverged.likely')}</p>
    <ul>${causesOf(model).map((suspicion) => html`<li>${sentence(suspicion, model)}</li>`)}</ul>`;
}

/** @param {import('../model.js').PlaygroundModel} model */
function placeSentence({ snapshot, description }) {
  const { layer } = snapshot.diverged;
  if (!Number.isFinite(snapshot.batchLoss)) return t('diverged.loss-first');
  return layer === description.layers.length ? t('diverged.at-output') : t('diverged.at-layer', { n: layer });
}

/** @param {import('./causes.js').Suspicion} suspicion @param {import('../model.js').PlaygroundModel} model */
function sentence({ cause, value }, { state }) {
  // A cause that is a name from the catalogue is called as its kind.
  const shown = typeof value === 'number' ? formatNumber(value) : nameOf(/** @type {any} */ (cause), value);
  return t(`diverged.cause-${cause}`, { value: shown, optimizer: nameOf('optimizer', state.optimizer.type) });
}
