/** A unit's weights on their plane with the dead land, its output over the examples, and each example's gradient. */
import './view.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { nameOf } from '../../playground/names.js';
import { html, nothing, render } from '../../ui/html.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { onThemeChange } from '../../ui/theme.js';
import { playBar } from '../parts/play-bar.js';
import { PlotArea } from '../parts/plot-area.js';
import { NAMES, REACH, SHOWN, STEPS, TARGET_LOSS } from './model.js';
import { drawPlane, drawUnit } from './picture.js';
import { exampleTable, pathTable } from './tables.js';

const PLANE = { min: -REACH, max: REACH };
const X = { min: SHOWN.from, max: SHOWN.to };
const Y = { min: -0.9, max: 1.6 };

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {PlotArea | undefined} */
  #plane;
  /** @type {PlotArea | undefined} */
  #unit;

  update() {
    if (!this.#plane) this.#makePlots();
    if (this.model.result) this.#showPlots();
    render(this.#template(), this);
  }

  summary() {
    const { model } = this;
    const { descent, examples, of } = model.result;
    const at = model.reached;
    const [w, b] = descent.path[at];
    const values = { n: at, w: formatCompact(w), b: formatCompact(b), loss: formatCompact(descent.losses[at]) };
    const where = t(at < of.at ? 'dying-relu.summary-wild' : 'dying-relu.summary', values);
    if (model.isDead) return `${where} ${t('dying-relu.dead')}`;
    return `${where} ${t('dying-relu.alive', { active: descent.active[at], of: examples.length })}`;
  }

  score() {
    const { descent } = this.model.result;
    if (descent.active[0] > 0) return t('dying-relu.score-alive', { n: descent.active[0] });
    const loss = formatCompact(descent.losses[this.model.reached]);
    return t('dying-relu.score', { loss, target: formatCompact(TARGET_LOSS) });
  }

  numbers() {
    return pathTable(this.model.result.descent, this.model.reached);
  }

  #makePlots() {
    onThemeChange(() => this.update());
    const empty = { x: PLANE, y: PLANE, draw: () => {} };
    this.#plane = new PlotArea(empty, { label: t('dying-relu.plane-alt'), square: true, track: () => 'start' });
    this.#unit = new PlotArea(empty, { label: t('dying-relu.unit-alt') });
  }

  #showPlots() {
    const { result, reached } = this.model;
    this.#plane?.show(
      {
        x: { ...PLANE, label: t('dying-relu.weight') },
        y: { ...PLANE, label: t('dying-relu.bias') },
        draw: (context, scale) => drawPlane(context, scale, result, reached),
      },
      this.#handles(),
    );
    this.#unit?.show({
      x: { ...X, label: 'x' },
      y: { ...Y, label: t('dying-relu.output') },
      draw: (context, scale) => drawUnit(context, scale, result),
    });
  }

  /** @returns {import('../parts/plot-handle.js').HandleSpec[]} */
  #handles() {
    const { model } = this;
    const { weight, bias } = model.state;
    return [
      {
        id: 'start',
        label: t('dying-relu.start'),
        axis: 'xy',
        x: weight,
        y: bias,
        min: -REACH,
        max: REACH,
        step: 0.05,
        text: t('dying-relu.at', { w: formatCompact(weight), b: formatCompact(bias) }),
        change: (x, y) => model.change({ weight: x, bias: y }, 'start'),
      },
    ];
  }

  #template() {
    const { model, shows } = this;
    const ready = model.result;
    return html`
      <div class="dying-relu-parts">
        <div class="dying-relu-plane">${this.#plane?.element}</div>
        ${
          shows('unit')
            ? html`<div class="dying-relu-unit">${this.#unit?.element}
                ${ready && shows('examples') ? exampleTable(model.result.examples) : nothing}</div>`
            : nothing
        }
      </div>
      ${shows('player') ? this.#player() : nothing}
      ${shows('settings') ? this.#settings() : nothing}`;
  }

  #player() {
    const { model } = this;
    const { at } = model.state;
    if (!model.player) return nothing;
    return html`
      ${playBar(model.player, { label: t('dying-relu.steps'), text: t('dying-relu.step-of', { n: at, of: STEPS }) })}
      <p class="dying-relu-go-on"><button type="button" ?disabled=${at === 0} @click=${() => model.goOn()}>${t('dying-relu.go-on')}</button></p>`;
  }

  #settings() {
    const { model } = this;
    const { activation, rate } = model.state;
    return html`<div class="instrument-settings">
      ${select({
        path: 'dying-relu.activation',
        label: t('dying-relu.activation'),
        value: activation,
        options: NAMES.map((name) => ({ value: name, label: nameOf('activation', name) })),
        change: (next) => model.change({ activation: next }),
      })}
      ${model.ownParameters.map(({ name, value, min, max, scale }) =>
        slider({
          path: `dying-relu.${activation}.${name}`,
          label: t('dying-relu.parameter', { name: nameOf('parameter', name) }),
          value,
          min,
          max,
          scale,
          change: (next) => model.setParameter(name, next),
        }),
      )}
      ${slider({ path: 'dying-relu.rate', label: t('dying-relu.rate'), value: rate, min: 0.01, max: 5, scale: 'logarithmic', change: (next) => model.change({ rate: next }, 'rate') })}
    </div>`;
  }
}
