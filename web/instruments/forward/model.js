/**
 * The matrix calculator of a 3-3-2 net: every matrix of it by hand, and how any entry that is computed came about. The
 * numbers are those of the engine's instrument `forward`.
 *
 * @typedef {{ layer: number, row: number, column: number, kind: 'Z' | 'H' }} Entry of what is computed, all from 0
 * @typedef {[number, number] | null} MaybeFraction numerator and denominator
 * @typedef {{ left: number[], right: number[], products: number[], bias: number, sum: number, output: number,
 *             exact: { left: MaybeFraction[], right: MaybeFraction[], products: MaybeFraction[], bias: MaybeFraction,
 *                      sum: MaybeFraction, output: MaybeFraction }, entry: Entry }} Terms
 */
import { matching } from '../../playground/form.js';
import { InstrumentModel } from '../parts/instrument-model.js';
import { matrixField, withEntry } from '../parts/matrix-field.js';
import { choiceField, StateForm } from '../parts/state-form.js';

/** Entries lie between −LIMIT and LIMIT. */
export const LIMIT = 1000;
/** Examples in X. */
export const MOST_EXAMPLES = 5;

/** @typedef {'X' | 'W1' | 'b1' | 'W2' | 'b2'} Editable */
/** @type {Editable[]} */
export const editables = ['X', 'W1', 'b1', 'W2', 'b2'];

export const form = new StateForm(1, {
  X: matrixField([[1, 2, 1]], { limit: LIMIT, most: MOST_EXAMPLES }),
  W1: matrixField(
    [
      [1, 1, -1],
      [1, 0.5, -1],
      [1, 1, 1],
    ],
    { limit: LIMIT },
  ),
  b1: matrixField([[0, 0, 0]], { limit: LIMIT }),
  W2: matrixField(
    [
      [1, 0.5],
      [-1, 0.5],
      [0, 1],
    ],
    { limit: LIMIT },
  ),
  b2: matrixField([[1, -0.5]], { limit: LIMIT }),
  activation: choiceField('identity', ['identity', 'relu']),
  // Which entry is written out: Z or H, layer, row and column, from 0. H is asked of the hidden layer alone.
  entry: { form: matching(/^(Z[01]|H0)-[0-4]-[0-2]$/), initial: 'Z0-0-0', codec: { write: String, read: String } },
  numbers: choiceField('decimals', ['decimals', 'fractions']),
});

/** @param {any} state */
const netOf = ({ X, W1, b1, W2, b2, activation }) => ({
  X,
  layers: [
    { W: W1, b: b1[0], activation },
    { W: W2, b: b2[0], activation: 'identity' },
  ],
});

/** @param {string} name `Z0-1-2` @param {number} examples @returns {Entry} the nearest that there is */
function entryOf(name, examples) {
  const [, kind = 'Z', layer, row, column] = /^([ZH])(\d)-(\d)-(\d)$/.exec(name) ?? [];
  return {
    kind: /** @type {Entry['kind']} */ (kind),
    layer: Number(layer),
    row: Math.min(Number(row), examples - 1),
    column: Math.min(Number(column), layer === '1' ? 1 : 2),
  };
}

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;
  /** What is pointed at for now; without it, the state's entry is written out. */
  #pointed = '';
  /** @type {Terms | undefined} */
  terms;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
  }

  /** The entry that is written out. */
  get entry() {
    return entryOf(this.#pointed || this.state.entry, this.state.X.length);
  }

  /** Writes out an entry for now; no step of undo. @param {string} name as in the state */
  async point(name) {
    this.#pointed = name;
    await this.#askTerms(this.state);
    this.dispatchEvent(new Event('result'));
  }

  /** Writes out an entry for good. @param {string} name */
  choose(name) {
    this.#pointed = '';
    this.change({ entry: name }, 'entry');
  }

  /** @param {Editable} matrix @param {number} row @param {number} column @param {number} value */
  set(matrix, row, column, value) {
    this.change({ [matrix]: withEntry(this.state[matrix], row, column, value) }, `${matrix}-${row}-${column}`);
  }

  addExample() {
    this.change({ X: [...this.state.X, [0, 0, 0]] });
  }

  removeExample() {
    if (this.state.X.length > 1) this.change({ X: this.state.X.slice(0, -1) });
  }

  /** @override @param {any} state */
  async compute(state) {
    this.#handle ??= this.#engine.create('forward', {});
    const answer = await (await this.#handle).call('compute', netOf(state));
    await this.#askTerms(state);
    return answer;
  }

  /** @param {any} state */
  async #askTerms(state) {
    const entry = this.entry;
    this.#handle ??= this.#engine.create('forward', {});
    const { kind, ...where } = { ...entry, row: Math.min(entry.row, state.X.length - 1) };
    const terms = await (await this.#handle).call('terms', { ...netOf(state), ...where });
    this.terms = { ...terms, entry: { ...where, kind } };
  }

  /** @override */
  isSolved() {
    const { state } = this;
    const start = form.initial();
    const kept = ['X', 'W1', 'b1', 'W2'].every((name) => JSON.stringify(state[name]) === JSON.stringify(start[name]));
    return (
      kept &&
      state.activation === 'relu' &&
      this.result.layers[1].H.flat().every((/** @type {number} */ output) => output === 0)
    );
  }

  /** @override */
  answer() {
    const start = form.initial();
    const kept = { X: start.X, W1: start.W1, b1: start.b1, W2: start.W2, activation: 'relu' };
    return [
      { say: 'forward.answer-1', patch: { ...kept, b2: [[0, 0]], entry: 'Z1-0-0' } },
      { say: 'forward.answer-2', patch: { b2: [[-1, 0]], entry: 'Z1-0-0' } },
      { say: 'forward.answer-3', patch: { b2: [[-1, -3.5]], entry: 'Z1-0-1' } },
    ];
  }
}
