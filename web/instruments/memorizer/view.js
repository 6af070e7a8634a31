/** A staircase that copies noise: samples, errors, and what becomes of it in many dimensions. */
import './view.css';
import { formatCompact, formatNumber, formatPercent, t } from '../../i18n/i18n.js';
import { html, nothing, render } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';
import { slider } from '../../ui/slider.js';
import { onThemeChange } from '../../ui/theme.js';
import { functionSource } from '../parts/function-source.js';
import { PlotArea } from '../parts/plot-area.js';
import { DIMENSIONS, MOST, NOISE, SAMPLES } from './model.js';
import {
  bumpHandles,
  countText,
  dimensionHandles,
  errorPicture,
  fitPicture,
  growthPicture,
  lookColor,
  SAMPLE,
  STAIRS,
} from './plots.js';

/** Numbers of bumps in the table. */
const TABLE = [1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300];

/** @typedef {{ fit: PlotArea, errors: PlotArea, growth: PlotArea }} Parts */

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {Parts | undefined} */
  #parts;

  update() {
    this.#parts ??= this.#makeParts();
    if (this.model.result) this.#show(this.#parts);
    render(this.#template(this.#parts), this);
  }

  summary() {
    const { result } = this.model;
    const { of } = result;
    return t('memorizer.summary', {
      n: of.bumps,
      samples: of.samples,
      train: formatCompact(result.trainRms),
      test: formatCompact(result.testRms),
      d: of.d,
      count: countText(result),
    });
  }

  score() {
    const { model } = this;
    if (!model.isNoisy()) return t('memorizer.score-quiet');
    return t('memorizer.score', {
      test: formatCompact(model.result.testRms),
      above: formatPercent(model.ratio() - 1),
    });
  }

  numbers() {
    const { train, test } = this.model.result.series;
    return html`<table class="numbers">
      <thead><tr>${['bumps', 'train', 'test'].map((name) => html`<th scope="col">${t(`memorizer.${name}`)}</th>`)}</tr></thead>
      <tbody>${TABLE.map(
        (n) =>
          html`<tr><th scope="row">${formatNumber(n)}</th><td>${formatCompact(train[n - 1])}</td><td>${formatCompact(test[n - 1])}</td></tr>`,
      )}</tbody>
    </table>`;
  }

  /** @returns {Parts} */
  #makeParts() {
    onThemeChange(() => this.update());
    const nothingYet = { x: { min: 0, max: 1 }, y: { min: 0, max: 1 }, draw: () => {} };
    return {
      fit: new PlotArea(nothingYet, { label: t('memorizer.fit-alt') }),
      errors: new PlotArea(nothingYet, { label: t('memorizer.errors-alt'), track: () => 'bumps' }),
      growth: new PlotArea(nothingYet, { label: t('memorizer.growth-alt'), track: () => 'd' }),
    };
  }

  /** @param {Parts} parts */
  #show({ fit, errors, growth }) {
    const { model } = this;
    fit.show(fitPicture(model));
    errors.show(errorPicture(model), bumpHandles(model));
    growth.show(growthPicture(model), dimensionHandles(model));
  }

  /** @param {Parts} parts */
  #template({ fit, errors, growth }) {
    const { shows } = this;
    return html`
      <div class="memorizer-fit">${fit.element}${shows('errors') ? fitLegend() : nothing}</div>
      <div class="memorizer-parts">
        ${shows('errors') ? html`<div>${errors.element}${errorLegend(this.model.solved)}</div>` : nothing}
        ${shows('growth') ? html`<div>${growth.element}<p class="note">${this.#growthText()}</p></div>` : nothing}
      </div>
      ${shows('settings') ? this.#settings() : nothing}`;
  }

  #growthText() {
    const { result } = this.model;
    return result ? t('memorizer.growth-note', { n: result.of.bumps, d: result.of.d, count: countText(result) }) : '';
  }

  #settings() {
    const { model } = this;
    const { bumps, samples, noise, d } = model.state;
    const whole = /** @type {const} */ ({ scale: 'integer' });
    return html`<div class="instrument-settings">
      ${functionSource({ path: 'memorizer.f', ...model.choice.shown })}
      ${slider({ path: 'memorizer.bumps', label: t('memorizer.bumps'), value: bumps, min: 1, max: MOST, ...whole, change: (value) => model.change({ bumps: value }, 'bumps') })}
      ${slider({ path: 'memorizer.samples', label: t('memorizer.samples'), value: samples, ...SAMPLES, ...whole, change: (value) => model.change({ samples: value }, 'samples') })}
      ${slider({ path: 'memorizer.noise', label: t('memorizer.noise'), value: noise, ...NOISE, change: (value) => model.change({ noise: value }, 'noise') })}
      ${slider({ path: 'memorizer.d', label: t('memorizer.dimensions'), value: d, ...DIMENSIONS, ...whole, change: (value) => model.change({ d: value }, 'd') })}
      <p class="memorizer-seed">${iconButton({ icon: 'seed', label: t('memorizer.seed'), shows: t('memorizer.seed'), action: () => model.newNoise() })}</p>
    </div>`;
  }
}

const fitLegend = () => html`<p class="memorizer-legend">
  <span><svg viewBox="0 0 24 8" aria-hidden="true"><path stroke=${lookColor(STAIRS)} d="M1 6H8V2H15V5H23" /></svg>${t('memorizer.staircase')}</span>
  <span><svg viewBox="0 0 24 8" aria-hidden="true"><path class="truth" d="M1 4H23" /></svg>${t('memorizer.truth')}</span>
  <span><svg viewBox="0 0 24 8" aria-hidden="true"><circle fill=${lookColor(SAMPLE)} cx="12" cy="4" r="3.4" /></svg>${t('memorizer.sample')}</span>
</p>`;

/** @param {boolean} solved whether the least is marked */
const errorLegend = (solved) => html`<p class="memorizer-legend">
  <span><svg viewBox="0 0 24 8" aria-hidden="true"><path class="train" d="M1 4H23" /></svg>${t('memorizer.train')}</span>
  <span><svg viewBox="0 0 24 8" aria-hidden="true"><path class="test" d="M1 4H23" /></svg>${t(solved ? 'memorizer.test-least' : 'memorizer.test')}</span>
</p>`;
