/**
 * Straight lines w·x + b = 0 on a plot, the side they say yes to, and arrows.
 *
 * @typedef {{ w1: number, w2: number, b: number }} Line
 */
import { css } from '../../ui/colors.js';
import { palette } from '../../ui/theme.js';

/** How strongly the two sides of a line are coloured. */
const SIDE = 0.3;

/**
 * The point of a line nearest to a place.
 * @param {Line} line @param {{ x: number, y: number }} place @returns {{ x: number, y: number } | undefined} none without a direction
 */
export function footOn({ w1, w2, b }, { x, y }) {
  const square = w1 * w1 + w2 * w2;
  if (square < 1e-12) return undefined;
  const along = (w1 * x + w2 * y + b) / square;
  return { x: x - along * w1, y: y - along * w2 };
}

/** Two points of a line far outside the plot, in pixels. @param {import('./plot-area.js').Scale} scale @param {Line} line */
function farEnds({ x, y, toX, toY }, line) {
  const foot = footOn(line, { x: (x.min + x.max) / 2, y: (y.min + y.max) / 2 });
  const size = x.max - x.min + (y.max - y.min);
  if (!foot || Math.hypot(foot.x, foot.y) > 1e3 * size) return undefined;
  const norm = Math.hypot(line.w1, line.w2);
  const [dx, dy] = [(-line.w2 / norm) * 2 * size, (line.w1 / norm) * 2 * size];
  return {
    from: { x: toX(foot.x - dx), y: toY(foot.y - dy) },
    to: { x: toX(foot.x + dx), y: toY(foot.y + dy) },
    // Towards the side that says yes.
    up: { x: toX(foot.x + dy) - toX(foot.x), y: toY(foot.y - dx) - toY(foot.y) },
  };
}

/**
 * Colours both sides: blue where w·x + b is positive, orange where it is negative.
 * @param {CanvasRenderingContext2D} context @param {import('./plot-area.js').Scale} scale @param {Line} line
 */
export function drawSides(context, scale, line) {
  const { box } = scale;
  const { positive, negative } = palette();
  const ends = farEnds(scale, line);
  if (!ends) {
    context.fillStyle = css(line.b < 0 ? negative : positive, SIDE);
    context.fillRect(box.left, box.top, box.width, box.height);
    return;
  }
  const { from, to, up } = ends;
  for (const [sign, color] of /** @type {const} */ ([
    [1, positive],
    [-1, negative],
  ])) {
    context.fillStyle = css(color, SIDE);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.lineTo(to.x + sign * up.x, to.y + sign * up.y);
    context.lineTo(from.x + sign * up.x, from.y + sign * up.y);
    context.fill();
  }
}

/**
 * @param {CanvasRenderingContext2D} context @param {import('./plot-area.js').Scale} scale @param {Line} line
 * @param {{ color: string, width?: number, dash?: number[] }} style
 */
export function drawStraight(context, scale, line, { color, width = 2.5, dash = [] }) {
  const ends = farEnds(scale, line);
  if (!ends) return;
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(ends.from.x, ends.from.y);
  context.lineTo(ends.to.x, ends.to.y);
  context.stroke();
  context.setLineDash([]);
}

/**
 * @param {CanvasRenderingContext2D} context @param {import('./plot-area.js').Scale} scale
 * @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to
 * @param {{ color: string, width?: number }} style
 */
export function drawArrow(context, { toX, toY }, from, to, { color, width = 2 }) {
  const [x0, y0, x1, y1] = [toX(from.x), toY(from.y), toX(to.x), toY(to.y)];
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 1) return;
  const head = Math.min(9, length / 2);
  const [dx, dy] = [(head * (x1 - x0)) / length, (head * (y1 - y0)) / length];
  context.strokeStyle = context.fillStyle = color;
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1 - dx, y1 - dy);
  context.stroke();
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x1 - dx - dy / 2, y1 - dy + dx / 2);
  context.lineTo(x1 - dx + dy / 2, y1 - dy - dx / 2);
  context.fill();
}
