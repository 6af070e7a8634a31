/** Any picture of the page as a PNG file, sharper than the screen. */
import { enlarged, pngFile } from '../../ui/enlarged.js';
import { SharpCanvas } from '../../ui/sharp-canvas.js';
import { drawConfusion } from '../draw-confusion.js';
import { captioned } from './caption.js';
import { legendKey } from './legend-key.js';

/** @typedef {Pick<SharpCanvas, 'width' | 'height' | 'drawOn'>} Picture sizes in CSS pixels */
/** @typedef {{ id: string, name: string, canvas: Picture, key: import('../../ui/sharp-canvas.js').KeyEntry[] }} Named */

const RATIO = 3;
/** Of the picture of a confusion matrix, which is a table on the page. */
const MATRIX_SIZE = 480;

/**
 * The pictures on the page at this moment, by what they are called there.
 * @param {Document} page
 * @returns {Named[]}
 */
export function picturesOf(page) {
  const drawn = [...page.querySelectorAll('main .figure canvas')].flatMap((element) => {
    const canvas = SharpCanvas.of(element);
    if (!canvas?.width || !element.checkVisibility()) return [];
    // Only the other run's picture has no name of its own in the document.
    const id = element.id.replace(/-canvas$/, '') || 'output-a';
    const name = nameOf(element);
    const key = id.startsWith('output') ? legendKey(page.querySelector('#legend')) : canvas.key();
    return [{ id, name, canvas, key }];
  });
  return [...drawn, ...matricesOf(page)];
}

/** The heading before a picture, or of its section, and which of two it is. @param {Element} element */
function nameOf(element) {
  const figure = /** @type {Element} */ (element.closest('.figure'));
  const heading = headingBefore(figure) ?? figure.closest('section')?.querySelector('h2');
  const name = heading?.textContent ?? element.id;
  const pair = figure.closest('.pair');
  if (!pair) return name;
  const at = [...pair.querySelectorAll('.figure')].indexOf(figure);
  return `${name}, ${pair.querySelectorAll('.which')[at]?.textContent}`;
}

/** @param {Element} figure */
function headingBefore(figure) {
  for (let before = figure.previousElementSibling; before; before = before.previousElementSibling) {
    if (before.matches('.figure')) return undefined;
    const heading = before.matches('h2, h3') ? before : before.querySelector('h2, h3');
    if (heading) return heading;
  }
  return undefined;
}

/** @param {Document} page */
function matricesOf(page) {
  const table = page.querySelector('main table.confusion');
  if (!table) return [];
  const outputs = Array.from(table.querySelectorAll('tbody th'), ({ textContent }) => textContent);
  const confusion = Float32Array.from(table.querySelectorAll('tbody button'), ({ textContent }) => Number(textContent));
  const box = { left: 34, top: 18, width: MATRIX_SIZE - 46, height: MATRIX_SIZE - 54 };
  /** @type {Picture} */
  const canvas = {
    width: MATRIX_SIZE,
    height: MATRIX_SIZE,
    drawOn(context, ratio) {
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawConfusion(context, box, { outputs }, { train: { confusion } });
    },
  };
  const name = table.getAttribute('aria-label') ?? '';
  return [{ id: 'confusion', name, canvas, key: [] }];
}

/** @param {Named} picture @returns {Promise<Blob>} */
export const pngOf = ({ name, canvas, key }) => pngFile(captioned(enlarged(canvas, RATIO), RATIO, name, key));
