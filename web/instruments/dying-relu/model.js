/**
 * One unit h = σ(w·x + b) that learns five points by gradient descent on all of them at once, and may die of it. The
 * numbers are those of the engine's instrument `dying-relu`.
 *
 * @typedef {{ x: number, y: number, z: number, h: number, slope: number, gradient: [number, number] }} Example with its
 *   own gradient by w and b
 * @typedef {{ path: [number, number][], losses: number[], gradients: [number, number][], active: number[],
 *             alphas: number[], deadFrom: number | null }} Descent
 */
import { EngineHandle } from '../parts/engine-handle.js';
import { InstrumentModel } from '../parts/instrument-model.js';
import { Player } from '../parts/player.js';
import { choiceField, integerField, numberField, numbersByNameField, StateForm } from '../parts/state-form.js';

/** The plane of weight and bias that is shown, −REACH to REACH both ways, and its cells along each side. */
export const REACH = 3;
export const CELLS = 61;
export const STEPS = 200;
/** The inputs that are shown. */
export const SHOWN = { from: -0.25, to: 2.25, count: 201 };

/** The challenge: from a start where no example has a positive sum to a loss below this. */
export const TARGET_LOSS = 0.01;

/** Functions that end like ReLU on the right; the engine has more. */
export const NAMES = ['relu', 'leaky-relu', 'prelu', 'elu', 'selu', 'softplus', 'gelu', 'silu'];

export const form = new StateForm(1, {
  activation: choiceField('relu', NAMES),
  parameters: numbersByNameField({}),
  weight: numberField(0.5, -30, 30),
  bias: numberField(0.5, -30, 30),
  rate: numberField(0.5, 0.01, 5),
  at: integerField(0, 0, STEPS),
});

export class Model extends InstrumentModel {
  #engine;
  #handle;
  /** The catalogue's parameters of each function. @type {Map<string, any[]>} */
  #parameters = new Map();

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
    this.#handle = new EngineHandle(engine, 'dying-relu');
    this.player = new Player({
      length: () => STEPS,
      position: () => this.state.at,
      go: (at) => this.change({ at }, 'play'),
      rate: 10,
    });
  }

  /** Where the path is: a wild one ends before its time. @returns {number} */
  get reached() {
    return Math.min(this.state.at, this.result.descent.path.length - 1);
  }

  /** Whether no example comes through at the step that is shown: the gradient is 0 for good. */
  get isDead() {
    const { deadFrom } = this.result.descent;
    return deadFrom !== null && this.reached >= deadFrom;
  }

  /** Starts anew from the weights that are shown. */
  goOn() {
    const [weight, bias] = this.result.descent.path[this.reached];
    this.player?.pause();
    if (this.form.fits('weight', weight) && this.form.fits('bias', bias)) this.change({ weight, bias, at: 0 });
  }

  /** What can be set of the function in force. @returns {{ name: string, value: number, min: number, max: number, scale: any }[]} */
  get ownParameters() {
    const { activation, parameters } = this.state;
    return (this.#parameters.get(activation) ?? []).map(({ name, default: initial, min, max, scale }) => ({
      name,
      value: parameters[`${activation}.${name}`] ?? initial,
      min,
      max,
      scale,
    }));
  }

  /** @param {string} name @param {number} value */
  setParameter(name, value) {
    const key = `${this.state.activation}.${name}`;
    this.change({ parameters: { ...this.state.parameters, [key]: value } }, key);
  }

  /** @override */
  isSolved() {
    const { active, losses } = this.result.descent;
    return active[0] === 0 && losses[this.reached] < TARGET_LOSS;
  }

  /** @override */
  answer() {
    return [
      {
        say: 'dying-relu.answer-1',
        patch: { activation: 'relu', weight: 0.5, bias: 0.5, rate: 2, at: 0, parameters: {} },
      },
      { say: 'dying-relu.answer-2', patch: { at: 1 } },
      { say: 'dying-relu.answer-3', patch: { weight: -0.5, bias: -0.5, at: 0, rate: 0.5, activation: 'elu' } },
      { say: 'dying-relu.answer-4', patch: { at: 40 } },
    ];
  }

  /** @override @param {any} state */
  async compute({ activation, parameters, weight, bias, rate, at }) {
    await this.#readParameters();
    const own = Object.fromEntries(
      (this.#parameters.get(activation) ?? []).map(({ name, default: initial }) => [
        name,
        parameters[`${activation}.${name}`] ?? initial,
      ]),
    );
    const unit = { activation, ...own };
    const descent = await this.#handle.ask('descend', { ...unit, weight, bias, learningRate: rate, steps: STEPS });
    const now = Math.min(at, descent.path.length - 1);
    // PReLU's slope is not what it was at the start.
    const learned = activation === 'prelu' ? { activation, ...this.#withSlope(own, descent.alphas[now]) } : unit;
    const [w, b] = descent.path[now];
    const [moment, land] = await Promise.all([
      this.#handle.ask('examine', { ...learned, weight: within(w), bias: within(b), ...SHOWN }),
      this.#handle.ask('landscape', { ...learned, reach: REACH, size: CELLS }),
    ]);
    return { descent, ...moment, ...land };
  }

  /** @param {Record<string, number>} own PReLU's one parameter @param {number} slope */
  #withSlope(own, slope) {
    const limits = this.#parameters.get('prelu')?.[0];
    const fitting = Math.min(limits.max, Math.max(limits.min, slope));
    return Object.fromEntries(Object.keys(own).map((name) => [name, fitting]));
  }

  async #readParameters() {
    if (this.#parameters.size) return;
    const { activations } = await this.#engine.catalog();
    for (const { name, parameters } of activations) this.#parameters.set(name, parameters ?? []);
  }
}

/** The engine looks at weights up to 100. @param {number} value */
const within = (value) => Math.min(100, Math.max(-100, value));
