/**
 * The drawing behind the pad, without its looks: tools, the cursor, and strokes that become one change of the state
 * each. While a stroke is under way only the pad shows it; at its end the network learns from it.
 *
 * @typedef {import('../drawn.js').Drawn} Drawn
 */
import { decodeDrawn, encodeDrawn, HALF_WIDTH, MAX_DRAWN } from '../drawn.js';
import { keptFormulas } from '../spec.js';
import { asDrawn, canBeDrawn, pointsOf } from './as-drawn.js';

/** In units of the plane. */
export const ERASER = 0.5;
const SPRAY = 0.45;
/** How far a spray moves on from one point to the next. */
const SPACING = 0.25;

export class Drawing {
  /** @type {'add' | 'erase'} */
  tool = 'add';
  /** The class or the value that new points have. */
  chosenClass = 0;
  value = 1;
  cursor = { x: 0, y: 0 };
  /** Whether the drawing is as full as it may be. */
  full = false;
  /** Whether all is erased: the network keeps the last data until there is a point again. */
  emptied = false;
  #model;
  #random;
  #text = '';
  /** @type {Drawn} */
  #points = { classes: 2, x: [], y: [] };
  #last = { x: 0, y: 0 };
  #moved = false;
  drawing = false;

  /** @param {import('../model.js').PlaygroundModel} model @param {() => number} [random] uniform in 0 … 1 */
  constructor(model, random = Math.random) {
    this.#model = model;
    this.#random = random;
  }

  /** What the pad shows. @returns {Drawn} */
  get points() {
    const { drawn } = this.#model.state;
    if (!this.drawing && drawn !== this.#text) {
      this.#text = drawn;
      this.#points = drawn ? decodeDrawn(drawn) : { ...this.#points, x: [], y: [] };
      this.emptied = false;
      this.full = this.#points.y.length >= MAX_DRAWN;
      this.chosenClass = Math.min(this.chosenClass, Math.max(0, this.#points.classes - 1));
    }
    return this.#points;
  }

  /** Whether the network learns from the drawing. */
  get used() {
    return this.#model.state.data.type === 'points';
  }

  /** @param {number} x @param {number} y in the plane */
  begin(x, y) {
    const { classes, x: xs, y: ys } = this.points;
    this.#points = { classes, x: [...xs], y: [...ys] };
    this.drawing = true;
    this.#moved = false;
    this.#last = { x, y };
    this.#stamp(x, y);
  }

  /** @param {number} x @param {number} y */
  move(x, y) {
    if (!this.drawing) return;
    const way = Math.hypot(x - this.#last.x, y - this.#last.y);
    if (way < SPACING) return;
    this.#moved = true;
    const steps = Math.min(40, Math.floor(way / SPACING));
    for (let i = 1; i <= steps; i++)
      this.#stamp(this.#last.x + ((x - this.#last.x) * i) / steps, this.#last.y + ((y - this.#last.y) * i) / steps);
    this.#last = { x, y };
  }

  /** The stroke's end: one change of the state. */
  end() {
    if (!this.drawing) return undefined;
    this.drawing = false;
    return this.#commit();
  }

  /** Back to what the state holds: the reader gave up a stroke, or undoes that all was erased. */
  cancel() {
    this.drawing = false;
    this.#text = '?';
  }

  /** One point, or the eraser, at the cursor. @param {'add' | 'erase'} tool */
  press(tool) {
    const before = this.tool;
    this.tool = tool;
    this.begin(this.cursor.x, this.cursor.y);
    this.tool = before;
    return this.end();
  }

  clear() {
    this.#points = { classes: this.points.classes, x: [], y: [] };
    return this.#commit();
  }

  /** Another number of classes; 0: values. Points of a class that is no more go to the last one. @param {number} classes */
  setClasses(classes) {
    const { classes: before, x, y } = this.points;
    const change = (/** @type {number} */ target) => {
      if (before && classes) return Math.min(target, classes - 1);
      if (before) return (2 * target) / (before - 1) - 1;
      return target > 0 ? 1 : 0;
    };
    this.#points = { classes, x, y: y.map(change) };
    this.chosenClass = Math.min(this.chosenClass, Math.max(0, classes - 1));
    return this.#commit();
  }

  /** Whether the data that is learned from now can be taken over. */
  get canTake() {
    return !this.used && canBeDrawn(this.#model.description, this.#model.dataset);
  }

  take() {
    return this.#model.change(asDrawn(pointsOf(this.#model.description)));
  }

  /** @param {number} x @param {number} y */
  #stamp(x, y) {
    if (this.tool === 'erase') this.#erase(x, y);
    else if (this.#moved) this.#add(x + SPRAY * this.#normal(), y + SPRAY * this.#normal());
    else this.#add(x, y);
  }

  /** Nearly a normal deviate. */
  #normal() {
    return this.#random() + this.#random() + this.#random() - 1.5;
  }

  /** @param {number} x @param {number} y */
  #add(x, y) {
    const { classes, x: xs, y: ys } = this.#points;
    this.full = ys.length >= MAX_DRAWN;
    if (this.full || Math.max(Math.abs(x), Math.abs(y)) > HALF_WIDTH) return;
    xs.push(x, y);
    ys.push(classes ? this.chosenClass : this.value);
  }

  /** @param {number} x @param {number} y */
  #erase(x, y) {
    const { classes, x: xs, y: ys } = this.#points;
    const kept = ys.map((_, i) => Math.hypot((xs[2 * i] ?? 0) - x, (xs[2 * i + 1] ?? 0) - y) > ERASER);
    this.#points = { classes, x: xs.filter((_, i) => kept[i >> 1]), y: ys.filter((_, i) => kept[i]) };
    this.full = false;
  }

  async #commit() {
    const text = encodeDrawn(this.#points);
    this.emptied = text === '' && this.#model.state.drawn !== '';
    // No network can learn from nothing: it keeps what it has, and undo brings back what the state still holds.
    if (this.emptied) {
      this.#model.takeBack = () => this.cancel();
      this.#model.changed();
    }
    if (text === '' || (text === this.#model.state.drawn && this.used)) return;
    this.#text = text;
    const { classes } = this.#points;
    await this.#model.change(change(this.#model, text, classes));
  }
}

/**
 * The change of state that makes a text of points the data.
 * @param {import('../model.js').PlaygroundModel} model @param {string} drawn @param {number} classes
 */
function change({ state, dataset }, drawn, classes) {
  const same = state.data.type === 'points' && decodeDrawn(state.drawn).classes === classes;
  return {
    data: { type: 'points', parameters: {} },
    shape: '',
    drawn,
    formulas: keptFormulas(state, dataset, 2),
    // Another task needs its own loss.
    ...(same ? {} : { loss: { type: '', parameters: {} } }),
  };
}
