/** The stack and the one layer it amounts to, drawn over each other; below them the layers themselves. */
import './view.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { css } from '../../ui/colors.js';
import { html, nothing, render } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { cssVariable, onThemeChange, palette } from '../../ui/theme.js';
import { choiceChips } from '../parts/choice-chips.js';
import { liveFormula } from '../parts/live-formula.js';
import { matrixTable } from '../parts/matrix-table.js';
import { PlotArea } from '../parts/plot-area.js';
import { layerCards, numberSliders } from './cards.js';
import { drawGap, drawGrid, drawPath, reachOf } from './draw.js';
import { biasPieces, weightPieces } from './formulas.js';
import { MOST_LAYERS, RANGE } from './model.js';

/** Differences below this are rounding. */
const ROUNDING = 1e-9;
const styles = {
  stack: { width: 3, dash: [] },
  one: { width: 2, dash: [7, 5] },
  closest: { width: 1.5, dash: [2, 4] },
};

/** @typedef {keyof typeof styles} Line */

/** @param {Line} line */
function styleOf(line) {
  const classes = { stack: 0, one: 5, closest: 9 };
  return { ...styles[line], color: css(item(palette().classes, classes[line])) };
}

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** @type {PlotArea | undefined} */
  #plot;
  /** The layer under the pointer or with the focus. @type {string | undefined} */
  #pointed;

  update() {
    if (!this.#plot) {
      onThemeChange(() => this.update());
      this.#plot = new PlotArea(
        { x: { min: -1, max: 1 }, y: { min: -1, max: 1 }, draw: () => {} },
        { label: t('collapse.plot-alt') },
      );
    }
    if (!this.model.result) return;
    // Until the numbers of another width have come, the old picture stays.
    if (this.model.result.of.width === this.model.state.width) this.#plot.show(this.#picture());
    render(this.#template(), this);
  }

  get #bent() {
    const { linear, deviation, closest } = this.model.result;
    return !linear && Math.max(deviation, closest.deviation) > ROUNDING;
  }

  summary() {
    const { linear, deviation, worst, closest, of } = this.model.result;
    if (linear) return t(`collapse.summary-${of.width}`, this.#whole());
    if (!this.#bent) return t('collapse.summary-bent-none');
    const inputs = of.width === this.model.state.width ? item(this.model.inputs, worst) : [];
    const letters = of.width === '1' ? ['x'] : ['x₁', 'x₂'];
    const at = letters.map((letter, i) => `${letter} = ${formatCompact(inputs[i] ?? 0)}`).join(', ');
    return t('collapse.summary-bent', {
      deviation: formatCompact(deviation),
      closest: formatCompact(closest.deviation),
      at,
    });
  }

  score() {
    const { model } = this;
    if (model.state.width === '2') return t('collapse.score-wide');
    if (!model.result.linear) return t('collapse.score-bent');
    const alike = model.layers.every((row) => row.every((value, i) => value === model.layers[0]?.[i]));
    return t(alike ? 'collapse.score' : 'collapse.score-alike', this.#whole());
  }

  /** The one layer in words. */
  #whole() {
    const { W, b, of } = this.model.result;
    const wide = of.width === '2';
    const row = (/** @type {number[]} */ values) => `[${values.map(formatCompact).join(', ')}]`;
    return {
      n: (wide ? of.planes : of.lines).length,
      W: wide ? `[${W.map(row).join(', ')}]` : formatCompact(W[0][0]),
      b: wide ? row(b) : formatCompact(b[0]),
    };
  }

  numbers() {
    const { outputs, equivalent, of } = this.model.result;
    const { inputs } = this.model;
    const every = of.width === '1' ? 10 : 12;
    const write = (/** @type {number[]} */ row) => row.map(formatCompact).join(', ');
    return html`<table class="numbers">
      <thead><tr><th scope="col">${t('collapse.input')}</th><th scope="col">${t('collapse.stack')}</th><th scope="col">${t('collapse.one')}</th></tr></thead>
      <tbody>${inputs.map((input, i) =>
        i % every || !outputs[i]
          ? nothing
          : html`<tr><th scope="row">${write(input)}</th><td>${write(outputs[i])}</td><td>${write(equivalent[i])}</td></tr>`,
      )}</tbody>
    </table>`;
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #picture() {
    return this.model.state.width === '1' ? this.#linePicture() : this.#gridPicture();
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #linePicture() {
    const { outputs, equivalent, worst, closest } = this.model.result;
    const { inputs } = this.model;
    const bent = this.#bent;
    const reach = reachOf([...outputs, ...equivalent], 1);
    const path = (/** @type {number[][]} */ values) => values.map((value, i) => [inputs[i]?.[0] ?? 0, value[0] ?? 0]);
    return {
      x: { min: -RANGE, max: RANGE, label: 'x' },
      y: { min: -reach, max: reach, label: t('collapse.output') },
      draw: (context, scale) => {
        drawPath(context, scale, path(outputs), styleOf('stack'));
        drawPath(context, scale, path(equivalent), styleOf('one'));
        if (!bent) return;
        const ends = [-RANGE, RANGE].map((x) => [x, closest.W[0][0] * x + closest.b[0]]);
        drawPath(context, scale, ends, styleOf('closest'));
        drawGap(context, scale, item(path(outputs), worst), item(path(equivalent), worst), cssVariable('--ink'));
      },
    };
  }

  /** @returns {import('../parts/plot-area.js').Picture} */
  #gridPicture() {
    const { outputs, equivalent, worst } = this.model.result;
    const bent = this.#bent;
    const reach = reachOf([...outputs, ...equivalent], 1);
    return {
      x: { min: -reach, max: reach, label: t('collapse.first') },
      y: { min: -reach, max: reach, label: t('collapse.second') },
      draw: (context, scale) => {
        drawGrid(context, scale, equivalent, { ...styleOf('one'), width: 1 });
        drawGrid(context, scale, outputs, { ...styleOf('stack'), width: 1.5 });
        if (bent) drawGap(context, scale, outputs[worst], equivalent[worst], cssVariable('--ink'));
      },
    };
  }

  #template() {
    const { model, shows } = this;
    const how = {
      lit: (/** @type {string} */ part) => part === this.#pointed,
      focus: (/** @type {string | undefined} */ part) => {
        this.#pointed = part;
        this.update();
      },
    };
    return html`
      <div class="collapse-picture">
        <div>${this.#plot?.element}${shows('legend') ? this.#legend() : nothing}</div>
        ${shows('formula') ? this.#oneLayer(how) : nothing}
      </div>
      ${shows('settings') ? this.#settings() : nothing}
      ${shows('layers') ? layerCards(model, { ...how, settings: shows('settings') }) : nothing}`;
  }

  #legend() {
    const wide = this.model.state.width === '2';
    const lines = /** @type {Line[]} */ (this.#bent && !wide ? ['stack', 'one', 'closest'] : ['stack', 'one']);
    return html`<ul class="collapse-legend">${lines.map((line) => {
      const { color, width, dash } = styleOf(line);
      return html`<li><svg viewBox="0 0 34 8" aria-hidden="true"><path d="M1 4h32" stroke=${color}
        stroke-width=${width} stroke-dasharray=${dash.join(' ') || nothing} /></svg> ${t(`collapse.legend-${line}`)}</li>`;
    })}</ul>`;
  }

  /** @param {{ lit: (part: string) => boolean, focus: (part: string | undefined) => void }} how */
  #oneLayer(how) {
    const { model } = this;
    const { W, b, of } = model.result;
    const formula = (/** @type {'weight' | 'bias'} */ kind) =>
      liveFormula({
        label: t(`collapse.${kind}-formula`),
        pieces: kind === 'weight' ? weightPieces(of.lines, W[0][0]) : biasPieces(of.lines, b[0]),
        ...how,
      });
    return html`<div class="collapse-one">
      <p><strong>${t('collapse.one')}</strong></p>
      <div class="collapse-matrices">
        ${matrixTable({ name: 'W', values: W })}${matrixTable({ name: 'b', values: [b] })}
      </div>
      ${of.width === '1' ? html`${formula('weight')}${formula('bias')}` : nothing}
    </div>`;
  }

  #settings() {
    const { model } = this;
    return html`
      <div class="collapse-choices">
        ${choiceChips({
          label: t('collapse.width'),
          value: model.state.width,
          options: ['1', '2'].map((value) => ({ value, label: t(`collapse.width-${value}`) })),
          change: (width) => model.change({ width }),
        })}
        <div class="row">
          <button type="button" ?disabled=${model.layers.length >= MOST_LAYERS} @click=${() => model.addLayer()}>${t('collapse.add')}</button>
          <button type="button" ?disabled=${model.layers.length < 2} @click=${() => model.removeLayer()}>${t('collapse.remove')}</button>
          <label class="chip"><input type="checkbox" .checked=${model.state.alike === 'yes'}
            @change=${(/** @type {any} */ event) => model.setAlike(event.target.checked)} /><span>${t('collapse.alike')}</span></label>
        </div>
      </div>
      ${model.state.alike === 'yes' && model.state.width === '1' ? html`<div class="instrument-settings">${numberSliders(model, 0)}</div>` : nothing}`;
  }
}
