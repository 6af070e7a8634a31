/**
 * A height map that can be turned: dragged by mouse or finger, or with arrow keys. Its angles are the instrument's
 * state; this draws them and asks for others.
 *
 * @typedef {{ values: ArrayLike<number>, columns: number, rows: number, low: number, high: number, zero: number,
 *             span: number, smooth: boolean, azimuth: number,
 *             elevation: number }} HeightPicture
 *   `values` row after row from y = 1 at the top; the base is at `low`, the scale ends at `high`; colours are neutral at
 *   `zero` and strongest `span` away from it; `smooth` unless the values have steps; angles in degrees
 */
import './height-map.css';
import { formatNumber, t } from '../../i18n/i18n.js';
import { divergingTable, mix } from '../../ui/colors.js';
import { SharpCanvas } from '../../ui/sharp-canvas.js';
import { palette, theme } from '../../ui/theme.js';
import { drawAxisNames, drawBase } from './height-map-frame.js';
import { drawRelief, makeRelief } from './height-map-raster.js';

/** Elevations in degrees; 90 looks straight down. */
const LOWEST = 10;
const STEEPEST = 90;

/** How high the scale is, in units of the base. */
const TALL = 0.56;
/** How many bases fit into the picture, whatever the angles, and the room that is left for names, in CSS pixels. */
const ROOM = { across: Math.SQRT2, up: 1.53, names: 58, below: 18 };
const DEGREES_PER_PIXEL = 0.5;
const KEY_DEGREES = 2;
/** Screens with coarse pixels get the average of finer ones, once nothing has moved for so long. */
const FINEST = 2;
const STILL_MS = 150;

export class HeightMap {
  /** The element to put into the document. */
  element = document.createElement('div');
  #canvas;
  #turn;
  /** @type {HeightPicture | undefined} */
  #picture;
  /** @type {import('./height-map-raster.js').Relief | undefined} */
  #relief;
  /** The relief in finer pixels than the page's, and what it is made of. */
  #pixels = document.createElement('canvas');
  /** @type {ImageData | undefined} */
  #image;
  #drawnAt = Number.NEGATIVE_INFINITY;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #refine;

  /** @param {{ turn: (azimuth: number, elevation: number) => void }} options `turn` hears where the reader turns it, in degrees */
  constructor({ turn }) {
    this.#turn = turn;
    const { element } = this;
    element.className = 'height-map';
    element.tabIndex = 0;
    element.setAttribute('role', 'slider');
    element.setAttribute('aria-valuemin', '-180');
    element.setAttribute('aria-valuemax', '180');
    const canvas = document.createElement('canvas');
    element.append(canvas);
    this.#canvas = new SharpCanvas(canvas, (context, width, height) => this.#draw(context, width, height));
    element.addEventListener('pointerdown', (event) => this.#hold(event));
    element.addEventListener('keydown', (event) => this.#key(event));
  }

  /** @param {HeightPicture} picture @param {string} label what it shows, in words */
  show(picture, label) {
    const before = this.#picture;
    this.#picture = picture;
    if (before?.values !== picture.values || before.low !== picture.low || before.high !== picture.high)
      this.#relief = reliefOf(picture);
    const { element } = this;
    const { azimuth, elevation } = picture;
    element.setAttribute('aria-label', t('part.turn', { label }));
    element.setAttribute('aria-valuenow', String(azimuth));
    element.setAttribute(
      'aria-valuetext',
      t('part.angles', { azimuth: formatNumber(azimuth), elevation: formatNumber(elevation) }),
    );
    this.#canvas.invalidate();
  }

  /** @param {number} azimuth @param {number} elevation */
  #ask(azimuth, elevation) {
    const picture = /** @type {HeightPicture} */ (this.#picture);
    const next = {
      azimuth: Math.round(((((azimuth + 180) % 360) + 360) % 360) - 180),
      elevation: Math.round(Math.min(STEEPEST, Math.max(LOWEST, elevation))),
    };
    // The next key may come before the next picture.
    this.#picture = { ...picture, ...next };
    this.#turn(next.azimuth, next.elevation);
  }

  /** @param {PointerEvent} event */
  #hold(event) {
    const { element } = this;
    const picture = this.#picture;
    if (!picture || event.button !== 0) return;
    const { azimuth, elevation } = picture;
    const move = (/** @type {PointerEvent} */ next) =>
      this.#ask(
        azimuth - (next.clientX - event.clientX) * DEGREES_PER_PIXEL,
        elevation + (next.clientY - event.clientY) * DEGREES_PER_PIXEL,
      );
    const release = () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', release);
      element.removeEventListener('pointercancel', release);
      delete element.dataset.held;
    };
    element.dataset.held = '';
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', release);
    element.addEventListener('pointercancel', release);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const picture = this.#picture;
    if (!picture || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = KEY_DEGREES * (event.shiftKey ? 10 : 1);
    const turn = { ArrowLeft: [by, 0], ArrowRight: [-by, 0], ArrowUp: [0, -by], ArrowDown: [0, by] }[event.key];
    if (!turn && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    const [around = 0, up = 0] = turn ?? [];
    if (turn) this.#ask(picture.azimuth + around, picture.elevation + up);
    else this.#ask(picture.azimuth, event.key === 'Home' ? LOWEST : STEEPEST);
  }

  /** @param {CanvasRenderingContext2D} context @param {number} width @param {number} height */
  #draw(context, width, height) {
    const picture = this.#picture;
    const relief = this.#relief;
    if (!picture || !relief) return;
    const sight = sightOf(picture, width, height);
    drawBase(context, sight);
    const finer = this.#grain();
    const canvas = this.#pixels;
    const image = this.#clearImage(Math.round(width * finer), Math.round(height * finer));
    const fine = { ...sight, scale: sight.scale * finer, left: sight.left * finer, top: sight.top * finer };
    drawRelief(new Uint32Array(image.data.buffer), canvas.width, canvas.height, relief, fine, paintOf(picture));
    canvas.getContext('2d')?.putImageData(image, 0, 0);
    context.imageSmoothingQuality = 'high';
    context.drawImage(canvas, 0, 0, width, height);
    drawAxisNames(context, sight, { low: picture.low, high: picture.high, tall: TALL });
  }

  /** Pixels of the relief for one of the page: a picture in motion has to be ready in time, one at rest to be fine. */
  #grain() {
    const now = performance.now();
    const moves = now - this.#drawnAt < STILL_MS;
    this.#drawnAt = now;
    clearTimeout(this.#refine);
    if (!moves) return Math.max(FINEST, Math.min(3, devicePixelRatio || 1));
    this.#refine = setTimeout(() => this.#canvas.invalidate(), STILL_MS);
    return 1;
  }

  /** Empty pixels of that size, the same as in the last frame if they fit. @param {number} width @param {number} height */
  #clearImage(width, height) {
    if (this.#image?.width === width && this.#image.height === height) {
      this.#image.data.fill(0);
      return this.#image;
    }
    this.#pixels.width = width;
    this.#pixels.height = height;
    this.#image = new ImageData(width, height);
    return this.#image;
  }
}

/** @param {HeightPicture} picture */
function reliefOf({ values, columns, rows, low, high, smooth }) {
  return makeRelief(values, columns, rows, (value) => Math.max(0, ((value - low) / (high - low)) * TALL), smooth);
}

/** @param {HeightPicture} picture @param {number} width @param {number} height @returns {import('./height-map-raster.js').Sight} */
function sightOf({ azimuth, elevation }, width, height) {
  const radians = Math.PI / 180;
  const scale = Math.max(1, Math.min((width - ROOM.names) / ROOM.across, (height - ROOM.below) / ROOM.up));
  // The middle between base and top stays in the middle of the picture.
  const rise = Math.cos(elevation * radians) * scale * TALL;
  return {
    azimuth: azimuth * radians,
    elevation: elevation * radians,
    scale,
    left: width / 2,
    top: (height - ROOM.below / 2) / 2 + rise / 2,
  };
}

/** @param {HeightPicture} picture @returns {import('./height-map-raster.js').Paint} */
function paintOf({ low, high, zero, span }) {
  const colors = divergingTable(palette(), 1, 511);
  const table = new Uint8ClampedArray(256 * 3);
  for (let i = 0; i < 256; i++) {
    const value = low + (i / 255) * (high - low);
    const entry = 3 * Math.round(255 * (1 + Math.min(1, Math.max(-1, (value - zero) / span))));
    table.set(colors.subarray(entry, entry + 3), 3 * i);
  }
  const { neutral } = palette();
  const skirt = mix(neutral, theme() === 'dark' ? [120, 124, 130] : [110, 104, 94], 0.3);
  return { table, high: TALL, skirt: /** @type {[number, number, number]} */ (skirt.map(Math.round)) };
}
