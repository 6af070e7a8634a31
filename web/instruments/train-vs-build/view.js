/** Both nets over f, their deviations side by side, and the loss that training brings down. */
import './view.css';
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { html, nothing, render } from '../../ui/html.js';
import { onThemeChange } from '../../ui/theme.js';
import { playBar } from '../parts/play-bar.js';
import { PlotArea } from '../parts/plot-area.js';
import { MOST_EPOCHS, TARGET } from './model.js';
import { divergenceNotice, progressBar } from './notices.js';
import { drawLosses, drawNets, epochsRange, heightsOf, lossRange } from './picture.js';
import { settings } from './settings.js';
import { deviations, legend, numbersTable } from './tables.js';

const X = { min: 0, max: 1, label: 'x' };

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {PlotArea | undefined} */
  #nets;
  /** @type {PlotArea | undefined} */
  #losses;

  update() {
    if (!this.#nets) this.#makePlots();
    if (this.model.result) this.#showPlots();
    render(this.#template(), this);
  }

  summary() {
    const { model } = this;
    const { epoch, error, of } = model.result;
    const [built, trained] = [formatNumber(error.built.mean), formatNumber(error.trained.mean)];
    return [
      t('train-vs-build.summary', { n: of.units, built, epoch, trained }),
      t(error.trained.mean < error.built.mean ? 'train-vs-build.trained-wins' : 'train-vs-build.built-wins'),
      t('train-vs-build.kinks-inside', { inside: model.kinksInside, of: of.units }),
    ].join(' ');
  }

  score() {
    const { model } = this;
    const mean = formatNumber(model.result.error.trained.mean);
    if (!model.isChallenge) return t('train-vs-build.score-other', { n: TARGET.units });
    return t('train-vs-build.score', { mean, target: formatNumber(TARGET.mean) });
  }

  numbers() {
    return numbersTable(this.model.result);
  }

  #makePlots() {
    onThemeChange(() => this.update());
    const empty = { x: X, y: { min: 0, max: 1 }, draw: () => {} };
    this.#nets = new PlotArea(empty, { label: t('train-vs-build.nets-alt') });
    this.#losses = new PlotArea(empty, { label: t('train-vs-build.losses-alt') });
  }

  #showPlots() {
    const { result, source } = this.model;
    const heights = heightsOf(result, source.drawing);
    this.#nets?.drawOn(source.drawing ? source.hand : undefined);
    this.#nets?.show(
      {
        x: X,
        y: { ...heights, label: t('train-vs-build.heights-axis') },
        draw: (context, scale) => drawNets(context, scale, result),
      },
      source.drawing ? [this.#pen(heights)] : [],
    );
    this.#losses?.show({
      x: { ...epochsRange(result), label: t('train-vs-build.epoch') },
      y: { ...lossRange(result), label: t('train-vs-build.loss') },
      draw: (context, scale) => drawLosses(context, scale, result),
    });
  }

  /** @param {{ min: number, max: number }} heights @returns {import('../parts/plot-handle.js').HandleSpec} */
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
    const { model, shows } = this;
    const ready = model.result;
    return html`
      <div class="train-vs-build-nets">${this.#nets?.element}</div>
      ${shows('legend') ? legend() : nothing}
      ${shows('player') ? this.#player() : nothing}
      ${ready ? divergenceNotice(model) : nothing}
      ${
        shows('losses') || shows('errors')
          ? html`<div class="train-vs-build-parts">
              ${shows('errors') && ready ? deviations(model.result) : nothing}
              ${shows('losses') ? html`<div class="train-vs-build-losses">${this.#losses?.element}</div>` : nothing}
            </div>`
          : nothing
      }
      ${shows('settings') ? settings(model) : nothing}`;
  }

  #player() {
    const { model } = this;
    if (!model.player) return nothing;
    const text = t('train-vs-build.epoch-of', { n: model.state.epochs, of: MOST_EPOCHS });
    return html`${playBar(model.player, { label: t('train-vs-build.training'), text })}${progressBar(model)}`;
  }
}
