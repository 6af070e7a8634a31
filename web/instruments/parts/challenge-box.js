/** A challenge that the page checks by itself, with a hint and a worked answer. */
import { t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';

/**
 * @param {{ id: string, solved: boolean, score: string, hinted: boolean, answer: import('./worked-answer.js').WorkedAnswer,
 *           toggleHint: () => void }} options `id` is the instrument's
 */
export const challengeBox = ({ id, solved, score, hinted, answer, toggleHint }) => html`
  <section class="challenge" ?data-solved=${solved} aria-label=${t('instrument.challenge')}>
    <p class="challenge-task"><strong>${t('instrument.challenge')}</strong> ${t(`${id}.challenge`)}</p>
    <p class="challenge-score">${score}${solved ? html` <span class="solved">✓ ${t('instrument.solved')}</span>` : nothing}</p>
    <div class="challenge-help">
      <button type="button" aria-expanded=${hinted} @click=${toggleHint}>${t('instrument.hint')}</button>
      <button type="button" @click=${() => (answer.playing ? answer.stop() : answer.play())}>
        ${t(answer.playing ? 'instrument.answer-stop' : 'instrument.answer')}
      </button>
    </div>
    ${hinted ? html`<p class="challenge-hint">${t(`${id}.hint`)}</p>` : nothing}
    <p class="challenge-hint" role="status">${answer.playing ? stepText(answer) : nothing}</p>
  </section>`;

/** @param {import('./worked-answer.js').WorkedAnswer} answer */
function stepText({ step, steps }) {
  const current = steps[step - 1];
  return current ? t('instrument.answer-step', { n: step, of: steps.length, say: t(current.say) }) : '';
}
