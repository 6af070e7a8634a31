/** The one way this project makes DOM: templates whose values are always text, never markup. */

export { live } from 'lit/directives/live.js';
export { html, nothing, render, svg } from 'lit/html.js';
