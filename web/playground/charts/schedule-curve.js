/** The learning-rate schedule as a curve: the engine's factors, with the present epoch marked. */
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { html, render } from '../../ui/html.js';
import { LineChart } from '../../ui/line-chart.js';
import { cssVariable } from '../../ui/theme.js';
import { exact } from './exact.js';
import { spanOf } from './schedule-span.js';

const POINTS = 241;

export class ScheduleCurve {
  #model;
  /** @type {LineChart | undefined} */
  #chart;
  /** What the points are for. */
  #shown = '';
  /** @type {{ epoch: number, factor: number }[]} */
  #points = [];

  /** @param {import('../model.js').PlaygroundModel} model */
  constructor(model) {
    this.#model = model;
    model.addEventListener('snapshot', () => this.#follow());
  }

  /** @returns {HTMLElement | null} it is a part of the learning panel, which is drawn once there is a network */
  get #place() {
    return document.getElementById('schedule-curve');
  }

  /** The state may be another. */
  update() {
    const place = this.#place;
    const { state, catalog, snapshot } = this.#model;
    if (!place || !catalog || !snapshot) return;
    place.hidden = state.schedule.type === 'constant';
    if (place.hidden) return;
    if (!this.#chart) this.#build(place);
    this.#fetch();
  }

  /** @param {HTMLElement} place */
  #build(place) {
    render(
      html`<div class="figure" role="application" aria-label=${t('charts.schedule-alt')}><canvas></canvas></div>
        <p class="readout"></p>`,
      place,
    );
    const readout = /** @type {HTMLElement} */ (place.querySelector('.readout'));
    this.#chart = new LineChart(
      /** @type {HTMLCanvasElement} */ (place.querySelector('canvas')),
      {
        x: ({ epoch }) => epoch,
        xLabel: t('read.epoch'),
        format: formatCompact,
        range: [0, 1],
        lines: [{ color: '--test', value: ({ factor }) => factor }],
      },
      (point) => {
        const text = point
          ? t('charts.schedule-at', { epoch: exact(point.epoch), factor: exact(point.factor) })
          : this.#now();
        readout.textContent = text;
        return text;
      },
    );
    this.#chart.over = (context, box, toX, toY) => this.#drawNow(context, box, toX, toY);
  }

  /** The present epoch in words. */
  #now() {
    const { snapshot } = this.#model;
    if (!snapshot) return '';
    return t('charts.schedule-now', { epoch: formatNumber(snapshot.epoch), rate: formatNumber(snapshot.learningRate) });
  }

  /** @param {CanvasRenderingContext2D} context @param {import('../../ui/axes.js').Box} box @param {(v: number) => number} toX @param {(v: number) => number} toY */
  #drawNow(context, box, toX, toY) {
    const { epoch } = this.#model.snapshot ?? {};
    const [first, second] = this.#points;
    if (epoch === undefined || !first || !second) return;
    const near = this.#points[Math.min(this.#points.length - 1, Math.round(epoch / second.epoch))] ?? first;
    context.strokeStyle = cssVariable('--soft');
    context.fillStyle = cssVariable('--test');
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(toX(epoch), box.top);
    context.lineTo(toX(epoch), box.top + box.height);
    context.stroke();
    context.beginPath();
    context.arc(toX(epoch), toY(near.factor), 4, 0, 2 * Math.PI);
    context.fill();
  }

  /** Asks for the curve, where it is another than the one shown. */
  async #fetch() {
    const { state, catalog, snapshot } = this.#model;
    const entry = catalog.schedules.find((/** @type {any} */ { name }) => name === state.schedule.type);
    const epochs = spanOf(state.schedule, entry?.parameters ?? [], snapshot?.epoch ?? 0);
    const wanted = JSON.stringify([state.schedule, epochs]);
    // While the engine follows, its schedule is the old one; another `change` tells when it has.
    if (wanted === this.#shown || this.#model.busy) return;
    this.#shown = wanted;
    const factors = await this.#model.ask('schedule', { epochs, count: POINTS }).catch(() => undefined);
    if (this.#shown !== wanted || !factors) return;
    this.#points = Array.from(/** @type {Float32Array} */ (factors), (factor, i) => ({
      epoch: (epochs * i) / (POINTS - 1),
      factor,
    }));
    this.#chart?.show(this.#points);
    this.#follow();
  }

  /** The present epoch may be another. */
  #follow() {
    const place = this.#place;
    if (!this.#chart || !place || place.hidden) return;
    if ((this.#model.snapshot?.epoch ?? 0) > (this.#points.at(-1)?.epoch ?? 0)) this.#fetch();
    this.#chart.invalidate();
    if (!this.#chart.probed) this.#chart.readout(undefined);
  }
}
