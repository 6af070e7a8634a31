/** Gradient sizes over the layers of a deep net, one line per net, and the nets themselves as a list to choose from. */
import './view.css';
import { formatCompact, formatList, t } from '../../i18n/i18n.js';
import { nameOf } from '../../playground/names.js';
import { randomSeed } from '../../playground/seed.js';
import { html, nothing, render } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { onThemeChange } from '../../ui/theme.js';
import { PlotArea } from '../parts/plot-area.js';
import { MOST_LAYERS, MOST_NETS, TARGET } from './model.js';
import { netList } from './net-list.js';
import { drawFlows, rangeOf } from './picture.js';

const X = { min: 0, max: MOST_LAYERS + 1 };

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
    const { flows, of } = this.model.result;
    if (!flows.length) return t('vanishing.none', { n: of.depth });
    const ratios = this.model.firstToLast();
    const readings = flows.map((/** @type {any} */ { activation, initializer }, /** @type {number} */ i) =>
      t('vanishing.reading', {
        activation: nameOf('activation', activation),
        initializer: nameOf('initializer', initializer),
        ratio: formatCompact(ratios[i] ?? 0),
      }),
    );
    return t('vanishing.summary', { n: of.depth, readings: formatList(readings) });
  }

  score() {
    const readings = TARGET.activations.map((activation) => {
      const ratio = this.model.ratioOf(activation);
      const name = nameOf('activation', activation);
      return ratio === undefined
        ? t('vanishing.score-missing', { name })
        : t('vanishing.score-reading', { name, ratio: formatCompact(ratio) });
    });
    return t('vanishing.score', { n: this.model.state.depth, readings: formatList(readings) });
  }

  numbers() {
    const { flows, of } = this.model.result;
    const layers = Array.from({ length: of.depth }, (_, l) => l);
    return html`<table class="numbers">
      <caption>${t(`vanishing.${of.quantity}`)}</caption>
      <thead><tr><th scope="col">${t('vanishing.layer')}</th>${flows.map(
        (/** @type {any} */ { activation, initializer }) =>
          html`<th scope="col">${nameOf('activation', activation)}, ${nameOf('initializer', initializer)}</th>`,
      )}</tr></thead>
      <tbody>${layers.map(
        (l) =>
          html`<tr><th scope="row">${l + 1}</th>${flows.map(
            (/** @type {any} */ { sizes }) => html`<td>${formatCompact(sizes[of.quantity][l])}</td>`,
          )}</tr>`,
      )}</tbody>
    </table>`;
  }

  #makePlot() {
    onThemeChange(() => this.update());
    this.#plot = new PlotArea(
      { x: X, y: { min: 0.1, max: 1, log: true }, draw: () => {} },
      { label: t('vanishing.plot-alt'), track: () => 'depth' },
    );
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #picture() {
    const { flows, of } = this.model.result;
    const bound = of.quantity !== 'activations' && flows.find((/** @type {any} */ one) => one.activation === 'sigmoid');
    return {
      x: { ...X, label: t('vanishing.layer') },
      y: { ...rangeOf(flows, of.quantity), label: t(`vanishing.${of.quantity}-share`) },
      draw: (context, scale) => drawFlows(context, scale, flows, of.quantity, bound ? bound.toLast.bound : undefined),
    };
  }

  /** @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #handles() {
    const { model } = this;
    const { depth } = model.state;
    return [
      {
        id: 'depth',
        label: t('vanishing.depth-handle'),
        axis: 'x',
        x: depth,
        y: 1,
        min: 1,
        max: MOST_LAYERS,
        step: 1,
        text: t('vanishing.layers', { n: depth }),
        change: (next) => model.change({ depth: next }, 'depth'),
      },
    ];
  }

  #template() {
    const { model, shows } = this;
    return html`
      <div class="vanishing-plot">${this.#plot?.element}</div>
      ${shows('nets') && model.result ? netList(model) : nothing}
      ${shows('settings') ? this.#settings() : nothing}`;
  }

  #settings() {
    const { model } = this;
    const { depth, quantity, seed, nets } = model.state;
    return html`
      <div class="vanishing-buttons">
        <button type="button" ?disabled=${nets.length >= MOST_NETS} @click=${() => model.addNet()}>${t('vanishing.add')}</button>
        ${iconButton({ icon: 'seed', label: t('vanishing.new-seed'), shows: t('vanishing.new-seed'), action: () => model.change({ seed: randomSeed(seed) }) })}
        <span class="note">${t('ui.seed', { seed: String(seed) })}</span>
      </div>
      <div class="instrument-settings">
        ${slider({ path: 'vanishing.depth', label: t('vanishing.depth'), value: depth, min: 1, max: MOST_LAYERS, scale: 'integer', change: (next) => model.change({ depth: next }, 'depth') })}
        ${select({
          path: 'vanishing.quantity',
          label: t('vanishing.quantity'),
          value: quantity,
          options: ['deltas', 'weights', 'activations'].map((value) => ({ value, label: t(`vanishing.${value}`) })),
          change: (next) => model.change({ quantity: next }),
        })}
      </div>`;
  }
}
