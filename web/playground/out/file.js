/**
 * The saved file: the state as readable JSON, with the weights as a list of numbers. Its form is documented in
 * playground-file.schema.json. Every version that was ever written opens: `migrations` leads each to the next.
 *
 * @typedef {import('../state.js').State} State
 * @typedef {{ state: State, damaged: string[] }} Reading fields that cannot be read keep their initial value and are named
 */
import { fields, initialState } from '../state.js';
import { readWeights, writeWeights } from '../weights.js';

export const FORMAT = 'gradient-garden-playground';
export const VERSION = 1;

/**
 * From each version to the next, by the version it starts from: a function of the whole content.
 * @type {Record<number, (content: any) => any>}
 */
const migrations = {};

/** Why a text is no saved playground. `reason` names the message: `out.error.REASON`. */
export class FileError extends Error {
  reason;
  values;

  /** @param {string} reason @param {Record<string, string | number>} [values] for the message */
  constructor(reason, values = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}

/** @param {State} state @returns {string} */
export function writeFile(state) {
  const { weights, ...rest } = state;
  const numbers = weights ? { weights: Array.from(readWeights(weights), shortest) } : {};
  return `${JSON.stringify({ format: FORMAT, version: VERSION, state: rest, ...numbers }, null, 1)}\n`;
}

/**
 * The shortest decimal that means the same 32-bit number.
 * @param {number} value finite
 */
export function shortest(value) {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}

/**
 * @param {string} text
 * @param {{ version?: number, steps?: Record<number, (content: any) => any> }} [present] what to lead older files to
 * @returns {Reading}
 * @throws {FileError}
 */
export function readFile(text, { version = VERSION, steps = migrations } = {}) {
  let content = parse(text);
  if (!isPlain(content) || content.format !== FORMAT) throw new FileError('other-json');
  if (!Number.isInteger(content.version) || content.version < 1) throw new FileError('no-version');
  if (content.version > version) throw new FileError('newer', { version: content.version });
  for (let from = content.version; from < version; from++) content = steps[from]?.(content) ?? content;
  if (!isPlain(content.state)) throw new FileError('no-state');
  return readState(content);
}

/** @param {string} text @returns {any} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileError('no-json', { message: error instanceof Error ? error.message : '' });
  }
}

/** @param {unknown} value */
const isPlain = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {{ state: Record<string, unknown>, weights?: unknown }} content @returns {Reading} */
function readState({ state: saved, weights }) {
  const state = initialState();
  /** @type {string[]} */
  const damaged = [];
  for (const [name, value] of Object.entries(saved)) {
    const field = Object.hasOwn(fields, name) ? fields[/** @type {keyof State} */ (name)] : undefined;
    if (field?.has(value) && name !== 'weights') /** @type {any} */ (state)[name] = value;
    else damaged.push(name.slice(0, 40));
  }
  if (weights === undefined) return { state, damaged };
  if (Array.isArray(weights) && weights.every((one) => Number.isFinite(Math.fround(one)) && typeof one === 'number'))
    state.weights = writeWeights(Float32Array.from(weights));
  else damaged.push('weights');
  return { state, damaged };
}
