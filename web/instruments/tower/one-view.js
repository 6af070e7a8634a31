/** One tower from above with its edges, and cut through its middle with the threshold. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { css } from '../../ui/colors.js';
import { item } from '../../ui/item.js';
import { cssVariable, palette } from '../../ui/theme.js';
import { drawField } from '../parts/draw-field.js';
import { drawLine } from '../parts/draw-line.js';
import { networkDiagram } from '../parts/network-diagram.js';
import { FOOTPRINT, WEIGHT } from './model.js';

const UNIT = { min: 0, max: 1 };
const SUM = { min: -0.12, max: 2.25 };

/** Class colours of the steps in x, of those in y, and of the threshold. */
const COLORS = { x: 0, y: 2, threshold: 5 };

/** @param {keyof typeof COLORS} part */
const colorOf = (part) => css(item(palette().classes, COLORS[part]));

/**
 * What is drawn, and in which colours: the sum of the steps about the threshold once that is on its way, else about 0.
 * @param {import('./model.js').Model} model
 */
export function onePicture({ result }) {
  const { map, size, of } = result;
  const cross = of.stage === 'cross';
  return {
    values: map,
    columns: size,
    rows: size,
    low: 0,
    high: 2,
    zero: cross ? of.theta : 0,
    span: cross ? Math.max(of.theta, 2 - of.theta) : 1,
    smooth: true,
  };
}

/** @param {import('./model.js').Model} model @returns {import('../parts/plot-area.js').Picture} */
export function onePlan(model) {
  const { values, columns, rows, zero, span } = onePicture(model);
  const { of } = model.result;
  return {
    x: { ...UNIT, label: 'x' },
    y: { ...UNIT, label: 'y' },
    draw: (context, scale) => {
      drawField(context, scale, values, { width: columns, height: rows, low: zero - span, high: zero + span });
      drawEdges(context, scale, of);
      drawFootprint(context, scale);
    },
  };
}

/** @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale @param {any} state */
function drawEdges(context, { box, toX, toY }, { x1, x2, y1, y2, stage }) {
  context.lineWidth = 1.5;
  context.strokeStyle = colorOf('x');
  context.beginPath();
  for (const x of [x1, x2]) {
    context.moveTo(toX(x), box.top);
    context.lineTo(toX(x), box.top + box.height);
  }
  context.stroke();
  if (stage === 'ridge') return;
  context.strokeStyle = colorOf('y');
  context.beginPath();
  for (const y of [y1, y2]) {
    context.moveTo(box.left, toY(y));
    context.lineTo(box.left + box.width, toY(y));
  }
  context.stroke();
}

/** The ground of the challenge. @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale */
function drawFootprint(context, { toX, toY }) {
  const [x1 = 0, x2 = 0] = FOOTPRINT.x;
  const [y1 = 0, y2 = 0] = FOOTPRINT.y;
  context.strokeStyle = cssVariable('--ink');
  context.lineWidth = 2;
  context.setLineDash([6, 4]);
  context.strokeRect(toX(x1), toY(y2), toX(x2) - toX(x1), toY(y1) - toY(y2));
  context.setLineDash([]);
}

/** The edges' handles; those in y once their steps are on. @param {import('./model.js').Model} model @returns {import('../parts/plot-handle.js').HandleSpec[]} */
export function edgeHandles(model) {
  const { x1, x2, y1, y2, stage } = model.state;
  const [middleX, middleY] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const edge = (/** @type {'x1' | 'x2' | 'y1' | 'y2'} */ id) => {
    const axis = /** @type {'x' | 'y'} */ (id[0]);
    const value = model.state[id];
    return {
      id,
      axis,
      label: t(`tower.${id}`),
      x: axis === 'x' ? value : middleX,
      y: axis === 'y' ? value : middleY,
      min: 0,
      max: 1,
      step: 0.01,
      text: `${axis} = ${formatCompact(value)}`,
      color: colorOf(axis),
      change: (/** @type {number} */ next) => model.moveEdge(id, next),
    };
  };
  return [edge('x1'), edge('x2'), ...(stage === 'ridge' ? [] : [edge('y1'), edge('y2')])];
}

/** @param {import('./model.js').Model} model @returns {import('../parts/plot-area.js').Picture} */
export function sectionPicture({ result }) {
  const { section, of } = result;
  return {
    x: { ...UNIT, label: 'x' },
    y: { ...SUM, label: t(`tower.section-${of.stage}`) },
    draw: (context, scale) => {
      drawLine(context, scale, section.sum, { color: colorOf('x'), width: 2.2 });
      if (of.stage === 'ridge') return;
      drawThreshold(context, scale, of.theta);
      if (of.stage === 'tower')
        drawLine(context, scale, section.output, { color: cssVariable('--ink'), width: 2.4, dash: [7, 3] });
    },
  };
}

/** @param {CanvasRenderingContext2D} context @param {import('../parts/plot-area.js').Scale} scale @param {number} theta */
function drawThreshold(context, { box, toY }, theta) {
  context.strokeStyle = colorOf('threshold');
  context.lineWidth = 1.5;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(box.left, toY(theta));
  context.lineTo(box.left + box.width, toY(theta));
  context.stroke();
  context.setLineDash([]);
}

/** Steepness where the right step has come down to 0.1, and the threshold. @param {import('./model.js').Model} model @returns {import('../parts/plot-handle.js').HandleSpec[]} */
export function sectionHandles(model) {
  const { x2, w, theta, stage } = model.state;
  const { sum } = model.result.section;
  const reach = model.reach();
  const steepness = {
    id: 'steepness',
    label: t('tower.steepness-handle'),
    axis: /** @type {const} */ ('x'),
    x: reach,
    y: item(sum, Math.round(Math.min(1, reach) * (sum.length - 1))),
    min: x2 + Math.log(9) / WEIGHT.max,
    max: x2 + Math.log(9) / WEIGHT.min,
    step: 0.002,
    text: t('tower.steepness-text', { w: formatCompact(w) }),
    color: colorOf('x'),
    change: (/** @type {number} */ x) => model.reachAt(x),
  };
  const threshold = {
    id: 'threshold',
    label: t('tower.threshold'),
    axis: /** @type {const} */ ('y'),
    x: 0.04,
    y: theta,
    min: 0,
    max: 2,
    step: 0.02,
    text: `θ = ${formatCompact(theta)}`,
    color: colorOf('threshold'),
    change: (/** @type {number} */ value) => model.change({ theta: value }, 'theta'),
  };
  return stage === 'ridge' ? [steepness] : [steepness, threshold];
}

/** The network of the parts that are on, with its very numbers. @param {import('./model.js').Model} model */
export function towerNetwork({ result }) {
  const { network, of } = result;
  const { weight, biases, second, secondBias } = network;
  const steps = of.stage === 'ridge' ? 2 : 4;
  const on = of.stage === 'tower';
  const signs = [1, -1, 1, -1].slice(0, steps);
  return networkDiagram({
    label: t('tower.network-alt', {
      n: steps,
      w: formatCompact(weight),
      biases: biases.slice(0, steps).map(formatCompact).join(', '),
    }),
    layers: [
      [{ name: 'x' }, ...(steps === 4 ? [{ name: 'y' }] : [])],
      signs.map((_, i) => ({ name: 'σ', bias: item(biases, i) })),
      [on ? { name: 'σ', bias: secondBias } : { name: 'Σ' }],
    ],
    weights: [
      steps === 4
        ? [
            [weight, weight, 0, 0],
            [0, 0, weight, weight],
          ]
        : [[weight, weight]],
      signs.map((sign) => [on ? sign * second : sign]),
    ],
  });
}
