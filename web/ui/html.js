/** The one way this project makes DOM: templates whose values are always text, never markup. */
import { render as renderTemplate } from 'lit/html.js';

export { live } from 'lit/directives/live.js';
export { html, nothing, svg } from 'lit/html.js';

/** What a browser says of a focused field in the middle of the drawing that takes it away. */
const LAST_WORDS = ['change', 'focusout', 'blur'];

/** @param {Event} event */
const unheard = (event) => event.stopPropagation();

/**
 * Draws a template into a place. Nobody hears the last words of fields that go: an answer to them would set what nobody
 * has entered, and draw again what is being drawn.
 *
 * @param {unknown} template
 * @param {HTMLElement | ShadowRoot | DocumentFragment} place
 */
export function render(template, place) {
  for (const name of LAST_WORDS) place.addEventListener(name, unheard, true);
  try {
    renderTemplate(template, place);
  } finally {
    for (const name of LAST_WORDS) place.removeEventListener(name, unheard, true);
  }
}
