/** The numbers behind the pictures, for those who open them. */
export { default as strings } from './strings.js';
export { confusionTable, historyTable, weightTables } from './tables.js';
