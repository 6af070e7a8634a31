/** The legend on the page as the key of a saved picture. */
import { SharpCanvas } from '../../ui/sharp-canvas.js';
import { cssVariable } from '../../ui/theme.js';

/** @typedef {import('../../ui/sharp-canvas.js').KeyEntry} KeyEntry */

/** @param {Element | null | undefined} legend @returns {KeyEntry[]} of what stands there with a mark */
export const legendKey = (legend) =>
  [...(legend?.querySelectorAll('.item') ?? [])].flatMap((item) => {
    const draw = markOf(item);
    return draw ? [{ name: item.textContent.trim(), draw }] : [];
  });

/** @param {Element} item @returns {KeyEntry['draw'] | undefined} */
function markOf(item) {
  const mark = item.querySelector('canvas.mark');
  if (mark) return (context) => drawMark(context, SharpCanvas.of(mark));
  const dot = item.querySelector('.dot');
  if (dot) return (context) => drawDot(context, dot.matches('.filled'));
  return item.querySelector('.line') ? drawCurve : undefined;
}

/** @param {CanvasRenderingContext2D} context @param {SharpCanvas | undefined} mark */
function drawMark(context, mark) {
  if (!mark?.width) return;
  const { a: scale, e: left, f: top } = context.getTransform();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(mark.width * scale);
  canvas.height = Math.round(mark.height * scale);
  mark.drawOn(/** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')), scale);
  context.resetTransform();
  context.drawImage(canvas, Math.round(left - canvas.width / 2), Math.round(top - canvas.height / 2));
}

/** @param {CanvasRenderingContext2D} context @param {boolean} filled */
function drawDot(context, filled) {
  context.beginPath();
  context.arc(0, 0, 4, 0, 2 * Math.PI);
  context.strokeStyle = cssVariable('--soft');
  context.lineWidth = 2;
  context.stroke();
  context.fillStyle = cssVariable('--soft');
  if (filled) context.fill();
}

/** @param {CanvasRenderingContext2D} context */
function drawCurve(context) {
  context.fillStyle = cssVariable('--negative-mark');
  context.fillRect(-9, -1.5, 18, 3);
}
