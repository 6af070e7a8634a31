/** The perceptron's view, and below it what XOR demands of w and b, and the lines that were kept. */
import './view.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';
import { PerceptronView } from '../perceptron/perceptron-view.js';
import { pointName } from '../perceptron/tables.js';

export class View extends PerceptronView {
  /** @returns {import('./model.js').Model} */
  get #model() {
    return /** @type {import('./model.js').Model} */ (this.model);
  }

  /** @override */
  faintLines() {
    return this.model.result.kept.map((/** @type {import('./model.js').Kept} */ { line }) => line);
  }

  /** @override */
  extra() {
    return this.shows('kept') ? this.#kept() : nothing;
  }

  #kept() {
    const model = this.#model;
    return html`
      <div class="kept-lines">
        <button type="button" ?disabled=${!model.canKeep} @click=${() => model.keep()}>${t('xor-wall.keep')}</button>
        <ul>${model.result.kept.map(
          (/** @type {import('./model.js').Kept} */ kept, /** @type {number} */ i) => html`<li>
            <span>${this.#describe(kept)}</span>
            <button type="button" aria-label=${t('xor-wall.drop', { n: i + 1 })} title=${t('xor-wall.drop', { n: i + 1 })} @click=${() => model.drop(i)}>✕</button>
          </li>`,
        )}</ul>
      </div>`;
  }

  /** @param {import('./model.js').Kept} kept */
  #describe({ line, kind, miss, count }) {
    const { w1, w2, b } = line;
    const values = { w1: formatCompact(w1), w2: formatCompact(w2), b: formatCompact(b) };
    if (!kind) return t('xor-wall.kept-poor', { ...values, count });
    return t(`xor-wall.kept-${kind}`, { ...values, point: pointName(this.model.result.points[miss]) });
  }

  /** @override */
  table() {
    const { points, scores, correct, line } = this.model.result;
    const left = ['b', 'w₂ + b', 'w₁ + b', 'w₁ + w₂ + b'];
    const sum = formatCompact(line.w1 + line.w2 + 2 * line.b);
    return html`
      <table class="numbers demands">
        <caption>${t('xor-wall.demands')}</caption>
        <thead><tr><th scope="col">${t('xor-wall.corner')}</th><th scope="col">${t('xor-wall.demand')}</th><th scope="col">${t('xor-wall.now')}</th><td></td></tr></thead>
        <tbody>${points.map(
          (/** @type {number[]} */ point, /** @type {number} */ i) => html`<tr>
            <th scope="row">${pointName(point)}</th>
            <td>${left[i]} ${point[2] ? '≥' : '<'} 0</td><td>${formatCompact(scores[i])}</td>
            <td class=${correct[i] ? 'right' : 'wrong'}>${correct[i] ? '✓' : '✗'}<span class="visually-hidden"> ${t(correct[i] ? 'perceptron.right' : 'perceptron.wrong')}</span></td></tr>`,
        )}</tbody>
        <tfoot>
          <tr><th scope="row">${t('xor-wall.sum-ones')}</th><td>w₁ + w₂ + 2b ≥ 0</td><td>${sum}</td><td></td></tr>
          <tr><th scope="row">${t('xor-wall.sum-zeros')}</th><td>w₁ + w₂ + 2b &lt; 0</td><td>${sum}</td><td></td></tr>
        </tfoot>
      </table>
      <p class="note">${t('xor-wall.contradiction')}</p>`;
  }

  /** @override */
  score() {
    const kinds = this.#model.kinds();
    const mark = (/** @type {'yes' | 'no'} */ kind) =>
      t(`xor-wall.kind-${kind}`, { mark: kinds.has(kind) ? '✓' : '–' });
    return `${super.score()} ${mark('yes')} · ${mark('no')}`;
  }
}
