/** Scores as bars on the left, probabilities as bars on the right, both dragged by their tops; the naive result over them. */
import './view.css';
import { formatCompact, formatList, t } from '../../i18n/i18n.js';
import { html, nothing, render } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { slider } from '../../ui/slider.js';
import { onThemeChange } from '../../ui/theme.js';
import { PlotArea } from '../parts/plot-area.js';
import { barColor, drawBars, drawNaive } from './draw.js';
import { CLASSES, PUSHED, SHIFT, TARGET, TEMPERATURE } from './model.js';
import { probabilityText, scoresTable, scoreText, stepsTable } from './tables.js';

/** The scores that the plot shows; bars of larger ones end at its edge. */
const REACH = 6;
const SCORES = { min: -REACH - 2, max: REACH + 2, ticks: [-6, -4, -2, 0, 2, 4, 6] };
const PROBABILITIES = { min: 0, max: 1.16, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] };

/** @param {number} score */
const inPlot = (score) => Math.min(REACH, Math.max(-REACH, score));

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {PlotArea | undefined} */
  #scores;
  /** @type {PlotArea | undefined} */
  #probabilities;
  /** The class whose score was touched last: the one that the button pushes. */
  #touched = 0;

  update() {
    if (!this.#scores) this.#makePlots();
    if (this.model.result) {
      this.#scores?.show(this.#scorePicture(), this.#scoreHandles());
      this.#probabilities?.show(this.#probabilityPicture(), this.#probabilityHandles());
    }
    render(this.#template(), this);
  }

  summary() {
    const { stable, naive, argmax, of } = this.model.result;
    const said = t('softmax.summary', {
      scores: of.scores.map(scoreText).join(', '),
      probabilities: stable.probabilities.map(probabilityText).join(', '),
      best: argmax + 1,
    });
    return `${said} ${t(naive.problem === 'none' ? 'softmax.naive-holds' : 'softmax.naive-fails')}`;
  }

  score() {
    const { stable, naive } = this.model.result;
    return t(naive.problem === 'none' ? 'softmax.challenge-holds' : 'softmax.challenge-fails', {
      got: stable.probabilities.map(probabilityText).join(', '),
      wanted: formatList(TARGET.map(formatCompact)),
    });
  }

  numbers() {
    return stepsTable(this.model.result);
  }

  /** What became of the naive formula. */
  #problem() {
    const { naive, z } = this.model.result;
    const held = naive.exponentials.every((/** @type {number | null} */ value) => value !== null);
    const problem = naive.problem === 'overflow' && held ? 'overflow-sum' : naive.problem;
    return t(`softmax.problem-${problem}`, { z: scoreText(Math.max(...z)) });
  }

  #makePlots() {
    const x = this.#classes();
    const nothingYet = () => {};
    onThemeChange(() => this.update());
    this.#scores = new PlotArea({ x, y: SCORES, draw: nothingYet }, { label: t('softmax.scores-alt') });
    this.#probabilities = new PlotArea(
      { x, y: PROBABILITIES, draw: nothingYet },
      { label: t('softmax.probabilities-alt') },
    );
    this.#scores.element.addEventListener('focusin', (event) => this.#touch(event));
    this.#probabilities.element.addEventListener('focusin', (event) => this.#touch(event));
  }

  /** @param {FocusEvent} event */
  #touch(event) {
    const [, index] = /^[sp](\d)$/.exec(/** @type {HTMLElement} */ (event.target).dataset.handle ?? '') ?? [];
    if (index === undefined || Number(index) === this.#touched) return;
    this.#touched = Number(index);
    render(this.#template(), this);
  }

  /** The axis of the classes. */
  #classes() {
    const count = (this.model.result?.of ?? this.model.state).scores.length;
    const ticks = Array.from({ length: count }, (_, i) => i + 1);
    return { min: 0.4, max: count + 0.6, ticks, label: t('softmax.class') };
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #scorePicture() {
    const { scores } = this.model.result.of;
    return {
      x: this.#classes(),
      y: { ...SCORES, label: t('softmax.scores') },
      draw: (context, scale) => drawBars(context, scale, scores.map(inPlot), scores.map(scoreText)),
    };
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #probabilityPicture() {
    const { stable, naive } = this.model.result;
    return {
      x: this.#classes(),
      y: { ...PROBABILITIES, label: t('softmax.probabilities') },
      draw: (context, scale) => {
        drawBars(context, scale, stable.probabilities, stable.probabilities.map(formatCompact));
        drawNaive(context, scale, naive.probabilities, t('softmax.nan'));
      },
    };
  }

  /** @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #scoreHandles() {
    return this.model.state.scores.map((/** @type {number} */ score, /** @type {number} */ i) => ({
      id: `s${i}`,
      label: t('softmax.score-handle', { n: i + 1 }),
      axis: 'y',
      x: i + 1,
      y: inPlot(score),
      min: -REACH,
      max: REACH,
      step: 0.05,
      text: scoreText(score),
      color: barColor(i),
      change: (/** @type {number} */ next) => this.model.setScore(i, next),
    }));
  }

  /** @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #probabilityHandles() {
    return this.model.result.stable.probabilities.map((/** @type {number} */ p, /** @type {number} */ i) => ({
      id: `p${i}`,
      label: t('softmax.probability-handle', { n: i + 1 }),
      axis: 'y',
      x: i + 1,
      y: p,
      min: 0.01,
      max: 0.99,
      step: 0.01,
      text: probabilityText(p),
      color: barColor(i),
      change: (/** @type {number} */ next) => this.model.setProbability(i, next),
    }));
  }

  #template() {
    const { shows, model } = this;
    return html`
      <div class="softmax-parts">
        ${shows('scores') ? this.#scores?.element : nothing}
        ${this.#probabilities?.element}
      </div>
      ${shows('settings') ? this.#settings() : nothing}
      ${shows('steps') && model.result ? this.#steps() : nothing}`;
  }

  #settings() {
    const { model } = this;
    const { scores, temperature, shift } = model.state;
    const pushed = Math.min(this.#touched, scores.length - 1);
    return html`
      <div class="instrument-settings">
        ${slider({ path: 'softmax.classes', label: t('softmax.classes'), value: scores.length, ...CLASSES, scale: 'integer', change: (count) => model.setClasses(count) })}
        ${slider({ path: 'softmax.temperature', label: t('softmax.temperature'), value: temperature, ...TEMPERATURE, scale: 'logarithmic', change: (next) => model.change({ temperature: next }, 'temperature') })}
        ${slider({ path: 'softmax.shift', label: t('softmax.shift'), value: shift, ...SHIFT, change: (next) => model.change({ shift: next }, 'shift') })}
      </div>
      <div class="softmax-buttons">
        <button type="button" @click=${() => model.setScore(pushed, PUSHED)}>${t('softmax.push', { n: pushed + 1, to: scoreText(PUSHED) })}</button>
      </div>`;
  }

  #steps() {
    const { naive, sigmoid, of } = this.model.result;
    return html`
      <p class="softmax-problem ${naive.problem === 'none' ? 'note' : 'error'}">${this.#problem()}</p>
      ${scoresTable(this.model)}
      ${
        sigmoid === null
          ? nothing
          : html`<p class="note">${t('softmax.two', {
              difference: formatCompact((item(of.scores, 0) - item(of.scores, 1)) / of.temperature),
              p: probabilityText(sigmoid),
            })}</p>`
      }`;
  }
}
