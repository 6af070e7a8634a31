/** Bars for scores and probabilities, one colour to a class. */
import { classColor, css } from '../../ui/colors.js';
import { cssVariable, palette } from '../../ui/theme.js';

/** @typedef {import('../parts/plot-area.js').Scale} Scale */

/** Half the width of a bar; classes stand at 1, 2, 3, … */
const HALF = 0.32;

/** @param {number} index @returns {string} */
export const barColor = (index) => css(classColor(index, palette()));

/**
 * @param {CanvasRenderingContext2D} context @param {Scale} scale @param {number[]} heights within the plot
 * @param {string[]} texts what stands over each bar
 */
export function drawBars(context, { toX, toY }, heights, texts) {
  context.font = `600 12px ${cssVariable('--sans') || 'sans-serif'}`;
  context.textAlign = 'center';
  heights.forEach((height, i) => {
    const [left, right] = [toX(i + 1 - HALF), toX(i + 1 + HALF)];
    context.fillStyle = barColor(i);
    context.globalAlpha = 0.5;
    context.fillRect(left, Math.min(toY(0), toY(height)), right - left, Math.abs(toY(height) - toY(0)));
    context.globalAlpha = 1;
    context.fillStyle = cssVariable('--ink');
    const below = height < 0;
    context.textBaseline = below ? 'top' : 'bottom';
    context.fillText(texts[i] ?? '', toX(i + 1), toY(height) + (below ? 11 : -11));
  });
}

/**
 * What the naive formula says, as a bracket beside each bar, or that it says nothing.
 * @param {CanvasRenderingContext2D} context @param {Scale} scale @param {(number | null)[]} probabilities
 * @param {string} nothing the words for no number
 */
export function drawNaive(context, { toX, toY }, probabilities, nothing) {
  context.font = `600 11px ${cssVariable('--sans') || 'sans-serif'}`;
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  context.lineWidth = 2;
  probabilities.forEach((p, i) => {
    const [left, right] = [toX(i + 1 - HALF), toX(i + 1 + HALF)];
    if (p === null) {
      context.fillStyle = cssVariable('--error');
      context.fillText(nothing, toX(i + 1), toY(0) - 4);
      return;
    }
    context.strokeStyle = cssVariable('--ink');
    context.setLineDash([4, 3]);
    context.beginPath();
    context.moveTo(left, toY(p));
    context.lineTo(right, toY(p));
    context.stroke();
    context.setLineDash([]);
  });
}
