/** Any picture of the page as a PNG file, sharper than the screen. */
import { enlarged, pngFile } from '../../ui/enlarged.js';
import { SharpCanvas } from '../../ui/sharp-canvas.js';
import { cssVariable } from '../../ui/theme.js';

const RATIO = 3;

/**
 * The pictures on the page at this moment, by what they are called there.
 * @param {Document} page
 * @returns {{ id: string, name: string, canvas: SharpCanvas }[]}
 */
export function picturesOf(page) {
  return [...page.querySelectorAll('main .figure canvas')].flatMap((element) => {
    const canvas = SharpCanvas.of(element);
    if (!canvas?.width || !element.checkVisibility()) return [];
    return [{ id: element.id.replace(/-canvas$/, ''), name: nameOf(element), canvas }];
  });
}

/** The heading before a picture, or of its section. @param {Element} element */
function nameOf(element) {
  const figure = /** @type {Element} */ (element.closest('.figure'));
  const before = figure.previousElementSibling;
  const heading = before?.matches('h2, h3') ? before : before?.querySelector('h2, h3');
  return (heading ?? figure.closest('section')?.querySelector('h2'))?.textContent ?? element.id;
}

/** @param {SharpCanvas} picture @returns {Promise<Blob>} */
export function pngOf(picture) {
  const canvas = enlarged(picture, RATIO);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.resetTransform();
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = cssVariable('--surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  return pngFile(canvas);
}
