/** The worker's entry: a classic script that starts the one engine of the page and serves it. */
import { createEngine } from './api.js';
import { createHost } from './host.js';
import { plainError } from './protocol.js';

/** @type {import('./protocol.js').Request[]} */
const waiting = [];
/** @type {(request: import('./protocol.js').Request) => void} */
let handle = (request) => waiting.push(request);
self.onmessage = (event) => handle(event.data);

/**
 * Resumes after the messages that wait now; a message to oneself keeps that order, unlike a timer, which browsers delay.
 * @type {(() => void) | undefined}
 */
let resumeNext;
const channel = new MessageChannel();
channel.port1.onmessage = () => {
  const resume = resumeNext;
  resumeNext = undefined;
  resume?.();
};

/** @param {() => void} resume @param {number} waitMs */
function yieldTo(resume, waitMs) {
  if (waitMs >= 4) {
    setTimeout(resume, waitMs);
    return;
  }
  resumeNext = resume;
  channel.port2.postMessage(0);
}

/** @param {import('./protocol.js').Reply} reply @param {ArrayBuffer[]} [transfer] */
const post = (reply, transfer = []) => self.postMessage(reply, { transfer });

createEngine().then(
  (engine) => {
    handle = createHost({ engine, post, now: () => performance.now(), yieldTo });
    for (const request of waiting.splice(0)) handle(request);
  },
  (error) => post({ event: 'failed', error: { ...plainError(error), code: 'engine-start' } }),
);
