/**
 * What the frame needs of an instrument's folder.
 * @typedef {import('../parts/instrument-model.js').InstrumentModel} InstrumentModel
 * @typedef {HTMLElement & { model: any, shows: (part: string) => boolean, update(): void, summary(): string,
 *             numbers(): unknown, score(): string }} InstrumentView
 *   `model` is given once, before the element enters the document; `shows` says whether a part is wanted; `update()`
 *   follows another state or other numbers; `summary()` is the state in a sentence or two; `numbers()` the table behind
 *   the picture; `score()` how far the challenge is
 * @typedef {{ Model: new (engine: any, fragment?: string) => InstrumentModel, View: new () => InstrumentView,
 *             strings: Record<string, Record<string, import('../../i18n/i18n.js').Message>> }} Instrument
 */
import { instruments } from 'garden:instruments';
import shareStrings from '../../embed/strings.js';
import { addMessages } from '../../i18n/load-bundled.js';
import strings from './strings.js';

addMessages(strings);
addMessages(shareStrings);
for (const [id, instrument] of Object.entries(instruments)) {
  addMessages(instrument.strings);
  customElements.define(`garden-${id}`, instrument.View);
}

/** @param {string} id @returns {Instrument | undefined} */
export const instrumentOf = (id) => (Object.hasOwn(instruments, id) ? instruments[id] : undefined);

export const instrumentIds = () => Object.keys(instruments);
