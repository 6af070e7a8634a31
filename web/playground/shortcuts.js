/** The keys that work everywhere on the page, except where they would type or press something. */
import { reset, togglePlay } from './transport.js';

/** @param {import('./model.js').PlaygroundModel} model */
export function listenForShortcuts(model) {
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest('textarea, input:not([type=range], [type=checkbox], [type=radio])')) return;
    const action = actionOf(event, target, model);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement} target
 * @param {import('./model.js').PlaygroundModel} model
 * @returns {(() => unknown) | undefined}
 */
function actionOf(event, target, model) {
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && key === 'z') return () => (event.shiftKey ? model.redo() : model.undo());
  if ((event.ctrlKey || event.metaKey) && key === 'y') return () => model.redo();
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  // Space presses what has the focus, and letters choose in a list; only elsewhere do they belong to the page.
  if (key === ' ' && !target.closest('button, a, summary, select, input')) return () => togglePlay(model);
  if (key === '.') return () => model.step('batch');
  if (key === 'r' && !target.closest('select')) return () => reset(model);
  return undefined;
}
