/**
 * The history of a run for the charts. When it grows too long, the span is cut into equal buckets, and of each bucket the
 * points survive where some value is smallest or largest, so that no spike is lost and every point kept was measured. What
 * room is left goes to points at even distances, so that a smooth curve stays one.
 *
 * @typedef {{ epoch: number, trainLoss: number, testLoss: number, trainScore: number, testScore: number }} Point
 *   scores are accuracy or R²; NaN where there is none
 */
import { item } from '../ui/item.js';

/** @param {Point} point */
const measured = ({ trainLoss, testLoss, trainScore, testScore }) => [trainLoss, testLoss, trainScore, testScore];

/** @template {{ epoch: number }} [P=Point] */
export class Series {
  /** @type {P[]} */
  points = [];
  #limit;
  #valuesOf;

  /**
   * @param {number} [limit] the most points kept
   * @param {(point: P) => number[]} [valuesOf] the values whose extremes matter, as many for every point
   */
  constructor(limit = 1600, valuesOf = /** @type {any} */ (measured)) {
    this.#limit = limit;
    this.#valuesOf = valuesOf;
  }

  /** @param {P} point later than the last; one at the same epoch replaces it, an earlier one starts anew after it */
  add(point) {
    while ((this.points.at(-1)?.epoch ?? Number.NEGATIVE_INFINITY) >= point.epoch) this.points.pop();
    this.points.push(point);
    if (this.points.length > this.#limit) this.#thin();
  }

  clear() {
    this.points = [];
  }

  #thin() {
    const points = this.points;
    const first = item(points, 0);
    const last = item(points, points.length - 1);
    // Each bucket keeps two points per value at most, so that half of the points go.
    const buckets = Math.max(1, Math.floor(this.#limit / (4 * this.#valuesOf(first).length)));
    const width = (last.epoch - first.epoch) / buckets;
    /** @type {Map<number, P[]>} */
    const byBucket = new Map();
    for (const point of points) {
      const bucket = Math.floor((point.epoch - first.epoch) / width);
      const members = byBucket.get(bucket);
      if (members) members.push(point);
      else byBucket.set(bucket, [point]);
    }
    const kept = new Set([first, last]);
    for (const members of byBucket.values()) this.#keepExtremes(members, kept);
    this.#keepEvenly(points, kept);
    this.points = points.filter((point) => kept.has(point));
  }

  /** Fills up to half of the limit. @param {P[]} points @param {Set<P>} kept */
  #keepEvenly(points, kept) {
    const room = Math.floor(this.#limit / 2) - kept.size;
    const first = item(points, 0).epoch;
    const stride = (item(points, points.length - 1).epoch - first) / room;
    let next = first;
    for (const point of room > 0 ? points : []) {
      if (point.epoch < next) continue;
      kept.add(point);
      next = first + (Math.floor((point.epoch - first) / stride) + 1) * stride;
    }
  }

  /** @param {P[]} points @param {Set<P>} kept */
  #keepExtremes(points, kept) {
    const rows = points.map((point) => this.#valuesOf(point));
    item(rows, 0).forEach((_, k) => {
      for (const sign of [1, -1]) {
        let best = Number.NEGATIVE_INFINITY;
        let at = 0;
        rows.forEach((row, i) => {
          const value = sign * item(row, k);
          if (value > best) [best, at] = [value, i];
        });
        kept.add(item(points, at));
      }
    });
  }
}

/** The numbers of an epoch in a snapshot's `history`. */
const HISTORY_COLUMNS = 5;

/**
 * What a snapshot adds to the history: ends of epochs since the one before, and itself unless its numbers are none.
 * @param {any} snapshot
 * @returns {Point[]}
 */
export function pointsOf(snapshot) {
  const points = [];
  for (let i = 0; i < snapshot.history.length; i += HISTORY_COLUMNS) {
    const [epoch, trainLoss, testLoss, trainScore, testScore] = snapshot.history.subarray(i, i + HISTORY_COLUMNS);
    points.push({ epoch, trainLoss, testLoss, trainScore, testScore });
  }
  return snapshot.diverged ? points : [...points, pointOf(snapshot)];
}

/** @param {any} snapshot @returns {Point} */
function pointOf({ epoch, train, test }) {
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
