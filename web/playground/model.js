/**
 * The playground without its looks: the instrument in the worker that follows the state, and what the last snapshot said.
 * Knows no DOM. Listeners hear `change` (state, errors, running), `snapshot` and `select`.
 *
 * @typedef {import('./state.js').State} State
 * @typedef {import('../engine/client.js').EngineClient} EngineClient
 * @typedef {import('../engine/client.js').RemoteInstrument} RemoteInstrument
 * @typedef {import('../engine/protocol.js').EngineError} EngineError
 */
import { Beside } from './beside.js';
import { asEdits, heldOf, writeEdits, written } from './edits.js';
import { Engines } from './engines.js';
import { FollowedState } from './followed-state.js';
import { changesDescription, kindOfChange, liveSettings } from './live-settings.js';
import { mapRequest } from './map-request.js';
import { pointsOf, Series } from './series.js';
import { specOf } from './spec.js';
import { Stops } from './stops.js';
import { ThroughputMeter } from './throughput.js';

/** How often the fingerprint of the weights is asked for while they change. */
const FINGERPRINT_MS = 1000;
/** In place of a catalogue's entry: points drawn by hand lie in the plane as those of the generators do. */
const DRAWN = { name: 'points', dimensions: 2, parameters: [], shapes: [] };

export class PlaygroundModel extends FollowedState {
  /** @type {EngineError | undefined} why there is no engine */
  failure;
  /** @type {string | undefined} of the weights, now or a second ago while it trains */
  fingerprint;
  running = false;
  /** @type {number | undefined} the example being looked at, by its position in the data */
  selected;
  /** @type {number[]} further examples that something else on the page speaks of */
  marked = [];
  series = new Series();
  /** @type {import('./changes.js').Change[]} settings changed in the course of this run */
  changes = [];
  /** @type {string | undefined} which condition of the state's `stop` ended the run */
  stopped;
  /** @type {Record<string, unknown>} what else to ask of each snapshot */
  extras = {};
  /** @type {{ series: Series } | undefined} another run that this one is compared with */
  other;
  throughput = new ThroughputMeter();
  #engines;
  /** @type {RemoteInstrument | undefined} */
  #instrument;
  /** @type {RemoteInstrument | undefined} the engine's, where something stands between */
  #own;
  /** @type {(own: RemoteInstrument) => RemoteInstrument} */
  #wrap = (own) => own;
  #asked = 0;
  #fingerprintAt = 0;
  #stops = new Stops();

  /**
   * @param {EngineClient} client
   * @param {() => Promise<EngineClient>} fetchFullEngine the engine that can also read tables, which takes over with the first
   */
  constructor(client, fetchFullEngine) {
    super();
    this.#engines = new Engines(client, fetchFullEngine, () => this.#rebuild());
    this.beside = new Beside(this, this.#engines);
  }

  /**
   * Fetches the catalogue and builds the first network. A state that the engine refuses is replaced by the initial one;
   * the refusal stays in `error`.
   * @param {State} state
   */
  async start(state) {
    try {
      this.catalog = await this.#engines.current.catalog();
      this.state = state;
      await this.apply();
      if (!this.#instrument) {
        const refusal = this.error;
        await this.apply();
        if (this.#instrument) this.error = refusal;
        else this.failure = this.error;
      }
    } catch (error) {
      this.failure = /** @type {EngineError} */ (error);
    }
    this.changed();
  }

  /** The catalogue's entry of the chosen data set; undefined for a table. */
  get dataset() {
    return this.datasetOf(this.state);
  }

  /** The same of the data set of any state. @param {State} state */
  datasetOf(state) {
    if (state.data.type === DRAWN.name) return DRAWN;
    return this.catalog?.datasets.find((/** @type {any} */ { name }) => name === state.data.type);
  }

  /** @override @param {State} wanted @param {boolean} whole */
  async follow(wanted, whole) {
    const kind = this.#instrument && !whole ? kindOfChange(this.accepted, wanted, this.known) : 'everything';
    const edited = this.editMemory.take();
    // Edits that nobody made here come from another run: this one begins anew.
    const foreign = edited.length === 0 && asEdits.write(wanted.edits) !== asEdits.write(this.accepted.edits);
    if (kind === 'everything' || foreign) await this.#build(wanted);
    else {
      if (kind === 'settings') await this.#configure(wanted);
      if (edited.length) await this.#write(edited, wanted);
      if (wanted.stop !== this.accepted.stop) {
        await this.#stops.tell(this.#instrument, wanted.stop);
        this.stopped = undefined;
      }
      if (!this.running && this.#looks(wanted) !== this.#looks(this.accepted)) await this.refresh();
    }
    if (this.running) await this.#play(wanted);
  }

  /** Which map a state wants of the present network. @param {State} state */
  #looks(state) {
    return JSON.stringify(mapRequest({ description: this.description, state, running: false }));
  }

  /** @param {State} wanted */
  async #build(wanted) {
    const client = await this.#engines.for(wanted);
    /** @type {any} */
    const made = {};
    const own = await client.create('playground', specOf(wanted, this.datasetOf(wanted)), async (own) => {
      await writeEdits(own, wanted.edits, wanted.edits);
      await this.#stops.tellNew(own, wanted.stop);
      made.instrument = this.#wrap(own);
      made.description = await made.instrument.call('describe');
      const look = mapRequest({ description: made.description, state: wanted, running: this.running });
      made.snapshot = await made.instrument.snapshot({ ...look, fingerprint: true });
    });
    // All at once: nobody must see one network's description with another's numbers.
    this.#instrument?.delete().catch(() => {});
    this.#own = own;
    this.#instrument = made.instrument;
    this.#engines.use(client);
    this.description = made.description;
    this.#listen(made.instrument);
    this.#forgetRun();
    this.#forgetExamples();
    this.#take(made.snapshot);
  }

  /**
   * Puts something between this model and its instruments, such as what trains another run along. Not while it runs.
   * @param {(own: RemoteInstrument) => RemoteInstrument} wrap
   */
  wrap(wrap) {
    this.#wrap = wrap;
    if (!this.#own || !this.#instrument) return;
    const instrument = wrap(this.#own);
    this.#instrument = instrument;
    this.#listen(instrument);
  }

  /** @param {RemoteInstrument} instrument */
  #listen(instrument) {
    instrument.onstopped = ({ stopped }) => this.#stopped(instrument, stopped);
  }

  /** @param {State} wanted */
  async #configure(wanted) {
    const { accepted, known, snapshot } = this;
    await this.#instrument?.call('configure', liveSettings(wanted, known));
    if (snapshot?.step)
      this.changes.push({ epoch: snapshot.epoch, time: performance.now(), before: accepted, after: wanted, known });
    // Into the same object: it is still the same network, and what was opened or drawn of it stays.
    if (changesDescription(accepted, wanted, known))
      Object.assign(this.description, await this.#instrument?.call('describe'));
    if (!this.running) await this.refresh();
  }

  /** @param {import('./edits.js').Edit[]} edited @param {State} wanted */
  async #write(edited, wanted) {
    if (this.#instrument) await writeEdits(this.#instrument, edited, wanted.edits);
    if (!this.running) await this.refresh();
  }

  /** The worker died: the same state again, from the start, on a new engine. */
  async #rebuild() {
    this.#instrument = undefined;
    this.running = false;
    try {
      await this.#build(this.accepted);
    } catch (error) {
      this.failure = /** @type {EngineError} */ (error);
    }
    this.changed();
  }

  #forgetRun() {
    this.series.clear();
    this.throughput.clear();
    this.changes = [];
    this.stopped = undefined;
    this.snapshot = undefined;
  }

  #forgetExamples() {
    this.select(undefined);
    this.mark([]);
  }

  /** @param {State} state */
  #play(state) {
    const { speed } = state;
    if (speed.startsWith('e')) return this.#instrument?.play(Number(speed.slice(1)), 'example');
    return this.#instrument?.play(speed === 'full' ? undefined : Number(speed) * this.description.batchesPerEpoch);
  }

  async play() {
    if (this.running || !this.#instrument || this.snapshot?.diverged) return;
    this.running = true;
    this.throughput.clear();
    const reason = this.stopped;
    this.stopped = undefined;
    this.changed();
    if (reason) await this.#stops.goOn(this.#instrument, this.accepted.stop, reason);
    await this.#play(this.accepted);
  }

  /** Ends the run for a reason that the engine does not know. @param {string} reason */
  async stopFor(reason) {
    await this.pause();
    this.stopped = reason;
    this.changed();
  }

  async pause() {
    if (!this.running) return;
    this.running = false;
    this.changed();
    await this.#instrument?.pause();
    await this.refresh();
  }

  /** Stops the worker without changing what the reader chose, while nobody can see it. @param {boolean} asleep */
  async sleep(asleep) {
    if (!this.running) return;
    this.throughput.clear();
    await (asleep ? this.#instrument?.pause() : this.#play(this.accepted));
  }

  /** @param {'example' | 'batch' | 'epoch'} by */
  async step(by) {
    await this.pause();
    if (this.snapshot?.diverged) return;
    this.stopped = undefined;
    await this.#instrument?.call('step', { by });
    await this.refresh();
  }

  /** The same start again. */
  async reset() {
    await this.pause();
    await this.#instrument?.call('reset');
    await this.#writeAgain(this.accepted.edits);
    await this.#stops.restart(this.#instrument, this.accepted.stop);
    this.#forgetRun();
    await this.refresh();
    this.changed();
  }

  /** Back to the weights of the epoch with the smallest loss, after a run that ended for want of patience. */
  restoreBest() {
    return this.goBack('restoreBest');
  }

  /** Back to the last finite weights after a divergence. */
  async goBack(method = 'restoreLastGood') {
    await this.#instrument?.call(method);
    await this.#writeAgain(heldOf(this.accepted.edits));
    await this.refresh();
    this.changed();
  }

  /** @param {import('./edits.js').Edit[]} edits */
  async #writeAgain(edits) {
    if (edits.length) await this.#instrument?.call('setParameters', written(edits));
  }

  /** Asks the network in force. @param {string} method @param {unknown} [argument] @returns {Promise<any>} */
  ask(method, argument) {
    return this.#instrument?.call(method, argument) ?? Promise.resolve();
  }

  /** Looks at an example, by its position in the data; undefined: at none. @param {number | undefined} position */
  select(position) {
    if (position === this.selected) return;
    this.selected = position;
    this.dispatchEvent(new Event('select'));
  }

  /** Marks examples, instead of those marked before. @param {number[]} positions */
  mark(positions) {
    this.marked = positions;
    this.dispatchEvent(new Event('select'));
  }

  /** Asks for the newest numbers; at most one question is on its way. */
  async refresh() {
    const instrument = this.#instrument;
    if (!instrument) return;
    const asked = ++this.#asked;
    const now = performance.now();
    const fingerprint = !this.running || now - this.#fingerprintAt > FINGERPRINT_MS;
    if (fingerprint) this.#fingerprintAt = now;
    const request = { ...mapRequest(this), ...this.extras, fingerprint };
    const snapshot = await instrument.snapshot(request).catch((error) => {
      // One that is gone has nothing to say to anybody.
      if (instrument === this.#instrument) throw error;
    });
    if (instrument !== this.#instrument || asked !== this.#asked) return;
    this.#take(snapshot);
    if (snapshot.diverged && this.running) this.#stopped(instrument);
  }

  /** @param {any} snapshot */
  #take(snapshot) {
    this.snapshot = snapshot;
    this.fingerprint = snapshot.fingerprint ?? this.fingerprint;
    this.changes = this.changes.filter(({ epoch }) => epoch <= snapshot.epoch);
    for (const point of pointsOf(snapshot)) this.series.add(point);
    if (!snapshot.diverged) this.throughput.add(snapshot.epoch * this.description.trainCount);
    this.dispatchEvent(new Event('snapshot'));
  }

  /** @param {RemoteInstrument} instrument @param {string | null} [reason] the condition that held, if it was one */
  async #stopped(instrument, reason) {
    if (instrument !== this.#instrument || !this.running) return;
    this.running = false;
    this.stopped = reason ?? undefined;
    await this.refresh();
    this.changed();
  }
}
