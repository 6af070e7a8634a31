/**
 * The perceptron before XOR: lines that get three of four can be kept, and the four demands on w and b are checked one by
 * one. The numbers are those of the engine's instrument `perceptron`.
 *
 * @typedef {'yes' | 'no'} Kind what a line that gets three of four says in the corner it gets wrong: 1 or 0
 * @typedef {{ line: import('../parts/draw-straight.js').Line, count: number, kind: Kind | undefined, miss: number }} Kept
 *   `miss` is the corner that is wrong; `kind` is undefined unless it is the only one
 */

import { rowsField } from '../parts/rows-field.js';
import { StateForm } from '../parts/state-form.js';
import { fieldsOf, PerceptronModel } from '../perceptron/model.js';

const MOST_KEPT = 4;
const SETS = ['xor'];

export const form = new StateForm(1, {
  ...fieldsOf(SETS, { w1: 1, w2: 1, b: 0.4 }),
  kept: rowsField([], { columns: 3, most: MOST_KEPT, low: -12, high: 12 }),
});

export class Model extends PerceptronModel {
  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(engine, form, SETS, fragment);
  }

  /** Whether the line shown is worth keeping: three of four, and not kept yet. */
  get canKeep() {
    const { result, state } = this;
    if (result?.count !== 3 || state.kept.length >= MOST_KEPT) return false;
    const { w1, w2, b } = result.line;
    return !state.kept.some((/** @type {number[]} */ [a, c, d]) => a === w1 && c === w2 && d === b);
  }

  keep() {
    if (!this.canKeep) return;
    const { w1, w2, b } = this.result.line;
    this.change({ kept: [...this.state.kept, [w1, w2, b]] });
  }

  /** @param {number} index */
  drop(index) {
    this.change({ kept: this.state.kept.filter((/** @type {number[]} */ _, /** @type {number} */ i) => i !== index) });
  }

  /** @override @param {any} state */
  async compute(state) {
    const numbers = await super.compute(state);
    const kept = await Promise.all(
      state.kept.map((/** @type {number[]} */ row, /** @type {number} */ i) => this.#judge(row, numbers.points, i)),
    );
    return { ...numbers, kept };
  }

  /** @param {number[]} row @param {number[][]} points @param {number} index @returns {Promise<Kept>} */
  async #judge([w1 = 0, w2 = 0, b = 0], points, index) {
    const { count, correct, outputs } = await this.ask(
      'evaluate',
      { points, weights: [w1, w2], bias: b },
      `kept-${index}`,
    );
    const miss = correct.indexOf(false);
    return { line: { w1, w2, b }, count, miss, kind: count === 3 ? (outputs[miss] ? 'yes' : 'no') : undefined };
  }

  /** The kinds of lines kept so far. @returns {Set<Kind>} */
  kinds() {
    return new Set(this.result.kept.flatMap((/** @type {Kept} */ { kind }) => kind ?? []));
  }

  /** @override */
  isSolved() {
    return this.kinds().size === 2;
  }

  /** @override */
  answer() {
    const or = [1, 1, -0.5];
    const alone = [1, -1, -0.5];
    return [
      { say: 'xor-wall.answer-1', patch: { mode: 'hand', w1: 1, w2: 1, b: -0.5 } },
      { say: 'xor-wall.answer-2', patch: { kept: [or] } },
      { say: 'xor-wall.answer-3', patch: { w1: 1, w2: -1, b: -0.5 } },
      { say: 'xor-wall.answer-4', patch: { kept: [or, alone] } },
    ];
  }
}
