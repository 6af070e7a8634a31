/** The reader's own table: opened, dropped or pasted, looked at, and its columns chosen. */
export { tableControls, tableSource } from './panel.js';
export { TableReader } from './reader.js';
export { default as strings } from './strings.js';
