/**
 * The history of a run for the charts. When it grows too long, neighbours are merged in pairs and the one whose test
 * loss stands out more survives, so that a spike is not lost.
 *
 * @typedef {{ epoch: number, trainLoss: number, testLoss: number, trainScore: number, testScore: number }} Point
 *   scores are accuracy or R²; NaN where there is none
 */
import { item } from '../ui/item.js';

export class Series {
  /** @type {Point[]} */
  points = [];
  #limit;

  /** @param {number} [limit] the most points kept, even */
  constructor(limit = 1200) {
    this.#limit = limit;
  }

  /** @param {Point} point later than the last; one at the same epoch replaces it, an earlier one starts anew after it */
  add(point) {
    while ((this.points.at(-1)?.epoch ?? Number.NEGATIVE_INFINITY) >= point.epoch) this.points.pop();
    this.points.push(point);
    if (this.points.length > this.#limit) this.#thin();
  }

  clear() {
    this.points = [];
  }

  #thin() {
    const last = this.points.length - 1;
    /** @type {Point[]} */
    const kept = [item(this.points, 0)];
    for (let i = 1; i + 1 < last; i += 2) {
      const before = item(kept, kept.length - 1).testLoss;
      const [one, other] = [item(this.points, i), item(this.points, i + 1)];
      kept.push(Math.abs(one.testLoss - before) > Math.abs(other.testLoss - before) ? one : other);
    }
    kept.push(item(this.points, last));
    this.points = kept;
  }
}

/** A snapshot's place in the history. @param {any} snapshot @returns {Point} */
export function pointOf({ epoch, train, test }) {
  const score = (/** @type {any} */ metrics) => metrics?.accuracy ?? metrics?.r2 ?? Number.NaN;
  return {
    epoch,
    trainLoss: train.loss,
    testLoss: test?.loss ?? Number.NaN,
    trainScore: score(train),
    testScore: score(test),
  };
}

/**
 * Two histories as one list: at every epoch of either, the values of the one and, as `other`, those of the other. Where
 * one of them has no point of its own, its neighbours' straight line; NaN beyond its ends.
 * @param {Point[]} points
 * @param {Point[]} others
 * @returns {(Point & { other: Point })[]}
 */
export function overlaid(points, others) {
  const epochs = [...new Set([...points, ...others].map(({ epoch }) => epoch))].sort((a, b) => a - b);
  const one = valuesAt(points);
  const other = valuesAt(others);
  return epochs.map((epoch) => ({ ...one(epoch), other: other(epoch) }));
}

/** @param {Point[]} points @returns {(epoch: number) => Point} to be called with ascending epochs */
function valuesAt(points) {
  let i = 0;
  return (epoch) => {
    while (i < points.length && item(points, i).epoch < epoch) i++;
    const [before, after] = [points[i - 1], points[i]];
    if (after?.epoch === epoch) return after;
    const t = before && after ? (epoch - before.epoch) / (after.epoch - before.epoch) : Number.NaN;
    const at = (/** @type {keyof Point} */ key) => (before?.[key] ?? t) * (1 - t) + (after?.[key] ?? t) * t;
    return {
      epoch,
      trainLoss: at('trainLoss'),
      testLoss: at('testLoss'),
      trainScore: at('trainScore'),
      testScore: at('testScore'),
    };
  };
}
