/**
 * The history of a run for the charts. When it grows too long, neighbours are merged in pairs and the one whose test
 * loss stands out more survives, so that a spike is not lost.
 *
 * @typedef {{ epoch: number, trainLoss: number, testLoss: number, trainScore: number, testScore: number }} Point
 *   scores are accuracy or R²; NaN where there is none
 */

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
    while (this.points.length && this.points[this.points.length - 1].epoch >= point.epoch) this.points.pop();
    this.points.push(point);
    if (this.points.length > this.#limit) this.#thin();
  }

  clear() {
    this.points = [];
  }

  #thin() {
    const [first, ...rest] = this.points;
    const last = rest.pop();
    /** @type {Point[]} */
    const kept = [first];
    for (let i = 0; i + 1 < rest.length; i += 2) {
      const before = kept[kept.length - 1].testLoss;
      const standsOut = Math.abs(rest[i].testLoss - before) > Math.abs(rest[i + 1].testLoss - before);
      kept.push(standsOut ? rest[i] : rest[i + 1]);
    }
    if (last) kept.push(last);
    this.points = kept;
  }
}
