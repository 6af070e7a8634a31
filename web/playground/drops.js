/** A table or a saved playground dropped anywhere on the page, or pasted where no field takes it. */
import { t } from '../i18n/i18n.js';

/**
 * @param {Document} page
 * @param {import('./own-table.js').OwnTable} tables
 * @param {import('./sharing.js').Sharing} sharing
 */
export function acceptDrops(page, tables, sharing) {
  page.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  page.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    if (/\.json$/i.test(file.name) || file.type === 'application/json') sharing.open(file);
    else tables.open(file);
  });
  page.addEventListener('paste', (event) => {
    if (/** @type {HTMLElement} */ (event.target).closest?.('textarea, input')) return;
    const text = (event.clipboardData?.getData('text/plain') ?? '').trim();
    if (/^(\{|(https?|file):\S*#\S*=\S*$)/.test(text)) sharing.open(text);
    // One line is no table.
    else if (text.includes('\n')) tables.use(text, t('table.pasted'));
  });
}
