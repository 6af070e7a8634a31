/** Training ran away: at which step, the likely reason, and two ways on. */
import { t } from '../i18n/i18n.js';
import { html, nothing } from '../ui/html.js';

/** @param {import('./model.js').PlaygroundModel} model */
export function divergenceNotice(model) {
  const diverged = model.snapshot?.diverged;
  if (!diverged) return nothing;
  return html`
    <div class="notice" role="alert">
      <p><strong>${t('diverged.title', { step: diverged.step })}</strong> ${t('diverged.why')}</p>
      <p class="row">
        <button type="button" class="plain" @click=${() => model.goBack()}>${t('diverged.go-back')}</button>
        <button type="button" class="plain" @click=${() => model.goBackSlower()}>${t('diverged.slower')}</button>
      </p>
    </div>`;
}
