/** Many towers from above with a place to look at, and how their error falls. */
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { css } from '../../ui/colors.js';
import { html } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { cssVariable, palette } from '../../ui/theme.js';
import { drawField } from '../parts/draw-field.js';
import { drawPoint } from '../parts/draw-points.js';
import { MOST } from './model.js';

const UNIT = { min: 0, max: 1 };
const COUNTS = { min: 0.85, max: 76, log: true };
/** The errors, each with a class's colour and shape. */
const ERRORS = /** @type {['max' | 'mean' | 'rms', number][]} */ ([
  ['max', 5],
  ['rms', 1],
  ['mean', 0],
]);

/** The least and the greatest of many numbers. @param {ArrayLike<number>} values */
function rangeOf(values) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    const value = item(values, i);
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/** @type {WeakMap<object, { low: number, high: number }>} the range of a map, which many pictures have */
const ranges = new WeakMap();

/** @param {Float32Array} map */
function knownRange(map) {
  const known = ranges.get(map) ?? rangeOf(map);
  ranges.set(map, known);
  return known;
}

/** @param {import('./model.js').Model} model */
export function manyPicture({ result, state }) {
  const { size } = result;
  const differs = state.show === 'difference';
  const values = differs ? result.difference : state.show === 'f' ? result.f : result.map;
  let { low, high } = knownRange(differs ? values : result.f);
  if (differs) high = Math.max(high, -low, 1e-6);
  if (differs) low = -high;
  if (!(high - low > 1e-9)) [low, high] = [low - 0.5, high + 0.5];
  const smooth = state.show === 'f' || result.of.soft > 0;
  return { values, columns: size, rows: size, low, high, zero: 0, span: Math.max(-low, high), smooth };
}

/** @param {import('./model.js').Model} model @returns {import('../parts/plot-area.js').Picture} */
export function manyPlan(model) {
  const { values, columns, rows, span } = manyPicture(model);
  const { of, at } = model.result;
  return {
    x: { ...UNIT, label: 'x' },
    y: { ...UNIT, label: 'y' },
    draw: (context, scale) => {
      drawField(context, scale, values, { width: columns, height: rows, low: -span, high: span, smooth: false });
      drawTower(context, scale, at, of.n);
    },
  };
}

/** The base of the tower that is looked at. @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale @param {{ column: number, row: number }} at @param {number} n */
function drawTower(context, { toX, toY }, { column, row }, n) {
  context.strokeStyle = cssVariable('--ink');
  context.lineWidth = 1.5;
  const [left, top] = [toX(column / n), toY((row + 1) / n)];
  context.strokeRect(left, top, toX((column + 1) / n) - left, toY(row / n) - top);
}

/** @param {import('./model.js').Model} model @returns {import('../parts/plot-handle.js').HandleSpec[]} */
export function probeHandles(model) {
  const { px, py } = model.state;
  return [
    {
      id: 'probe',
      label: t('tower.probe'),
      axis: 'xy',
      x: px,
      y: py,
      min: 0,
      max: 1,
      step: 0.01,
      text: probeText(model),
      color: cssVariable('--ink'),
      change: (x, y) => model.change({ px: x, py: y }, 'probe'),
    },
  ];
}

/** @param {import('./model.js').Model} model */
export function probeText({ result }) {
  const { at, of } = result;
  return t('tower.probe-text', {
    x: formatCompact(of.px),
    y: formatCompact(of.py),
    f: formatCompact(at.f),
    sum: formatCompact(at.sum),
    column: at.column + 1,
    row: at.row + 1,
    height: formatCompact(at.height),
  });
}

/** @param {import('./model.js').Model} model @returns {import('../parts/plot-area.js').Picture} */
export function errorChart({ result }) {
  const { series, error, of } = result;
  const all = [...series.max, ...series.mean].filter((value) => value > 1e-9);
  const [low, high] = all.length ? [Math.min(...all), Math.max(...all)] : [0.01, 1];
  return {
    x: { ...COUNTS, label: t('tower.n') },
    y: { min: low / 1.6, max: high * 1.6, log: true, label: t('tower.error') },
    draw: (context, scale) => {
      for (const [name, look] of ERRORS) {
        drawPath(context, scale, series.n, series[name], css(item(palette().classes, look)));
        for (const [i, n] of series.n.entries())
          if (item(series[name], i) > 0) drawPoint(context, scale, n, item(series[name], i), { look, radius: 3 });
        if (error[name] > 0) drawPoint(context, scale, of.n, error[name], { look, radius: 5.5 });
      }
    },
  };
}

/**
 * @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale
 * @param {number[]} xs @param {number[]} ys @param {string} color
 */
function drawPath(context, { toX, toY }, xs, ys, color) {
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const [i, x] of xs.entries()) if (item(ys, i) > 0) context.lineTo(toX(x), toY(item(ys, i)));
  context.stroke();
}

/** @param {import('./model.js').Model} model @returns {import('../parts/plot-handle.js').HandleSpec[]} */
export function countHandles(model) {
  const { n } = model.state;
  const { max } = model.result.error;
  return [
    {
      id: 'n',
      label: t('tower.n'),
      axis: 'x',
      x: n,
      y: max > 0 ? max : 1,
      min: 1,
      max: MOST,
      step: 1,
      text: t('tower.n-text', { n, max: formatCompact(max) }),
      change: (value) => model.change({ n: value }, 'n'),
    },
  ];
}

/** The marks of the three errors. */
export const errorLegend = () =>
  html`<p class="tower-legend">${ERRORS.map(
    ([name, look]) =>
      html`<span><svg viewBox="-8 -8 16 16" aria-hidden="true"><path d=${outline(look)} fill=${css(item(palette().classes, look))} /></svg>${t(`tower.${name}`)}</span>`,
  )}</p>`;

/** @param {number} look */
const outline = (look) =>
  look === 5 ? 'M-6 -4H6L0 6Z' : look === 1 ? 'M-6 0L0 -6L6 0L0 6Z' : 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z';

/** @param {import('./model.js').Model} model */
export function errorTable({ result }) {
  const { series } = result;
  return html`<table class="numbers">
    <thead><tr>${['n', 'max', 'mean', 'rms', 'first', 'second'].map((name) => html`<th scope="col">${t(`tower.${name}`)}</th>`)}</tr></thead>
    <tbody>${series.n.map(
      (/** @type {number} */ n, /** @type {number} */ i) => html`<tr><th scope="row">${n}</th>
        ${['max', 'mean', 'rms'].map((name) => html`<td>${formatCompact(series[name][i])}</td>`)}
        <td>${formatNumber(4 * n * n, {})}</td><td>${formatNumber(n * n, {})}</td></tr>`,
    )}</tbody>
  </table>`;
}
