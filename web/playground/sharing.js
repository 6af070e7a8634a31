/** “Share and save”, before its code is there: fetched when somebody presses the button, or opens a saved file. */
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { loadPart } from './parts.js';

export class Sharing {
  #model;
  #complain;

  /** @param {import('./model.js').PlaygroundModel} model @param {(complaint: string) => void} complain */
  constructor(model, complain) {
    this.#model = model;
    this.#complain = complain;
  }

  /** Opens the dialog; with a saved file or its text, that is opened. @param {File | string} [saved] */
  async open(saved) {
    try {
      const { openDialog } = await loadPart('out');
      await openDialog(this.#model, saved);
    } catch {
      this.#complain(t('error.part-missing'));
      announce(t('error.part-missing'));
    }
  }
}
