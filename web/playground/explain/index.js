/** Ask any number, and one step phase by phase. */
export { ExplainPanel } from './explain-panel.js';
export { PhasePanel } from './phase-panel.js';
export { default as strings } from './strings.js';
