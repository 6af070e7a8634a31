/** A table dropped anywhere on the page, or pasted where no field takes it. */
import { t } from '../i18n/i18n.js';

/**
 * @param {Document} page
 * @param {import('./own-table.js').OwnTable} tables
 */
export function acceptDrops(page, tables) {
  page.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  page.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    tables.open(file);
  });
  page.addEventListener('paste', (event) => {
    if (/** @type {HTMLElement} */ (event.target).closest?.('textarea, input')) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // One line is no table.
    if (text.trim().includes('\n')) tables.use(text, t('table.pasted'));
  });
}
