/**
 * Zooming and panning a plot over [0,1]: wheel, pinch, drag, the keys + − 0, and buttons. The range shown is the
 * instrument's state; here it is only asked for and changed.
 */
import './zoom.css';
import { formatNumber, t } from '../../i18n/i18n.js';
import { addMessages } from '../../i18n/load-bundled.js';
import { html } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';
import { fitRange, magnification, panRange, zoomRange } from './zoom-range.js';
import strings from './zoom-strings.js';

/** @typedef {import('./zoom-range.js').ShownRange} ShownRange */

addMessages(strings);

/** One press of a button or key. */
const FACTOR = 2;
const PAN_SHARE = 0.25;
/** A notch of a wheel is some 100 pixels. */
const WHEEL_PER_PIXEL = 0.0022;
const LINE_PIXELS = 33;

export class Zoom {
  #plot;
  #range;
  #change;
  #narrowest;
  #gestures = 0;
  /** The place of x under each finger that holds the plot. @type {Map<number, { x: number, event: PointerEvent }>} */
  #held = new Map();
  /** Whether the pointer has moved on the plot since the page last scrolled. */
  #resting = false;

  /**
   * @param {import('./plot-area.js').PlotArea} plot whose x-range is what `range` says
   * @param {{ range: () => ShownRange, narrowest: number, change: (range: ShownRange, key: string, within?: number) => void }} options
   *   `change` is called with a key that is the same throughout a gesture
   */
  constructor(plot, { range, narrowest, change }) {
    this.#plot = plot;
    this.#range = range;
    this.#narrowest = narrowest;
    this.#change = change;
    const { element } = plot;
    element.classList.add('zoomable');
    element.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    element.addEventListener('pointermove', (event) => {
      if (event.movementX || event.movementY) this.#resting = true;
    });
    addEventListener('scroll', () => {
      this.#resting = false;
    });
    element.addEventListener('pointerdown', (event) => this.#hold(event));
    element.addEventListener('pointermove', (event) => this.#drag(event));
    for (const type of ['pointerup', 'pointercancel'])
      element.addEventListener(type, (event) => this.#release(/** @type {PointerEvent} */ (event)));
  }

  get canZoomIn() {
    const [from, to] = this.#range();
    return to - from > this.#narrowest * 1.001;
  }

  get canZoomOut() {
    const [from, to] = this.#range();
    return to - from < 1;
  }

  /** Around the middle, or around a place. @param {number} factor @param {number} [at] */
  by(factor, at) {
    const [from, to] = this.#range();
    this.#set(zoomRange([from, to], factor, at ?? (from + to) / 2, this.#narrowest), 'zoom');
  }

  /** @param {number} share of what is shown, to the right */
  pan(share) {
    this.#set(panRange(this.#range(), share), 'pan');
  }

  whole() {
    this.#set([0, 1], '');
  }

  /** The keys + − 0, wherever the focus is in the instrument except where text is typed. @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (
      /** @type {HTMLElement} */ (event.target).closest(
        'input:not([type="range"], [type="checkbox"]), select, textarea',
      )
    )
      return;
    const actions = {
      '+': () => this.by(FACTOR),
      '=': () => this.by(FACTOR),
      '-': () => this.by(1 / FACTOR),
      '−': () => this.by(1 / FACTOR),
      0: () => this.whole(),
    };
    const action = actions[/** @type {keyof typeof actions} */ (event.key)];
    if (!action) return;
    event.preventDefault();
    action();
  }

  /** @param {ShownRange} range @param {string} key @param {number} [within] */
  #set(range, key, within) {
    this.#change(range, key, within);
  }

  /**
   * A wheel that began on the page goes on scrolling it; one that is turned with the pointer resting here, or with Ctrl
   * (which is also what a pinch on a touchpad is), zooms. At the ends it scrolls again.
   * @param {WheelEvent} event
   */
  #wheel(event) {
    if (!event.ctrlKey && !this.#resting) return;
    const pixels = event.deltaY * (event.deltaMode === 0 ? 1 : LINE_PIXELS);
    const sideways = event.shiftKey ? pixels : event.deltaX * (event.deltaMode === 0 ? 1 : LINE_PIXELS);
    if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : pixels)) {
      if (!this.canZoomOut) return;
      event.preventDefault();
      this.pan(sideways / this.#plot.scale.box.width);
      return;
    }
    if (pixels < 0 ? !this.canZoomIn : !this.canZoomOut) return;
    event.preventDefault();
    // A pinch comes in small numbers.
    const speed = event.ctrlKey ? 5 * WHEEL_PER_PIXEL : WHEEL_PER_PIXEL;
    this.by(Math.exp(-speed * Math.max(-300, Math.min(300, pixels))), this.#placeOf(event));
  }

  /** @param {MouseEvent} event */
  #placeOf(event) {
    const [from, to] = this.#range();
    return from + this.#shareOf(event) * (to - from);
  }

  /** Where a pointer is in the plot's box, 0…1. @param {MouseEvent} event */
  #shareOf(event) {
    const { box } = this.#plot.scale;
    const { left } = this.#plot.element.getBoundingClientRect();
    return (event.clientX - left - box.left) / box.width;
  }

  /** @param {PointerEvent} event */
  #hold(event) {
    const onHandle = /** @type {HTMLElement} */ (event.target).closest('.plot-handle');
    if (event.button !== 0 || onHandle || this.#plot.element.hasAttribute('data-drawing') || this.#held.size === 2)
      return;
    /** @type {HTMLElement} */ (event.target).setPointerCapture(event.pointerId);
    this.#held.set(event.pointerId, { x: 0, event });
    this.#gestures += this.#held.size === 1 ? 1 : 0;
    this.#anchor();
  }

  /** What is under the fingers now is to stay under them. */
  #anchor() {
    for (const held of this.#held.values()) held.x = this.#placeOf(held.event);
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    const moved = this.#held.get(event.pointerId);
    if (!moved) return;
    moved.event = event;
    const [from, to] = this.#range();
    const [one, other] = [...this.#held.values()];
    if (!one) return;
    const share = this.#shareOf(one.event);
    const apart = other ? this.#shareOf(other.event) - share : 0;
    const width = other && apart !== 0 ? Math.abs((other.x - one.x) / apart) : to - from;
    const size = Math.min(1, Math.max(this.#narrowest, width));
    this.#set(
      fitRange(one.x - share * size, size, this.#narrowest),
      `gesture-${this.#gestures}`,
      Number.POSITIVE_INFINITY,
    );
  }

  /** @param {PointerEvent} event */
  #release(event) {
    if (this.#held.delete(event.pointerId)) this.#anchor();
  }
}

/** Numbers of a range, with as many digits as tell its ends apart. @param {ShownRange} range */
export function rangeText(range) {
  const digits = Math.max(2, Math.ceil(-Math.log10(range[1] - range[0])) + 2);
  const [from, to] = range.map((end) => formatNumber(end, { maximumFractionDigits: digits }));
  const times = magnification(range);
  return times === 1
    ? t('zoom.shown', { from: from ?? '', to: to ?? '' })
    : t('zoom.magnified', {
        from: from ?? '',
        to: to ?? '',
        times: formatNumber(times, { maximumSignificantDigits: times < 100 ? 2 : 3 }),
      });
}

/** The buttons, what is shown, and whatever else belongs beside them. @param {Zoom} zoom @param {ShownRange} range @param {unknown} [more] */
export const zoomBar = (zoom, range, more) => html`
  <div class="zoom-bar">
    <div role="group" aria-label=${t('zoom.tools')}>
      ${iconButton({ icon: 'minus', label: t('zoom.out'), shortcut: '-', kind: 'quiet', disabled: !zoom.canZoomOut, action: () => zoom.by(1 / FACTOR) })}
      ${iconButton({ icon: 'plus', label: t('zoom.in'), shortcut: '+', kind: 'quiet', disabled: !zoom.canZoomIn, action: () => zoom.by(FACTOR) })}
      ${iconButton({ icon: 'left', label: t('zoom.left'), kind: 'quiet', disabled: range[0] <= 0, action: () => zoom.pan(-PAN_SHARE) })}
      ${iconButton({ icon: 'right', label: t('zoom.right'), kind: 'quiet', disabled: range[1] >= 1, action: () => zoom.pan(PAN_SHARE) })}
      ${iconButton({ icon: 'whole', label: t('zoom.whole'), shortcut: '0', kind: 'quiet', disabled: !zoom.canZoomOut, action: () => zoom.whole() })}
      ${more}
    </div>
    <span class="zoom-range">${rangeText(range)}</span>
  </div>`;
