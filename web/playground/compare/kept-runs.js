/**
 * The runs that the reader kept, on this device where the browser allows it: not in a sandboxed frame, and not more
 * than fits.
 *
 * @typedef {import('../state.js').State} State
 * @typedef {{ loss: number, score: number | null }} Score
 * @typedef {Pick<State, 'weights' | 'edits'>} Start
 * @typedef {{ id: number, name: string, state: State, start: Start, epoch: number, task: string, train: Score,
 *   test: Score | null }} KeptRun
 *   the state holds the trained weights, `start` what the run began with; scores are accuracy or R²
 */
import { listOf, shapeOf, text, whole } from '../form.js';
import { fields, initialState } from '../state.js';

const KEY = 'gradient-garden-playground-runs';
const VERSION = 1;
export const MAX_RUNS = 40;
/** UTF-16 units that the list may take of what the browser allows all pages together. */
const MAX_LENGTH = 1_500_000;
export const MAX_NAME = 80;

const number = (/** @type {unknown} */ value) => Number.isFinite(value);
const score = shapeOf({ loss: number, score: (value) => value === null || number(value) });
const isRun = shapeOf({
  id: whole(1, Number.MAX_SAFE_INTEGER),
  name: text(MAX_NAME),
  state: (state) => Object.entries(fields).every(([field, { has }]) => has(state[field])),
  start: shapeOf({ weights: fields.weights.has, edits: fields.edits.has }),
  epoch: number,
  task: text(40),
  train: score,
  test: (value) => value === null || score(value),
});

/** A run as it was stored; what is newer than it has the value that it had before it was there. @param {any} run */
function completed(run) {
  const state = { ...initialState(), ...run?.state };
  return { start: { weights: '', edits: state.edits }, ...run, state };
}

export class KeptRuns {
  /** @type {KeptRun[]} the newest last */
  list = [];
  /** Whether the list is also kept on this device. */
  stored = true;
  /** How many of those found could not be read. */
  damaged = 0;
  #storage;

  /** @param {() => Storage} storage may throw, as it does in a sandboxed frame */
  constructor(storage = () => localStorage) {
    this.#storage = storage;
    this.#read();
  }

  #read() {
    try {
      const text = this.#storage().getItem(KEY);
      if (text !== null) this.#take(text);
    } catch {
      this.stored = false;
    }
  }

  /** @param {string} text */
  #take(text) {
    try {
      const { version, runs } = JSON.parse(text);
      if (version !== VERSION || !listOf(() => true, MAX_RUNS)(runs)) throw new Error('another form');
      this.list = runs.map(completed).filter(isRun);
      this.damaged = runs.length - this.list.length;
    } catch {
      this.damaged = 1;
    }
  }

  /** @param {Omit<KeptRun, 'id'>} run @returns {KeptRun | undefined} undefined when there are as many as there may be */
  add(run) {
    if (this.list.length >= MAX_RUNS) return undefined;
    const kept = { ...run, id: Math.max(0, ...this.list.map(({ id }) => id)) + 1 };
    this.#set([...this.list, kept]);
    return kept;
  }

  /** @param {number} id @param {string} name */
  rename(id, name) {
    this.#set(this.list.map((run) => (run.id === id ? { ...run, name: name.slice(0, MAX_NAME) } : run)));
  }

  /** @param {number} id @returns {() => void} puts it back */
  remove(id) {
    const before = this.list;
    this.#set(before.filter((run) => run.id !== id));
    return () => this.#set(before);
  }

  /** @param {KeptRun[]} list */
  #set(list) {
    this.list = list;
    const text = JSON.stringify({ version: VERSION, runs: list });
    try {
      if (text.length > MAX_LENGTH) throw new Error('too long');
      this.#storage().setItem(KEY, text);
      this.stored = true;
    } catch {
      this.stored = false;
    }
  }
}
