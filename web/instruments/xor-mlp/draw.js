/** What the two planes show. */

import { item } from '../../ui/item.js';
import { cssVariable } from '../../ui/theme.js';
import { drawField } from '../parts/draw-field.js';
import { drawPoint } from '../parts/draw-points.js';
import { drawArrow, drawSides, drawStraight } from '../parts/draw-straight.js';
import { ARROW } from '../parts/line-handles.js';
import { lookOf } from '../perceptron/draw.js';
import { CASES, MAP, WANTED } from './model.js';

/** @typedef {import('./model.js').Numbers} Numbers @typedef {import('../parts/draw-straight.js').Line} Line */

/** The hidden units are told apart by colour, by dashes and by their names. */
export const UNIT_COLORS = ['--unit-1', '--unit-2'];
const DASHES = [[], [8, 5]];

/** The line that the output draws in the hidden plane. @param {import('./model.js').Layer[]} layers @returns {Line} */
export const outputLine = ([, output]) => ({
  w1: output?.W[0]?.[0] ?? 0,
  w2: output?.W[1]?.[0] ?? 0,
  b: output?.b[0] ?? 0,
});

/** @param {Line} line @param {{ x: number, y: number }} place */
const tipOf = (line, place) => ({ x: place.x + ARROW * line.w1, y: place.y + ARROW * line.w2 });

/**
 * @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale @param {Numbers} numbers
 * @param {Line[]} lines of the hidden units @param {{ x: number, y: number }[]} places where their arrows begin
 */
export function drawInput(context, scale, { map, outputs }, lines, places) {
  drawField(context, scale, map, { width: MAP, height: MAP, low: 0, high: 1, smooth: false });
  UNIT_COLORS.forEach((name, i) => {
    const line = item(lines, i);
    const color = cssVariable(name);
    drawStraight(context, scale, line, { color, dash: item(DASHES, i) });
    drawArrow(context, scale, item(places, i), tipOf(line, item(places, i)), { color });
    if (inside(scale, item(places, i))) drawName(context, scale, item(places, i), `h${'₁₂'[i]}`, color);
  });
  CASES.forEach(([x = 0, y = 0], i) => {
    const right = Number((outputs[i] ?? 0) >= 0.5) === WANTED[i];
    drawPoint(context, scale, x, y, { ...lookOf(WANTED[i] ?? 0), radius: 8, hollow: !right });
  });
}

/** @param {import('../parts/plot-area.js').Scale} scale @param {{ x: number, y: number }} place */
const inside = ({ x: across, y: up }, { x, y }) => x > across.min && x < across.max && y > up.min && y < up.max;

/** Room for the four cases in the hidden plane. @param {Numbers} numbers */
export function hiddenRange({ hidden, layers }) {
  if (layers[0]?.activation !== 'relu')
    return layers[0]?.activation === 'tanh' ? { min: -1.25, max: 1.25 } : { min: -0.5, max: 1.5 };
  const most = Math.max(1, ...hidden.flat());
  return { min: -0.3 * most, max: 1.3 * most };
}

/**
 * @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale @param {Numbers} numbers
 * @param {Line} line of the output @param {{ x: number, y: number }} [place] where its arrow begins
 */
export function drawHidden(context, scale, { hidden, outputs }, line, place) {
  drawSides(context, scale, line);
  drawStraight(context, scale, line, { color: cssVariable('--ink') });
  if (place) drawArrow(context, scale, place, tipOf(line, place), { color: cssVariable('--ink') });
  hidden.forEach(([h1 = 0, h2 = 0], i) => {
    const right = Number((outputs[i] ?? 0) >= 0.5) === WANTED[i];
    drawPoint(context, scale, h1, h2, { ...lookOf(WANTED[i] ?? 0), radius: 8, hollow: !right });
  });
  drawCaseNames(context, scale, hidden);
}

/** Cases that fall on one place share one label. @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale @param {number[][]} hidden */
function drawCaseNames(context, scale, hidden) {
  /** @type {{ x: number, y: number, names: string[] }[]} */
  const groups = [];
  hidden.forEach(([x = 0, y = 0], i) => {
    const name = (CASES[i] ?? []).join('');
    const near = groups.find(
      (one) => Math.hypot(scale.toX(one.x) - scale.toX(x), scale.toY(one.y) - scale.toY(y)) < 14,
    );
    if (near) near.names.push(name);
    else groups.push({ x, y, names: [name] });
  });
  for (const { x, y, names } of groups) drawName(context, scale, { x, y }, names.join(', '), cssVariable('--ink'), 13);
}

/** @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale @param {{ x: number, y: number }} place @param {string} name @param {string} color */
function drawName(context, { toX, toY, box }, place, name, color, away = 12) {
  context.font = `600 12px ${cssVariable('--sans') || 'sans-serif'}`;
  context.textBaseline = 'top';
  const left = Math.min(box.left + box.width - context.measureText(name).width - 2, toX(place.x) + away);
  context.textAlign = 'left';
  context.lineWidth = 3;
  context.strokeStyle = cssVariable('--paper');
  context.fillStyle = color;
  const top = Math.min(box.top + box.height - 16, toY(place.y) + 6);
  context.strokeText(name, left, top);
  context.fillText(name, left, top);
}
