/**
 * The run that another one is compared with: an instrument of its own in the same engine, which keeps its settings and
 * is trained to the same epoch as the other whenever that one's numbers are asked for.
 *
 * @typedef {import('../model.js').PlaygroundModel} Model
 */
import { written } from '../edits.js';
import { mapRequest } from '../map-request.js';
import { pointsOf, Series } from '../series.js';

/** How long the other run may wait for this one at a time. */
const BUDGET_MS = 100;
/** How long the engine may be busy with one request. */
const CHUNK_MS = 8;

export class OtherRun {
  series = new Series();
  description;
  /** @type {any} */
  snapshot;
  #ended = false;
  #model;
  #state;
  #instrument;
  #steps = 0;
  #chunk = 1;
  /** @type {Promise<unknown>} two who ask at once must not train it twice */
  #queue = Promise.resolve();

  /**
   * A run with the settings of a model's, at its start.
   * @param {Model} model
   * @returns {Promise<OtherRun>} rejects when the engine has no room for it
   */
  static async of(model) {
    const { instrument, state, description } = await model.beside.another();
    return new OtherRun(model, state, description, instrument);
  }

  /** @param {Model} model @param {import('../state.js').State} state @param {any} description @param {import('../model.js').RemoteInstrument} instrument */
  constructor(model, state, description, instrument) {
    this.#model = model;
    this.#state = state;
    this.description = description;
    this.#instrument = instrument;
  }

  /** Whether it cannot go on: it diverged, or its engine is gone. */
  get still() {
    return this.#ended || this.#instrument.lost !== undefined;
  }

  /** Its settings; shown as the other run is. */
  get state() {
    const { picture, axes, held } = this.#model.state;
    return { ...this.#state, picture, axes, held };
  }

  get running() {
    return this.#model.running;
  }

  /** Asks its instrument. @param {string} method @param {any} [argument] @returns {Promise<any>} */
  ask(method, argument) {
    return this.#instrument.call(method, argument);
  }

  /**
   * Trains as far as the other run is, or as the time allows.
   * @param {number} epoch how far that is; 0 begins again
   * @returns {Promise<boolean>} whether it is there, or will never be
   */
  follow(epoch) {
    const there = this.#queue.then(() => this.#follow(epoch));
    this.#queue = there;
    return there;
  }

  /** @param {number} epoch @returns {Promise<boolean>} */
  async #follow(epoch) {
    if (this.still) return true;
    try {
      if (epoch === 0 && this.#steps > 0) await this.#begin();
      const wanted = Math.floor(epoch * this.description.batchesPerEpoch + 1e-6);
      await this.#train(wanted);
      await this.#look();
      return this.still || this.#steps >= wanted;
    } catch {
      this.#ended = true;
      return true;
    }
  }

  async #begin() {
    await this.ask('reset');
    const { edits } = this.#state;
    if (edits.length) await this.ask('setParameters', written(edits));
    this.#steps = 0;
    this.series.clear();
  }

  /** @param {number} wanted steps in all */
  async #train(wanted) {
    const end = performance.now() + BUDGET_MS;
    while (this.#steps < wanted && performance.now() < end) {
      const steps = Math.min(this.#chunk, wanted - this.#steps);
      const start = performance.now();
      const progress = await this.ask('run', { steps });
      this.#steps = progress.step;
      if (progress.diverged) {
        this.#ended = true;
        return;
      }
      const spent = performance.now() - start;
      this.#chunk = Math.max(1, Math.round(this.#chunk * Math.min(2, CHUNK_MS / Math.max(spent, 1))));
    }
  }

  async #look() {
    if (this.still) return;
    this.snapshot = await this.#instrument.snapshot(mapRequest(this));
    for (const point of pointsOf(this.snapshot)) this.series.add(point);
  }

  /** Frees the engine's memory. */
  delete() {
    this.#ended = true;
    return this.#instrument.delete();
  }
}
