/** The numbers of the moment: epoch, speed, and how well it does. */
import { formatCompact, formatNumber, formatPercent, t } from '../i18n/i18n.js';
import { html, nothing } from '../ui/html.js';

/** @typedef {import('./model.js').PlaygroundModel} Model */

/** Counts are shown to the last digit. */
const whole = { maximumFractionDigits: 0 };

/** @param {Model} model */
export function counters({ snapshot, throughput, description, running }) {
  const epoch = snapshot?.epoch ?? 0;
  return html`
    <div><dt>${t('read.epoch')}</dt><dd>${formatNumber(epoch, { maximumFractionDigits: epoch < 100 ? 1 : 0 })}</dd></div>
    <div><dt>${t('read.step')}</dt><dd>${formatNumber(snapshot?.step ?? 0, whole)}</dd></div>
    <div><dt>${t('read.speed')}</dt><dd>${running ? formatNumber(throughput.rate, { maximumSignificantDigits: 2 }) : '–'}</dd></div>
    <div><dt>${t('read.parameters')}</dt><dd>${formatNumber(description?.parameterCount ?? 0, whole)}</dd></div>`;
}

/** @param {Model} model */
export function metrics({ snapshot, description }) {
  if (!snapshot) return nothing;
  const rows = /** @type {const} */ (['loss', 'accuracy', 'r2', 'rmse']).filter(
    (name) => snapshot.train[name] !== undefined,
  );
  return html`
    <table class="metrics">
      <thead><tr><td></td>
        <th scope="col"><span class="key train"></span>${t('read.train')} <small>${description.trainCount}</small></th>
        <th scope="col"><span class="key test"></span>${t('read.test')} <small>${description.testCount}</small></th></tr></thead>
      <tbody>${rows.map(
        (name) => html`<tr><th scope="row">${t(`read.${name}`)}</th>
        <td>${metric(name, snapshot.train)}</td><td>${description.testCount ? metric(name, snapshot.test) : '–'}</td></tr>`,
      )}
      </tbody>
    </table>`;
}

/** @param {string} name @param {any} values */
const metric = (name, values) => {
  const value = values?.[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) return '–';
  return name === 'accuracy' ? formatPercent(value) : formatCompact(value);
};
