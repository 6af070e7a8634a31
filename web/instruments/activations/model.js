/**
 * The activations as curves: which are shown, with which parameters, through how many layers, and where the probe is.
 * The numbers are those of the engine's instrument `activations`.
 *
 * @typedef {{ value: number, slope: number }} Reading
 * @typedef {{ low: number, high: number, boundedBelow: boolean, boundedAbove: boolean, atZero: number,
 *             largestSlope: number, largestSlopeAt: number, continuous: boolean, saturatesLeft: boolean,
 *             saturatesRight: boolean, mean: number, secondMoment: number, zeroCentred: boolean }} Properties
 * @typedef {{ name: string, index: number, values: Float32Array, slopes: Float32Array, at: Reading,
 *             properties: Properties }} FunctionNumbers `index` is the place in the engine's catalogue
 * @typedef {{ name: string, parameter: string, value: number, min: number, max: number, scale: any }} ShownParameter
 */
import { InstrumentModel } from '../parts/instrument-model.js';
import {
  choiceField,
  integerField,
  namesField,
  numberField,
  numbersByNameField,
  StateForm,
} from '../parts/state-form.js';

/** Curves are drawn from −RANGE to RANGE. */
export const RANGE = 6;
const SAMPLES = 961;
const WORK = 1e6;

/** The challenge: σ′ has fallen to a tenth of σ′(0) = 1/4. */
const TARGET_SLOPE = 0.025;
const TOLERANCE = 0.001;

/** Maxout of one input is the larger of two lines; these are its four numbers, |x| at first. */
const maxoutParameters = [
  { name: 'slope1', default: -1 },
  { name: 'intercept1', default: 0 },
  { name: 'slope2', default: 1 },
  { name: 'intercept2', default: 0 },
].map((parameter) => ({ ...parameter, min: -3, max: 3, scale: 'linear' }));

export const form = new StateForm(1, {
  shown: namesField(['sigmoid', 'tanh', 'relu'], 20),
  probe: numberField(1, -RANGE, RANGE),
  layers: integerField(1, 1, 10),
  parameters: numbersByNameField({}),
  view: choiceField('overlay', ['overlay', 'multiples']),
});

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;
  /** @type {any[]} the catalogue's entries that are functions of one number, with their parameters */
  #entries = [];
  /** What was computed before, by what was asked. @type {Map<string, Promise<any>>} */
  #known = new Map();
  /** Milliseconds for a million evaluations on this device, by name. @type {Map<string, number>} */
  costs = new Map();
  measuring = false;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
  }

  /** @param {string} name @param {boolean} shown */
  toggle(name, shown) {
    const others = this.state.shown.filter((/** @type {string} */ one) => one !== name);
    this.change({ shown: shown ? [...others, name] : others });
  }

  /** @param {string} name of the function @param {string} parameter @param {number} value */
  setParameter(name, parameter, value) {
    const key = `${name}.${parameter}`;
    this.change({ parameters: { ...this.state.parameters, [key]: value } }, key);
  }

  /** @returns {FunctionNumbers[]} those shown, in the catalogue's order */
  shownFunctions() {
    // What was chosen a moment ago has no numbers yet.
    return (this.result?.functions ?? []).filter(
      (/** @type {FunctionNumbers} */ { name, values }) => values && this.state.shown.includes(name),
    );
  }

  /** @returns {ShownParameter[]} what can be set of the functions shown */
  parametersShown() {
    return this.#entries
      .filter(({ name }) => this.state.shown.includes(name))
      .flatMap(({ name, parameters }) =>
        parameters.map((/** @type {any} */ { name: parameter, default: initial, min, max, scale }) => ({
          name,
          parameter,
          value: this.state.parameters[`${name}.${parameter}`] ?? initial,
          min,
          max,
          scale,
        })),
      );
  }

  /** σ′ at the probe, where the challenge can be judged. @returns {number | undefined} */
  challengeReading() {
    if (this.state.layers !== 1) return undefined;
    return this.shownFunctions().find(({ name }) => name === 'sigmoid')?.at.slope;
  }

  /** @override */
  isSolved() {
    const slope = this.challengeReading();
    return slope !== undefined && Math.abs(slope - TARGET_SLOPE) <= TOLERANCE;
  }

  /** @override */
  answer() {
    const start = { shown: ['sigmoid'], layers: 1, view: 'overlay' };
    return [
      { say: 'activations.answer-1', patch: { ...start, probe: 0 } },
      { say: 'activations.answer-2', patch: { probe: 2 } },
      { say: 'activations.answer-3', patch: { probe: 3.65 } },
    ];
  }

  /** @override @param {any} state */
  async compute(state) {
    await this.#start();
    const functions = await Promise.all(this.#entries.map((entry, index) => this.#numbersOf(entry, index, state)));
    return { functions };
  }

  /** Times a million evaluations of each function shown: the least of five runs. */
  async measure() {
    if (this.measuring) return;
    this.measuring = true;
    this.dispatchEvent(new Event('result'));
    const handle = await this.#start();
    for (const { name } of this.shownFunctions()) {
      const argument = { ...this.#argumentsOf(name, this.state), count: WORK };
      let least = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 5; run++) {
        const began = performance.now();
        await handle.call('work', argument);
        least = Math.min(least, performance.now() - began);
      }
      this.costs.set(name, least);
    }
    this.measuring = false;
    this.dispatchEvent(new Event('result'));
  }

  #start() {
    this.#handle ??= this.#create();
    return this.#handle;
  }

  async #create() {
    const handle = await this.#engine.create('activations', {});
    const { activations } = await this.#engine.catalog();
    const pointwise = await Promise.all(
      activations.map((/** @type {any} */ { name }) =>
        handle.call('probe', { activation: name, x: 0 }).then(
          () => true,
          (/** @type {any} */ error) => {
            // Softmax needs all units of its layer.
            if (error.code === 'not-pointwise') return false;
            throw error;
          },
        ),
      ),
    );
    this.#entries = activations
      .filter((/** @type {any} */ _, /** @type {number} */ i) => pointwise[i])
      .map((/** @type {any} */ entry) =>
        entry.name === 'maxout' ? { ...entry, parameters: maxoutParameters } : entry,
      );
    return handle;
  }

  /** @param {string} name @param {any} state @returns {Record<string, unknown>} what names the function to the engine */
  #argumentsOf(name, state) {
    const entry = this.#entries.find((one) => one.name === name);
    /** @param {{ name: string, default: number }} parameter */
    const value = (parameter) => state.parameters[`${name}.${parameter.name}`] ?? parameter.default;
    if (name === 'maxout') {
      const [slope1, intercept1, slope2, intercept2] = maxoutParameters.map(value);
      return {
        activation: name,
        pieces: [
          [slope1, intercept1],
          [slope2, intercept2],
        ],
      };
    }
    return {
      activation: name,
      ...Object.fromEntries(entry.parameters.map((/** @type {any} */ one) => [one.name, value(one)])),
    };
  }

  /** @param {any} entry @param {number} index @param {any} state @returns {Promise<FunctionNumbers | { name: string, index: number }>} */
  async #numbersOf({ name }, index, state) {
    if (!state.shown.includes(name) && state.view !== 'multiples') return { name, index };
    const own = this.#argumentsOf(name, state);
    const k = state.layers;
    const [curve, at, properties] = await Promise.all([
      this.#ask('curve', { ...own, k, from: -RANGE, to: RANGE, count: SAMPLES }),
      this.#ask('probe', { ...own, k, x: state.probe }),
      this.#ask('properties', own),
    ]);
    return { name, index, values: curve.y, slopes: curve.slope, at, properties };
  }

  /** @param {string} method @param {unknown} argument */
  async #ask(method, argument) {
    const key = method + JSON.stringify(argument);
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size > 400) this.#known.clear();
    const answer = (await this.#start()).call(method, argument);
    this.#known.set(key, answer);
    answer.catch(() => this.#known.delete(key));
    return answer;
  }
}
