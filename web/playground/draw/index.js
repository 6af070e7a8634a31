/** Drawing one's own data: points added, sprayed and erased on the plane. */
export { Drawing } from './drawing.js';
export { drawPanel } from './panel.js';
export { default as strings } from './strings.js';
