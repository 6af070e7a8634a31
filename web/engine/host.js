/**
 * The worker's side of the protocol: owns the engine and every instrument, answers requests, trains in slices.
 * Talks through any port, so that tests can run it without a worker.
 *
 * @typedef {import('./protocol.js').Request} Request
 * @typedef {import('./protocol.js').Reply} Reply
 * @typedef {{ call(method: string, argument?: unknown): any, delete(): void }} Instrument
 * @typedef {{ catalog(): any, createInstrument(name: string, spec: any): Instrument }} Engine
 */
import { EngineError, plainError, transferablesOf } from './protocol.js';
import { TrainerLoop } from './trainer-loop.js';

/**
 * @param {{ engine: Engine, post: (reply: Reply, transfer: ArrayBuffer[]) => void, now: () => number,
 *           yieldTo: (resume: () => void, waitMs: number) => void }} options
 * @returns {(request: Request) => void} to be called with each request
 */
export function createHost({ engine, post, now, yieldTo }) {
  /** @type {Map<number, Instrument>} */
  const instruments = new Map();
  let nextHandle = 1;
  const loop = new TrainerLoop({
    now,
    yieldTo,
    stopped: (handle, progress) => post({ event: 'stopped', handle, progress }, []),
  });

  /** @param {number} handle */
  const instrumentOf = (handle) => {
    const instrument = instruments.get(handle);
    if (instrument) return instrument;
    throw new EngineError({
      code: 'no-instrument',
      where: '',
      message: `there is no instrument ${handle}`,
      details: {},
    });
  };

  /** @type {Record<Request['type'], (request: any) => unknown>} */
  const answers = {
    catalog: () => engine.catalog(),
    create({ instrument, spec }) {
      const handle = nextHandle++;
      instruments.set(handle, engine.createInstrument(instrument, spec));
      return { handle };
    },
    call: ({ handle, method, argument }) => instrumentOf(handle).call(method, argument),
    play({ handle, stepsPerSecond, by }) {
      loop.play(handle, instrumentOf(handle), stepsPerSecond, by);
      return { running: true };
    },
    pause({ handle }) {
      loop.pause(handle);
      return { running: false };
    },
    delete({ handle }) {
      loop.pause(handle);
      instruments.get(handle)?.delete();
      return { deleted: instruments.delete(handle) };
    },
  };

  return (request) => {
    try {
      const answer = answers[request.type];
      if (!answer) throw new Error(`no request is called ${request.type}`);
      const result = answer(request);
      post({ id: request.id, result }, transferablesOf(result));
    } catch (error) {
      post({ id: request.id, error: plainError(error) }, []);
    }
  };
}
