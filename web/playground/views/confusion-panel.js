/** The confusion matrix as cells to press: the examples behind one are marked on the plot and listed. */
import { formatCompact, formatPercent, t } from '../../i18n/i18n.js';
import { announce } from '../../ui/announcer.js';
import { html, nothing, render } from '../../ui/html.js';
import { inputName } from '../names.js';
import { pictureOf } from './choices.js';
import { cellsOf } from './confusion.js';
import { predictionsOf } from './predictions.js';

/** The longest list of examples. */
const MAX_LISTED = 60;
/** Classes beyond these are left out of the table. */
const MAX_CLASSES = 20;

/** @typedef {import('../model.js').PlaygroundModel} Model */

export class ConfusionPanel {
  #model;
  #place;
  /** @type {{ row: number, column: number } | undefined} the cell whose examples are marked */
  #cell;
  /** @type {boolean | undefined} undefined: of the test examples where there are any */
  #ofTest;
  /** @type {any} */
  #description;
  /** @type {any} */
  #shown;
  #open = false;

  /** @param {Model} model @param {HTMLElement} place */
  constructor(model, place) {
    this.#model = model;
    this.#place = place;
  }

  /** Follows the model; does nothing where nothing has changed. */
  show() {
    const model = this.#model;
    if (!model.description) return;
    if (pictureOf(model) !== 'confusion') {
      this.#close();
      return;
    }
    this.#open = true;
    if (this.#description !== model.description) {
      this.#description = model.description;
      this.#cell = undefined;
      this.#ofTest = undefined;
    }
    const predictions = predictionsOf(model).latest;
    const key = JSON.stringify([this.#cell, this.#ofTest, model.selected]);
    if (predictions && this.#shown?.predictions === predictions && this.#shown.key === key) return;
    this.#shown = { predictions, key };
    render(predictions ? this.#content(predictions) : html`<p class="note">…</p>`, this.#place);
  }

  #close() {
    if (!this.#open) return;
    this.#open = false;
    this.#cell = undefined;
    this.#shown = undefined;
    render(nothing, this.#place);
    this.#model.mark([]);
  }

  /** @param {any} predictions */
  #content(predictions) {
    const { description } = this.#model;
    const ofTest = description.testCount > 0 && this.#ofTest !== false;
    const cells = cellsOf(predictions, description, ofTest);
    const names = description.outputs.slice(0, MAX_CLASSES);
    const behind = this.#cell && (cells[this.#cell.row]?.[this.#cell.column] ?? []);
    this.#mark(behind ?? []);
    return html`
      <p class="note">${t(ofTest ? 'views.matrix-test' : 'views.matrix-train')} ${t('views.press')}</p>
      <div class="scrolling" tabindex="0" role="region" aria-label=${t('views.matrix')}>
      <table class="confusion" aria-label=${t('views.matrix')}>
        <thead><tr><td></td>${names.map((/** @type {string} */ name) => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>${names.map(
          (/** @type {string} */ name, /** @type {number} */ row) => html`<tr><th scope="row">${name}</th>
          ${names.map((/** @type {string} */ _, /** @type {number} */ column) => this.#cellOf(cells, row, column))}</tr>`,
        )}</tbody>
      </table></div>
      ${names.length < description.outputs.length ? html`<p class="note">${t('views.first-classes', { n: names.length })}</p>` : nothing}
      ${description.testCount ? this.#setChoice(ofTest) : nothing}
      ${behind ? this.#list(behind, predictions) : nothing}`;
  }

  /** @param {number[][][]} cells @param {number} row @param {number} column */
  #cellOf(cells, row, column) {
    const { outputs } = this.#model.description;
    const n = cells[row]?.[column]?.length ?? 0;
    const pressed = this.#cell?.row === row && this.#cell.column === column;
    const label = t('views.cell', { n, truth: outputs[row], predicted: outputs[column] });
    return html`<td><button type="button" class=${row === column ? 'right' : 'wrong'} ?data-none=${n === 0}
      aria-pressed=${pressed} aria-label=${label} title=${label}
      @click=${() => this.#press(row, column, n, label)}>${n}</button></td>`;
  }

  /** @param {number} row @param {number} column @param {number} n @param {string} label */
  #press(row, column, n, label) {
    const same = this.#cell?.row === row && this.#cell.column === column;
    this.#cell = same ? undefined : { row, column };
    this.show();
    if (!same) announce(n && this.#model.description.view !== 'scatter' ? t('views.marked', { label }) : label);
  }

  /** @param {boolean} ofTest */
  #setChoice(ofTest) {
    return html`<p class="row"><label class="chip"><input type="checkbox" .checked=${!ofTest}
      @change=${(/** @type {any} */ event) => {
        this.#ofTest = !event.target.checked;
        this.show();
      }}>${t('views.of-training')}</label></p>`;
  }

  /** @param {number[]} positions */
  #mark(positions) {
    const { marked } = this.#model;
    if (marked.length === positions.length && positions.every((position, i) => marked[i] === position)) return;
    // Not now: this is called while the model tells its listeners something.
    queueMicrotask(() => this.#model.mark(positions));
  }

  /** @param {number[]} positions @param {any} predictions */
  #list(positions, predictions) {
    if (!this.#cell) return nothing;
    const { outputs } = this.#model.description;
    const label = t('views.cell', {
      n: positions.length,
      truth: outputs[this.#cell.row],
      predicted: outputs[this.#cell.column],
    });
    return html`<p class="note">${label}</p>
      <ul class="examples">${positions.slice(0, MAX_LISTED).map((position) => this.#example(position, predictions))}</ul>
      ${positions.length > MAX_LISTED ? html`<p class="note">${t('views.more', { n: positions.length - MAX_LISTED })}</p>` : nothing}`;
  }

  /** @param {number} position @param {any} predictions */
  #example(position, predictions) {
    const model = this.#model;
    const selected = model.selected === position;
    return html`<li><button type="button" class="plain" aria-pressed=${selected}
      @click=${() => model.select(selected ? undefined : position)}>
      ${t('views.example', { n: position + 1 })}${this.#inputs(position)}<small>${formatPercent(this.#certainty(position, predictions))}</small></button></li>`;
  }

  /** @param {number} position */
  #inputs(position) {
    const { points, columns, bounds } = this.#model.description;
    if (!points.x) return '';
    const values = bounds.map(
      (/** @type {unknown} */ _, /** @type {number} */ axis) =>
        `${inputName(columns[axis] ?? '')} ${formatCompact(points.x[bounds.length * position + axis])}`,
    );
    return ` ${values.join(', ')}`;
  }

  /** The probability that the network gives the class that it chose. @param {number} position @param {any} predictions */
  #certainty(position, { prediction, isTest }) {
    const width = prediction.length / isTest.length;
    const [low, high] = this.#model.description.outputRange;
    const share = (prediction[position * width + (width > 1 ? (this.#cell?.column ?? 0) : 0)] - low) / (high - low);
    return Math.min(1, Math.max(0, width === 1 && this.#cell?.column === 0 ? 1 - share : share));
  }
}
