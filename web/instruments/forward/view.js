/** The net as two lines of matrices. Whatever is computed can be asked for its sum; whatever is given can be edited. */
import './view.css';
import { t } from '../../i18n/i18n.js';
import { html, nothing, render } from '../../ui/html.js';
import { slider } from '../../ui/slider.js';
import { choiceChips } from '../parts/choice-chips.js';
import { liveFormula } from '../parts/live-formula.js';
import { matrixTable } from '../parts/matrix-table.js';
import { editables, LIMIT, MOST_EXAMPLES } from './model.js';
import { partOf, symbols, writeEntry, writeRows } from './names.js';
import { partsOf, piecesOf } from './written-out.js';

/** @typedef {import('./names.js').Name} Name */
/** @typedef {import('./model.js').Editable} Editable */
/** @typedef {import('./model.js').MaybeFraction} MaybeFraction */

/** How far the slider of an entry goes, unless the entry is already beyond. */
const SLIDER = 10;
const STEP = 0.5;

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** The part under the pointer or with the focus. */
  #pointed = '';
  /** The entry that the slider moves. @type {{ name: Editable, row: number, column: number }} */
  #edited = { name: 'b2', row: 0, column: 0 };

  update() {
    render(this.model.result ? this.#template() : nothing, this);
  }

  summary() {
    const { X, layers } = this.model.result;
    return t('forward.summary', { n: X.length, H: writeRows(layers[0].H), O: writeRows(layers[1].H) });
  }

  score() {
    const { model } = this;
    const O = writeRows(model.result.layers[1].H);
    if (model.state.activation !== 'relu') return t('forward.score-linear', { O });
    const zero = model.result.layers[1].H.flat().every((/** @type {number} */ output) => output === 0);
    return t(zero && !model.isSolved() ? 'forward.score-other' : 'forward.score', { O });
  }

  numbers() {
    const rows = Object.entries(symbols).flatMap(([name, symbol]) =>
      this.#valuesOf(/** @type {Name} */ (name)).map((row, i) => ({ symbol, row, i })),
    );
    return html`<table class="numbers">
      <thead><tr><th scope="col">${t('forward.matrix')}</th><th scope="col">${t('forward.row')}</th>
        ${['1', '2', '3'].map((n) => html`<th scope="col">${t('forward.column', { n })}</th>`)}</tr></thead>
      <tbody>${rows.map(
        ({ symbol, row, i }) => html`<tr><th scope="row">${symbol}</th><td>${i + 1}</td>
          ${[0, 1, 2].map((j) => html`<td>${row[j] === undefined ? '' : writeEntry(row[j], undefined, false)}</td>`)}</tr>`,
      )}</tbody>
    </table>`;
  }

  /** @param {Name} name @returns {number[][]} */
  #valuesOf(name) {
    const { state, result } = this.model;
    if (name === 'Z0' || name === 'H0') return result.layers[0][name.charAt(0)];
    return name === 'Z1' ? result.layers[1].Z : state[name];
  }

  /** @param {Name} name @returns {MaybeFraction[][]} */
  #exactOf(name) {
    const { exactX, layers } = this.model.result;
    if (name === 'X') return exactX;
    if (name === 'Z0' || name === 'H0') return layers[0].exact[name.charAt(0)];
    if (name === 'Z1') return layers[1].exact.Z;
    const { exact } = layers[name.endsWith('1') ? 0 : 1];
    return name.startsWith('b') ? [exact.b] : exact.W;
  }

  /** @param {string} part */
  #point(part) {
    this.#pointed = part;
    this.update();
  }

  #template() {
    const { shows } = this;
    return html`
      <div class="forward-lines">
        <div class="forward-line">
          ${this.#matrix('X')}${this.#matrix('W1', '·')}${this.#matrix('b1', '+')}${this.#matrix('Z0', '=')}
        </div>
        <div class="forward-line">
          ${this.#matrix('H0', '', this.model.state.activation === 'relu' ? 'H = max(0, Z⁽¹⁾)' : 'H = Z⁽¹⁾')}
          ${this.#matrix('W2', '·')}${this.#matrix('b2', '+')}${this.#matrix('Z1', '=')}
        </div>
      </div>
      ${shows('formula') ? this.#formula() : nothing}
      ${shows('settings') ? this.#settings() : nothing}`;
  }

  /** @param {Name} name @param {string} [sign] before it @param {string} [caption] */
  #matrix(name, sign = '', caption = symbols[name]) {
    const { model } = this;
    const fractions = model.state.numbers === 'fractions';
    const exact = this.#exactOf(name);
    const editable = editables.find((one) => one === name);
    const terms = model.terms;
    const lit = terms ? partsOf(terms.entry) : new Set();
    const own = terms && `${terms.entry.kind}${terms.entry.layer}-${terms.entry.row}-${terms.entry.column}`;
    return html`<div class="forward-part">
      ${sign ? html`<span class="forward-sign" aria-hidden="true">${sign}</span>` : nothing}
      ${matrixTable({
        name: symbols[name],
        caption,
        values: this.#valuesOf(name),
        range: { min: -LIMIT, max: LIMIT },
        format: (value, i, j) => writeEntry(value, exact[i]?.[j], fractions),
        lit: (i, j) => lit.has(partOf(name, i, j)),
        strong: (i, j) => this.#pointed === partOf(name, i, j) || own === partOf(name, i, j),
        ...(editable ? this.#editing(editable) : this.#asking(name)),
      })}
    </div>`;
  }

  /** @param {Editable} name @returns {Partial<import('../parts/matrix-table.js').Matrix>} */
  #editing(name) {
    return {
      edit: (row, column, value) => this.model.set(name, row, column, value),
      focus: (place, held) => {
        if (place && held) this.#edited = { name, row: place[0], column: place[1] };
        this.#point(place ? partOf(name, ...place) : '');
      },
    };
  }

  /** @param {Name} name @returns {Partial<import('../parts/matrix-table.js').Matrix>} */
  #asking(name) {
    const { model } = this;
    return {
      choose: (row, column) => model.choose(partOf(name, row, column)),
      chosen: (row, column) => model.state.entry === partOf(name, row, column),
      focus: (place) => {
        const part = place ? partOf(name, ...place) : '';
        model.point(part);
        this.#point(part);
      },
    };
  }

  #formula() {
    const { terms, state } = this.model;
    if (!terms) return nothing;
    const { kind, layer, row, column } = terms.entry;
    const name = symbols[/** @type {Name} */ (kind + layer)];
    const said = t('forward.entry-of', { name, row: row + 1, column: column + 1 });
    return html`<div class="forward-formula">
      <p class="note">${t('forward.formula', { name: said })}</p>
      ${liveFormula({
        label: t('forward.formula', { name: said }),
        pieces: piecesOf(terms, { fractions: state.numbers === 'fractions', relu: state.activation === 'relu' }),
        lit: (part) => part === this.#pointed,
        focus: (part) => this.#point(part ?? ''),
      })}
    </div>`;
  }

  #settings() {
    const { model } = this;
    const choice = (/** @type {'activation' | 'numbers'} */ field, /** @type {[string, string][]} */ options) =>
      choiceChips({
        label: t(`forward.${field}`),
        value: model.state[field],
        options: options.map(([value, label]) => ({ value, label: t(label) })),
        change: (value) => model.change({ [field]: value }),
      });
    return html`
      ${this.#entrySlider()}
      <div class="forward-choices">
        ${choice('activation', [
          ['identity', 'forward.linear'],
          ['relu', 'forward.relu'],
        ])}
        ${choice('numbers', [
          ['decimals', 'forward.decimals'],
          ['fractions', 'forward.fractions'],
        ])}
        <div class="forward-examples" role="group" aria-label=${t('forward.examples')}>
          <span class="note" aria-hidden="true">${t('forward.examples')}</span>
          <span>
            <button type="button" ?disabled=${model.state.X.length >= MOST_EXAMPLES} @click=${() => model.addExample()}>${t('forward.add')}</button>
            <button type="button" ?disabled=${model.state.X.length <= 1} @click=${() => model.removeExample()}>${t('forward.remove')}</button>
          </span>
        </div>
      </div>`;
  }

  /** The entry that was focused last, for hands without a keyboard. */
  #entrySlider() {
    const { model } = this;
    const { name, column } = this.#edited;
    const row = Math.min(this.#edited.row, model.state[name].length - 1);
    const value = model.state[name][row][column];
    const reach = Math.abs(value) <= SLIDER ? SLIDER : LIMIT;
    const set = (/** @type {number} */ next) =>
      model.set(name, row, column, Math.min(LIMIT, Math.max(-LIMIT, Number(next.toPrecision(6)))));
    const said = t('forward.entry-of', { name: symbols[name], row: row + 1, column: column + 1 });
    return html`<div class="forward-entry">
      <button type="button" aria-label=${t('forward.less')} @click=${() => set(value - STEP)}>−</button>
      ${slider({ path: 'forward.entry', label: t('forward.edited', { name: said }), value, min: -reach, max: reach, change: set })}
      <button type="button" aria-label=${t('forward.more')} @click=${() => set(value + STEP)}>+</button>
    </div>`;
  }
}
