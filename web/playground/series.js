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
