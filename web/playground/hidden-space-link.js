/** The way to the course's instrument `hidden-space`, which reads the present network, weights and all, in its address. */
import { writeFragment } from './state.js';

/** @param {HTMLAnchorElement} link @param {import('./model.js').PlaygroundModel} model */
export function leadToHiddenSpace(link, model) {
  // Not before somebody is about to follow it: the address of a large network is long.
  link.onpointerdown = link.onclick = () => {
    if (!model.snapshot) return;
    const { buffer, byteOffset, byteLength } = model.snapshot.parameters;
    let bytes = '';
    for (const byte of new Uint8Array(buffer, byteOffset, byteLength)) bytes += String.fromCharCode(byte);
    const query = new URLSearchParams(location.search);
    query.set('demo', 'hidden-space');
    link.href = `embed.html?${query}#${writeFragment(model.state, true)}&weights=${encodeURIComponent(btoa(bytes))}`;
  };
}
