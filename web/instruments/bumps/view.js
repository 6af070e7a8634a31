/** Bumps dragged by hand until they stand like f, beside the network that they are. */
import './view.css';
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { html, nothing, render } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';
import { slider } from '../../ui/slider.js';
import { onThemeChange } from '../../ui/theme.js';
import { functionSource } from '../parts/function-source.js';
import { PlotArea } from '../parts/plot-area.js';
import { MOST_BUMPS } from './bumps-field.js';
import { handlesOf } from './handles.js';
import { SHOWN, SOFT } from './model.js';
import { networkPart, networkTable } from './network.js';
import { drawDeviation, drawSum, drawTarget, drawTerms } from './picture.js';
import { bumpsTables, deviationTable } from './tables.js';

const X = { ...SHOWN, label: 'x' };

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {PlotArea | undefined} */
  #plot;

  update() {
    const { model } = this;
    if (!this.#plot) this.#makePlot();
    if (model.result) {
      const heights = heightsOf(model);
      this.#plot?.drawOn(model.source.drawing && !model.byMachine ? model.source.hand : undefined);
      this.#plot?.show(this.#picture(heights), handlesOf(model, heights));
    }
    render(this.#template(), this);
  }

  summary() {
    const { state, result } = this.model;
    const { error } = result;
    return t(state.steps === 'hard' ? 'bumps.summary-hard' : 'bumps.summary-soft', {
      n: this.model.bumps.length,
      units: 2 * this.model.bumps.length,
      w: formatCompact(state.w),
      mean: formatNumber(error.mean),
      max: formatCompact(error.max),
      rms: formatCompact(error.rms),
    });
  }

  score() {
    const { model } = this;
    const values = { mean: formatNumber(model.result.hand.mean), bar: formatNumber(model.bar) };
    if (!model.isChallenge) return t('bumps.score-other', values);
    return t(model.byMachine ? 'bumps.score-machine' : 'bumps.score', values);
  }

  numbers() {
    return bumpsTables(this.model);
  }

  #makePlot() {
    onThemeChange(() => this.update());
    this.#plot = new PlotArea({ x: X, y: { min: 0, max: 1 }, draw: () => {} }, { label: t('bumps.plot-alt') });
  }

  /** @param {{ min: number, max: number }} heights @returns {import('../parts/plot-area.js').Picture} */
  #picture(heights) {
    const { terms, sum, f } = this.model.result;
    return {
      x: X,
      y: { ...heights, label: t('bumps.heights') },
      draw: (context, scale) => {
        drawTerms(context, scale, terms);
        drawDeviation(context, scale, f, sum);
        drawSum(context, scale, sum);
        drawTarget(context, scale, f);
      },
    };
  }

  #template() {
    const { shows, model } = this;
    return html`
      <div class="bumps-parts">
        <div class="bumps-picture">${this.#plot?.element}${shows('legend') ? legend() : nothing}</div>
        ${shows('network') ? networkPart(model) : nothing}
      </div>
      ${shows('score') && model.result ? this.#compare() : nothing}
      ${shows('settings') ? this.#settings() : nothing}
      ${shows('network') && model.result ? networkTable(model) : nothing}`;
  }

  #compare() {
    const { model } = this;
    const { byMachine } = model;
    return html`
      <div class="bumps-score">
        ${deviationTable(model)}
        <button type="button" aria-pressed=${byMachine}
          @click=${() => model.change({ placed: byMachine ? 'hand' : 'machine' })}>
          ${t(byMachine ? 'bumps.back' : 'bumps.place')}
        </button>
        ${byMachine ? html`<p class="note">${t('bumps.machine-note', { n: model.bumps.length })}</p>` : nothing}
      </div>`;
  }

  #settings() {
    const { model } = this;
    const { bumps, edges, steps, w } = model.state;
    const n = bumps.length;
    return html`
      <div class="instrument-settings">
        ${functionSource({ path: 'bumps.f', ...model.source.shown })}
        <div class="field">
          <span class="bumps-label" id="bumps-count">${t('bumps.count')}</span>
          <div class="bumps-choices" role="group" aria-labelledby="bumps-count">
            ${iconButton({ icon: 'minus', label: t('bumps.remove'), disabled: n === 1 || model.byMachine, action: () => model.remove(n - 1) })}
            <output>${n}</output>
            ${iconButton({ icon: 'plus', label: t('bumps.add'), disabled: n === MOST_BUMPS || model.byMachine, action: () => model.add() })}
            ${chip(t('bumps.joined'), edges === 'joined', (on) => model.setJoined(on))}
          </div>
        </div>
        <div class="field">
          <span class="bumps-label" id="bumps-steps">${t('bumps.steps')}</span>
          <div class="bumps-choices" role="group" aria-labelledby="bumps-steps">
            ${chip(t('bumps.hard'), steps === 'hard', (on) => model.change({ steps: on ? 'hard' : 'soft' }))}
          </div>
          ${
            steps === 'soft'
              ? slider({
                  path: 'bumps.w',
                  label: t('bumps.steepness'),
                  value: w,
                  ...SOFT,
                  scale: 'logarithmic',
                  change: (to) => model.change({ w: to }, 'w'),
                })
              : nothing
          }
        </div>
      </div>`;
  }
}

/** @param {string} label @param {boolean} checked @param {(on: boolean) => void} change */
const chip = (label, checked, change) => html`
  <label class="chip"><input type="checkbox" .checked=${checked}
    @change=${(/** @type {any} */ event) => change(event.target.checked)} />${label}</label>`;

const legend = () => html`
  <p class="bumps-legend" aria-hidden="true">
    <span class="target">f</span> <span class="sum">${t('bumps.sum')}</span> <span class="gap">${t('bumps.gap')}</span>
  </p>`;

/** The heights that the picture shows: zero, f, and some room. @param {import('./model.js').Model} model */
function heightsOf(model) {
  const { f } = model.result;
  const cell = (SHOWN.max - SHOWN.min) / (f.length - 1);
  const inside = f.slice(Math.round(-SHOWN.min / cell), Math.round((1 - SHOWN.min) / cell) + 1);
  const [low, high] = [Math.min(0, ...inside), Math.max(0, ...inside)];
  // What is drawn by hand must not move the picture under the hand.
  if ('samples' in model.state.f && low >= -0.45 && high <= 1.45) return { min: -0.45, max: 1.45 };
  const room = 0.12 * (high - low) || 1;
  return { min: low - (low < 0 ? room : room / 2), max: high + room };
}
