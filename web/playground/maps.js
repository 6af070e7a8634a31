/** What belongs to the pictures but can wait: other views of the output, and the comparison of runs. */
import { t } from '../i18n/i18n.js';
import { loadPart } from './parts.js';

/** @param {string} id @returns {any} */
const place = (id) => document.getElementById(id);

/** @param {import('./model.js').PlaygroundModel} model with its first network */
export function offerMaps(model) {
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  idle(() => attach('views', 'pictures', model));
  const compare = place('compare');
  // It may have been opened before the first network was there.
  const fetchOnce = () => {
    if (!compare.open) return;
    compare.removeEventListener('toggle', fetchOnce);
    attach('compare', 'compare-body', model);
  };
  compare.addEventListener('toggle', fetchOnce);
  fetchOnce();
}

/** @param {string} name @param {string} body where its absence is told @param {import('./model.js').PlaygroundModel} model */
async function attach(name, body, model) {
  try {
    (await loadPart(name)).attach(model);
  } catch {
    place(body).textContent = t('error.part-missing');
  }
}
