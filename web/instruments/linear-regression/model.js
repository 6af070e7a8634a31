/**
 * Points and a line with its squared residuals, and gradient descent from that line. The numbers are those of the engine's
 * instrument `linear-regression`.
 *
 * @typedef {{ slope: number, intercept: number }} Line
 * @typedef {{ residuals: number[], sumOfSquares: number, fit: Line & { sumOfSquares: number, unique: boolean },
 *             path: { slopes: number[], intercepts: number[], sums: number[], diverged: boolean, limit: number } }} Numbers
 *   `residuals` and `sumOfSquares` are the shown line's, `path` is the descent from the line set by hand
 */
import { InstrumentModel } from '../parts/instrument-model.js';
import { Player } from '../parts/player.js';
import { rowsField } from '../parts/rows-field.js';
import { integerField, numberField, StateForm } from '../parts/state-form.js';

/** The plot's square runs from −REACH to REACH. */
export const REACH = 5;
/** The line's handles stand at x = −END and x = END. */
export const END = 4.5;
export const STEPS = 100;
export const MOST_POINTS = 30;
export const RATE = { min: 0.001, max: 1 };
const LIMITS = { slope: 10, intercept: 50 };

/** The challenge: so close to the least sum, in so few steps, from a start so far away. */
const TARGET = { ratio: 1.01, steps: 15, start: 10 };

/** @type {[number, number][]} */
const POINTS = [
  [-4, -1.5],
  [-3, -2.5],
  [-2, 0],
  [-1, -1],
  [0, 1],
  [1, 0],
  [2, 2.5],
  [3, 1],
  [4, 3],
];

export const form = new StateForm(1, {
  points: rowsField(POINTS, { columns: 2, fewest: 1, most: MOST_POINTS, low: -REACH, high: REACH }),
  slope: numberField(-0.5, -LIMITS.slope, LIMITS.slope),
  intercept: numberField(2, -LIMITS.intercept, LIMITS.intercept),
  rate: numberField(0.02, RATE.min, RATE.max),
  at: integerField(0, 0, STEPS),
});

/** @param {number} value @param {number} limit */
const limited = (value, limit) => Number(Math.min(limit, Math.max(-limit, value)).toPrecision(6));

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
    this.player = new Player({
      // A descent that leaves every bound is shorter.
      length: () => (this.result ? this.result.path.sums.length - 1 : STEPS),
      position: () => this.state.at,
      go: (at) => this.change({ at }, 'play'),
      rate: 10,
    });
  }

  /** The line in the picture: the one set by hand, or where the descent has come from it. @returns {Line} */
  shown() {
    const { slope, intercept, at } = this.state;
    const path = this.result?.path;
    if (at === 0 || !path) return { slope, intercept };
    const step = Math.min(at, path.sums.length - 1);
    return { slope: path.slopes[step], intercept: path.intercepts[step] };
  }

  /** Turns the line about its other end; a descent starts anew from there. @param {number} x −END or END @param {number} y */
  moveEnd(x, y) {
    const { slope, intercept } = this.shown();
    const other = intercept - slope * x;
    this.setLine({ slope: (y - other) / (2 * x), intercept: (y + other) / 2 }, `end${x}`);
  }

  /** Another line by hand, from which no step has been taken. @param {Line} line @param {string} [key] */
  setLine({ slope, intercept }, key) {
    this.player?.pause();
    this.change({ slope: limited(slope, LIMITS.slope), intercept: limited(intercept, LIMITS.intercept), at: 0 }, key);
  }

  /** The exact solution. */
  fit() {
    if (this.result) this.setLine(this.result.fit);
  }

  /** @param {number} index @param {number} x @param {number} y */
  movePoint(index, x, y) {
    const points = this.state.points.map((/** @type {number[]} */ point, /** @type {number} */ i) =>
      i === index ? [x, y] : point,
    );
    this.change({ points }, `point${index}`);
  }

  /** Adds a point where asked, or at a free place of the middle row. @param {number} [x] @param {number} [y] */
  addPoint(x, y = 0) {
    const taken = (/** @type {number} */ place) =>
      this.state.points.some((/** @type {number[]} */ [px = 0, py = 0]) => Math.hypot(px - place, py - y) < 0.4);
    const free = Array.from({ length: 2 * REACH }, (_, i) => (i % 2 ? -1 : 1) * Math.ceil(i / 2)).find(
      (at) => !taken(at),
    );
    const point = [x ?? free ?? 0, y].map((value) => Number(limited(value, REACH).toFixed(1)));
    this.change({ points: [...this.state.points, point] });
  }

  /** @param {number} index */
  removePoint(index) {
    this.change({
      points: this.state.points.filter((/** @type {unknown} */ _, /** @type {number} */ i) => i !== index),
    });
  }

  /** @override @param {any} state @returns {Promise<Numbers>} */
  async compute({ points, slope, intercept, rate, at }) {
    this.#handle ??= this.#engine.create('linear-regression', {});
    const engine = await this.#handle;
    const [fit, path] = await Promise.all([
      engine.call('fit', { points }),
      engine.call('descend', { points, slope, intercept, learningRate: rate, steps: STEPS }),
    ]);
    const step = Math.min(at, path.sums.length - 1);
    const line = { slope: path.slopes[step], intercept: path.intercepts[step] };
    // Beyond a million the engine measures no line; the descent's own sum says enough.
    const wild = Math.max(Math.abs(line.slope), Math.abs(line.intercept)) > 1e6;
    const measured = wild ? { residuals: [] } : await engine.call('measure', { points, ...line });
    return { residuals: measured.residuals, sumOfSquares: path.sums[step], fit, path };
  }

  /** @override */
  isSolved() {
    const { sumOfSquares, fit, path } = this.result;
    const { at } = this.state;
    const least = fit.sumOfSquares;
    return at > 0 && at <= TARGET.steps && sumOfSquares <= TARGET.ratio * least && path.sums[0] >= TARGET.start * least;
  }

  /** @override */
  answer() {
    const { points, slope, intercept } = form.initial();
    return [
      { say: 'linear-regression.answer-1', patch: { points, slope, intercept, rate: 0.02, at: 11 } },
      { say: 'linear-regression.answer-2', patch: { rate: 0.16, at: 15 } },
      { say: 'linear-regression.answer-3', patch: { rate: 0.12, at: 5 } },
      { say: 'linear-regression.answer-4', patch: { at: 13 } },
    ];
  }
}
