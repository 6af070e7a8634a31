/**
 * Ask any number: every value of the selected example's pass through the network, each a button that opens its formula;
 * the terms of a formula light up in the graph, and open their own.
 *
 * @typedef {import('./formulas.js').Cell} Cell
 * @typedef {import('./formulas.js').Pass} Pass
 */
import './explain.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { liveFormula } from '../../instruments/parts/live-formula.js';
import { html, nothing, render } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';
import { numberEntry } from '../../ui/number-field.js';
import { unlessTyping } from '../../ui/unless-typing.js';
import { exampleSentence } from '../graph/example.js';
import { shortName } from '../graph/parameter-rows.js';
import { layoutOf } from '../layer-layout.js';
import { formulaOf, numberAt, rowName, titleOfCell } from './formulas.js';

/** Units or inputs at a time; longer tables help nobody. */
const PAGE = 16;

/** @typedef {import('../graph/network-graph.js').NetworkGraph} Graph */

export class ExplainPanel {
  #place;
  #model;
  #graph;
  /** @type {Cell | undefined} */
  #cell;
  /** Whether all terms of the open formula are shown. */
  #whole = false;
  /** @type {Map<number, number>} by layer, −1 being the inputs, the first unit that is shown */
  #first = new Map();
  /** @type {unknown} */
  #description;

  /** @param {HTMLElement} place @param {import('../model.js').PlaygroundModel} model @param {Graph} graph */
  constructor(place, model, graph) {
    this.#place = place;
    this.#model = model;
    this.#graph = graph;
    graph.example.addEventListener('change', () => this.update());
    model.addEventListener('snapshot', () => this.update());
    // Whoever opens this wants to see numbers.
    if (model.selected === undefined) model.select(0);
  }

  update() {
    const { description } = this.#model;
    if (this.#description !== description) {
      this.#cell = undefined;
      this.#first.clear();
    }
    this.#description = description;
    const details = this.#place.closest('details');
    if (description && details?.open) render(this.#content(), this.#place);
  }

  #content() {
    const { description, snapshot, selected } = this.#model;
    const { numbers } = this.#graph.example;
    const known = numbers && selected !== undefined && snapshot && numbers.layers.length === description.layers.length;
    if (!known) return html`${this.#chooser()}<p class="note">${t('explain.choose')}</p>`;
    const pass = { description, parameters: snapshot.parameters, numbers, whole: this.#whole };
    return html`${this.#chooser()}
      <p>${exampleSentence(this.#model, numbers)} ${t('explain.loss', { loss: formatCompact(numbers.loss) })}</p>
      <div class="explained">${this.#formula(pass)}</div>
      ${description.layers.map((/** @type {any} */ _, /** @type {number} */ layer) => this.#layer(pass, layer))}
      <p class="note">${t('explain.alone')}</p>`;
  }

  /** Which example. */
  #chooser() {
    const { description, selected } = this.#model;
    const count = description.points.y.length;
    const go = (/** @type {number} */ by) => this.#model.select(((selected ?? (by > 0 ? -1 : 0)) + by + count) % count);
    return html`<div class="explain-chooser">
      <label for="explain-example">${t('explain.example')}</label>
      ${iconButton({ icon: 'step-back', label: t('explain.previous'), kind: 'quiet', action: () => go(-1) })}
      <input id="explain-example" type="text" inputmode="numeric" autocomplete="off"
        .value=${unlessTyping(selected === undefined ? '' : String(selected + 1))}
        @change=${numberEntry({ min: 1, max: count, scale: 'integer' }, (n) => this.#model.select(n - 1))} />
      ${iconButton({ icon: 'step', label: t('explain.next'), kind: 'quiet', action: () => go(1) })}
      ${selected === undefined ? nothing : html`<button type="button" class="plain" @click=${() => this.#forget()}>${t('explain.forget')}</button>`}
    </div>`;
  }

  #forget() {
    this.#cell = undefined;
    this.#graph.light(undefined);
    this.#model.select(undefined);
  }

  /** The open formula. @param {Pass} pass */
  #formula(pass) {
    const cell = this.#cell;
    if (!cell) return html`<p class="note">${t('explain.ask')}</p>`;
    const formula = formulaOf(pass, cell);
    const terms = formula.filter((piece) => typeof piece !== 'string');
    const pieces = formula.map((piece) =>
      typeof piece === 'string'
        ? piece
        : { part: String(terms.indexOf(piece)), text: piece.text, label: `${piece.label}: ${piece.text}` },
    );
    /** @param {any} event */
    const open = (event) => {
      const part = event.target.closest('[data-part]')?.dataset.part;
      const term = part && terms[Number(part)];
      if (term?.cell) this.#open(term.cell);
      else if (term?.isRest) this.#showWhole();
    };
    return html`<h3>${titleOfCell(pass, cell)}</h3>
      <div @click=${open}>${liveFormula({
        label: titleOfCell(pass, cell),
        pieces,
        focus: (part) => this.#graph.light(part === undefined ? undefined : terms[Number(part)]?.target),
      })}</div>`;
  }

  /** @param {Cell} cell */
  #open(cell) {
    this.#cell = cell;
    this.#whole = false;
    const { pieces = 1 } = layoutOf(this.#model.description.layers)[cell.layer] ?? {};
    const unit = Math.floor(cell.column / (cell.kind === 'h' || cell.kind === 'dh' ? 1 : pieces));
    this.#first.set(cell.layer, unit - (unit % PAGE));
    if (cell.input !== undefined) this.#first.set(cell.layer - 1, cell.input - (cell.input % PAGE));
    this.update();
  }

  #showWhole() {
    this.#whole = true;
    this.update();
  }

  /** Which units of a layer, or with −1 which inputs, are shown. @param {number} layer */
  #shownOf(layer) {
    const { inputs, layers } = this.#model.description;
    const all = layer < 0 ? inputs.length : layers[layer].units;
    const first = Math.min(this.#first.get(layer) ?? 0, all - 1);
    const units = Array.from({ length: Math.min(PAGE, all - first) }, (_, i) => first + i);
    return { all, first, units };
  }

  /** Leads to the other units of a layer, where there are more than are shown. @param {number} layer */
  #pager(layer) {
    const { all, first, units } = this.#shownOf(layer);
    if (all <= PAGE) return nothing;
    const what = layer < 0 ? 'inputs' : 'units';
    /** @param {number} by */
    const turn = (by) => {
      this.#first.set(layer, first + by);
      this.update();
    };
    return html`<div class="row">
      ${iconButton({ icon: 'step-back', label: t(`explain.${what}-before`), kind: 'quiet', disabled: first === 0, action: () => turn(-PAGE) })}
      <span class="note">${t(layer < 0 ? 'explain.range-inputs' : 'explain.range', { from: first + 1, to: first + units.length, all })}</span>
      ${iconButton({ icon: 'step', label: t(`explain.${what}-after`), kind: 'quiet', disabled: first + PAGE >= all, action: () => turn(PAGE) })}
    </div>`;
  }

  /** @param {Pass} pass @param {number} layer */
  #layer(pass, layer) {
    const { description } = pass;
    const isOutput = layer === description.layers.length - 1;
    const title = isOutput ? t('explain.output-layer') : t('explain.layer', { n: layer + 1 });
    return html`<div class="scrolling" tabindex="0" role="region" aria-label=${title}>
      <table class="numbers explain-units">
        <caption>${title}</caption>
        <thead><tr><td></td><th scope="col">z</th><th scope="col">h</th><th scope="col">∂L/∂h</th><th scope="col">δ</th></tr></thead>
        <tbody>${this.#shownOf(layer).units.map((unit) => this.#unit(pass, layer, unit))}</tbody>
      </table></div>
      ${this.#pager(layer)}
      <details class="explain-matrices"><summary>${t('explain.matrices', { layer: title })}</summary>${this.#matrices(pass, layer, title)}</details>`;
  }

  /** @param {Pass} pass @param {number} layer @param {number} unit */
  #unit(pass, layer, unit) {
    const { pieces = 1 } = layoutOf(pass.description.layers)[layer] ?? {};
    const all = Array.from({ length: pieces }, (_, piece) => unit * pieces + piece);
    const own = (/** @type {import('./formulas.js').Kind} */ kind) =>
      all.map((column) => this.#value(pass, { kind, layer, column }));
    return html`<tr>
      <th scope="row">${shortName(pass.description, layer, unit)}</th>
      <td>${own('z')}</td><td>${this.#value(pass, { kind: 'h', layer, column: unit })}</td>
      <td>${this.#value(pass, { kind: 'dh', layer, column: unit })}</td><td>${own('delta')}</td></tr>`;
  }

  /** A number that can be asked. @param {Pass} pass @param {Cell} cell */
  #value(pass, cell) {
    const value = numberAt(pass, cell);
    if (value === undefined) return '–';
    const isOpen = JSON.stringify(cell) === JSON.stringify(this.#cell);
    return html`<button type="button" class="ask" aria-pressed=${isOpen}
      aria-label="${titleOfCell(pass, cell)}: ${formatCompact(value)}" @click=${() => this.#open(cell)}>${formatCompact(value)}</button>`;
  }

  /** The weights and their gradients. @param {Pass} pass @param {number} layer @param {string} title */
  #matrices(pass, layer, title) {
    const layout = layoutOf(pass.description.layers)[layer];
    if (!layout) return nothing;
    const { pieces } = layout;
    const columns = this.#shownOf(layer).units.flatMap((unit) =>
      Array.from({ length: pieces }, (_, piece) => unit * pieces + piece),
    );
    const inputs = this.#shownOf(layer - 1).units;
    /** @param {string} name @param {(column: number, input: number) => unknown} weight @param {(column: number) => unknown} bias */
    const matrix = (
      name,
      weight,
      bias,
    ) => html`<div class="scrolling" tabindex="0" role="region" aria-label="${title}: ${name}">
      <table class="numbers"><caption>${name}</caption>
        <thead><tr><td></td>${columns.map((column) => html`<th scope="col">${column + 1}</th>`)}</tr></thead>
        <tbody>${inputs.map(
          (input) => html`<tr><th scope="row">${rowName(pass.description, layer, input)}</th>
          ${columns.map((column) => html`<td>${weight(column, input)}</td>`)}</tr>`,
        )}
        <tr><th scope="row">${t('graph.bias-name')}</th>${columns.map((column) => html`<td>${bias(column)}</td>`)}</tr></tbody>
      </table></div>`;
    const parameter = (/** @type {number} */ at) => formatCompact(pass.parameters[at] ?? Number.NaN);
    return html`
      ${this.#pager(layer - 1)}
      ${matrix(
        'W, b',
        (column, input) => parameter(layout.weights + input * layout.columns + column),
        (column) => parameter(layout.biases + column),
      )}
      ${matrix(
        '∂L/∂W, ∂L/∂b',
        (column, input) => this.#value(pass, { kind: 'dw', layer, column, input }),
        (column) => this.#value(pass, { kind: 'db', layer, column }),
      )}`;
  }
}
