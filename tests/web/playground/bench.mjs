// The real engine behind the worker's own host, on the other end of a channel: what a page has, without a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../../scripts/command.mjs';
import { EngineClient } from '../../../web/engine/client.js';
import { createHost } from '../../../web/engine/host.js';
import { EngineError } from '../../../web/engine/protocol.js';

const directory = join(root, 'build/wasm');
const createModule = createRequire(import.meta.url)(join(directory, 'course.js'));
const module = await createModule({ wasmBinary: readFileSync(join(directory, 'course.wasm')) });

/** @param {{ value?: any, error?: any }} answer */
function unwrap(answer) {
  if (answer.error) throw new EngineError(answer.error);
  return answer.value;
}

/** A client of the engine; `made()` counts the instruments that are alive. */
export function connectPlayground() {
  let alive = 0;
  const engine = {
    catalog: () => module.catalog(),
    createInstrument(/** @type {string} */ name, /** @type {any} */ spec) {
      const id = unwrap(module.createInstrument(name, spec));
      alive++;
      return {
        call: (/** @type {string} */ method, /** @type {unknown} */ argument) =>
          unwrap(module.callInstrument(id, method, argument)),
        delete() {
          alive--;
          module.deleteInstrument(id);
        },
      };
    },
  };
  const { port1, port2 } = new MessageChannel();
  const handle = createHost({
    engine,
    post: (reply, transfer) => port2.postMessage(reply, transfer),
    now: () => performance.now(),
    yieldTo: (resume, waitMs) => void (waitMs > 0 ? setTimeout(resume, waitMs) : setImmediate(resume)),
  });
  port2.onmessage = (/** @type {any} */ event) => handle(event.data);
  const client = new EngineClient(() => {
    const worker = {
      onmessage: /** @type {((event: any) => void) | null} */ (null),
      onerror: /** @type {((event: any) => void) | null} */ (null),
      postMessage: (/** @type {unknown} */ message) => port1.postMessage(message),
      terminate: () => port1.close(),
    };
    port1.onmessage = (/** @type {any} */ event) => worker.onmessage?.(event);
    return worker;
  });
  return { client, made: () => alive, close: () => port1.close() };
}
