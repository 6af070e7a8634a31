/** A contender's own page: the counterpart of node-child.mjs. The host calls `bench` and waits for its promise. */
import { open } from './remote-session.mjs';

/** @type {Awaited<ReturnType<typeof open>> | undefined} */
let session;

/** @type {any} */ (globalThis).bench = async (/** @type {string} */ method, /** @type {any[]} */ args) => {
  if (method === 'open') {
    session = await open(args[0], args[1]);
    return null;
  }
  if (!session) throw new Error('open a session first');
  return /** @type {any} */ (session)[method](...args);
};
