/**
 * What every instrument's model has: a validated state with undo, and numbers from the engine that follow it. Knows no
 * document. Events: `change` (another state), `result` (new numbers), `complete` (the challenge is solved).
 *
 * @typedef {{ call(method: string, argument?: unknown): Promise<any>, delete(): unknown }} Handle
 * @typedef {{ catalog(): Promise<any>, create(name: string, spec: unknown): Promise<Handle> }} Engine
 * @typedef {{ say: string, patch: Record<string, unknown> }} AnswerStep `say` is a message's key
 */
import { UndoStack } from '../../ui/undo.js';

export class InstrumentModel extends EventTarget {
  /** The form of the state. @type {import('./state-form.js').StateForm} */
  form;
  /** @type {any} */
  state;
  /** What the engine made of a state; that state is in `result.of`. @type {any} */
  result;
  /** The engine's refusal of the present state. @type {any} */
  error;
  solved = false;
  /** What runs in time, for instruments that have such a thing. @type {import('./player.js').Player | undefined} */
  player;
  /** What else runs in time, each with a play bar of its own; the keys belong to `player`. @type {import('./player.js').Player[]} */
  morePlayers = [];
  /** @type {UndoStack<any>} */
  #undo = new UndoStack();
  #start;
  #asking = false;

  /** @param {import('./state-form.js').StateForm} form @param {string} [fragment] the state to start in */
  constructor(form, fragment = '') {
    super();
    this.form = form;
    this.state = form.read(fragment).state;
    this.#start = this.state;
  }

  /**
   * The numbers of a state. Given by each instrument.
   * @param {any} _state
   * @returns {Promise<any>} rejects with the engine's error
   */
  async compute(_state) {
    throw new Error('an instrument computes');
  }

  /** Whether the challenge is solved, judged by state and numbers. Given by each instrument. @returns {boolean} */
  isSolved() {
    return false;
  }

  /** The worked answer. Given by each instrument. @returns {AnswerStep[]} */
  answer() {
    return [];
  }

  get canUndo() {
    return this.#undo.canUndo;
  }

  get canRedo() {
    return this.#undo.canRedo;
  }

  /**
   * Changes fields of the state. A value that does not fit leaves the state as it is.
   * @param {Record<string, unknown>} patch
   * @param {string} [key] what is being changed: repeated changes of one thing (a drag) are one undo step
   * @param {number} [within] milliseconds in which they count as repeated
   */
  change(patch, key = '', within = undefined) {
    const fits = Object.entries(patch).every(([name, value]) => this.form.fits(name, value));
    if (!fits) return;
    const next = { ...this.state, ...patch };
    // What no address shows is no step to undo; but the numbers become those asked for, to the last digit.
    if (this.form.write(next) !== this.form.write(this.state)) this.#undo.push(this.state, key, within);
    else if (JSON.stringify(next) === JSON.stringify(this.state)) return;
    this.#show(next);
  }

  undo() {
    this.#go(this.#undo.undo(this.state));
  }

  redo() {
    this.#go(this.#undo.redo(this.state));
  }

  /** Back to the state the instrument was given. */
  reset() {
    if (this.form.write(this.state) === this.form.write(this.#start)) return;
    this.#undo.push(this.state, '');
    this.#show(this.#start);
  }

  /** Another state from outside: it becomes the one that reset returns to. @param {string} fragment */
  replace(fragment) {
    const { state } = this.form.read(fragment);
    this.#start = state;
    if (this.form.write(state) === this.form.write(this.state)) return;
    this.#undo.push(this.state, '');
    this.#show(state);
  }

  /** @param {any} state */
  #go(state) {
    if (state) this.#show(state);
  }

  /** @param {any} state */
  #show(state) {
    this.state = state;
    this.dispatchEvent(new Event('change'));
    this.refresh();
  }

  /** Asks the engine for the numbers of the newest state: one question at a time, none for states passed over. */
  async refresh() {
    if (this.#asking) return;
    this.#asking = true;
    let asked;
    while (asked !== this.state) {
      asked = this.state;
      await this.#ask(asked);
    }
    this.#asking = false;
  }

  /** @param {any} state */
  async #ask(state) {
    try {
      this.result = { ...(await this.compute(state)), of: state };
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
    this.dispatchEvent(new Event('result'));
    if (this.solved || this.error || state !== this.state || !this.isSolved()) return;
    this.solved = true;
    this.dispatchEvent(new Event('complete'));
  }
}
