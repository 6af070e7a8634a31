/** Every example's answer by the network of the moment, asked for when it is shown, not with every snapshot. */

/** How often at most while it trains. */
const EVERY_MS = 400;

/** @typedef {import('./pictures.js').Run} Run */

class Predictions {
  #run;
  /** @type {{ truth: Float32Array, prediction: Float32Array, isTest: Float32Array } | undefined} */
  #answers;
  /** @type {any} whose answers they are */
  #description;
  /** @type {any} the snapshot that they belong to */
  #snapshot;
  #asking = false;
  #askedAt = Number.NEGATIVE_INFINITY;

  /** @param {Run} run */
  constructor(run) {
    this.#run = run;
  }

  /** The newest answers, undefined until some are there. The run says `select` when newer ones have come. */
  get latest() {
    this.#askIfOld();
    return this.#description === this.#run.description ? this.#answers : undefined;
  }

  async #askIfOld() {
    const { snapshot, description, running } = this.#run;
    const now = performance.now();
    if (this.#asking || snapshot === this.#snapshot || snapshot?.diverged) return;
    if (running && description === this.#description && now - this.#askedAt < EVERY_MS) return;
    this.#asking = true;
    this.#askedAt = now;
    try {
      const answers = await this.#run.ask('predictions');
      // Another network may have come meanwhile.
      if (this.#run.description === description) {
        this.#answers = answers;
        this.#description = description;
        this.#snapshot = snapshot;
      }
    } catch {
      // The engine went away; the page says so.
      this.#snapshot = snapshot;
    }
    this.#asking = false;
    this.#run.dispatchEvent(new Event('select'));
  }
}

/** @type {WeakMap<Run, Predictions>} */
const known = new WeakMap();

/** @param {Run} run */
export function predictionsOf(run) {
  const predictions = known.get(run) ?? new Predictions(run);
  known.set(run, predictions);
  return predictions;
}
