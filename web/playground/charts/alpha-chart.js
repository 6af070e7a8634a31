/** The α of one layer's PReLU units over the epochs, as a chart, in words, and as a table. */
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { html, nothing, render } from '../../ui/html.js';
import { LineChart } from '../../ui/line-chart.js';
import { hasEach } from './alpha-history.js';
import { drawMarks, marksAt, marksOf } from './change-marks.js';
import { exact } from './exact.js';
import { keyOf, strokeOf } from './strokes.js';

/**
 * @typedef {import('./alpha-history.js').AlphaLayer} AlphaLayer
 * @typedef {import('./alpha-history.js').AlphaPoint} AlphaPoint
 * @typedef {import('./strokes.js').Stroke} Stroke
 */

/** About so many rows of the table. */
const ROWS = 20;
const RANGE_OPACITY = 0.15;
/** Of a readout, in characters at the least; its lines on the narrowest screen. */
const LENGTH_OF_EPOCH = 14;
const LENGTH_OF_VALUE = 17;
const LENGTH_OF_LINE = 46;

export class AlphaChart {
  element = document.createElement('div');
  #index;
  #chart;
  /** @type {AlphaPoint[]} */
  #points = [];
  /** @type {AlphaLayer | undefined} */
  #layer;
  #name = '';

  /**
   * @param {import('../model.js').PlaygroundModel} model
   * @param {import('./zoom.js').Zoom} zoom
   * @param {number} index which of the layers with PReLU it shows
   */
  constructor(model, zoom, index) {
    this.#index = index;
    const id = `alpha-${index + 1}`;
    render(
      html`
      <div class="chart-head"><h3></h3><span id=${`${id}-readout`} class="readout"></span></div>
      <div class="figure chart" role="application"><canvas id=${`${id}-canvas`}></canvas></div>
      <div class="legend"></div>
      <details @toggle=${() => this.#showTable()}><summary>${t('charts.alpha-numbers')}</summary><div class="table"></div></details>`,
      this.element,
    );
    this.#chart = new LineChart(
      /** @type {HTMLCanvasElement} */ (this.#place('canvas')),
      { x: ({ epoch }) => epoch, xLabel: t('read.epoch'), format: formatCompact, lines: [] },
      (/** @type {AlphaPoint | undefined} */ point) => {
        const text = point
          ? [this.#sentence(point, exact), ...marksAt(model, this.#chart, point.epoch)].join(' · ')
          : this.#now;
        this.#place('.readout').textContent = text;
        return text;
      },
    );
    this.#chart.over = (context, box, toX, toY) => {
      if (this.#layer && !hasEach(this.#layer)) this.#drawRange(context, toX, toY);
      drawMarks(context, box, toX, marksOf(model));
    };
    zoom.add(this.#chart, this.#place('.figure'));
  }

  /** @param {string} selector */
  #place(selector) {
    return /** @type {HTMLElement} */ (this.element.querySelector(selector));
  }

  /** The α of another layer. @param {AlphaLayer} layer @param {string} name its name */
  begin(layer, name) {
    this.#layer = layer;
    this.#name = name;
    this.#place('h3').textContent = t('charts.alpha', { layer: name });
    this.#chart.options.lines = this.#strokes().map((stroke, line) => ({
      ...stroke,
      name: () => this.#lineName(line),
      value: (/** @type {AlphaPoint} */ point) => this.#valuesOf(point)[line] ?? Number.NaN,
    }));
    // Room for all its values, so that the chart stays where it is when they are read.
    const lines = Math.ceil((LENGTH_OF_EPOCH + LENGTH_OF_VALUE * this.#strokes().length) / LENGTH_OF_LINE);
    this.#place('.readout').style.minHeight = `${1.5 * lines}em`;
    this.showKey();
  }

  /** @param {AlphaPoint[]} points */
  show(points) {
    this.#points = points;
    this.#chart.show(points);
  }

  /** The numbers of the moment. */
  showWords() {
    this.#place('.figure').setAttribute('aria-label', t('charts.alpha-alt', { layer: this.#name, now: this.#now }));
    if (!this.#chart.probed) this.#place('.readout').textContent = this.#now;
    this.#showTable();
  }

  showKey() {
    render(
      keyOf(this.#strokes(), (line) => this.#lineName(line)),
      this.#place('.legend'),
    );
  }

  /** @returns {Stroke[]} */
  #strokes() {
    const { units = 0 } = this.#layer ?? {};
    if (this.#layer && hasEach(this.#layer)) return Array.from({ length: units }, (_, unit) => strokeOf(unit));
    const { color } = strokeOf(0);
    return [0, 1, 2].map((line) => ({ color, dash: strokeOf(line).dash }));
  }

  /** @param {number} line */
  #lineName(line) {
    if (this.#layer && hasEach(this.#layer)) return t('charts.alpha-unit', { n: line + 1 });
    return t(['charts.alpha-mean', 'charts.alpha-smallest', 'charts.alpha-largest'][line] ?? '', {
      n: this.#layer?.units ?? 0,
    });
  }

  /** @param {AlphaPoint} point */
  #valuesOf({ values }) {
    return values[this.#index] ?? [];
  }

  /** What is read when nothing else is: the newest values. */
  get #now() {
    const last = this.#points.at(-1);
    return last ? this.#sentence(last, formatCompact) : '';
  }

  /** @param {AlphaPoint} point @param {(value: number) => string} format */
  #sentence(point, format) {
    const parts = this.#valuesOf(point).map((value, line) => `${this.#lineName(line)} ${format(value)}`);
    return `${t('read.epoch')} ${format(point.epoch)}: ${parts.join(', ')}`;
  }

  /**
   * What lies between the smallest and the largest.
   * @param {CanvasRenderingContext2D} context @param {(value: number) => number} toX @param {(value: number) => number} toY
   */
  #drawRange(context, toX, toY) {
    const corner = (/** @type {AlphaPoint} */ point, /** @type {number} */ line) =>
      context.lineTo(toX(point.epoch), toY(this.#valuesOf(point)[line] ?? 0));
    context.beginPath();
    for (const point of this.#points) corner(point, 1);
    for (const point of [...this.#points].reverse()) corner(point, 2);
    context.fillStyle = strokeOf(0).color();
    context.globalAlpha = RANGE_OPACITY;
    context.fill();
    context.globalAlpha = 1;
  }

  /** Some points of the curves, while somebody looks. */
  #showTable() {
    const isOpen = /** @type {HTMLDetailsElement} */ (this.#place('details')).open;
    render(isOpen ? this.#table() : nothing, this.#place('.table'));
  }

  #table() {
    const title = t('charts.alpha', { layer: this.#name });
    const last = this.#points.length - 1;
    const stride = Math.max(1, Math.ceil(this.#points.length / ROWS));
    return html`<div class="scrolling" tabindex="0" role="region" aria-label=${title}><table class="numbers">
      <caption>${title}</caption>
      <thead><tr><th scope="col">${t('read.epoch')}</th>${this.#strokes().map(
        (_, line) => html`<th scope="col">${this.#lineName(line)}</th>`,
      )}</tr></thead>
      <tbody>${this.#points
        .filter((_, i) => i % stride === 0 || i === last)
        .map(
          (point) =>
            html`<tr><td>${formatNumber(point.epoch)}</td>${this.#valuesOf(point).map(
              (value) => html`<td>${formatCompact(value)}</td>`,
            )}</tr>`,
        )}</tbody></table></div>`;
  }
}
