/** What stands around every instrument: its name, undo and reset, the summary, the numbers, the challenge. */
import { sharePanel } from '../../embed/share.js';
import { currentLanguage, t } from '../../i18n/i18n.js';
import { describeError } from '../../playground/messages.js';
import { announce } from '../../ui/announcer.js';
import { html, nothing, render } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';
import { challengeBox } from '../parts/challenge-box.js';
import { WorkedAnswer } from '../parts/worked-answer.js';
import { drive } from './drive.js';
import { rememberSolved, wasSolved } from './remember.js';

/** After this long without a change the new state is read out. */
const SAY_AFTER_MS = 800;

export class InstrumentFrame {
  #id;
  #model;
  #view;
  #shows;
  #answer;
  #hinted = false;
  #sharing = false;
  #frame = 0;
  #said = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {string[]} */
  #damaged;
  #place = document.createElement('div');

  /**
   * @param {string} id
   * @param {import('./registry.js').InstrumentModel} model
   * @param {import('./registry.js').InstrumentView} view
   * @param {(part: string) => boolean} shows whether a part is wanted
   * @param {string[]} damaged parts of the given state that could not be read
   */
  constructor(id, model, view, shows, damaged) {
    this.#id = id;
    this.#model = model;
    this.#view = view;
    this.#shows = shows;
    this.#damaged = damaged;
    this.#answer = new WorkedAnswer(model, () => this.#renderSoon());
    model.solved = wasSolved(id);
    view.model = model;
    view.shows = shows;
    model.addEventListener('change', () => this.#renderSoon());
    for (const player of this.#players()) {
      drive(player);
      player.addEventListener('change', () => this.#renderSoon());
    }
    model.addEventListener('result', () => {
      this.#renderSoon();
      this.#saySoon();
    });
    model.addEventListener('complete', () => {
      rememberSolved(id);
      announce(t('instrument.say-solved'));
      this.#renderSoon();
    });
  }

  /** Puts everything into a place of the document. @param {HTMLElement} host */
  mount(host) {
    this.#place.className = 'instrument';
    // Controls inside have events of this name, too; outside it means the instrument's state.
    this.#place.addEventListener('change', (event) => event.stopPropagation());
    host.replaceChildren(this.#place);
    this.#render();
  }

  #players() {
    const { player, morePlayers } = this.#model;
    return player ? [player, ...morePlayers] : morePlayers;
  }

  /** Stops what moves by itself. */
  sleep() {
    this.#answer.stop();
    for (const player of this.#players()) player.pause();
  }

  reset() {
    this.sleep();
    this.#model.reset();
    announce(t('instrument.say-reset'));
  }

  #share() {
    this.#sharing = !this.#sharing;
    this.#renderSoon();
  }

  #renderSoon() {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#render();
    });
  }

  /** The summary is read out once things are still, and not for the first picture. */
  #saySoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // A first state that the engine refuses has nothing to say but its error.
      if (!this.#model.result) return;
      const summary = this.#view.summary();
      const moving = this.#answer.playing || this.#players().some((player) => player.playing);
      if (this.#said && summary !== this.#said && !moving) announce(summary);
      this.#said = summary;
    }, SAY_AFTER_MS);
  }

  #render() {
    const model = this.#model;
    const shows = this.#shows;
    const title = `instrument-${this.#id}`;
    render(
      html`
        ${shows('toolbar') ? this.#head(title) : nothing}
        ${this.#sharing ? this.#sharePanel() : nothing}
        ${model.error ? html`<p class="error" role="alert">${describeError(model.error)}</p>` : nothing}
        ${this.#damaged.length ? html`<p class="error" role="alert">${t('instrument.damaged', { parts: this.#damaged.join(', ') })}</p>` : nothing}
        ${this.#view}
        ${shows('summary') ? html`<p class="instrument-summary">${model.result ? this.#view.summary() : t('instrument.loading')}</p>` : nothing}
        ${shows('challenge') ? this.#challenge() : nothing}
        ${shows('numbers') ? this.#numbers() : nothing}`,
      this.#place,
    );
    this.#view.update();
  }

  /** @param {string} title */
  #head(title) {
    const model = this.#model;
    return html`
      <div class="instrument-head">
        <p class="instrument-title" id=${title}>${t(`${this.#id}.title`)}</p>
        <div role="toolbar" aria-label=${t('instrument.toolbar')}>
          ${iconButton({ icon: 'undo', label: t('instrument.undo'), shortcut: 'Control+Z', kind: 'quiet', disabled: !model.canUndo, action: () => model.undo() })}
          ${iconButton({ icon: 'redo', label: t('instrument.redo'), shortcut: 'Control+Shift+Z', kind: 'quiet', disabled: !model.canRedo, action: () => model.redo() })}
          ${iconButton({ icon: 'reset', label: t('instrument.reset'), shortcut: 'R', kind: 'quiet', action: () => this.reset() })}
          ${iconButton({ icon: 'share', label: t('share.title'), kind: 'quiet', expanded: this.#sharing, action: () => this.#share() })}
        </div>
      </div>`;
  }

  #sharePanel() {
    const model = this.#model;
    const shown = { demo: this.#id, state: model.form.write(model.state), lang: currentLanguage() };
    return sharePanel(shown, model.result ? { view: this.#view, title: t(`${this.#id}.title`) } : undefined);
  }

  #challenge() {
    return challengeBox({
      id: this.#id,
      solved: this.#model.solved,
      score: this.#model.result ? this.#view.score() : '',
      hinted: this.#hinted,
      answer: this.#answer,
      toggleHint: () => {
        this.#hinted = !this.#hinted;
        this.#renderSoon();
      },
    });
  }

  #numbers() {
    return html`<details class="numbers-behind">
      <summary>${t('instrument.numbers')}</summary>
      <div class="scrolling" tabindex="0" role="region" aria-label=${t('instrument.numbers')}>
        ${this.#model.result ? this.#view.numbers() : nothing}
      </div>
    </details>`;
  }
}
