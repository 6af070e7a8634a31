/** One neuron's curve, dragged by its middle and its shoulder, beside the neuron with the very numbers. */
import './view.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { css } from '../../ui/colors.js';
import { html, nothing, render } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { slider } from '../../ui/slider.js';
import { onThemeChange, palette } from '../../ui/theme.js';
import { drawLine } from '../parts/draw-line.js';
import { PlotArea } from '../parts/plot-area.js';
import { neuronDiagram } from './diagram.js';
import { LIMIT } from './model.js';

const X = { min: 0, max: 1, label: 'x' };
const Y = { min: -0.1, max: 1.1 };

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {PlotArea | undefined} */
  #plot;

  update() {
    if (!this.#plot) this.#makePlot();
    if (this.model.result) this.#plot?.show(this.#picture(), this.#handles());
    render(this.#template(), this);
  }

  summary() {
    const { s, width, steepest } = this.model.result;
    const { w, b } = this.model.state;
    if (s === null) return t('one-neuron-step.summary-flat');
    return t('one-neuron-step.summary', {
      w: formatCompact(w),
      b: formatCompact(b),
      s: formatCompact(s),
      width: formatCompact(width),
      steepest: formatCompact(steepest),
    });
  }

  score() {
    const { s, width } = this.model.result;
    if (s === null) return t('one-neuron-step.score-flat');
    return t('one-neuron-step.score', { s: formatCompact(s), width: formatCompact(width) });
  }

  numbers() {
    const { y } = this.model.result;
    const at = Array.from({ length: 21 }, (_, i) => i / 20);
    return html`<table class="numbers">
      <thead><tr><th scope="col">${t('one-neuron-step.x')}</th><th scope="col">${t('one-neuron-step.output')}</th></tr></thead>
      <tbody>${at.map(
        (x) => html`<tr><th scope="row">${formatCompact(x)}</th>
          <td>${formatCompact(item(y, Math.round(x * (y.length - 1))))}</td></tr>`,
      )}</tbody>
    </table>`;
  }

  #makePlot() {
    onThemeChange(() => this.update());
    this.#plot = new PlotArea({ x: X, y: Y, draw: () => {} }, { label: t('one-neuron-step.plot-alt') });
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #picture() {
    const { y } = this.model.result;
    const color = css(item(palette().classes, 0));
    return {
      x: X,
      y: { ...Y, label: t('one-neuron-step.output') },
      draw: (context, scale) => drawLine(context, scale, y, { color, width: 2.5 }),
    };
  }

  /** @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #handles() {
    const { model } = this;
    const s = model.place();
    const reach = model.reach();
    if (s === undefined || reach === undefined) return [];
    const common = { axis: /** @type {const} */ ('x'), min: 0, max: 1, text: this.summary() };
    return [
      {
        ...common,
        id: 'place',
        label: t('one-neuron-step.place'),
        x: s,
        y: 0.5,
        step: 0.005,
        change: (value) => model.moveTo(value),
      },
      {
        ...common,
        id: 'steepness',
        label: t('one-neuron-step.steepness'),
        x: reach,
        y: 0.9,
        step: 0.005,
        color: css(item(palette().classes, 5)),
        change: (value) => model.reachAt(value),
      },
    ];
  }

  #template() {
    const { shows } = this;
    return html`
      <div class="one-neuron-step-parts">
        ${this.#plot?.element}
        ${shows('network') ? neuronDiagram(this.model.state) : nothing}
      </div>
      ${shows('settings') ? this.#settings() : nothing}`;
  }

  #settings() {
    const { model } = this;
    const range = { min: -LIMIT, max: LIMIT };
    return html`<div class="instrument-settings">
      ${slider({ path: 'one-neuron-step.w', label: t('one-neuron-step.weight'), value: model.state.w, ...range, change: (w) => model.change({ w }, 'w') })}
      ${slider({ path: 'one-neuron-step.b', label: t('one-neuron-step.bias'), value: model.state.b, ...range, change: (b) => model.change({ b }, 'b') })}
    </div>`;
  }
}
