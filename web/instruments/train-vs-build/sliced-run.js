/** Trains in slices so short that the engine hears what else is asked of it, and shows what there is now and then. */

/** The longest a slice should take, in ms. */
const SLICE_MS = 10;
/** Between two pictures on a long way. */
const SHOW_MS = 90;
const FIRST = 10;
const MOST = 5000;

export class SlicedRun {
  #train;
  /** Epochs of the next slice. */
  #most = FIRST;

  /** @param {(most: number) => Promise<{ epoch: number, done: boolean }>} train goes on by at most so many epochs */
  constructor(train) {
    this.#train = train;
  }

  /**
   * @param {{ wanted: () => boolean, onward: (epoch: number) => Promise<void> }} options `onward` is called from time to
   *   time before the end
   */
  async go({ wanted, onward }) {
    let shown = performance.now();
    for (;;) {
      const began = performance.now();
      const { epoch, done } = await this.#train(this.#most);
      if (done || !wanted()) return;
      const now = performance.now();
      this.#adapt(now - began);
      if (now - shown < SHOW_MS) continue;
      await onward(epoch);
      shown = performance.now();
    }
  }

  /** @param {number} ms the last slice took, the message there and back included */
  #adapt(ms) {
    const factor = ms < SLICE_MS / 2 ? 2 : ms > SLICE_MS ? 0.5 : 1;
    this.#most = Math.min(MOST, Math.max(FIRST, Math.round(this.#most * factor)));
  }
}
