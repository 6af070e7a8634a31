/**
 * `<gradient-garden demo state controls>` on the project's own pages: the instrument itself, without a frame around
 * it. It is the tag that embed.js gives to other people's pages, with the same attributes and events.
 *
 * Woken near the viewport. Events: `change` and `complete`, both with `detail.state`, the state as a fragment.
 */
import { t } from '../../i18n/i18n.js';
import { InstrumentFrame } from './instrument-frame.js';
import { engine, onEngineRestart } from './page-engine.js';
import { instrumentIds, instrumentOf } from './registry.js';

const NEAR = '400px';

export class GradientGarden extends HTMLElement {
  static observedAttributes = ['state'];
  /** @type {import('./registry.js').InstrumentModel | undefined} */
  model;
  /** @type {InstrumentFrame | undefined} */
  #frame;
  /** @type {IntersectionObserver | undefined} */
  #watch;

  connectedCallback() {
    this.#watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.wake();
        else this.#frame?.sleep();
      },
      { rootMargin: NEAR },
    );
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    this.#watch?.disconnect();
    this.#frame?.sleep();
  }

  /** @param {string} _name @param {string | null} _old @param {string | null} state */
  attributeChangedCallback(_name, _old, state) {
    this.model?.replace(state ?? '');
  }

  reset() {
    this.#frame?.reset();
  }

  /** Draws the instrument, if that was not done. */
  wake() {
    if (this.#frame) return;
    const id = this.getAttribute('demo') ?? '';
    const instrument = instrumentOf(id);
    if (!instrument) {
      this.textContent = t('instrument.unknown', { id, ids: instrumentIds().join(', ') });
      return;
    }
    const fragment = this.getAttribute('state') ?? '';
    const model = new instrument.Model(engine, fragment);
    this.model = model;
    this.#frame = new InstrumentFrame(
      id,
      model,
      new instrument.View(),
      this.#shows(),
      model.form.read(fragment).damaged,
    );
    model.addEventListener('change', () => this.#tell('change'));
    model.addEventListener('complete', () => this.#tell('complete'));
    onEngineRestart(() => model.refresh());
    this.#frame.mount(this);
    // Until the first numbers are drawn, the room reserved for the instrument stays: nothing jumps.
    const awake = () => requestAnimationFrame(() => this.toggleAttribute('data-awake', true));
    model.addEventListener('result', awake, { once: true });
    model.refresh();
  }

  /** Which parts the `controls` attribute leaves: all without it, none for `none`, else those it names. */
  #shows() {
    const wanted = this.getAttribute('controls')?.split(/[\s,]+/);
    return (/** @type {string} */ part) => wanted === undefined || wanted.includes(part);
  }

  /** @param {'change' | 'complete'} type */
  #tell(type) {
    const { model } = this;
    if (model)
      this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: { state: model.form.write(model.state) } }));
  }
}

/** The keys that work everywhere: they belong to the instrument with the focus, or to the only one. @param {KeyboardEvent} event */
function pressKey(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.closest('textarea, input[type=text]')) return;
  const all = document.querySelectorAll('gradient-garden');
  const garden = /** @type {GradientGarden | null} */ (
    target.closest('gradient-garden') ?? (all.length === 1 ? all[0] : null)
  );
  const action = garden && actionOf(event, garden);
  if (!action || target.closest('select')) return;
  event.preventDefault();
  action();
}

/** @param {KeyboardEvent} event @param {GradientGarden} garden @returns {(() => void) | undefined} */
function actionOf(event, garden) {
  const key = event.key.toLowerCase();
  const { model } = garden;
  if ((event.ctrlKey || event.metaKey) && key === 'z') return () => (event.shiftKey ? model?.redo() : model?.undo());
  if ((event.ctrlKey || event.metaKey) && key === 'y') return () => model?.redo();
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (key === 'r') return () => garden.reset();
  const player = model?.player;
  if (!player) return undefined;
  if (key === '.') return () => player.step();
  return key === ' ' && !takesSpace(event) ? () => player.toggle() : undefined;
}

/** Whether the focused control has a use of its own for the space bar. @param {KeyboardEvent} event */
const takesSpace = (event) =>
  /** @type {HTMLElement} */ (event.target).matches('button, summary, a, input[type=checkbox], input[type=radio]');

/** Makes the tags of the page live. Call once the language is chosen. */
export function startInstruments() {
  document.addEventListener('keydown', pressKey);
  customElements.define('gradient-garden', GradientGarden);
}
