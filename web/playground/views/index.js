/** Other pictures of the output than the usual one, the examples behind the confusion matrix, and why this loss. */
export { attach } from './attach.js';
export { pictures } from './pictures.js';
export { default as strings } from './strings.js';
