/** Keeps the address's fragment and the state the same thing. */
import { t } from '../i18n/i18n.js';
import { loadPart } from './parts.js';
import { initialState, readFragment, writeFragment } from './state.js';
import { tensorFlowNames } from './tensorflow-names.js';

const WRITE_DELAY_MS = 250;

/** Whether only the part `out` can read the address: a compressed one, or one of the TensorFlow playground. */
const isForeign = () => /^#z=/.test(location.hash) || tensorFlowNames.test(location.hash);

/**
 * The state that the address describes, and what had to be left out of it, in the reader's words.
 * @returns {Promise<{ state: import('./state.js').State, complaints: string[] }>}
 */
export async function stateFromAddress() {
  if (isForeign()) {
    const read = await loadPart('out').then(
      ({ readAddress }) => readAddress(location.hash),
      () => ({ state: initialState(), complaints: [t('error.part-missing')] }),
    );
    return read;
  }
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
  // What a compressed address holds need not fit into a readable one: it stays until something changes.
  let kept = isForeign() ? model.state : undefined;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  model.addEventListener('change', () => {
    clearTimeout(timer);
    // Browsers refuse addresses that change too often, as they would while a slider is dragged.
    timer = setTimeout(() => {
      const fragment = writeFragment(model.state);
      if (model.busy || fragment === written || model.state === kept) return;
      written = fragment;
      kept = undefined;
      history.replaceState(null, '', fragment ? `#${fragment}` : `${location.pathname}${location.search}`);
    }, WRITE_DELAY_MS);
  });
  addEventListener('hashchange', async () => {
    const entered = location.hash.slice(1);
    if (entered === written) return;
    written = entered;
    const { state, complaints } = await stateFromAddress();
    if (written !== entered) return;
    report(complaints);
    kept = isForeign() ? state : undefined;
    model.replace(state);
  });
}
