/**
 * Pieces of a picture as markup that needs no style sheet: the look that they have on the page is written into each.
 *
 * @typedef {import('./picture-pieces.js').Rect} Rect
 */
import { escapeMarkup } from '../ui/escape-markup.js';

const sides = ['top', 'right', 'bottom', 'left'];
const corners = ['top-left', 'top-right', 'bottom-right', 'bottom-left'];

const BORDERS = sides.flatMap((side) => [`border-${side}-width`, `border-${side}-style`, `border-${side}-color`]);
const FRAME = [
  ...['color', 'image', 'position', 'size', 'repeat'].map((name) => `background-${name}`),
  ...BORDERS,
  ...corners.map((corner) => `border-${corner}-radius`),
  ...['style', 'width', 'color', 'offset'].map((name) => `outline-${name}`),
  'box-shadow',
];
const TEXT = [
  ...['font-style', 'font-weight', 'font-size', 'font-family', 'font-variant-numeric', 'letter-spacing', 'color'],
  ...['text-decoration-line', 'text-underline-offset', 'direction'],
];
/** How a box arranges what is in it. */
const INSIDE = ['place-items', 'text-align', 'line-height', ...sides.map((side) => `padding-${side}`)];
const PSEUDO = ['display', 'width', 'height', 'opacity', 'vertical-align', ...sides.map((side) => `margin-${side}`)];
const DIAGRAM = [
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray'],
  ...['stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin', 'paint-order', 'opacity', 'visibility', 'display'],
  ...['font-style', 'font-weight', 'font-size', 'font-family', 'font-variant-numeric', 'letter-spacing'],
  ...['text-anchor', 'dominant-baseline', 'direction'],
];
/** Attributes that draw nothing, or whose work the computed style has done. */
const NOT_DRAWN = /^(aria-|role$|tabindex$|class$|style$)|:/;

/** @param {CSSStyleDeclaration} style @param {string[]} names */
const lookOf = (style, names) => names.map((name) => `${name}:${style.getPropertyValue(name)};`).join('');

/** @param {Rect} at */
const place = ({ left, top, width, height }) =>
  `position:absolute;left:${left}px;top:${top}px;width:${width}px;height:${height}px;`;

/** @param {string} look @param {string} inside */
const box = (look, inside) => `<div xmlns="http://www.w3.org/1999/xhtml" style="${escapeMarkup(look)}">${inside}</div>`;

/**
 * One line of text, in the font of an element.
 * @param {Element} element
 * @param {string} text
 * @param {Rect} at
 * @param {{ opacity?: number, weight?: number }} [options] `weight` of the font, if not the element's
 */
export function textMarkup(element, text, at, { opacity = 1, weight } = {}) {
  const look = `${lookOf(getComputedStyle(element), TEXT)}${weight ? `font-weight:${weight};` : ''}`;
  return box(`${place(at)}${look}line-height:${at.height}px;white-space:pre;opacity:${opacity}`, escapeMarkup(text));
}

/** @param {CSSStyleDeclaration} style */
const hasFrame = (style) =>
  !/^rgba\(.*, 0\)$|\/ 0\)$/.test(style.backgroundColor) ||
  style.backgroundImage !== 'none' ||
  style.boxShadow !== 'none' ||
  (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') ||
  BORDERS.some((name) => name.endsWith('width') && style.getPropertyValue(name) !== '0px');

/**
 * The box of an element without what is in it.
 * @param {Element} element
 * @param {number} opacity
 * @param {string | undefined} entry the text in it, if it is a field: then the field's own frame is not drawn
 * @returns {((at: Rect) => string) | undefined} none if there is nothing to be seen
 */
export function boxMarkup(element, opacity, entry) {
  const style = getComputedStyle(element);
  const look = `box-sizing:border-box;opacity:${opacity};${lookOf(style, [...TEXT, ...INSIDE])}`;
  if (entry !== undefined)
    return (at) => box(`${look}${place(at)}line-height:${at.height}px;white-space:pre`, escapeMarkup(entry));
  const before = pseudoMarkup(element);
  if (!hasFrame(style) && !before) return undefined;
  const display = style.display.endsWith('grid') ? 'grid' : 'block';
  return (at) => box(`${look}${lookOf(style, FRAME)}${place(at)}display:${display}`, before);
}

/** What a style sheet puts before the text of an element: the mark of a handle, the sample in a key. @param {Element} element */
function pseudoMarkup(element) {
  const style = getComputedStyle(element, '::before');
  if (/^(none|normal)$/.test(style.content) || style.opacity === '0') return '';
  return box(`box-sizing:border-box;${lookOf(style, [...PSEUDO, ...FRAME])}`, '');
}

/** A diagram with the styles it has on the page. @param {SVGSVGElement} diagram @param {Rect} at @param {number} opacity */
export const diagramMarkup = (diagram, at, opacity) =>
  nodeMarkup(
    diagram,
    `xmlns="http://www.w3.org/2000/svg" width="${at.width}" height="${at.height}"`,
    (style) => `${place(at)}overflow:${style.overflow};opacity:${opacity}`,
  );

/** The same within another SVG image. @param {SVGSVGElement} diagram @param {Rect} at */
export const nestedDiagramMarkup = (diagram, { left, top, width, height }) =>
  nodeMarkup(
    diagram,
    ` x="${left}" y="${top}" width="${width}" height="${height}"`,
    (style) => `overflow:${style.overflow};`,
  );

/**
 * @param {Node} node
 * @param {string} [more] attributes
 * @param {(style: CSSStyleDeclaration) => string} [moreLook]
 * @returns {string}
 */
function nodeMarkup(node, more = '', moreLook = () => '') {
  if (node instanceof Text) return escapeMarkup(node.data);
  if (!(node instanceof SVGElement) || node.localName === 'title') return '';
  const style = getComputedStyle(node);
  const kept = [...node.attributes].filter(({ name }) => !NOT_DRAWN.test(name) && !more.includes(` ${name}=`));
  const attributes = kept.map(({ name, value }) => `${name}="${escapeMarkup(value)}"`).join(' ');
  const inside = [...node.childNodes].map((child) => nodeMarkup(child)).join('');
  const look = escapeMarkup(lookOf(style, DIAGRAM) + moreLook(style));
  return `<${node.localName} ${more} ${attributes} style="${look}">${inside}</${node.localName}>`;
}
