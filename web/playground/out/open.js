/** From a link or a saved file to a state, and what is said about it. */
import { t } from '../../i18n/i18n.js';
import { initialState } from '../state.js';
import { FileError, readFile } from './file.js';
import { readLink } from './link.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {{ state: State, damaged: string[], notes?: import('./tensorflow-link.js').Note[] }} Reading */

/** The longest file taken, in bytes. */
const LARGEST = 100e6;

/** @param {string} text a saved file's or a link @returns {Promise<Reading>} @throws {FileError} */
export const readText = async (text) => (/^\s*[{[]/.test(text) ? readFile(text) : readLink(text));

/** @param {File} file @returns {Promise<Reading>} @throws {FileError} */
export async function readSaved(file) {
  if (file.size > LARGEST) throw new FileError('too-large', { max: LARGEST / 1e6 });
  const text = await file.text().catch(() => {
    throw new FileError('unreadable');
  });
  return readFile(text);
}

/** What could not be read, and what is different here. @param {Reading} reading @returns {string[]} */
export function remarks({ damaged, notes = [] }) {
  const lines = notes.map(({ key, values }) => t(`out.tf.${key}`, values));
  return damaged.length ? [t('out.damaged', { parts: damaged.slice(0, 8).join(', ') }), ...lines] : lines;
}

/** @param {unknown} error @returns {string} in the reader's words */
export function describeFailure(error) {
  if (error instanceof FileError) return t(`out.error.${error.reason}`, error.values);
  return t('out.error.unexpected', { message: error instanceof Error ? error.message : String(error) });
}

/**
 * The state of an address that the page itself cannot read.
 * @param {string} hash
 * @returns {Promise<{ state: State, complaints: string[] }>}
 */
export async function readAddress(hash) {
  try {
    const reading = await readLink(hash);
    const lines = remarks(reading);
    const isTensorFlow = reading.notes.length > 0;
    return { state: reading.state, complaints: isTensorFlow ? [`${t('out.tf.opened')} ${lines.join(' ')}`] : lines };
  } catch (error) {
    return { state: initialState(), complaints: [describeFailure(error)] };
  }
}
