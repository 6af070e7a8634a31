/** A warped grid on a canvas, from pixels of its own. */
import { fillMesh } from './mesh-raster.js';

/** Pixels per CSS pixel, at most: more are not seen in flat colours. */
const FINEST = 2;

export class MeshPainter {
  #canvas = document.createElement('canvas');
  /** @type {ImageData | undefined} */
  #image;

  /**
   * @param {CanvasRenderingContext2D} context scaled to CSS pixels
   * @param {{ left: number, top: number, width: number, height: number }} box
   * @param {{ x: ArrayLike<number>, y: ArrayLike<number>, colors: Uint32Array, cells: number }} mesh nodes in CSS pixels;
   *   colours as `fillMesh` takes them
   */
  paint(context, box, { x, y, colors, cells }) {
    const ratio = Math.min(FINEST, context.getTransform().a);
    const image = this.#ofSize(Math.ceil(box.width * ratio), Math.ceil(box.height * ratio));
    const pixels = new Uint32Array(image.data.buffer);
    pixels.fill(0);
    fillMesh(
      pixels,
      image.width,
      Float32Array.from(x, (at) => (at - box.left) * ratio),
      Float32Array.from(y, (at) => (at - box.top) * ratio),
      colors,
      cells,
    );
    this.#canvas.getContext('2d')?.putImageData(image, 0, 0);
    context.drawImage(this.#canvas, box.left, box.top, image.width / ratio, image.height / ratio);
  }

  /** @param {number} width @param {number} height @returns {ImageData} */
  #ofSize(width, height) {
    if (this.#image?.width === width && this.#image.height === height) return this.#image;
    Object.assign(this.#canvas, { width, height });
    this.#image = new ImageData(width, height);
    return this.#image;
  }
}
