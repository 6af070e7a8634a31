/** Why a run went out of bounds, as far as its settings tell. */
export { explain } from './explain.js';
export { default as strings } from './strings.js';
