/**
 * Links that hold everything. A state without weights and with a small table has a readable fragment; what is longer is
 * that fragment, deflated, in base64url: `#z=…`. Old links of the TensorFlow playground are understood as well.
 */
import { fields, readFragment, writeFragment } from '../state.js';
import { readBytes, writeBytes } from '../weights.js';
import { FileError } from './file.js';
import { isTensorFlowLink, readTensorFlowLink } from './tensorflow-link.js';

/** @typedef {import('../state.js').State} State */

/** Browsers take no longer address than about two million characters. */
export const LONGEST = 1_500_000;
/** What a compressed link may unfold to: the largest table a reader may open is 50 MB. */
const MOST_CHARACTERS = 60e6;

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {CompressionStream | DecompressionStream} stream
 * @param {number} [most] bytes that may come out
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 * @throws {Error} where the stream cannot read them, or more come out
 */
async function through(bytes, stream, most = Number.POSITIVE_INFINITY) {
  const writer = stream.writable.getWriter();
  // What goes wrong in writing goes wrong in reading too, and is reported there.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      reader.cancel().catch(() => {});
      throw new Error('too long');
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Whether the state holds data too long for a readable link. @param {State} state */
export const hasLongData = (state) => describe(state) !== describe(state, Number.POSITIVE_INFINITY);

/** Everything but the weights. @param {State} state @param {number} [longest] */
const describe = (state, longest) => writeFragment({ ...state, weights: '' }, { longest });

/**
 * @param {State} state
 * @param {{ weights: boolean, data: boolean }} include whether the weights, and data too long to be read in an address
 * @returns {Promise<string>} the fragment, without `#`
 */
export async function writeLink(state, include) {
  const readable = describe(state);
  const settings = include.data ? describe(state, Number.POSITIVE_INFINITY) : readable;
  const weights = include.weights && state.weights ? `${fields.weights.key}=${state.weights}` : '';
  if (!weights && settings === readable) return readable;
  const all = [settings, weights].filter(Boolean).join('&');
  const packed = await through(new TextEncoder().encode(all), new CompressionStream('deflate-raw'));
  return `z=${writeBytes(packed)}`;
}

/**
 * @param {string} text a link or only its fragment
 * @returns {Promise<{ state: State, damaged: string[], notes: import('./tensorflow-link.js').Note[] }>}
 *   fields that cannot be read are named; notes about what another playground has and this one has not
 * @throws {FileError}
 */
export async function readLink(text) {
  const at = text.indexOf('#');
  const isAddress = at < 0 && /^\s*\w+:\/\//.test(text);
  const fragment = isAddress ? '' : text.slice(at + 1).trim();
  if (isTensorFlowLink(text, fragment)) return readTensorFlowLink(at < 0 && !/[=&]/.test(fragment) ? '' : fragment);
  if (!/[=&]/.test(fragment)) throw new FileError('no-link');
  const readable = fragment.startsWith('z=') ? await unpack(fragment.slice(2)) : fragment;
  const { state, damaged } = readFragment(readable);
  // Something else that happens to have an equals sign must not put the usual settings in the place of the reader's.
  if (damaged.length === readable.split('&').filter(Boolean).length) throw new FileError('no-link');
  if (state.data.type === 'table' && !state.tableText) throw new FileError('table-missing', { got: state.tableName });
  return { state, damaged, notes: [] };
}

/** @param {string} packed */
async function unpack(packed) {
  try {
    const bytes = await through(readBytes(packed), new DecompressionStream('deflate-raw'), MOST_CHARACTERS);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileError('cut-off');
  }
}
