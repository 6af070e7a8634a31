/** XOR's network: the hidden units' lines on the input plane, the output's line on the hidden plane, tables and drawing. */
import './view.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { nameOf } from '../../playground/names.js';
import { randomSeed } from '../../playground/seed.js';
import { html, nothing, render } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';
import { item } from '../../ui/item.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { onThemeChange } from '../../ui/theme.js';
import { choiceChips } from '../parts/choice-chips.js';
import { LineHandles } from '../parts/line-handles.js';
import { playBar } from '../parts/play-bar.js';
import { PlotArea } from '../parts/plot-area.js';
import { drawHidden, drawInput, hiddenRange, outputLine, UNIT_COLORS } from './draw.js';
import { GATES, LARGEST, lineOf, STEPS } from './model.js';
import { caseTable, matrices, network, runTable } from './tables.js';

const X = { min: -0.5, max: 1.5, label: 'x₁' };
const Y = { min: -0.5, max: 1.5, label: 'x₂' };
const nothingYet = () => {};

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  #lines = [
    new LineHandles('unit-0', { x: 0.15, y: 0.85 }),
    new LineHandles('unit-1', { x: 0.85, y: 0.15 }),
    new LineHandles('unit-2', { x: 0.5, y: 0.5 }),
  ];
  /** @type {PlotArea | undefined} */
  #input;
  /** @type {PlotArea | undefined} */
  #hidden;

  get training() {
    return this.model.state.mode === 'train';
  }

  update() {
    if (!this.#input) this.#makePlots();
    if (this.model.result) this.#showPlots();
    render(this.#template(), this);
  }

  #makePlots() {
    onThemeChange(() => this.update());
    this.#input = new PlotArea({ x: X, y: Y, draw: nothingYet }, { label: t('xor-mlp.input-alt'), square: true });
    this.#hidden = new PlotArea({ x: X, y: Y, draw: nothingYet }, { label: t('xor-mlp.hidden-alt'), square: true });
  }

  #showPlots() {
    const { result, state } = this.model;
    const { training } = this;
    const ready = training === Boolean(result.run);
    const lines = training ? linesOf(result.layers) : state.units.map(lineOf);
    const places = lines.map(
      (/** @type {any} */ line, /** @type {number} */ i) => item(this.#lines, i).places(line).place,
    );
    this.#input?.show(
      { x: X, y: Y, draw: (context, scale) => drawInput(context, scale, result, lines, places) },
      training ? [] : [...this.#handles(0), ...this.#handles(1)],
    );
    const range = hiddenRange(result);
    const output = training ? outputLine(result.layers) : item(lines, 2);
    this.#hidden?.show(
      {
        x: { ...range, label: 'h₁' },
        y: { ...range, label: 'h₂' },
        draw: (context, scale) => drawHidden(context, scale, result, output, training ? undefined : item(places, 2)),
      },
      training || !ready ? [] : this.#handles(2),
    );
  }

  /** @param {number} index @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #handles(index) {
    const { model } = this;
    const name = this.#unitName(index);
    return item(this.#lines, index).specs(lineOf(model.state.units[index]), {
      place: t('xor-mlp.place', { name }),
      direction: t('xor-mlp.direction', { name }),
      text: this.summary(),
      color: UNIT_COLORS[index] && `var(${UNIT_COLORS[index]})`,
      largest: LARGEST,
      ...{ min: X.min, max: X.max },
      change: ({ w1, w2, b }, key) => model.setUnit(index, [w1, w2, b], key),
    });
  }

  /** @param {number} index */
  #unitName(index) {
    return index === 2 ? t('xor-mlp.output') : t('xor-mlp.unit', { n: index + 1 });
  }

  summary() {
    const { result } = this.model;
    if (!result.run) return this.#handSummary();
    const values = { n: result.at, loss: formatCompact(result.run.loss[result.at]), count: result.correct };
    const now = t('xor-mlp.summary-train', values);
    if (result.at < STEPS) return now;
    return `${now} ${t(this.model.stuck ? 'xor-mlp.stuck' : 'xor-mlp.learned')}`;
  }

  #handSummary() {
    const { result } = this.model;
    const [h1, h2] = [0, 1].map((unit) =>
      this.gateName(result.hidden.map((/** @type {number[]} */ row) => row[unit] ?? 0)),
    );
    return t('xor-mlp.summary-hand', { h1: h1 ?? '', h2: h2 ?? '', count: result.correct });
  }

  /** What a unit's four answers amount to. @param {number[]} answers */
  gateName(answers) {
    const gate = this.model.gateOf(answers);
    return gate ? gate.toUpperCase() : t('xor-mlp.no-gate', { answers: answers.map(formatCompact).join(', ') });
  }

  score() {
    const { run, correct } = this.model.result;
    return run ? t('xor-mlp.score-train', { count: correct }) : t('xor-mlp.score', { count: correct });
  }

  numbers() {
    const { result } = this.model;
    return html`${caseTable(this.model)}${result.run ? runTable(result.run, result.at) : nothing}`;
  }

  #template() {
    const { model, shows, training } = this;
    const { result } = model;
    return html`
      ${shows('mode') ? this.#mode() : nothing}
      <div class="xor-mlp-parts">
        <figure>${shows('hidden') ? html`<figcaption>${t('xor-mlp.input-plane')}</figcaption>` : nothing}${this.#input?.element}</figure>
        ${shows('hidden') ? html`<figure><figcaption>${t('xor-mlp.hidden-plane')}</figcaption>${this.#hidden?.element}</figure>` : nothing}
      </div>
      ${training && shows('player') && result ? this.#player() : nothing}
      ${result ? html`<div class="xor-mlp-parts">${shows('table') ? html`<div>${caseTable(model)}</div>` : nothing}${shows('network') ? network(result.layers) : nothing}</div>` : nothing}
      ${shows('settings') ? html`<div class="instrument-settings">${training ? this.#runSettings() : this.#gateSettings()}</div>` : nothing}
      ${shows('matrices') && result ? matrices(model) : nothing}`;
  }

  #mode() {
    const { model } = this;
    return choiceChips({
      label: t('xor-mlp.mode'),
      value: model.state.mode,
      options: ['hand', 'train'].map((value) => ({ value, label: t(`xor-mlp.mode-${value}`) })),
      change: (mode) => model.change({ mode }),
    });
  }

  #player() {
    const player = /** @type {import('../parts/player.js').Player} */ (this.model.player);
    return playBar(player, { label: t('xor-mlp.steps'), text: t('xor-mlp.at', { n: this.model.state.at, of: STEPS }) });
  }

  /** Each unit as a gate, or as it is. */
  #gateSettings() {
    const { model } = this;
    return model.state.units.map((/** @type {number[]} */ row, /** @type {number} */ index) => {
      const gate = GATES.find((name) => model.gates[name]?.row.every((value, i) => value === row[i])) ?? 'own';
      return select({
        path: `xor-mlp.gate-${index}`,
        label: this.#unitName(index),
        value: gate,
        options: [...GATES, 'own'].map((value) => ({
          value,
          label: value === 'own' ? t('xor-mlp.own') : value.toUpperCase(),
        })),
        change: (name) => model.setUnit(index, model.gates[name]?.row ?? row),
      });
    });
  }

  #runSettings() {
    const { model } = this;
    const { activation, rate, seed } = model.state;
    return html`
      ${select({
        path: 'xor-mlp.activation',
        label: t('xor-mlp.activation'),
        value: activation,
        options: ['tanh', 'sigmoid', 'relu'].map((value) => ({ value, label: nameOf('activation', value) })),
        change: (next) => model.changeRun({ activation: next }),
      })}
      ${slider({ path: 'xor-mlp.rate', label: t('xor-mlp.rate'), value: rate, min: 0.01, max: 0.3, scale: 'logarithmic', change: (next) => model.changeRun({ rate: next }, 'rate') })}
      <div class="field">${iconButton({
        icon: 'seed',
        label: t('xor-mlp.new-seed'),
        shows: t('xor-mlp.seed', { seed: String(seed) }),
        action: () => model.changeRun({ seed: randomSeed(seed) }),
      })}</div>`;
  }
}

/** The lines of a trained net's hidden units: where their sum is zero. @param {import('./model.js').Layer[]} layers */
const linesOf = ([hidden]) =>
  [0, 1].map((unit) => ({
    w1: hidden?.W[0]?.[unit] ?? 0,
    w2: hidden?.W[1]?.[unit] ?? 0,
    b: hidden?.b[unit] ?? 0,
  }));
