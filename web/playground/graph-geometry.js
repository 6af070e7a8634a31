/**
 * Where the units of a network stand on a canvas, and what is near a point. A column with more units than fit shows the
 * first ones and says how many it hides.
 *
 * @typedef {{ layer: number, unit: number, x: number, y: number }} Node layer −1 is the inputs
 * @typedef {{ nodes: Node[], hidden: number, radius: number, x: number, y: number }} Column radius: half a unit's width; x and y: where the
 *   count of hidden units stands
 */
import { item } from '../ui/item.js';

/** Half the width of a unit, where there is room. */
export const RADIUS = 13;
const SPACING = 34;
const MARGIN = { left: 78, right: 78, top: 18, bottom: 18 };
/** Of a narrow canvas the margins take this share at most. */
const MARGIN_SHARE = 0.18;

/**
 * @param {number[]} counts units per column, the inputs first
 * @param {number} width in CSS pixels
 * @param {number} height
 * @returns {Column[]}
 */
export function placeUnits(counts, width, height) {
  const space = height - MARGIN.top - MARGIN.bottom;
  const fitting = Math.max(2, Math.floor(space / SPACING));
  const left = Math.min(MARGIN.left, width * MARGIN_SHARE);
  const right = Math.min(MARGIN.right, width * MARGIN_SHARE);
  const step = (width - left - right) / Math.max(1, counts.length - 1);
  const radius = Math.max(4, Math.min(RADIUS, step * 0.36));
  return counts.map((count, column) => {
    const shown = count <= fitting ? count : fitting - 1;
    const rows = Math.min(count, fitting);
    const gap = Math.min(62, space / Math.max(1, rows));
    const top = MARGIN.top + space / 2 - ((rows - 1) * gap) / 2;
    const x = left + column * step;
    return {
      x,
      y: top + (rows - 1) * gap,
      radius,
      hidden: count - shown,
      nodes: Array.from({ length: shown }, (_, unit) => ({ layer: column - 1, unit, x, y: top + unit * gap })),
    };
  });
}

/**
 * The unit nearest to a point, if one is near.
 * @param {Column[]} columns
 * @param {number} x
 * @param {number} y
 * @param {number} reach in CSS pixels
 * @returns {Node | undefined}
 */
export function nearestNode(columns, x, y, reach) {
  /** @type {Node | undefined} */
  let best;
  let bestDistance = reach;
  for (const { nodes } of columns)
    for (const node of nodes) {
      const distance = Math.hypot(node.x - x, node.y - y);
      if (distance > bestDistance) continue;
      best = node;
      bestDistance = distance;
    }
  return best;
}

/**
 * A point of an edge: a cubic Bézier curve that leaves and arrives horizontally.
 * @param {Node} from @param {Node} to @param {number} radius @param {number} u 0…1
 * @returns {[number, number]}
 */
export function edgePoint(from, to, radius, u) {
  const start = from.x + radius;
  const end = to.x - radius;
  const middle = (from.x + to.x) / 2;
  const v = 1 - u;
  const [a, b, c, d] = [v * v * v, 3 * v * v * u, 3 * v * u * u, u * u * u];
  return [a * start + (b + c) * middle + d * end, (a + b) * from.y + (c + d) * to.y];
}

/**
 * The edge nearest to a point, if one is near.
 * @param {Column[]} columns
 * @param {number} x
 * @param {number} y
 * @param {number} reach in CSS pixels
 * @returns {{ from: Node, to: Node } | undefined}
 */
export function nearestEdge(columns, x, y, reach) {
  const right = columns.findIndex((column) => column.x > x);
  if (right < 1) return undefined;
  const radius = item(columns, right).radius;
  /** @type {{ from: Node, to: Node } | undefined} */
  let best;
  let bestDistance = reach;
  for (const from of item(columns, right - 1).nodes)
    for (const to of item(columns, right).nodes) {
      const u = acrossAt(from, to, radius, x);
      const distance = Math.abs(edgePoint(from, to, radius, u)[1] - y);
      if (distance >= bestDistance) continue;
      best = { from, to };
      bestDistance = distance;
    }
  return best;
}

/** Where along an edge it has come to `x`; its x grows all the way. @param {Node} from @param {Node} to @param {number} radius @param {number} x */
function acrossAt(from, to, radius, x) {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    if (edgePoint(from, to, radius, middle)[0] < x) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The unit an arrow key leads to.
 * @param {Column[]} columns
 * @param {Node | undefined} from
 * @param {string} key
 * @returns {Node | undefined}
 */
export function neighbour(columns, from, key) {
  if (!from) return columns[1]?.nodes[0] ?? columns[0]?.nodes[0];
  const nodes = columns[from.layer + 1]?.nodes ?? [];
  const at = nodes.findIndex(({ unit }) => unit === from.unit);
  if (key === 'ArrowDown') return nodes[Math.min(nodes.length - 1, at + 1)];
  if (key === 'ArrowUp') return nodes[Math.max(0, at - 1)];
  if (key === 'Home') return columns[0]?.nodes[0];
  if (key === 'End') return columns.at(-1)?.nodes[0];
  const next = columns[from.layer + 1 + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0)];
  return next ? nearestNode([next], next.x, from.y, Number.POSITIVE_INFINITY) : from;
}
