// What a page has, without a page: the playground's model, and the real engine behind the worker's own host.
import { EngineClient } from '../../../web/engine/client.js';
import { createHost } from '../../../web/engine/host.js';
import { PlaygroundModel } from '../../../web/playground/model.js';
import { initialState } from '../../../web/playground/state.js';
import { wasmEngine } from '../instruments/test-engine.mjs';

const wasm = await wasmEngine();
/** The instruments that live in all workers. */
const alive = new Set();

/** How many instruments live. */
export const live = () => alive.size;

/** What stands for a worker: messages are copied and come later, as between threads. */
function worker() {
  /** @type {Set<import('../../../web/engine/host.js').Instrument>} */
  const own = new Set();
  const engine = {
    catalog: () => wasm.catalog(),
    createInstrument(/** @type {string} */ name, /** @type {any} */ spec) {
      const made = wasm.createInstrument(name, spec);
      const instrument = { call: made.call, delete: () => forget(instrument, made) };
      own.add(instrument);
      alive.add(instrument);
      return instrument;
    },
  };
  const forget = (/** @type {any} */ instrument, /** @type {any} */ made) => {
    if (alive.delete(instrument)) made.delete();
  };
  /** @type {any} */
  const port = {
    onmessage: null,
    onerror: null,
    terminate() {
      port.onmessage = null;
      for (const instrument of own) instrument.delete();
    },
  };
  const handle = createHost({
    engine,
    now: () => performance.now(),
    post(reply, transfer) {
      const data = structuredClone(reply, { transfer });
      setImmediate(() => port.onmessage?.({ data }));
    },
    yieldTo: (resume, waitMs) => void (waitMs > 0 ? setTimeout(resume, waitMs) : setImmediate(resume)),
  });
  port.postMessage = (/** @type {any} */ message) => setImmediate(() => port.onmessage && handle(message));
  return port;
}

/** A client of an engine of its own. */
export const connected = () => new EngineClient(worker);

/** @param {Partial<import('../../../web/playground/state.js').State>} [patch] of the initial state */
export async function startedModel(patch = {}) {
  const model = new PlaygroundModel(connected(), async () => connected());
  await model.start({ ...initialState(), ...patch });
  return model;
}
