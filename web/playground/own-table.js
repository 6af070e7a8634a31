/**
 * The reader's own table, before its code is there: what reads files and shows columns is fetched when somebody opens,
 * drops or pastes a table, or comes with one in the address.
 */
import { loadPart } from './parts.js';

export class OwnTable {
  /** @type {import('./table/reader.js').TableReader | undefined} */
  reader;
  /** @type {typeof import('./table/index.js') | undefined} what shows it */
  views;
  failed = false;
  #model;
  #changed;

  /** @param {import('./model.js').PlaygroundModel} model @param {() => void} changed called when the controls should redraw */
  constructor(model, changed) {
    this.#model = model;
    this.#changed = changed;
  }

  /** @returns {Promise<import('./table/reader.js').TableReader | undefined>} undefined when the code could not be had */
  async load() {
    try {
      const views = await loadPart('table');
      this.reader ??= new views.TableReader(this.#model, this.#changed);
      this.views = views;
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.#changed();
    return this.reader;
  }

  /** @param {File} file */
  async open(file) {
    await (await this.load())?.open(file);
  }

  /** @param {string} text @param {string} name */
  async use(text, name) {
    await (await this.load())?.use(text, name);
  }
}
