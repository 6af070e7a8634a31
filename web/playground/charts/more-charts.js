/** Gradients, weights and activations layer by layer: asked of the engine only while they are looked at. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { html, nothing, render } from '../../ui/html.js';
import { LineChart } from '../../ui/line-chart.js';
import { onThemeChange, palette } from '../../ui/theme.js';
import { Series } from '../series.js';
import { drawMarks, marksAt, marksOf } from './change-marks.js';
import { exact } from './exact.js';
import { Histograms } from './histograms.js';

/** @typedef {{ epoch: number, norms: number[] }} NormPoint */

const BINS = 24;
const WORDS_MS = 250;
/** One for each layer, so that lines differ in more than colour. */
const dashes = [[], [6, 3], [2, 2], [8, 3, 2, 3], [12, 4], [4, 4], [1, 3], [10, 2, 2, 2, 2, 2], [3, 6]];

export class MoreCharts {
  #model;
  #zoom;
  #details = /** @type {HTMLDetailsElement} */ (document.getElementById('more-charts'));
  #body = /** @type {HTMLElement} */ (document.getElementById('more-charts-body'));
  /** @type {Series<NormPoint>} */
  #series = normSeries();
  /** @type {any} whose numbers the series has */
  #description;
  /** @type {LineChart | undefined} */
  #gradients;
  /** @type {Histograms | undefined} */
  #histograms;
  #wordsAt = 0;

  /** @param {import('../model.js').PlaygroundModel} model @param {import('./zoom.js').Zoom} zoom */
  constructor(model, zoom) {
    this.#model = model;
    this.#zoom = zoom;
    this.#details.addEventListener('toggle', () => this.#toggle());
    if (this.#details.open) this.#toggle();
  }

  #toggle() {
    const { extras } = this.#model;
    if (!this.#details.open) {
      delete extras.statistics;
      return;
    }
    extras.statistics = BINS;
    if (!this.#gradients) this.#build();
    if (!this.#model.running) this.#model.refresh();
  }

  #build() {
    render(
      html`
      <h3>${t('charts.gradient-norm')}</h3>
      <p id="gradient-readout" class="readout"></p>
      <div class="figure chart" role="application" aria-label=${t('charts.gradient-alt')}><canvas id="gradient-canvas"></canvas></div>
      <div id="layer-key" class="legend"></div>
      <h3>${t('charts.histograms')}</h3>
      <p id="histogram-readout" class="readout"></p>
      <div id="histogram-figure" class="figure histograms" role="application" aria-label=${t('charts.histograms-alt')}><canvas id="histogram-canvas"></canvas></div>
      <div id="layer-table"></div>`,
      this.#body,
    );
    const readout = this.#place('gradient-readout');
    const chart = new LineChart(
      /** @type {HTMLCanvasElement} */ (this.#place('gradient-canvas')),
      { x: ({ epoch }) => epoch, xLabel: t('read.epoch'), format: formatCompact, logarithmic: 'auto', lines: [] },
      (/** @type {NormPoint | undefined} */ point) => {
        const text = point ? this.#sentence(point) : '';
        readout.textContent = text;
        return text;
      },
    );
    chart.over = (context, box, toX) => drawMarks(context, box, toX, marksOf(this.#model));
    this.#gradients = chart;
    this.#zoom.add(chart, /** @type {HTMLElement} */ (this.#place('gradient-canvas').parentElement));
    this.#histograms = new Histograms(
      /** @type {HTMLCanvasElement} */ (this.#place('histogram-canvas')),
      this.#place('histogram-readout'),
      (layer) => this.#nameOf(layer),
    );
    onThemeChange(() => this.#showKey());
  }

  /** @param {string} id */
  #place(id) {
    return /** @type {HTMLElement} */ (this.#body.querySelector(`#${id}`));
  }

  /** @param {NormPoint} point */
  #sentence({ epoch, norms }) {
    const parts = norms.map((norm, layer) => `${this.#nameOf(layer)} ${exact(norm)}`);
    const marks = this.#gradients ? marksAt(this.#model, this.#gradients, epoch) : [];
    return [`${t('read.epoch')} ${exact(epoch)}: ${parts.join(', ')}`, ...marks].join(' · ');
  }

  /** @param {number} layer */
  #nameOf(layer) {
    const output = layer === this.#model.description.layers.length - 1;
    return output ? t('charts.output-layer') : t('network.layer', { n: layer + 1 });
  }

  /** A new snapshot has come. */
  update() {
    const { snapshot, description } = this.#model;
    if (!this.#gradients || !snapshot) return;
    if (this.#description !== description) this.#begin(description);
    if (snapshot.step === 0) this.#series.clear();
    if (!snapshot.statistics) return;
    const { layers } = snapshot.statistics;
    const norms = layers.map((/** @type {any} */ { gradientNorm }) => gradientNorm);
    if (snapshot.step > 0 && norms.every(Number.isFinite)) this.#series.add({ epoch: snapshot.epoch, norms });
    this.#gradients.show(this.#series.points);
    this.#histograms?.show(layers);
    this.#showTable(layers);
  }

  /** Another network: as many lines as it has layers. @param {any} description */
  #begin(description) {
    this.#description = description;
    this.#series = normSeries();
    const layers = /** @type {any[]} */ (description.layers);
    const colorOf = (/** @type {number} */ layer) => () => {
      const classes = palette().classes;
      return `rgb(${classes[layer % classes.length]})`;
    };
    if (this.#gradients)
      this.#gradients.options.lines = layers.map((_, layer) => ({
        color: colorOf(layer),
        dash: dashes[layer % dashes.length],
        value: (/** @type {NormPoint} */ { norms }) => norms[layer] ?? Number.NaN,
      }));
    this.#showKey();
  }

  /** Which line is which layer's. */
  #showKey() {
    const lines = this.#gradients?.options.lines ?? [];
    render(
      lines.map(
        ({ color, dash }, layer) => html`<span class="item"><svg class="stroke" viewBox="0 0 28 6" aria-hidden="true">
          <path d="M0 3h28" stroke=${typeof color === 'string' ? color : color()} stroke-dasharray=${dash?.join(' ') || nothing} /></svg>${this.#nameOf(layer)}</span>`,
      ),
      this.#place('layer-key'),
    );
  }

  /** @param {any[]} layers */
  #showTable(layers) {
    const now = performance.now();
    if (this.#model.running && now - this.#wordsAt < WORDS_MS) return;
    this.#wordsAt = now;
    const range = (/** @type {any} */ one) => (one ? `${formatCompact(one.low)} … ${formatCompact(one.high)}` : '–');
    render(
      html`<div class="scrolling" tabindex="0" role="region" aria-label=${t('charts.layers-now')}><table class="numbers">
        <caption>${t('charts.layers-now')}</caption>
        <thead><tr><td></td><th scope="col">${t('charts.gradient-short')}</th><th scope="col">${t('charts.weights')}</th>
          <th scope="col">${t('charts.activations')}</th></tr></thead>
        <tbody>${layers.map(
          ({ gradientNorm, weights, activations }, layer) => html`<tr><th scope="row">${this.#nameOf(layer)}</th>
          <td>${this.#model.snapshot.step ? formatCompact(gradientNorm) : '–'}</td><td>${range(weights)}</td><td>${range(activations)}</td></tr>`,
        )}</tbody></table></div>`,
      this.#place('layer-table'),
    );
  }
}

/** @returns {Series<NormPoint>} */
const normSeries = () => new Series(1600, ({ norms }) => norms);
