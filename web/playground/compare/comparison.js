/** Begins and ends a comparison. */
import { OtherRun } from './other-run.js';
import { PairedInstrument } from './paired.js';

/** @typedef {import('../model.js').PlaygroundModel} Model */

export class Comparison {
  /** @type {OtherRun | undefined} A; B is the model's own run */
  other;
  #model;
  #busy = false;

  /** @param {Model} model */
  constructor(model) {
    this.#model = model;
  }

  /** A run with the present settings joins, and trains from the same start to where this one is. */
  async begin() {
    if (this.other || this.#busy) return;
    this.#busy = true;
    try {
      const model = this.#model;
      await model.pause();
      const other = await OtherRun.of(model);
      const look = () => {
        if (this.other === other && !model.running) model.refresh().catch(() => {});
      };
      this.other = other;
      model.other = other;
      model.wrap((own) => /** @type {any} */ (new PairedInstrument(own, other, () => setTimeout(look))));
      await model.refresh();
    } finally {
      this.#busy = false;
      this.#model.dispatchEvent(new Event('change'));
    }
  }

  /** The other run goes, with all that the engine held for it. */
  async end() {
    const { other } = this;
    if (!other) return;
    await this.#model.pause();
    this.other = undefined;
    this.#model.other = undefined;
    this.#model.wrap((own) => own);
    await other.delete().catch(() => {
      // Gone already.
    });
    await this.#model.refresh();
    this.#model.dispatchEvent(new Event('change'));
  }
}
