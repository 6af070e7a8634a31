/**
 * The page's side of the protocol. One client, one worker, one engine per page; instruments are remote handles on it.
 *
 * @typedef {import('./protocol.js').Reply} Reply
 * @typedef {import('./protocol.js').Request} Request
 * @typedef {import('./protocol.js').Progress} Progress
 * @typedef {{ postMessage(message: unknown): void, terminate(): void, onmessage: ((event: any) => void) | null,
 *             onerror: ((event: any) => void) | null }} WorkerLike
 * @typedef {{ resolve: (result: any) => void, reject: (error: Error) => void }} Pending
 */
import { EngineError } from './protocol.js';

/**
 * A classic worker from source text: the only kind that also starts on file:// and in a sandboxed frame.
 * @param {string} source
 * @returns {WorkerLike}
 */
export function workerFromSource(source) {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(url);
  // The script is fetched while the constructor's task ends, so the address may go after the first message.
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return /** @type {WorkerLike} */ (worker);
}

export class EngineClient {
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  /** @type {Map<number, RemoteInstrument>} */
  #instruments = new Map();
  #nextId = 1;
  /** @type {WorkerLike | undefined} */
  #worker;
  #createWorker;
  /** @type {EngineError | undefined} why there will be no engine any more */
  #stopped;
  /** Called after the worker died and a new one took its place: every instrument is gone. */
  onrestart = () => {};

  /** @param {() => WorkerLike} createWorker */
  constructor(createWorker) {
    this.#createWorker = createWorker;
  }

  /** Starts the engine before anybody asks it something, so that it unpacks while the page does other things. */
  start() {
    this.#ensureWorker();
  }

  /** The engine's catalogue of names, parameters and ranges. */
  catalog() {
    return this.request({ type: 'catalog' });
  }

  /**
   * @param {string} name
   * @param {unknown} spec
   * @param {(instrument: RemoteInstrument) => Promise<unknown>} [prepare] what it needs before it is of use; where that
   *   fails, the instrument goes again
   * @returns {Promise<RemoteInstrument>} rejects with an EngineError when the engine refuses the spec, or as `prepare`
   */
  async create(name, spec, prepare) {
    const { handle } = await this.request({ type: 'create', instrument: name, spec });
    const instrument = new RemoteInstrument(this, handle);
    this.#instruments.set(handle, instrument);
    await prepare?.(instrument).catch((error) => {
      instrument.delete().catch(() => {});
      throw error;
    });
    return instrument;
  }

  /** @param {number} handle */
  forget(handle) {
    this.#instruments.delete(handle);
  }

  /**
   * Sends one request; resolves with its result, rejects with an EngineError.
   * @param {Record<string, unknown>} message a Request without its id
   * @returns {Promise<any>}
   */
  request(message) {
    // A message would start an engine that nobody would ever end.
    if (this.#stopped) return Promise.reject(this.#stopped);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#ensureWorker().postMessage({ id, ...message });
    });
  }

  #ensureWorker() {
    if (!this.#worker) {
      this.#worker = this.#createWorker();
      this.#worker.onmessage = (event) => this.#receive(event.data);
      this.#worker.onerror = (event) => {
        event.preventDefault?.();
        this.#die(
          new EngineError({ code: 'engine-died', where: '', message: String(event.message ?? ''), details: {} }),
        );
      };
    }
    return this.#worker;
  }

  /** @param {any} reply */
  #receive(reply) {
    if (reply.event === 'stopped') this.#instruments.get(reply.handle)?.onstopped(reply.progress);
    else if (reply.event === 'failed') this.#die(new EngineError(reply.error));
    else {
      const pending = this.#pending.get(reply.id);
      this.#pending.delete(reply.id);
      if (reply.error) pending?.reject(new EngineError(reply.error));
      else pending?.resolve(reply.result);
    }
  }

  /** Ends the engine for good, with all its instruments: another client takes over. */
  stop() {
    this.#stopped = new EngineError({
      code: 'engine-stopped',
      where: '',
      message: 'the engine was stopped',
      details: {},
    });
    this.#end(this.#stopped);
  }

  /** @param {EngineError} error what those hear who wait for an answer */
  #end(error) {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const instrument of this.#instruments.values()) instrument.lost = error;
    this.#instruments.clear();
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(error);
  }

  /** @param {EngineError} error */
  #die(error) {
    this.#end(error);
    // An engine that never started would only fail again.
    if (error.code !== 'engine-start') this.onrestart();
  }
}

/** One instrument in the worker. */
export class RemoteInstrument {
  #client;
  #handle;
  /** @type {Promise<any> | undefined} */
  #snapshot;
  /** @type {EngineError | undefined} why it is gone, if its engine is; a later one may give its number to another */
  lost;
  /** @type {(progress: Progress) => void} called when a run ends by itself */
  onstopped = () => {};

  /** @param {EngineClient} client @param {number} handle */
  constructor(client, handle) {
    this.#client = client;
    this.#handle = handle;
  }

  /** @param {string} method @param {unknown} [argument] @returns {Promise<any>} */
  call(method, argument) {
    return this.#request({ type: 'call', method, argument });
  }

  /** @param {Record<string, unknown>} message without the handle @returns {Promise<any>} */
  #request(message) {
    return this.lost ? Promise.reject(this.lost) : this.#client.request({ handle: this.#handle, ...message });
  }

  /**
   * The newest snapshot. While one is on its way, asking again waits for that one: never two outstanding.
   * @param {unknown} [argument]
   * @returns {Promise<any>}
   */
  snapshot(argument) {
    this.#snapshot ??= this.call('snapshot', argument).finally(() => {
      this.#snapshot = undefined;
    });
    return this.#snapshot;
  }

  /**
   * @param {number} [stepsPerSecond] as fast as it goes where absent
   * @param {'example'} [by] steps of single examples instead of batches
   */
  play(stepsPerSecond, by) {
    return this.#request({ type: 'play', stepsPerSecond, by });
  }

  pause() {
    return this.#request({ type: 'pause' });
  }

  /** Frees the engine's memory; the instrument must not be used afterwards. */
  delete() {
    if (!this.lost) this.#client.forget(this.#handle);
    return this.#request({ type: 'delete' });
  }
}
