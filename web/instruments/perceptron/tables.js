/** The perceptron in numbers: the truth table with what the neuron makes of it, and the rule's run. */
import '../parts/truth-table.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';

/** @typedef {import('./model.js').Numbers} Numbers */

/** @param {boolean} right */
const verdict = (right) =>
  html`<td class=${right ? 'right' : 'wrong'}>${right ? '✓' : '✗'}<span class="visually-hidden"> ${t(right ? 'perceptron.right' : 'perceptron.wrong')}</span></td>`;

/** @param {Numbers} numbers */
export const truthTable = ({ points, scores, outputs, correct }) => html`
  <table class="numbers truth-table">
    <thead><tr><th scope="col">x₁</th><th scope="col">x₂</th><th scope="col">${t('perceptron.wanted')}</th>
      <th scope="col">w·x + b</th><th scope="col">${t('perceptron.says')}</th><td></td></tr></thead>
    <tbody>${points.map(
      ([x1 = 0, x2 = 0, label], i) => html`<tr data-right=${Boolean(correct[i])}>
        <td>${formatCompact(x1)}</td><td>${formatCompact(x2)}</td><td>${label}</td>
        <td>${formatCompact(scores[i] ?? 0)}</td><td>${outputs[i]}</td>${verdict(Boolean(correct[i]))}</tr>`,
    )}</tbody>
  </table>`;

/** Every update of a run: the weights before it, and the points it came from. @param {Numbers} numbers */
export const runTable = ({ run, at, points }) => html`
  <table class="numbers">
    <caption>${t('perceptron.run')}</caption>
    <thead><tr><th scope="col">${t('perceptron.update')}</th><th scope="col">w₁</th><th scope="col">w₂</th><th scope="col">b</th>
      <th scope="col">${t('perceptron.right')}</th><th scope="col">${t('perceptron.from')}</th></tr></thead>
    <tbody>${run.path.map(
      (weights, k) => html`<tr aria-current=${k === at ? 'step' : nothing}><th scope="row">${k}</th>
        ${weights.map((weight) => html`<td>${formatCompact(weight)}</td>`)}
        <td>${run.counts[k]}</td>
        <td>${(run.from[k] ?? []).map((i) => pointName(points[i])).join(' ')}</td></tr>`,
    )}</tbody>
  </table>`;

/** @param {number[] | undefined} point */
export const pointName = (point) => (point ? `(${formatCompact(point[0] ?? 0)}, ${formatCompact(point[1] ?? 0)})` : '');
