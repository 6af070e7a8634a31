/** Completes the page's two charts, and adds the further ones and the schedule's curve. */
import './charts.css';
import { t } from '../../i18n/i18n.js';
import { html, nothing, render } from '../../ui/html.js';
import { drawMarks, marksAt, marksOf } from './change-marks.js';
import { exact } from './exact.js';
import { MoreCharts } from './more-charts.js';
import { ScheduleCurve } from './schedule-curve.js';
import { Zoom } from './zoom.js';

/**
 * @param {import('../model.js').PlaygroundModel} model
 * @param {Record<'loss' | 'score', import('../../ui/line-chart.js').LineChart>} charts of the page
 */
export function attach(model, { loss, score }) {
  const tools = () => render(toolsOf(loss, zoom), /** @type {HTMLElement} */ (document.getElementById('loss-tools')));
  const zoom = new Zoom(tools);
  for (const [name, chart] of /** @type {const} */ ([
    ['loss', loss],
    ['score', score],
  ])) {
    zoom.add(chart, /** @type {HTMLElement} */ (document.getElementById(`${name}-canvas`)?.parentElement));
    markChanges(model, chart);
    readExactly(model, chart, name, zoom);
  }
  const more = new MoreCharts(model, zoom);
  const schedule = new ScheduleCurve(model);
  model.addEventListener('snapshot', () => {
    if (!model.snapshot?.step) zoom.reset();
    more.update();
    tools();
  });
  model.addEventListener('change', () => schedule.update());
  schedule.update();
  tools();
}

/** @param {import('../../ui/line-chart.js').LineChart} chart @param {Zoom} zoom */
const toolsOf = (chart, zoom) => html`
  ${
    zoom.zoomed
      ? html`<button type="button" class="plain small" @click=${() => zoom.reset()}>${t('charts.whole-run')}</button>`
      : nothing
  }
  <button type="button" class="plain small" id="loss-log" aria-pressed=${chart.isLogarithmic} aria-label=${t('charts.log-label')}
    @click=${() => {
      chart.options.logarithmic = !chart.isLogarithmic;
      chart.isLogarithmic = !chart.isLogarithmic;
      chart.invalidate();
      zoom.onchange();
    }}>${t('charts.log')}</button>`;

/** Draws what was changed into a chart. @param {import('../model.js').PlaygroundModel} model @param {import('../../ui/line-chart.js').LineChart} chart */
function markChanges(model, chart) {
  chart.over = (context, box, toX) => drawMarks(context, box, toX, marksOf(model));
}

/**
 * @param {import('../model.js').PlaygroundModel} model
 * @param {import('../../ui/line-chart.js').LineChart} chart
 * @param {'loss' | 'score'} name
 * @param {Zoom} zoom
 */
function readExactly(model, chart, name, zoom) {
  const train = name === 'loss' ? 'trainLoss' : 'trainScore';
  const test = name === 'loss' ? 'testLoss' : 'testScore';
  const readout = /** @type {HTMLElement} */ (document.getElementById(`${name}-readout`));
  const figure = /** @type {HTMLElement} */ (document.getElementById(`${name}-canvas`)?.parentElement);
  figure.addEventListener('focus', () => chart.probed || chart.readout(undefined));
  chart.readout = (point) => {
    const text = point
      ? [
          t('charts.readout', { epoch: exact(point.epoch), train: exact(point[train]), test: exact(point[test]) }),
          ...marksAt(model, chart, point.epoch),
        ].join(' · ')
      : zoom.zoomed || figure === document.activeElement
        ? t('charts.zoom-hint')
        : '';
    readout.textContent = text;
    return text;
  };
}
