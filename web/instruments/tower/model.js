/**
 * Towers: one, built from four steps and a threshold, or n×n of them under a surface. The numbers are those of the
 * engine's instrument `tower`.
 *
 * @typedef {{ sum: Float32Array, output: Float32Array }} Section
 * @typedef {{ size: number, map: Float32Array, section: Section, worst: { inside: number, outside: number } }} OneTower
 * @typedef {{ size: number, map: Float32Array, f: Float32Array, difference: Float32Array, heights: Float32Array,
 *             error: { max: number, mean: number, rms: number }, units: { first: number, second: number },
 *             at: { f: number, sum: number, column: number, row: number, height: number },
 *             series: { n: number[], max: number[], mean: number[], rms: number[] } }} ManyTowers
 */
import { FunctionChoice } from '../parts/function-choice.js';
import { functionField } from '../parts/function-field.js';
import { InstrumentModel } from '../parts/instrument-model.js';
import { choiceField, integerField, numberField, StateForm } from '../parts/state-form.js';

/** The weight of the steps of one tower. */
export const WEIGHT = { min: 5, max: 400 };
/** Steepness of many towers per tower's width; 0 is hard. */
export const SOFTNESS = { min: 4, max: 60 };
export const MOST = 64;
/** A tower is at least so wide. */
const NARROWEST = 0.05;
/** What a bump lacks of its height, or has left of it, at the handle of its steepness: σ(±ln 9) is 0.9 or 0.1. */
const RISE = Math.log(9);

/** The challenge: the ground to build on, how far from its border it counts, and how far off the tower may be there. */
export const FOOTPRINT = { x: [0.2, 0.5], y: [0.4, 0.9], margin: 0.02 };
export const BAR = 0.05;

const STAGES = ['ridge', 'cross', 'tower'];
/** Maps have about so many points along an axis, and as many for each tower as for the next. */
const POINTS = 128;
const SECTION = 401;

const soft = numberField(0, 0, SOFTNESS.max);
const surface = functionField({ target: 'waves' });

export const form = new StateForm(1, {
  mode: choiceField('one', ['one', 'many']),
  stage: choiceField('ridge', STAGES),
  x1: numberField(0.35, 0, 1),
  x2: numberField(0.75, 0, 1),
  y1: numberField(0.25, 0, 1),
  y2: numberField(0.65, 0, 1),
  w: numberField(30, WEIGHT.min, WEIGHT.max),
  theta: numberField(0.7, 0, 2),
  f: { ...surface, form: (value) => surface.form(value) && !('samples' in value) },
  n: integerField(8, 1, MOST),
  soft: { ...soft, form: (value) => value === 0 || (value >= SOFTNESS.min && soft.form(value)) },
  show: choiceField('sum', ['sum', 'f', 'difference']),
  px: numberField(0.3, 0, 1),
  py: numberField(0.6, 0, 1),
  az: numberField(-30, -180, 180),
  el: numberField(38, 10, 90),
});

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;
  /** The answers to the newest questions, by what was asked. @type {Map<string, { question: string, answer: Promise<any> }>} */
  #answers = new Map();

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
    this.choice = new FunctionChoice(this, engine, 'f', { surface: true });
  }

  /**
   * Moves an edge, as far as the tower keeps a width.
   * @param {'x1' | 'x2' | 'y1' | 'y2'} name @param {number} value
   */
  moveEdge(name, value) {
    const { state } = this;
    const other = /** @type {number} */ (state[{ x1: 'x2', x2: 'x1', y1: 'y2', y2: 'y1' }[name]]);
    const low = name === 'x1' || name === 'y1';
    const limited = low ? Math.min(value, other - NARROWEST) : Math.max(value, other + NARROWEST);
    this.change({ [name]: Number(Math.min(1, Math.max(0, limited)).toPrecision(6)) }, name);
  }

  /** Where the right step of x has come down to 0.1, for its handle, which does not wait for the curve. */
  reach() {
    return this.state.x2 + RISE / this.state.w;
  }

  /** Makes the steps so steep that the right one has come down to 0.1 at x. @param {number} x */
  reachAt(x) {
    const w = RISE / Math.max(x - this.state.x2, RISE / WEIGHT.max);
    this.change({ w: Number(Math.max(WEIGHT.min, w).toPrecision(4)) }, 'w');
  }

  /** @override @param {any} state @returns {Promise<OneTower | ManyTowers>} */
  async compute(state) {
    return state.mode === 'one' ? this.#one(state) : this.#many(state);
  }

  /** @param {any} state @returns {Promise<OneTower>} */
  async #one({ x1, x2, y1, y2, w, theta, stage }) {
    const answer = await this.#ask('tower', {
      x: ordered(x1, x2),
      y: ordered(y1, y2),
      steepness: w,
      threshold: theta,
      stage,
      width: POINTS,
      height: POINTS,
      count: SECTION,
      footprint: FOOTPRINT,
    });
    return { ...answer, size: POINTS };
  }

  /** @param {any} state @returns {Promise<ManyTowers>} */
  async #many({ f, n, soft: steepness, px, py }) {
    await this.choice.load();
    const size = n * Math.ceil(POINTS / n);
    const [sum, series] = await Promise.all([
      this.#ask('sum', { f, n, steepness, width: size, height: size, at: [px, py] }),
      this.#ask('series', { f, steepness }),
    ]);
    return { ...sum, series, size };
  }

  /** The engine's answer, which is still known if only the picture was turned. @param {string} method @param {unknown} argument @returns {Promise<any>} */
  #ask(method, argument) {
    const question = JSON.stringify(argument);
    const known = this.#answers.get(method);
    if (known?.question === question) return known.answer;
    const answer = this.#call(method, argument);
    this.#answers.set(method, { question, answer });
    // An engine that died is asked again.
    answer.catch(() => this.#answers.delete(method));
    return answer;
  }

  /** @param {string} method @param {unknown} argument */
  async #call(method, argument) {
    this.#handle ??= this.#engine.create('tower', {});
    return (await this.#handle).call(method, argument);
  }

  /** @override */
  isSolved() {
    const { of, worst } = this.result;
    return of.mode === 'one' && of.stage === 'tower' && Math.max(worst.inside, worst.outside) <= BAR;
  }

  /** @override */
  answer() {
    const [x1, x2] = FOOTPRINT.x;
    const [y1, y2] = FOOTPRINT.y;
    return [
      { say: 'tower.answer-1', patch: { mode: 'one', stage: 'ridge', x1, x2, w: 30 } },
      { say: 'tower.answer-2', patch: { stage: 'cross', y1, y2 } },
      { say: 'tower.answer-3', patch: { stage: 'tower', theta: 1.5 } },
      { say: 'tower.answer-4', patch: { w: 120 } },
    ];
  }
}

/** Edges that a link, or an answer on its way, has put in the wrong order or on one another. @param {number} a @param {number} b */
function ordered(a, b) {
  const low = Math.min(a, b, 1 - NARROWEST);
  return [low, Math.max(a, b, low + NARROWEST)];
}
