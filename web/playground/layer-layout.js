/**
 * Where the parameters of each layer stand in the flat array of a snapshot: layer by layer W (inputs×units, row after
 * row), b, then what else the layer learns (one α per unit for PReLU). A maxout layer has `pieces` columns per unit.
 *
 * @typedef {{ inputs: number, units: number, columns: number, pieces: number, weights: number, biases: number, end: number }} LayerLayout
 *   `weights` and `biases` are offsets; W is inputs×columns with columns = units·pieces
 */
import { item } from '../ui/item.js';

/**
 * @param {{ inputs: number, units: number, activation: string, pieces?: number }[]} layers
 * @returns {LayerLayout[]}
 */
export function layoutOf(layers) {
  let offset = 0;
  return layers.map(({ inputs, units, activation, pieces: given }) => {
    const pieces = activation === 'maxout' ? (given ?? 2) : 1;
    const columns = units * pieces;
    const weights = offset;
    const biases = weights + inputs * columns;
    offset = biases + columns + (activation === 'prelu' ? units : 0);
    return { inputs, units, columns, pieces, weights, biases, end: offset };
  });
}

/**
 * The weight between an input and a unit; of a maxout unit's pieces the largest in size.
 * @param {Float32Array} parameters
 * @param {LayerLayout} layout
 * @param {number} input
 * @param {number} unit
 */
export function weightOf(parameters, layout, input, unit) {
  return largest(parameters, layout.weights + input * layout.columns, layout, unit);
}

/** @param {Float32Array} parameters @param {LayerLayout} layout @param {number} unit */
export function biasOf(parameters, layout, unit) {
  return largest(parameters, layout.biases, layout, unit);
}

/** @param {Float32Array} parameters @param {number} row @param {LayerLayout} layout @param {number} unit */
function largest(parameters, row, { pieces }, unit) {
  let best = item(parameters, row + unit * pieces);
  for (let piece = 1; piece < pieces; piece++) {
    const value = item(parameters, row + unit * pieces + piece);
    if (Math.abs(value) > Math.abs(best)) best = value;
  }
  return best;
}
