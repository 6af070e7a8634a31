/**
 * One neuron with three inputs: z = Σ xᵢwᵢ + b and y = σ(z), and what it answers to every pattern of zeros and ones. The
 * numbers are those of the engine's instrument `neuron`.
 *
 * @typedef {{ products: number[], sum: number, output: number, outputs: number[] }} Numbers `outputs`: one for each of
 *   `patterns`
 */
import { InstrumentModel } from '../parts/instrument-model.js';
import { choiceField, numberField, StateForm } from '../parts/state-form.js';

/** Weights lie between −WEIGHT and WEIGHT, the bias between −BIAS and BIAS, inputs between 0 and 1. */
export const WEIGHT = 2;
export const BIAS = 3;

/** What can be pointed at in both neurons: inputs, weights, weighted sum, output. */
export const parts = ['x', 'w', 'z', 'y'];

/** Every input of zeros and ones. */
export const patterns = Array.from({ length: 8 }, (_, i) => [(i >> 2) & 1, (i >> 1) & 1, i & 1]);
const TARGET = '0,1,0';

const inputs = /** @type {const} */ (['x1', 'x2', 'x3']);
const weights = /** @type {const} */ (['w1', 'w2', 'w3']);

export const form = new StateForm(1, {
  x1: numberField(1, 0, 1),
  x2: numberField(0, 0, 1),
  x3: numberField(1, 0, 1),
  w1: numberField(1, -WEIGHT, WEIGHT),
  w2: numberField(1, -WEIGHT, WEIGHT),
  w3: numberField(1, -WEIGHT, WEIGHT),
  b: numberField(-1.5, -BIAS, BIAS),
  activation: choiceField('step', ['step', 'sigmoid', 'relu']),
  part: choiceField('none', ['none', ...parts]),
});

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
  }

  /** @returns {number[]} */
  get inputs() {
    return inputs.map((name) => this.state[name]);
  }

  /** @returns {number[]} */
  get weights() {
    return weights.map((name) => this.state[name]);
  }

  /** Keeps speaking of a part, or stops when it already does. @param {string} part */
  choosePart(part) {
    this.change({ part: this.state.part === part ? 'none' : part }, 'part');
  }

  /** @param {number[]} pattern */
  feed([x1, x2, x3]) {
    this.change({ x1, x2, x3 }, 'pattern');
  }

  /** @override @param {any} state @returns {Promise<Numbers>} */
  async compute(state) {
    this.#handle ??= this.#engine.create('neuron', {});
    return (await this.#handle).call('compute', {
      inputs: inputs.map((name) => state[name]),
      weights: weights.map((name) => state[name]),
      bias: state.b,
      activation: state.activation,
      patterns,
    });
  }

  /** How many patterns it fires for, and whether the wanted one is among them. */
  get firing() {
    const fired = patterns.filter((_, i) => this.result.outputs[i] === 1).map(String);
    return { count: fired.length, wanted: fired.includes(TARGET) };
  }

  /** @override */
  isSolved() {
    const { count, wanted } = this.firing;
    return this.state.activation === 'step' && count === 1 && wanted;
  }

  /** @override */
  answer() {
    const start = { x1: 0, x2: 1, x3: 0, activation: 'step' };
    return [
      { say: 'neuron.answer-1', patch: { ...start, w1: 0, w2: 1, w3: 0, b: -0.5 } },
      { say: 'neuron.answer-2', patch: { w1: -1 } },
      { say: 'neuron.answer-3', patch: { w3: -1 } },
    ];
  }
}
