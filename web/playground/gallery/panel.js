/** A group of radio buttons, each with a picture of the data it stands for. */
import './gallery.css';
import { t } from '../../i18n/i18n.js';
import { html } from '../../ui/html.js';
import { tracePoint } from '../../ui/markers.js';
import { SharpCanvas } from '../../ui/sharp-canvas.js';
import { rangeOf } from '../draw-curve.js';
import { lookOf } from '../draw-map.js';
import { nameOf } from '../names.js';

const RADIUS = 1.7;
const MARGIN = 4;

/** @type {Map<string, Thumbnail>} by the data set's name */
const thumbnails = new Map();

/**
 * @param {import('../model.js').PlaygroundModel} model
 * @param {import('./previews.js').Previews} previews
 * @param {(type: string) => void} choose
 */
export const galleryPanel = (model, previews, choose) => html`
  <div class="gallery" role="radiogroup" aria-label=${t('gallery.title')}>
    ${model.catalog.datasets.map((/** @type {any} */ entry) => {
      const thumbnail = thumbnails.get(entry.name) ?? new Thumbnail();
      thumbnails.set(entry.name, thumbnail);
      thumbnail.show(previews.of(entry));
      return html`
      <label>
        <input type="radio" name="gallery" value=${entry.name} .checked=${model.state.data.type === entry.name}
          @change=${() => choose(entry.name)} />
        ${thumbnail.element}
        <span>${nameOf('dataset', entry.name)}</span>
      </label>`;
    })}
  </div>`;

class Thumbnail {
  element = document.createElement('canvas');
  /** @type {any} */
  #description;
  #canvas = new SharpCanvas(this.element, (context, width, height) => this.#draw(context, width, height));

  /** The old picture stays until there is another. @param {any} description */
  show(description) {
    this.element.setAttribute('aria-hidden', 'true');
    if (!description || description === this.#description) return;
    this.#description = description;
    this.#canvas.invalidate();
  }

  /** @param {CanvasRenderingContext2D} context @param {number} width @param {number} height */
  #draw(context, width, height) {
    if (!this.#description) return;
    const { points, task, view, bounds } = this.#description;
    const along = (
      /** @type {[number, number]} */ [low, high],
      /** @type {number} */ value,
      /** @type {number} */ size,
    ) => MARGIN + ((value - low) / (high - low || 1)) * (size - 2 * MARGIN);
    const second = view === 'curve' ? rangeOf(points.y) : bounds[1];
    for (let i = 0; i < points.y.length; i++) {
      const [x, y] = view === 'curve' ? [points.x[i], points.y[i]] : [points.x[2 * i], points.x[2 * i + 1]];
      const { color, shape } =
        view === 'curve' ? lookOf(1, 'binary', this.#description) : lookOf(points.y[i], task, this.#description);
      context.beginPath();
      context.fillStyle = color;
      tracePoint(
        context,
        shape,
        along(bounds[0], x, width),
        height - along(second, y, height),
        points.y.length < 20 ? 3.5 : RADIUS,
      );
      context.fill();
    }
  }
}
