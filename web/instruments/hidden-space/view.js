/** Input plane and hidden plane side by side; the network, its training and the two units that are looked at. */
import './view.css';
import { formatCompact, formatPercent, t } from '../../i18n/i18n.js';
import { inputName, nameOf } from '../../playground/names.js';
import { networkPanel } from '../../playground/network-panel.js';
import { randomSeed } from '../../playground/seed.js';
import { html, nothing, render } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';
import { item } from '../../ui/item.js';
import { select } from '../../ui/select.js';
import { cssVariable, onThemeChange } from '../../ui/theme.js';
import { drawStraight } from '../parts/draw-straight.js';
import { playBar } from '../parts/play-bar.js';
import { PlotArea } from '../parts/plot-area.js';
import { drawWarped, plainNodes } from './draw.js';
import { MeshPainter } from './mesh-painter.js';
import { MOST_EPOCHS } from './model.js';
import { pointsTable } from './tables.js';

const EMPTY = { x: { min: 0, max: 1 }, y: { min: 0, max: 1 }, draw: () => {} };

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {PlotArea | undefined} */
  #input;
  /** @type {PlotArea | undefined} */
  #hidden;
  /** What the plots were drawn from, so that words alone do not draw them anew. @type {unknown} */
  #drawn;
  /** What the input plane was drawn from, which stays while the other one is warped. */
  #inputKey = '';
  #inputMesh = new MeshPainter();
  #hiddenMesh = new MeshPainter();

  update() {
    if (!this.#input) this.#makePlots();
    const { result } = this.model;
    if (result && result !== this.#drawn) this.#showPlots();
    render(this.#template(), this);
  }

  #makePlots() {
    onThemeChange(() => {
      this.#drawn = undefined;
      this.#inputKey = '';
      this.update();
    });
    this.#input = new PlotArea(EMPTY, { label: t('hidden-space.input-alt'), square: true });
    this.#hidden = new PlotArea(EMPTY, { label: t('hidden-space.hidden-alt'), square: true });
  }

  #showPlots() {
    const { result } = this.model;
    this.#drawn = result;
    const { look, cells } = result;
    const [across, up] = look.bounds;
    const [x, y] = look.columns.map(inputName);
    this.#hidden?.show(this.#warpedPicture(x ?? '', y ?? ''));
    if (result.key === this.#inputKey) return;
    this.#inputKey = result.key;
    const plain = { nodes: plainNodes(look, cells), points: look.inputs, boundary: look.inputBoundary, cells };
    this.#input?.show({
      x: { min: across[0], max: across[1], label: x },
      y: { min: up[0], max: up[1], label: y },
      draw: (context, scale) => drawWarped(context, scale, look, plain, this.#inputMesh),
    });
  }

  /** @param {string} x @param {string} y names of the inputs @returns {import('../parts/plot-area.js').Picture} */
  #warpedPicture(x, y) {
    const { look, cells, first, second, of } = this.model.result;
    const [across, up] = look.range;
    const name = (/** @type {string} */ input, /** @type {number} */ unit) =>
      of.t === 0 ? input : of.t === 1 ? unitName(unit) : `${input} → ${unitName(unit)}`;
    return {
      x: { min: across[0], max: across[1], label: name(x, first) },
      y: { min: up[0], max: up[1], label: name(y, second) },
      draw: (context, scale) => {
        drawWarped(context, scale, look, { ...look, cells }, this.#hiddenMesh);
        if (!look.line || of.t === 0) return;
        const [w1, w2, b] = look.line;
        context.globalAlpha = of.t;
        drawStraight(context, scale, { w1, w2, b }, { color: cssVariable('--soft'), width: 2, dash: [7, 5] });
        context.globalAlpha = 1;
      },
    };
  }

  summary() {
    const { model } = this;
    const { parts, layer, first, second, diverged } = model.result;
    const place = t('hidden-space.summary', {
      t: formatCompact(model.state.t),
      layer: layer + 1,
      first: first + 1,
      second: second + 1,
    });
    const found = parts
      ? ` ${t('hidden-space.parts', { of: parts.of, input: parts.input, hidden: parts.hidden })}`
      : '';
    const trouble = diverged ? ` ${t('hidden-space.diverged')}` : '';
    return `${place}${found}${trouble}`;
  }

  score() {
    const { model } = this;
    const share = model.circleShare();
    if (share === undefined) return t('hidden-space.score-missing');
    return t(model.state.t === 1 ? 'hidden-space.score' : 'hidden-space.score-unwarped', {
      share: formatPercent(share),
    });
  }

  numbers() {
    return pointsTable(this.model.result);
  }

  #template() {
    const { model, shows } = this;
    const ready = Boolean(model.result);
    return html`
      <div class="hidden-space-planes">
        ${shows('input') ? html`<figure><figcaption>${t('hidden-space.input-plane')}</figcaption>${this.#input?.element}</figure>` : nothing}
        <figure>${shows('input') ? html`<figcaption>${t('hidden-space.hidden-plane')}</figcaption>` : nothing}${this.#hidden?.element}</figure>
      </div>
      ${shows('player') && model.player ? playBar(model.player, { label: t('hidden-space.warp'), text: t('hidden-space.at', { t: formatCompact(model.state.t) }) }) : nothing}
      ${ready && shows('units') ? this.#units() : nothing}
      ${ready && shows('training') ? this.#training() : nothing}
      ${
        ready && shows('network')
          ? html`<details class="hidden-space-network" ?open=${!model.state.weights}>
        <summary>${t('hidden-space.network')}</summary>${this.#data()}${networkPanel(/** @type {any} */ (model))}</details>`
          : nothing
      }`;
  }

  /** Which layer, and which two of its units. */
  #units() {
    const { model } = this;
    const { look, layer, first, second } = model.result;
    const layers = look.layers.map((/** @type {any} */ { units, activation }, /** @type {number} */ i) => ({
      value: String(i + 1),
      label: t('hidden-space.layer-option', { n: i + 1, units, activation: nameOf('activation', activation) }),
    }));
    const units = Array.from({ length: item(look.layers, layer).units }, (_, i) => ({
      value: String(i + 1),
      label: unitName(i),
    }));
    const choice = (/** @type {string} */ name, /** @type {number} */ at, /** @type {any} */ options) =>
      select({
        path: `hidden-space.${name}`,
        label: t(`hidden-space.${name}`),
        value: String(at + 1),
        options,
        change: (value) => model.change({ [name]: Number(value) }),
      });
    return html`<div class="instrument-settings">
      ${choice('layer', layer, layers)}${choice('first', first, units)}${choice('second', second, units)}
    </div>`;
  }

  #training() {
    const { model } = this;
    if (model.state.weights)
      return html`<p class="note">${t('hidden-space.carried')}
        <button type="button" @click=${() => model.trainHere()}>${t('hidden-space.train-here')}</button></p>`;
    const { trainer, progress } = model;
    const text =
      progress === undefined
        ? t('hidden-space.epoch', { n: model.state.epoch, of: MOST_EPOCHS })
        : t('hidden-space.progress', { n: progress, of: model.state.epoch });
    return playBar(trainer, { label: t('hidden-space.training'), text });
  }

  #data() {
    const { model } = this;
    const { data, seed } = model.state;
    const sets = model.catalog.datasets.filter((/** @type {any} */ { dimensions }) => dimensions === 2);
    const options = sets.map((/** @type {any} */ { name }) => ({ value: name, label: nameOf('dataset', name) }));
    // A table from the playground is shown, but cannot be chosen here.
    if (data.type === 'table') options.unshift({ value: 'table', label: t('hidden-space.table') });
    return html`<div class="instrument-settings">
      ${select({
        path: 'hidden-space.data',
        label: t('hidden-space.data'),
        value: data.type,
        options,
        change: (type) => model.change({ data: { type, parameters: {} } }),
      })}
      <div class="field">${iconButton({
        icon: 'seed',
        label: t('hidden-space.new-seed'),
        shows: t('hidden-space.seed', { seed: String(seed) }),
        action: () => model.change({ seed: randomSeed(seed) }),
      })}</div>
    </div>`;
  }
}

/** @param {number} index from 0 */
export const unitName = (index) => `h${String(index + 1).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? '')}`;
