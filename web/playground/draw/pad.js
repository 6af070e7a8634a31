/** The plane one draws on: pointer, touch and keys. */
import { formatNumber, t } from '../../i18n/i18n.js';
import { announce } from '../../ui/announcer.js';
import { tracePoint } from '../../ui/markers.js';
import { SharpCanvas } from '../../ui/sharp-canvas.js';
import { cssVariable } from '../../ui/theme.js';
import { lookOf, styleMark } from '../draw-map.js';
import { HALF_WIDTH, LARGEST_VALUE } from '../drawn.js';
import { ERASER } from './drawing.js';

const STEP = 0.25;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export class Pad {
  /** @type {HTMLElement} */
  element;
  #drawing;
  #canvas;
  #changed;
  #keyed = false;

  /** @param {import('./drawing.js').Drawing} drawing @param {() => void} changed called when the controls should redraw */
  constructor(drawing, changed) {
    this.#drawing = drawing;
    this.#changed = changed;
    this.element = document.createElement('div');
    this.element.className = 'pad';
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'application');
    const canvas = this.element.appendChild(document.createElement('canvas'));
    this.#canvas = new SharpCanvas(canvas, (context, width) => this.#draw(context, width));
    canvas.addEventListener('pointerdown', (event) => this.#down(event));
    canvas.addEventListener('pointermove', (event) => this.#move(event));
    canvas.addEventListener('pointerup', () => this.#end());
    canvas.addEventListener('pointercancel', () => this.#cancel());
    this.element.addEventListener('keydown', (event) => this.#key(event));
    for (const name of ['focus', 'blur'])
      this.element.addEventListener(name, () => {
        this.#keyed = name === 'focus' && this.element.matches(':focus-visible');
        this.invalidate();
      });
  }

  invalidate() {
    this.element.setAttribute('aria-label', t('draw.pad', { n: this.#drawing.points.y.length }));
    this.#canvas.invalidate();
  }

  /** @param {PointerEvent} event @returns {[number, number]} in the plane */
  #place(event) {
    const { left, top, width } = this.#canvas.element.getBoundingClientRect();
    const scale = (2 * HALF_WIDTH) / width;
    return [(event.clientX - left) * scale - HALF_WIDTH, HALF_WIDTH - (event.clientY - top) * scale];
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (event.button !== 0) return;
    this.#keyed = false;
    this.#canvas.element.setPointerCapture(event.pointerId);
    this.#drawing.begin(...this.#place(event));
    this.invalidate();
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (!this.#drawing.drawing) return;
    for (const one of event.getCoalescedEvents?.() ?? [event]) this.#drawing.move(...this.#place(one));
    this.#drawing.move(...this.#place(event));
    this.invalidate();
  }

  async #end() {
    await this.#drawing.end();
    this.#changed();
  }

  #cancel() {
    this.#drawing.cancel();
    this.#changed();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { cursor, points } = this.#drawing;
    const way = ARROWS[event.key];
    const digit = Number(event.key) - 1;
    if (way) {
      const step = event.shiftKey ? 4 * STEP : STEP;
      cursor.x = clamp(cursor.x + way[0] * step);
      cursor.y = clamp(cursor.y + way[1] * step);
      this.#sayCursor();
    } else if (event.key === 'Enter') this.#press('add');
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#press('erase');
    else if (digit >= 0 && digit < points.classes) {
      this.#drawing.chosenClass = digit;
      announce(t('draw.class', { name: letter(digit) }));
      this.#changed();
    } else return;
    event.preventDefault();
    this.#keyed = true;
    this.invalidate();
  }

  /** @param {'add' | 'erase'} tool */
  async #press(tool) {
    const before = this.#drawing.points.y.length;
    const done = this.#drawing.press(tool);
    const now = this.#drawing.points.y.length;
    announce(t(tool === 'add' ? 'draw.added' : 'draw.erased', { n: Math.abs(now - before), all: now }));
    await done;
    this.#changed();
  }

  #sayCursor() {
    const { x, y } = this.#drawing.cursor;
    announce(t('draw.cursor', { x: formatNumber(x), y: formatNumber(y) }));
  }

  /** @param {CanvasRenderingContext2D} context @param {number} size */
  #draw(context, size) {
    const scale = size / (2 * HALF_WIDTH);
    const toX = (/** @type {number} */ v) => (v + HALF_WIDTH) * scale;
    const toY = (/** @type {number} */ v) => (HALF_WIDTH - v) * scale;
    drawGrid(context, size, toX);
    const { classes, x, y } = this.#drawing.points;
    const task = classes === 0 ? 'regression' : classes === 2 ? 'binary' : 'multiclass';
    const about = { outputs: { length: classes }, outputRange: [-LARGEST_VALUE / 2, LARGEST_VALUE / 2] };
    for (let i = 0; i < y.length; i++) {
      const { color, shape } = lookOf(y[i] ?? 0, task, about);
      context.beginPath();
      tracePoint(context, shape, toX(x[2 * i] ?? 0), toY(x[2 * i + 1] ?? 0), y.length > 600 ? 2.6 : 3.8);
      styleMark(context, color, false);
    }
    if (this.#keyed) drawCursor(context, toX(this.#drawing.cursor.x), toY(this.#drawing.cursor.y), ERASER * scale);
  }
}

/** @param {number} v */
const clamp = (v) => Math.max(-HALF_WIDTH, Math.min(HALF_WIDTH, v));

/** The name of a class, as the engine names it. @param {number} index */
export const letter = (index) => 'ABCDEFGHIJ'.charAt(index);

/** @param {CanvasRenderingContext2D} context @param {number} size @param {(v: number) => number} toX */
function drawGrid(context, size, toX) {
  context.strokeStyle = cssVariable('--line');
  context.lineWidth = 1;
  context.beginPath();
  for (const v of [-4, -2, 0, 2, 4]) {
    const at = Math.round(toX(v)) + 0.5;
    context.moveTo(at, 0);
    context.lineTo(at, size);
    context.moveTo(0, size - at);
    context.lineTo(size, size - at);
  }
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} radius */
function drawCursor(context, x, y, radius) {
  context.strokeStyle = cssVariable('--ink');
  context.lineWidth = 1.5;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ]) {
    context.moveTo(x + 3 * (dx ?? 0), y + 3 * (dy ?? 0));
    context.lineTo(x + radius * 1.5 * (dx ?? 0), y + radius * 1.5 * (dy ?? 0));
  }
  context.stroke();
}
