/** A staircase of N bumps on a function, zoomed down to a single step, beside its error against N. */
import './view.css';
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { html, nothing, render } from '../../ui/html.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { onThemeChange } from '../../ui/theme.js';
import { functionSource } from '../parts/function-source.js';
import { PlotArea } from '../parts/plot-area.js';
import { rangeText, Zoom, zoomBar } from '../parts/zoom.js';
import { errorHandles, errorLegend, errorPicture } from './errors.js';
import { CHALLENGE, MOST_BUMPS, NARROWEST, STEEPNESS } from './model.js';
import { drawCurve, drawTerms, heightsOf } from './picture.js';
import { numberTables } from './tables.js';

const NOTHING_YET = { x: { min: 0, max: 1 }, y: { min: 0, max: 1 }, draw: () => {} };

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {PlotArea | undefined} */
  #plot;
  /** @type {PlotArea | undefined} */
  #errors;
  /** @type {Zoom | undefined} */
  #zoom;

  update() {
    const { model } = this;
    if (!this.#plot) this.#makePlots();
    if (model.result) {
      this.#showCurve();
      if (this.shows('errors')) this.#errors?.show(errorPicture(model), errorHandles(model));
    }
    render(this.#template(), this);
  }

  summary() {
    const { state, result } = this.model;
    const { error, hiddenUnits } = result;
    const values = {
      n: state.bumps,
      units: formatNumber(hiddenUnits),
      heights: t(`step-sum.by-${state.heights}`),
      steepness: formatCompact(state.steepness),
      mean: formatNumber(error.mean),
      max: formatNumber(error.max),
      rms: formatNumber(error.rms),
    };
    const text = t(state.steps === 'hard' ? 'step-sum.summary-hard' : 'step-sum.summary-soft', values);
    return this.#isWhole ? text : `${text} ${t('step-sum.summary-shown', { range: rangeText(state.range) })}`;
  }

  score() {
    const { model } = this;
    const { of, error } = model.result;
    if (!model.isChallenge) return t('step-sum.score-other');
    return t('step-sum.score', {
      n: of.bumps,
      most: CHALLENGE.bumps,
      mean: formatNumber(error.mean),
      bar: formatNumber(CHALLENGE.bar),
    });
  }

  numbers() {
    return numberTables(this.model);
  }

  get #isWhole() {
    const [from, to] = this.model.state.range;
    return to - from === 1;
  }

  #makePlots() {
    onThemeChange(() => this.update());
    this.#plot = new PlotArea(NOTHING_YET, { label: t('step-sum.plot-alt'), zoomed: true });
    this.#errors = new PlotArea(NOTHING_YET, { label: t('step-sum.errors-alt'), track: () => 'bumps' });
    this.#zoom = new Zoom(this.#plot, {
      range: () => this.model.state.range,
      narrowest: NARROWEST,
      change: (range, key, within) => this.model.change({ range }, key, within),
    });
    this.addEventListener('keydown', (event) => this.#zoom?.key(event));
  }

  #showCurve() {
    const { source, state, result } = this.model;
    const [from, to] = result.of.range;
    const heights = heightsOf(result, result.of.range, 'samples' in state.f);
    this.#plot?.drawOn(source.drawing ? source.hand : undefined);
    this.#plot?.show(
      {
        x: { min: from, max: to, label: 'x' },
        y: { ...heights, label: t('step-sum.heights-axis') },
        draw: (context, scale) => {
          drawTerms(context, scale, result);
          drawCurve(context, scale, result);
        },
      },
      source.drawing ? [this.#pen(heights)] : [],
    );
  }

  /** @param {{ min: number, max: number }} heights */
  #pen({ min, max }) {
    const about = {
      label: t('function.pen'),
      text: (/** @type {string} */ x, /** @type {string} */ y) => t('function.pen-text', { x, y }),
      minY: min,
      maxY: max,
    };
    return this.model.source.hand.handle(about, formatCompact);
  }

  #template() {
    const { shows, model } = this;
    return html`
      <div class="step-sum-parts">
        <div class="step-sum-curve">
          ${shows('zoom') && this.#zoom ? zoomBar(this.#zoom, model.state.range, this.#oneStep()) : nothing}
          ${this.#plot?.element}
          ${shows('zoom') && model.result ? this.#legend() : nothing}
        </div>
        ${
          shows('errors')
            ? html`<div class="step-sum-error">${this.#errors?.element}${model.result ? errorLegend(model) : nothing}</div>`
            : nothing
        }
      </div>
      ${shows('settings') ? this.#settings() : nothing}`;
  }

  #oneStep() {
    return html`<button type="button" class="quiet" ?disabled=${this.model.state.bumps === 1}
      @click=${() => this.model.showOneStep()}>${t('step-sum.one-step')}</button>`;
  }

  #legend() {
    const { terms, of } = this.model.result;
    const [from, to] = of.range;
    return html`
      <p class="step-sum-legend">
        <span class="curve">f</span> <span class="sum">${t('step-sum.sum')}</span>
        ${
          terms
            ? html`<span class="bump">${t('step-sum.terms', { n: terms.count })}</span>`
            : html`<span>${t('step-sum.too-many', { n: Math.round((to - from) * of.bumps) })}</span>`
        }
      </p>`;
  }

  #settings() {
    const { model } = this;
    const { bumps, heights, steps, steepness } = model.state;
    const hard = steps === 'hard';
    return html`<div class="instrument-settings">
      ${slider({ path: 'step-sum.bumps', label: t('step-sum.bumps'), value: bumps, min: 1, max: MOST_BUMPS, scale: 'integer', change: (to) => model.change({ bumps: to }, 'bumps') })}
      ${functionSource({ path: 'step-sum.f', ...model.source.shown })}
      ${select({
        path: 'step-sum.heights',
        label: t('step-sum.heights'),
        value: heights,
        options: [
          { value: 'midpoint', label: t('step-sum.midpoint') },
          { value: 'mean', label: t('step-sum.mean-height') },
          { value: 'least-squares', label: t('step-sum.least-squares') },
        ],
        change: (to) => model.change({ heights: to }),
      })}
      <div class="field">
        <span class="step-sum-label">${t('step-sum.steps')}</span>
        <div>
          <label class="chip"><input type="checkbox" .checked=${hard}
            @change=${(/** @type {any} */ event) => model.change({ steps: event.target.checked ? 'hard' : 'soft' })} />${t('step-sum.hard')}</label>
        </div>
        ${
          hard
            ? nothing
            : slider({
                path: 'step-sum.steepness',
                label: t('step-sum.steepness'),
                value: steepness,
                ...STEEPNESS,
                scale: 'logarithmic',
                change: (to) => model.change({ steepness: to }, 'steepness'),
              })
        }
      </div>
    </div>`;
  }
}
