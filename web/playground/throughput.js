/** Examples trained per second, over the last second or so, and over more where hardly any were trained in it. */

const WINDOW_MS = 1000;
const LONG_WINDOW_MS = 5000;
const FEW_EXAMPLES = 5;

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
    while (this.#marks.length > 2 && this.#span > this.#window) this.#marks.shift();
  }

  get #window() {
    const examples = (this.#marks.at(-1)?.examples ?? 0) - (this.#marks[0]?.examples ?? 0);
    return examples > FEW_EXAMPLES ? WINDOW_MS : LONG_WINDOW_MS;
  }

  clear() {
    this.#marks = [];
  }

  /** From the first mark to the last, in ms. */
  get #span() {
    return (this.#marks.at(-1)?.time ?? 0) - (this.#marks[0]?.time ?? 0);
  }

  /** Examples per second; 0 until it can be told. */
  get rate() {
    const examples = (this.#marks.at(-1)?.examples ?? 0) - (this.#marks[0]?.examples ?? 0);
    return this.#span > 0 ? Math.max(0, (1000 * examples) / this.#span) : 0;
  }
}
