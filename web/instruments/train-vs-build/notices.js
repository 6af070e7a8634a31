/** How far a long training has come, and what to do when it ran away. */
import { t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';

/** @param {import('./model.js').Model} model */
export function progressBar(model) {
  const { progress, state } = model;
  // While it plays, the curve itself is the progress.
  if (!progress || model.player?.playing) return html`<div class="train-vs-build-progress"></div>`;
  return html`<div class="train-vs-build-progress">
    <progress max=${state.epochs} value=${progress.epoch} aria-label=${t('train-vs-build.training')}></progress>
    <span>${t('train-vs-build.progress', { n: progress.epoch, of: state.epochs })}</span>
    <button type="button" @click=${() => model.stop()}>${t('train-vs-build.stop')}</button>
  </div>`;
}

/** @param {import('./model.js').Model} model */
export function divergenceNotice(model) {
  const { diverged, epoch } = model.result;
  if (!diverged) return nothing;
  return html`<div class="train-vs-build-notice" role="alert">
    <p>${t('train-vs-build.diverged', { step: diverged.step })}</p>
    <p>
      <button type="button" @click=${() => model.change({ epochs: epoch })}>${t('train-vs-build.last-good', { n: epoch })}</button>
      <button type="button" @click=${() => model.change({ rate: Number((model.state.rate / 10).toPrecision(3)) })}>${t('train-vs-build.slower')}</button>
    </p>
  </div>`;
}
