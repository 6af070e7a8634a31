/**
 * The conditions that end a run, as its engine has been told them. Going on after one has held sets it aside until the
 * run begins anew; patience begins anew at once.
 *
 * @typedef {{ call(method: string, argument?: unknown): Promise<any> }} Instrument
 * @typedef {Record<string, number>} Stop the state's
 */
export class Stops {
  /** @type {Set<string>} */
  #setAside = new Set();

  /**
   * @param {Instrument | undefined} instrument
   * @param {Stop} stop
   * @returns {Promise<void>} rejects where the engine refuses one
   */
  async tell(instrument, stop) {
    this.#setAside.clear();
    await this.#send(instrument, stop);
  }

  /** To a new network, which knows none yet. @param {Instrument} instrument @param {Stop} stop */
  async tellNew(instrument, stop) {
    this.#setAside.clear();
    if (Object.keys(stop).length) await this.#send(instrument, stop);
  }

  /** The run begins anew. @param {Instrument | undefined} instrument @param {Stop} stop */
  async restart(instrument, stop) {
    if (this.#setAside.size) await this.tell(instrument, stop);
  }

  /** @param {Instrument | undefined} instrument @param {Stop} stop @param {string} reason which one held */
  async goOn(instrument, stop, reason) {
    if (reason !== 'patience') this.#setAside.add(reason);
    await this.#send(instrument, stop);
  }

  /** The engine judges all but the time. @param {Instrument | undefined} instrument @param {Stop} stop */
  async #send(instrument, stop) {
    const judged = Object.entries(stop).filter(([name]) => name !== 'seconds' && !this.#setAside.has(name));
    await instrument?.call('stopWhen', Object.fromEntries(judged));
  }
}
