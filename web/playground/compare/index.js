/** Two runs side by side, and the runs that were kept. */
export { attach } from './panel.js';
export { default as strings } from './strings.js';
