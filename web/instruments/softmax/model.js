/**
 * Scores to probabilities, in float, by the textbook's formula and by the one that does not overflow. The numbers are
 * those of the engine's instrument `softmax`.
 *
 * @typedef {{ z: number[], stable: { shifted: number[], exponentials: number[], sum: number, probabilities: number[] },
 *             naive: { exponentials: (number | null)[], sum: number | null, probabilities: (number | null)[],
 *                      problem: 'none' | 'overflow' | 'underflow' },
 *             argmax: number, oneHot: number[], sigmoid: number | null, rests: number[] }} Numbers
 *   null is what float could not hold, ∞ or not a number; `rests[i]` is the score with which class i would have
 *   probability 1/2
 */
import { InstrumentModel } from '../parts/instrument-model.js';
import { numberField, StateForm } from '../parts/state-form.js';

export const CLASSES = { min: 2, max: 8 };
/** Scores lie between −LIMIT and LIMIT. */
export const LIMIT = 1e4;
export const TEMPERATURE = { min: 0.1, max: 10 };
export const SHIFT = { min: -200, max: 200 };
/** Where a score is pushed to see the naive formula fail. */
export const PUSHED = 1000;

/** The challenge: these probabilities, to this much, while the naive softmax fails. */
export const TARGET = [0.6, 0.3, 0.1];
const TOLERANCE = 0.01;

/** @param {number} value */
const limited = (value) => Number(Math.min(LIMIT, Math.max(-LIMIT, value)).toPrecision(6));

/** @type {import('../parts/state-form.js').Field} */
const scoresField = {
  form: (scores) =>
    Array.isArray(scores) &&
    scores.length >= CLASSES.min &&
    scores.length <= CLASSES.max &&
    scores.every((score) => Number.isFinite(score) && Math.abs(score) <= LIMIT),
  initial: [1, 2, 0],
  codec: {
    write: (scores) => scores.map((/** @type {number} */ score) => String(limited(score))).join(','),
    read: (text) => text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part))),
  },
};

export const form = new StateForm(1, {
  scores: scoresField,
  temperature: numberField(1, TEMPERATURE.min, TEMPERATURE.max),
  shift: numberField(0, SHIFT.min, SHIFT.max),
});

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
  }

  /** @param {number} index @param {number} score */
  setScore(index, score) {
    const scores = this.state.scores.map((/** @type {number} */ old, /** @type {number} */ i) =>
      i === index ? limited(score) : old,
    );
    this.change({ scores }, `score${index}`);
  }

  /**
   * The score that gives a class a probability while the others keep theirs: between those the ratios stay.
   * @param {number} index @param {number} p above 0 and below 1
   */
  setProbability(index, p) {
    const rest = this.result?.rests[index];
    if (rest === undefined) return;
    const score = rest + this.state.temperature * Math.log(p / (1 - p));
    this.setScore(index, score);
  }

  /** More classes begin with score 0. @param {number} count */
  setClasses(count) {
    const { scores } = this.state;
    this.change({ scores: Array.from({ length: count }, (_, i) => scores[i] ?? 0) }, 'classes');
  }

  /** @override @param {any} state @returns {Promise<Numbers>} */
  async compute({ scores, temperature, shift }) {
    this.#handle ??= this.#engine.create('softmax', {});
    return (await this.#handle).call('compute', { scores, temperature, shift });
  }

  /** @override */
  isSolved() {
    const { stable, naive } = this.result;
    const { probabilities } = stable;
    return (
      probabilities.length === TARGET.length &&
      TARGET.every((p, i) => Math.abs(p - probabilities[i]) <= TOLERANCE) &&
      naive.problem !== 'none'
    );
  }

  /** @override */
  answer() {
    return [
      { say: 'softmax.answer-1', patch: { scores: [1, 2, 0], temperature: 1, shift: 0 } },
      { say: 'softmax.answer-2', patch: { scores: [limited(Math.log(6)), limited(Math.log(3)), 0] } },
      { say: 'softmax.answer-3', patch: { shift: 60 } },
      { say: 'softmax.answer-4', patch: { shift: 100 } },
    ];
  }
}
