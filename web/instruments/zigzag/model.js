/**
 * A linear unit of two weights that learns from one example after the other, its inputs all positive or centred. The
 * numbers are those of the engine's instrument `zigzag`.
 *
 * @typedef {[number, number]} Pair
 * @typedef {{ x: Pair[], path: Pair[], gradients: Pair[], errors: number[], losses: number[],
 *             bowl: { curvatures: Pair, axes: [Pair, Pair] }, arrived: number | null, sameSign: number, length: number,
 *             distance: number }} Descent `arrived` is the point of the path from which on it stays near the minimum
 */
import { EngineHandle } from '../parts/engine-handle.js';
import { InstrumentModel } from '../parts/instrument-model.js';
import { Player } from '../parts/player.js';
import { choiceField, integerField, numberField, StateForm } from '../parts/state-form.js';

/** The plane that is shown, −REACH to REACH both ways. */
export const REACH = 3;
export const STEPS = 100;
export const GOAL = /** @type {Pair} */ ([1, -1]);
const EXAMPLES = 20;

/** The challenge: from at least so far away into this neighbourhood within so many steps. */
export const TARGET = { from: 2, within: 0.1, steps: 15 };

export const form = new StateForm(1, {
  inputs: choiceField('positive', ['positive', 'centred']),
  rate: numberField(1, 0.05, 20),
  w1: numberField(-1, -REACH, REACH),
  w2: numberField(1, -REACH, REACH),
  at: integerField(0, 0, STEPS),
  seed: integerField(1, 1, 99999),
});

export class Model extends InstrumentModel {
  #handle;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#handle = new EngineHandle(engine, 'zigzag');
    this.player = new Player({
      length: () => STEPS,
      position: () => this.state.at,
      go: (at) => this.change({ at }, 'play'),
      rate: 5,
    });
  }

  /** Where the path is: a wild one ends before its time. @returns {number} */
  get reached() {
    return Math.min(this.state.at, this.result.path.length - 1);
  }

  /** The step about to be taken, or the last one at the end. @returns {{ x: Pair, error: number, gradient: Pair } | undefined} */
  get step() {
    const { x, errors, gradients } = this.result;
    const index = Math.min(this.reached, gradients.length - 1);
    if (index < 0) return undefined;
    return { x: x[index % x.length], error: errors[index], gradient: gradients[index] };
  }

  /** How far the start is from the minimum. */
  get startDistance() {
    return Math.hypot(this.state.w1 - GOAL[0], this.state.w2 - GOAL[1]);
  }

  /** @override */
  isSolved() {
    const { arrived } = this.result;
    return this.startDistance >= TARGET.from && arrived !== null && arrived <= TARGET.steps && this.state.at >= arrived;
  }

  /** @override */
  answer() {
    return [
      { say: 'zigzag.answer-1', patch: { w1: -1, w2: 1, inputs: 'positive', rate: 1, at: 0, seed: 1 } },
      { say: 'zigzag.answer-2', patch: { at: 15 } },
      { say: 'zigzag.answer-3', patch: { at: 0, inputs: 'centred', rate: 2 } },
      { say: 'zigzag.answer-4', patch: { at: 15 } },
    ];
  }

  /** @override @param {any} state */
  async compute({ inputs, rate, w1, w2, seed }) {
    return this.#handle.ask('descend', {
      centred: inputs === 'centred',
      learningRate: rate,
      steps: STEPS,
      start: [w1, w2],
      goal: [...GOAL],
      within: TARGET.within,
      examples: EXAMPLES,
      seed,
    });
  }
}
