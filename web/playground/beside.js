/**
 * Instruments beside the model's own, in the same engine: a network to compare with, data sets and tables that are only
 * looked at.
 *
 * @typedef {import('../engine/client.js').RemoteInstrument} RemoteInstrument
 * @typedef {import('./model.js').PlaygroundModel} Model
 */
import { writeEdits } from './edits.js';
import { specOf } from './spec.js';

export class Beside {
  #model;
  #engines;

  /** @param {Model} model @param {import('./engines.js').Engines} engines */
  constructor(model, engines) {
    this.#model = model;
    this.#engines = engines;
  }

  /**
   * One more network, for the state in force; the caller deletes it.
   * @returns {Promise<{ instrument: RemoteInstrument, state: import('./state.js').State, description: any }>}
   */
  async another() {
    const state = this.#model.accepted;
    const spec = specOf(state, this.#model.datasetOf(state));
    /** @type {any} */
    let description;
    const instrument = await this.#engines.current.create('playground', spec, async (made) => {
      await writeEdits(made, state.edits, state.edits);
      description = await made.call('describe');
    });
    return { instrument, state, description };
  }

  /** What a data set looks like, without using it. @param {Record<string, any>} data as in a spec */
  async preview(data) {
    const instrument = await this.#engines.current.create('playground', { data, layers: [] });
    try {
      return await instrument.call('describe');
    } finally {
      instrument.delete().catch(() => {});
    }
  }

  /** The instrument `table`, which the caller deletes. @param {string} text */
  async openTable(text) {
    const client = await this.#engines.forTable(text);
    return client.create('table', { text });
  }

  /** Gives up reading a large table: what waits for it rejects with the code `engine-stopped`, the state stays. */
  cancelTable() {
    this.#engines.cancel();
  }

  /** Reads a table's columns without using it. @param {string} text @returns {Promise<any>} */
  async inspectTable(text) {
    const table = await this.openTable(text);
    try {
      return await table.call('describe', { rows: 8 });
    } finally {
      table.delete().catch(() => {});
    }
  }
}
