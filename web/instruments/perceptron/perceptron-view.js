/** One neuron's plane with its line under the hand, and beside it the truth table or the path of the rule. */
import './view.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { addMessages } from '../../i18n/load-bundled.js';
import { randomSeed } from '../../playground/seed.js';
import { html, nothing, render } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { onThemeChange } from '../../ui/theme.js';
import { choiceChips } from '../parts/choice-chips.js';
import { LineHandles } from '../parts/line-handles.js';
import { playBar } from '../parts/play-bar.js';
import { PlotArea } from '../parts/plot-area.js';
import { drawPlane, drawWeights, weightsRange } from './draw.js';
import { LARGEST, PLANE } from './model.js';
import strings from './strings.js';
import { pointName, runTable, truthTable } from './tables.js';

// In the instrument xor-wall, too, this view has its words.
addMessages(strings);

const X = { ...PLANE, label: 'x₁' };
const Y = { ...PLANE, label: 'x₂' };
const nothingYet = () => {};

export class PerceptronView extends HTMLElement {
  model = /** @type {import('./model.js').PerceptronModel} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  #line = new LineHandles('line', { x: 0.5, y: 0.5 });
  /** @type {PlotArea | undefined} */
  #plane;
  /** @type {PlotArea | undefined} */
  #weights;

  /** Lines shown faintly besides the neuron's own. @returns {import('../parts/draw-straight.js').Line[]} */
  faintLines() {
    return [];
  }

  /** What stands beside the plane while the line is in the reader's hand. @returns {unknown} */
  table() {
    return truthTable(this.model.result);
  }

  /** What an instrument adds below the plots. @returns {unknown} */
  extra() {
    return nothing;
  }

  get learning() {
    return this.model.state.mode === 'learn';
  }

  update() {
    if (!this.#plane) this.#makePlots();
    if (this.model.result) this.#showPlots();
    render(this.#template(), this);
  }

  #makePlots() {
    onThemeChange(() => this.update());
    this.#plane = new PlotArea(
      { x: X, y: Y, draw: nothingYet },
      { label: t('perceptron.plane-alt'), square: true, track: () => 'line-place' },
    );
    const empty = { min: -1, max: 1 };
    this.#weights = new PlotArea(
      { x: empty, y: empty, draw: nothingYet },
      { label: t('perceptron.weights-alt'), square: true },
    );
  }

  #showPlots() {
    const { result, state } = this.model;
    const { learning } = this;
    // The line under the hand does not wait for the engine.
    const line = learning ? result.line : { w1: state.w1, w2: state.w2, b: state.b };
    const shown = { ...result, line };
    const { place } = this.#line.places(line);
    const faint = this.faintLines();
    this.#plane?.show(
      { x: X, y: Y, draw: (context, scale) => drawPlane(context, scale, shown, { learning, place, faint }) },
      learning ? this.#pointHandles() : this.#lineHandles(line),
    );
    const range = weightsRange(result);
    this.#weights?.show({
      x: { ...range, label: 'w₁' },
      y: { ...range, label: 'w₂' },
      draw: (context, scale) => drawWeights(context, scale, result),
    });
  }

  /** @param {import('../parts/draw-straight.js').Line} line */
  #lineHandles(line) {
    return this.#line.specs(line, {
      place: t('perceptron.place'),
      direction: t('perceptron.direction'),
      text: this.summary(),
      largest: LARGEST,
      ...{ min: PLANE.min, max: PLANE.max },
      change: (next, key) => this.model.setLine(next, key),
    });
  }

  /** Points of a cloud can be moved while the rule has the line. @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #pointHandles() {
    const { model } = this;
    if (!['cloud', 'own'].includes(model.state.set)) return [];
    return model.result.points.map((/** @type {number[]} */ point, /** @type {number} */ i) => {
      const [x = 0, y = 0, label = 0] = point;
      const own = model.state.set === 'own' ? (model.state.own[i] ?? point) : point;
      return {
        id: `point-${i}`,
        label: t('perceptron.point', { n: i + 1, label: String(label) }),
        bare: true,
        axis: /** @type {const} */ ('xy'),
        x: own[0] ?? x,
        y: own[1] ?? y,
        ...{ min: PLANE.min, max: PLANE.max, step: 0.05 },
        text: pointName(point),
        change: (/** @type {number} */ nextX, /** @type {number} */ nextY) => model.movePoint(i, nextX, nextY),
      };
    });
  }

  summary() {
    return this.learning ? this.#learningSummary() : this.#handSummary();
  }

  #handSummary() {
    const { count, points, line, best } = this.model.result;
    const values = { ...this.#words(line), count, of: points.length, best };
    return t(best < points.length ? 'perceptron.summary-hand-best' : 'perceptron.summary-hand', values);
  }

  /** @param {import('../parts/draw-straight.js').Line} line */
  #words({ w1, w2, b }) {
    return { w1: formatCompact(w1), w2: formatCompact(w2), b: formatCompact(b) };
  }

  #learningSummary() {
    const { run, at, line, count, points } = this.model.result;
    const now = t('perceptron.summary-learn', { ...this.#words(line), n: at, count, of: points.length });
    return `${now} ${at < run.updates ? this.#nextUpdate() : this.#ending()}`;
  }

  #nextUpdate() {
    const { run, at, points } = this.model.result;
    const from = run.from[at];
    if (from.length > 1) return t('perceptron.next-batch', { n: from.length });
    const point = points[from[0]];
    return t(point[2] ? 'perceptron.next-add' : 'perceptron.next-subtract', { point: pointName(point) });
  }

  /** What came of the rule. */
  #ending() {
    const { run } = this.model.result;
    const { rule, start } = this.model.state;
    if (run.cycle) return t('perceptron.cycle', { n: run.cycle.length, start: run.cycle.start });
    if (!run.converged) return t('perceptron.unfinished', { n: run.updates });
    const bounded = rule === 'single' && start === 'zero';
    return bounded
      ? t('perceptron.converged-bound', {
          n: run.updates,
          bound: formatCompact(run.bound),
          radius: formatCompact(run.radius),
          margin: formatCompact(run.margin),
        })
      : t('perceptron.converged', { n: run.updates });
  }

  score() {
    const { count, points } = this.model.result;
    return t('perceptron.score', { count, of: points.length });
  }

  numbers() {
    return html`${truthTable(this.model.result)}${this.learning ? runTable(this.model.result) : nothing}`;
  }

  #template() {
    const { model, shows, learning } = this;
    const { result } = model;
    const beside = result && (learning ? shows('weights') : shows('table') && result.points.length <= 4);
    return html`
      ${shows('mode') ? this.#choices() : nothing}
      <div class="perceptron-parts">
        ${this.#plane?.element}
        ${beside ? html`<div class="perceptron-side">${learning ? this.#weights?.element : this.table()}</div>` : nothing}
      </div>
      ${learning && shows('player') && result ? this.#player() : nothing}
      ${shows('settings') ? html`<div class="instrument-settings">${learning ? this.#ruleSettings() : this.#handSettings()}</div>` : nothing}
      ${result ? this.extra() : nothing}`;
  }

  #choices() {
    const { model } = this;
    const { sets } = model;
    return html`<div class="perceptron-choices">
      ${
        sets.length > 1
          ? choiceChips({
              label: t('perceptron.set'),
              value: model.state.set,
              options: sets.map((value) => ({ value, label: t(`perceptron.set-${value}`) })),
              change: (set) => model.choose(set),
            })
          : nothing
      }
      ${choiceChips({
        label: t('perceptron.mode'),
        value: model.state.mode,
        options: ['hand', 'learn'].map((value) => ({ value, label: t(`perceptron.mode-${value}`) })),
        change: (mode) => model.change({ mode }),
      })}
    </div>`;
  }

  #player() {
    const { run, at } = this.model.result;
    const player = /** @type {import('../parts/player.js').Player} */ (this.model.player);
    return playBar(player, { label: t('perceptron.updates'), text: t('perceptron.at', { n: at, of: run.updates }) });
  }

  #handSettings() {
    const { model } = this;
    const weight = (/** @type {'w1' | 'w2' | 'b'} */ name, /** @type {string} */ label, /** @type {number} */ limit) =>
      slider({
        path: `perceptron.${name}`,
        label,
        value: model.state[name],
        min: -limit,
        max: limit,
        change: (value) => model.change({ [name]: value }, name),
      });
    return [
      weight('w1', t('perceptron.w1'), LARGEST),
      weight('w2', t('perceptron.w2'), LARGEST),
      weight('b', t('perceptron.b'), 2 * LARGEST),
      this.#cloudSettings(),
    ];
  }

  #ruleSettings() {
    const { model } = this;
    const { rule, start, rate } = model.state;
    const choice = (/** @type {string} */ name, /** @type {string} */ value, /** @type {string[]} */ options) =>
      select({
        path: `perceptron.${name}`,
        label: t(`perceptron.${name}`),
        value,
        options: options.map((one) => ({ value: one, label: t(`perceptron.${name}-${one}`) })),
        change: (next) => model.changeRule({ [name]: next }),
      });
    return html`${choice('rule', rule, ['single', 'batch'])}${choice('start', start, ['zero', 'hand'])}
      ${slider({ path: 'perceptron.rate', label: t('perceptron.rate'), value: rate, min: 0.1, max: 2, change: (next) => model.changeRule({ rate: next }, 'rate') })}
      ${this.#cloudSettings()}`;
  }

  #cloudSettings() {
    const { model } = this;
    if (model.state.set !== 'cloud') return nothing;
    return html`
      ${slider({ path: 'perceptron.flips', label: t('perceptron.flips'), value: model.state.flips, min: 0, max: 6, scale: 'integer', change: (flips) => model.changeRule({ flips }, 'flips') })}
      <div class="field">${iconButton({
        icon: 'seed',
        label: t('perceptron.other-points'),
        shows: t('perceptron.other-points'),
        action: () => model.changeRule({ seed: randomSeed(model.state.seed) }),
      })}</div>`;
  }
}
