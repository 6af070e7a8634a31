/** The three pictures: samples and staircase, errors against bumps, bumps against dimensions. */
import { formatCompact, formatNumber, t } from '../../i18n/i18n.js';
import { css } from '../../ui/colors.js';
import { item } from '../../ui/item.js';
import { cssVariable, palette } from '../../ui/theme.js';
import { drawLine } from '../parts/draw-line.js';
import { drawPoint } from '../parts/draw-points.js';
import { CHART, MOST } from './model.js';

const X = { min: 0, max: 1 };
const BUMPS = { min: 0.9, max: 340, log: true };
/** Errors below this share of the largest are drawn there. */
const FLOOR = 1 / 40;

/** The classes whose colours are borrowed. */
export const STAIRS = 0;
export const SAMPLE = 5;
const GROWTH = 2;

/** @param {number} look */
export const lookColor = (look) => css(item(palette().classes, look));

/** @typedef {import('../parts/plot-area.js').Picture} Picture */
/** @typedef {import('../parts/plot-area.js').Scale} Scale */
/** @typedef {import('../parts/plot-handle.js').HandleSpec} HandleSpec */

/** Room for samples and f, whatever the staircase does. @param {Float32Array[]} curves */
function rangeOf(curves) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const curve of curves)
    for (const value of curve) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  const room = 0.08 * (high - low) || 0.5;
  return { min: low - room, max: high + room };
}

/** @param {import('./model.js').Model} model @returns {Picture} */
export function fitPicture({ result }) {
  const { x, y, f, sum } = result;
  return {
    x: { ...X, label: 'x' },
    y: { ...rangeOf([y, f]), label: t('memorizer.y') },
    draw: (context, scale) => {
      const ink = cssVariable('--ink');
      drawLine(context, scale, f, { color: ink, width: 1.6, dash: [6, 4] });
      drawStairs(context, scale, sum);
      const radius = x.length > 120 ? 2.5 : 4;
      for (let i = 0; i < x.length; i++)
        drawPoint(context, scale, item(x, i), item(y, i), { look: 0, color: lookColor(SAMPLE), radius });
    },
  };
}

/** The staircase, walls included. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Float32Array} sum */
function drawStairs(context, { toX, toY }, sum) {
  context.strokeStyle = lookColor(STAIRS);
  context.lineWidth = 2.2;
  context.lineJoin = 'round';
  context.beginPath();
  for (let i = 0; i < sum.length; i++) context.lineTo(toX(i / (sum.length - 1)), toY(item(sum, i)));
  context.stroke();
}

/** @param {import('./model.js').Model} model @returns {Picture} */
export function errorPicture({ result, solved }) {
  const { train, test, best } = result.series;
  let high = 1e-6;
  for (const values of [train, test]) for (const value of values) high = Math.max(high, value);
  const low = high * FLOOR;
  return {
    x: { ...BUMPS, label: t('memorizer.bumps') },
    y: { min: low, max: high * 1.3, log: true, label: t('memorizer.rms') },
    draw: (context, scale) => {
      drawErrors(context, scale, train, { color: cssVariable('--train'), width: 1.2, low });
      drawErrors(context, scale, test, { color: cssVariable('--test'), width: 2.4, low });
      drawNoise(context, scale, result.of.noise);
      // Not before the challenge is solved: it asks for just that.
      if (!solved) return;
      const place = Math.max(low, best.testRms);
      drawPoint(context, scale, best.bumps, place, { look: 7, color: cssVariable('--test'), radius: 6 });
    },
  };
}

/**
 * @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Float32Array} values for 1, 2, 3 … bumps
 * @param {{ color: string, width: number, low: number }} style
 */
function drawErrors(context, { toX, toY }, values, { color, width, low }) {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.beginPath();
  for (let i = 0; i < values.length; i++) context.lineTo(toX(i + 1), toY(Math.max(low, item(values, i))));
  context.stroke();
}

/** How large the noise is, which a copy of it does not get below. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {number} noise */
function drawNoise(context, { box, y, toY }, noise) {
  if (noise < y.min || noise > y.max) return;
  const top = Math.round(toY(noise)) + 0.5;
  context.strokeStyle = cssVariable('--soft');
  context.fillStyle = cssVariable('--soft');
  context.lineWidth = 1;
  context.setLineDash([1, 3]);
  context.beginPath();
  context.moveTo(box.left, top);
  context.lineTo(box.left + box.width, top);
  context.stroke();
  context.setLineDash([]);
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(t('memorizer.noise-line'), box.left + 4, top + 3);
}

/** @param {import('./model.js').Model} model @returns {HandleSpec[]} */
export function bumpHandles(model) {
  const { bumps } = model.state;
  const { testRms, series } = model.result;
  return [
    {
      id: 'bumps',
      label: t('memorizer.bumps'),
      axis: 'x',
      x: bumps,
      y: series.test[bumps - 1] ?? testRms,
      min: 1,
      max: MOST,
      step: 1,
      text: t('memorizer.bumps-text', { n: bumps, test: formatCompact(testRms) }),
      color: cssVariable('--test'),
      change: (value) => model.change({ bumps: value }, 'bumps'),
    },
  ];
}

/** @param {import('./model.js').Model} model @returns {Picture} */
export function growthPicture({ result }) {
  const { growth, of } = result;
  const last = Math.max(of.d, CHART);
  const top = Math.max(1, item(growth, last - 1));
  return {
    x: { min: 0, max: last * 1.04, label: t('memorizer.dimensions') },
    y: { min: 0, max: top * 1.08, label: t('memorizer.decimals') },
    draw: (context, scale) => {
      const color = lookColor(GROWTH);
      drawSampleLine(context, scale, of.samples);
      const radius = last > 60 ? 2 : 4;
      for (let d = 1; d <= last; d++) drawPoint(context, scale, d, item(growth, d - 1), { look: 3, color, radius });
    },
  };
}

/** Where there are as many bumps as samples. @param {CanvasRenderingContext2D} context @param {Scale} scale @param {number} samples */
function drawSampleLine(context, { box, toY }, samples) {
  const top = Math.round(toY(Math.log10(samples))) + 0.5;
  context.strokeStyle = lookColor(SAMPLE);
  context.lineWidth = 1.5;
  context.setLineDash([4, 3]);
  context.beginPath();
  context.moveTo(box.left, top);
  context.lineTo(box.left + box.width, top);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = cssVariable('--soft');
  context.textAlign = 'right';
  context.textBaseline = 'bottom';
  context.fillText(t('memorizer.sample-line', { n: samples }), box.left + box.width - 2, top - 2);
}

/** @param {import('./model.js').Model} model @returns {HandleSpec[]} */
export function dimensionHandles(model) {
  const { d } = model.state;
  const { growth } = model.result;
  const last = Math.max(model.result.of.d, CHART);
  return [
    {
      id: 'd',
      label: t('memorizer.dimensions'),
      axis: 'x',
      x: Math.min(d, last),
      y: item(growth, Math.min(d, last) - 1),
      min: 1,
      max: last,
      step: 1,
      text: t('memorizer.growth-text', { n: d, count: countText(model.result) }),
      color: lookColor(GROWTH),
      change: (value) => model.change({ d: value }, 'd'),
    },
  ];
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A count of any size: 1,600 or 1.1 × 10³². @param {{ count: number | null, decimals: number }} result */
export function countText({ count, decimals }) {
  if (count !== null && count < 1e9) return formatNumber(Math.round(count), { maximumFractionDigits: 0 });
  const exponent = Math.floor(decimals + 1e-9);
  const mantissa = formatNumber(10 ** Math.max(0, decimals - exponent), { maximumFractionDigits: 1 });
  const raised = [...String(exponent)].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
  return `${mantissa} × 10${raised}`;
}
