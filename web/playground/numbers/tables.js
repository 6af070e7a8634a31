/** The numbers behind the pictures as tables: weights, the confusion matrix, the course of the run. */
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';
import { merged, wordsOf } from '../changes.js';
import { confusionOf } from '../draw-confusion.js';
import { biasOf, layoutOf, weightOf } from '../layer-layout.js';
import { inputName, nameOf } from '../names.js';

/** @typedef {import('../model.js').PlaygroundModel} Model */

/** Tables longer than this help nobody; the rest is counted. */
const MAX_ROWS = 400;

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

/** Some twenty points of the curves, and what was changed in between. @param {Model} model */
export function historyTable({ series, description, changes }) {
  const { points } = series;
  const stride = Math.max(1, Math.ceil(points.length / 20));
  const shown = points.filter((_, i) => i % stride === 0 || i === points.length - 1);
  /** @type {[number, unknown][]} */
  const rows = [
    ...shown.map((point) => /** @type {[number, unknown]} */ ([point.epoch, pointRow(point)])),
    ...merged(changes).map((change) => /** @type {[number, unknown]} */ ([change.epoch, changeRow(change)])),
  ];
  const score = description?.task === 'regression' ? 'r2' : 'accuracy';
  return html`
    <div class="scrolling" tabindex="0" role="region" aria-label=${t('charts.history')}>
    <table class="numbers">
      <caption>${t('charts.history')}</caption>
      <thead><tr><th scope="col">${t('read.epoch')}</th><th scope="col">${t('charts.train-loss')}</th><th scope="col">${t('charts.test-loss')}</th>
        <th scope="col">${t(`charts.train-${score}`)}</th><th scope="col">${t(`charts.test-${score}`)}</th></tr></thead>
      <tbody>${rows.sort(([one], [other]) => one - other).map(([, row]) => row)}</tbody>
    </table></div>`;
}

/** @param {import('../series.js').Point} point */
const pointRow = (point) => html`<tr><td>${formatNumber(point.epoch)}</td>
  ${[point.trainLoss, point.testLoss, point.trainScore, point.testScore].map(
    (value) => html`<td>${Number.isFinite(value) ? formatCompact(value) : '–'}</td>`,
  )}</tr>`;

/** @param {import('../changes.js').Change} change */
function changeRow(change) {
  const words = wordsOf(change);
  return words
    ? html`<tr class="change"><td>${formatNumber(change.epoch)}</td><td colspan="4">${words}</td></tr>`
    : nothing;
}
