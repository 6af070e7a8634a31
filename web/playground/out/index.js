/** Share and save: everything that leaves the page, and what comes back. */
import { OutDialog } from './dialog.js';

export { readAddress } from './open.js';
export { default as strings } from './strings.js';

/** @type {OutDialog | undefined} */
let dialog;

/**
 * @param {import('../model.js').PlaygroundModel} model
 * @param {File | string} [saved] a saved file, its text or a link, to be opened
 */
export async function openDialog(model, saved) {
  // What is saved is what is seen.
  await model.pause();
  dialog ??= new OutDialog(model);
  await dialog.show(saved);
}
