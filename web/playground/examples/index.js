/** The examples one by one: looked at, selected, and changed. */
export { Examples } from './examples.js';
export { default as strings } from './strings.js';
export { exampleTable } from './table.js';
