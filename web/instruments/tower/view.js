/** Towers as a height map that is turned, beside the same from above with handles. */
import './view.css';
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { html, nothing, render } from '../../ui/html.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { onThemeChange } from '../../ui/theme.js';
import { functionSource } from '../parts/function-source.js';
import { HeightMap } from '../parts/height-map.js';
import { PlotArea } from '../parts/plot-area.js';
import {
  countHandles,
  errorChart,
  errorLegend,
  errorTable,
  manyPicture,
  manyPlan,
  probeHandles,
  probeText,
} from './many-view.js';
import { BAR, MOST, SOFTNESS, WEIGHT } from './model.js';
import { edgeHandles, onePicture, onePlan, sectionHandles, sectionPicture, towerNetwork } from './one-view.js';

/** @typedef {{ solid: HeightMap, plan: PlotArea, graph: PlotArea }} Parts `graph` is the section or the errors */

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
    return result.of.mode === 'one' ? this.#summaryOfOne() : this.#summaryOfMany();
  }

  score() {
    const { of, worst } = this.model.result;
    if (of.mode !== 'one') return t('tower.score-many');
    return t(of.stage === 'tower' ? 'tower.score' : 'tower.score-parts', {
      inside: formatCompact(worst.inside),
      outside: formatCompact(worst.outside),
      bar: formatCompact(BAR),
    });
  }

  numbers() {
    return this.model.result.of.mode === 'one' ? this.#sectionTable() : errorTable(this.model);
  }

  #summaryOfOne() {
    const { of } = this.model.result;
    return t(`tower.summary-${of.stage}`, {
      x1: formatCompact(of.x1),
      x2: formatCompact(of.x2),
      y1: formatCompact(of.y1),
      y2: formatCompact(of.y2),
      w: formatCompact(of.w),
      theta: formatCompact(of.theta),
    });
  }

  #summaryOfMany() {
    const { error, units, of } = this.model.result;
    return t('tower.summary-many', {
      n: of.n,
      towers: formatNumber(units.second, {}),
      first: formatNumber(units.first, {}),
      max: formatCompact(error.max),
      mean: formatCompact(error.mean),
      rms: formatCompact(error.rms),
    });
  }

  #sectionTable() {
    const { section } = this.model.result;
    const last = section.sum.length - 1;
    return html`<table class="numbers">
      <thead><tr>${['x', 'tower.sum', 'tower.output'].map((name) => html`<th scope="col">${name === 'x' ? name : t(name)}</th>`)}</tr></thead>
      <tbody>${Array.from({ length: 21 }, (_, i) => i / 20).map(
        (x) => html`<tr><th scope="row">${formatCompact(x)}</th>
          <td>${formatCompact(section.sum[Math.round(x * last)])}</td>
          <td>${formatCompact(section.output[Math.round(x * last)])}</td></tr>`,
      )}</tbody>
    </table>`;
  }

  /** @returns {Parts} */
  #makeParts() {
    onThemeChange(() => this.update());
    const nothingYet = { x: { min: 0, max: 1 }, y: { min: 0, max: 1 }, draw: () => {} };
    return {
      solid: new HeightMap({ turn: (az, el) => this.model.change({ az, el }, 'turn') }),
      plan: new PlotArea(nothingYet, { label: t('tower.plan-alt'), square: true }),
      graph: new PlotArea(nothingYet, { label: t('tower.graph-alt') }),
    };
  }

  /** @param {Parts} parts */
  #show({ solid, plan, graph }) {
    const { model } = this;
    const one = model.result.of.mode === 'one';
    const { az, el } = model.state;
    const picture = one ? onePicture(model) : manyPicture(model);
    solid.show({ ...picture, azimuth: az, elevation: el }, this.summary());
    // Handles belong to the state, which may be a step ahead of its numbers.
    if (one !== (model.state.mode === 'one')) return;
    plan.show(one ? onePlan(model) : manyPlan(model), one ? edgeHandles(model) : probeHandles(model));
    graph.show(one ? sectionPicture(model) : errorChart(model), one ? sectionHandles(model) : countHandles(model));
  }

  /** @param {Parts} parts */
  #template({ solid, plan, graph }) {
    const { shows, model } = this;
    const one = model.state.mode === 'one';
    const ready = model.result?.of.mode === model.state.mode;
    return html`
      ${shows('mode') ? this.#chips('mode', ['one', 'many']) : nothing}
      ${one && shows('stage') ? this.#chips('stage', ['ridge', 'cross', 'tower']) : nothing}
      <div class="tower-parts">
        ${solid.element}
        ${shows('map') ? plan.element : nothing}
        ${shows('section') ? html`<div>${graph.element}${one ? nothing : errorLegend()}</div>` : nothing}
        ${shows('settings') ? html`<div class="tower-settings">${one ? this.#oneSettings(ready) : this.#manySettings(ready)}</div>` : nothing}
      </div>`;
  }

  /** @param {'mode' | 'stage'} name @param {string[]} options */
  #chips(name, options) {
    const { model } = this;
    return html`<fieldset class="tower-chips">
      <legend class="visually-hidden">${t(`tower.${name}`)}</legend>
      ${options.map(
        (option) => html`<label class="chip">
          <input type="radio" name="tower-${name}" .checked=${model.state[name] === option}
            @change=${() => model.change({ [name]: option })} /><span>${t(`tower.${name}-${option}`)}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  /** @param {boolean} ready whether the numbers are those of one tower */
  #oneSettings(ready) {
    const { model } = this;
    const { w, theta, stage } = model.state;
    return html`
      ${slider({ path: 'tower.w', label: t('tower.steepness'), value: w, ...WEIGHT, scale: 'logarithmic', change: (value) => model.change({ w: value }, 'w') })}
      ${
        stage === 'ridge'
          ? nothing
          : slider({
              path: 'tower.theta',
              label: t('tower.threshold'),
              value: theta,
              min: 0,
              max: 2,
              change: (value) => model.change({ theta: value }, 'theta'),
            })
      }
      ${
        ready && this.shows('network')
          ? html`<details><summary>${t('tower.network')}</summary>${towerNetwork(model)}</details>`
          : nothing
      }`;
  }

  /** @param {boolean} ready whether the numbers are those of many towers */
  #manySettings(ready) {
    const { model } = this;
    const { n, soft, show } = model.state;
    return html`
      ${ready ? html`<p class="note">${probeText(model)}</p>` : nothing}
      ${functionSource({ path: 'tower.f', ...model.choice.shown })}
      ${slider({ path: 'tower.n', label: t('tower.n'), value: n, min: 1, max: MOST, scale: 'integer', change: (value) => model.change({ n: value }, 'n') })}
      ${select({
        path: 'tower.show',
        label: t('tower.show'),
        value: show,
        options: ['sum', 'f', 'difference'].map((value) => ({ value, label: t(`tower.show-${value}`) })),
        change: (value) => model.change({ show: value }),
      })}
      <label class="chip"><input type="checkbox" .checked=${soft === 0}
        @change=${(/** @type {any} */ event) => model.change({ soft: event.target.checked ? 0 : 12 })} /><span>${t('tower.hard')}</span></label>
      ${soft === 0 ? nothing : slider({ path: 'tower.soft', label: t('tower.soft'), value: soft, ...SOFTNESS, scale: 'logarithmic', change: (value) => model.change({ soft: value }, 'soft') })}`;
  }
}
