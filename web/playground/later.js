/** Parts that nobody waits for: fetched while the page is idle, or once something of theirs is opened or set. */
import { t } from '../i18n/i18n.js';
import { loadPart } from './parts.js';

/** @param {string} id @returns {any} */
const place = (id) => document.getElementById(id);

/**
 * @param {import('./model.js').PlaygroundModel} model
 * @param {Record<'loss' | 'score', import('../ui/line-chart.js').LineChart>} charts
 */
export function fetchLater(model, charts) {
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  idle(() => attach('charts', 'more-charts-body', model, charts));
  let asked = false;
  const fetchStop = () => {
    if (asked || (!place('stop').open && Object.keys(model.state.stop).length === 0)) return;
    asked = true;
    attach('stop', 'stop-fields', model);
  };
  model.addEventListener('change', fetchStop);
  place('stop').addEventListener('toggle', fetchStop);
  fetchStop();
}

/** @param {string} name @param {string} body where its absence is told @param {...any} needs */
async function attach(name, body, ...needs) {
  try {
    (await loadPart(name)).attach(...needs);
  } catch {
    place(body).textContent = t('error.part-missing');
  }
}
