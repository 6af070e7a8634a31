/** When a run ends by itself, why it did, and what then. */
export { attach } from './attach.js';
export { default as strings } from './strings.js';
