/**
 * Stands between a model and its instrument, and lets another run keep step with it: with every snapshot the other one
 * trains to the same epoch, and where it cannot keep pace this one waits.
 *
 * @typedef {import('../model.js').RemoteInstrument} RemoteInstrument
 */
export class PairedInstrument {
  #own;
  #other;
  #lagging;
  /** @type {Promise<unknown>} snapshots are taken one after another */
  #queue = Promise.resolve();
  /** @type {any[]} as the model said it last */
  #rate = [];
  #playing = false;
  #held = false;
  #gone = false;

  /**
   * @param {RemoteInstrument} own
   * @param {import('./other-run.js').OtherRun} other
   * @param {() => void} lagging called when the other one has not come to the same epoch while this one rests
   */
  constructor(own, other, lagging) {
    this.#own = own;
    this.#other = other;
    this.#lagging = lagging;
  }

  /** @param {RemoteInstrument['onstopped']} heard */
  set onstopped(heard) {
    this.#own.onstopped = (progress) => {
      this.#playing = false;
      heard(progress);
    };
  }

  /** @param {string} method @param {unknown} [argument] */
  call(method, argument) {
    return this.#own.call(method, argument);
  }

  /** @param {any[]} rate */
  play(...rate) {
    this.#rate = rate;
    this.#playing = true;
    return this.#held ? Promise.resolve() : this.#go();
  }

  /** @returns {Promise<unknown>} */
  #go() {
    return /** @type {any} */ (this.#own).play(...this.#rate);
  }

  pause() {
    this.#playing = false;
    this.#held = false;
    return this.#own.pause();
  }

  delete() {
    this.#gone = true;
    this.#playing = false;
    return this.#own.delete();
  }

  /** @param {unknown} [argument] @returns {Promise<any>} of this one, once the other one has followed */
  snapshot(argument) {
    const answer = this.#queue.then(() => this.#both(argument));
    this.#queue = answer.catch(() => {});
    return answer;
  }

  /** @param {unknown} argument */
  async #both(argument) {
    // As fast as it goes, it would take every moment that the other one needs.
    if (this.#playing && this.#rate[0] === undefined) await this.#hold();
    const snapshot = await this.#own.snapshot(argument);
    if (this.#gone) return snapshot;
    const together = await this.#other.follow(snapshot.epoch);
    if (!this.#playing) {
      if (!together && !this.#gone) this.#lagging();
    } else if (!together) await this.#hold();
    else if (this.#held) {
      this.#held = false;
      await this.#go();
    }
    return snapshot;
  }

  async #hold() {
    if (this.#held) return;
    this.#held = true;
    await this.#own.pause();
  }
}
