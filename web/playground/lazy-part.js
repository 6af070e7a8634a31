/** A part of the page's controls that is fetched when it is first shown. */
import { t } from '../i18n/i18n.js';
import { html, nothing } from '../ui/html.js';
import { loadPart } from './parts.js';

export class LazyPart {
  /** @type {any} what the part exports */
  #views;
  /** @type {any} what `make` made of it */
  #own;
  #failed = false;
  #isOpen = false;
  #name;
  #make;
  #changed;

  /**
   * @param {string} name
   * @param {(views: any) => unknown} make called once, with what the part exports
   * @param {() => void} changed called when the controls should redraw
   */
  constructor(name, make, changed) {
    this.#name = name;
    this.#make = make;
    this.#changed = changed;
  }

  /** Its controls, or for the time being what keeps them away. @param {(views: any, own: any) => unknown} show */
  show(show) {
    if (this.#views) return show(this.#views, this.#own);
    if (!this.#failed) this.load();
    return html`<p class="note">${t(this.#failed ? 'error.part-missing' : 'summary.loading')}</p>`;
  }

  async load() {
    if (this.#views) return;
    try {
      this.#views = await loadPart(this.#name);
      this.#own ??= this.#make(this.#views);
    } catch {
      this.#failed = true;
    }
    this.#changed();
  }

  /**
   * Behind a heading that opens it. What is open stays open, whatever becomes of the reason.
   * @param {string} heading
   * @param {(views: any, own: any) => unknown} show
   * @param {boolean} [open] whether it opens by itself
   */
  details(heading, show, open = false) {
    return html`
      <details class="source" ?open=${open || this.#isOpen} @toggle=${(/** @type {any} */ event) => this.#toggled(event.target.open)}>
        <summary>${heading}</summary>
        ${open || this.#isOpen ? this.show(show) : nothing}
      </details>`;
  }

  /** @param {boolean} isOpen */
  #toggled(isOpen) {
    this.#isOpen = isOpen;
    this.#changed();
  }
}
