/**
 * What may change while it trains. The engine keeps the weights where they serve the changed network as well; where they
 * do not, it has to be built anew, and that is known beforehand from what the engine says of its names.
 *
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').Layer} Layer
 * @typedef {{ catalog: any, task: string | undefined }} Known the catalogue, and the task of the data in force
 */
import { layersOf, trainingOf } from './spec.js';

/**
 * The loss, and the output activation that goes with it.
 * @param {State} state
 * @param {Known} known
 * @returns {{ type: string, output: string | undefined }} no output where the loss does not fit the task
 */
export function lossOf({ loss }, { catalog, task }) {
  const none = { losses: [], outputs: [] };
  const { losses, outputs } = catalog.tasks.find((/** @type {any} */ { name }) => name === task) ?? none;
  const type = loss.type || losses[0];
  return { type, output: outputs[losses.indexOf(type)] };
}

/**
 * The settings that may change while it trains.
 * @param {State} state
 * @param {Known} known
 */
export const liveSettings = (state, known) => ({
  layers: layersOf(state),
  loss: lossOf(state, known).type,
  ...state.loss.parameters,
  ...trainingOf(state),
});

/**
 * Whether the engine describes its network otherwise after a change of settings.
 * @param {State} before
 * @param {State} after
 * @param {Known} known
 */
export function changesDescription(before, after, known) {
  const described = (/** @type {State} */ state) =>
    JSON.stringify([state.batchSize, lossOf(state, known).type, state.layers.map(({ activation }) => activation)]);
  return described(before) !== described(after);
}

/**
 * How much of the engine's work a change of state undoes.
 * @param {State} before
 * @param {State} after
 * @param {Known} known
 * @returns {'nothing' | 'settings' | 'everything'} 'settings' keeps the weights
 */
export function kindOfChange(before, after, known) {
  const settings = (/** @type {State} */ state) => JSON.stringify(liveSettings(state, known));
  const rest = (/** @type {State} */ state) => {
    const { layers, loss, optimizer, schedule, l1, l2, batchSize, ...fixed } = state;
    const { speed, stop, edits, picture, axes, held, tableText, ...others } = fixed;
    return JSON.stringify(others);
  };
  if (rest(before) !== rest(after) || before.tableText !== after.tableText) return 'everything';
  if (!keepsLayers(before, after, known) || !keepsOutput(before, after, known)) return 'everything';
  return settings(before) === settings(after) ? 'nothing' : 'settings';
}

/** @param {State} before @param {State} after @param {Known} known */
function keepsLayers(before, after, { catalog }) {
  const hasOwn = (/** @type {Layer} */ { activation }) =>
    catalog.activations.find((/** @type {any} */ { name }) => name === activation)?.ownParameters;
  const shape = (/** @type {Layer} */ { activation, parameters: { dropout, ...own } }) =>
    JSON.stringify([activation, own]);
  return (
    before.layers.length === after.layers.length &&
    before.layers.every((one, i) => {
      const other = /** @type {Layer} */ (after.layers[i]);
      return one.units === other.units && ((!hasOwn(one) && !hasOwn(other)) || shape(one) === shape(other));
    })
  );
}

/** @param {State} before @param {State} after @param {Known} known */
const keepsOutput = (before, after, known) => {
  const { output } = lossOf(after, known);
  return output !== undefined && output === lossOf(before, known).output;
};

/**
 * Whether two states ask for networks whose parameters mean the same, so that what was set by hand still holds.
 * @param {State} before
 * @param {State} after
 * @param {Known} known
 */
export function sameParameters(before, after, known) {
  const shape = (/** @type {State} */ { data, drawn, features, formulas, target, inputs, tableText }) => {
    const { noise, examples, ...rest } = data.parameters;
    return JSON.stringify([data.type, rest, drawn, features, formulas, target, inputs, tableText]);
  };
  return shape(before) === shape(after) && keepsLayers(before, after, known) && keepsOutput(before, after, known);
}
