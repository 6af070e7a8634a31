/**
 * Polynomials through noisy points: the error on those points, and on others of the same kind. The numbers are those of
 * the engine's instrument `polynomial`.
 *
 * @typedef {{ train: number[][], test: number[][], truth: Float32Array, y: Float32Array, trainRmse: number,
 *             testRmse: number, coefficients: number[], series: { trainRmse: number[], testRmse: number[] } }} Numbers
 *   `truth` is the function without noise, `y` the polynomial, both at equal distances over [0, 1]; `series` has the
 *   errors of every degree from 0 to 15
 */
import { InstrumentModel } from '../parts/instrument-model.js';
import { choiceField, integerField, numberField, StateForm } from '../parts/state-form.js';

export const MOST_DEGREE = 15;
export const L2 = { min: 0, max: 10 };
export const SAMPLES = { min: 2, max: 60 };
export const NOISE = { min: 0, max: 0.5 };
export const SEED = { min: 1, max: 9999 };
/** Names from the engine's list of targets. */
export const FUNCTIONS = ['decay', 'sine', 'bell', 'line', 'wiggle'];
const TESTS = 50;
const COUNT = 601;

/** The challenge: the test error to come below, on the points that the instrument starts with. */
export const BAR = 0.2;

export const form = new StateForm(1, {
  f: choiceField('decay', FUNCTIONS),
  samples: integerField(15, SAMPLES.min, SAMPLES.max),
  noise: numberField(0.15, NOISE.min, NOISE.max),
  seed: integerField(3, SEED.min, SEED.max),
  degree: integerField(1, 0, MOST_DEGREE),
  l2: numberField(0, L2.min, L2.max),
});

/** What the challenge leaves as it is. */
const GIVEN = ['f', 'samples', 'noise', 'seed'];

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
  }

  /** Other points of the same kind. */
  newSeed() {
    this.change({ seed: (this.state.seed % SEED.max) + 1 });
  }

  /** Whether the points are those of the challenge. */
  hasGivenPoints() {
    const given = form.initial();
    return GIVEN.every((name) => this.state[name] === given[name]);
  }

  /**
   * How the degree compares with the one of the least test error at the same L2.
   * @returns {'under' | 'good' | 'over'}
   */
  verdict() {
    const { testRmse, series, of } = this.result;
    const least = Math.min(...series.testRmse);
    if (testRmse <= 1.15 * least) return 'good';
    return of.degree < series.testRmse.indexOf(least) ? 'under' : 'over';
  }

  /** @override @param {any} state @returns {Promise<Numbers>} */
  async compute({ f, samples, noise, seed, degree, l2 }) {
    this.#handle ??= this.#engine.create('polynomial', {});
    const engine = await this.#handle;
    const data = await engine.call('data', { f: { target: f }, samples, tests: TESTS, noise, seed, count: COUNT });
    const { train, test } = data;
    const [fit, series] = await Promise.all([
      engine.call('fit', { train, test, degree, l2, from: 0, to: 1, count: COUNT }),
      engine.call('series', { train, test, l2 }),
    ]);
    return { ...data, ...fit, series };
  }

  /** @override */
  isSolved() {
    return this.hasGivenPoints() && this.result.testRmse <= BAR;
  }

  /** @override */
  answer() {
    const given = form.initial();
    const points = Object.fromEntries(GIVEN.map((name) => [name, given[name]]));
    return [
      { say: 'polynomial.answer-1', patch: { ...points, degree: 6, l2: 0 } },
      { say: 'polynomial.answer-2', patch: { degree: 10 } },
      { say: 'polynomial.answer-3', patch: { degree: 7, l2: 0.1 } },
      { say: 'polynomial.answer-4', patch: { l2: 1.2 } },
    ];
  }
}
