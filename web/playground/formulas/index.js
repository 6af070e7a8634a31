/** Inputs that are formulas of the others, as the reader types them. */
export { formulaPanel } from './panel.js';
export { default as strings } from './strings.js';
export { TypedFormulas } from './typed-formulas.js';
