/**
 * The network as a picture: units in columns, an edge per weight (blue positive, orange negative, thick means large),
 * each unit filled by its bias. Pointing at a unit, tapping it or moving to it with the arrow keys shows its numbers.
 */
import { formatCompact, t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { css, diverging } from '../ui/colors.js';
import { item } from '../ui/item.js';
import { SharpCanvas } from '../ui/sharp-canvas.js';
import { cssVariable, palette } from '../ui/theme.js';
import { nearestNode, neighbour, placeUnits, RADIUS } from './graph-geometry.js';
import { biasOf, layoutOf, weightOf } from './layer-layout.js';
import { inputName } from './names.js';

/** Edges are stroked in this many groups of equal look: one stroke per group, not per edge. */
const GROUPS = 7;
/** How many weights a unit's card lists. */
const LISTED = 6;
const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

/** @typedef {import('./graph-geometry.js').Node} Node */

export class NetworkGraph {
  #model;
  #canvas;
  #card;
  /** @type {import('./graph-geometry.js').Column[]} */
  #columns = [];
  /** @type {import('./layer-layout.js').LayerLayout[]} */
  #layouts = [];
  /** @type {Node | undefined} */
  #selected;

  /**
   * @param {HTMLCanvasElement} element
   * @param {HTMLElement} card where the numbers of a unit are shown
   * @param {import('./model.js').PlaygroundModel} model
   */
  constructor(element, card, model) {
    this.#model = model;
    this.#card = card;
    this.#canvas = new SharpCanvas(element, (context, width, height) => this.#draw(context, width, height));
    element.addEventListener('pointermove', (event) => this.#point(event, 18));
    element.addEventListener('pointerdown', (event) => this.#point(event, 26));
    element.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && this.#select(undefined));
    const figure = /** @type {HTMLElement} */ (element.parentElement);
    figure.tabIndex = 0;
    figure.addEventListener('keydown', (event) => this.#key(event));
    figure.addEventListener('blur', () => this.#select(undefined));
  }

  invalidate() {
    this.#canvas.invalidate();
  }

  /** The description of another network. */
  rebuild() {
    this.#layouts = layoutOf(this.#model.description?.layers ?? []);
    this.#select(undefined);
    this.invalidate();
  }

  /** @param {CanvasRenderingContext2D} context @param {number} width @param {number} height */
  #draw(context, width, height) {
    const { description, snapshot } = this.#model;
    if (!description || !snapshot) return;
    const counts = [description.inputs.length, ...this.#layouts.map(({ units }) => units)];
    this.#columns = placeUnits(counts, width, height);
    this.#drawEdges(context, snapshot.parameters);
    this.#drawNodes(context, snapshot.parameters);
    this.#drawNames(context);
    if (this.#selected) this.#showCard(this.#selected);
  }

  /** @param {CanvasRenderingContext2D} context @param {Float32Array} parameters */
  #drawEdges(context, parameters) {
    const colors = palette();
    const largest = this.#largestWeight(parameters);
    /** @type {{ path: Path2D, used: boolean }[]} */
    const groups = Array.from({ length: 2 * GROUPS }, () => ({ path: new Path2D(), used: false }));
    this.#eachEdge((from, to, layout) => {
      const weight = weightOf(parameters, layout, from.unit, to.unit);
      const size = Math.min(GROUPS - 1, Math.floor((GROUPS * Math.abs(weight)) / largest) || 0);
      const group = item(groups, size + (weight < 0 ? GROUPS : 0));
      traceEdge(group.path, from, to);
      group.used = true;
    });
    const faded = this.#selected ? 0.3 : 1;
    groups.forEach(({ path, used }, index) => {
      if (!used) return;
      const share = ((index % GROUPS) + 0.5) / GROUPS;
      const color = index < GROUPS ? colors.positive : colors.negative;
      context.strokeStyle = css(color, (0.25 + 0.7 * share) * faded);
      context.lineWidth = 0.6 + 4.4 * share;
      context.stroke(path);
    });
    if (this.#selected) this.#drawOwnEdges(context, parameters, this.#selected, largest);
  }

  /** The edges into and out of the selected unit, over the faded others. */
  #drawOwnEdges(
    /** @type {CanvasRenderingContext2D} */ context,
    /** @type {Float32Array} */ parameters,
    /** @type {Node} */ selected,
    /** @type {number} */ largest,
  ) {
    const colors = palette();
    this.#eachEdge((from, to, layout) => {
      const touches =
        (to.layer === selected.layer && to.unit === selected.unit) ||
        (from.layer === selected.layer && from.unit === selected.unit);
      if (!touches) return;
      const weight = weightOf(parameters, layout, from.unit, to.unit);
      const path = new Path2D();
      traceEdge(path, from, to);
      context.strokeStyle = css(weight < 0 ? colors.negative : colors.positive, 0.95);
      context.lineWidth = 0.8 + (4.4 * Math.abs(weight)) / largest;
      context.stroke(path);
    });
  }

  /** @param {(from: Node, to: Node, layout: import('./layer-layout.js').LayerLayout) => void} visit */
  #eachEdge(visit) {
    for (let column = 1; column < this.#columns.length; column++)
      for (const from of item(this.#columns, column - 1).nodes)
        for (const to of item(this.#columns, column).nodes) visit(from, to, item(this.#layouts, column - 1));
  }

  /** @param {Float32Array} parameters */
  #largestWeight(parameters) {
    let largest = 0.5;
    this.#eachEdge((from, to, layout) => {
      largest = Math.max(largest, Math.abs(weightOf(parameters, layout, from.unit, to.unit)) || 0);
    });
    return largest;
  }

  /** @param {CanvasRenderingContext2D} context @param {Float32Array} parameters */
  #drawNodes(context, parameters) {
    const colors = palette();
    const ink = cssVariable('--ink');
    for (const { nodes, hidden, x, y } of this.#columns) {
      for (const node of nodes) {
        const bias = node.layer < 0 ? 0 : biasOf(parameters, item(this.#layouts, node.layer), node.unit);
        const isSelected = this.#selected?.layer === node.layer && this.#selected.unit === node.unit;
        context.beginPath();
        context.arc(node.x, node.y, RADIUS, 0, 2 * Math.PI);
        context.fillStyle = css(diverging(Math.tanh(bias), colors));
        context.fill();
        context.strokeStyle = ink;
        context.globalAlpha = isSelected ? 1 : 0.55;
        context.lineWidth = isSelected ? 2.5 : 1.2;
        context.stroke();
        context.globalAlpha = 1;
      }
      if (hidden > 0) this.#text(context, t('graph.hidden-units', { n: hidden }), x, y, 'center');
    }
  }

  /** @param {CanvasRenderingContext2D} context */
  #drawNames(context) {
    const { inputs, outputs, task } = this.#model.description;
    const first = item(this.#columns, 0);
    const last = item(this.#columns, this.#columns.length - 1);
    for (const { unit, x, y } of first.nodes)
      this.#text(context, shorten(inputName(inputs[unit])), x - RADIUS - 6, y, 'right');
    if (task === 'binary') return;
    for (const { unit, x, y } of last.nodes)
      this.#text(context, shorten(outputs[unit] ?? ''), x + RADIUS + 6, y, 'left');
  }

  /** @param {CanvasRenderingContext2D} context @param {string} text @param {number} x @param {number} y @param {CanvasTextAlign} align */
  #text(context, text, x, y, align) {
    context.font = `12px ${cssVariable('--sans')}`;
    context.fillStyle = cssVariable('--soft');
    context.textAlign = align;
    context.textBaseline = 'middle';
    context.fillText(text, x, y);
  }

  /** @param {PointerEvent} event @param {number} reach */
  #point(event, reach) {
    const box = this.#canvas.element.getBoundingClientRect();
    this.#select(nearestNode(this.#columns, event.clientX - box.left, event.clientY - box.top, reach));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape') this.#select(undefined);
    if (!KEYS.includes(event.key)) return;
    event.preventDefault();
    this.#select(neighbour(this.#columns, this.#selected, event.key));
    if (this.#selected) announce(this.#sentences(this.#selected).join('. '));
  }

  /** @param {Node | undefined} node */
  #select(node) {
    if (node === this.#selected) return;
    this.#selected = node;
    this.#card.hidden = !node;
    this.invalidate();
  }

  /** @param {Node} node */
  #showCard(node) {
    this.#card.replaceChildren(
      ...this.#sentences(node).map((text, index) => {
        const line = document.createElement(index ? 'span' : 'strong');
        line.textContent = text;
        return line;
      }),
    );
    const { width, height } = this.#canvas;
    const box = this.#card.getBoundingClientRect();
    const left = node.x + RADIUS + 10 + box.width > width ? node.x - RADIUS - 10 - box.width : node.x + RADIUS + 10;
    this.#card.style.left = `${Math.max(0, left)}px`;
    this.#card.style.top = `${Math.max(0, Math.min(height - box.height, node.y - box.height / 2))}px`;
  }

  /** A unit in words: its name, its bias, its largest weights. @param {Node} node */
  #sentences({ layer, unit }) {
    const { description, snapshot } = this.#model;
    if (layer < 0) return [t('graph.input', { name: inputName(description.inputs[unit]) })];
    const layout = item(this.#layouts, layer);
    const isOutput = layer === this.#layouts.length - 1;
    const title = isOutput
      ? t('graph.output-unit', { unit: unit + 1 })
      : t('graph.unit', { unit: unit + 1, layer: layer + 1 });
    const weights = Array.from({ length: layout.inputs }, (_, input) => ({
      name: layer === 0 ? inputName(description.inputs[input]) : t('graph.short-unit', { unit: input + 1 }),
      value: weightOf(snapshot.parameters, layout, input, unit),
    })).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    const lines = weights
      .slice(0, LISTED)
      .map(({ name, value }) => t('graph.weight', { name, value: formatCompact(value) }));
    if (weights.length > LISTED) lines.push(t('graph.more-weights', { n: weights.length - LISTED }));
    return [title, t('graph.bias', { value: formatCompact(biasOf(snapshot.parameters, layout, unit)) }), ...lines];
  }
}

/** @param {Path2D} path @param {Node} from @param {Node} to */
function traceEdge(path, from, to) {
  const middle = (from.x + to.x) / 2;
  path.moveTo(from.x + RADIUS, from.y);
  path.bezierCurveTo(middle, from.y, middle, to.y, to.x - RADIUS, to.y);
}

/** @param {string} name */
const shorten = (name) => (name.length > 9 ? `${name.slice(0, 8)}…` : name);
