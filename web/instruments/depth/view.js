/** The fold as paper, as a curve, and as a count of units. */
import './view.css';
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { css } from '../../ui/colors.js';
import { html, nothing, render } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { slider } from '../../ui/slider.js';
import { cssVariable, onThemeChange, palette } from '../../ui/theme.js';
import { drawPoint } from '../parts/draw-points.js';
import { playBar } from '../parts/play-bar.js';
import { PlotArea } from '../parts/plot-area.js';
import { drawStrip } from './draw.js';
import { GOAL, MOST_LAYERS } from './model.js';
import { PaperView } from './paper-view.js';

const X = { min: 0, max: 1, label: 'x' };
const Y = { min: -0.04, max: 1.08 };
const LAYERS = { min: 0.5, max: MOST_LAYERS + 0.5 };
/** Colours and shapes of the two networks' counts. */
const DEEP = 0;
const SHALLOW = 5;
const UNITS = { min: 0.8, max: 6000, log: true };

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {{ paper: PaperView, curve: PlotArea, chart: PlotArea } | undefined} */
  #parts;

  update() {
    this.#parts ??= this.#makeParts();
    if (this.model.result) this.#show(this.#parts);
    render(this.#template(this.#parts), this);
  }

  summary() {
    const { pieces, units, singleLayer, of } = this.model.result;
    return t('depth.summary', {
      n: of.layers,
      peak: formatCompact(of.peak),
      pieces: formatNumber(pieces),
      units: formatNumber(units),
      single: formatNumber(singleLayer),
    });
  }

  score() {
    const { pieces, units } = this.model.result;
    return t('depth.score', {
      pieces: formatNumber(pieces),
      units: formatNumber(units),
      goal: formatNumber(GOAL.pieces),
    });
  }

  numbers() {
    const { growth } = this.model.result;
    return html`<table class="numbers">
      <caption>${t('depth.table', { peak: formatCompact(this.model.result.of.peak) })}</caption>
      <thead><tr>${['layers', 'pieces', 'deep', 'shallow'].map((name) => html`<th scope="col">${t(`depth.${name}`)}</th>`)}</tr></thead>
      <tbody>${growth.map(
        (/** @type {number} */ pieces, /** @type {number} */ i) => html`<tr><th scope="row">${i + 1}</th>
          <td>${formatNumber(pieces)}</td><td>${2 * (i + 1)}</td><td>${formatNumber(pieces - 1)}</td></tr>`,
      )}</tbody>
    </table>`;
  }

  #makeParts() {
    onThemeChange(() => this.update());
    const nothingYet = { x: X, y: Y, draw: () => {} };
    return {
      paper: new PaperView(),
      curve: new PlotArea(nothingYet, { label: t('depth.curve-alt') }),
      chart: new PlotArea(
        { x: LAYERS, y: UNITS, draw: () => {} },
        { label: t('depth.chart-alt'), track: () => 'layers' },
      ),
    };
  }

  /** @param {{ paper: PaperView, curve: PlotArea, chart: PlotArea }} parts */
  #show({ paper, curve, chart }) {
    const { result } = this.model;
    paper.show(result.paper, t('depth.paper-alt', { moment: this.#moment() }));
    curve.show(this.#curve(), this.shows('settings') ? [this.#peakHandle()] : []);
    chart.show(this.#chart(), [this.#layersHandle()]);
  }

  /** Where the folding stands, in words. */
  #moment() {
    const at = this.model.position();
    const done = Math.floor(at);
    if (at === done)
      return t('depth.moment', { k: done, of: this.model.state.layers, n: this.model.piecesAfter(done) });
    return t(at - done <= 0.5 ? 'depth.moment-turn' : 'depth.moment-stretch', { n: done + 1 });
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #curve() {
    const { paper, of } = this.model.result;
    return {
      x: X,
      y: { ...Y, label: t('depth.place') },
      draw: (context, { box, toX, toY }) => {
        drawLevel(context, box, toY(of.peak));
        const { y } = paper;
        const last = y.length - 1;
        drawStrip(
          context,
          y.length,
          (i) => toX(i / last),
          (i) => toY(item(y, i)),
          y.length > 1200 ? 1.2 : 2.2,
        );
      },
    };
  }

  /** @returns {import('../parts/plot-handle.js').HandleSpec} */
  #peakHandle() {
    const { model } = this;
    const { peak } = model.state;
    return {
      id: 'peak',
      label: t('depth.peak'),
      axis: 'y',
      x: 1,
      y: peak,
      min: 0,
      max: 1,
      step: 0.01,
      text: t('depth.peak-text', { peak: formatCompact(peak), pieces: formatNumber(model.result.pieces) }),
      change: (value) => model.change({ peak: value }, 'peak'),
    };
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #chart() {
    const { growth, of } = this.model.result;
    return {
      x: { ...LAYERS, label: t('depth.layers') },
      y: { ...UNITS, label: t('depth.units') },
      draw: (context, scale) => {
        const shallow = growth.map((/** @type {number} */ pieces) => pieces - 1);
        const deep = growth.map((/** @type {number} */ _, /** @type {number} */ i) => 2 * (i + 1));
        drawSeries(context, scale, shallow, SHALLOW, of.layers);
        drawSeries(context, scale, deep, DEEP, of.layers);
      },
    };
  }

  /** @returns {import('../parts/plot-handle.js').HandleSpec} */
  #layersHandle() {
    const { model } = this;
    const { layers } = model.state;
    return {
      id: 'layers',
      label: t('depth.layers'),
      axis: 'x',
      x: layers,
      y: 2 * layers,
      min: 1,
      max: MOST_LAYERS,
      step: 1,
      text: this.summary(),
      color: lookColor(DEEP),
      change: (value) => model.setLayers(value),
    };
  }

  /** @param {{ paper: PaperView, curve: PlotArea, chart: PlotArea }} parts */
  #template({ paper, curve, chart }) {
    const { shows, model } = this;
    const p = formatCompact(2 * model.state.peak);
    const q = formatCompact(4 * model.state.peak);
    return html`
      <div class="depth-parts">
        ${
          shows('paper')
            ? html`<figure>${paper.element}<figcaption dir="ltr">x ← ${p}·relu(x) − ${q}·relu(x − ½)</figcaption></figure>`
            : nothing
        }
        ${curve.element}
      </div>
      ${shows('player') && model.player ? playBar(model.player, { label: t('depth.player'), text: this.#moment() }) : nothing}
      <div class="depth-parts">
        ${shows('chart') ? html`<div>${chart.element}${legend()}</div>` : nothing}
        ${shows('settings') ? this.#settings() : nothing}
      </div>`;
  }

  #settings() {
    const { model } = this;
    const { layers, peak } = model.state;
    return html`<div class="depth-settings">
      ${slider({ path: 'depth.layers', label: t('depth.layers'), value: layers, min: 1, max: MOST_LAYERS, scale: 'integer', change: (value) => model.setLayers(value) })}
      ${slider({ path: 'depth.peak', label: t('depth.peak'), value: peak, min: 0, max: 1, change: (value) => model.change({ peak: value }, 'peak') })}
    </div>`;
  }
}

/** @param {CanvasRenderingContext2D} context @param {import('../../ui/axes.js').Box} box @param {number} top */
function drawLevel(context, box, top) {
  context.strokeStyle = cssVariable('--soft');
  context.lineWidth = 1;
  context.setLineDash([2, 4]);
  context.beginPath();
  context.moveTo(box.left, top);
  context.lineTo(box.left + box.width, top);
  context.stroke();
  context.setLineDash([]);
}

/**
 * Counts for 1, 2, 3 … layers; those of the present depth are large.
 * @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale
 * @param {number[]} counts @param {number} look a class's colour and shape @param {number} layers
 */
function drawSeries(context, scale, counts, look, layers) {
  for (const [i, count] of counts.entries())
    if (count >= 1) drawPoint(context, scale, i + 1, count, { look, radius: i + 1 === layers ? 6 : 3.5 });
}

/** @param {number} look */
const lookColor = (look) => css(item(palette().classes, look));

const legend = () => html`<p class="depth-legend">
  <span><svg viewBox="-8 -8 16 16" aria-hidden="true"><circle r="5" fill=${lookColor(DEEP)} /></svg>${t('depth.deep')}</span>
  <span><svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-6 -3H6L0 6Z" fill=${lookColor(SHALLOW)} /></svg>${t('depth.shallow')}</span>
</p>`;
