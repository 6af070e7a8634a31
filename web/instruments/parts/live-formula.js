/**
 * A formula with live numbers, whose terms know what they stand for: pointing at a term, focusing or tapping it names
 * its part, and a part that is lit elsewhere is lit here. One stop for the Tab key; arrows go from term to term.
 *
 * @typedef {{ part: string, text: unknown, label: string }} Term `part` is what it stands for, `label` says that in words
 * @typedef {string | Term | (string | Term)[]} Piece text, a term, or a few of both that stay on one line
 * @typedef {{ label: string, pieces: Piece[], lit?: (part: string) => boolean,
 *             focus?: (part: string | undefined) => void }} Formula `label` says what the formula is of
 */
import './live-formula.css';
import { html } from '../../ui/html.js';

/** @param {Formula} formula */
export function liveFormula(formula) {
  const first = formula.pieces.flat().find((piece) => typeof piece !== 'string');
  /** @param {string | Term} piece */
  const draw = (piece) => (typeof piece === 'string' ? piece : drawTerm(formula, piece, piece === first));
  return html`<div class="live-formula" role="group" aria-label=${formula.label} @keydown=${moveBetweenTerms}>
    ${formula.pieces.map((piece) => html`<span class="live-piece">${Array.isArray(piece) ? piece.map(draw) : draw(piece)}</span> `)}
  </div>`;
}

/** @param {Formula} formula @param {Term} term @param {boolean} first */
function drawTerm({ lit, focus }, { part, text, label }, first) {
  const point = () => focus?.(part);
  const leave = () => focus?.(undefined);
  return html`<button type="button" class="live-term ${lit?.(part) ? 'lit' : ''}" aria-label=${label} data-part=${part}
    tabindex=${first ? 0 : -1} @pointerenter=${point} @pointerleave=${leave} @focus=${point} @blur=${leave}
    @click=${point}>${text}</button>`;
}

/** @param {KeyboardEvent} event */
function moveBetweenTerms(event) {
  const terms = [.../** @type {HTMLElement} */ (event.currentTarget).querySelectorAll('button')];
  const at = terms.indexOf(/** @type {HTMLButtonElement} */ (event.target));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: terms.length - 1 }[event.key];
  if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  terms[to]?.focus();
}
