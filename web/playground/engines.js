/**
 * The engine in use: the small one of the first load, until a state needs the larger one, which then does everything.
 *
 * @typedef {import('../engine/client.js').EngineClient} EngineClient
 * @typedef {import('./state.js').State} State
 */
import { EngineError } from '../engine/protocol.js';

export class Engines {
  #current;
  #fetchFull;
  #restarted;
  /** @type {Promise<EngineClient> | undefined} */
  #full;

  /**
   * @param {EngineClient} small
   * @param {() => Promise<EngineClient>} fetchFull
   * @param {() => void} restarted called after the engine in use died and another took its place
   */
  constructor(small, fetchFull, restarted) {
    this.#current = small;
    this.#fetchFull = fetchFull;
    this.#restarted = restarted;
    small.onrestart = restarted;
  }

  get current() {
    return this.#current;
  }

  /** The engine that a state needs. @param {State} state @returns {Promise<EngineClient>} rejects as `full()` */
  async for({ data, formulas }) {
    return data.type === 'table' || data.type === 'points' || formulas.length ? this.full() : this.#current;
  }

  /** The larger engine, fetched once. @returns {Promise<EngineClient>} rejects with an EngineError when it cannot be had */
  full() {
    this.#full ??= this.#fetchFull().catch((error) => {
      this.#full = undefined;
      throw new EngineError({ code: 'part-missing', where: 'data.text', message: String(error), details: {} });
    });
    return this.#full;
  }

  /** Makes an engine the one in use and ends the one before, with all its instruments. @param {EngineClient} client */
  use(client) {
    if (client === this.#current) return;
    this.#current.stop();
    this.#current = client;
    client.onrestart = this.#restarted;
  }
}
