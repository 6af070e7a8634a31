/** The path of two weights over the bowl of the loss, step by step, beside the inputs that steer it. */
import './view.css';
import { formatCompact, formatPercent, t } from '../../i18n/i18n.js';
import { randomSeed } from '../../playground/seed.js';
import { html, nothing, render } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { onThemeChange } from '../../ui/theme.js';
import { playBar } from '../parts/play-bar.js';
import { PlotArea } from '../parts/plot-area.js';
import { someSteps } from '../parts/some-steps.js';
import { REACH, STEPS, TARGET } from './model.js';
import { drawDescent, drawInputs } from './picture.js';

const PLANE = { min: -REACH, max: REACH };
const INPUTS = { min: -1.1, max: 1.1 };

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {PlotArea | undefined} */
  #plane;
  /** @type {PlotArea | undefined} */
  #inputs;

  update() {
    if (!this.#plane) this.#makePlots();
    if (this.model.result) this.#showPlots();
    render(this.#template(), this);
  }

  summary() {
    const { model } = this;
    const { path, losses, sameSign, of } = model.result;
    const at = model.reached;
    const [w1, w2] = path[at];
    const values = { n: at, w1: formatCompact(w1), w2: formatCompact(w2), loss: formatCompact(losses[at]) };
    const where = t(at < of.at ? 'zigzag.summary-wild' : 'zigzag.summary', values);
    return `${where} ${t(`zigzag.signs-${of.inputs}`, { share: formatPercent(sameSign) })}`;
  }

  score() {
    const { model } = this;
    const { arrived } = model.result;
    const from = formatCompact(model.startDistance);
    if (model.startDistance < TARGET.from) return t('zigzag.score-near', { from });
    if (arrived === null) return t('zigzag.score-never', { from, n: STEPS });
    return t(model.state.at < arrived ? 'zigzag.score-not-yet' : 'zigzag.score', { from, n: arrived });
  }

  numbers() {
    const { path, x, errors, gradients, losses } = this.model.result;
    const pair = (/** @type {number[] | undefined} */ numbers) =>
      html`<td>${numbers ? formatCompact(numbers[0] ?? 0) : '–'}</td><td>${numbers ? formatCompact(numbers[1] ?? 0) : '–'}</td>`;
    return html`<table class="numbers">
      <thead><tr>${['step', 'w1', 'w2', 'loss', 'x1', 'x2', 'error', 'g1', 'g2'].map(
        (name) => html`<th scope="col">${t(`zigzag.column-${name}`)}</th>`,
      )}</tr></thead>
      <tbody>${someSteps(path.length, this.model.reached).map(
        (k) => html`<tr><th scope="row">${k}</th>${pair(path[k])}
          <td>${formatCompact(losses[k])}</td>${pair(k < errors.length ? x[k % x.length] : undefined)}
          <td>${k < errors.length ? formatCompact(errors[k]) : '–'}</td>${pair(gradients[k])}</tr>`,
      )}</tbody>
    </table>`;
  }

  #makePlots() {
    onThemeChange(() => this.update());
    const empty = { x: PLANE, y: PLANE, draw: () => {} };
    this.#plane = new PlotArea(empty, { label: t('zigzag.plane-alt'), square: true, track: () => 'start' });
    this.#inputs = new PlotArea(empty, { label: t('zigzag.inputs-alt'), square: true });
  }

  #showPlots() {
    const { model } = this;
    const { result, step } = model;
    const now = { at: model.reached, step, rate: result.of.rate, shared: result.of.inputs === 'positive' };
    this.#plane?.show(
      {
        x: { ...PLANE, label: 'w₁' },
        y: { ...PLANE, label: 'w₂' },
        draw: (context, scale) => drawDescent(context, scale, result, now),
      },
      this.#handles(),
    );
    this.#inputs?.show({
      x: { ...INPUTS, label: 'x₁' },
      y: { ...INPUTS, label: 'x₂' },
      draw: (context, scale) => drawInputs(context, scale, result.x, step?.x),
    });
  }

  /** @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #handles() {
    const { model } = this;
    const { w1, w2 } = model.state;
    return [
      {
        id: 'start',
        label: t('zigzag.start'),
        axis: 'xy',
        x: w1,
        y: w2,
        min: -REACH,
        max: REACH,
        step: 0.05,
        text: t('zigzag.at', { w1: formatCompact(w1), w2: formatCompact(w2) }),
        change: (x, y) => model.change({ w1: x, w2: y }, 'start'),
      },
    ];
  }

  #template() {
    const { model, shows } = this;
    const { at } = model.state;
    return html`
      <div class="zigzag-parts">
        <div class="zigzag-plane">${this.#plane?.element}</div>
        ${shows('step') ? html`<div class="zigzag-step">${this.#inputs?.element}${model.result ? this.#formula() : nothing}</div>` : nothing}
      </div>
      ${shows('player') && model.player ? playBar(model.player, { label: t('zigzag.steps'), text: t('zigzag.step-of', { n: at, of: STEPS }) }) : nothing}
      ${shows('settings') ? this.#settings() : nothing}`;
  }

  /** The next step's gradient with its numbers. */
  #formula() {
    const { step } = this.model;
    if (!step) return nothing;
    const { x, error, gradient } = step;
    const row = (/** @type {0 | 1} */ k) => html`<tr>
      <th scope="row">∂L/∂w${'₁₂'[k]}</th>
      <td>${formatCompact(error)} · ${inBrackets(x[k])}</td>
      <td class=${gradient[k] < 0 ? 'negative' : 'positive'}>${gradient[k] < 0 ? '−' : '+'}</td>
      <td>${formatCompact(gradient[k])}</td>
    </tr>`;
    return html`<table class="zigzag-formula">
      <caption>${t('zigzag.next-step')}</caption>
      <thead><tr><td></td><th scope="col">(a − y) · x</th><th scope="col">${t('zigzag.sign')}</th><th scope="col">${t('zigzag.value')}</th></tr></thead>
      <tbody>${row(0)}${row(1)}</tbody>
    </table>`;
  }

  #settings() {
    const { model } = this;
    const { inputs, rate, seed } = model.state;
    return html`<div class="instrument-settings">
      ${select({
        path: 'zigzag.inputs',
        label: t('zigzag.inputs'),
        value: inputs,
        options: ['positive', 'centred'].map((value) => ({ value, label: t(`zigzag.${value}`) })),
        change: (next) => model.change({ inputs: next }),
      })}
      ${slider({ path: 'zigzag.rate', label: t('zigzag.rate'), value: rate, min: 0.05, max: 20, scale: 'logarithmic', change: (next) => model.change({ rate: next }, 'rate') })}
      <div>${iconButton({ icon: 'seed', label: t('zigzag.new-seed'), shows: t('zigzag.new-seed'), action: () => model.change({ seed: randomSeed(seed) }) })}
        <span class="note">${t('ui.seed', { seed: String(seed) })}</span></div>
    </div>`;
  }
}

/** A factor, in brackets where a sign would follow a dot. @param {number} value */
const inBrackets = (value) => (value < 0 ? `(${formatCompact(value)})` : formatCompact(value));
