/**
 * A page with one instrument and nothing else. It tells the page around it how high it is, that its state changed and
 * that its challenge was solved; that page may set its state and theme. Neither knows the other's origin.
 *
 * To the parent: { type: 'gradient-garden:ready' | 'gradient-garden:resize' | 'gradient-garden:change' |
 * 'gradient-garden:complete', demo, height, state } and { context: 'iframe.resize', height }, which Embedly's hosts know.
 * From the parent: { type: 'gradient-garden:set', state?, theme? }.
 */
import { chooseTheme } from '../ui/theme.js';

const TELL_EVERY_MS = 100;

/** Fills in the page. Call before the tags are made live. */
export function startEmbed() {
  const place = /** @type {HTMLElement} */ (document.getElementById('embed'));
  const asked = new URLSearchParams(location.search);
  const demo = place.dataset.demo ?? asked.get('demo') ?? '';
  const garden = document.createElement('gradient-garden');
  garden.setAttribute('demo', demo);
  const controls = asked.get('controls');
  if (controls !== null) garden.setAttribute('controls', controls);
  // A file that somebody saved begins in the state it had then.
  garden.setAttribute('state', location.hash.slice(1) || (place.dataset.state ?? ''));
  place.append(garden);
  followFragment(garden);
  if (parent === window) return;
  document.querySelector('.offline-head')?.remove();
  talk(place, garden, demo);
}

/** @param {HTMLElement} garden */
function followFragment(garden) {
  let written = location.hash.slice(1);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  garden.addEventListener('change', (event) => {
    const { state } = /** @type {CustomEvent} */ (event).detail;
    clearTimeout(timer);
    // Browsers refuse addresses that change too often, as they would while something is dragged.
    timer = setTimeout(() => {
      written = state;
      try {
        history.replaceState(null, '', state ? `#${state}` : `${location.pathname}${location.search}`);
      } catch {
        // A sandboxed frame may not: its state is told to the parent all the same.
      }
    }, 250);
  });
  addEventListener('hashchange', () => {
    if (location.hash.slice(1) === written) return;
    written = location.hash.slice(1);
    garden.setAttribute('state', written);
  });
}

/** @param {HTMLElement} place @param {HTMLElement} garden @param {string} demo */
function talk(place, garden, demo) {
  let state = garden.getAttribute('state') ?? '';
  let height = 0;
  /** @param {string} type */
  const tell = (type) => parent.postMessage({ type: `gradient-garden:${type}`, demo, height, state }, '*');
  new ResizeObserver(() => {
    const now = Math.ceil(place.getBoundingClientRect().height);
    if (now === height || now === 0) return;
    const first = height === 0;
    height = now;
    tell(first ? 'ready' : 'resize');
    parent.postMessage({ context: 'iframe.resize', height }, '*');
  }).observe(place);
  let waiting = false;
  garden.addEventListener('change', (event) => {
    state = /** @type {CustomEvent} */ (event).detail.state;
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      tell('change');
    }, TELL_EVERY_MS);
  });
  garden.addEventListener('complete', (event) => {
    state = /** @type {CustomEvent} */ (event).detail.state;
    tell('complete');
  });
  addEventListener('message', (event) => {
    if (event.source !== parent || event.data?.type !== 'gradient-garden:set') return;
    if (typeof event.data.state === 'string') garden.setAttribute('state', event.data.state);
    if (typeof event.data.theme === 'string') chooseTheme(event.data.theme);
  });
}
