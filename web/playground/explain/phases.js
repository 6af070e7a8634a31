/** What a phase's numbers say. */
import { layoutOf } from '../layer-layout.js';

/**
 * The steepest weight: where |∂L/∂w| is largest.
 * @param {any} description @param {{ dW: Float32Array }[]} layers of the engine's `inspect`
 * @returns {{ at: number, gradient: number, target: import('../graph/parameter-rows.js').Target }} `at` among the parameters
 */
export function steepest(description, layers) {
  const layouts = layoutOf(description.layers);
  let best = { at: 0, gradient: 0, target: { layer: 0, unit: 0, input: 0 } };
  layers.forEach(({ dW }, layer) => {
    const { weights = 0, columns = 1, pieces = 1 } = layouts[layer] ?? {};
    dW.forEach((gradient, i) => {
      if (Math.abs(gradient) <= Math.abs(best.gradient)) return;
      const target = { layer, unit: Math.floor((i % columns) / pieces), input: Math.floor(i / columns) };
      best = { at: weights + i, gradient, target };
    });
  });
  return best;
}

/**
 * One example's values of a batch, a list per layer; of a maxout unit's pieces the largest in size.
 * @param {any} description @param {any} pass the engine's `inspect` @param {number} row @param {'H' | 'dZ'} which
 */
export function rowOf(description, pass, row, which) {
  return layoutOf(description.layers).map(({ units, pieces }, layer) => {
    const width = which === 'H' ? 1 : pieces;
    const values = pass.layers[layer][which].subarray(row * units * width, (row + 1) * units * width);
    return Float32Array.from({ length: units }, (_, unit) =>
      values
        .subarray(unit * width, (unit + 1) * width)
        .reduce((/** @type {number} */ a, /** @type {number} */ b) => (Math.abs(b) > Math.abs(a) ? b : a)),
    );
  });
}
