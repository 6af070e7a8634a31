/** The picture of the network, which can be asked and changed. */
export { NetworkGraph } from './network-graph.js';
export { rowsOf, shortName, titleOf } from './parameter-rows.js';
export { default as strings } from './strings.js';
