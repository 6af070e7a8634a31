/** The way to the course's instrument `hidden-space`, which reads the present network, weights and all, in its address. */
import { writeFragment } from './state.js';
import { writeWeights } from './weights.js';

/** @param {HTMLAnchorElement} link @param {import('./model.js').PlaygroundModel} model */
export function leadToHiddenSpace(link, model) {
  // Not before somebody is about to follow it: the address of a large network is long.
  link.onpointerdown = link.onclick = () => {
    if (!model.snapshot) return;
    const query = new URLSearchParams(location.search);
    query.set('demo', 'hidden-space');
    // The last one of a field counts: the present weights, not those at the start.
    const settings = writeFragment({ ...model.state, weights: '', edits: [] }, { all: true });
    link.href = `embed.html?${query}#${settings}&weights=${writeWeights(model.snapshot.parameters)}`;
  };
}
