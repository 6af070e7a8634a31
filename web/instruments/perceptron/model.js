/**
 * One neuron that says 1 where w·x + b ≥ 0: its line by hand, or found by the perceptron rule. The numbers are those of
 * the engine's instrument `perceptron`; `xor-wall` is the same neuron on another table.
 *
 * @typedef {import('../parts/draw-straight.js').Line} Line
 * @typedef {number[]} Point x₁, x₂ and the label, 0 or 1
 * @typedef {{ path: number[][], counts: number[], from: number[][], updates: number, converged: boolean,
 *             cycle: { start: number, length: number } | null, separable: boolean, margin: number | null,
 *             radius: number | null, bound: number | null }} Run the rule from its start to its end
 * @typedef {{ points: Point[], run: Run, at: number, line: Line, scores: number[], outputs: number[],
 *             correct: boolean[], count: number, best: number }} Numbers `at` is where in the run the line is from;
 *   `best` is the most points that any line gets right
 */
import { InstrumentModel } from '../parts/instrument-model.js';
import { Player } from '../parts/player.js';
import { rowsField } from '../parts/rows-field.js';
import { choiceField, integerField, numberField, StateForm } from '../parts/state-form.js';

/** Weights set by hand lie between −LARGEST and LARGEST, the bias within twice as much. */
export const LARGEST = 6;
/** The plane shown. */
export const PLANE = { min: -0.75, max: 1.75 };

const CLOUD = { count: 12, gap: 0.12 };
const MOST_UPDATES = 300;

/** The fields of the state. @param {string[]} sets the tables and point sets to choose from; the first one is shown first @param {Line} line */
export const fieldsOf = (sets, line) => ({
  set: choiceField(/** @type {string} */ (sets[0]), sets),
  own: rowsField([], { columns: 3, most: 40, low: -10, high: 10 }),
  seed: integerField(1, 1, 9999),
  flips: integerField(0, 0, 6),
  mode: choiceField('hand', ['hand', 'learn']),
  w1: numberField(line.w1, -LARGEST, LARGEST),
  w2: numberField(line.w2, -LARGEST, LARGEST),
  b: numberField(line.b, -2 * LARGEST, 2 * LARGEST),
  rule: choiceField('single', ['single', 'batch']),
  rate: numberField(1, 0.1, 2),
  start: choiceField('zero', ['zero', 'hand']),
  at: integerField(0, 0, MOST_UPDATES),
});

const SETS = ['and', 'or', 'nand', 'cloud', 'own'];

export const form = new StateForm(1, fieldsOf(SETS, { w1: 1, w2: 0.2, b: -0.4 }));

export class PerceptronModel extends InstrumentModel {
  /** The tables and point sets to choose from. */
  sets;
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;
  /** What was asked last, and the answer: most of it stays while something else is dragged. @type {Map<string, { asked: string, answer: Promise<any> }>} */
  #known = new Map();

  /**
   * @param {import('../parts/instrument-model.js').Engine} engine @param {StateForm} form @param {string[]} sets
   * @param {string} [fragment]
   */
  constructor(engine, form, sets, fragment) {
    super(form, fragment);
    this.sets = sets;
    this.#engine = engine;
    this.player = new Player({
      length: () => (this.state.mode === 'learn' ? (this.result?.run.updates ?? 0) : 0),
      position: () => Math.min(this.state.at, this.result?.run.updates ?? 0),
      go: (at) => this.change({ at }, 'play'),
      rate: 2.5,
    });
  }

  /** Another table or point set, and the rule back at its start. @param {string} set */
  choose(set) {
    // Points of one's own begin as those that were shown.
    const own = set === 'own' && !this.state.own.length ? this.result.points : this.state.own;
    this.change({ set, own, at: 0 });
  }

  /** @param {Record<string, unknown>} patch what the rule depends on @param {string} [key] */
  changeRule(patch, key) {
    this.change({ ...patch, at: 0 }, key);
  }

  /** A point dragged elsewhere: from now on the points are the reader's own. @param {number} index @param {number} x @param {number} y */
  movePoint(index, x, y) {
    const own = this.result.points.map((/** @type {Point} */ point, /** @type {number} */ i) =>
      i === index ? [x, y, point[2]] : point,
    );
    this.change({ set: 'own', own }, `point-${index}`);
  }

  /** @param {Line} line @param {string} key */
  setLine(line, key) {
    const limit = 2 * LARGEST;
    this.change({ ...line, b: Math.min(limit, Math.max(-limit, line.b)) }, key);
  }

  /** @override @param {any} state @returns {Promise<Numbers>} */
  async compute(state) {
    const points = await this.#pointsOf(state);
    const hand = { weights: [state.w1, state.w2], bias: state.b };
    const start = state.start === 'hand' ? hand : {};
    const [run, best] = await Promise.all([
      this.ask('train', { points, ...start, learningRate: state.rate, rule: state.rule, most: MOST_UPDATES }),
      this.ask('best', { points }),
    ]);
    const at = Math.min(state.at, run.updates);
    const [w1, w2, b] = state.mode === 'hand' ? [state.w1, state.w2, state.b] : run.path[at];
    const now = await this.ask('evaluate', { points, weights: [w1, w2], bias: b });
    return { points, run, at, line: { w1, w2, b }, ...now, best: best.count };
  }

  /** @param {any} state @returns {Promise<Point[]>} */
  async #pointsOf({ set, own, seed, flips }) {
    if (set === 'own' && own.length) return own;
    if (set === 'cloud' || set === 'own') return (await this.ask('cloud', { ...CLOUD, seed, flips })).points;
    return (await this.ask('gate', { name: set.toUpperCase() })).points;
  }

  /**
   * Asks the engine; the last answer of each place is kept.
   * @param {string} method @param {any} argument @param {string} [place] where methods are asked for several things
   */
  async ask(method, argument, place = method) {
    const asked = JSON.stringify(argument);
    const known = this.#known.get(place);
    if (known?.asked === asked) return known.answer;
    this.#handle ??= this.#engine.create('perceptron', {});
    const answer = (await this.#handle).call(method, argument);
    this.#known.set(place, { asked, answer });
    answer.catch(() => this.#known.delete(place));
    return answer;
  }
}

/** Four right in NAND's table, by hand. */
export class Model extends PerceptronModel {
  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(engine, form, SETS, fragment);
  }

  /** @override */
  isSolved() {
    return this.state.set === 'nand' && this.state.mode === 'hand' && this.result.count === 4;
  }

  /** @override */
  answer() {
    return [
      { say: 'perceptron.answer-1', patch: { set: 'and', mode: 'hand', w1: 1, w2: 1, b: -0.5 } },
      { say: 'perceptron.answer-2', patch: { w1: 1, w2: 1, b: -1.5 } },
      { say: 'perceptron.answer-3', patch: { set: 'nand' } },
      { say: 'perceptron.answer-4', patch: { w1: -1, w2: -1, b: 1.5 } },
    ];
  }
}
