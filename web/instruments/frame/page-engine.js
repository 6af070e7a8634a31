/** The one engine of the page, started when the first instrument asks for it. */
import { workerSource } from 'garden:worker';
import { EngineClient, workerFromSource } from '../../engine/client.js';

const listeners = new Set();
export const engine = new EngineClient(() => workerFromSource(workerSource));
engine.onrestart = () => {
  for (const listener of listeners) listener();
};

/** @param {() => void} listener called when the engine died and every instrument must be made anew */
export const onEngineRestart = (listener) => listeners.add(listener);
