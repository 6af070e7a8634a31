/** The numbers of the moment: epoch, speed, and how well it does; all of them also as a table. */
import { formatCompact, formatNumber, formatPercent, t } from '../i18n/i18n.js';
import { html, nothing } from '../ui/html.js';
import { confusionOf } from './draw-confusion.js';
import { biasOf, layoutOf, weightOf } from './layer-layout.js';
import { inputName, nameOf } from './names.js';

/** @typedef {import('./model.js').PlaygroundModel} Model */

/** Tables longer than this help nobody; the rest is counted. */
const MAX_ROWS = 400;

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

/** The weights and biases as numbers. @param {Model} model */
export function weightTables({ snapshot, description }) {
  if (!snapshot || !description) return nothing;
  return layoutOf(description.layers).map((layout, layer) => {
    const inputs = Math.min(layout.inputs, 30);
    const units = Math.min(layout.units, Math.ceil(MAX_ROWS / inputs), 20);
    const isOutput = layer === description.layers.length - 1;
    const columns = Array.from({ length: units }, (_, unit) => unit);
    return html`
      <div class="scrolling" tabindex="0" role="region" aria-label=${layerTitle(layer, isOutput, description)}>
      <table class="numbers">
        <caption>${layerTitle(layer, isOutput, description)}${units < layout.units || inputs < layout.inputs ? ` (${t('read.part')})` : ''}</caption>
        <thead><tr><td></td>${columns.map((unit) => html`<th scope="col">${unit + 1}</th>`)}</tr></thead>
        <tbody>
          ${Array.from(
            { length: inputs },
            (_, input) => html`<tr>
            <th scope="row">${layer === 0 ? inputName(description.inputs[input]) : input + 1}</th>
            ${columns.map((unit) => html`<td>${formatCompact(weightOf(snapshot.parameters, layout, input, unit))}</td>`)}</tr>`,
          )}
          <tr><th scope="row">${t('read.bias')}</th>
            ${columns.map((unit) => html`<td>${formatCompact(biasOf(snapshot.parameters, layout, unit))}</td>`)}</tr>
        </tbody>
      </table></div>`;
  });
}

/** @param {number} layer @param {boolean} isOutput @param {any} description */
const layerTitle = (layer, isOutput, description) => {
  const activation = nameOf('activation', description.layers[layer].activation);
  return isOutput ? t('read.output-weights', { activation }) : t('read.layer-weights', { n: layer + 1, activation });
};

/** True against predicted classes. @param {Model} model */
export function confusionTable({ snapshot, description }) {
  if (!snapshot?.train.confusion) return nothing;
  const counts = confusionOf(snapshot);
  const side = Math.sqrt(counts.length);
  const all = Array.from({ length: Math.min(side, 20) }, (_, i) => i);
  const name = (/** @type {number} */ k) => description.outputs[k] ?? String(k);
  return html`
    <div class="scrolling" tabindex="0" role="region" aria-label=${t('read.confusion')}>
    <table class="numbers">
      <caption>${t('read.confusion')}</caption>
      <thead><tr><td></td>${all.map((k) => html`<th scope="col">${name(k)}</th>`)}</tr></thead>
      <tbody>${all.map(
        (row) => html`<tr><th scope="row">${name(row)}</th>
        ${all.map((column) => html`<td>${counts[row * side + column]}</td>`)}</tr>`,
      )}</tbody>
    </table></div>`;
}

/** Some twenty points of the curves. @param {Model} model */
export function historyTable({ series, description }) {
  const { points } = series;
  const stride = Math.max(1, Math.ceil(points.length / 20));
  const shown = points.filter((_, i) => i % stride === 0 || i === points.length - 1);
  const score = description?.task === 'regression' ? 'r2' : 'accuracy';
  return html`
    <div class="scrolling" tabindex="0" role="region" aria-label=${t('charts.history')}>
    <table class="numbers">
      <caption>${t('charts.history')}</caption>
      <thead><tr><th scope="col">${t('read.epoch')}</th><th scope="col">${t('charts.train-loss')}</th><th scope="col">${t('charts.test-loss')}</th>
        <th scope="col">${t(`charts.train-${score}`)}</th><th scope="col">${t(`charts.test-${score}`)}</th></tr></thead>
      <tbody>${shown.map(
        (point) => html`<tr><td>${formatNumber(point.epoch)}</td>
        ${[point.trainLoss, point.testLoss, point.trainScore, point.testScore].map(
          (value) => html`<td>${Number.isFinite(value) ? formatCompact(value) : '–'}</td>`,
        )}</tr>`,
      )}</tbody>
    </table></div>`;
}
