/**
 * What the network makes of its inputs, with the data over it: a map of the plane for two inputs, a curve for one,
 * predicted against true values for more, or the confusion matrix where the outputs are classes. Where examples have a
 * place of their own, one is selected by a press on it or by the arrow keys.
 *
 * @typedef {(position: number) => [number, number]} Places where an example stands, in CSS pixels
 */
import { SharpCanvas } from '../ui/sharp-canvas.js';
import { cssVariable, onThemeChange } from '../ui/theme.js';
import { drawConfusion } from './draw-confusion.js';
import { drawCurve } from './draw-curve.js';
import { MapPainter } from './draw-map.js';
import { drawScatter } from './draw-scatter.js';

/** How far from an example a press still means it, in CSS pixels. */
const REACH = 22;

export class OutputView {
  /**
   * Further pictures, once their part is there.
   * @type {typeof import('./views/index.js').pictures | undefined}
   */
  static pictures;

  #model;
  #canvas;
  #map = new MapPainter();
  /** @type {Places | undefined} */
  #places;

  /** @param {HTMLCanvasElement} element @param {import('./model.js').PlaygroundModel} model */
  constructor(element, model) {
    this.#model = model;
    this.#canvas = new SharpCanvas(element, (context, width, height) => this.#draw(context, width, height));
    onThemeChange(() => this.rebuild());
    model.addEventListener('select', () => this.invalidate());
    element.addEventListener('pointerdown', (event) => this.#press(event));
    const figure = /** @type {HTMLElement} */ (element.parentElement);
    figure.tabIndex = 0;
    figure.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Another data set or network. */
  rebuild() {
    this.#map.forget();
    this.invalidate();
  }

  invalidate() {
    this.#canvas.invalidate();
  }

  /** @param {CanvasRenderingContext2D} context @param {number} width @param {number} height */
  #draw(context, width, height) {
    const { description, snapshot } = this.#model;
    if (!description || !snapshot) return;
    const box = { left: 34, top: 18, width: width - 46, height: height - 54 };
    this.#places = undefined;
    const other = OutputView.pictures?.draw(context, box, this.#model, this.#map);
    if (other) this.#places = other.places;
    else if (description.view === 'map') this.#places = this.#map.draw(context, box, description, snapshot);
    else if (description.view === 'curve') this.#places = drawCurve(context, box, description, snapshot);
    else if (snapshot.train.confusion) drawConfusion(context, box, description, snapshot);
    else drawScatter(context, box, snapshot);
    this.#drawRings(context);
  }

  /** Rings around what is being talked about. @param {CanvasRenderingContext2D} context */
  #drawRings(context) {
    const places = this.#places;
    if (!places) return;
    const { selected, marked } = this.#model;
    context.strokeStyle = cssVariable('--ink');
    for (const position of selected === undefined ? marked : [...marked, selected]) {
      const [x, y] = places(position);
      context.lineWidth = position === selected ? 2.5 : 1.5;
      context.beginPath();
      context.arc(x, y, position === selected ? 9 : 7, 0, 2 * Math.PI);
      context.stroke();
    }
  }

  /** @param {PointerEvent} event */
  #press(event) {
    const { left, top } = this.#canvas.element.getBoundingClientRect();
    const nearest = this.#nearest(event.clientX - left, event.clientY - top);
    this.#model.select(nearest === this.#model.selected ? undefined : nearest);
  }

  /** @param {number} x @param {number} y @returns {number | undefined} */
  #nearest(x, y) {
    const places = this.#places;
    if (!places) return undefined;
    let best;
    let least = REACH;
    for (let position = 0; position < this.#model.description.points.y.length; position++) {
      const [px, py] = places(position);
      const distance = Math.hypot(px - x, py - y);
      if (distance < least) [best, least] = [position, distance];
    }
    return best;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.#model.select(undefined);
    if (!by || !this.#places) return;
    event.preventDefault();
    const count = this.#model.description.points.y.length;
    this.#model.select(((this.#model.selected ?? (by > 0 ? -1 : 0)) + by + count) % count);
  }
}
