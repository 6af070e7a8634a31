/**
 * A straight line w·x + b = 0 under the hand: one handle on the line moves it without turning it, one at the tip of its
 * normal vector turns it about the first and sets the size of w.
 *
 * @typedef {import('./draw-straight.js').Line} Line
 */
import { footOn } from './draw-straight.js';

/** How long the normal vector is drawn: plot units for a weight of one. */
export const ARROW = 0.35;

const STEP = 0.025;
const LIMIT = 1e5;

/** @param {number} value @param {number} digits after the point */
const rounded = (value, digits) => Number(value.toFixed(digits));

export class LineHandles {
  #id;
  /** Where it was last held: there the handle stays on a line that moves by itself. */
  #hold;

  /** @param {string} id @param {{ x: number, y: number }} hold where the handle looks for its line at first */
  constructor(id, hold) {
    this.#id = id;
    this.#hold = hold;
  }

  /** Where the two handles are. @param {Line} line */
  places(line) {
    const place = footOn(line, this.#hold) ?? this.#hold;
    return { place, tip: { x: place.x + ARROW * line.w1, y: place.y + ARROW * line.w2 } };
  }

  /**
   * @param {Line} line
   * @param {{ place: string, direction: string, text: string, color?: string, largest: number, min: number, max: number,
   *           change: (line: Line, key: string) => void }} options `place` and `direction` are the handles' names; no
   *   weight becomes larger than `largest`; `min` and `max` are the plot's ends
   * @returns {import('./plot-handle.js').HandleSpec[]}
   */
  specs(line, { place: placeName, direction, text, color, largest, min, max, change }) {
    const { place, tip } = this.places(line);
    const common = { axis: /** @type {const} */ ('xy'), step: STEP, text, color };
    const limited = (/** @type {number} */ weight) => rounded(Math.min(largest, Math.max(-largest, weight)), 2);
    const through = (
      /** @type {number} */ w1,
      /** @type {number} */ w2,
      /** @type {{ x: number, y: number }} */ point,
    ) => {
      this.#hold = point;
      const b = Math.min(LIMIT, Math.max(-LIMIT, rounded(-w1 * point.x - w2 * point.y, 4)));
      change({ w1, w2, b }, this.#id);
    };
    const turned = {
      ...common,
      ...tip,
      id: `${this.#id}-direction`,
      label: direction,
      min: min - ARROW * largest,
      max: max + ARROW * largest,
      change: (/** @type {number} */ x, /** @type {number} */ y) =>
        through(limited((x - place.x) / ARROW), limited((y - place.y) / ARROW), place),
    };
    if (!footOn(line, place)) return [turned];
    const moved = {
      ...common,
      ...place,
      id: `${this.#id}-place`,
      label: placeName,
      min,
      max,
      change: (/** @type {number} */ x, /** @type {number} */ y) => through(line.w1, line.w2, { x, y }),
    };
    return [moved, turned];
  }
}
