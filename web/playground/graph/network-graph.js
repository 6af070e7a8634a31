/**
 * The network as a picture that can be asked and changed. Pointing at a unit or an edge, or moving to a unit with the
 * arrow keys, shows its numbers; a press, a tap or Enter opens its weights below the picture. Edges light up that
 * something else on the page speaks of.
 *
 * @typedef {import('./parameter-rows.js').Target} Target
 */
import { t } from '../../i18n/i18n.js';
import { announce } from '../../ui/announcer.js';
import { SharpCanvas } from '../../ui/sharp-canvas.js';
import { cssVariable } from '../../ui/theme.js';
import { byPosition } from '../edits.js';
import { nearestEdge, nearestNode, neighbour, placeUnits } from '../graph-geometry.js';
import { layoutOf } from '../layer-layout.js';
import { drawFlow, drawGraph } from './draw-graph.js';
import { Example } from './example.js';
import { sentencesOf } from './parameter-rows.js';
import { Thumbnails } from './thumbnails.js';
import { WeightPanel } from './weight-panel.js';

/** How many weights a unit's card lists. */
const LISTED = 6;
const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
/** The side of the enlarged picture in the card, in CSS pixels. */
const LARGE = 96;
/** How near a press or the pointer must come, in CSS pixels. */
const REACH = { mouse: { node: 18, edge: 6 }, touch: { node: 24, edge: 12 } };
/** How long values take from one column to the next, in ms. */
const FLOW_MS = 700;

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** @param {Target | undefined} a @param {Target | undefined} b */
const same = (a, b) => a?.layer === b?.layer && a?.unit === b?.unit && a?.input === b?.input;

export class NetworkGraph {
  #model;
  #canvas;
  #card;
  #panel;
  #thumbnails;
  /** The selected example's numbers. */
  example;
  /** @type {import('../graph-geometry.js').Column[]} */
  #columns = [];
  /** @type {import('../layer-layout.js').LayerLayout[]} */
  #layouts = [];
  /** @type {Target | undefined} what the pointer or the arrow keys are at */
  #pointed;
  /** @type {Target | undefined} what is spoken of elsewhere */
  #lit;
  /** @type {(ArrayLike<number> | undefined)[] | undefined} shown in the units instead of the selected example's */
  #values;
  /** @type {{ way: 1 | -1, start: number, values: (ArrayLike<number> | undefined)[], done: () => void } | undefined} */
  #flow;

  /**
   * @param {{ canvas: HTMLCanvasElement, card: HTMLElement, panel: HTMLElement }} places the card for pointing, the panel for changing
   * @param {import('../model.js').PlaygroundModel} model
   */
  constructor({ canvas, card, panel }, model) {
    this.#model = model;
    this.#card = card;
    this.#canvas = new SharpCanvas(canvas, (context, width, height) => this.#draw(context, width, height));
    this.#thumbnails = new Thumbnails(model, () => this.invalidate());
    this.example = new Example(model);
    this.example.addEventListener('change', () => this.invalidate());
    const figure = /** @type {HTMLElement} */ (canvas.parentElement);
    this.#panel = new WeightPanel(panel, model, { light: (target) => this.light(target), leave: () => figure.focus() });
    canvas.addEventListener('pointermove', (event) => this.#point(this.#at(event)));
    canvas.addEventListener('pointerdown', (event) => this.#point(this.#at(event)));
    canvas.addEventListener('click', (event) => this.#open(this.#at(event)));
    canvas.addEventListener('pointerleave', () => this.#point(undefined));
    figure.tabIndex = 0;
    figure.addEventListener('keydown', (event) => this.#key(event));
    figure.addEventListener('blur', () => this.#point(undefined));
    model.addEventListener('change', () => this.invalidate());
    this.rebuild();
  }

  invalidate() {
    this.#canvas.invalidate();
    this.#panel.update();
  }

  /** The description of another network. */
  rebuild() {
    this.#layouts = layoutOf(this.#model.description?.layers ?? []);
    // First of all: whatever else is drawn anew would draw the panel of a layer that may be gone.
    this.#panel.open(undefined);
    this.#point(undefined);
    this.show(undefined);
    this.light(undefined);
  }

  /** Lights up a unit or an edge; undefined: none. @param {Target | undefined} target */
  light(target) {
    if (same(target, this.#lit)) return;
    this.#lit = target;
    this.invalidate();
  }

  /** Shows these values in the units, inputs first; undefined: what they show by themselves. @param {(ArrayLike<number> | undefined)[] | undefined} values */
  show(values) {
    this.#values = values;
    this.#flow?.done();
    this.#flow = undefined;
    this.invalidate();
  }

  /**
   * Moves values along the edges, from the left (1) or from the right (−1), and shows them where they arrive. Without
   * any movement where the reader wants none. Resolves when they have arrived.
   * @param {1 | -1} way @param {(ArrayLike<number> | undefined)[]} values
   * @returns {Promise<void>}
   */
  flow(way, values) {
    this.show(values);
    if (still.matches) return Promise.resolve();
    return new Promise((resolve) => {
      this.#flow = { way, start: performance.now(), values, done: () => resolve() };
      this.#flowOn();
    });
  }

  #flowOn() {
    const flow = this.#flow;
    if (!flow) return;
    if (performance.now() - flow.start >= FLOW_MS * (this.#columns.length - 1)) this.show(flow.values);
    else {
      this.#canvas.invalidate();
      requestAnimationFrame(() => this.#flowOn());
    }
  }

  /** @param {CanvasRenderingContext2D} context @param {number} width @param {number} height */
  #draw(context, width, height) {
    const { description, snapshot, state } = this.#model;
    if (!description || !snapshot) return;
    this.#thumbnails.refresh();
    const counts = [description.inputs.length, ...this.#layouts.map(({ units }) => units)];
    this.#columns = placeUnits(counts, width, height);
    const scene = {
      context,
      columns: this.#columns,
      layouts: this.#layouts,
      description,
      parameters: snapshot.parameters,
      edits: byPosition(state.edits),
      thumbnails: this.#thumbnails,
      values: this.#shown(),
      lit: this.#lit ?? this.#pointed ?? this.#panel.target,
    };
    drawGraph(scene);
    if (this.#flow) drawFlow(scene, this.#flow.way * this.#arrived, this.#flow.values);
    if (this.#pointed) this.#showCard(this.#pointed);
  }

  /** How many columns the values on their way have come. */
  get #arrived() {
    return this.#flow ? Math.max(0, (performance.now() - this.#flow.start) / FLOW_MS) : 0;
  }

  /** What the units show instead of their pictures. */
  #shown() {
    const flow = this.#flow;
    if (flow) {
      const reached = this.#arrived;
      const last = flow.values.length - 1;
      return flow.values.map((values, column) =>
        (flow.way > 0 ? column : last - column) <= reached ? values : undefined,
      );
    }
    const { numbers } = this.example;
    return this.#values ?? (numbers && [numbers.x, ...numbers.layers.map((/** @type {any} */ { H }) => H)]);
  }

  /** @param {MouseEvent & { pointerType?: string }} event @returns {Target | undefined} */
  #at(event) {
    const box = this.#canvas.element.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const reach = event.pointerType === 'touch' ? REACH.touch : REACH.mouse;
    const node = nearestNode(this.#columns, x, y, reach.node);
    if (node) return { layer: node.layer, unit: node.unit };
    const edge = nearestEdge(this.#columns, x, y, reach.edge);
    return edge && { layer: edge.to.layer, unit: edge.to.unit, input: edge.from.unit };
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') this.#point(undefined);
    if (event.key === 'Enter' && this.#pointed) {
      event.preventDefault();
      this.#open(this.#pointed, true);
    }
    if (!KEYS.includes(event.key)) return;
    event.preventDefault();
    const { layer = -2, unit = -1 } = this.#pointed ?? {};
    const from = this.#columns[layer + 1]?.nodes.find((node) => node.unit === unit);
    const node = neighbour(this.#columns, from, event.key);
    this.#point(node && { layer: node.layer, unit: node.unit });
    if (this.#pointed) announce(`${sentencesOf(this.#model, this.#pointed, LISTED).join('. ')}. ${t('graph.enter')}`);
  }

  /** @param {Target | undefined} target */
  #point(target) {
    if (same(target, this.#pointed)) return;
    this.#pointed = target;
    this.#card.hidden = !target;
    this.#canvas.element.style.cursor = target ? 'pointer' : '';
    this.invalidate();
  }

  /** @param {Target | undefined} target @param {boolean} [focus] */
  #open(target, focus = false) {
    if (!target || !this.#model.snapshot) return;
    this.#point(undefined);
    this.#panel.open(target, focus);
    this.invalidate();
  }

  /** @param {Target} target */
  #showCard(target) {
    const lines = sentencesOf(this.#model, target, LISTED).map((text, index) => {
      const line = document.createElement(index ? 'span' : 'strong');
      line.textContent = text;
      return line;
    });
    this.#card.replaceChildren(...lines, ...this.#enlarged(target));
    const node = this.#columns[target.layer + 1]?.nodes.find(({ unit }) => unit === target.unit);
    if (!node) return;
    const { width, height } = this.#canvas;
    const box = this.#card.getBoundingClientRect();
    const away = (this.#columns[0]?.radius ?? 0) + 10;
    const left = node.x + away + box.width > width ? node.x - away - box.width : node.x + away;
    this.#card.style.left = `${Math.max(0, left)}px`;
    this.#card.style.top = `${Math.max(0, Math.min(height - box.height, node.y - box.height / 2))}px`;
  }

  /** The unit's picture, large. @param {Target} target @returns {HTMLElement[]} */
  #enlarged({ layer, unit, input }) {
    if (layer < 0 || input !== undefined || !this.#thumbnails.ready) return [];
    const canvas = document.createElement('canvas');
    const ratio = Math.min(3, devicePixelRatio || 1);
    canvas.width = canvas.height = LARGE * ratio;
    canvas.className = 'enlarged';
    const context = canvas.getContext('2d');
    context?.scale(ratio, ratio);
    if (context) this.#thumbnails.draw(context, { layer, unit }, 0, 0, LARGE, cssVariable('--ink'));
    return [canvas];
  }
}
