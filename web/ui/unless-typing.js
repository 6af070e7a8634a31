/**
 * The value of a text field that follows the state, but never while somebody types into it: a picture that moves meanwhile
 * would take the half-typed number away.
 */
import { Directive, directive } from 'lit/directive.js';
import { noChange } from 'lit/html.js';

class UnlessTyping extends Directive {
  /** @type {HTMLInputElement | undefined} */
  #field;
  #typing = false;

  /** @param {string} value @override */
  render(value) {
    return value;
  }

  /** @param {any} part @param {[string]} values @override */
  update({ element }, [value]) {
    this.#watch(element);
    if (!this.#typing && element.value !== value) element.value = value;
    return noChange;
  }

  /** @param {HTMLInputElement} field */
  #watch(field) {
    if (this.#field === field) return;
    this.#field = field;
    field.addEventListener('input', () => {
      this.#typing = true;
    });
    for (const end of ['change', 'blur'])
      field.addEventListener(end, () => {
        this.#typing = false;
      });
  }
}

/** For `.value=${unlessTyping(text)}`. */
export const unlessTyping = directive(UnlessTyping);
