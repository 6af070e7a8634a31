/**
 * One instrument of the engine, created when it is first asked, and again after the engine had to be started anew. What it
 * answered before it need not be asked again: for instruments whose answer follows from the question alone.
 */

/** @typedef {import('./instrument-model.js').Engine} Engine */
/** @typedef {import('./instrument-model.js').Handle} Handle */

const MOST_KNOWN = 300;

/** The engine died, or it is another one than before. */
const GONE = ['engine-died', 'no-instrument'];

export class EngineHandle {
  #engine;
  #name;
  /** @type {Promise<Handle> | undefined} */
  #handle;
  /** @type {Map<string, Promise<any>>} */
  #known = new Map();

  /** @param {Engine} engine @param {string} name the instrument's */
  constructor(engine, name) {
    this.#engine = engine;
    this.#name = name;
  }

  /** @param {string} method @param {unknown} [argument] @returns {Promise<any>} rejects with the engine's error */
  async call(method, argument) {
    this.#handle ??= this.#engine.create(this.#name, {});
    const handle = this.#handle;
    try {
      return await (await handle).call(method, argument);
    } catch (error) {
      if (GONE.includes(/** @type {any} */ (error).code) && this.#handle === handle) this.#handle = undefined;
      throw error;
    }
  }

  /** The same, but asked once for each argument. @param {string} method @param {unknown} argument @returns {Promise<any>} */
  ask(method, argument) {
    const key = method + JSON.stringify(argument);
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const answer = this.call(method, argument);
    this.#known.set(key, answer);
    answer.catch(() => this.#known.delete(key));
    return answer;
  }
}
