/** The settings changed while it trained, as marks on a chart: a line, and beside it what changed. */
import { cssVariable } from '../../ui/theme.js';
import { merged, wordsOf } from '../changes.js';

/** @typedef {{ epoch: number, text: string }} Mark */

/** How near a read value is to a mark that is read with it, in CSS pixels. */
const NEAR = 6;
/** The least room that words are written into. */
const LEAST_ROOM = 40;

/** @param {import('../model.js').PlaygroundModel} model @returns {Mark[]} in ascending order */
export const marksOf = ({ changes }) =>
  merged(changes)
    .map((change) => ({ epoch: change.epoch, text: wordsOf(change) }))
    .filter(({ text }) => text !== '');

/**
 * What was changed about there, in words.
 * @param {import('../model.js').PlaygroundModel} model
 * @param {import('../../ui/line-chart.js').LineChart} chart
 * @param {number} epoch
 */
export function marksAt(model, chart, epoch) {
  const [left, right] = chart.window ?? chart.extent;
  const reach = (NEAR * (right - left)) / Math.max(1, chart.box.width);
  return marksOf(model)
    .filter((mark) => Math.abs(mark.epoch - epoch) <= reach)
    .map(({ text }) => text);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('../../ui/axes.js').Box} box
 * @param {(value: number) => number} toX
 * @param {Mark[]} marks
 */
export function drawMarks(context, box, toX, marks) {
  const right = box.left + box.width;
  context.font = `11px ${cssVariable('--sans') || 'sans-serif'}`;
  context.textBaseline = 'top';
  context.strokeStyle = cssVariable('--accent');
  context.fillStyle = cssVariable('--accent');
  context.lineWidth = 1;
  context.setLineDash([2, 3]);
  context.beginPath();
  for (const { epoch } of marks) {
    const at = Math.round(toX(epoch)) + 0.5;
    context.moveTo(at, box.top);
    context.lineTo(at, box.top + box.height);
  }
  context.stroke();
  context.setLineDash([]);
  marks.forEach(({ epoch, text }, i) => {
    const at = toX(epoch);
    if (at < box.left || at > right) return;
    const next = marks[i + 1];
    const before = marks[i - 1];
    const room = Math.min(right, next ? toX(next.epoch) : right) - at - 6;
    const roomBefore = at - Math.max(box.left, before ? toX(before.epoch) : box.left) - 6;
    const ahead = room >= Math.min(LEAST_ROOM * 2, context.measureText(text).width) || room >= roomBefore;
    if ((ahead ? room : roomBefore) < LEAST_ROOM) return;
    context.textAlign = ahead ? 'left' : 'right';
    context.fillText(fitting(context, text, ahead ? room : roomBefore), ahead ? at + 4 : at - 4, box.top - 13);
  });
}

/** As much of a text as there is room for. @param {CanvasRenderingContext2D} context @param {string} text @param {number} room */
function fitting(context, text, room) {
  if (context.measureText(text).width <= room) return text;
  let length = text.length;
  while (length > 1 && context.measureText(`${text.slice(0, length)}…`).width > room) length--;
  return `${text.slice(0, length)}…`;
}
