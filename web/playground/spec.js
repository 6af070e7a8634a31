/** What the engine is asked for: its spec, derived from the state. Fields left to the engine's defaults are absent. */
import { drawnData } from './drawn.js';
import { readWeights } from './weights.js';

/** @typedef {import('./state.js').State} State */

/** @param {import('./state.js').Typed} typed */
const flat = ({ type, parameters }) => ({ type, ...parameters });

/** @param {State} state */
function dataOf(state) {
  const split = { seed: state.dataSeed, testFraction: state.testFraction };
  const formulas = state.formulas.length ? { formulas: state.formulas } : undefined;
  if (state.data.type !== 'table') {
    const of =
      state.data.type === 'points'
        ? { ...drawnData(state.drawn), ...split }
        : { kind: state.data.type, ...state.data.parameters, ...(state.shape ? { shape: state.shape } : {}), ...split };
    return formulas ? { kind: 'formulas', of, ...formulas } : of;
  }
  return {
    kind: 'table',
    text: state.tableText,
    standardize: true,
    ...(state.target ? { target: state.target } : {}),
    ...(state.inputs.length ? { inputs: state.inputs } : {}),
    ...formulas,
    ...split,
  };
}

/** How it trains. @param {State} state */
export const trainingOf = (state) => ({
  optimizer: flat(state.optimizer),
  schedule: flat(state.schedule),
  regularization: { l1: state.l1, l2: state.l2 },
  batchSize: state.batchSize,
});

/** The hidden layers. @param {State} state */
export const layersOf = (state) =>
  state.layers.map(({ units, activation, parameters }) => ({ units, activation, ...parameters }));

/**
 * The whole spec of the instrument `playground`.
 * @param {State} state
 * @param {{ dimensions?: number }} [dataset] the catalogue's entry of the generated data set, if it is one
 * @returns {Record<string, any>}
 */
export const specOf = (state, dataset) => ({
  data: dataOf(state),
  ...(dataset?.dimensions === 2 ? { features: state.features } : {}),
  layers: layersOf(state),
  ...(state.loss.type ? { loss: state.loss.type, ...state.loss.parameters } : {}),
  initializer: flat(state.initializer),
  seed: state.seed,
  ...(state.weights ? { parameters: readWeights(state.weights) } : {}),
  ...trainingOf(state),
});

/**
 * Another name from a catalogue: parameters that both know keep what was set, the others fall back to their defaults.
 * @param {Record<string, number>} set
 * @param {{ parameters: { name: string, min: number, max: number }[] } | undefined} entry of the new name
 */
export const carriedOver = (set, entry) =>
  Object.fromEntries(
    Object.entries(set).filter(([key, value]) =>
      entry?.parameters.some(({ name, min, max }) => name === key && value >= min && value <= max),
    ),
  );

/**
 * The formulas that other data understand too: those of the plane, x₁ and x₂, are the same in every plane.
 * @param {State} state
 * @param {{ dimensions?: number } | undefined} from the entry of the data so far; none for a table
 * @param {number} [to] dimensions of the other data
 */
export const keptFormulas = ({ formulas }, from, to) => (from && from.dimensions === to ? formulas : []);
