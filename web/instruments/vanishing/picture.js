/** The lines of gradient sizes on a logarithmic scale. */
import { t } from '../../i18n/i18n.js';
import { cssVariable } from '../../ui/theme.js';
import { drawPoint } from '../parts/draw-points.js';
import { lineColor } from '../parts/line-styles.js';
import { TARGET } from './model.js';

/** @typedef {import('./model.js').Flow} Flow */
/** @typedef {'deltas' | 'weights' | 'activations'} Quantity */

/** The picture reaches at most this far, either way. */
const LEAST = 1e-22;
const MOST = 1e22;

/** Powers of ten around all lines, and at least from a thousandth to ten. @param {Flow[]} flows @param {Quantity} quantity */
export function rangeOf(flows, quantity) {
  const shares = flows.flatMap(({ toLast }) => toLast[quantity]).filter((share) => share > 0);
  const low = Math.max(LEAST, Math.min(1e-3, ...shares));
  const high = Math.min(MOST, Math.max(1, ...shares));
  return { min: 10 ** Math.floor(Math.log10(low)), max: 10 ** (Math.floor(Math.log10(high)) + 1), log: true };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('../parts/plot-area.js').Scale} scale
 * @param {Flow[]} flows
 * @param {Quantity} quantity
 * @param {number[] | undefined} bound the product of the sigmoid's largest slopes, where it is to be shown
 */
export function drawFlows(context, scale, flows, quantity, bound) {
  drawBand(context, scale);
  if (bound) drawBound(context, scale, bound);
  flows.forEach(({ toLast }, index) => {
    drawPath(context, scale, toLast[quantity], { color: lineColor(index), width: 2 });
    toLast[quantity].forEach((share, l) => {
      drawPoint(context, scale, l + 1, share, { look: index, color: lineColor(index), radius: 4 });
    });
  });
}

/** Where the challenge wants the first layer. @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale */
function drawBand(context, { box, toY }) {
  const [top, bottom] = [toY(TARGET.factor), toY(1 / TARGET.factor)];
  context.fillStyle = cssVariable('--accent');
  context.globalAlpha = 0.1;
  context.fillRect(box.left, top, box.width, bottom - top);
  context.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale @param {number[]} bound */
function drawBound(context, scale, bound) {
  const color = cssVariable('--soft');
  drawPath(context, scale, bound, { color, width: 1.5, dash: [6, 4] });
  // The name stands over the line's middle, to the left, where there is room.
  const middle = Math.floor((bound.length - 1) / 2);
  if (bound.length < 6) return;
  context.fillStyle = color;
  context.font = `12px ${cssVariable('--sans')}`;
  context.textAlign = 'right';
  const text = t('vanishing.bound');
  const right = Math.max(scale.toX(middle + 1) - 6, scale.box.left + 4 + context.measureText(text).width);
  context.fillText(text, right, scale.toY(bound[middle] ?? 1) - 10);
  context.textAlign = 'start';
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('../parts/plot-area.js').Scale} scale
 * @param {number[]} shares per layer
 * @param {{ color: string, width: number, dash?: number[] }} style
 */
function drawPath(context, { toX, toY }, shares, { color, width, dash = [] }) {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  shares.forEach((share, l) => {
    context.lineTo(toX(l + 1), toY(share));
  });
  context.stroke();
  context.setLineDash([]);
}
