/**
 * N bumps of equal width that add up to any function on [0,1]. The numbers are those of the engine's instrument
 * `step-sum`.
 *
 * @typedef {{ max: number, mean: number, rms: number }} Deviation from f on [0,1]
 * @typedef {{ sum: Float32Array, f: Float32Array, heights: Float32Array, error: Deviation, hiddenUnits: number,
 *             bound: number | null, terms?: { first: number, count: number, curves: Float32Array[] } }} Drawing
 * @typedef {{ bumps: number[], max: number[], mean: number[], rms: number[], bound: (number | null)[] }} Series by N;
 *   the bound L/(2N) is null where f has no Lipschitz constant
 */
import { FunctionChoice } from '../parts/function-choice.js';
import { functionField } from '../parts/function-field.js';
import { InstrumentModel } from '../parts/instrument-model.js';
import { choiceField, integerField, numberField, StateForm } from '../parts/state-form.js';
import { rangeField } from '../parts/zoom-range.js';

export const MOST_BUMPS = 10_000;
/** Of a soft step, for one bump's width: its weight is this times N. */
export const STEEPNESS = { min: 1, max: 200 };
/** Half a bump of the narrowest ones. */
export const NARROWEST = 5e-5;
/** The bumps are drawn one by one while no more are in view. */
export const MOST_TERMS = 60;
const SAMPLES = 1201;
/** Once nothing has changed for so long, the errors for all N are asked for: they need not follow a drag. */
const SERIES_AFTER_MS = 120;

/** The challenge: this function, at most so many bumps, and a mean deviation of at most the bar. */
export const CHALLENGE = { target: 'wiggle', bumps: 30, bar: 0.005 };

export const form = new StateForm(1, {
  f: functionField({ target: CHALLENGE.target }),
  bumps: integerField(10, 1, MOST_BUMPS),
  heights: choiceField('midpoint', ['midpoint', 'mean', 'least-squares']),
  steps: choiceField('hard', ['hard', 'soft']),
  steepness: numberField(20, STEEPNESS.min, STEEPNESS.max),
  range: rangeField(NARROWEST),
});

/** What the errors for all N depend on. @param {any} state */
const familyOf = ({ f, heights, steps, steepness }) => ({ f, heights, steepness: steps === 'hard' ? 0 : steepness });

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;
  /** The newest errors for all N, and what they are of. @type {{ key: string, series: Series } | undefined} */
  #series;
  #wanted = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
    this.source = new FunctionChoice(this, engine);
  }

  /** @override Numbers of bumps on the way to another are whole. @param {Record<string, unknown>} patch @param {string} [key] @param {number} [within] */
  change(patch, key, within) {
    const { bumps } = patch;
    super.change(typeof bumps === 'number' ? { ...patch, bumps: Math.round(bumps) } : patch, key, within);
  }

  /** @override @param {any} state */
  async compute(state) {
    await this.source.load();
    const { bumps, range } = state;
    const family = familyOf(state);
    const [from, to] = range;
    const drawing = await this.#call('draw', { ...family, bumps, from, to, count: SAMPLES, terms: MOST_TERMS });
    const key = JSON.stringify(family);
    this.#wanted = key;
    if (!this.#series) await this.#askSeries(family, key);
    else if (this.#series.key !== key) this.#askSeriesSoon(family, key);
    return { ...drawing, series: this.#series?.series };
  }

  /** Whether the errors for all N are those of the function, heights and steps in force. */
  get seriesIsNew() {
    return this.#series?.key === this.#wanted;
  }

  /** Whether f is the challenge's. */
  get isChallenge() {
    return this.result.of.f.target === CHALLENGE.target;
  }

  /** @override */
  isSolved() {
    const { error, of } = this.result;
    return this.isChallenge && of.bumps <= CHALLENGE.bumps && error.mean <= CHALLENGE.bar;
  }

  /** @override */
  answer() {
    const start = { f: { target: CHALLENGE.target }, heights: 'midpoint', steps: 'hard', range: [0, 1] };
    return [
      { say: 'step-sum.answer-1', patch: { ...start, bumps: 100 } },
      { say: 'step-sum.answer-2', patch: { bumps: CHALLENGE.bumps } },
      { say: 'step-sum.answer-3', patch: { steps: 'soft', steepness: 4 } },
      { say: 'step-sum.answer-4', patch: { heights: 'least-squares' } },
    ];
  }

  /** Shows the step nearest the middle of the picture, and little else. */
  showOneStep() {
    const { bumps, range } = this.state;
    const edge = Math.min(bumps - 1, Math.max(1, Math.round(((range[0] + range[1]) / 2) * bumps)));
    if (bumps > 1) this.change({ range: [(edge - 0.75) / bumps, (edge + 0.75) / bumps] });
  }

  /** @param {ReturnType<typeof familyOf>} family @param {string} key */
  #askSeriesSoon(family, key) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      await this.#askSeries(family, key);
      if (this.#wanted !== key) return;
      this.result = { ...this.result, series: this.#series?.series };
      this.dispatchEvent(new Event('result'));
    }, SERIES_AFTER_MS);
  }

  /** @param {ReturnType<typeof familyOf>} family @param {string} key */
  async #askSeries(family, key) {
    const series = await this.#call('series', { ...family, most: MOST_BUMPS });
    this.#series = { key, series };
  }

  /** @param {string} method @param {unknown} argument */
  async #call(method, argument) {
    this.#handle ??= this.#engine.create('step-sum', {});
    return (await this.#handle).call(method, argument);
  }
}
