/** A playground of the engine that is trained epoch by epoch, and remembers its parameters after each. */

export class Training {
  #handle;
  /** The parameters after 0, 1, 2, … epochs. @type {Float32Array[]} */
  #path = [];
  /** Why it went no further, if it diverged. @type {unknown} */
  diverged;

  /** @param {import('../parts/instrument-model.js').Handle} handle */
  constructor(handle) {
    this.#handle = handle;
  }

  /** The epochs trained so far. */
  get epochs() {
    return Math.max(0, this.#path.length - 1);
  }

  /**
   * Trains as far as is wanted.
   * @param {number} epoch @param {(done: number) => boolean} goesOn asked after each epoch
   * @returns {Promise<Float32Array>} the parameters after that epoch, or the last ones there are
   */
  async at(epoch, goesOn) {
    if (!this.#path.length) await this.#remember();
    while (this.#path.length <= epoch && !this.diverged && goesOn(this.epochs)) {
      const { diverged } = await this.#handle.call('step', { by: 'epoch' });
      this.diverged = diverged;
      if (!diverged) await this.#remember();
    }
    return /** @type {Float32Array} */ (this.#path[Math.min(epoch, this.#path.length - 1)]);
  }

  async #remember() {
    this.#path.push((await this.#handle.call('snapshot', {})).parameters);
  }

  delete() {
    this.#handle.delete();
  }
}
