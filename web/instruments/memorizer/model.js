/**
 * A staircase on noisy samples: it copies the noise once it has bumps enough. The numbers are those of the engine's
 * instrument `memorizer`.
 *
 * @typedef {{ x: Float32Array, y: Float32Array, f: Float32Array, sum: Float32Array, trainRms: number, testRms: number,
 *             series: { train: Float32Array, test: Float32Array, best: { bumps: number, testRms: number } },
 *             growth: Float32Array, count: number | null, decimals: number }} Numbers `train` and `test` for 1 … MOST
 *   bumps; `count` is Nᵈ, null where it is beyond numbers, `decimals` log₁₀ of it, `growth` that of N¹ … Nᵈ
 */
import { FunctionChoice } from '../parts/function-choice.js';
import { functionField } from '../parts/function-field.js';
import { InstrumentModel } from '../parts/instrument-model.js';
import { integerField, numberField, StateForm } from '../parts/state-form.js';

export const MOST = 300;
export const SAMPLES = { min: 5, max: 300 };
export const NOISE = { min: 0, max: 0.5 };
/** Pictures of 28×28 points have so many inputs. */
export const DIMENSIONS = { min: 1, max: 784 };
/** The chart of dimensions goes at least so far. */
export const CHART = 20;

/** The challenge: how far above the best test error is near enough, and what noise and samples make it one. */
export const GOAL = { share: 1.05, noise: 0.1, samples: 20 };

const CURVE = 1201;
const LAST_SEED = 999999;

const curve = functionField({ target: 'sine' });

export const form = new StateForm(1, {
  f: { ...curve, form: (value) => curve.form(value) && !('samples' in value) },
  samples: integerField(40, SAMPLES.min, SAMPLES.max),
  noise: numberField(0.15, NOISE.min, NOISE.max),
  seed: integerField(1, 0, LAST_SEED),
  bumps: integerField(40, 1, MOST),
  d: integerField(2, DIMENSIONS.min, DIMENSIONS.max),
});

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;
  /** The newest series, and what it was asked for. */
  #series = { question: '', answer: /** @type {Promise<any> | undefined} */ (undefined) };

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
    this.choice = new FunctionChoice(this, engine, 'f', { drawable: false });
  }

  /** Other noise on other places. */
  newNoise() {
    this.change({ seed: (this.state.seed % LAST_SEED) + 1 });
  }

  /** @override @param {any} state @returns {Promise<Numbers>} */
  async compute({ f, samples, noise, seed, bumps, d }) {
    const about = { f, samples, noise, seed };
    const [fit, series, chart, grown] = await Promise.all([
      this.#call('fit', { ...about, bumps, from: 0, to: 1, count: CURVE }),
      this.#seriesOf(about),
      this.#call('grow', { perAxis: bumps, dimensions: Math.max(d, CHART) }),
      this.#call('grow', { perAxis: bumps, dimensions: d }),
      this.choice.load(),
    ]);
    return { ...fit, series, growth: chart.growth, count: grown.bumps, decimals: grown.decimals };
  }

  /** The errors for every number of bumps, which stay the same while the bumps are changed. @param {object} about */
  #seriesOf(about) {
    const question = JSON.stringify(about);
    if (this.#series.question !== question || !this.#series.answer) {
      const answer = this.#call('series', { ...about, most: MOST });
      this.#series = { question, answer };
      answer.catch(() => {
        this.#series.answer = undefined;
      });
    }
    return this.#series.answer;
  }

  /** @param {string} method @param {unknown} argument */
  async #call(method, argument) {
    this.#handle ??= this.#engine.create('memorizer', {});
    return (await this.#handle).call(method, argument);
  }

  /** How many times as large as the least test error the present one is. */
  ratio() {
    const { testRms, series } = this.result;
    return series.best.testRms > 0 ? testRms / series.best.testRms : 1;
  }

  /** Whether there is noise and data enough to speak of. */
  isNoisy() {
    const { noise, samples } = this.result.of;
    return noise >= GOAL.noise && samples >= GOAL.samples;
  }

  /** @override */
  isSolved() {
    return this.isNoisy() && this.ratio() <= GOAL.share;
  }

  /** @override */
  answer() {
    const { noise, samples } = this.state;
    const enough = { noise: Math.max(noise, GOAL.noise), samples: Math.max(samples, GOAL.samples) };
    const best = this.result?.series.best.bumps ?? 1;
    return [
      { say: 'memorizer.answer-1', patch: { ...enough, bumps: 100 } },
      { say: 'memorizer.answer-2', patch: { bumps: 2 } },
      { say: 'memorizer.answer-3', patch: { bumps: best } },
    ];
  }
}
