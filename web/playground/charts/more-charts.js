/**
 * Gradients, α, weights and activations layer by layer. What is drawn over the epochs is recorded from the beginning of a
 * run, so that whoever looks late sees all of it: the statistics cost about 0.15 ms of the engine's time per frame.
 */
import { formatCompact, t } from '../../i18n/i18n.js';
import { html, render } from '../../ui/html.js';
import { LineChart } from '../../ui/line-chart.js';
import { onThemeChange } from '../../ui/theme.js';
import { Series } from '../series.js';
import { AlphaChart } from './alpha-chart.js';
import { AlphaHistory } from './alpha-history.js';
import { drawMarks, marksAt, marksOf } from './change-marks.js';
import { exact } from './exact.js';
import { Histograms } from './histograms.js';
import { keyOf, strokeOf } from './strokes.js';

/** @typedef {{ epoch: number, norms: number[] }} NormPoint */

const BINS = 24;
const WORDS_MS = 250;

export class MoreCharts {
  #model;
  #zoom;
  #details = /** @type {HTMLDetailsElement} */ (document.getElementById('more-charts'));
  #body = /** @type {HTMLElement} */ (document.getElementById('more-charts-body'));
  /** @type {Series<NormPoint>} */
  #norms = new Series(1600, ({ norms }) => norms);
  #alphas = new AlphaHistory();
  /** @type {any} whose lines the charts have */
  #description;
  /** @type {any} what the title speaks of */
  #titled;
  /** @type {LineChart | undefined} */
  #gradients;
  /** @type {AlphaChart[]} */
  #alphaCharts = [];
  /** @type {Histograms | undefined} */
  #histograms;
  #wordsAt = 0;

  /** @param {import('../model.js').PlaygroundModel} model @param {import('./zoom.js').Zoom} zoom */
  constructor(model, zoom) {
    this.#model = model;
    this.#zoom = zoom;
    model.extras.statistics = BINS;
    this.#details.addEventListener('toggle', () => this.#toggle());
    if (model.snapshot) this.update();
    if (this.#details.open) this.#toggle();
  }

  #toggle() {
    if (!this.#details.open) return;
    if (!this.#gradients) this.#build();
    this.update();
  }

  #build() {
    render(
      html`
      <div class="chart-head"><h3>${t('charts.gradient-norm')}</h3><span id="gradient-readout" class="readout"></span></div>
      <div class="figure chart" role="application" aria-label=${t('charts.gradient-alt')}><canvas id="gradient-canvas"></canvas></div>
      <div id="layer-key" class="legend"></div>
      <div id="alpha-charts" hidden><p class="note">${t('charts.alpha-note')}</p></div>
      <div class="chart-head"><h3>${t('charts.histograms')}</h3><span id="histogram-readout" class="readout"></span></div>
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
    onThemeChange(() => this.#showKeys());
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
    const { snapshot, description, running } = this.#model;
    if (!snapshot) return;
    this.#record(snapshot);
    this.#showTitle(description);
    if (!this.#gradients || !this.#details.open) return;
    if (this.#description !== description) this.#begin(description);
    this.#gradients.show(this.#norms.points);
    for (const chart of this.#shownAlphas()) chart.show(this.#alphas.points);
    if (snapshot.statistics) this.#histograms?.show(snapshot.statistics.layers);
    // The first snapshot of a network comes without.
    else if (!running) this.#model.refresh().catch(() => {});
    this.#showWords(snapshot);
  }

  /** @param {any} snapshot */
  #record(snapshot) {
    this.#alphas.record(this.#model);
    if (snapshot.step === 0) this.#norms.clear();
    if (snapshot.step === 0 || !snapshot.statistics) return;
    const norms = snapshot.statistics.layers.map((/** @type {any} */ { gradientNorm }) => gradientNorm);
    if (norms.every(Number.isFinite)) this.#norms.add({ epoch: snapshot.epoch, norms });
  }

  /** What there is to see, told before anything is opened. @param {any} description */
  #showTitle(description) {
    if (this.#titled === description) return;
    this.#titled = description;
    const summary = /** @type {HTMLElement} */ (this.#details.querySelector('summary'));
    summary.textContent = t(this.#alphas.layers.length ? 'charts.more-alpha' : 'charts.more');
  }

  /** The charts of α that have a layer to show. */
  #shownAlphas() {
    return this.#alphaCharts.slice(0, this.#alphas.layers.length);
  }

  /** Another network: as many lines as it has layers, and as many charts of α as layers use PReLU. @param {any} description */
  #begin(description) {
    this.#description = description;
    if (this.#gradients)
      this.#gradients.options.lines = description.layers.map((/** @type {any} */ _, /** @type {number} */ layer) => ({
        ...strokeOf(layer),
        name: () => this.#nameOf(layer),
        value: (/** @type {NormPoint} */ { norms }) => norms[layer] ?? Number.NaN,
      }));
    const place = this.#place('alpha-charts');
    this.#alphas.layers.forEach((layer, i) => {
      let chart = this.#alphaCharts[i];
      if (!chart) {
        chart = this.#alphaCharts[i] = new AlphaChart(this.#model, this.#zoom, i);
        place.append(chart.element);
      }
      chart.begin(layer, this.#nameOf(layer.layer));
    });
    const count = this.#alphas.layers.length;
    place.hidden = count === 0;
    this.#alphaCharts.forEach(({ element }, i) => {
      element.hidden = i >= count;
    });
    this.#showKeys();
  }

  /** Which line is which layer's, and which unit's. */
  #showKeys() {
    if (!this.#description) return;
    const strokes = this.#description.layers.map((/** @type {any} */ _, /** @type {number} */ layer) =>
      strokeOf(layer),
    );
    render(
      keyOf(strokes, (layer) => this.#nameOf(layer)),
      this.#place('layer-key'),
    );
    for (const chart of this.#shownAlphas()) chart.showKey();
  }

  /** @param {any} snapshot */
  #showWords(snapshot) {
    const now = performance.now();
    if (this.#model.running && now - this.#wordsAt < WORDS_MS) return;
    this.#wordsAt = now;
    for (const chart of this.#shownAlphas()) chart.showWords();
    if (snapshot.statistics) this.#showTable(snapshot.statistics.layers);
  }

  /** @param {any[]} layers */
  #showTable(layers) {
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
