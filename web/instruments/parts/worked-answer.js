/**
 * A worked answer that plays itself: the instrument's state moves from step to step, slowly enough to follow. With
 * reduced motion it jumps, and waits as long.
 */

const MOVE_MS = 1100;
const READ_MS = 1700;

/** @param {number} t 0…1 */
const ease = (t) => t * t * (3 - 2 * t);

/**
 * Numbers (also inside lists of equal length) between two states; everything else is already the later one's.
 * @param {any} from @param {any} to @param {number} t 0…1 @returns {any}
 */
export function between(from, to, t) {
  if (typeof from === 'number' && typeof to === 'number')
    return t === 1
      ? to
      : Number.isInteger(from) && Number.isInteger(to) && Math.abs(to - from) < 12
        ? Math.round(from + (to - from) * t)
        : from + (to - from) * t;
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length)
    return to.map((value, i) => between(from[i], value, t));
  return to;
}

export class WorkedAnswer {
  #model;
  #changed;
  #timer = 0;
  #frame = 0;
  /** Which step plays; 0 before the first. */
  step = 0;
  playing = false;

  /** @param {import('./instrument-model.js').InstrumentModel} model @param {() => void} changed called at every step and at the end */
  constructor(model, changed) {
    this.#model = model;
    this.#changed = changed;
  }

  get steps() {
    return this.#model.answer();
  }

  play() {
    this.stop();
    this.playing = true;
    this.#next();
  }

  stop() {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    if (!this.playing) return;
    this.playing = false;
    this.#changed();
  }

  #next() {
    const target = this.steps[this.step];
    if (!target || !this.playing) {
      this.step = 0;
      this.stop();
      return;
    }
    this.step += 1;
    this.#changed();
    this.#move(target.patch, () => {
      this.#timer = window.setTimeout(() => this.#next(), READ_MS);
    });
  }

  /** Counts are whole on their way, too. @param {string} name @param {unknown} value */
  #fitted(name, value) {
    return typeof value === 'number' && !this.#model.form.fits(name, value) ? Math.round(value) : value;
  }

  /** @param {Record<string, unknown>} patch @param {() => void} done */
  #move(patch, done) {
    const from = this.#model.state;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const began = performance.now();
    const frame = () => {
      const t = still ? 1 : Math.min(1, (performance.now() - began) / MOVE_MS);
      const mixed = Object.fromEntries(
        Object.entries(patch).map(([name, value]) => [name, this.#fitted(name, between(from[name], value, ease(t)))]),
      );
      this.#model.change(mixed, 'answer');
      if (t === 1) done();
      else this.#frame = requestAnimationFrame(frame);
    };
    frame();
  }
}
