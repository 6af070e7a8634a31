/**
 * What may have driven a run out of bounds, by what is set. Thresholds are rules of thumb: each cause is a suspicion,
 * said with the value that raised it.
 *
 * @typedef {{ cause: 'rate' | 'activation' | 'loss' | 'initializer' | 'data' | 'momentum' | 'penalty',
 *   value: string | number }} Suspicion
 * @typedef {{ state: import('../state.js').State, catalog: any, description: any, snapshot: any }} Case
 */

/** Learning rates up to here are usual: adaptive methods scale the gradient to about one, the others do not. */
const usualRates = { adam: 0.05, adamw: 0.05, rmsprop: 0.05, adagrad: 0.5, adadelta: 10, momentum: 0.1, nesterov: 0.1 };
const USUAL_RATE = 0.3;
/** Activations that grow without bound with their input. */
const unbounded = ['identity', 'relu', 'leaky-relu', 'prelu', 'elu', 'selu', 'softplus', 'gelu', 'silu', 'maxout'];
/** Losses whose gradient grows with the error. */
const steepLosses = ['squared'];
const LARGE_INPUT = 10;
const LARGE_WEIGHT = 1.5;

/** @param {Case} run @returns {Suspicion[]} the likeliest first; never empty */
export function causesOf({ state, catalog, description, snapshot }) {
  const { optimizer, initializer, l1, l2 } = state;
  const rate = snapshot.diverged.learningRate;
  const usual = /** @type {Record<string, number>} */ (usualRates)[optimizer.type] ?? USUAL_RATE;
  const hidden = state.layers.map(({ activation }) => activation);
  const steep = hidden.find((activation) => unbounded.includes(activation));
  // A table is standardised before the network sees it; its bounds are in the file's own units.
  const largest = state.data.type === 'table' ? 0 : largestInput(description);
  /** @type {(Suspicion | false | undefined)[]} */
  const found = [
    rate > usual && { cause: 'rate', value: rate },
    largest > LARGE_INPUT && { cause: 'data', value: largest },
    typicalWeight(initializer, catalog) > LARGE_WEIGHT && { cause: 'initializer', value: initializer.type },
    rate * Math.max(l1, l2) > 1 && { cause: 'penalty', value: Math.max(l1, l2) },
    momentumOf(optimizer, catalog) >= 0.95 && { cause: 'momentum', value: momentumOf(optimizer, catalog) },
    steep !== undefined && { cause: 'activation', value: steep },
    steepLosses.includes(description.loss) && { cause: 'loss', value: description.loss },
  ];
  const causes = /** @type {Suspicion[]} */ (found.filter(Boolean));
  // With nothing unusual set, a smaller rate still is what helps most often.
  return causes.some(({ cause }) => ['rate', 'data', 'initializer', 'penalty', 'momentum'].includes(cause))
    ? causes
    : [{ cause: 'rate', value: rate }, ...causes];
}

/** The size of the largest input shown to the network; 0 where it is not known. @param {any} description */
function largestInput({ inputs, bounds = [] }) {
  const side = Math.max(0, ...bounds.flat().map(Math.abs));
  const powers = inputs.some((/** @type {string} */ name) => /squared|times/.test(name)) ? 2 : 1;
  return side ** powers;
}

/** @param {import('../state.js').Typed} typed @param {{ name: string, parameters: any[] }[]} entries @param {string} name */
const settingOf = ({ type, parameters }, entries, name) =>
  parameters[name] ??
  entries.find((entry) => entry.name === type)?.parameters.find((one) => one.name === name)?.default ??
  0;

/** @param {import('../state.js').Typed} optimizer @param {any} catalog */
const momentumOf = (optimizer, { optimizers }) =>
  ['momentum', 'nesterov'].includes(optimizer.type) ? settingOf(optimizer, optimizers, 'momentum') : 0;

/** @param {import('../state.js').Typed} initializer @param {any} catalog */
function typicalWeight(initializer, { initializers }) {
  const name = { constant: 'value', uniform: 'limit', normal: 'deviation' }[initializer.type];
  return name ? Math.abs(settingOf(initializer, initializers, name)) : 0;
}
