/**
 * Two histograms per layer: its weights, and its activations for the last batch. A press or the arrow keys read off a
 * bar: left and right along the values, up and down through the histograms.
 *
 * @typedef {{ low: number, high: number, counts: ArrayLike<number> }} Histogram
 * @typedef {{ weights: Histogram | null, activations: Histogram | null }} Layer
 */
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { announce } from '../../ui/announcer.js';
import { SharpCanvas } from '../../ui/sharp-canvas.js';
import { cssVariable } from '../../ui/theme.js';
import { rangeOf } from './bins.js';

const ROW = 84;
const kinds = /** @type {const} */ (['weights', 'activations']);

export class Histograms {
  #canvas;
  #readout;
  #nameOf;
  /** @type {Layer[]} */
  #layers = [];
  /** @type {{ plot: number, bin: number } | undefined} plots are counted row by row */
  #probe;

  /** @param {HTMLCanvasElement} element @param {HTMLElement} readout @param {(layer: number) => string} nameOf */
  constructor(element, readout, nameOf) {
    this.#readout = readout;
    this.#nameOf = nameOf;
    this.#canvas = new SharpCanvas(element, (context, width) => this.#draw(context, width));
    const figure = /** @type {HTMLElement} */ (element.parentElement);
    figure.tabIndex = 0;
    for (const name of /** @type {const} */ (['pointermove', 'pointerdown']))
      element.addEventListener(name, (event) => this.#point(event));
    element.addEventListener('pointerleave', () => this.#read(undefined));
    figure.addEventListener('blur', () => this.#read(undefined));
    figure.addEventListener('keydown', (event) => this.#key(event));
  }

  /** @param {Layer[]} layers */
  show(layers) {
    if (layers.length !== this.#layers.length) {
      this.#probe = undefined;
      const figure = /** @type {HTMLElement} */ (this.#canvas.element.parentElement);
      figure.style.height = `${layers.length * ROW}px`;
    }
    this.#layers = layers;
    if (this.#probe) this.#read(this.#probe);
    this.#canvas.invalidate();
  }

  /** @param {number} plot @returns {Histogram | null | undefined} */
  #histogram(plot) {
    const kind = kinds[plot % 2];
    return kind && this.#layers[Math.floor(plot / 2)]?.[kind];
  }

  /** Where a plot is, in CSS pixels. @param {number} plot @param {number} width of the canvas */
  #box(plot, width) {
    const column = (width - 18) / 2;
    return { left: (plot % 2) * (column + 18), top: Math.floor(plot / 2) * ROW + 18, width: column, height: ROW - 40 };
  }

  /** @param {CanvasRenderingContext2D} context @param {number} width */
  #draw(context, width) {
    context.font = `11px ${cssVariable('--sans') || 'sans-serif'}`;
    for (let plot = 0; plot < 2 * this.#layers.length; plot++) this.#drawPlot(context, plot, width);
  }

  /** @param {CanvasRenderingContext2D} context @param {number} plot @param {number} width */
  #drawPlot(context, plot, width) {
    const { left, top, width: wide, height } = this.#box(plot, width);
    const histogram = this.#histogram(plot);
    const kind = kinds[plot % 2] ?? 'weights';
    context.fillStyle = cssVariable('--soft');
    context.textBaseline = 'bottom';
    context.textAlign = 'left';
    context.fillText(`${this.#nameOf(Math.floor(plot / 2))}: ${t(`charts.${kind}`)}`, left, top - 3);
    context.fillRect(left, top + height, wide, 1);
    context.textBaseline = 'top';
    if (!histogram) {
      context.fillText(t('charts.no-batch'), left, top + 12);
      return;
    }
    const { low, high, counts } = histogram;
    const most = Math.max(1, ...Array.from(counts));
    const step = wide / counts.length;
    for (let bin = 0; bin < counts.length; bin++) {
      const [from = 0, to = 0] = rangeOf(histogram, bin);
      const probed = this.#probe?.plot === plot && this.#probe.bin === bin;
      context.fillStyle = cssVariable(probed ? '--ink' : from + to < 0 ? '--negative-mark' : '--positive-mark');
      const tall = ((counts[bin] ?? 0) / most) * height;
      context.fillRect(left + bin * step, top + height - tall, Math.max(1, step - 1), tall);
      if (probed && tall < 2) context.fillRect(left + bin * step, top + height - 2, Math.max(1, step - 1), 3);
    }
    context.fillStyle = cssVariable('--soft');
    context.fillText(formatCompact(low), left, top + height + 4);
    context.textAlign = 'right';
    context.fillText(formatCompact(high), left + wide, top + height + 4);
    context.textAlign = 'center';
    const zero = left + ((0 - low) / (high - low)) * wide;
    if (zero > left + 34 && zero < left + wide - 34) context.fillText('0', zero, top + height + 4);
  }

  /** @param {PointerEvent} event */
  #point(event) {
    const { left, top } = this.#canvas.element.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const width = this.#canvas.width;
    const plot = 2 * Math.floor(y / ROW) + (x > width / 2 ? 1 : 0);
    const histogram = this.#histogram(plot);
    const box = this.#box(plot, width);
    const bin = histogram ? Math.floor(((x - box.left) / box.width) * histogram.counts.length) : -1;
    this.#read(histogram && bin >= 0 && bin < histogram.counts.length ? { plot, bin } : undefined);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const plots = 2 * this.#layers.length;
    const { plot, bin } = this.#probe ?? { plot: 0, bin: -1 };
    const along = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const across = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if ((along === undefined && across === undefined) || plots === 0) return;
    event.preventDefault();
    const next = Math.min(plots - 1, Math.max(0, plot + (across ?? 0)));
    const last = (this.#histogram(next)?.counts.length ?? 1) - 1;
    announce(
      this.#read({ plot: next, bin: Math.min(last, Math.max(0, bin + (along ?? 0) * (event.shiftKey ? 10 : 1))) }),
    );
  }

  /** @param {{ plot: number, bin: number } | undefined} probe */
  #read(probe) {
    this.#probe = probe;
    this.#canvas.invalidate();
    const text = probe ? this.#sentence(probe) : '';
    this.#readout.textContent = text;
    return text;
  }

  /** @param {{ plot: number, bin: number }} probe */
  #sentence({ plot, bin }) {
    const histogram = this.#histogram(plot);
    const name = `${this.#nameOf(Math.floor(plot / 2))}, ${t(`charts.${kinds[plot % 2] ?? 'weights'}`)}`;
    if (!histogram) return `${name}: ${t('charts.no-batch')}`;
    const [from = 0, to = 0] = rangeOf(histogram, bin);
    const all = Array.from(histogram.counts).reduce((sum, count) => sum + count, 0);
    return t('charts.bar', {
      name,
      from: formatCompact(from),
      to: formatCompact(to),
      count: formatNumber(histogram.counts[bin] ?? 0),
      all: formatNumber(all),
    });
  }
}
