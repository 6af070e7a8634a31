/** The activations' picture: curves over one another or side by side, their derivatives, a probe, and what is computed of them. */
import './view.css';
import { formatCompact, formatList, t } from '../../i18n/i18n.js';
import { nameOf } from '../../playground/names.js';
import { html, nothing, render } from '../../ui/html.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { onThemeChange } from '../../ui/theme.js';
import { drawLine } from '../parts/draw-line.js';
import { lineColor, lineDash } from '../parts/line-styles.js';
import { PlotArea } from '../parts/plot-area.js';
import { RANGE } from './model.js';
import { propertiesTable, samplesTable } from './tables.js';

const X = { min: -RANGE, max: RANGE, label: 'x' };
const VALUES = { min: -2.2, max: 3.4 };
const SLOPES = { min: -0.25, max: 1.35 };
const MULTIPLE = { min: -2.2, max: 3.4 };

/** @typedef {import('./model.js').FunctionNumbers} FunctionNumbers */

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {PlotArea | undefined} */
  #values;
  /** @type {PlotArea | undefined} */
  #slopes;
  /** @type {Map<string, PlotArea>} */
  #multiples = new Map();

  update() {
    const { model } = this;
    if (!this.#values) this.#makePlots();
    if (model.result) this.#showPlots();
    render(this.#template(), this);
  }

  summary() {
    const { state } = this.model;
    const shown = this.#shown();
    if (!shown.length) return t('activations.none');
    const readings = shown.map(({ name, at }) =>
      t('activations.reading', {
        name: nameOf('activation', name),
        value: formatCompact(at.value),
        slope: formatCompact(at.slope),
      }),
    );
    return t(state.layers > 1 ? 'activations.summary-layers' : 'activations.summary', {
      x: formatCompact(state.probe),
      layers: state.layers,
      readings: formatList(readings),
    });
  }

  numbers() {
    return samplesTable(this.#shown());
  }

  score() {
    const sigmoid = this.model.challengeReading();
    if (sigmoid === undefined) return t('activations.score-missing');
    return t('activations.score', { slope: sigmoid.toFixed(4), target: '0.025' });
  }

  /** @returns {FunctionNumbers[]} */
  #shown() {
    return this.model.shownFunctions();
  }

  #makePlots() {
    const track = () => 'probe';
    const range = { from: formatCompact(-RANGE), to: formatCompact(RANGE) };
    const nothingYet = () => {};
    onThemeChange(() => this.update());
    this.#values = new PlotArea(
      { x: X, y: { ...VALUES, label: t('activations.values') }, draw: nothingYet },
      { label: t('activations.values-alt', range), track },
    );
    this.#slopes = new PlotArea(
      { x: X, y: { ...SLOPES, label: t('activations.slopes') }, draw: nothingYet },
      { label: t('activations.slopes-alt', range), track },
    );
  }

  #showPlots() {
    const shown = this.#shown();
    if (this.model.state.view === 'multiples') {
      this.#showMultiples();
      return;
    }
    this.#values?.show(
      { x: X, y: { ...VALUES, label: t('activations.values') }, draw: this.#painter(shown, 'values', 'value') },
      this.#handles(t('activations.probe'), shown[0]?.at.value ?? 0),
    );
    this.#slopes?.show(
      { x: X, y: { ...SLOPES, label: t('activations.slopes') }, draw: this.#painter(shown, 'slopes', 'slope') },
      this.#handles(t('activations.probe-slopes'), shown[0]?.at.slope ?? 0),
    );
  }

  /**
   * @param {FunctionNumbers[]} shown
   * @param {'values' | 'slopes'} curve
   * @param {'value' | 'slope'} reading
   * @returns {import('../parts/plot-area.js').Picture['draw']}
   */
  #painter(shown, curve, reading) {
    const x = this.model.result.of.probe;
    return (context, scale) => {
      for (const one of shown)
        drawLine(context, scale, one[curve], { color: lineColor(one.index), dash: lineDash(one.index) });
      drawProbe(context, scale, x);
      for (const one of shown) drawDot(context, scale.toX(x), scale.toY(one.at[reading]), lineColor(one.index));
    };
  }

  /** @param {string} label @param {number} y @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #handles(label, y) {
    const { model } = this;
    const x = model.state.probe;
    return [
      {
        id: 'probe',
        label,
        axis: 'x',
        x,
        y,
        min: -RANGE,
        max: RANGE,
        step: 0.05,
        text: this.summary(),
        change: (probe) => model.change({ probe }, 'probe'),
      },
    ];
  }

  #showMultiples() {
    for (const one of this.model.result.functions) {
      if (!one.values) continue;
      const picture = {
        x: { min: X.min, max: X.max },
        y: MULTIPLE,
        draw: (
          /** @type {CanvasRenderingContext2D} */ context,
          /** @type {import('../parts/plot-area.js').Scale} */ scale,
        ) => {
          drawLine(context, scale, one.slopes, { color: lineColor(one.index), width: 1.4, dash: [3, 3] });
          drawLine(context, scale, one.values, { color: lineColor(one.index) });
        },
      };
      let plot = this.#multiples.get(one.name);
      if (!plot) {
        plot = new PlotArea(picture, {
          label: t('activations.multiple-alt', { name: nameOf('activation', one.name) }),
          compact: true,
        });
        this.#multiples.set(one.name, plot);
      }
      plot.show(picture);
    }
  }

  #template() {
    const { model, shows } = this;
    const multiples = model.state.view === 'multiples' && model.result;
    return html`
      ${
        multiples
          ? html`<div class="activations-multiples">${[...this.#multiples].map(
              ([name, plot]) =>
                html`<figure><figcaption>${nameOf('activation', name)}</figcaption>${plot.element}</figure>`,
            )}</div>`
          : html`<div class="activations-plots">${this.#values?.element}${shows('slopes') ? this.#slopes?.element : nothing}</div>`
      }
      ${shows('functions') ? this.#choices() : nothing}
      <div class="instrument-settings">
        ${shows('layers') ? this.#layers() : nothing}
        ${shows('parameters') ? this.#parameters() : nothing}
        ${shows('view') ? this.#viewChoice() : nothing}
      </div>
      ${shows('properties') && model.result ? propertiesTable(model, this.#shown()) : nothing}`;
  }

  #choices() {
    const { model } = this;
    return html`<fieldset class="activations-choices">
      <legend class="visually-hidden">${t('activations.functions')}</legend>
      ${(model.result?.functions ?? []).map(
        (/** @type {FunctionNumbers} */ { name, index }) => html`<label class="chip">
          <input type="checkbox" .checked=${model.state.shown.includes(name)}
            @change=${(/** @type {any} */ event) => model.toggle(name, event.target.checked)} />
          <svg class="line-sample" viewBox="0 0 24 8" aria-hidden="true"><path d="M1 4h22" stroke=${lineColor(index)} stroke-dasharray=${lineDash(index).join(' ') || nothing} /></svg>
          <span>${nameOf('activation', name)}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #layers() {
    const { model } = this;
    return slider({
      path: 'activations.layers',
      label: t('activations.layers'),
      hint: t('activations.layers-hint'),
      value: model.state.layers,
      min: 1,
      max: 10,
      scale: 'integer',
      change: (layers) => model.change({ layers }, 'layers'),
    });
  }

  #parameters() {
    const { model } = this;
    return model.parametersShown().map(({ name, parameter, value, min, max, scale }) =>
      slider({
        path: `activations.${name}.${parameter}`,
        label: t('activations.parameter', {
          name: nameOf('activation', name),
          parameter: nameOf('parameter', parameter),
        }),
        value,
        min,
        max,
        scale,
        change: (next) => model.setParameter(name, parameter, next),
      }),
    );
  }

  #viewChoice() {
    const { model } = this;
    return select({
      path: 'activations.view',
      label: t('activations.view'),
      value: model.state.view,
      options: ['overlay', 'multiples'].map((value) => ({ value, label: t(`activations.view-${value}`) })),
      change: (view) => model.change({ view }),
    });
  }
}

/** @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale @param {number} x */
function drawProbe(context, { box, toX }, x) {
  context.strokeStyle = getComputedStyle(context.canvas).color;
  context.lineWidth = 1;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(toX(x), box.top);
  context.lineTo(toX(x), box.top + box.height);
  context.stroke();
  context.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {string} color */
function drawDot(context, x, y, color) {
  context.fillStyle = color;
  context.beginPath();
  context.arc(x, y, 4, 0, 2 * Math.PI);
  context.fill();
}
