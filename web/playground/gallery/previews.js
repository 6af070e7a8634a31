/**
 * What every generator makes of the present settings, drawn by the engine one after the other while the gallery is
 * open; what is known already is kept.
 */
import { carriedOver } from '../spec.js';

/** Enough to see the shape by. */
export const MOST_EXAMPLES = 150;
const KEPT = 200;

export class Previews {
  #model;
  #changed;
  /** @type {Map<string, any>} descriptions, by what was asked for */
  #known = new Map();
  #busy = false;

  /** @param {import('../model.js').PlaygroundModel} model @param {() => void} changed called when there is another picture */
  constructor(model, changed) {
    this.#model = model;
    this.#changed = changed;
  }

  /**
   * The engine's description of a data set, once it is known; asks for it otherwise.
   * @param {any} entry of the catalogue
   */
  of(entry) {
    const known = this.#known.get(JSON.stringify(this.#dataOf(entry)));
    if (known === undefined) this.#askLater();
    return known ?? undefined;
  }

  /** @param {any} entry */
  #dataOf(entry) {
    const { data, shape, dataSeed } = this.#model.state;
    const parameters = carriedOver(data.parameters, entry);
    const takesExamples = entry.parameters.some((/** @type {any} */ { name }) => name === 'examples');
    const examples = Math.min(parameters.examples ?? MOST_EXAMPLES, MOST_EXAMPLES);
    return {
      kind: entry.name,
      ...parameters,
      ...(takesExamples ? { examples } : {}),
      ...(shape && data.type === entry.name ? { shape } : {}),
      seed: dataSeed,
      testFraction: 0,
    };
  }

  #askLater() {
    if (this.#busy) return;
    this.#busy = true;
    // Not within the drawing of the controls that asks.
    setTimeout(async () => {
      await this.#askAll();
      this.#busy = false;
    });
  }

  async #askAll() {
    const missing = () =>
      this.#model.catalog.datasets
        .map((/** @type {any} */ entry) => this.#dataOf(entry))
        .find((/** @type {any} */ data) => !this.#known.has(JSON.stringify(data)));
    for (let data = missing(); data; data = missing()) {
      if (this.#known.size > KEPT) this.#known.clear();
      // A refusal leaves the picture empty: the controls say what is wrong with the number.
      const description = await this.#model.beside.preview(data).catch(() => null);
      this.#known.set(JSON.stringify(data), description);
      this.#changed();
    }
  }
}
