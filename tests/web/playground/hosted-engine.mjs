// The real engine behind the real protocol, without a worker, for tests of the playground's model.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../../scripts/command.mjs';
import { EngineError } from '../../../web/engine/protocol.js';

/** @param {{ value?: any, error?: any }} answer */
function unwrap(answer) {
  if (answer.error) throw new EngineError(answer.error);
  return answer.value;
}

/**
 * @param {typeof import('../../../web/engine/host.js').createHost} createHost
 * @returns {Promise<{ worker: () => import('../../../web/engine/client.js').WorkerLike, live: () => number }>} what
 *   stands for a worker, and how many instruments live in all of them
 */
export async function hostedEngine(createHost) {
  const directory = join(root, 'build/wasm');
  const createModule = createRequire(import.meta.url)(join(directory, 'course.js'));
  const module = await createModule({ wasmBinary: readFileSync(join(directory, 'course.wasm')) });
  let live = 0;
  const engine = {
    catalog: () => module.catalog(),
    createInstrument(/** @type {string} */ name, /** @type {any} */ spec) {
      const id = unwrap(module.createInstrument(name, spec));
      live++;
      return {
        call: (/** @type {string} */ method, /** @type {any} */ argument) =>
          unwrap(module.callInstrument(id, method, argument)),
        delete() {
          live--;
          module.deleteInstrument(id);
        },
      };
    },
  };
  return {
    live: () => live,
    worker() {
      /** @type {any} */
      const port = { onmessage: null, onerror: null, terminate() {} };
      const handle = createHost({
        engine,
        now: () => performance.now(),
        post: (reply) => setImmediate(() => port.onmessage?.({ data: reply })),
        yieldTo: (resume, wait) => (wait >= 4 ? setTimeout(resume, wait) : setImmediate(resume)),
      });
      port.postMessage = (/** @type {any} */ message) => setImmediate(() => handle(message));
      return port;
    },
  };
}
