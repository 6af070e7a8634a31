/**
 * What an export needs to know of a network: its matrices, how its inputs are made of the columns that a user has, its
 * data, and how it is trained.
 *
 * @typedef {{ inputs: number, units: number, columns: number, activation: string, pieces: number, parameter: number,
 *   dropout: number, W: Float32Array, b: Float32Array, alpha: Float32Array }} Layer
 *   W is inputs×columns, row after row; columns = units·pieces; `parameter` is the slope or α; `alpha` PReLU's own
 * @typedef {{ op: 'copy' | 'square' | 'product' | 'sin' | 'cos', of: number[] }} Feature of a pair of columns
 * @typedef {{ column: string, kind: 'number', mean: number, factor: number } |
 *   { column: string, kind: 'category', categories: string[] }} Encoding of a table's column
 * @typedef {{ columns: string[], features: Feature[] | undefined, encoding: Encoding[] | undefined }} Preparation
 *   how the columns become the network's inputs; neither: they are the inputs
 * @typedef {{ type: string, [parameter: string]: any }} Flat
 * @typedef {{ task: string, inputs: string[], outputs: string[], outputRange: [number, number], layers: Layer[],
 *   target: { mean: number, scale: number }, preparation: Preparation, loss: Flat, optimizer: Flat, schedule: Flat,
 *   initializer: Flat, trainCount: number, testCount: number, l1: number, l2: number, batchSize: number, seed: number, epoch: number,
 *   data: { x: Float32Array, truth: Float32Array, prediction: Float32Array, isTest: Float32Array, count: number } }} Network
 *   a regression's raw target is mean + scale · output; `truth` and `prediction` are raw
 */
import { item } from '../../ui/item.js';
import { layoutOf } from '../layer-layout.js';

/** @param {import('../model.js').PlaygroundModel} model with its network at rest @returns {Promise<Network>} */
export async function exportedNetwork(model) {
  const { description, state, catalog, snapshot } = model;
  const data = await model.ask('predictions');
  const [mean, scale] = description.targetScale;
  return {
    task: description.task,
    inputs: description.inputs,
    outputs: description.outputs,
    outputRange: description.outputRange,
    layers: layersOf(description, state, catalog, snapshot.parameters),
    target: { mean, scale },
    preparation: preparationOf(description, data.x),
    loss: complete({ type: description.loss, parameters: state.loss.parameters }, catalog.losses),
    optimizer: complete(state.optimizer, catalog.optimizers),
    schedule: complete(state.schedule, catalog.schedules),
    initializer: complete(state.initializer, catalog.initializers),
    trainCount: description.trainCount,
    testCount: description.testCount,
    l1: state.l1,
    l2: state.l2,
    batchSize: state.batchSize,
    seed: state.seed,
    epoch: snapshot.epoch,
    data: { ...data, count: data.isTest.length },
  };
}

/**
 * A choice with all its parameters, those not set at their defaults.
 * @param {import('../state.js').Typed} choice @param {any[]} entries of the catalogue @returns {Flat}
 */
function complete({ type, parameters }, entries) {
  const entry = entries.find(({ name }) => name === type);
  const defaults = (entry?.parameters ?? []).map((/** @type {any} */ one) => [one.name, one.default]);
  return { ...Object.fromEntries(defaults), ...parameters, type };
}

/** @param {any} description @param {import('../state.js').State} state @param {any} catalog @param {Float32Array} all */
function layersOf(description, state, catalog, all) {
  return layoutOf(description.layers).map((layout, i) => {
    const { activation } = description.layers[i];
    const hidden = state.layers[i];
    const { slope, alpha, dropout } = complete(
      { type: activation, parameters: hidden?.parameters ?? {} },
      catalog.activations,
    );
    return {
      inputs: layout.inputs,
      units: layout.units,
      columns: layout.columns,
      activation,
      pieces: layout.pieces,
      parameter: slope ?? alpha ?? 0,
      dropout: dropout ?? 0,
      W: all.slice(layout.weights, layout.biases),
      b: all.slice(layout.biases, layout.biases + layout.columns),
      alpha: all.slice(layout.biases + layout.columns, layout.end),
    };
  });
}

/**
 * How a table's columns are encoded, if that alone makes the network's inputs.
 * @param {{ encoding?: Encoding[] } | null} report @param {string[]} inputs
 */
function encodingOf(report, inputs) {
  const names = report?.encoding?.flatMap((one) =>
    one.kind === 'number' ? [one.column] : one.categories.map((category) => `${one.column}=${category}`),
  );
  const same = names?.length === inputs.length && names.every((name, i) => name === inputs[i]);
  return same ? report?.encoding : undefined;
}

/** The columns that an export takes: the user's own, where it is known what is made of them. @param {any} description @returns {string[]} */
export function columnsOf({ report, columns, inputs }) {
  const encoding = encodingOf(report, inputs);
  if (encoding) return encoding.map(({ column }) => column);
  return columns.length === 2 && inputs.every(featureOf) ? columns : inputs;
}

/** @param {any} description @param {Float32Array} x the network's inputs @returns {Preparation} */
function preparationOf(description, x) {
  const { columns, inputs, report, points } = description;
  const encoding = encodingOf(report, inputs);
  if (encoding) return { columns: columnsOf(description), features: undefined, encoding };
  const features = inputs.map(featureOf);
  const known = columns.length === 2 && features.every(Boolean) && agree(features, points.x, x);
  if (known && inputs.join() !== columns.join()) return { columns, features, encoding: undefined };
  return { columns: inputs, features: undefined, encoding: undefined };
}

/** @param {string} name @returns {Feature | undefined} */
function featureOf(name) {
  const [, outer, first, inner] = /^(?:(sin|cos)-)?x([12])(-squared|-times-x2)?$/.exec(name) ?? [];
  if (!first) return undefined;
  const of = [Number(first) - 1];
  if (outer && inner) return undefined;
  if (outer) return { op: /** @type {'sin' | 'cos'} */ (outer), of };
  if (inner === '-squared') return { op: 'square', of };
  if (inner) return of[0] === 0 ? { op: 'product', of: [0, 1] } : undefined;
  return { op: 'copy', of };
}

const operations = {
  copy: (/** @type {number} */ a) => a,
  square: (/** @type {number} */ a) => a * a,
  product: (/** @type {number} */ a, /** @type {number} */ b) => a * b,
  sin: Math.sin,
  cos: Math.cos,
};

/**
 * Whether the features of the columns are what the network was given, as far as the first examples tell.
 * @param {Feature[]} features @param {ArrayLike<number> | undefined} columns @param {ArrayLike<number>} inputs
 */
function agree(features, columns, inputs) {
  if (!columns) return false;
  for (let i = 0; i < Math.min(50, columns.length / 2); i++)
    for (const [k, { op, of }] of features.entries()) {
      const [a = 0, b = 0] = of.map((axis) => item(columns, 2 * i + axis));
      const given = item(inputs, i * features.length + k);
      if (Math.abs(operations[op](a, b) - given) > 1e-4 * (1 + Math.abs(given))) return false;
    }
  return true;
}
