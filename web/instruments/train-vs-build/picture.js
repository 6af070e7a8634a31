/** f with both nets over it and their kinks on the axis; the loss over the epochs. */
import { css } from '../../ui/colors.js';
import { item } from '../../ui/item.js';
import { tracePoint } from '../../ui/markers.js';
import { cssVariable, palette } from '../../ui/theme.js';
import { drawLine } from '../parts/draw-line.js';
import { drawPoint } from '../parts/draw-points.js';
import { lineColor } from '../parts/line-styles.js';

/** @typedef {import('./model.js').Look} Look */
/** @typedef {import('../parts/plot-area.js').Scale} Scale */

/** How the three curves look, in the plot and in the legend; `marker` is that of the kinks. */
export const styles = () => ({
  f: { color: lineColor(1), width: 1.5 },
  built: { color: css(item(palette().classes, 5)), dash: [7, 3], width: 1.8, marker: 2 },
  trained: { color: lineColor(3), width: 2.6, marker: 1 },
});

/** Room for f, at least from 0 to 1 while it is drawn, and for the kinks below it. @param {Look} look @param {boolean} drawing */
export function heightsOf({ f }, drawing) {
  const room = drawing ? [0, 1] : [];
  const low = Math.min(...f, ...room);
  const high = Math.max(...f, ...room);
  const span = high - low || 1;
  return { min: low - 0.32 * span, max: high + 0.15 * span };
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Look} look */
export function drawNets(context, scale, { f, built, trained, kinks }) {
  const { f: fStyle, built: builtStyle, trained: trainedStyle } = styles();
  drawLine(context, scale, f, fStyle);
  drawLine(context, scale, built, builtStyle);
  drawLine(context, scale, trained, trainedStyle);
  const bottom = scale.box.top + scale.box.height;
  drawKinks(context, scale, kinks.built, bottom - 11, builtStyle);
  drawKinks(context, scale, kinks.trained, bottom - 29, trainedStyle);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Scale} scale
 * @param {(number | null)[]} places
 * @param {number} y in pixels
 * @param {{ color: string, marker: number }} style
 */
function drawKinks(context, { box, toX }, places, y, { color, marker }) {
  context.strokeStyle = cssVariable('--line');
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(box.left, y);
  context.lineTo(box.left + box.width, y);
  context.stroke();
  context.fillStyle = color;
  context.beginPath();
  for (const place of places) if (place !== null) tracePoint(context, marker, toX(place), y, 4.5);
  context.fill();
}

/** From one to as far as it goes; a decade at least. @param {Look} look */
export const epochsRange = ({ losses }) => ({ min: 1, max: 1.2 * Math.max(100, losses.epochs.at(-1) ?? 1), log: true });

/** Powers of ten around all losses. @param {Look} look */
export function lossRange({ losses, loss }) {
  const all = [...losses.values, losses.built, loss].filter((value) => value > 0 && Number.isFinite(value));
  const low = Math.max(1e-12, Math.min(...all));
  const high = Math.min(1e6, Math.max(...all));
  return { min: 10 ** Math.floor(Math.log10(low)), max: 10 ** Math.ceil(Math.log10(high) + 1e-9), log: true };
}

/** @param {CanvasRenderingContext2D} context @param {Scale} scale @param {Look} look */
export function drawLosses(context, scale, { losses }) {
  const { built, trained } = styles();
  const { box, toX, toY } = scale;
  context.lineJoin = 'round';
  context.setLineDash(built.dash);
  context.strokeStyle = built.color;
  context.lineWidth = built.width;
  context.beginPath();
  context.moveTo(box.left, toY(losses.built));
  context.lineTo(box.left + box.width, toY(losses.built));
  context.stroke();
  context.setLineDash([]);
  context.strokeStyle = trained.color;
  context.lineWidth = 2;
  context.beginPath();
  losses.epochs.forEach((epoch, i) => {
    context.lineTo(toX(epoch), toY(losses.values[i] ?? 0));
  });
  context.stroke();
  const last = losses.epochs.length - 1;
  if (last >= 0)
    drawPoint(context, scale, losses.epochs[last] ?? 1, losses.values[last] ?? 1, { color: trained.color, radius: 5 });
}
