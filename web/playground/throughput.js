/** Examples trained per second, over the last second or so. */

const WINDOW_MS = 1000;

export class ThroughputMeter {
  /** @type {{ time: number, examples: number }[]} */
  #marks = [];
  #now;

  /** @param {() => number} now in ms */
  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** @param {number} examples trained since the start of the run */
  add(examples) {
    this.#marks.push({ time: this.#now(), examples });
    while (this.#marks.length > 2 && this.#marks[this.#marks.length - 1].time - this.#marks[0].time > WINDOW_MS)
      this.#marks.shift();
  }

  clear() {
    this.#marks = [];
  }

  /** Examples per second; 0 until it can be told. */
  get rate() {
    if (this.#marks.length < 2) return 0;
    const first = this.#marks[0];
    const last = this.#marks[this.#marks.length - 1];
    return last.time > first.time ? Math.max(0, (1000 * (last.examples - first.examples)) / (last.time - first.time)) : 0;
  }
}
