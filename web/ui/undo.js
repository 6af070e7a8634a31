/** Undo and redo over whole states. Changes of the same thing in quick succession (a drag) are one step. */

const MERGE_MS = 800;
const MAX_STEPS = 200;

/** @template T */
export class UndoStack {
  /** @type {T[]} */
  #past = [];
  /** @type {T[]} */
  #future = [];
  #lastKey = '';
  #lastTime = Number.NEGATIVE_INFINITY;
  #now;

  /** @param {() => number} now in ms */
  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /**
   * Remembers the state that is being left.
   * @param {T} previous
   * @param {string} key what changed; '' never merges
   * @param {number} [within] milliseconds after the change before it that this one may still merge with it
   */
  push(previous, key, within = MERGE_MS) {
    const now = this.#now();
    const merges = key !== '' && key === this.#lastKey && now - this.#lastTime < within;
    if (!merges) this.#past.push(previous);
    if (this.#past.length > MAX_STEPS) this.#past.shift();
    this.#future = [];
    this.#lastKey = key;
    this.#lastTime = now;
  }

  /** Takes back the newest step if it leads to this very state: the change after it was refused. @param {T} state */
  forget(state) {
    if (this.#past.at(-1) === state) this.#past.pop();
  }

  /** @param {T} current @returns {T | undefined} */
  undo(current) {
    return this.#move(this.#past, this.#future, current);
  }

  /** @param {T} current @returns {T | undefined} */
  redo(current) {
    return this.#move(this.#future, this.#past, current);
  }

  /** @param {T[]} from @param {T[]} to @param {T} current */
  #move(from, to, current) {
    const state = from.pop();
    if (state === undefined) return undefined;
    to.push(current);
    this.#lastKey = '';
    return state;
  }
}
