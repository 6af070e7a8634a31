/**
 * Terms of the glossary in a lesson: each is a link there, and shows its definition under the pointer, with the focus, or at
 * a tap. Esc puts it away. The definition may be touched by the pointer, moves nothing, and scrolls with the page.
 */

/** So that a pointer on its way elsewhere opens nothing, and one on its way to the definition does not lose it. */
const OPEN_AFTER_MS = 150;
const CLOSE_AFTER_MS = 250;
const GAP = 6;

/** @type {{ term: HTMLElement, box: HTMLElement } | undefined} */
let open;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
const termAt = (target) => (target instanceof Element ? target.closest('a.term') : null);

/** @param {EventTarget | null} target */
const isOpenAt = (target) =>
  Boolean(open && target instanceof Node && (open.term.contains(target) || open.box.contains(target)));

/** @param {HTMLElement} term */
function show(term) {
  clearTimeout(timer);
  if (open?.term === term) return;
  hide();
  const box = document.getElementById(term.getAttribute('aria-describedby') ?? '')?.parentElement;
  if (!box?.showPopover) return;
  box.showPopover();
  open = { term, box };
  place(term, box);
}

function hide() {
  clearTimeout(timer);
  open?.box.hidePopover();
  open = undefined;
}

/** Below the first line of the term, else above it, within the window. @param {HTMLElement} term @param {HTMLElement} box */
function place(term, box) {
  const line = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const { bottom } = term.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const left = Math.max(GAP, Math.min(line.left, width - box.offsetWidth - GAP));
  const below = bottom + GAP;
  const top = below + box.offsetHeight <= innerHeight ? below : Math.max(GAP, line.top - GAP - box.offsetHeight);
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}

/** @param {PointerEvent} event */
function hover(event) {
  if (event.pointerType === 'touch') return;
  const term = termAt(event.target);
  clearTimeout(timer);
  if (term) timer = setTimeout(() => show(term), OPEN_AFTER_MS);
  else if (open && !isOpenAt(event.target) && document.activeElement !== open.term)
    timer = setTimeout(hide, CLOSE_AFTER_MS);
}

/** A first tap shows; the second one, as any click, follows the link. @param {MouseEvent} event */
function tap(event) {
  const term = termAt(event.target);
  if (!term || /** @type {PointerEvent} */ (event).pointerType !== 'touch' || shownBefore === term) return;
  event.preventDefault();
  show(term);
}

/** What was shown when a finger came down: the focus that it brings along shows the definition before the click. @type {HTMLElement | undefined} */
let shownBefore;

/** Makes the terms of the page live. */
export function startTerms() {
  if (!document.querySelector('a.term')) return;
  document.addEventListener('pointerover', hover);
  document.addEventListener('pointerdown', (event) => {
    shownBefore = open?.term;
    if (!isOpenAt(event.target)) hide();
  });
  document.addEventListener('click', tap);
  document.addEventListener('focusin', ({ target }) => {
    const term = termAt(target);
    if (term) show(term);
    else if (!isOpenAt(target)) hide();
  });
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (!relatedTarget) hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open) hide();
  });
}
