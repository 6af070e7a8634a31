/** How long a run has trained, in s: only the time in which it runs and is seen counts. */
export class RunClock {
  #spent = 0;
  /** @type {number | undefined} */
  #since;
  #now;

  /** @param {() => number} now in ms */
  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** @param {boolean} going */
  run(going) {
    if (going) this.#since ??= this.#now();
    else {
      this.#spent = 1000 * this.seconds;
      this.#since = undefined;
    }
  }

  get seconds() {
    return (this.#spent + (this.#since === undefined ? 0 : this.#now() - this.#since)) / 1000;
  }

  reset() {
    this.#spent = 0;
    if (this.#since !== undefined) this.#since = this.#now();
  }
}
