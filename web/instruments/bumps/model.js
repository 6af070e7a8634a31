/**
 * Bumps that add up to a function on [0,1]: each two steps, one up, one down. The numbers are those of the engine's
 * instrument `bumps`.
 *
 * @typedef {import('./bumps-field.js').Bump} Bump
 * @typedef {{ max: number, mean: number, rms: number }} Deviation from f on [0,1]
 * @typedef {{ sum: Float32Array, f: Float32Array, terms: Float32Array[], error: Deviation,
 *             network: { weights: number[], biases: number[], outputs: number[] } }} Drawing two hidden units per bump
 */
import { item } from '../../ui/item.js';
import { FunctionChoice } from '../parts/function-choice.js';
import { functionField } from '../parts/function-field.js';
import { InstrumentModel } from '../parts/instrument-model.js';
import { choiceField, numberField, StateForm } from '../parts/state-form.js';
import { bumpsField, MOST_BUMPS } from './bumps-field.js';

/** The picture shows a little beyond [0,1], where the bumps stand up and come down. */
export const SHOWN = { min: -0.05, max: 1.05 };
const SAMPLES = 1101;
/** The weight of a soft step. */
export const SOFT = { min: 5, max: 2000 };
/** A handle leaves so much of a bump. */
export const NARROWEST = 0.005;

/** The challenge: this function, so many bumps, and a mean deviation at most so many times the least possible. */
const CHALLENGE = { target: 'wiggle', bumps: 5, slack: 1.3 };

/** @param {number} count @param {number} height @returns {Bump[]} side by side over [0,1] */
const evenBumps = (count, height) => Array.from({ length: count }, (_, i) => [i / count, (i + 1) / count, height]);

export const form = new StateForm(1, {
  f: functionField({ target: CHALLENGE.target }),
  bumps: bumpsField(evenBumps(CHALLENGE.bumps, 0.3)),
  edges: choiceField('joined', ['joined', 'free']),
  steps: choiceField('hard', ['hard', 'soft']),
  w: numberField(60, SOFT.min, SOFT.max),
  placed: choiceField('hand', ['hand', 'machine']),
});

/** @param {number} value */
const rounded = (value) => Number(value.toPrecision(6));

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;
  /** What the engine placed before, by what was asked. @type {Map<string, Promise<{ bumps: Bump[], error: Deviation }>>} */
  #placed = new Map();

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
    this.source = new FunctionChoice(this, engine);
  }

  /** The bumps in the picture: those placed by hand, or the machine's. @returns {Bump[]} */
  get bumps() {
    const { state, result } = this;
    return state.placed === 'machine' ? (result?.machine?.bumps ?? []) : state.bumps;
  }

  get byMachine() {
    return this.state.placed === 'machine';
  }

  /** The weight of the hidden units: 1 where they are steps. */
  get weight() {
    return this.state.steps === 'hard' ? 1 : this.state.w;
  }

  /** @override @param {any} state */
  async compute(state) {
    await this.source.load();
    const { f } = state;
    const steepness = state.steps === 'hard' ? 0 : state.w;
    const draw = (/** @type {Bump[]} */ bumps) =>
      this.#call('draw', { bumps, steepness, f, from: SHOWN.min, to: SHOWN.max, count: SAMPLES, terms: true });
    const best = await this.#place({ target: CHALLENGE.target }, CHALLENGE.bumps);
    const hand = await draw(state.bumps);
    if (state.placed === 'hand') return { ...hand, hand: hand.error, best };
    const machine = await this.#place(f, state.bumps.length);
    const drawn = await draw(machine.bumps);
    return { ...drawn, hand: hand.error, best, machine: { bumps: machine.bumps, error: drawn.error } };
  }

  /** The mean deviation that solves the challenge, rounded up to four digits after the point. */
  get bar() {
    return Math.ceil(CHALLENGE.slack * this.result.best.error.mean * 1e4) / 1e4;
  }

  /** Whether what the bumps are to build, and their number, are the challenge's. */
  get isChallenge() {
    const { f, bumps } = this.result.of;
    return f.target === CHALLENGE.target && bumps.length <= CHALLENGE.bumps;
  }

  /** @override What the machine has placed is not solved by hand. */
  isSolved() {
    return this.result.of.placed === 'hand' && this.isChallenge && this.result.hand.mean <= this.bar;
  }

  /** @override */
  answer() {
    if (!this.result) return [];
    const { bumps } = this.result.best;
    const edges = bumps.map((/** @type {Bump} */ [left, right]) => [left, right]);
    const start = { f: { target: CHALLENGE.target }, edges: 'joined', steps: 'hard', placed: 'hand' };
    const even = evenBumps(CHALLENGE.bumps, 0.3);
    return [
      { say: 'bumps.answer-1', patch: { ...start, bumps: even } },
      { say: 'bumps.answer-2', patch: { bumps: even.map((bump, i) => [...edges[i], bump[2]]) } },
      { say: 'bumps.answer-3', patch: { bumps } },
    ];
  }

  /**
   * How far an edge may be dragged: not past the other edge of its bump, nor of the one it is joined to.
   * @param {number} index of the bump @param {0 | 1} side left or right
   */
  edgeRange(index, side) {
    const { bumps } = this.state;
    const [left, right] = item(bumps, index);
    const joined = this.#joinedTo(index, side);
    const x = side ? right : left;
    const low = side ? left + NARROWEST : joined ? item(bumps, joined.index)[0] + NARROWEST : SHOWN.min;
    const high = side ? (joined ? item(bumps, joined.index)[1] - NARROWEST : SHOWN.max) : right - NARROWEST;
    return { min: Math.min(x, Math.max(SHOWN.min, low)), max: Math.max(x, Math.min(SHOWN.max, high)) };
  }

  /** Moves an edge, and the one it is joined to. @param {number} index @param {0 | 1} side @param {number} x */
  moveEdge(index, side, x) {
    const joined = this.#joinedTo(index, side);
    this.#changeBumps(`edge-${index}-${side}`, (bumps) => {
      item(bumps, index)[side] = x;
      if (joined) item(bumps, joined.index)[joined.side] = x;
    });
  }

  /** Moves a bump to another middle and height. @param {number} index @param {number} x @param {number} height */
  moveBump(index, x, height) {
    this.#changeBumps(`bump-${index}`, (bumps) => {
      const bump = item(bumps, index);
      const half = (bump[1] - bump[0]) / 2;
      bumps[index] = [x - half, x + half, height];
    });
  }

  /** @param {number} index @param {number} height */
  setHeight(index, height) {
    this.#changeBumps(`height-${index}`, (bumps) => {
      item(bumps, index)[2] = height;
    });
  }

  /** Another bias of a hidden unit: its weight stays, so that its edge moves to −b/w. @param {number} unit @param {number} bias */
  setBias(unit, bias) {
    const [index, side] = [unit >> 1, /** @type {0 | 1} */ (unit & 1)];
    const x = -bias / this.weight;
    const { min, max } = this.edgeRange(index, side);
    // Joined edges keep their order; a free one may pass the other, which turns the bump over.
    this.moveEdge(index, side, this.state.edges === 'joined' ? Math.min(max, Math.max(min, x)) : x);
  }

  /** Another weight of all hidden units: their biases stay, so that every edge moves to −b/w. @param {number} weight */
  setWeight(weight) {
    const w = Math.min(SOFT.max, Math.max(SOFT.min, weight));
    const { state } = this;
    const bumps = state.bumps.map((/** @type {Bump} */ [left, right, height]) => [
      rounded((left * state.w) / w),
      rounded((right * state.w) / w),
      height,
    ]);
    this.change({ w, bumps }, '');
  }

  /** Another output weight of a hidden unit; the other one of its bump is the opposite. @param {number} unit @param {number} value */
  setOutput(unit, value) {
    this.setHeight(unit >> 1, unit & 1 ? -value : value);
  }

  /** One bump more: the widest becomes two. */
  add() {
    const { bumps } = this.state;
    if (bumps.length === MOST_BUMPS) return;
    const widths = bumps.map((/** @type {Bump} */ [left, right]) => right - left);
    const index = widths.indexOf(Math.max(...widths));
    const [left, right, height] = item(bumps, index);
    const middle = rounded((left + right) / 2);
    this.#changeBumps('', (all) => all.splice(index, 1, [left, middle, height], [middle, right, height]));
  }

  /** One bump less; where bumps are joined, its neighbour takes its place. @param {number} index */
  remove(index) {
    const { bumps, edges } = this.state;
    if (bumps.length === 1) return;
    this.#changeBumps('', (all) => {
      const [gone] = all.splice(index, 1);
      if (!gone || edges === 'free') return;
      if (index > 0) item(all, index - 1)[1] = gone[1];
      else item(all, 0)[0] = gone[0];
    });
  }

  /** Whether neighbours share their edges. @param {boolean} joined */
  setJoined(joined) {
    if (!joined) {
      this.change({ edges: 'free' });
      return;
    }
    const bumps = structuredClone(this.state.bumps).sort((/** @type {Bump} */ a, /** @type {Bump} */ b) => a[0] - b[0]);
    for (let i = 1; i < bumps.length; i++) bumps[i - 1][1] = bumps[i][0];
    this.change({ edges: 'joined', bumps });
  }

  /** @param {number} index @param {0 | 1} side @returns {{ index: number, side: 0 | 1 } | undefined} */
  #joinedTo(index, side) {
    const other = side ? index + 1 : index - 1;
    if (this.state.edges === 'free' || !this.state.bumps[other]) return undefined;
    return { index: other, side: side ? 0 : 1 };
  }

  /** @param {string} key @param {(bumps: Bump[]) => void} edit changes them in place */
  #changeBumps(key, edit) {
    /** @type {Bump[]} */
    const bumps = structuredClone(this.state.bumps);
    edit(bumps);
    // h·(σ(w(x − l)) − σ(w(x − r))) is −h·(σ(w(x − r)) − σ(w(x − l))): the left edge can always be the smaller one.
    const ordered = bumps.map(([left, right, height]) =>
      left <= right ? [left, right, height] : [right, left, -height],
    );
    this.change({ bumps: ordered.map((bump) => bump.map(rounded)) }, key);
  }

  /** @param {import('../parts/function-field.js').FunctionValue} f @param {number} count */
  #place(f, count) {
    const key = JSON.stringify([f, count]);
    const known = this.#placed.get(key);
    if (known) return known;
    if (this.#placed.size > 50) this.#placed.clear();
    const answer = this.#call('place', { f, count });
    this.#placed.set(key, answer);
    answer.catch(() => this.#placed.delete(key));
    return answer;
  }

  /** @param {string} method @param {unknown} argument */
  async #call(method, argument) {
    this.#handle ??= this.#engine.create('bumps', {});
    return (await this.#handle).call(method, argument);
  }
}
