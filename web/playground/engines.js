/**
 * The engine in use: the small one of the first load, until a state needs the larger one, which then does everything.
 *
 * @typedef {import('../engine/client.js').EngineClient} EngineClient
 * @typedef {import('./state.js').State} State
 */
import { EngineError } from '../engine/protocol.js';

/** Tables of more characters than this take long to read: an engine of their own does it, which can be stopped. */
const LARGE = 1e6;

export class Engines {
  #current;
  #fetchFull;
  #restarted;
  /** @type {Promise<EngineClient> | undefined} */
  #full;
  /** The engine that reads a large table. @type {{ text: string, client: Promise<EngineClient> } | undefined} */
  #reading;
  /** The large table that was read last. */
  #read = '';

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
  async for({ data, formulas, tableText }) {
    if (data.type === 'table') return this.forTable(tableText);
    return data.type === 'points' || formulas.length ? this.full() : this.#current;
  }

  /** The larger engine, fetched once. @returns {Promise<EngineClient>} rejects with an EngineError when it cannot be had */
  full() {
    this.#full ??= this.#fetch().catch((error) => {
      this.#full = undefined;
      throw error;
    });
    return this.#full;
  }

  /** @returns {Promise<EngineClient>} */
  #fetch() {
    return this.#fetchFull().catch((error) => {
      throw new EngineError({ code: 'part-missing', where: 'data.text', message: String(error), details: {} });
    });
  }

  /**
   * The engine that reads a table: while it is a large one that was not read yet, one that does nothing else.
   * @param {string} text @returns {Promise<EngineClient>} rejects as `full()`
   */
  forTable(text) {
    if (text.length <= LARGE || text === this.#read) return this.full();
    if (this.#reading?.text !== text) {
      this.cancel();
      this.#reading = { text, client: this.#fetch() };
    }
    return this.#reading.client;
  }

  /** Stops reading a large table: whoever waits for it hears that the engine was stopped. */
  cancel() {
    this.#reading?.client.then((client) => client.stop()).catch(() => {});
    this.#reading = undefined;
  }

  /** Makes an engine the one in use and ends the one before, with all its instruments. @param {EngineClient} client */
  use(client) {
    if (client === this.#current) return;
    this.#current.stop();
    this.#current = client;
    this.#keep(client);
    client.onrestart = this.#restarted;
  }

  /** From now on this is the larger engine. @param {EngineClient} client */
  async #keep(client) {
    const [reading, full] = [this.#reading, this.#full];
    if (!reading || (await reading.client.catch(() => undefined)) !== client) return;
    this.#read = reading.text;
    this.#full = reading.client;
    this.#reading = undefined;
    // It may have been fetched for something else, and stands idle now.
    (await full)?.stop();
  }
}
