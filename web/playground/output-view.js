/**
 * What the network makes of its inputs, with the data over it: a map of the plane for two inputs, a curve for one,
 * predicted against true values for more, or the confusion matrix where the outputs are classes.
 */
import { SharpCanvas } from '../ui/sharp-canvas.js';
import { onThemeChange } from '../ui/theme.js';
import { drawConfusion } from './draw-confusion.js';
import { drawCurve } from './draw-curve.js';
import { MapPainter } from './draw-map.js';
import { drawScatter } from './draw-scatter.js';

export class OutputView {
  #model;
  #canvas;
  #map = new MapPainter();

  /** @param {HTMLCanvasElement} element @param {import('./model.js').PlaygroundModel} model */
  constructor(element, model) {
    this.#model = model;
    this.#canvas = new SharpCanvas(element, (context, width, height) => this.#draw(context, width, height));
    onThemeChange(() => this.rebuild());
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
    if (description.view === 'map') this.#map.draw(context, box, description, snapshot);
    else if (description.view === 'curve') drawCurve(context, box, description, snapshot);
    else if (snapshot.train.confusion) drawConfusion(context, box, description, snapshot);
    else drawScatter(context, box, snapshot);
  }
}
