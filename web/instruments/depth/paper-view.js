/** The paper on a canvas of its own. */
import { SharpCanvas } from '../../ui/sharp-canvas.js';
import { drawPaper } from './draw.js';

export class PaperView {
  /** The element to put into the document. */
  element = document.createElement('div');
  #canvas;
  /** @type {import('./model.js').Paper | undefined} */
  #paper;

  constructor() {
    this.element.className = 'depth-paper';
    this.element.setAttribute('role', 'img');
    const canvas = document.createElement('canvas');
    this.element.append(canvas);
    this.#canvas = new SharpCanvas(canvas, (context, width, height) => {
      if (this.#paper) drawPaper(context, width, height, this.#paper);
    });
  }

  /** @param {import('./model.js').Paper} paper @param {string} label what it shows, in words */
  show(paper, label) {
    this.#paper = paper;
    this.element.setAttribute('aria-label', label);
    this.#canvas.invalidate();
  }
}
