/** The conditions' fields, the clock that ends a run, and the notice that says why it ended. */
import './stop.css';
import { formatList, t } from '../../i18n/i18n.js';
import { announce } from '../../ui/announcer.js';
import { html, nothing, render } from '../../ui/html.js';
import { conditions, shortly, whySentence } from './conditions.js';
import { conditionField } from './field.js';
import { RunClock } from './run-clock.js';

/** @typedef {import('../model.js').PlaygroundModel} Model */

/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {Model} model */
export function attach(model) {
  watchClock(model);
  const notice = new StopNotice(model);
  const update = () => {
    if (!model.description) return;
    render(fields(model), place('stop-fields'));
    place('stop-short').textContent = summaryOf(model);
    notice.update();
  };
  model.addEventListener('change', update);
  update();
}

/** @param {Model} model */
const fields = (model) => html`
  <p class="note">${t('stop.how')}</p>
  <div class="conditions">${conditions.map((name) => conditionField(model, name))}</div>`;

/** @param {Model} model */
function summaryOf({ state, description }) {
  const set = conditions.filter((name) => name in state.stop);
  return set.length ? ` · ${formatList(set.map((name) => shortly(name, state.stop[name] ?? 0, description)))}` : '';
}

/** Ends a run whose time is over. @param {Model} model */
function watchClock(model) {
  const clock = new RunClock();
  let timer = 0;
  const update = () => {
    clearTimeout(timer);
    clock.run(model.running && !document.hidden);
    const limit = model.state.stop.seconds;
    if (limit === undefined || !model.running || document.hidden) return;
    timer = window.setTimeout(
      () => {
        if (clock.seconds < limit) return update();
        // Going on begins the time anew.
        clock.reset();
        model.stopFor('seconds');
      },
      Math.min(1e9, Math.max(0, 1000 * (limit - clock.seconds))),
    );
  };
  model.addEventListener('change', update);
  model.addEventListener('snapshot', () => {
    if (!model.snapshot.step) clock.reset();
  });
  document.addEventListener('visibilitychange', update);
  update();
}

/** Says why a run ended, and offers the best weights where they were kept. */
class StopNotice {
  #model;
  /** @type {string | undefined} */
  #said;
  /** @type {string} what became of the best weights */
  #taken = '';

  /** @param {Model} model */
  constructor(model) {
    this.#model = model;
  }

  update() {
    const { stopped } = this.#model;
    if (!stopped) this.#taken = '';
    const text = stopped ? whySentence(stopped, this.#model) : '';
    if (text && text !== this.#said) announce(text);
    this.#said = text;
    render(text ? this.#notice(text) : nothing, place('stop-notice'));
  }

  /** @param {string} text */
  #notice(text) {
    const offers = this.#model.stopped === 'patience' && !this.#taken;
    return html`<div class="notice stopped">
      <p><strong>${text}</strong> ${this.#taken || t('stop.go-on')}</p>
      ${
        offers
          ? html`<p class="row"><button type="button" class="plain" @click=${() => this.#takeBest()}>${t('stop.take-best')}</button></p>`
          : nothing
      }
    </div>`;
  }

  async #takeBest() {
    await this.#model.restoreBest();
    const { snapshot, description } = this.#model;
    const { loss } = description.testCount ? snapshot.test : snapshot.train;
    this.#taken = t('stop.taken', { n: snapshot.epoch, loss });
    announce(this.#taken);
    this.update();
  }
}
