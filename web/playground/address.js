/** Keeps the address's fragment and the state the same thing. */
import { t } from '../i18n/i18n.js';
import { initialState, readFragment, writeFragment } from './state.js';

const WRITE_DELAY_MS = 250;

/**
 * The state that the address describes, and what had to be left out of it, in the reader's words.
 * @returns {{ state: import('./state.js').State, complaints: string[] }}
 */
export function stateFromAddress() {
  const { state, damaged } = readFragment(location.hash);
  const complaints = damaged.length ? [t('notice.damaged', { parts: damaged.slice(0, 8).join(', ') })] : [];
  if (state.data.type !== 'table' || state.tableText) return { state, complaints };
  // The file was too large for the address; the network that was meant for it needs it.
  complaints.push(t('error.table-missing', { got: state.tableName }));
  return { state: initialState(), complaints };
}

/**
 * @param {import('./model.js').PlaygroundModel} model
 * @param {(complaints: string[]) => void} report called with what is wrong with a fragment that somebody entered
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
    const { state, complaints } = stateFromAddress();
    report(complaints);
    model.replace(state);
  });
}
