/**
 * The form of an instrument's state: one plain object that is the address's fragment, the `state` attribute and the
 * undo step at once. Each field is written once, here with its form, its first value and how it reads as text.
 *
 * @typedef {{ write: (value: any) => string, read: (text: string) => any }} Codec
 * @typedef {{ form: import('../../playground/form.js').Form, initial: any, codec: Codec }} Field
 */
import { listOf, matching, recordOf, whole } from '../../playground/form.js';

/** An empty text is no number. @param {string} text */
const readNumber = (text) => (text.trim() === '' ? Number.NaN : Number(text));

/** @param {string} text */
const split = (text) => (text === '' ? [] : text.split(','));

/** Numbers keep six digits: more than any picture shows. @param {number} value */
const writeNumber = (value) => String(Number(value.toPrecision(6)));

/** @param {number} initial @param {number} min @param {number} max @returns {Field} */
export const numberField = (initial, min, max) => ({
  form: (value) => Number.isFinite(value) && value >= min && value <= max,
  initial,
  codec: { write: writeNumber, read: readNumber },
});

/** @param {number} initial @param {number} min @param {number} max @returns {Field} */
export const integerField = (initial, min, max) => ({
  form: whole(min, max),
  initial,
  codec: { write: String, read: readNumber },
});

/** @param {string} initial @param {string[]} options @returns {Field} */
export const choiceField = (initial, options) => ({
  form: (value) => options.includes(value),
  initial,
  codec: { write: String, read: String },
});

/** Names whose meaning the engine knows. @param {string[]} initial @param {number} most @returns {Field} */
export const namesField = (initial, most) => ({
  form: listOf(matching(/^[a-z][a-z0-9-]{0,39}$/), most),
  initial,
  codec: { write: (list) => list.join(','), read: split },
});

/** `name:1.5,other:2`. @param {Record<string, number>} initial @returns {Field} */
export const numbersByNameField = (initial) => ({
  form: recordOf(matching(/^[a-z][a-zA-Z0-9.-]{0,60}$/), Number.isFinite),
  initial,
  codec: {
    write: (values) =>
      Object.entries(values)
        .map(([name, value]) => `${name}:${writeNumber(value)}`)
        .join(','),
    read: (text) =>
      Object.fromEntries(
        split(text).map((part) => {
          const [name = '', value = ''] = part.split(':');
          return [name, readNumber(value)];
        }),
      ),
  },
});

/** Escapes what an address cannot hold, and leaves it readable otherwise. @param {string} text */
const escapeText = (text) => encodeURIComponent(text).replace(/%(3A|2C)/g, decodeURIComponent);

/** The fields of one instrument's state, and its version. */
export class StateForm {
  #fields;
  #version;

  /** @param {number} version of the state's form @param {Record<string, Field>} fields */
  constructor(version, fields) {
    this.#version = version;
    this.#fields = fields;
  }

  /** What a newcomer sees. @returns {any} */
  initial() {
    return Object.fromEntries(
      Object.entries(this.#fields).map(([name, { initial }]) => [name, structuredClone(initial)]),
    );
  }

  /** Whether a value fits a field. @param {string} name @param {unknown} value */
  fits(name, value) {
    const field = this.#fields[name];
    return Boolean(field?.form(value));
  }

  /** The state as a fragment without `#`; empty for the initial state. @param {any} state */
  write(state) {
    const parts = Object.entries(this.#fields)
      .filter(([name, { initial, codec }]) => codec.write(state[name]) !== codec.write(initial))
      .map(([name, { codec }]) => `${name}=${escapeText(codec.write(state[name]))}`);
    return parts.length ? [`v=${this.#version}`, ...parts].join('&') : '';
  }

  /**
   * @param {string} fragment with or without `#`
   * @returns {{ state: any, damaged: string[] }} what cannot be read keeps its initial value and is named
   */
  read(fragment) {
    const state = this.initial();
    /** @type {string[]} */
    const damaged = [];
    for (const part of fragment.replace(/^#/, '').split('&').filter(Boolean)) {
      const [, name = part, text] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
      const value = text === undefined ? undefined : this.#readField(name, text);
      if (value !== undefined) state[name] = value;
      else if (part !== `v=${this.#version}`) damaged.push(name.slice(0, 40));
    }
    return { state, damaged };
  }

  /** @param {string} name @param {string} escaped */
  #readField(name, escaped) {
    try {
      const value = this.#fields[name]?.codec.read(decodeURIComponent(escaped));
      return this.fits(name, value) ? value : undefined;
    } catch {
      // A broken escape sequence.
      return undefined;
    }
  }
}
