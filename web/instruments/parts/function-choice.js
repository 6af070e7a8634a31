/**
 * Which function an instrument builds: from the engine's list, typed, or drawn by hand. Belongs to a model and changes
 * one field of its state; a formula that the engine refuses stays a draft, and the function before it in force. Knows no
 * document.
 *
 * An instrument that builds f: its form has `f: functionField()`; its model `this.source = new FunctionChoice(this, engine)`,
 * and `compute` begins with `await this.source.load()`; its view shows `functionSource({ path, ...model.source.shown })`,
 * and while `source.drawing` gives its plot `plot.drawOn(source.hand)` and, as the only handle, `source.hand.handle(…)`.
 *
 * @typedef {import('./function-field.js').FunctionValue} FunctionValue
 * @typedef {{ name: string, formula: string }} Target
 */
import { DRAWN, HIGHEST } from './function-field.js';
import { HandDrawing } from './hand-drawing.js';

export class FunctionChoice {
  #model;
  #engine;
  #name;
  #surface;
  #drawable;
  /** The engine's instruments that are asked, by their names. @type {Map<string, Promise<import('./instrument-model.js').Handle>>} */
  #handles = new Map();
  /** The engine's list, once `load` is done. @type {Target[]} */
  targets = [];
  /** The engine's refusal of the draft. @type {any} */
  #error;
  /** A formula that is not in force, and the function that was when it was typed. @type {{ text: string, of: FunctionValue } | undefined} */
  #draft;
  #drawing = false;

  /**
   * @param {import('./instrument-model.js').InstrumentModel} model
   * @param {import('./instrument-model.js').Engine} engine
   * @param {string} [name] of the state's field
   * @param {{ surface?: boolean, drawable?: boolean }} [options] `surface`: a function of x and y; `drawable`: whether
   *   the reader may draw it by hand, which is for curves
   */
  constructor(model, engine, name = 'f', { surface = false, drawable = !surface } = {}) {
    this.#model = model;
    this.#engine = engine;
    this.#name = name;
    this.#surface = surface;
    this.#drawable = drawable;
  }

  /** @type {FunctionValue} */
  get value() {
    return this.#model.state[this.#name];
  }

  /** Whether the plot is being drawn on. */
  get drawing() {
    return this.#drawing && 'samples' in this.value;
  }

  /** The list of the engine; the model's `compute` waits for it. */
  async load() {
    if (this.targets.length) return;
    const { curves, surfaces } = await this.#call('step-sum', 'targets', {});
    this.targets = this.#surface ? surfaces : curves;
  }

  /** What `functionSource` shows. */
  get shown() {
    const own = this.#draft?.of === this.value ? this.#draft : undefined;
    return {
      value: this.value,
      targets: this.targets,
      draft: own?.text,
      error: own ? this.#error : undefined,
      drawing: this.drawing,
      surface: this.#surface,
      drawable: this.#drawable,
      change: (/** @type {FunctionValue} */ value, /** @type {boolean} */ typing = false) => this.change(value, typing),
      setDrawing: (/** @type {boolean} */ on) => this.setDrawing(on),
    };
  }

  /**
   * Another function; a formula once the engine has accepted it.
   * @param {FunctionValue} value
   * @param {boolean} [typing] whether the formula is still being typed: then only a mistake that is known is spoken of
   */
  async change(value, typing = false) {
    const before = this.value;
    // Leaving the field says again what typing has said.
    if ('expression' in value && 'expression' in before && value.expression === before.expression && !this.#draft)
      return;
    if ('expression' in value) {
      const known = this.#error;
      this.#draft = { text: value.expression, of: before };
      const error = await this.#refusal(value);
      // Something newer came in the meantime.
      if (this.#draft?.text !== value.expression || this.value !== before) return;
      this.#error = typing && !known ? undefined : error;
      if (error) {
        this.#tell();
        return;
      }
    }
    this.#draft = undefined;
    this.#error = undefined;
    this.#drawing = false;
    this.#model.change({ [this.#name]: value }, typing ? `${this.#name}-typed` : '');
    this.#tell();
  }

  /** Begins to draw, on the present function, or ends it. @param {boolean} on */
  async setDrawing(on) {
    this.#drawing = on;
    if (on && !('samples' in this.value)) {
      const { f } = await this.#call('step-sum', 'draw', { f: this.value, bumps: 1, from: 0, to: 1, count: DRAWN });
      this.#set(Array.from(f, limited), '');
    } else this.#tell();
  }

  /** Takes the strokes. */
  hand = new HandDrawing({
    samples: () => /** @type {{ samples: number[] }} */ (this.value).samples,
    change: (samples, key) => this.#set(samples, key),
    moved: () => this.#tell(),
  });

  /** @param {number[]} samples @param {string} key */
  #set(samples, key) {
    this.#model.change({ [this.#name]: { samples } }, key && `${this.#name}-${key}`, Number.POSITIVE_INFINITY);
  }

  /** @param {FunctionValue} f @returns {Promise<any>} the engine's error, if it has one */
  async #refusal(f) {
    try {
      if (this.#surface) await this.#call('tower', 'sum', { f, n: 1, width: 1, height: 1 });
      else await this.#call('step-sum', 'draw', { f, bumps: 1, count: 2 });
      return undefined;
    } catch (error) {
      return error;
    }
  }

  /** What is shown has changed, the state has not. */
  #tell() {
    this.#model.dispatchEvent(new Event('result'));
  }

  /** @param {string} instrument @param {string} method @param {unknown} argument */
  async #call(instrument, method, argument) {
    const handle = this.#handles.get(instrument) ?? this.#engine.create(instrument, {});
    this.#handles.set(instrument, handle);
    return (await handle).call(method, argument);
  }
}

/** @param {number} height */
const limited = (height) => Math.min(HIGHEST, Math.max(-HIGHEST, height));
