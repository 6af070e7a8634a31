/** The strip of paper and the curve that it folds into, in the same colours from end to end. */
import { css, mix } from '../../ui/colors.js';
import { item } from '../../ui/item.js';
import { cssVariable, palette } from '../../ui/theme.js';

/** Neighbouring points are drawn in one colour, so many colours in all. */
const COLORS = 64;
/** From one colour to the next that is drawn; no divisor of COLORS. */
const STRIDE = 27;
/** More sheets than this lie closer than pixels; their colours mix. */
const THIN = 600;

/** The colour of a part of the strip. @param {number} share 0…1 from its left to its right end */
const stripColor = (share) => {
  const { classes } = palette();
  return css(mix(item(classes, 8), item(classes, 1), share));
};

/**
 * A line through points, coloured by where they were on the strip.
 * @param {CanvasRenderingContext2D} context
 * @param {number} count
 * @param {(i: number) => number} left
 * @param {(i: number) => number} top in CSS pixels
 * @param {number} width
 * @param {number} [alpha] how much each colour covers of those under it
 */
export function drawStrip(context, count, left, top, width, alpha = 1) {
  context.globalAlpha = alpha;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const colors = Math.min(COLORS, count - 1);
  for (let i = 0; i < colors; i++) {
    const color = colors === COLORS ? (i * STRIDE) % COLORS : i;
    const first = Math.floor((color * (count - 1)) / colors);
    const last = Math.floor(((color + 1) * (count - 1)) / colors);
    context.strokeStyle = stripColor((color + 0.5) / colors);
    context.beginPath();
    context.moveTo(left(first), top(first));
    for (let point = first + 1; point <= last; point++) context.lineTo(left(point), top(point));
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Room around the strip, as shares of its length: the half that is turned over stands up to 1/2 high. */
const ROOM = { left: -0.12, right: 1.12, top: 0.66, bottom: -0.12 };

/**
 * The paper from the side, on a table with its places marked.
 * @param {CanvasRenderingContext2D} context
 * @param {number} width
 * @param {number} height in CSS pixels
 * @param {import('./model.js').Paper} paper
 */
export function drawPaper(context, width, height, { along, above }) {
  const scale = Math.min(width / (ROOM.right - ROOM.left), height / (ROOM.top - ROOM.bottom));
  const toX = (/** @type {number} */ x) => width / 2 + (x - 0.5) * scale;
  const toY = (/** @type {number} */ y) => height + (ROOM.bottom - y) * scale;
  drawTable(context, toX, toY);
  const thin = along.length > THIN;
  drawStrip(
    context,
    along.length,
    (i) => toX(item(along, i)),
    (i) => toY(item(above, i)),
    thin ? 1 : 2,
    thin ? 0.4 : 1,
  );
}

/** @param {CanvasRenderingContext2D} context @param {(x: number) => number} toX @param {(y: number) => number} toY */
function drawTable(context, toX, toY) {
  context.strokeStyle = cssVariable('--soft');
  context.lineWidth = 1;
  context.beginPath();
  const table = Math.round(toY(0)) + 2.5;
  context.moveTo(toX(-0.08), table);
  context.lineTo(toX(1.08), table);
  for (const x of [0, 0.5, 1]) {
    context.moveTo(toX(x), table);
    context.lineTo(toX(x), table + 5);
  }
  context.stroke();
  context.setLineDash([3, 4]);
  context.beginPath();
  context.moveTo(toX(0.5), toY(0.6));
  context.lineTo(toX(0.5), table);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = cssVariable('--soft');
  context.font = `11px ${cssVariable('--sans') || 'sans-serif'}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const [x, name] of /** @type {[number, string][]} */ ([
    [0, '0'],
    [0.5, '½'],
    [1, '1'],
  ]))
    context.fillText(name, toX(x), table + 7);
}
