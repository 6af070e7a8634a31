/**
 * The playground's state with its undo steps, and what follows it: whoever brings the engine to a state may refuse it, and
 * then the state goes back. Listeners hear `change`.
 *
 * @typedef {import('./state.js').State} State
 * @typedef {import('../engine/protocol.js').EngineError} EngineError
 */
import { UndoStack } from '../ui/undo.js';
import { EditMemory, withEdits } from './edits.js';
import { kindOfChange, sameParameters } from './live-settings.js';
import { initialState } from './state.js';

export class FollowedState extends EventTarget {
  /** @type {State} what the controls show */
  state = initialState();
  /** @type {State} what the engine has */
  accepted = this.state;
  /** @type {EngineError | undefined} why the last change was refused */
  error;
  busy = false;
  /** @type {any} the newest snapshot */
  snapshot;
  /** @type {any} */
  catalog;
  /** @type {any} what the engine made of the accepted state; see `describe` in the instrument */
  description;
  /** Edits of weights that the engine has not heard of yet. */
  editMemory = new EditMemory();
  /** @type {(() => void) | undefined} takes back what somebody did since without changing the state; undo begins there */
  takeBack;
  /** @type {UndoStack<State>} */
  #undo = new UndoStack();
  /** @type {Promise<void> | undefined} */
  #applying;
  /** Whether the state to be applied came as a whole. */
  #whole = false;

  /**
   * Brings the engine to a state. Given by the model.
   * @param {State} _wanted
   * @param {boolean} _whole whether it came as a whole, from a link or a file: then its run begins anew
   * @returns {Promise<void>} rejects with an EngineError when the engine refuses it
   */
  async follow(_wanted, _whole) {
    throw new Error('somebody follows the state');
  }

  get canUndo() {
    return this.takeBack !== undefined || this.#undo.canUndo;
  }

  get canRedo() {
    return this.#undo.canRedo;
  }

  /** What decides how much a change undoes. @returns {import('./live-settings.js').Known} */
  get known() {
    return { catalog: this.catalog, task: this.description?.task };
  }

  /**
   * Changes fields of the state.
   * @param {Partial<State>} patch
   * @param {string} [undoKey] changes with the same key in quick succession are one undo step
   */
  change(patch, undoKey = '') {
    const state = { ...this.state, ...patch };
    if (!patch.edits && !sameParameters(this.state, state, this.known)) state.edits = [];
    // Weights belong to one network and its data.
    if (!('weights' in patch) && kindOfChange(this.state, state, this.known) === 'everything') state.weights = '';
    return this.#go(state, undoKey);
  }

  /**
   * Sets weights by hand, frozen (`held`) or not.
   * @param {import('./edits.js').Edit[]} changed
   * @param {{ released?: number[], undoKey?: string }} [more] `released` are the positions that are no longer set by hand
   */
  edit(changed, { released, undoKey } = {}) {
    const edits = withEdits(this.state.edits, changed, released);
    this.editMemory.leave(this.state.edits, edits, this.snapshot?.parameters);
    return this.change({ edits }, undoKey);
  }

  /** Replaces the whole state, as one undo step. The run begins anew, however little differs. @param {State} state */
  replace(state) {
    this.#whole = true;
    return this.#go(state, '');
  }

  undo() {
    const { takeBack } = this;
    if (takeBack) {
      this.takeBack = undefined;
      takeBack();
      this.changed();
      return Promise.resolve();
    }
    return this.#travel(this.#undo.undo(this.state), 'goBack');
  }

  redo() {
    return this.#travel(this.#undo.redo(this.state), 'goForth');
  }

  /** @param {State | undefined} state @param {'goBack' | 'goForth'} way */
  async #travel(state, way) {
    if (!state) return;
    this.#whole = false;
    this.editMemory[way](this.state.edits, state.edits);
    this.state = state;
    await this.#applySoon();
  }

  /** @param {State} state @param {string} undoKey */
  #go(state, undoKey) {
    // At once, not when the engine has followed: an undo in between must find this step.
    this.#undo.push(this.state, undoKey);
    this.state = state;
    return this.#applySoon();
  }

  /** Applies the newest state; while one is being applied, the next waits, and only the newest of those is applied. */
  #applySoon() {
    this.error = undefined;
    this.takeBack = undefined;
    this.changed();
    this.#applying ??= this.#applyAll().finally(() => {
      this.#applying = undefined;
    });
    return this.#applying;
  }

  async #applyAll() {
    while (this.state !== this.accepted) await this.apply();
    this.changed();
  }

  /** Brings the engine to the present state, or the state back to what the engine has. */
  async apply() {
    const wanted = this.state;
    const whole = this.#whole;
    this.#whole = false;
    try {
      this.busy = true;
      await this.follow(wanted, whole);
      this.accepted = wanted;
    } catch (error) {
      this.error = /** @type {EngineError} */ (error);
      // Somebody gave up waiting: nothing is wrong.
      if (this.error.code === 'engine-stopped') this.error = undefined;
      if (this.state === wanted) this.state = this.accepted;
      this.#undo.forget(this.accepted);
    } finally {
      this.busy = false;
    }
  }

  /** Tells everybody who listens. */
  changed() {
    this.dispatchEvent(new Event('change'));
  }
}
