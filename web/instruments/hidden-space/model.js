/**
 * What two hidden units make of the input plane, for any network that the playground can train. The state holds the
 * playground's own fields, under the names they have in its address, and either the epochs that the network is trained
 * here or its weights. The numbers are those of the engine's instruments `playground` and `hidden-space`.
 *
 * @typedef {{ task: string, columns: string[], bounds: [number, number][], range: [number, number][],
 *             layers: { units: number, activation: string }[], parameterCount: number, points: Float32Array,
 *             inputs: Float32Array, classes: Float32Array, isTest: Float32Array, nodes: Float32Array, map: Float32Array,
 *             boundary: Float32Array, inputBoundary: Float32Array, line: [number, number, number] | null }} Look
 *   hidden_space.h says what each is
 * @typedef {{ look: Look, cells: number, parts: { of: number, input: number, hidden: number } | null, layer: number,
 *             first: number, second: number, diverged: unknown, key: string }} Numbers `layer`, `first` and `second` count
 *   from 0; `key` is the same while only t changes
 */
import { EngineError } from '../../engine/protocol.js';
import { specOf } from '../../playground/spec.js';
import { fields } from '../../playground/state.js';
import { readWeights } from '../../playground/weights.js';
import { InstrumentModel } from '../parts/instrument-model.js';
import { Player } from '../parts/player.js';
import { integerField, numberField, StateForm } from '../parts/state-form.js';
import { Training } from './training.js';

/** How far a network can be trained here. */
export const MOST_EPOCHS = 300;
/** Cells per side of the grid; fewer for networks that take longer. */
const CELLS = 60;
const CELLS_OF_LARGE = 25;
const LARGE = 5000;
const TELL_EVERY_MS = 150;

/** The challenge: so much of the circle on the right side of one line. */
const SHARE = 0.98;

/** What this instrument shows first, where it differs from the playground. @type {Record<string, any>} */
const own = {
  data: { type: 'xor-gate', parameters: {} },
  testFraction: 0,
  layers: [{ units: 2, activation: 'tanh', parameters: {} }],
  optimizer: { type: 'adam', parameters: { learningRate: 0.05 } },
};

const bench = /** @type {[string, any][]} */ (Object.entries(fields));

export const form = new StateForm(1, {
  ...Object.fromEntries(
    bench.map(([field, { key, has, initial, codec }]) => [key, { form: has, initial: own[field] ?? initial, codec }]),
  ),
  epoch: integerField(120, 0, MOST_EPOCHS),
  layer: integerField(1, 1, 8),
  first: integerField(1, 1, 1024),
  second: integerField(2, 1, 1024),
  t: numberField(0, 0, 1),
});

/** The playground's state within ours. @param {any} state @returns {import('../../playground/state.js').State} */
const benchOf = (state) =>
  /** @type {any} */ (Object.fromEntries(bench.map(([field, { key }]) => [field, state[key]])));

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;
  /** The network being trained, and its spec. @type {{ key: string, training: Promise<Training> } | undefined} */
  #training;
  /** @type {{ key: string, parts: Promise<Numbers['parts']> } | undefined} */
  #parts;
  /** @type {any} the engine's catalogue, once there are numbers */
  catalog;
  /** How far training is, while it takes long. @type {number | undefined} */
  progress;
  #toldAt = 0;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
    this.player = new Player({
      length: () => 1,
      position: () => this.state.t,
      go: (t) => this.change({ t }, 'play'),
      rate: 0.4,
      step: 0.02,
      grain: 0.005,
    });
    this.trainer = new Player({
      length: () => (this.state.weights ? 0 : MOST_EPOCHS),
      position: () => this.state.epoch,
      go: (epoch) => this.change({ epoch }, 'train'),
      rate: 30,
    });
    this.morePlayers = [this.trainer];
  }

  /** Weights that were carried here belong to one network; another one is trained here. @override @param {Record<string, unknown>} patch @param {string} [key] */
  change(patch, key) {
    const another = Object.keys(patch).some((name) => bench.some(([, field]) => field.key === name));
    super.change(another ? { weights: '', ...patch } : patch, key);
  }

  /** Trains the network here that came with its weights. */
  trainHere() {
    super.change({ weights: '', epoch: 0 });
  }

  /** @override @param {any} state @returns {Promise<Numbers>} */
  async compute(state) {
    this.catalog ??= await this.#engine.catalog();
    this.#handle ??= this.#engine.create('hidden-space', {});
    const handle = await this.#handle;
    const net = this.#specOf(state);
    const { parameters, diverged } = await this.#parametersOf(state, net);
    const place = placeOf(state);
    const cells = parameters.length > LARGE ? CELLS_OF_LARGE : CELLS;
    const asked = { net, parameters, ...place };
    const look = await handle.call('look', { ...asked, t: state.t, cells });
    const parts = await this.#separate(handle, asked, state);
    return { look, parts, cells, diverged, key: this.#parts?.key ?? '', ...place };
  }

  /** @param {any} state */
  #specOf(state) {
    const playground = benchOf(state);
    // A table too long for the address stayed behind.
    if (playground.data.type === 'table' && !playground.tableText)
      throw new EngineError({
        code: 'table-missing',
        where: 'data',
        message: 'the table is missing',
        details: { got: playground.tableName },
      });
    const dataset = this.catalog.datasets.find((/** @type {any} */ { name }) => name === playground.data.type);
    return specOf({ ...playground, weights: '' }, dataset);
  }

  /** @param {any} state @param {any} net */
  async #parametersOf(state, net) {
    if (state.weights) return { parameters: readWeights(state.weights), diverged: null };
    const key = JSON.stringify(net);
    if (this.#training?.key !== key) {
      this.#training?.training.then((old) => old.delete());
      this.#training = { key, training: this.#engine.create('playground', net).then((one) => new Training(one)) };
    }
    const training = await this.#training.training;
    const parameters = await training.at(state.epoch, (done) => this.#goesOn(state, key, done));
    this.progress = undefined;
    return { parameters, diverged: training.diverged };
  }

  /** Training that takes long says how far it is, and stops for another network. @param {any} state @param {string} key @param {number} done */
  #goesOn(state, key, done) {
    const now = performance.now();
    if (!done) this.#toldAt = now;
    if (now - this.#toldAt > TELL_EVERY_MS) {
      this.#toldAt = now;
      this.progress = done;
      this.dispatchEvent(new Event('result'));
    }
    return this.state === state || (this.state.weights === '' && JSON.stringify(this.#specOf(this.state)) === key);
  }

  /** @param {import('../parts/instrument-model.js').Handle} handle @param {any} asked @param {any} state */
  #separate(handle, asked, state) {
    const { t, ...rest } = state;
    const key = JSON.stringify(rest);
    if (this.#parts?.key !== key) this.#parts = { key, parts: handle.call('separate', asked) };
    return this.#parts.parts;
  }

  /** The share of the circle that the best line in the hidden plane gets right, where the challenge can be judged. @returns {number | undefined} */
  circleShare() {
    const { parts } = this.result;
    return this.state.data.type === 'circle' && parts ? parts.hidden / parts.of : undefined;
  }

  /** @override */
  isSolved() {
    return this.state.t === 1 && (this.circleShare() ?? 0) >= SHARE;
  }

  /** @override */
  answer() {
    const tanh = (/** @type {number} */ units) => ({ units, activation: 'tanh', parameters: {} });
    const circle = { type: 'circle', parameters: { noise: 0.1 } };
    return [
      { say: 'hidden-space.answer-1', patch: { data: circle, layers: [tanh(2)], seed: 1, layer: 1, epoch: 200, t: 0 } },
      { say: 'hidden-space.answer-2', patch: { t: 1 } },
      { say: 'hidden-space.answer-3', patch: { layers: [tanh(6), tanh(2)], layer: 2, t: 0 } },
      { say: 'hidden-space.answer-4', patch: { t: 1 } },
    ];
  }
}

/** The layer and the two units looked at, within what the network has. @param {any} state */
function placeOf({ layers, layer, first, second }) {
  const at = Math.max(0, Math.min(layer, layers.length) - 1);
  const last = (layers[at]?.units ?? 1) - 1;
  return { layer: at, first: Math.min(first - 1, last), second: Math.min(second - 1, last) };
}
