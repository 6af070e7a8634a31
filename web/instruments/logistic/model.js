/**
 * Logistic regression with one or two features: log-odds βᵀx, odds, probability. The numbers are those of the engine's
 * instrument `logistic`.
 *
 * @typedef {{ logit: number, odds: number, p: number }} Reading
 * @typedef {{ examples: number[][], point: Reading, loss: number, correct: number, p: number[],
 *             fit: { beta: number[], loss: number, converged: boolean }, curve?: Float32Array,
 *             one?: Reading, two?: Reading, map?: Float32Array, line?: number[] | null }} Numbers
 *   `point` is read at the probe, `p` of each example; `curve`, and `one` and `two`, read at x = 1 and x = 2, come with one
 *   feature, `map` and `line`, the boundary, with two
 */
import { InstrumentModel } from '../parts/instrument-model.js';
import { choiceField, integerField, numberField, StateForm } from '../parts/state-form.js';

/** The features run from −REACH to REACH. */
export const REACH = 5;
export const LIMIT = 10;
/** The scales of logit, odds and p show log-odds from −LOGIT to LOGIT. */
export const LOGIT = 6;
export const SAMPLES = { min: 2, max: 100 };
export const DISTANCE = { min: 0, max: 5 };
export const SEED = { min: 1, max: 9999 };
export const L2 = { min: 0, max: 1 };
export const MAP = 80;
const COUNT = 401;

/** The log-odds at which p is 0.9: where the handles for steepness stand. */
export const SHOULDER = Math.log(9);

/** The challenge: odds of 1 at x = 1 and of 2 at x = 2, to this share. */
const TOLERANCE = 0.05;

export const form = new StateForm(1, {
  features: choiceField('one', ['one', 'two']),
  b0: numberField(-1, -LIMIT, LIMIT),
  b1: numberField(1.5, -LIMIT, LIMIT),
  b2: numberField(1, -LIMIT, LIMIT),
  x1: numberField(-0.5, -REACH, REACH),
  x2: numberField(2, -REACH, REACH),
  samples: integerField(30, SAMPLES.min, SAMPLES.max),
  distance: numberField(2, DISTANCE.min, DISTANCE.max),
  seed: integerField(1, SEED.min, SEED.max),
  l2: numberField(0, L2.min, L2.max),
});

/** @param {number} value @param {number} [limit] */
const limited = (value, limit = LIMIT) => Number(Math.min(limit, Math.max(-limit, value)).toPrecision(6));

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
  }

  get hasTwo() {
    return this.state.features === 'two';
  }

  /** The weights of the features in use. @returns {number[]} */
  get weights() {
    const { b1, b2 } = this.state;
    return this.hasTwo ? [b1, b2] : [b1];
  }

  /** Where the probe stands. @returns {number[]} */
  get probe() {
    const { x1, x2 } = this.state;
    return this.hasTwo ? [x1, x2] : [x1];
  }

  /** βᵀx at the probe, for the handles, which do not wait for the engine. */
  get logit() {
    return this.state.b0 + dot(this.weights, this.probe);
  }

  /** Other log-odds at the probe, everywhere by the same amount: only β₀ changes. @param {number} logit */
  setLogit(logit) {
    this.change({ b0: limited(this.state.b0 + logit - this.logit) }, 'logit');
  }

  /** The point of the boundary that is nearest to the middle. @returns {number[] | undefined} none without weights */
  place() {
    return this.#nearest(0);
  }

  /** Where p is 0.9, straight up from `place`. @returns {number[] | undefined} */
  shoulder() {
    return this.#nearest(SHOULDER);
  }

  /** The point nearest to the middle with these log-odds. @param {number} logit */
  #nearest(logit) {
    const { weights } = this;
    const square = dot(weights, weights);
    return square === 0 ? undefined : weights.map((weight) => ((logit - this.state.b0) * weight) / square);
  }

  /** Shifts the boundary through a point: β₀ = −βᵀx. @param {number[]} point */
  moveTo(point) {
    this.change({ b0: limited(-dot(this.weights, point)) }, 'place');
  }

  /** Makes p = 0.9 at a point and leaves `place` on the boundary. @param {number[]} point */
  reachAt(point) {
    const from = this.place();
    if (!from) return;
    const way = point.map((value, i) => value - (from[i] ?? 0));
    const length = Math.max(Math.hypot(...way), SHOULDER / LIMIT);
    const unit =
      Math.hypot(...way) === 0 ? way.map((_, i) => (i === 0 ? 1 : 0)) : way.map((v) => v / Math.hypot(...way));
    const [b1 = 0, b2 = this.state.b2] = unit.map((value) => limited((value * SHOULDER) / length));
    const weights = this.hasTwo ? [b1, b2] : [b1];
    this.change({ b1, b2, b0: limited(-dot(weights, from)) }, 'shoulder');
  }

  /** The β of least cross entropy; where classes can be separated, one as steep as the sliders go. */
  fit() {
    if (!this.result) return;
    const { beta } = this.result.fit;
    const largest = Math.max(...beta.map(Math.abs));
    const share = largest > LIMIT ? LIMIT / largest : 1;
    const [b0 = 0, b1 = 0, b2 = this.state.b2] = beta.map((/** @type {number} */ value) => limited(share * value));
    this.change({ b0, b1, b2 });
  }

  /** Other examples of the same kind. */
  newSeed() {
    this.change({ seed: (this.state.seed % SEED.max) + 1 });
  }

  /** @override @param {any} state @returns {Promise<Numbers>} */
  async compute(state) {
    this.#handle ??= this.#engine.create('logistic', {});
    const engine = await this.#handle;
    const { b0, b1, b2, x1, x2, samples, distance, seed, l2 } = state;
    const two = state.features === 'two';
    const beta = two ? [b0, b1, b2] : [b0, b1];
    const { examples } = await engine.call('data', { features: two ? 2 : 1, samples, distance, seed });
    const [point, loss, fit, picture] = await Promise.all([
      engine.call('point', { beta, x: two ? [x1, x2] : [x1] }),
      engine.call('loss', { examples, beta }),
      engine.call('fit', { examples, l2 }),
      two
        ? engine.call('map', { beta, low: -REACH, high: REACH, width: MAP, height: MAP })
        : this.#oneFeature(engine, beta),
    ]);
    return { examples, point, ...loss, fit, ...picture };
  }

  /** @param {import('../parts/instrument-model.js').Handle} engine @param {number[]} beta */
  async #oneFeature(engine, beta) {
    const [curve, one, two] = await Promise.all([
      engine.call('curve', { beta, from: -REACH, to: REACH, count: COUNT }),
      engine.call('point', { beta, x: [1] }),
      engine.call('point', { beta, x: [2] }),
    ]);
    return { curve: curve.p, one, two };
  }

  /** @override */
  isSolved() {
    const { one, two } = this.result;
    return Boolean(one && two && Math.abs(one.odds - 1) <= TOLERANCE && Math.abs(two.odds / 2 - 1) <= TOLERANCE);
  }

  /** @override */
  answer() {
    return [
      { say: 'logistic.answer-1', patch: { features: 'one', b0: -1.5, b1: 1.5, x1: 1 } },
      { say: 'logistic.answer-2', patch: { b1: limited(Math.LN2) } },
      { say: 'logistic.answer-3', patch: { b0: limited(-Math.LN2) } },
      { say: 'logistic.answer-4', patch: { x1: 2 } },
    ];
  }
}

/** @param {number[]} a @param {number[]} b */
function dot(a, b) {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
