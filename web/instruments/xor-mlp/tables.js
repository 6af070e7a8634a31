/** XOR's network in numbers: the truth table with its hidden columns, the matrices, the drawing, the run. */
import '../parts/truth-table.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';
import { matrixTable } from '../parts/matrix-table.js';
import { networkDiagram } from '../parts/network-diagram.js';
import { CASES, LARGEST, WANTED } from './model.js';

/** @typedef {import('./model.js').Model} Model */

/** @param {Model} model */
export function caseTable({ result }) {
  const { hidden, outputs } = result;
  return html`
    <table class="numbers truth-table">
      <thead><tr><th scope="col">x₁</th><th scope="col">x₂</th><th scope="col">h₁</th><th scope="col">h₂</th>
        <th scope="col">${t('xor-mlp.output')}</th><th scope="col">XOR</th><td></td></tr></thead>
      <tbody>${CASES.map(([x1, x2], i) => {
        const right = Number(outputs[i] >= 0.5) === WANTED[i];
        return html`<tr data-right=${right}><td>${x1}</td><td>${x2}</td>
          ${hidden[i].map((/** @type {number} */ h) => html`<td>${short(h)}</td>`)}
          <td>${short(outputs[i])}</td><td>${WANTED[i]}</td>
          <td class=${right ? 'right' : 'wrong'}>${right ? '✓' : '✗'}<span class="visually-hidden"> ${t(right ? 'xor-mlp.right' : 'xor-mlp.wrong')}</span></td></tr>`;
      })}</tbody>
    </table>`;
}

/** Two digits after the point are enough for a table that changes while one looks. @param {number} value */
const short = (value) => formatCompact(Number(value.toFixed(2)));

/** W⁽¹⁾, b⁽¹⁾, W⁽²⁾, b⁽²⁾, to be edited while they are in the reader's hand. @param {Model} model */
export function matrices(model) {
  const [first, second] = model.result.layers;
  const hand = !model.result.run && model.state.mode === 'hand';
  const weights = { min: -LARGEST, max: LARGEST };
  const biases = { min: -2 * LARGEST, max: 2 * LARGEST };
  /** @param {(row: number, column: number, value: number) => void} edit */
  const byHand = (edit) => (hand ? { edit } : {});
  return html`<div class="xor-mlp-matrices">
    ${matrixTable({ name: 'W⁽¹⁾', values: first.W, rows: ['x₁', 'x₂'], columns: ['h₁', 'h₂'], range: weights, ...byHand((row, column, value) => model.setNumber(column, row, value)) })}
    ${matrixTable({ name: 'b⁽¹⁾', values: [first.b], columns: ['h₁', 'h₂'], range: biases, ...byHand((_, column, value) => model.setNumber(column, 2, value)) })}
    ${matrixTable({ name: 'W⁽²⁾', values: second.W, rows: ['h₁', 'h₂'], range: weights, ...byHand((row, _, value) => model.setNumber(2, row, value)) })}
    ${matrixTable({ name: 'b⁽²⁾', values: [second.b], range: biases, ...byHand((_, __, value) => model.setNumber(2, 2, value)) })}
  </div>`;
}

/** @param {import('./model.js').Layer[]} layers */
export function network([first, second]) {
  if (!first || !second) return nothing;
  return networkDiagram({
    label: t('xor-mlp.network-alt'),
    layers: [
      [{ name: 'x₁' }, { name: 'x₂' }],
      first.b.map((bias, i) => ({ name: `h${'₁₂'[i]}`, bias })),
      [{ name: 'o', bias: second.b[0] ?? 0 }],
    ],
    weights: [first.W, second.W],
    numbers: true,
  });
}

/** Some twenty places of a run. @param {import('./model.js').Run} run @param {number} at */
export function runTable({ loss, counts }, at) {
  const steps = [...new Set([...Array.from({ length: 21 }, (_, i) => Math.round((i * (loss.length - 1)) / 20)), at])];
  return html`
    <table class="numbers">
      <caption>${t('xor-mlp.steps')}</caption>
      <thead><tr><th scope="col">${t('xor-mlp.step')}</th><th scope="col">${t('xor-mlp.loss')}</th><th scope="col">${t('xor-mlp.right')}</th></tr></thead>
      <tbody>${steps
        .sort((a, b) => a - b)
        .map(
          (step) => html`<tr aria-current=${step === at ? 'step' : nothing}><th scope="row">${step}</th>
        <td>${formatCompact(loss[step] ?? 0)}</td><td>${counts[step]}</td></tr>`,
        )}</tbody>
    </table>`;
}
