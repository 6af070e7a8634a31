/**
 * The α that PReLU units learn, over the course of a run: of each layer every one where they are few, otherwise their mean,
 * the smallest and the largest. Recorded with every snapshot, looked at or not.
 *
 * @typedef {{ layer: number, units: number, at: number }} AlphaLayer `at`: where its α begin among the parameters
 * @typedef {{ epoch: number, values: number[][] }} AlphaPoint the values of each AlphaLayer's lines
 */
import { layoutOf } from '../layer-layout.js';
import { Series } from '../series.js';

/** As many lines can still be told apart. */
const FEW = 8;
const MOST_POINTS = 800;

/** Whether each α of a layer has a line of its own. @param {AlphaLayer} layer */
export const hasEach = ({ units }) => units <= FEW;

export class AlphaHistory {
  /** @type {AlphaLayer[]} the layers that use PReLU */
  layers = [];
  /** @type {Series<AlphaPoint>} */
  #series = new Series(MOST_POINTS, ({ values }) => values.flat());
  /** @type {any} whose layers these are */
  #description;

  get points() {
    return this.#series.points;
  }

  /** @param {{ snapshot: any, description: any }} model */
  record({ snapshot, description }) {
    if (description !== this.#description) {
      this.#description = description;
      this.layers = alphaLayers(description.layers);
    }
    if (snapshot.step === 0) this.#series.clear();
    if (snapshot.diverged || this.layers.length === 0) return;
    const values = this.layers.map((layer) => linesOf(snapshot.parameters, layer));
    this.#series.add({ epoch: snapshot.epoch, values });
  }
}

/** @param {any[]} layers @returns {AlphaLayer[]} */
const alphaLayers = (layers) =>
  layoutOf(layers).flatMap(({ units, biases, columns }, layer) =>
    layers[layer].activation === 'prelu' ? [{ layer, units, at: biases + columns }] : [],
  );

/** @param {Float32Array} parameters @param {AlphaLayer} layer @returns {number[]} */
function linesOf(parameters, layer) {
  const alphas = Array.from(parameters.subarray(layer.at, layer.at + layer.units));
  if (hasEach(layer)) return alphas;
  const mean = alphas.reduce((sum, alpha) => sum + alpha, 0) / alphas.length;
  return [mean, Math.min(...alphas), Math.max(...alphas)];
}
