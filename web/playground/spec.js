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

/**
 * The settings that may change while it trains.
 * @param {State} state
 */
export const liveSettings = (state) => ({
  optimizer: flat(state.optimizer),
  schedule: flat(state.schedule),
  regularization: { l1: state.l1, l2: state.l2 },
  batchSize: state.batchSize,
});

/**
 * The whole spec of the instrument `playground`.
 * @param {State} state
 * @param {{ dimensions?: number }} [dataset] the catalogue's entry of the generated data set, if it is one
 * @returns {Record<string, any>}
 */
export const specOf = (state, dataset) => ({
  data: dataOf(state),
  ...(dataset?.dimensions === 2 ? { features: state.features } : {}),
  layers: state.layers.map(({ units, activation, parameters }) => ({ units, activation, ...parameters })),
  ...(state.loss.type ? { loss: state.loss.type, ...state.loss.parameters } : {}),
  initializer: flat(state.initializer),
  seed: state.seed,
  ...(state.weights ? { parameters: readWeights(state.weights) } : {}),
  ...liveSettings(state),
});

/**
 * How much of the engine's work a change of state undoes.
 * @param {State} before
 * @param {State} after
 * @returns {'nothing' | 'settings' | 'everything'} 'settings' keeps the weights
 */
export function kindOfChange(before, after) {
  const parts = (/** @type {State} */ state) => {
    const { optimizer, schedule, l1, l2, batchSize, speed, stop, edits, picture, axes, held, tableText, ...rest } =
      state;
    return [JSON.stringify(rest), JSON.stringify([optimizer, schedule, l1, l2, batchSize])];
  };
  const [restBefore, liveBefore] = parts(before);
  const [restAfter, liveAfter] = parts(after);
  if (restBefore !== restAfter || before.tableText !== after.tableText) return 'everything';
  return liveBefore === liveAfter ? 'nothing' : 'settings';
}

/**
 * Whether two states ask for networks whose parameters mean the same, so that what was set by hand still holds.
 * @param {State} before
 * @param {State} after
 */
export function sameParameters(before, after) {
  const shape = (/** @type {State} */ { data, drawn, features, formulas, layers, target, inputs, tableText, loss }) => {
    const { noise, examples, ...rest } = data.parameters;
    const sizes = layers.map(({ units, activation, parameters }) => [units, activation, parameters.pieces]);
    return JSON.stringify([data.type, rest, drawn, features, formulas, sizes, target, inputs, tableText, loss.type]);
  };
  return shape(before) === shape(after);
}

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
