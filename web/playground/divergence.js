/** Training ran away: at which step, in which layer, the likely reasons, and two ways on. */
import { t } from '../i18n/i18n.js';
import { html, nothing } from '../ui/html.js';
import { loadPart } from './parts.js';

/** @type {((model: import('./model.js').PlaygroundModel) => unknown) | undefined} fetched with the first divergence */
let explain;

/** @param {import('./model.js').PlaygroundModel} model */
export function divergenceNotice(model) {
  const diverged = model.snapshot?.diverged;
  if (!diverged) return nothing;
  if (!explain) fetchExplanation(model);
  return html`
    <div class="notice" role="alert">
      <p><strong>${t('diverged.title', { step: diverged.step })}</strong> ${explain ? nothing : t('diverged.why')}</p>
      ${explain?.(model)}
      <p class="row">
        <button type="button" class="plain" @click=${() => goOn(model.goBack())}>${t('diverged.go-back')}</button>
        <button type="button" class="plain" @click=${() => goOn(goBackSlower(model))}>${t('diverged.slower')}</button>
      </p>
    </div>`;
}

/** Back to the last finite weights, a tenth of the learning rate, and on. @param {import('./model.js').PlaygroundModel} model */
async function goBackSlower(model) {
  const { type, parameters } = model.state.optimizer;
  const entry = model.catalog.optimizers.find((/** @type {any} */ { name }) => name === type);
  const rate = entry?.parameters.find((/** @type {any} */ { name }) => name === 'learningRate');
  const old = parameters.learningRate ?? rate?.default ?? 0.03;
  const learningRate = Math.max(rate?.min ?? 0, Number((old / 10).toPrecision(3)));
  await model.goBack();
  await model.change({ optimizer: { type, parameters: { ...parameters, learningRate } } });
  await model.play();
}

/** The pressed button goes with the notice; what comes next is to play. @param {Promise<unknown>} work */
async function goOn(work) {
  await work;
  const play = /** @type {HTMLButtonElement | null} */ (document.querySelector('#transport .primary'));
  // Once it is drawn enabled.
  requestAnimationFrame(() => requestAnimationFrame(() => play?.focus()));
}

/** @param {import('./model.js').PlaygroundModel} model */
async function fetchExplanation(model) {
  explain = () => nothing;
  try {
    ({ explain } = await loadPart('divergence'));
  } catch {
    explain = () => html`<p>${t('diverged.why')}</p>`;
  }
  model.dispatchEvent(new Event('change'));
}
