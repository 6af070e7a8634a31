/**
 * A stack of layers and the one layer it amounts to while every activation is the identity. The numbers are those of the
 * engine's instrument `collapse`.
 *
 * @typedef {{ W: number[][], b: number[], outputs: number[][], equivalent: number[][], linear: boolean,
 *             deviation: number, worst: number, closest: { W: number[][], b: number[], deviation: number } }} Numbers
 *   `worst` is the row of the inputs where stack and equivalent differ most
 */
import { InstrumentModel } from '../parts/instrument-model.js';
import { matrixField } from '../parts/matrix-field.js';
import { choiceField, StateForm } from '../parts/state-form.js';

/** Weights and biases lie between −LIMIT and LIMIT. */
export const LIMIT = 5;
export const MOST_LAYERS = 6;
/** What a layer may be switched to. */
export const offered = ['identity', 'relu', 'leaky-relu', 'tanh', 'sigmoid'];

/** One number wide: drawn over −RANGE … RANGE. */
export const RANGE = 2;
const SAMPLES = 201;
/** Two numbers wide: a grid of so many lines each way over [−1, 1]², with so many points on each. */
export const GRID = { lines: 9, samples: 25 };

const TARGET = { layers: 3, W: -8, b: 3, tolerance: 0.01 };

export const form = new StateForm(1, {
  width: choiceField('1', ['1', '2']),
  // A layer is a row: w, b.
  lines: matrixField(
    [
      [2, 0],
      [2, 0],
      [2, 0],
    ],
    { limit: LIMIT, most: MOST_LAYERS },
  ),
  // A layer is a row: W row after row, then b.
  planes: matrixField(
    [
      [1, 0.5, -0.5, 1, 0, 0],
      [1, 0.5, -0.5, 1, 0, 0],
      [1, 0.5, -0.5, 1, 0, 0],
    ],
    { limit: LIMIT, most: MOST_LAYERS },
  ),
  // Of the first layers; the identity from there on.
  activations: {
    form: (value) => Array.isArray(value) && value.length <= MOST_LAYERS && value.every((one) => offered.includes(one)),
    initial: [],
    codec: { write: (list) => list.join(','), read: (text) => (text === '' ? [] : text.split(',')) },
  },
  alike: choiceField('yes', ['yes', 'no']),
});

const inputsOfLine = Array.from({ length: SAMPLES }, (_, i) => [RANGE * ((2 * i) / (SAMPLES - 1) - 1)]);

const inputsOfGrid = [true, false].flatMap((across) =>
  Array.from({ length: GRID.lines }, (_, line) =>
    Array.from({ length: GRID.samples }, (_, i) => {
      const along = (2 * i) / (GRID.samples - 1) - 1;
      const fixed = (2 * line) / (GRID.lines - 1) - 1;
      return across ? [along, fixed] : [fixed, along];
    }),
  ).flat(),
);

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
  }

  /** The field of the state that holds the layers. @returns {'lines' | 'planes'} */
  get field() {
    return this.state.width === '1' ? 'lines' : 'planes';
  }

  /** @returns {number[][]} */
  get layers() {
    return this.state[this.field];
  }

  /** The inputs that the stack is compared on. */
  get inputs() {
    return this.state.width === '1' ? inputsOfLine : inputsOfGrid;
  }

  /** @param {number} layer @returns {string} */
  activationOf(layer) {
    return this.state.activations[layer] ?? 'identity';
  }

  /** @param {number} layer @param {number} number within its row @param {number} value */
  set(layer, number, value) {
    const key = `${this.field}-${layer}-${number}`;
    const alike = this.state.alike === 'yes';
    const next = this.layers.map((row, l) =>
      alike || l === layer ? row.map((old, i) => (i === number ? value : old)) : row,
    );
    this.change({ [this.field]: next }, key);
  }

  /** @param {number} layer @param {string} name */
  setActivation(layer, name) {
    const list = this.layers.map((_, l) => (l === layer ? name : this.activationOf(l)));
    this.change({ activations: list.every((one) => one === 'identity') ? [] : list });
  }

  /** Alike layers are all as the first one is. @param {boolean} alike */
  setAlike(alike) {
    const same = this.layers.map(() => [...(this.layers[0] ?? [])]);
    this.change(alike ? { alike: 'yes', [this.field]: same } : { alike: 'no' });
  }

  addLayer() {
    const last = this.layers.at(-1);
    if (last && this.layers.length < MOST_LAYERS) this.change({ [this.field]: [...this.layers, [...last]] });
  }

  removeLayer() {
    if (this.layers.length < 2) return;
    const kept = this.layers.slice(0, -1);
    this.change({ [this.field]: kept, activations: this.state.activations.slice(0, kept.length) });
  }

  /** @override @param {any} state @returns {Promise<Numbers>} */
  async compute(state) {
    this.#handle ??= this.#engine.create('collapse', {});
    const wide = state.width === '2';
    const layers = (wide ? state.planes : state.lines).map((/** @type {number[]} */ row, /** @type {number} */ l) => ({
      W: wide ? [row.slice(0, 2), row.slice(2, 4)] : [row.slice(0, 1)],
      b: row.slice(wide ? 4 : 1),
      activation: state.activations[l] ?? 'identity',
    }));
    return (await this.#handle).call('compute', { layers, X: wide ? inputsOfGrid : inputsOfLine });
  }

  /** @override */
  isSolved() {
    const { W, b, linear } = /** @type {Numbers} */ (this.result);
    const { layers } = this;
    const near = (/** @type {number | undefined} */ value, /** @type {number} */ wanted) =>
      Math.abs((value ?? Number.NaN) - wanted) <= TARGET.tolerance;
    return (
      this.state.width === '1' &&
      linear &&
      layers.length === TARGET.layers &&
      layers.every((row) => row[0] === layers[0]?.[0] && row[1] === layers[0]?.[1]) &&
      near(W[0]?.[0], TARGET.W) &&
      near(b[0], TARGET.b)
    );
  }

  /** @override */
  answer() {
    const rows = (/** @type {number} */ w, /** @type {number} */ b) => [0, 1, 2].map(() => [w, b]);
    const start = { width: '1', activations: [], alike: 'yes' };
    return [
      { say: 'collapse.answer-1', patch: { ...start, lines: rows(2, 0) } },
      { say: 'collapse.answer-2', patch: { lines: rows(-2, 0) } },
      { say: 'collapse.answer-3', patch: { lines: rows(-2, 1) } },
    ];
  }
}
