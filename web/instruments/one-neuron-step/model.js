/**
 * One sigmoid unit σ(w·x + b) with one input. The numbers are those of the engine's instrument `one-neuron-step`.
 *
 * @typedef {{ y: Float32Array, s: number | null, steepest: number, width: number }} Numbers `s` is where the unit answers
 *   one half, null for w = 0; `steepest` the slope there; `width` the distance over which it goes from 0.1 to 0.9
 */
import { InstrumentModel } from '../parts/instrument-model.js';
import { numberField, StateForm } from '../parts/state-form.js';

/** Weight and bias lie between −LIMIT and LIMIT. */
export const LIMIT = 200;
const SAMPLES = 1001;

/** The challenge: where the step must stand, how exactly, and how narrow it must be. */
const TARGET = { s: 0.4, tolerance: 0.005, width: 0.05 };

/** σ(±RISE/2) are 0.9 and 0.1: w times the width. */
const RISE = 2 * Math.log(9);

export const form = new StateForm(1, {
  w: numberField(8, -LIMIT, LIMIT),
  b: numberField(-4, -LIMIT, LIMIT),
});

/** @param {number} value */
const limited = (value) => Number(Math.min(LIMIT, Math.max(-LIMIT, value)).toPrecision(6));

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
  }

  /** Moves the step to s and keeps its steepness: b = −w·s. @param {number} s */
  moveTo(s) {
    this.change({ b: limited(-this.state.w * s) }, 'place');
  }

  /**
   * Bends the curve so that it reaches 0.9 at x, and keeps its place: a steeper one closer to s.
   * @param {number} x
   */
  reachAt(x) {
    const s = this.place();
    if (s === undefined) return;
    const reach = x - s;
    const w = limited(RISE / 2 / (Math.sign(reach || 1) * Math.max(Math.abs(reach), RISE / 2 / LIMIT)));
    this.change({ w, b: limited(-w * s) }, 'steepness');
  }

  /** Where the step stands now, for its handle, which does not wait for the curve. @returns {number | undefined} none for w = 0 */
  place() {
    const { w, b } = this.state;
    return w === 0 ? undefined : -b / w;
  }

  /** Where the curve reaches 0.9. @returns {number | undefined} */
  reach() {
    const s = this.place();
    return s === undefined ? undefined : s + RISE / 2 / this.state.w;
  }

  /** @override @param {any} state */
  async compute({ w, b }) {
    this.#handle ??= this.#engine.create('one-neuron-step', {});
    return (await this.#handle).call('curve', { w, b, from: 0, to: 1, count: SAMPLES });
  }

  /** @override */
  isSolved() {
    const { s, width } = this.result;
    return s !== null && Math.abs(s - TARGET.s) <= TARGET.tolerance && width <= TARGET.width;
  }

  /** @override */
  answer() {
    return [
      { say: 'one-neuron-step.answer-1', patch: { w: 8, b: -3.2 } },
      { say: 'one-neuron-step.answer-2', patch: { w: 40, b: -3.2 } },
      { say: 'one-neuron-step.answer-3', patch: { w: 100, b: -40 } },
    ];
  }
}
