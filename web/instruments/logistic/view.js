/** The sigmoid over one feature or the plane of two, its boundary dragged by handles, beside the three linked scales. */
import './view.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { html, nothing, render } from '../../ui/html.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { cssVariable, onThemeChange } from '../../ui/theme.js';
import { PlotArea } from '../parts/plot-area.js';
import { drawCurve, drawPlane } from './draw.js';
import { DISTANCE, L2, LIMIT, REACH, SAMPLES, SEED } from './model.js';
import { Scales } from './scales.js';

const FEATURE = { min: -REACH, max: REACH };
const PROBABILITY = { min: -0.12, max: 1.12, ticks: [0, 0.25, 0.5, 0.75, 1] };

/** A handle stays in the picture, on its way from the middle. @param {number[]} point @returns {number[]} */
function inside(point) {
  const largest = Math.max(REACH, ...point.map(Math.abs));
  return point.map((value) => (value * REACH) / largest);
}

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {PlotArea | undefined} */
  #curve;
  /** @type {PlotArea | undefined} */
  #plane;
  /** @type {Scales | undefined} */
  #scales;

  update() {
    const { model } = this;
    if (!this.#curve) this.#makePlots();
    // Right after the number of features changed, the picture of the other is still on its way.
    if (model.result && Boolean(model.result.map) === model.hasTwo) {
      const handles = [...this.#boundaryHandles(), this.#probeHandle()];
      if (model.hasTwo) this.#plane?.show(this.#planePicture(), handles);
      else this.#curve?.show(this.#curvePicture(), handles);
      this.#scales?.show(model.logit, model.result.point, (logit) => model.setLogit(logit));
    }
    render(this.#template(), this);
  }

  summary() {
    const { point, loss, correct, examples } = this.model.result;
    const reading = t('logistic.summary', {
      x: placeText(this.model.probe),
      logit: formatCompact(point.logit),
      odds: formatCompact(point.odds),
      p: formatCompact(point.p),
    });
    return `${reading} ${t('logistic.summary-loss', { loss: formatCompact(loss), correct, n: examples.length })}`;
  }

  score() {
    const { one, two } = this.model.result;
    if (!one || !two) return t('logistic.score-one');
    return t('logistic.score', { one: formatCompact(one.odds), two: formatCompact(two.odds) });
  }

  numbers() {
    const { examples, p, of } = this.model.result;
    const heads = [...(of.features === 'two' ? ['x₁', 'x₂'] : ['x']), t('logistic.label'), 'p'];
    return html`<table class="numbers">
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${examples.map(
        (/** @type {number[]} */ example, /** @type {number} */ i) =>
          html`<tr>${[...example, p[i]].map((value) => html`<td>${formatCompact(value)}</td>`)}</tr>`,
      )}</tbody>
    </table>`;
  }

  #makePlots() {
    const nothingYet = () => {};
    onThemeChange(() => this.update());
    this.#curve = new PlotArea(
      { x: FEATURE, y: PROBABILITY, draw: nothingYet },
      { label: t('logistic.curve-alt'), track: () => 'probe' },
    );
    this.#plane = new PlotArea(
      { x: FEATURE, y: FEATURE, draw: nothingYet },
      { label: t('logistic.plane-alt'), square: true, track: () => 'probe' },
    );
    this.#scales = new Scales();
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #curvePicture() {
    const { result } = this.model;
    return {
      x: { ...FEATURE, label: 'x' },
      y: { ...PROBABILITY, label: t('logistic.probability') },
      draw: (context, scale) => drawCurve(context, scale, result, result.of.x1),
    };
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #planePicture() {
    const { result } = this.model;
    return {
      x: { ...FEATURE, label: 'x₁' },
      y: { ...FEATURE, label: 'x₂' },
      draw: (context, scale) => drawPlane(context, scale, result),
    };
  }

  /** The middle of the boundary and the place of p = 0.9. @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #boundaryHandles() {
    const { model } = this;
    const place = model.place();
    const shoulder = model.shoulder();
    if (!place || !shoulder) return [];
    return [
      this.#handle('place', place, 0.5, cssVariable('--ink'), (point) => model.moveTo(point)),
      this.#handle('shoulder', shoulder, 0.9, cssVariable('--positive-mark'), (point) => model.reachAt(point)),
    ];
  }

  #probeHandle() {
    const { model } = this;
    return this.#handle('probe', model.probe, model.result.point.p, cssVariable('--good'), ([x1 = 0, x2]) =>
      model.change(x2 === undefined ? { x1 } : { x1, x2 }, 'probe'),
    );
  }

  /**
   * A handle of either picture: it moves along x on the curve, both ways on the plane.
   * @param {string} id @param {number[]} point @param {number} p its height on the curve @param {string} color
   * @param {(point: number[]) => void} change
   * @returns {import('../parts/plot-handle.js').HandleSpec}
   */
  #handle(id, point, p, color, change) {
    const { hasTwo } = this.model;
    const [x = 0, y = p] = inside(point);
    return {
      id,
      label: t(`logistic.handle-${id}`),
      axis: hasTwo ? 'xy' : 'x',
      x,
      y,
      ...FEATURE,
      step: 0.05,
      text: `${placeText(point)}. ${this.summary()}`,
      color,
      change: (nextX, nextY) => change(hasTwo ? [nextX, nextY] : [nextX]),
    };
  }

  #template() {
    const { shows, model } = this;
    return html`
      <div class="logistic-parts">
        <div class="logistic-picture" data-features=${model.state.features}>
          ${(model.hasTwo ? this.#plane : this.#curve)?.element}
        </div>
        ${shows('scales') ? html`<div class="logistic-scales">${this.#formula()}${this.#scales?.elements}</div>` : nothing}
      </div>
      ${shows('settings') ? this.#settings() : nothing}`;
  }

  /** βᵀx with the live numbers in it. */
  #formula() {
    const { model } = this;
    const { b0 } = model.state;
    const terms = model.weights.map((weight, i) => `${signed(weight)} · ${bracketed(model.probe[i] ?? 0)}`);
    const names = model.hasTwo ? 'β₀ + β₁x₁ + β₂x₂' : 'β₀ + β₁x';
    return html`<p class="logistic-formula">βᵀx = ${names} = ${formatCompact(b0)} ${terms.join(' ')} = ${formatCompact(model.result?.point.logit ?? 0)}</p>`;
  }

  #settings() {
    const { model } = this;
    const { state } = model;
    const number = (/** @type {string} */ name, /** @type {any} */ range) =>
      slider({
        path: `logistic.${name}`,
        label: t(`logistic.${name}`),
        value: state[name],
        ...range,
        change: (value) => model.change({ [name]: value }, name),
      });
    const weight = { min: -LIMIT, max: LIMIT };
    return html`
      <div class="instrument-settings">
        ${select({
          path: 'logistic.features',
          label: t('logistic.features'),
          value: state.features,
          options: ['one', 'two'].map((value) => ({ value, label: t(`logistic.features-${value}`) })),
          change: (features) => model.change({ features }),
        })}
        ${number('b0', weight)}
        ${number('b1', weight)}
        ${model.hasTwo ? number('b2', weight) : nothing}
      </div>
      <div class="logistic-buttons">
        <button type="button" @click=${() => model.fit()}>${t('logistic.fit')}</button>
        <button type="button" @click=${() => model.newSeed()}>${t('logistic.new-seed')}</button>
      </div>
      ${model.result ? html`<p class="note">${this.#fitText()}</p>` : nothing}
      <div class="instrument-settings">
        ${number('samples', { ...SAMPLES, scale: 'integer' })}
        ${number('distance', DISTANCE)}
        ${number('l2', { ...L2, scale: 'logarithmic' })}
        ${number('seed', { ...SEED, scale: 'integer' })}
      </div>`;
  }

  /** What the best β of these examples is. */
  #fitText() {
    const { beta, loss, converged } = this.model.result.fit;
    if (!converged) return t('logistic.separable');
    return t('logistic.best', { beta: beta.map(formatCompact).join(', '), loss: formatCompact(loss) });
  }
}

/** `x = 2`, or the pair. @param {number[]} point */
const placeText = (point) =>
  point.length === 1 ? `x = ${formatCompact(point[0] ?? 0)}` : `(${point.map(formatCompact).join(', ')})`;

/** @param {number} value */
const signed = (value) => `${value < 0 ? '−' : '+'} ${formatCompact(Math.abs(value))}`;

/** @param {number} value */
const bracketed = (value) => (value < 0 ? `(${formatCompact(value)})` : formatCompact(value));
