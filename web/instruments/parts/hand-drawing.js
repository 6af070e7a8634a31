/**
 * Drawing a function by hand: strokes of a pointer, and for keys a pen that stands on the curve and lifts it. Knows no
 * document; a PlotArea hands the strokes over (`drawOn`).
 *
 * @typedef {{ x: number, y: number }} Point
 */
import { item } from '../../ui/item.js';
import { DRAWN, HIGHEST } from './function-field.js';

/** The keys lift the curve within this many samples of the pen, less the farther off. */
const REACH = 10;

const last = DRAWN - 1;

/** @param {number} height */
const limited = (height) => Math.min(HIGHEST, Math.max(-HIGHEST, height));

/** @param {number} x */
const indexAt = (x) => Math.min(last, Math.max(0, Math.round(x * last)));

/**
 * Samples after the pen went straight from one point to another.
 * @param {number[]} samples @param {Point} from @param {Point} to
 */
export function strokeOver(samples, from, to) {
  const [left, right] = from.x <= to.x ? [from, to] : [to, from];
  const width = right.x - left.x;
  const next = [...samples];
  for (let i = indexAt(left.x); i <= indexAt(right.x); i++) {
    // Where the stroke is narrower than a cell, the pen's newest height counts.
    const share = width * last < 1 ? Number(right === to) : Math.min(1, Math.max(0, (i / last - left.x) / width));
    next[i] = limited(left.y + share * (right.y - left.y));
  }
  return next;
}

/** Samples lifted around the pen. @param {number[]} samples @param {number} index @param {number} by */
export const liftAround = (samples, index, by) =>
  samples.map((height, i) => {
    const distance = Math.abs(i - index) / REACH;
    return distance < 1 ? limited(height + (by * (1 + Math.cos(Math.PI * distance))) / 2) : height;
  });

export class HandDrawing {
  #samples;
  #change;
  #moved;
  #strokes = 0;
  /** @type {Point | undefined} */
  #last;
  /** Where the keys' pen stands. */
  #pen = last / 2;

  /**
   * @param {{ samples: () => number[], change: (samples: number[], key: string) => void, moved: () => void }} options
   *   `change` is called with a key that is the same throughout a stroke; `moved` when only the keys' pen moved
   */
  constructor({ samples, change, moved }) {
    this.#samples = samples;
    this.#change = change;
    this.#moved = moved;
  }

  /** @param {Point} point */
  begin(point) {
    this.#strokes += 1;
    this.#last = point;
    this.#draw(point);
  }

  /** @param {Point} point */
  move(point) {
    if (this.#last) this.#draw(point);
  }

  end() {
    this.#last = undefined;
  }

  /**
   * The keys' pen as a handle: left and right along the curve, up and down lift it.
   * @param {{ label: string, text: (x: string, y: string) => string, minY: number, maxY: number }} about
   * @param {(value: number) => string} format
   * @returns {import('./plot-handle.js').HandleSpec}
   */
  handle({ label, text, minY, maxY }, format) {
    const x = this.#pen / last;
    const y = item(this.#samples(), this.#pen);
    let before = { x, y };
    return {
      id: 'pen',
      label,
      axis: 'xy',
      x,
      y,
      min: 0,
      max: 1,
      step: 1 / last,
      minY: Math.max(-HIGHEST, minY),
      maxY: Math.min(HIGHEST, maxY),
      stepY: 0.01,
      text: text(format(x), format(y)),
      change: (toX, toY) => {
        // More keys may come before the next picture, and the next handle.
        if (indexAt(toX) !== indexAt(before.x)) this.#walk(toX);
        else this.#lift(toY - before.y);
        before = { x: toX, y: toY };
      },
    };
  }

  /** @param {number} x */
  #walk(x) {
    this.#pen = indexAt(x);
    this.#strokes += 1;
    this.#moved();
  }

  /** @param {number} by */
  #lift(by) {
    if (by) this.#change(liftAround(this.#samples(), this.#pen, by), `lift-${this.#strokes}`);
  }

  /** @param {Point} to */
  #draw(to) {
    const from = this.#last ?? to;
    this.#last = to;
    this.#change(strokeOver(this.#samples(), from, to), `stroke-${this.#strokes}`);
  }
}
