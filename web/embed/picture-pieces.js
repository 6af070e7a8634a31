/**
 * What an instrument shows, taken apart into pieces at their places: canvases, diagrams, lines of text, and boxes with a
 * ground or a border. Controls are left out, and what only belongs to them; but where a control tells something, as the
 * entries of a matrix do, what it tells is text.
 *
 * @typedef {{ left: number, top: number, width: number, height: number }} Rect in CSS pixels
 * @typedef {Rect & ({ canvas: HTMLCanvasElement } | { markup: (at: Rect) => string })} Piece
 */
import { boxMarkup, diagramMarkup, textMarkup } from './picture-markup.js';

const CONTROLS = 'button, input, select, textarea';
const DRAWINGS = 'canvas, table, .live-formula, svg:not(button svg)';
/** Here, controls are entries. */
const ENTRIES = 'table, .live-formula';

/**
 * @param {Element} root
 * @returns {Piece[]} those behind others first
 */
export function piecesOf(root) {
  /** @type {Piece[]} */
  const pieces = [];
  take(root, 1, pieces);
  return pieces;
}

/** @param {Element} element @param {number} around opacity of what it is in @param {Piece[]} pieces */
function take(element, around, pieces) {
  const style = getComputedStyle(element);
  if (!isSeen(element, style) || isLeftOut(element)) return;
  const opacity = around * Number(style.opacity);
  const rect = rectOf(element.getBoundingClientRect());
  if (element instanceof HTMLCanvasElement) pieces.push({ ...rect, canvas: element });
  else if (element instanceof SVGSVGElement)
    pieces.push({ ...rect, markup: (at) => diagramMarkup(element, at, opacity) });
  else takeBox(element, rect, opacity, pieces);
}

/** @param {Element} element @param {Rect} rect @param {number} opacity @param {Piece[]} pieces */
function takeBox(element, rect, opacity, pieces) {
  const entry = textOfControl(element);
  // The frame of what may be chosen is a control's.
  const markup = element.matches('label') ? undefined : boxMarkup(element, opacity, entry);
  if (markup) pieces.push({ ...rect, markup });
  if (entry !== undefined) return;
  for (const child of element.childNodes) {
    if (child instanceof Element) take(child, opacity, pieces);
    else if (child instanceof Text)
      for (const { text, ...place } of linesOf(child))
        pieces.push({ ...place, markup: (at) => textMarkup(element, text, at, { opacity }) });
  }
}

/** @param {DOMRect} rect @returns {Rect} */
const rectOf = ({ left, top, width, height }) => ({ left, top, width, height });

/** @param {Element} element @param {CSSStyleDeclaration} style */
const isSeen = (element, style) =>
  style.clipPath === 'none' && (style.display === 'contents' || element.checkVisibility({ visibilityProperty: true }));

/** @param {Element} element */
function isLeftOut(element) {
  if (element.matches(CONTROLS)) return !tells(element);
  if (element.matches('details:not([open])')) return true;
  // Of what may be chosen, what was chosen: these are the names of the lines in the plot.
  if (element.matches('label:has(:is([type="checkbox"], [type="radio"]):not(:checked))')) return true;
  return holdsControls(element) || namesControls(element);
}

/** Whether there are controls in it, and no drawing. @param {Element} element */
const holdsControls = (element) => !element.closest(ENTRIES) && has(element, CONTROLS) && !has(element, DRAWINGS);

/** Whether it is the visible name of the controls that follow. @param {Element} element */
function namesControls({ nextElementSibling: next, textContent }) {
  return next !== null && next.getAttribute('aria-label') === textContent?.trim() && holdsControls(next);
}

/** @param {Element} element @param {string} selector */
const has = (element, selector) => element.querySelector(selector) !== null;

/** Whether a control is an entry, or the name beside a sample of a line. @param {Element} control */
function tells(control) {
  if (control.matches('[type="checkbox"], [type="radio"], [type="range"]')) return false;
  return control.closest(ENTRIES) !== null || (control.matches('select') && has(parentOf(control), ':scope > svg'));
}

/** @param {Element} element */
const parentOf = (element) => /** @type {Element} */ (element.parentElement);

/** The text of a field, which is not among its nodes. @param {Element} element */
function textOfControl(element) {
  if (element instanceof HTMLInputElement) return element.value;
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
  return undefined;
}

/**
 * A text as it is broken into lines.
 * @param {Text} node
 * @returns {(Rect & { text: string })[]}
 */
function linesOf(node) {
  /** @type {(Rect & { text: string })[]} */
  const lines = [];
  const range = document.createRange();
  let at = 0;
  for (const character of node.data) {
    range.setStart(node, at);
    at += character.length;
    range.setEnd(node, at);
    const { left, top, width, height } = range.getBoundingClientRect();
    const blank = /\s/.test(character);
    // Of several blanks, one is shown, and none at the ends of lines.
    if (width === 0 && blank) continue;
    const line = lines.at(-1);
    if (!line || (width > 0 && Math.abs(top - line.top) > height / 2))
      lines.push({ left, top, width, height, text: blank ? ' ' : character });
    else {
      const right = Math.max(line.left + line.width, left + width);
      line.left = Math.min(line.left, left);
      line.width = right - line.left;
      line.text += blank ? ' ' : character;
    }
  }
  return lines.filter(({ text }) => text.trim());
}
