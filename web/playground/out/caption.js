/** What a saved picture needs where no page stands around it: its name above, and what its lines and marks stand for. */
import { cssVariable } from '../../ui/theme.js';

/** @typedef {import('../../ui/sharp-canvas.js').KeyEntry} KeyEntry */
/** @typedef {KeyEntry & { left: number, row: number }} Placed */

const MARGIN = 12;
const LINE_HEIGHT = 20;
/** Width of a sample, and the room after it and after an entry. */
const SAMPLE = 22;
const GAP = 6;
const APART = 16;
const titleFont = () => `650 14px ${cssVariable('--sans')}`;
const keyFont = () => `12px ${cssVariable('--sans')}`;

/**
 * @param {HTMLCanvasElement} picture
 * @param {number} ratio its pixels per CSS pixel
 * @param {string} name
 * @param {KeyEntry[]} key
 * @returns {HTMLCanvasElement} with an opaque ground
 */
export function captioned(picture, ratio, name, key) {
  const placed = inRows(key, picture.width / ratio);
  const rows = (placed.at(-1)?.row ?? -1) + 1;
  const height = MARGIN + (1 + rows) * LINE_HEIGHT;
  const canvas = document.createElement('canvas');
  canvas.width = picture.width + Math.round(2 * MARGIN * ratio);
  canvas.height = picture.height + Math.round((height + MARGIN) * ratio);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = cssVariable('--surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, Math.round(MARGIN * ratio), Math.round(height * ratio));
  context.scale(ratio, ratio);
  drawCaption(context, name, placed);
  return canvas;
}

/** @param {CanvasRenderingContext2D} context @param {string} name @param {Placed[]} key */
function drawCaption(context, name, key) {
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillStyle = cssVariable('--ink');
  context.font = titleFont();
  context.fillText(name, MARGIN, MARGIN + LINE_HEIGHT / 2);
  context.font = keyFont();
  context.fillStyle = cssVariable('--soft');
  for (const { left, row, name, draw } of key) {
    const y = MARGIN + (row + 1.5) * LINE_HEIGHT;
    context.save();
    context.translate(MARGIN + left + SAMPLE / 2, y);
    draw(context);
    context.restore();
    context.fillText(name, MARGIN + left + SAMPLE + GAP, y);
  }
}

/** Entries side by side, in as many rows as they need. @param {KeyEntry[]} key @param {number} width @returns {Placed[]} */
function inRows(key, width) {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  context.font = keyFont();
  let [left, row] = [0, 0];
  return key.map((entry) => {
    const length = SAMPLE + GAP + context.measureText(entry.name).width;
    if (left > 0 && left + length > width) [left, row] = [0, row + 1];
    const placed = { ...entry, left, row };
    left += length + APART;
    return placed;
  });
}
