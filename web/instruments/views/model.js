/**
 * The net of `forward` in three levels of detail. A box of any of them can be asked for its numbers, which are those of
 * the engine's instrument `views`.
 *
 * @typedef {'data' | 'layers' | 'operations'} Detail
 * @typedef {{ id: string, kind: 'data' | 'layer' | 'operation', name: string, values?: number[][] }} Box `name` is what
 *   stands in it; `values` the numbers that leave it
 */
import { InstrumentModel } from '../parts/instrument-model.js';
import { matrixField, withEntry } from '../parts/matrix-field.js';
import { choiceField, StateForm } from '../parts/state-form.js';

/** Inputs lie between −LIMIT and LIMIT. */
export const LIMIT = 10;

/** @type {Record<Detail, string[]>} */
export const boxesOf = {
  data: ['X', 'H', 'O'],
  layers: ['X', 'layer1', 'H', 'layer2', 'O'],
  operations: ['X', 'times1', 'XW', 'plus1', 'Z', 'sigma', 'H', 'times2', 'HW', 'plus2', 'O'],
};
export const details = /** @type {Detail[]} */ (Object.keys(boxesOf));
const everyBox = [...new Set(Object.values(boxesOf).flat())];

/** Where an operation's box is to be found in less detail. @type {Record<string, string>} */
const partOfLayer = {
  times1: 'layer1',
  XW: 'layer1',
  plus1: 'layer1',
  Z: 'layer1',
  sigma: 'layer1',
  times2: 'layer2',
  HW: 'layer2',
  plus2: 'layer2',
};
/** What a layer's box makes. @type {Record<string, string>} */
const madeBy = { layer1: 'H', layer2: 'O' };

export const form = new StateForm(1, {
  X: matrixField([[1, 2, 1]], { limit: LIMIT }),
  activation: choiceField('relu', ['identity', 'relu']),
  detail: choiceField('layers', details),
  box: choiceField('H', everyBox),
});

/** The box that shows the same in another detail. @param {string} box @param {Detail} detail @returns {string} */
export function nearestBox(box, detail) {
  const there = boxesOf[detail];
  if (there.includes(box)) return box;
  const layer = partOfLayer[box] ?? box;
  if (there.includes(layer)) return layer;
  return madeBy[layer] ?? 'X';
}

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
  }

  /** The box asked, in the present detail. @returns {string} */
  get box() {
    return nearestBox(this.state.box, this.state.detail);
  }

  /** @param {number} column @param {number} value */
  setInput(column, value) {
    this.change({ X: withEntry(this.state.X, 0, column, value) }, `X-${column}`);
  }

  /** What stands at each box: the numbers that leave it. @param {string} box @returns {number[]} */
  valuesAt(box) {
    const { X, layers } = this.result;
    const [first, second] = layers;
    /** @type {Record<string, number[][]>} */
    const values = {
      X,
      times1: first.HW,
      XW: first.HW,
      plus1: first.Z,
      Z: first.Z,
      sigma: first.H,
      layer1: first.H,
      H: first.H,
      times2: second.HW,
      HW: second.HW,
      plus2: second.H,
      layer2: second.H,
      O: second.H,
    };
    return values[box]?.[0] ?? [];
  }

  /** @override @param {any} state */
  async compute({ X, activation }) {
    this.#handle ??= this.#engine.create('views', {});
    return (await this.#handle).call('compute', { X, activation });
  }

  /** Whether something is lost where a negative number becomes zero. */
  get loses() {
    const [{ Z, H }] = this.result.layers;
    return Z[0].some((/** @type {number} */ z, /** @type {number} */ j) => z < 0 && H[0][j] === 0);
  }

  /** @override */
  isSolved() {
    const { state } = this;
    return state.detail === 'operations' && this.box === 'sigma' && state.activation === 'relu' && !this.loses;
  }

  /** @override */
  answer() {
    const start = { activation: 'relu', X: [[1, 2, 1]] };
    return [
      { say: 'views.answer-1', patch: { ...start, detail: 'operations', box: 'Z' } },
      { say: 'views.answer-2', patch: { box: 'sigma' } },
      { say: 'views.answer-3', patch: { box: 'sigma', X: [[1, 2, 4]] } },
    ];
  }
}
