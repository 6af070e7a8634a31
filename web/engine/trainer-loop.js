/**
 * Trains the running instruments in slices of at most SLICE_MS, and lets the event loop run between two slices so that
 * a pause or a dragged slider is heard at once. Knows no worker: time and the pause between slices are given to it.
 *
 * @typedef {import('./protocol.js').Progress} Progress
 * @typedef {{ call(method: string, argument?: unknown): any }} Instrument
 * @typedef {{ instrument: Instrument, steps: number, stepsPerSecond: number | undefined, by: string | undefined,
 *   due: number, last: number }} Run
 */

/** The longest time in ms that training keeps the worker from hearing messages. */
export const SLICE_MS = 10;
/** Aimed at, so that a slower slice than the last still ends in time. */
const TARGET_MS = 7;
const MAX_STEPS = 1e6;
/** A paced run never tries to catch up more than this much lost time, in s, or the time of one step. */
const MAX_DEBT_S = 0.25;
/** A run that waits for its next step still hears of another speed within this time. */
const MAX_WAIT_MS = 100;

export class TrainerLoop {
  /** @type {Map<number, Run>} */
  #runs = new Map();
  #scheduled = false;
  #now;
  #yield;
  #stopped;

  /**
   * @param {{ now: () => number, yieldTo: (resume: () => void, waitMs: number) => void,
   *           stopped: (handle: number, progress: Progress) => void }} options
   *   `yieldTo` calls `resume` after the messages waiting now have been handled and, where `waitMs` > 0, not before
   *   that time; `stopped` hears of a run that ended by itself.
   */
  constructor({ now, yieldTo, stopped }) {
    this.#now = now;
    this.#yield = yieldTo;
    this.#stopped = stopped;
  }

  /**
   * Starts, or changes the speed of, a run.
   * @param {number} handle
   * @param {Instrument} instrument
   * @param {number} [stepsPerSecond] as fast as it goes where absent
   * @param {string} [by] what each step learns from, where it is not a batch
   */
  play(handle, instrument, stepsPerSecond, by) {
    // The first step comes at once. A run that goes on keeps the time since its last one, or changes in quick
    // succession would hold up a slow run.
    const { steps, due, last } = this.#runs.get(handle) ?? { steps: 1, due: 1, last: this.#now() };
    this.#runs.set(handle, { instrument, steps, stepsPerSecond, by, due, last });
    this.#schedule(0);
  }

  /** @param {number} handle */
  pause(handle) {
    this.#runs.delete(handle);
  }

  /** @param {number} waitMs */
  #schedule(waitMs) {
    if (this.#scheduled || this.#runs.size === 0) return;
    this.#scheduled = true;
    this.#yield(() => {
      this.#scheduled = false;
      this.#schedule(this.#slice());
    }, waitMs);
  }

  /** One slice, shared by the running instruments. Returns the time until anything is due, in ms. */
  #slice() {
    const share = TARGET_MS / this.#runs.size;
    let wait = Number.POSITIVE_INFINITY;
    for (const [handle, run] of this.#runs) wait = Math.min(wait, this.#train(handle, run, share));
    return Number.isFinite(wait) ? wait : 0;
  }

  /**
   * @param {number} handle
   * @param {Run} run
   * @param {number} share time for this instrument, in ms
   */
  #train(handle, run, share) {
    const start = this.#now();
    const wanted = this.#stepsDue(run, start);
    if (wanted < 1) return Math.min(MAX_WAIT_MS, ((1 - wanted) * 1000) / (run.stepsPerSecond ?? 1));
    const steps = Math.max(1, Math.min(run.steps, Math.floor(wanted)));
    const progress = run.instrument.call('run', run.by ? { steps, by: run.by } : { steps });
    if (run.stepsPerSecond !== undefined) run.due -= steps;
    const spent = this.#now() - start;
    // The clock of a page is coarse: below its resolution the count doubles, above it follows the measured speed.
    run.steps = Math.round(Math.min(MAX_STEPS, Math.max(1, spent < 1 ? run.steps * 2 : (steps * share) / spent)));
    if (progress.diverged || progress.stopped) {
      this.#runs.delete(handle);
      this.#stopped(handle, progress);
    }
    return 0;
  }

  /**
   * @param {Run} run
   * @param {number} time now, in ms
   */
  #stepsDue(run, time) {
    if (run.stepsPerSecond === undefined) return Number.POSITIVE_INFINITY;
    const most = Math.max(1, MAX_DEBT_S * run.stepsPerSecond);
    run.due = Math.min(run.due + ((time - run.last) / 1000) * run.stepsPerSecond, most);
    run.last = time;
    return run.due;
  }
}
