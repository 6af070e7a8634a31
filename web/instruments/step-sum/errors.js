/** The plot of the errors against N, both axes logarithmic, with the present N as a handle. */
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { cssVariable } from '../../ui/theme.js';
import { lineColor } from '../parts/line-styles.js';
import { MOST_BUMPS } from './model.js';

/**
 * @typedef {import('../parts/plot-area.js').Scale} Scale
 * @typedef {import('./model.js').Model} Model
 */

const N = { min: 1, max: MOST_BUMPS, log: true };

/** @typedef {{ name: 'max' | 'mean' | 'rms', color: () => string, dash: number[] }} Kind */

/** @type {Kind[]} */
const kinds = [
  { name: 'max', color: () => lineColor(4), dash: [7, 4] },
  { name: 'mean', color: () => cssVariable('--ink'), dash: [] },
  { name: 'rms', color: () => lineColor(0), dash: [2, 3] },
];
const BOUND_DASH = [1, 5];

/** Whole powers of ten around everything that is above zero. @param {Model} model */
function rangeOf({ result }) {
  const { series, error } = result;
  const values = [error, series]
    .flatMap((one) => [one.max, one.mean, one.rms].flat())
    .concat(series.bound)
    .filter((value) => value !== null && value > 0);
  if (!values.length) return { min: 1e-4, max: 1, log: true };
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.ceil(Math.log10(Math.max(...values)) - 1e-9);
  return { min: 10 ** Math.max(low, high - 12), max: 10 ** Math.max(high, low + 1), log: true };
}

/** @param {Model} model @returns {import('../parts/plot-area.js').Picture} */
export function errorPicture(model) {
  return {
    x: { ...N, label: 'N' },
    y: { ...rangeOf(model), label: t('step-sum.deviation') },
    draw: (context, scale) => drawErrors(context, scale, model),
  };
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Model} model */
function drawErrors(context, scale, { result, seriesIsNew }) {
  const { series, error, of } = result;
  const { box, toX, toY } = scale;
  drawMark(context, box, toX(of.bumps));
  // While they are being computed anew, the old ones are only faint.
  context.globalAlpha = seriesIsNew ? 1 : 0.35;
  if (result.bound !== null)
    drawSeries(context, scale, series.bumps, series.bound, { color: cssVariable('--soft'), dash: BOUND_DASH });
  for (const { name, color, dash } of kinds)
    drawSeries(context, scale, series.bumps, series[name], { color: color(), dash });
  context.globalAlpha = 1;
  for (const { name, color } of kinds) {
    context.fillStyle = color();
    context.beginPath();
    context.arc(toX(of.bumps), toY(error[name]), 3.5, 0, 2 * Math.PI);
    context.fill();
  }
}

/** @param {CanvasRenderingContext2D} context @param {Scale['box']} box @param {number} x */
function drawMark(context, { top, height }, x) {
  context.strokeStyle = cssVariable('--accent');
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, top + height);
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context @param {Scale} scale @param {number[]} counts @param {number[]} values
 * @param {{ color: string, dash: number[] }} style
 */
function drawSeries(context, { toX, toY }, counts, values, { color, dash }) {
  context.strokeStyle = color;
  context.lineWidth = 1.8;
  context.lineJoin = 'round';
  context.setLineDash(dash);
  context.beginPath();
  for (const [i, value] of values.entries()) context.lineTo(toX(item(counts, i)), toY(value));
  context.stroke();
  context.setLineDash([]);
}

/** The present N, which can be dragged along the axis. @param {Model} model @returns {import('../parts/plot-handle.js').HandleSpec[]} */
export function errorHandles(model) {
  const { state, result } = model;
  return [
    {
      id: 'bumps',
      label: t('step-sum.mark'),
      axis: 'x',
      x: state.bumps,
      y: result.error.mean,
      min: 1,
      max: MOST_BUMPS,
      step: 1,
      text: t('step-sum.mark-text', { n: state.bumps, mean: formatCompact(result.error.mean) }),
      change: (bumps) => model.change({ bumps }, 'bumps'),
    },
  ];
}

/** A piece of a line as it is drawn. @param {string} color @param {number[]} dash */
const lineSample = (color, dash) => html`
  <svg class="line-sample" viewBox="0 0 24 8" aria-hidden="true"><path d="M1 4h22" stroke=${color} stroke-dasharray=${dash.join(' ') || 'none'} /></svg>`;

/** What there is to say of the line L/(2N). @param {Model} model @returns {string | undefined} a key of the words */
function remarkOnBound({ result, state }) {
  if (result.bound === null) return 'step-sum.no-bound';
  return state.heights === 'midpoint' && state.steps === 'hard' ? undefined : 'step-sum.bound-of';
}

/** What each line is, with its present value. @param {Model} model */
export function errorLegend(model) {
  const { result } = model;
  const remark = remarkOnBound(model);
  return html`
  <dl class="step-sum-errors">
    ${kinds.map(
      ({ name, color, dash }) => html`
        <div><dt>${lineSample(color(), dash)} ${t(`step-sum.${name}`)}</dt><dd>${formatNumber(result.error[name])}</dd></div>`,
    )}
    <div><dt>${lineSample(cssVariable('--soft'), BOUND_DASH)} L/(2N)</dt><dd>${result.bound === null ? '–' : formatNumber(result.bound)}</dd></div>
  </dl>
  ${remark ? html`<p class="note">${t(remark)}</p>` : nothing}`;
}
