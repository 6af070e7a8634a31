// The playground's model with the real engine in place of a worker.
import { PlaygroundModel } from '../../../web/playground/model.js';
import { initialState } from '../../../web/playground/state.js';
import { testEngine } from '../instruments/test-engine.mjs';

/** @param {Partial<import('../../../web/playground/state.js').State>} [patch] of the initial state */
export async function startedModel(patch = {}) {
  const engine = await testEngine();
  const client = {
    ...engine,
    /** @param {string} name @param {any} spec */
    async create(name, spec) {
      const instrument = await engine.create(name, spec);
      const quiet = { play: async () => {}, pause: async () => {}, delete: async () => instrument.delete() };
      const snapshot = (/** @type {any} */ request) => instrument.call('snapshot', request);
      return { call: instrument.call, snapshot, ...quiet };
    },
  };
  const model = new PlaygroundModel(/** @type {any} */ (client), async () => /** @type {any} */ (client));
  await model.start({ ...initialState(), ...patch });
  return model;
}
