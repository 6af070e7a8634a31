/**
 * An instrument's drawing as a PNG file: canvases drawn anew in more pixels; over them an SVG image with everything else,
 * in which the browser lays out text and boxes as on the page.
 */
import { enlarged, pngFile } from '../ui/enlarged.js';
import { escapeMarkup } from '../ui/escape-markup.js';
import { SharpCanvas } from '../ui/sharp-canvas.js';
import { cssVariable } from '../ui/theme.js';
import { textMarkup } from './picture-markup.js';
import { piecesOf } from './picture-pieces.js';

/** @typedef {import('./picture-pieces.js').Piece} Piece */
/** @typedef {import('./picture-pieces.js').Rect} Rect */

/** Pixels of the file per CSS pixel. */
const RATIO = 2;
/** Around the whole, in CSS pixels. */
const MARGIN = 16;
/** What is left of the room of controls. */
const GAP = 14;

/** Lets the page answer its reader. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/**
 * @param {HTMLElement} view
 * @param {string} title stands above
 * @returns {Promise<Blob>} rejects where the browser does not let its pictures be read
 */
export async function pictureOf(view, title) {
  const { pieces, width, height } = laidOut([titlePiece(title, view), ...piecesOf(view)]);
  const image = imageOf(pieces, width, height);
  const canvas = document.createElement('canvas');
  canvas.width = width * RATIO;
  canvas.height = height * RATIO;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = cssVariable('--paper');
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const piece of pieces) {
    if (!('canvas' in piece)) continue;
    await pause();
    drawCanvas(context, piece);
  }
  context.drawImage(await image, 0, 0, canvas.width, canvas.height);
  return pngFile(canvas);
}

/** The title as one line above the view. @param {string} title @param {Element} view @returns {Piece} */
function titlePiece(title, view) {
  const { left, top } = view.getBoundingClientRect();
  const { fontSize, fontFamily } = getComputedStyle(view);
  const weight = 650;
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  context.font = `${weight} ${fontSize} ${fontFamily}`;
  const width = Math.ceil(context.measureText(title).width);
  const height = 1.5 * Number.parseFloat(fontSize);
  const markup = (/** @type {Rect} */ at) => textMarkup(view, title, at, { weight });
  return { left, top: top - height - GAP, width, height, markup };
}

/**
 * The pieces at their places within the picture.
 * @param {Piece[]} pieces
 */
function laidOut(pieces) {
  const close = closedUp(pieces);
  const left = Math.min(...close.map((piece) => piece.left)) - MARGIN;
  const top = Math.min(...close.map((piece) => piece.top)) - MARGIN;
  const moved = close.map((piece) => ({ ...piece, left: piece.left - left, top: piece.top - top }));
  return {
    pieces: moved,
    width: Math.ceil(Math.max(...moved.map((piece) => piece.left + piece.width)) + MARGIN),
    height: Math.ceil(Math.max(...moved.map((piece) => piece.top + piece.height)) + MARGIN),
  };
}

/**
 * Where nothing is left across the whole width, what is below moves up.
 * @param {Piece[]} pieces
 * @returns {Piece[]} in the same order
 */
function closedUp(pieces) {
  /** @type {Map<Piece, number>} */
  const tops = new Map();
  const downwards = [...pieces].sort((a, b) => a.top - b.top);
  let end = downwards[0]?.top ?? 0;
  let up = 0;
  for (const piece of downwards) {
    up += Math.max(0, piece.top - end - GAP);
    tops.set(piece, piece.top - up);
    end = Math.max(end, piece.top + piece.height);
  }
  return pieces.map((piece) => ({ ...piece, top: tops.get(piece) ?? piece.top }));
}

/** @param {CanvasRenderingContext2D} context @param {Rect & { canvas: HTMLCanvasElement }} piece */
function drawCanvas(context, { canvas, left, top, width, height }) {
  const sharp = SharpCanvas.of(canvas);
  const picture = sharp?.width ? enlarged(sharp, RATIO) : canvas;
  context.drawImage(picture, left * RATIO, top * RATIO, width * RATIO, height * RATIO);
}

/** All pieces with markup. @param {Piece[]} pieces @param {number} width @param {number} height */
async function imageOf(pieces, width, height) {
  const inside = pieces.map((piece) => ('markup' in piece ? piece.markup(piece) : '')).join('');
  const size = (/** @type {number} */ ratio) => `width="${width * ratio}" height="${height * ratio}"`;
  const image = new Image();
  // The language chooses the font where a font's name leaves it open: Firefox has another sans-serif for Korean.
  const lang = escapeMarkup(document.documentElement.lang);
  // Images from data: addresses may be read back in every browser, those from blob: not.
  image.src = `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${lang}" ${size(RATIO)} viewBox="0 0 ${width} ${height}">
      <foreignObject ${size(1)}>${inside}</foreignObject></svg>`,
  )}`;
  await image.decode();
  return image;
}
