/**
 * The network on a canvas: an edge per weight (blue positive, orange negative, thick means large), units as pictures of
 * their output or as the values of one example, and a bar for the bias under each: to the right positive, to the left
 * negative. What is frozen has a ring of its own, what is pruned is crossed out.
 *
 * @typedef {import('../graph-geometry.js').Node} Node
 * @typedef {import('../graph-geometry.js').Column} Column
 * @typedef {import('../layer-layout.js').LayerLayout} LayerLayout
 * @typedef {{ context: CanvasRenderingContext2D, columns: Column[], layouts: LayerLayout[], description: any, parameters: Float32Array,
 *   edits: Map<number, import('../edits.js').Edit>, thumbnails: import('./thumbnails.js').Thumbnails,
 *   values: (ArrayLike<number> | undefined)[] | undefined, lit: import('./parameter-rows.js').Target | undefined }} Scene
 *   `values` are shown in the units, inputs first; `lit` is what stands out
 */
import { t } from '../../i18n/i18n.js';
import { css, diverging } from '../../ui/colors.js';
import { item } from '../../ui/item.js';
import { cssVariable, palette } from '../../ui/theme.js';
import { edgePoint } from '../graph-geometry.js';
import { biasOf, weightOf } from '../layer-layout.js';
import { inputName } from '../names.js';
import { heldAs } from './parameter-rows.js';

/** Edges are stroked in this many groups of equal look: one stroke per group, not per edge. */
const GROUPS = 7;
/** A unit narrower than this has no room for a number. */
const NUMBER_RADIUS = 11;

/** @param {Scene} scene */
export function drawGraph(scene) {
  const largest = largestWeight(scene);
  drawEdges(scene, largest);
  if (scene.lit) drawLitEdges(scene, scene.lit, largest);
  if (scene.edits.size) eachEdge(scene, (from, to, layout) => markEdge(scene, from, to, layout));
  for (const column of scene.columns) drawColumn(scene, column);
  drawNames(scene);
}

/** @param {Scene} scene @param {(from: Node, to: Node, layout: LayerLayout) => void} visit */
function eachEdge({ columns, layouts }, visit) {
  for (let column = 1; column < columns.length; column++)
    for (const from of item(columns, column - 1).nodes)
      for (const to of item(columns, column).nodes) visit(from, to, item(layouts, column - 1));
}

/** @param {Scene} scene */
function largestWeight(scene) {
  let largest = 0.5;
  eachEdge(scene, (from, to, layout) => {
    largest = Math.max(largest, Math.abs(weightOf(scene.parameters, layout, from.unit, to.unit)) || 0);
  });
  return largest;
}

/** @param {Scene} scene @param {number} largest */
function drawEdges(scene, largest) {
  const { context, parameters, columns, lit } = scene;
  const colors = palette();
  const radius = columns[0]?.radius ?? 0;
  /** @type {{ path: Path2D, used: boolean }[]} */
  const groups = Array.from({ length: 2 * GROUPS }, () => ({ path: new Path2D(), used: false }));
  eachEdge(scene, (from, to, layout) => {
    const weight = weightOf(parameters, layout, from.unit, to.unit);
    // A weight of exactly 0 carries nothing.
    if (weight === 0) return;
    const size = Math.min(GROUPS - 1, Math.floor((GROUPS * Math.abs(weight)) / largest) || 0);
    const group = item(groups, size + (weight < 0 ? GROUPS : 0));
    traceEdge(group.path, from, to, radius);
    group.used = true;
  });
  const faded = lit ? 0.3 : 1;
  groups.forEach(({ path, used }, index) => {
    if (!used) return;
    const share = ((index % GROUPS) + 0.5) / GROUPS;
    context.strokeStyle = css(index < GROUPS ? colors.positive : colors.negative, (0.25 + 0.7 * share) * faded);
    context.lineWidth = 0.6 + 4.4 * share;
    context.stroke(path);
  });
}

/** The edges that are spoken of, over the faded others. */
function drawLitEdges(
  /** @type {Scene} */ scene,
  /** @type {import('./parameter-rows.js').Target} */ lit,
  /** @type {number} */ largest,
) {
  const { context, parameters, columns } = scene;
  const colors = palette();
  eachEdge(scene, (from, to, layout) => {
    const into = to.layer === lit.layer && to.unit === lit.unit;
    const out = from.layer === lit.layer && from.unit === lit.unit;
    if (lit.input === undefined ? !into && !out : !into || from.unit !== lit.input) return;
    const weight = weightOf(parameters, layout, from.unit, to.unit);
    if (weight === 0) return;
    const path = new Path2D();
    traceEdge(path, from, to, columns[0]?.radius ?? 0);
    context.strokeStyle = css(weight < 0 ? colors.negative : colors.positive, 0.95);
    context.lineWidth = 0.8 + (4.4 * Math.abs(weight)) / largest + (lit.input === undefined ? 0 : 1.5);
    context.stroke(path);
  });
}

/** A frozen weight has a ring in its middle, a pruned one is a dotted line with a cross. */
function markEdge(
  /** @type {Scene} */ { context, columns, edits },
  /** @type {Node} */ from,
  /** @type {Node} */ to,
  /** @type {LayerLayout} */ layout,
) {
  const start = layout.weights + from.unit * layout.columns + to.unit * layout.pieces;
  const held = heldAs(
    edits,
    Array.from({ length: layout.pieces }, (_, piece) => start + piece),
  );
  if (!held) return;
  const radius = columns[0]?.radius ?? 0;
  // Not all in one line: where edges cross, the marks would lie over each other.
  const [x, y] = edgePoint(from, to, radius, 0.3 + 0.06 * (to.unit % 6));
  context.strokeStyle = cssVariable('--ink');
  context.lineWidth = 1.3;
  if (held === 'pruned') {
    const path = new Path2D();
    traceEdge(path, from, to, radius);
    context.setLineDash([1, 5]);
    context.stroke(path);
    context.setLineDash([]);
    cross(context, x, y, 3.5);
  } else {
    context.beginPath();
    context.arc(x, y, 4, 0, 2 * Math.PI);
    context.fillStyle = cssVariable('--paper');
    context.fill();
    context.stroke();
  }
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} size */
function cross(context, x, y, size) {
  context.beginPath();
  context.moveTo(x - size, y - size);
  context.lineTo(x + size, y + size);
  context.moveTo(x + size, y - size);
  context.lineTo(x - size, y + size);
  context.stroke();
}

/** @param {Scene} scene @param {Column} column */
function drawColumn(scene, { nodes, hidden, radius, x, y }) {
  for (const node of nodes) drawUnit(scene, node, radius);
  if (hidden > 0) drawText(scene.context, t('graph.hidden-units', { n: hidden }), x, y, 'center');
}

/** @param {Scene} scene @param {Node} node @param {number} radius */
function drawUnit(scene, node, radius) {
  const { context, description, lit } = scene;
  const isLit = lit?.layer === node.layer && lit.unit === node.unit && lit.input === undefined;
  context.save();
  context.beginPath();
  if (node.layer < 0) context.arc(node.x, node.y, radius, 0, 2 * Math.PI);
  else context.roundRect(node.x - radius, node.y - radius, 2 * radius, 2 * radius, 5);
  context.fillStyle = cssVariable('--surface');
  context.fill();
  context.save();
  context.clip();
  fillUnit(scene, node, radius);
  context.restore();
  context.strokeStyle = cssVariable('--ink');
  context.globalAlpha = isLit ? 1 : 0.55;
  context.lineWidth = isLit ? 2.5 : 1.2;
  context.stroke();
  context.restore();
  if (node.layer < 0) return;
  if (description.view !== 'scatter' || scene.values || scene.thumbnails.ready) drawBias(scene, node, radius);
  if (scene.edits.size) markUnit(scene, node, radius);
}

/** What a unit shows: a value, its picture, or at least its bias. @param {Scene} scene @param {Node} node @param {number} radius */
function fillUnit({ context, values, thumbnails, parameters, layouts }, node, radius) {
  const { layer, unit, x, y } = node;
  const colors = palette();
  /** @param {number} value */
  const fill = (value) => {
    context.fillStyle = css(diverging(value, colors));
    context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  };
  const shown = values?.[layer + 1];
  if (shown) {
    const value = shown[unit] ?? Number.NaN;
    fill(0.55 * Math.tanh(value));
    const text = shortNumber(value);
    if (radius >= NUMBER_RADIUS) drawText(context, text, x, y, 'center', text.length > 4 ? 9 : 10, '--ink');
  } else if (layer >= 0 && thumbnails.ready)
    thumbnails.draw(context, node, x - radius, y - radius, 2 * radius, cssVariable('--ink'));
  else fill(layer < 0 ? 0 : Math.tanh(biasOf(parameters, item(layouts, layer), unit)));
}

/** At most four signs, or they stand out of a unit: 0.67, −.67, −1.5. @param {number} value */
function shortNumber(value) {
  const size = Math.abs(value);
  if (!(size < 1e4)) return size > 0 ? '…' : '–';
  const most = value < 0 && size >= 0.995 ? 1 : 2;
  const text = value.toFixed(size < 10 ? most : size < 100 ? most - 1 : 0);
  return text.replace(/^-(?=0\.00$)/, '').replace(/^-(0(?=\.))?/, '−');
}

/** @param {Scene} scene @param {Node} node @param {number} radius */
function drawBias({ context, parameters, layouts }, { layer, unit, x, y }, radius) {
  const bias = biasOf(parameters, item(layouts, layer), unit);
  const length = Math.tanh(bias) * radius;
  const colors = palette();
  context.fillStyle = cssVariable('--line');
  context.fillRect(x - radius, y + radius + 2, 2 * radius, 3);
  context.fillStyle = css(bias < 0 ? colors.negative : colors.positive);
  context.fillRect(Math.min(x, x + length), y + radius + 2, Math.abs(length), 3);
  context.fillStyle = cssVariable('--soft');
  context.fillRect(x - 0.5, y + radius + 1, 1, 5);
}

/** A frozen unit has a second frame, a pruned one is crossed out. @param {Scene} scene @param {Node} node @param {number} radius */
function markUnit({ context, layouts, edits }, { layer, unit, x, y }, radius) {
  const own = item(layouts, layer);
  const into = Array.from({ length: own.inputs }, (_, input) => own.weights + input * own.columns);
  const frozen = heldAs(
    edits,
    [...into, own.biases].flatMap((row) => Array.from({ length: own.pieces }, (_, p) => row + unit * own.pieces + p)),
  );
  const next = layouts[layer + 1];
  const pruned =
    next &&
    heldAs(
      edits,
      Array.from({ length: next.columns }, (_, column) => next.weights + unit * next.columns + column),
    ) === 'pruned';
  context.strokeStyle = cssVariable('--ink');
  context.lineWidth = 1.3;
  if (pruned) cross(context, x, y, radius);
  if (!frozen) return;
  context.beginPath();
  context.roundRect(x - radius - 3, y - radius - 3, 2 * radius + 6, 2 * radius + 6, 7);
  context.stroke();
}

/** @param {Scene} scene */
function drawNames({ context, columns, description }) {
  const { inputs, outputs, task } = description;
  const first = item(columns, 0);
  const last = item(columns, columns.length - 1);
  const room = first.x - first.radius - 8;
  for (const { unit, x, y } of first.nodes)
    drawText(context, shorten(inputName(inputs[unit]), room), x - first.radius - 6, y, 'right');
  if (task === 'binary') return;
  for (const { unit, x, y } of last.nodes)
    drawText(context, shorten(outputs[unit] ?? '', room), x + last.radius + 6, y, 'left');
}

/** @param {string} name @param {number} room in CSS pixels */
function shorten(name, room) {
  const fits = Math.max(3, Math.floor(room / 7));
  return name.length > fits ? `${name.slice(0, fits - 1)}…` : name;
}

/**
 * @param {CanvasRenderingContext2D} context @param {string} text @param {number} x @param {number} y
 * @param {CanvasTextAlign} align @param {number} [size] @param {string} [color]
 */
function drawText(context, text, x, y, align, size = 12, color = '--soft') {
  context.font = `${size}px ${cssVariable('--sans')}`;
  context.fillStyle = cssVariable(color);
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.fillText(text, x, y);
}

/** @param {Path2D} path @param {Node} from @param {Node} to @param {number} radius */
function traceEdge(path, from, to, radius) {
  const middle = (from.x + to.x) / 2;
  path.moveTo(from.x + radius, from.y);
  path.bezierCurveTo(middle, from.y, middle, to.y, to.x - radius, to.y);
}

/**
 * Values on their way from one column to the next: a dot on each edge, large where much is carried.
 * @param {Scene} scene @param {number} at how many columns they have come, from the left or, where negative, from the right
 * @param {(ArrayLike<number> | undefined)[]} values per column, inputs first
 */
export function drawFlow(scene, at, values) {
  const { context, columns } = scene;
  const colors = palette();
  const forward = at >= 0;
  const step = Math.floor(Math.abs(at));
  const u = Math.abs(at) - step;
  const column = forward ? step : columns.length - 2 - step;
  const radius = columns[0]?.radius ?? 0;
  for (const from of columns[column]?.nodes ?? [])
    for (const to of columns[column + 1]?.nodes ?? []) {
      const source = forward ? from : to;
      const value = values[source.layer + 1]?.[source.unit] ?? 0;
      const [x, y] = edgePoint(from, to, radius, forward ? u : 1 - u);
      context.beginPath();
      context.arc(x, y, 2 + 2.5 * Math.abs(Math.tanh(value)), 0, 2 * Math.PI);
      context.fillStyle = css(value < 0 ? colors.negative : colors.positive);
      context.fill();
      context.strokeStyle = cssVariable('--paper');
      context.lineWidth = 1;
      context.stroke();
    }
}
