/**
 * Where the units of a network stand on a canvas. A column with more units than fit shows the first ones and says how
 * many it hides.
 *
 * @typedef {{ layer: number, unit: number, x: number, y: number }} Node layer −1 is the inputs
 * @typedef {{ nodes: Node[], hidden: number, x: number, y: number }} Column x and y: where the count of hidden units stands
 */

export const RADIUS = 11;
const SPACING = 28;
const MARGIN = { left: 78, right: 78, top: 16, bottom: 16 };

/**
 * @param {number[]} counts units per column, the inputs first
 * @param {number} width in CSS pixels
 * @param {number} height
 * @returns {Column[]}
 */
export function placeUnits(counts, width, height) {
  const space = height - MARGIN.top - MARGIN.bottom;
  const fitting = Math.max(2, Math.floor(space / SPACING));
  const step = (width - MARGIN.left - MARGIN.right) / Math.max(1, counts.length - 1);
  return counts.map((count, column) => {
    const shown = count <= fitting ? count : fitting - 1;
    const rows = Math.min(count, fitting);
    const gap = Math.min(62, space / Math.max(1, rows));
    const top = MARGIN.top + space / 2 - ((rows - 1) * gap) / 2;
    const x = MARGIN.left + column * step;
    return {
      x,
      y: top + (rows - 1) * gap,
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
