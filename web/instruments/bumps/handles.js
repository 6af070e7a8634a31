/** What can be dragged on the picture: the edges of the bumps and their heights, or the pen while f is being drawn. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { SHOWN } from './model.js';
import { termColor } from './picture.js';

/**
 * @typedef {import('./model.js').Model} Model
 * @typedef {import('./model.js').Bump} Bump
 * @typedef {import('../parts/plot-handle.js').HandleSpec} HandleSpec
 * @typedef {{ min: number, max: number }} Range
 */

const STEP = 0.005;

/** A step of heights: 1, 2 or 5 times a power of ten, about a 200th of the picture. @param {Range} range */
function heightStep({ min, max }) {
  const fine = (max - min) / 200;
  const power = 10 ** Math.floor(Math.log10(fine));
  return power * ([5, 2].find((factor) => factor * power <= fine) ?? 1);
}

/** @param {Model} model @param {Range} heights of the picture @returns {HandleSpec[]} */
export function handlesOf(model, heights) {
  if (model.byMachine) return [];
  if (model.source.drawing) {
    const about = {
      label: t('function.pen'),
      text: (/** @type {string} */ x, /** @type {string} */ y) => t('function.pen-text', { x, y }),
      minY: heights.min,
      maxY: heights.max,
    };
    return [model.source.hand.handle(about, formatCompact)];
  }
  const bumps = /** @type {Bump[]} */ (model.state.bumps);
  return model.state.edges === 'joined'
    ? [
        ...bumps.flatMap((bump, i) => [edge(model, i, 0, sideOf(bump, bumps[i - 1])), height(model, bump, i, heights)]),
        ...bumps.slice(-1).map((bump) => edge(model, bumps.length - 1, 1, bump[2] / 2)),
      ]
    : bumps.flatMap((bump, i) => [
        edge(model, i, 0, 0.3 * bump[2]),
        { ...height(model, bump, i, heights), ...sideways(model, bump, i, heights) },
        edge(model, i, 1, 0.65 * bump[2]),
      ]);
}

/** Where an edge is taken: halfway up the side that both bumps have. @param {Bump} bump @param {Bump | undefined} before */
function sideOf([, , own], before) {
  const other = before ? before[2] : own;
  if (own * other < 0) return (own + other) / 2;
  return Math.abs(own) < Math.abs(other) ? own / 2 : other / 2;
}

/** @param {Model} model @param {number} index @param {0 | 1} side @param {number} y @returns {HandleSpec} */
function edge(model, index, side, y) {
  const x = model.state.bumps[index][side];
  const joined = model.state.edges === 'joined' && index > 0 && !side;
  const n = index + 1;
  return {
    id: `edge-${index}-${side}`,
    label: joined ? t('bumps.edge', { n: index, next: n }) : t(side ? 'bumps.edge-right' : 'bumps.edge-left', { n }),
    axis: 'x',
    x,
    y,
    ...model.edgeRange(index, side),
    step: STEP,
    text: `x = ${formatCompact(x)}`,
    color: joined ? 'var(--soft)' : termColor(index),
    change: (to) => model.moveEdge(index, side, to),
  };
}

/** @param {Model} model @param {Bump} bump @param {number} index @param {Range} heights @returns {HandleSpec} */
function height(model, [left, right, y], index, heights) {
  return {
    id: `height-${index}`,
    label: t('bumps.height', { n: index + 1 }),
    axis: 'y',
    x: (left + right) / 2,
    y,
    min: Math.min(y, heights.min),
    max: Math.max(y, heights.max),
    step: heightStep(heights),
    text: formatCompact(y),
    color: termColor(index),
    change: (to) => model.setHeight(index, to),
  };
}

/** A free bump is moved as well by its top. @param {Model} model @param {Bump} bump @param {number} index @param {Range} heights */
function sideways(model, [left, right, y], index, heights) {
  const x = (left + right) / 2;
  return {
    label: t('bumps.top', { n: index + 1 }),
    axis: /** @type {const} */ ('xy'),
    min: Math.min(x, SHOWN.min),
    max: Math.max(x, SHOWN.max),
    step: STEP,
    minY: Math.min(y, heights.min),
    maxY: Math.max(y, heights.max),
    stepY: heightStep(heights),
    text: t('bumps.top-text', { x: formatCompact(x), y: formatCompact(y) }),
    change: (/** @type {number} */ toX, /** @type {number} */ toY) => model.moveBump(index, toX, toY),
  };
}
