/** A polynomial through points, and beside it the errors of every degree, on which the degree is dragged. */
import './view.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { css } from '../../ui/colors.js';
import { html, nothing, render, svg } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { cssVariable, onThemeChange, palette } from '../../ui/theme.js';
import { PlotArea } from '../parts/plot-area.js';
import { drawErrors, drawFit } from './draw.js';
import { BAR, FUNCTIONS, L2, MOST_DEGREE, NOISE, SAMPLES, SEED } from './model.js';

const X = { min: 0, max: 1, label: 'x' };
const Y = { min: -1.25, max: 1.6, label: 'y' };
const DEGREES = { min: -0.5, max: MOST_DEGREE + 0.5, ticks: [0, 3, 6, 9, 12, 15] };
const ERRORS = { min: 0.01, max: 100, log: true };
const CURVE_COLOR = 5;

/** @param {number} error */
const inChart = (error) => Math.min(ERRORS.max, Math.max(ERRORS.min, error));

/** An error too small to tell from rounding is written as 0. @param {number} error */
const errorText = (error) => formatCompact(error < 1e-9 ? 0 : error);

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {PlotArea | undefined} */
  #fit;
  /** @type {PlotArea | undefined} */
  #errors;

  update() {
    if (!this.#fit) this.#makePlots();
    if (this.model.result) {
      this.#fit?.show(this.#fitPicture());
      this.#errors?.show(this.#errorPicture(), this.#degreeHandle());
    }
    render(this.#template(), this);
  }

  summary() {
    const { trainRmse, testRmse, of } = this.model.result;
    const said = t('polynomial.summary', {
      degree: of.degree,
      l2: formatCompact(of.l2),
      train: errorText(trainRmse),
      test: errorText(testRmse),
    });
    return `${said} ${t(`polynomial.verdict-${this.model.verdict()}`)}`;
  }

  score() {
    const { testRmse } = this.model.result;
    return t(this.model.hasGivenPoints() ? 'polynomial.score' : 'polynomial.score-points', {
      test: errorText(testRmse),
      bar: formatCompact(BAR),
    });
  }

  numbers() {
    const { series, coefficients } = this.model.result;
    const heads = ['degree', 'train-error', 'test-error', 'coefficient'].map((name) => t(`polynomial.${name}`));
    return html`<table class="numbers">
      <caption>${t('polynomial.table')}</caption>
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${series.trainRmse.map(
        (/** @type {number} */ train, /** @type {number} */ degree) => html`<tr>
          <th scope="row">${degree}</th><td>${errorText(train)}</td><td>${errorText(item(series.testRmse, degree))}</td>
          <td>${degree in coefficients ? formatCompact(coefficients[degree]) : '–'}</td></tr>`,
      )}</tbody>
    </table>`;
  }

  #makePlots() {
    const nothingYet = () => {};
    onThemeChange(() => this.update());
    this.#fit = new PlotArea({ x: X, y: Y, draw: nothingYet }, { label: t('polynomial.fit-alt') });
    this.#errors = new PlotArea(
      { x: DEGREES, y: ERRORS, draw: nothingYet },
      { label: t('polynomial.errors-alt'), track: () => 'degree' },
    );
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #fitPicture() {
    const numbers = this.model.result;
    const color = css(item(palette().classes, CURVE_COLOR));
    return { x: X, y: Y, draw: (context, scale) => drawFit(context, scale, numbers, color) };
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #errorPicture() {
    const { series } = this.model.result;
    return {
      x: { ...DEGREES, label: t('polynomial.degree') },
      y: { ...ERRORS, label: t('polynomial.error') },
      draw: (context, scale) => drawErrors(context, scale, series, BAR),
    };
  }

  /** @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #degreeHandle() {
    const { degree } = this.model.state;
    return [
      {
        id: 'degree',
        label: t('polynomial.degree-handle'),
        axis: 'x',
        x: degree,
        y: inChart(item(this.model.result.series.testRmse, degree)),
        min: 0,
        max: MOST_DEGREE,
        step: 1,
        text: this.summary(),
        color: css(item(palette().classes, CURVE_COLOR)),
        change: (next) => this.model.change({ degree: next }, 'degree'),
      },
    ];
  }

  #template() {
    const { shows } = this;
    return html`
      <div class="polynomial-parts">
        ${this.#fit?.element}
        ${shows('errors') ? this.#errors?.element : nothing}
      </div>
      ${shows('errors') ? legend() : nothing}
      ${shows('settings') ? this.#settings() : nothing}`;
  }

  #settings() {
    const { model } = this;
    const { f, samples, noise, seed, degree, l2 } = model.state;
    const change = (/** @type {string} */ name) => (/** @type {number} */ value) =>
      model.change({ [name]: value }, name);
    return html`
      <div class="instrument-settings">
        ${slider({ path: 'polynomial.degree', label: t('polynomial.degree'), value: degree, min: 0, max: MOST_DEGREE, scale: 'integer', change: change('degree') })}
        ${slider({ path: 'polynomial.l2', label: t('polynomial.l2'), value: l2, ...L2, scale: 'logarithmic', change: change('l2') })}
        ${select({
          path: 'polynomial.f',
          label: t('polynomial.f'),
          value: f,
          options: FUNCTIONS.map((value) => ({ value, label: t(`polynomial.f-${value}`) })),
          change: (next) => model.change({ f: next }),
        })}
        ${slider({ path: 'polynomial.samples', label: t('polynomial.samples'), value: samples, ...SAMPLES, scale: 'integer', change: change('samples') })}
        ${slider({ path: 'polynomial.noise', label: t('polynomial.noise'), value: noise, ...NOISE, change: change('noise') })}
        ${slider({ path: 'polynomial.seed', label: t('polynomial.seed'), value: seed, ...SEED, scale: 'integer', change: change('seed') })}
      </div>
      <button type="button" @click=${() => model.newSeed()}>${t('polynomial.new-seed')}</button>`;
  }
}

const legend = () => html`<ul class="polynomial-legend">
  <li>${sample(svg`<path stroke=${cssVariable('--ink')} d="M0 6H26" /><circle cx="13" cy="6" r="4" fill=${cssVariable('--ink')} />`)}${t('polynomial.legend-train')}</li>
  <li>${sample(svg`<path stroke=${cssVariable('--accent')} stroke-dasharray="5 3" d="M0 6H26" /><path stroke=${cssVariable('--accent')} fill=${cssVariable('--paper')} d="M13 2l4 4-4 4-4-4z" />`)}${t('polynomial.legend-test')}</li>
  <li>${sample(svg`<path stroke=${css(item(palette().classes, CURVE_COLOR))} d="M0 6H26" />`)}${t('polynomial.legend-fit')}</li>
  <li>${sample(svg`<path stroke=${cssVariable('--soft')} stroke-dasharray="2 4" d="M0 6H26" />`)}${t('polynomial.legend-truth')}</li>
  <li>${sample(svg`<path stroke=${cssVariable('--good')} d="M0 6H26" />`)}${t('polynomial.legend-bar', { bar: formatCompact(BAR) })}</li>
</ul>`;

/** @param {unknown} marks */
const sample = (marks) => html`<svg viewBox="0 0 26 12" aria-hidden="true">${marks}</svg>`;
