/**
 * Two hidden units and an output for XOR: by hand, with steps, or trained. The numbers are those of the engine's
 * instrument `xor-mlp`; the gates to choose from are those of `perceptron`.
 *
 * @typedef {import('../parts/draw-straight.js').Line} Line
 * @typedef {{ W: number[][], b: number[], activation: string }} Layer
 * @typedef {{ path: Float32Array, loss: Float32Array, counts: Float32Array }} Run at each step, the first one untrained
 * @typedef {{ layers: Layer[], outputs: number[], hidden: number[][], correct: number, map: Float32Array, at: number,
 *             run: Run | undefined }} Numbers `at` is the step of the run that is shown
 */
import { InstrumentModel } from '../parts/instrument-model.js';
import { Player } from '../parts/player.js';
import { rowsField } from '../parts/rows-field.js';
import { choiceField, integerField, numberField, StateForm } from '../parts/state-form.js';

/** Weights by hand lie between −LARGEST and LARGEST, biases within twice as much. */
export const LARGEST = 6;
/** The steps of a training run. */
export const STEPS = 400;
/** The four cases, as the engine orders them, and what XOR wants. */
export const CASES = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
export const WANTED = [0, 1, 1, 0];
export const GATES = ['and', 'or', 'nand'];
/** Points per side of the map. */
export const MAP = 60;

const START = [
  [1, 0.2, -0.5],
  [0.2, 1, -0.5],
  [1, 1, -0.5],
];
const rows = rowsField(START, { columns: 3, most: 3, low: -2 * LARGEST, high: 2 * LARGEST });

export const form = new StateForm(1, {
  mode: choiceField('hand', ['hand', 'train']),
  // w₁, w₂ and b of the two hidden units and of the output.
  units: { ...rows, form: (value) => rows.form(value) && value.length === 3 },
  activation: choiceField('tanh', ['tanh', 'sigmoid', 'relu']),
  rate: numberField(0.05, 0.01, 0.3),
  seed: integerField(1, 1, 9999),
  at: integerField(0, 0, STEPS),
});

/** @param {number[]} row @returns {Line} */
export const lineOf = ([w1 = 0, w2 = 0, b = 0]) => ({ w1, w2, b });

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;
  /** The last run, and what it was asked with. @type {{ asked: string, run: Promise<Run> } | undefined} */
  #run;
  /** w₁, w₂, b of each gate, and its table. @type {Record<string, { row: number[], truth: number[] }>} */
  gates = {};

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
    this.player = new Player({
      length: () => (this.state.mode === 'train' ? STEPS : 0),
      position: () => this.state.at,
      go: (at) => this.change({ at }, 'play'),
      rate: 60,
    });
  }

  /** One of the three units: 0 and 1 are hidden, 2 is the output. @param {number} index @param {number[]} row @param {string} [key] */
  setUnit(index, row, key = '') {
    const limit = 2 * LARGEST;
    const next = row.map((value, i) => (i < 2 ? value : Math.min(limit, Math.max(-limit, value))));
    const units = this.state.units.map((/** @type {number[]} */ one, /** @type {number} */ i) =>
      i === index ? next : one,
    );
    this.change({ units }, key);
  }

  /** One number of one unit. @param {number} index @param {number} place 0 and 1 are weights, 2 the bias @param {number} value */
  setNumber(index, place, value) {
    const row = [...this.state.units[index]];
    row[place] = value;
    this.setUnit(index, row);
  }

  /** The gate whose table a unit's answers are, if it is one. @param {number[]} answers @returns {string | undefined} */
  gateOf(answers) {
    return GATES.find((name) => this.gates[name]?.truth.every((wanted, i) => wanted === answers[i]));
  }

  /** Another training run: back to its start. @param {Record<string, unknown>} patch @param {string} [key] */
  changeRun(patch, key) {
    this.change({ ...patch, at: 0 }, key);
  }

  /** Whether the run shown has come to its end without XOR. */
  get stuck() {
    const { run } = this.result;
    return Boolean(run && run.counts[STEPS] < 4);
  }

  /** @override @param {any} state @returns {Promise<Numbers>} */
  async compute(state) {
    const handle = await this.#start();
    const run = state.mode === 'train' ? await this.#train(state) : undefined;
    const layers = run ? layersAt(run, state.at, state.activation) : layersByHand(state.units);
    const numbers = await handle.call('evaluate', { layers, width: MAP, height: MAP });
    return { ...numbers, layers, run, at: state.at };
  }

  /** @param {any} state */
  async #train({ activation, rate, seed }) {
    const argument = { activation, units: 2, learningRate: rate, steps: STEPS, seed };
    const asked = JSON.stringify(argument);
    if (this.#run?.asked === asked) return this.#run.run;
    const run = (await this.#start()).call('train', argument);
    this.#run = { asked, run };
    return run;
  }

  #start() {
    this.#handle ??= this.#create();
    return this.#handle;
  }

  async #create() {
    const perceptron = await this.#engine.create('perceptron', {});
    for (const name of GATES) {
      const { points, weights, bias } = await perceptron.call('gate', { name: name.toUpperCase() });
      this.gates[name] = { row: [...weights, bias], truth: points.map((/** @type {number[]} */ [, , label]) => label) };
    }
    perceptron.delete();
    return this.#engine.create('xor-mlp', {});
  }

  /** @override */
  isSolved() {
    return this.state.mode === 'hand' && this.result.correct === 4;
  }

  /** @override */
  answer() {
    const or = [1, 1, -0.5];
    const nand = [-1, -1, 1.5];
    const and = [1, 1, -1.5];
    const [, second, output] = START;
    return [
      { say: 'xor-mlp.answer-1', patch: { mode: 'hand', units: [or, second, output] } },
      { say: 'xor-mlp.answer-2', patch: { units: [or, nand, output] } },
      { say: 'xor-mlp.answer-3', patch: { units: [or, nand, and] } },
    ];
  }
}

/** Steps throughout. @param {number[][]} units @returns {Layer[]} */
function layersByHand([h1 = [], h2 = [], out = []]) {
  const [a, b, c] = [lineOf(h1), lineOf(h2), lineOf(out)];
  return [
    {
      W: [
        [a.w1, b.w1],
        [a.w2, b.w2],
      ],
      b: [a.b, b.b],
      activation: 'step',
    },
    { W: [[c.w1], [c.w2]], b: [c.b], activation: 'step' },
  ];
}

/** The nine parameters at a step of a run: W⁽¹⁾ row after row, b⁽¹⁾, W⁽²⁾, b⁽²⁾. @param {Run} run @param {number} at @param {string} activation @returns {Layer[]} */
function layersAt({ path }, at, activation) {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = path.subarray(9 * at, 9 * at + 9);
  return [
    {
      W: [
        [a, b],
        [c, d],
      ],
      b: [e, f],
      activation,
    },
    { W: [[g], [h]], b: [i], activation: 'sigmoid' },
  ];
}
