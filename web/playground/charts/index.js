/** What the charts have beyond their lines: zoom, marks, exact values, the log switch, and further charts. */
export { attach } from './attach.js';
export { default as strings } from './strings.js';
