/**
 * A canvas that is sharp at any pixel ratio and follows the size its CSS gives it. It redraws in an animation frame,
 * at most once per frame, and not at all while it can neither be seen nor is printed.
 */
import { onThemeChange } from './theme.js';

/** @typedef {{ name: string, draw: (context: CanvasRenderingContext2D) => void }} KeyEntry draws a sample around the origin, 22 px wide */

/** @type {WeakMap<Element, SharpCanvas>} */
const canvases = new WeakMap();

/** Drawn a little before it is scrolled into view. */
const NEAR = '150px';

export class SharpCanvas {
  /** The one that draws on an element. @param {Element} element */
  static of(element) {
    return canvases.get(element);
  }

  /** @type {HTMLCanvasElement} */
  element;
  /** Size in CSS pixels. */
  width = 0;
  height = 0;
  /** For the picture where it stands alone. @type {() => KeyEntry[]} */
  key = () => [];
  #draw;
  #visible = false;
  #dirty = true;
  #frame = 0;

  /**
   * @param {HTMLCanvasElement} element
   * @param {(context: CanvasRenderingContext2D, width: number, height: number) => void} draw in CSS pixels
   */
  constructor(element, draw) {
    this.element = element;
    this.#draw = draw;
    canvases.set(element, this);
    new ResizeObserver(() => this.#resize()).observe(element);
    new IntersectionObserver(
      (entries) => {
        this.#visible = entries.some((entry) => entry.isIntersecting);
        if (this.#visible && this.#dirty) this.invalidate();
      },
      { rootMargin: NEAR },
    ).observe(element);
    onThemeChange(() => this.invalidate());
    // Paper waits for no frame, and shows what was never scrolled to.
    addEventListener('beforeprint', () => {
      if (this.#dirty) this.#paint();
    });
  }

  get visible() {
    return this.#visible;
  }

  /** Asks for a redraw in the next frame. */
  invalidate() {
    this.#dirty = true;
    if (!this.#visible || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.paint();
    });
  }

  /** Redraws now, for a caller that is inside a frame already. */
  paint() {
    if (this.#visible) this.#paint();
  }

  #paint() {
    const context = this.element.getContext('2d');
    if (!context || this.width === 0) return;
    this.#dirty = false;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.element.width, this.element.height);
    this.drawOn(context, this.element.width / this.width);
  }

  /** Draws the present picture, seen or not, on another canvas. @param {CanvasRenderingContext2D} context @param {number} ratio its pixels per CSS pixel */
  drawOn(context, ratio) {
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    // Coordinates and numbers run from left to right in every language.
    context.direction = 'ltr';
    this.#draw(context, this.width, this.height);
  }

  #resize() {
    const { clientWidth, clientHeight } = this.element;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.width = clientWidth;
    this.height = clientHeight;
    const ratio = Math.min(3, devicePixelRatio || 1);
    this.element.width = Math.round(clientWidth * ratio);
    this.element.height = Math.round(clientHeight * ratio);
    this.#dirty = true;
    this.paint();
    this.invalidate();
  }
}
