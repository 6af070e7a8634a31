/** The net in the detail that was chosen, and below it the numbers of the box that was asked. */
import './view.css';
import { t } from '../../i18n/i18n.js';
import { html, nothing, render } from '../../ui/html.js';
import { slider } from '../../ui/slider.js';
import { choiceChips } from '../parts/choice-chips.js';
import { liveFormula } from '../parts/live-formula.js';
import { matrixTable } from '../parts/matrix-table.js';
import { nameOfBox, parametersOf, piecesOf, writeRow } from './boxes.js';
import { viewsDiagram } from './diagram.js';
import { boxesOf, details, LIMIT } from './model.js';

/** Below this width the boxes stand in rows of three. */
const NARROW_PX = 520;

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** The box under the pointer or with the focus. @type {string | undefined} */
  #pointed;
  #narrow = false;

  connectedCallback() {
    new ResizeObserver(() => {
      const narrow = this.clientWidth < NARROW_PX;
      if (narrow === this.#narrow) return;
      this.#narrow = narrow;
      this.update();
    }).observe(this);
  }

  update() {
    render(this.model.result ? this.#template() : nothing, this);
  }

  summary() {
    const { model } = this;
    const rows = Object.fromEntries(
      ['X', 'XW', 'Z', 'H', 'HW', 'O'].map((box) => [box, writeRow(model.valuesAt(box))]),
    );
    return t(`views.summary-${model.state.detail}`, rows);
  }

  score() {
    const { model } = this;
    if (model.state.detail !== 'operations') return t('views.score-detail');
    if (model.state.activation !== 'relu') return t('views.score-linear');
    if (model.box !== 'sigma') return t('views.score-box', { name: nameOfBox(model, model.box) });
    const rows = { Z: writeRow(model.valuesAt('Z')), H: writeRow(model.valuesAt('H')) };
    return t(model.loses ? 'views.score-loses' : 'views.score-kept', rows);
  }

  numbers() {
    const { model } = this;
    return html`<table class="numbers">
      <thead><tr><th scope="col">${t('views.step')}</th><th scope="col">${t('views.numbers')}</th></tr></thead>
      <tbody>${boxesOf.operations.map(
        (box) => html`<tr><th scope="row">${nameOfBox(model, box)}</th><td>${writeRow(model.valuesAt(box))}</td></tr>`,
      )}</tbody>
    </table>`;
  }

  /** @param {string | undefined} box */
  #point(box) {
    this.#pointed = box;
    this.update();
  }

  #template() {
    const { model, shows } = this;
    return html`
      ${shows('detail') ? this.#choice('detail', details) : nothing}
      ${viewsDiagram(model, {
        narrow: this.#narrow,
        lit: (box) => box === this.#pointed,
        focus: (box) => this.#point(box),
        choose: (box) => model.change({ box }, 'box'),
      })}
      ${shows('formula') ? this.#asked() : nothing}
      ${shows('settings') ? this.#settings() : nothing}`;
  }

  /** @param {'detail' | 'activation'} field @param {string[]} options */
  #choice(field, options) {
    const { model } = this;
    const labels = { identity: t('views.linear'), relu: 'ReLU' };
    return choiceChips({
      label: t(`views.${field}`),
      value: model.state[field],
      options: options.map((value) => ({
        value,
        label: field === 'activation' ? labels[/** @type {keyof typeof labels} */ (value)] : t(`views.${value}`),
      })),
      change: (value) => model.change({ [field]: value }),
    });
  }

  /** The box that was asked: what it is, how its numbers came about, and what it holds. */
  #asked() {
    const { model } = this;
    const { box } = model;
    return html`<div class="views-asked">
      <div>
        <p><strong>${nameOfBox(model, box)}</strong> ${t(`views.about-${box}`)}</p>
        ${liveFormula({
          label: t('views.formula', { name: nameOfBox(model, box) }),
          pieces: piecesOf(model, box),
          lit: (part) => part === this.#pointed,
          focus: (part) => this.#point(part),
        })}
      </div>
      <div class="views-parameters">${parametersOf(model, box).map((matrix) => matrixTable(matrix))}</div>
    </div>`;
  }

  #settings() {
    const { model } = this;
    return html`
      ${this.#choice('activation', ['identity', 'relu'])}
      <div class="instrument-settings">${model.state.X[0].map((/** @type {number} */ value, /** @type {number} */ i) =>
        slider({
          path: `views.x${i}`,
          label: t('views.input', { n: '₁₂₃'.charAt(i) }),
          value,
          min: -LIMIT,
          max: LIMIT,
          change: (next) => model.setInput(i, next),
        }),
      )}</div>`;
  }
}
