/**
 * The playground's state: one plain object that is the undo step, the saved file and, written by the table below, the
 * fragment of the address. What the names may be and how large the numbers, the engine knows; here only the form of
 * the object is checked, so that nothing but text, finite numbers and short lists ever reaches it.
 */
import { isDrawn } from './drawn.js';
import { asEdits } from './edits.js';
import { listOf, matching, recordOf, shapeOf, text, whole } from './form.js';
import { readWeights } from './weights.js';

const VERSION = 1;
/** Tables and weights longer than this many characters stay out of the address. */
export const MAX_TEXT_IN_ADDRESS = 8000;
/** Hidden layers, as many as the engine takes; its catalogue does not tell. */
export const MAX_LAYERS = 8;
/** Units of a hidden layer that the controls offer. The engine takes more, which a file or a link may ask for. */
export const MAX_UNITS = 64;

const name = matching(/^[\w^*.-]{1,60}$/);
const number = (/** @type {unknown} */ value) => Number.isFinite(value);
const seed = whole(0, 2 ** 32 - 1);
const parameters = recordOf(matching(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/), number);
const nameOrNone = (/** @type {unknown} */ value) => value === '' || name(value);
const typed = shapeOf({ type: nameOrNone, parameters });
const layer = shapeOf({ units: whole(1, 1e6), activation: name, parameters });
const shortText = text(200);
const edit = shapeOf({ at: whole(0, 1e7), value: number, held: (held) => typeof held === 'boolean' });
const conditions = recordOf(matching(/^(epoch|loss|score|patience|seconds)$/), number);
const stops = (/** @type {any} */ value) => conditions(value) && !(value.seconds <= 0);

/** @param {unknown} value */
function areWeights(value) {
  try {
    return typeof value === 'string' && readWeights(value).every(Number.isFinite);
  } catch {
    return false;
  }
}

/**
 * @typedef {{ type: string, parameters: Record<string, number> }} Typed a name from a catalogue, with what is set of its parameters
 * @typedef {{ units: number, activation: string, parameters: Record<string, number> }} Layer
 * @typedef {{ data: Typed, shape: string, dataSeed: number, testFraction: number, tableName: string, tableText: string,
 *   target: string, inputs: string[], drawn: string, features: string[], formulas: string[], layers: Layer[], loss: Typed,
 *   initializer: Typed, optimizer: Typed, schedule: Typed, l1: number, l2: number, batchSize: number, seed: number,
 *   weights: string, edits: import('./edits.js').Edit[], speed: string, stop: Record<string, number>, picture: string }} State
 *   `weights` to begin with, as weights.js writes them; empty for drawn ones; `stop`: which conditions end a run, and at what
 *   `picture` which one of the output is shown; empty for the usual one
 */

/** Numbers and text to and from an address. */
const asNumber = { write: String, read: readNumber };
const asText = { write: (/** @type {string} */ text) => text, read: (/** @type {string} */ text) => text };
const asList = {
  write: (/** @type {string[]} */ list) => list.map(encodeURIComponent).join(','),
  read: (/** @type {string} */ text) => (text === '' ? [] : text.split(',').map(decodeURIComponent)),
};
/** `adam:learningRate=0.03:beta1=0.9` */
const asTyped = {
  write: (/** @type {Typed} */ { type, parameters }) => [type, ...writeParameters(parameters)].join(':'),
  read(/** @type {string} */ text) {
    const [type = '', ...rest] = text.split(':');
    return { type, parameters: readParameters(rest) };
  },
};
/** `epoch=100:patience=5` */
const asParameters = {
  write: (/** @type {Record<string, number>} */ values) => writeParameters(values).join(':'),
  read: (/** @type {string} */ text) => (text === '' ? {} : readParameters(text.split(':'))),
};
/** `4:tanh,2:leaky-relu:slope=0.1` */
const asLayers = {
  write: (/** @type {Layer[]} */ layers) =>
    layers.map((one) => [one.units, one.activation, ...writeParameters(one.parameters)].join(':')).join(','),
  read: (/** @type {string} */ text) =>
    text === ''
      ? []
      : text.split(',').map((part) => {
          const [units = '', activation = '', ...rest] = part.split(':');
          return { units: readNumber(units), activation, parameters: readParameters(rest) };
        }),
};

/**
 * Every field once: its name in the address, its form, its value for a newcomer, and how it is written.
 * @type {Record<keyof State, { key: string, has: import('./form.js').Form, initial: any,
 *   codec: { write: (value: any) => string, read: (text: string) => any } }>}
 */
export const fields = {
  data: { key: 'data', has: typed, initial: { type: 'circle', parameters: { noise: 0.1 } }, codec: asTyped },
  shape: { key: 'shape', has: nameOrNone, initial: '', codec: asText },
  dataSeed: { key: 'dataSeed', has: seed, initial: 1, codec: asNumber },
  testFraction: { key: 'test', has: number, initial: 0.3, codec: asNumber },
  tableName: { key: 'file', has: shortText, initial: '', codec: asText },
  tableText: { key: 'table', has: text(Number.POSITIVE_INFINITY), initial: '', codec: asText },
  target: { key: 'target', has: shortText, initial: '', codec: asText },
  inputs: { key: 'inputs', has: listOf(shortText, 1000), initial: [], codec: asList },
  drawn: { key: 'points', has: isDrawn, initial: '', codec: asText },
  features: { key: 'features', has: listOf(name, 30), initial: ['x1', 'x2'], codec: asList },
  formulas: { key: 'formulas', has: listOf(shortText, 20), initial: [], codec: asList },
  layers: {
    key: 'layers',
    has: listOf(layer, MAX_LAYERS),
    initial: [
      { units: 4, activation: 'tanh', parameters: {} },
      { units: 2, activation: 'tanh', parameters: {} },
    ],
    codec: asLayers,
  },
  loss: { key: 'loss', has: typed, initial: { type: '', parameters: {} }, codec: asTyped },
  initializer: { key: 'init', has: typed, initial: { type: 'glorot-uniform', parameters: {} }, codec: asTyped },
  optimizer: {
    key: 'optimizer',
    has: typed,
    initial: { type: 'adam', parameters: { learningRate: 0.03 } },
    codec: asTyped,
  },
  schedule: { key: 'schedule', has: typed, initial: { type: 'constant', parameters: {} }, codec: asTyped },
  l1: { key: 'l1', has: number, initial: 0, codec: asNumber },
  l2: { key: 'l2', has: number, initial: 0, codec: asNumber },
  batchSize: { key: 'batch', has: number, initial: 10, codec: asNumber },
  seed: { key: 'seed', has: seed, initial: 1, codec: asNumber },
  edits: { key: 'edits', has: listOf(edit, 1e5), initial: [], codec: asEdits },
  weights: { key: 'weights', has: areWeights, initial: '', codec: asText },
  speed: { key: 'speed', has: (value) => speeds.includes(value), initial: '5', codec: asText },
  stop: { key: 'stop', has: stops, initial: {}, codec: asParameters },
  picture: {
    key: 'show',
    has: matching(/^(|steps|unsure|truth|confusion|class-\d{1,3})$/),
    initial: '',
    codec: asText,
  },
};

/** The speeds that can be chosen: examples per second (`e1`), epochs per second, or as fast as it goes. */
export const speeds = ['e1', 'e10', 'e100', '1', '5', '20', '100', 'full'];

const entries = /** @type {[keyof State, typeof fields[keyof State]][]} */ (Object.entries(fields));

/** @returns {State} what a newcomer sees */
export const initialState = () =>
  /** @type {any} */ (Object.fromEntries(entries.map(([field, { initial }]) => [field, structuredClone(initial)])));

/**
 * The state as a fragment, without `#`: only what differs from the initial state.
 * @param {State} state
 * @param {{ all?: boolean, longest?: number }} [options] `all`: every field, for readers with another initial state;
 *   fields longer than `longest` characters stay out
 */
export function writeFragment(state, { all = false, longest = MAX_TEXT_IN_ADDRESS } = {}) {
  const parts = [`v=${VERSION}`];
  for (const [field, { key, initial, codec }] of entries) {
    const text = codec.write(state[field]);
    const fits = text.length <= longest;
    if (fits && (all || text !== codec.write(initial))) parts.push(`${key}=${escapeText(text)}`);
  }
  return parts.length === 1 ? '' : parts.join('&');
}

/**
 * @param {string} fragment with or without `#`
 * @returns {{ state: State, damaged: string[] }} fields that cannot be read keep their initial value and are named;
 *   so are fields that nobody knows, and a version from the future
 */
export function readFragment(fragment) {
  const state = initialState();
  /** @type {string[]} */
  const damaged = [];
  for (const part of fragment.replace(/^#/, '').split('&').filter(Boolean)) {
    const at = part.indexOf('=');
    const key = at < 0 ? part : part.slice(0, at);
    const entry = entries.find(([, { key: own }]) => own === key);
    const value = entry && readField(entry[1], part.slice(at + 1));
    if (entry && at > 0 && value !== undefined) /** @type {any} */ (state)[entry[0]] = value;
    else if (part !== `v=${VERSION}`) damaged.push(key.slice(0, 40));
  }
  return { state, damaged };
}

/**
 * @param {typeof fields[keyof State]} field
 * @param {string} escaped
 * @returns {any} undefined when the text has not the field's form
 */
function readField({ has, codec }, escaped) {
  try {
    const value = codec.read(decodeURIComponent(escaped));
    return has(value) ? value : undefined;
  } catch {
    // A broken escape sequence.
    return undefined;
  }
}

/** Escapes what an address cannot hold, and leaves it readable otherwise. @param {string} text */
const escapeText = (text) => encodeURIComponent(text).replace(/%(3A|2C|3D)/g, decodeURIComponent);

/** @param {string} text @returns {number} NaN, which no form accepts, for anything but a number */
function readNumber(text) {
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** @param {Record<string, number>} values */
const writeParameters = (values) => Object.entries(values).map(([key, value]) => `${key}=${value}`);

/** @param {string[]} parts @returns {Record<string, number>} */
const readParameters = (parts) =>
  Object.fromEntries(
    parts.map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, Math.max(0, at)), readNumber(part.slice(at + 1))];
    }),
  );
