/** Keeps the address's fragment and the state the same thing. */
import { readFragment, writeFragment } from './state.js';

const WRITE_DELAY_MS = 250;

/**
 * @param {import('./model.js').PlaygroundModel} model
 * @param {(damaged: string[]) => void} report called when a fragment somebody entered cannot be read in full
 */
export function followAddress(model, report) {
  let written = location.hash.slice(1);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  model.addEventListener('change', () => {
    clearTimeout(timer);
    // Browsers refuse addresses that change too often, as they would while a slider is dragged.
    timer = setTimeout(() => {
      const fragment = writeFragment(model.state);
      if (model.busy || fragment === written) return;
      written = fragment;
      history.replaceState(null, '', fragment ? `#${fragment}` : `${location.pathname}${location.search}`);
    }, WRITE_DELAY_MS);
  });
  addEventListener('hashchange', () => {
    if (location.hash.slice(1) === written) return;
    written = location.hash.slice(1);
    const { state, damaged } = readFragment(location.hash);
    report(damaged);
    model.replace(state);
  });
}
