/** Points, a line and real squares on the left; the sum's way down and what steers it on the right. */
import './view.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { css } from '../../ui/colors.js';
import { html, nothing, render } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { slider } from '../../ui/slider.js';
import { cssVariable, onThemeChange, palette } from '../../ui/theme.js';
import { playBar } from '../parts/play-bar.js';
import { PlotArea } from '../parts/plot-area.js';
import { drawDescent, drawDots, drawNote, drawSquares, drawStraight } from './draw.js';
import { END, MOST_POINTS, RATE, REACH, STEPS } from './model.js';

const PLANE = { min: -REACH, max: REACH };
const LINE_ENDS = [-END, END];
const LINE_COLOR = 2;
/** A descent that runs away leaves the chart above so many times its start. */
const WILD = 100;

/** @param {{ slope: number, intercept: number }} line */
const lineText = ({ slope, intercept }) =>
  `y = ${formatCompact(slope)}x ${intercept < 0 ? '−' : '+'} ${formatCompact(Math.abs(intercept))}`;

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {PlotArea | undefined} */
  #plane;
  /** @type {PlotArea | undefined} */
  #descent;
  /** Which point the button removes: the one touched last. */
  #touched = 0;

  update() {
    if (!this.#plane) this.#makePlots();
    if (this.model.result) {
      this.#plane?.show(this.#planePicture(), [...this.#pointHandles(), ...this.#lineHandles()]);
      this.#descent?.show(this.#descentPicture(), this.#stepHandle());
    }
    render(this.#template(), this);
  }

  summary() {
    const { fit, sumOfSquares } = this.model.result;
    const values = {
      line: lineText(this.model.shown()),
      sum: formatCompact(sumOfSquares),
      least: formatCompact(fit.sumOfSquares),
      best: lineText(fit),
      step: this.model.state.at,
    };
    const said = t(this.model.state.at ? 'linear-regression.summary-step' : 'linear-regression.summary', values);
    const more = [
      fit.unique ? [] : t('linear-regression.not-unique'),
      this.model.state.at && this.#isTooLarge() ? this.#rateText() : [],
    ];
    return [said, ...more.flat()].join(' ');
  }

  score() {
    const { fit, sumOfSquares, path } = this.model.result;
    return t('linear-regression.score', {
      step: this.model.state.at,
      share: formatCompact(sumOfSquares / fit.sumOfSquares),
      start: formatCompact(path.sums[0] / fit.sumOfSquares),
    });
  }

  numbers() {
    const { residuals } = this.model.result;
    const heads = ['x', 'y', t('linear-regression.residual'), t('linear-regression.square')];
    return html`<table class="numbers">
      <thead><tr><th scope="col">${t('linear-regression.point-column')}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${this.model.state.points.map((/** @type {number[]} */ [x = 0, y = 0], /** @type {number} */ i) => {
        const residual = residuals[i] ?? Number.NaN;
        return html`<tr><th scope="row">${i + 1}</th>${[x, y, residual, residual * residual].map((value) => html`<td>${Number.isNaN(value) ? '–' : formatCompact(value)}</td>`)}</tr>`;
      })}</tbody>
    </table>`;
  }

  #makePlots() {
    const nothingYet = () => {};
    onThemeChange(() => this.update());
    this.#plane = new PlotArea(
      { x: PLANE, y: PLANE, draw: nothingYet },
      { label: t('linear-regression.plane-alt'), square: true },
    );
    this.#descent = new PlotArea(
      { x: { min: 0, max: STEPS }, y: { min: 1, max: 100, log: true }, draw: nothingYet },
      { label: t('linear-regression.descent-alt'), track: () => 'step' },
    );
    const { element } = this.#plane;
    element.addEventListener('dblclick', (event) => this.#twice(event));
    element.addEventListener('keydown', (event) => this.#pressed(event));
    element.addEventListener('focusin', (event) => this.#touch(pointOf(event) ?? this.#touched));
  }

  /** A double click takes the point away that it hits, or puts one where there is none. @param {MouseEvent} event */
  #twice(event) {
    const index = pointOf(event);
    if (index !== undefined) this.#remove(index);
    else if (this.#plane && /** @type {HTMLElement} */ (event.target).matches('canvas')) {
      const { x, y } = this.#plane.pointAt(/** @type {PointerEvent} */ (event));
      this.#add(x, y);
    }
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const index = pointOf(event);
    if (event.key === 'Insert' || event.key === '+') this.#add();
    else if (index !== undefined && (event.key === 'Delete' || event.key === 'Backspace')) this.#remove(index);
    else return;
    event.preventDefault();
  }

  /** @param {number} [x] @param {number} [y] */
  #add(x, y) {
    this.model.addPoint(x, y);
    this.#touched = this.model.state.points.length - 1;
  }

  /** @param {number} index */
  #remove(index) {
    this.model.removePoint(index);
    this.#touched = Math.min(index, this.model.state.points.length - 1);
  }

  /** @param {number} index */
  #touch(index) {
    if (index === this.#touched) return;
    this.#touched = index;
    render(this.#template(), this);
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #planePicture() {
    const { model } = this;
    const { residuals, sumOfSquares, fit, of } = model.result;
    const line = model.shown();
    return {
      x: { ...PLANE, label: 'x' },
      y: { ...PLANE, label: 'y' },
      draw: (context, scale) => {
        drawSquares(context, scale, of.points, residuals, line.slope);
        drawStraight(context, scale, fit, { color: cssVariable('--soft'), dash: [5, 4], width: 1.4 });
        drawStraight(context, scale, line, { color: css(item(palette().classes, LINE_COLOR)) });
        drawDots(context, scale, of.points);
        drawNote(context, scale, t('linear-regression.sum-is', { sum: formatCompact(sumOfSquares) }));
      },
    };
  }

  /** @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #pointHandles() {
    return this.model.state.points.map((/** @type {number[]} */ [x = 0, y = 0], /** @type {number} */ i) => ({
      id: `point-${i}`,
      label: t('linear-regression.point', { n: i + 1 }),
      axis: 'xy',
      x,
      y,
      ...PLANE,
      step: 0.1,
      text: t('linear-regression.place', { x: formatCompact(x), y: formatCompact(y) }),
      change: (/** @type {number} */ nextX, /** @type {number} */ nextY) => this.model.movePoint(i, nextX, nextY),
    }));
  }

  /** @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #lineHandles() {
    const line = this.model.shown();
    return LINE_ENDS.map((x) => {
      const y = Math.min(REACH, Math.max(-REACH, line.slope * x + line.intercept));
      return {
        id: `end${x}`,
        label: t('linear-regression.end', { x: formatCompact(x) }),
        axis: 'y',
        x,
        y,
        ...PLANE,
        step: 0.05,
        text: t('linear-regression.place', { x: formatCompact(x), y: formatCompact(y) }),
        color: css(item(palette().classes, LINE_COLOR)),
        change: (next) => this.model.moveEnd(x, next),
      };
    });
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #descentPicture() {
    const { path, fit } = this.model.result;
    const seen = path.sums.filter((/** @type {number} */ sum) => sum <= WILD * path.sums[0]);
    const decade = (/** @type {number} */ value, /** @type {(v: number) => number} */ round) =>
      10 ** round(Math.log10(Math.max(value, 1e-3)));
    const max = decade(1.01 * Math.max(...seen), Math.ceil);
    return {
      x: { min: 0, max: STEPS, label: t('linear-regression.steps') },
      y: {
        min: Math.min(decade(fit.sumOfSquares, Math.floor), max / 10),
        max,
        log: true,
        label: t('linear-regression.sum'),
      },
      draw: (context, scale) => drawDescent(context, scale, path.sums, fit.sumOfSquares),
    };
  }

  /** @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #stepHandle() {
    const { model } = this;
    const { sumOfSquares } = model.result;
    return [
      {
        id: 'step',
        label: t('linear-regression.at'),
        axis: 'x',
        x: model.state.at,
        y: sumOfSquares,
        min: 0,
        max: model.player?.length ?? STEPS,
        step: 1,
        text: this.#stepText(),
        change: (at) => model.player?.seek(at),
      },
    ];
  }

  #stepText() {
    const { state, player } = this.model;
    return t('linear-regression.step-of', { step: state.at, of: player?.length ?? STEPS });
  }

  #template() {
    const { shows, model } = this;
    return html`
      <div class="regression-parts">
        ${this.#plane?.element}
        ${shows('descent') && model.result ? this.#side() : nothing}
      </div>
      ${shows('settings') ? this.#settings() : nothing}`;
  }

  #side() {
    const { player, state } = this.model;
    return html`<div class="regression-descent">
      ${this.#descent?.element}
      ${player ? playBar(player, { label: t('linear-regression.at'), text: this.#stepText() }) : nothing}
      ${slider({
        path: 'linear-regression.rate',
        label: t('linear-regression.rate'),
        value: state.rate,
        ...RATE,
        scale: 'logarithmic',
        change: (rate) => this.model.change({ rate }, 'rate'),
      })}
      <p class=${this.#isTooLarge() ? 'warning' : 'note'}>${this.#rateText()}</p>
    </div>`;
  }

  #isTooLarge() {
    return this.model.state.rate >= this.model.result.path.limit;
  }

  /** What the learning rate does to this descent, and from where on it is too large. */
  #rateText() {
    const limit = formatCompact(this.model.result.path.limit);
    return t(this.#isTooLarge() ? 'linear-regression.too-large' : 'linear-regression.converges', { limit });
  }

  #settings() {
    const { model } = this;
    const { points, slope, intercept } = model.state;
    const number = Math.min(this.#touched, points.length - 1);
    return html`
      <div class="regression-buttons">
        <button type="button" @click=${() => model.fit()}>${t('linear-regression.least-squares')}</button>
        <button type="button" ?disabled=${points.length >= MOST_POINTS} @click=${() => this.#add()}>${t('linear-regression.add')}</button>
        <button type="button" ?disabled=${points.length < 2} @click=${() => this.#remove(number)}>${t('linear-regression.remove', { n: number + 1 })}</button>
      </div>
      <div class="instrument-settings">
        ${slider({ path: 'linear-regression.slope', label: t('linear-regression.slope'), value: slope, min: -3, max: 3, change: (next) => model.setLine({ slope: next, intercept }, 'slope') })}
        ${slider({ path: 'linear-regression.intercept', label: t('linear-regression.intercept'), value: intercept, min: -8, max: 8, change: (next) => model.setLine({ slope, intercept: next }, 'intercept') })}
      </div>`;
  }
}

/** The point whose handle an event met. @param {Event} event */
function pointOf(event) {
  const target = /** @type {HTMLElement} */ (event.target).closest('[data-handle]');
  const [, index] = /^point-(\d+)$/.exec(/** @type {HTMLElement | null} */ (target)?.dataset.handle ?? '') ?? [];
  return index === undefined ? undefined : Number(index);
}
