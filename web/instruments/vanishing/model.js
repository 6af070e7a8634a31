/**
 * How gradients travel back through a deep net: several nets of the same depth and width, each with its own activation and
 * initialisation. The numbers are those of the engine's instrument `vanishing`.
 *
 * @typedef {{ activation: string, initializer: string }} Net
 * @typedef {{ activations: number[], deltas: number[], weights: number[], bound: number[] }} Sizes per hidden layer, first to last
 * @typedef {Net & { sizes: Sizes, toLast: Sizes }} Flow `toLast` are the sizes over the last layer's
 */
import { listOf, matching } from '../../playground/form.js';
import { EngineHandle } from '../parts/engine-handle.js';
import { InstrumentModel } from '../parts/instrument-model.js';
import { choiceField, integerField, StateForm } from '../parts/state-form.js';

export const MOST_LAYERS = 30;
export const MOST_NETS = 6;
const WIDTH = 64;
const EXAMPLES = 16;

/** The challenge: through so many layers the gradient keeps its size up to this factor. */
export const TARGET = { depth: 30, factor: 10, activations: ['relu', 'tanh'] };

/** `sigmoid:glorot-normal`, one net after the other. */
const netsField = {
  form: listOf(matching(/^[a-z][a-z0-9-]{0,30}:[a-z][a-z0-9-]{0,30}$/), MOST_NETS),
  initial: ['sigmoid:glorot-normal', 'tanh:glorot-normal', 'relu:glorot-normal', 'selu:glorot-normal'],
  codec: {
    write: (/** @type {string[]} */ list) => list.join(','),
    read: (/** @type {string} */ text) => (text === '' ? [] : text.split(',')),
  },
};

export const form = new StateForm(1, {
  depth: integerField(10, 1, MOST_LAYERS),
  nets: netsField,
  quantity: choiceField('deltas', ['deltas', 'weights', 'activations']),
  seed: integerField(1, 1, 99999),
});

/** @param {string} text @returns {Net} */
function netOf(text) {
  const [activation = '', initializer = ''] = text.split(':');
  return { activation, initializer };
}

export class Model extends InstrumentModel {
  #engine;
  #handle;
  /** What the engine offers. @type {{ activations: { name: string }[], initializers: { name: string }[] }} */
  choices = { activations: [], initializers: [] };

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
    this.#handle = new EngineHandle(engine, 'vanishing');
  }

  /** @returns {Net[]} */
  get nets() {
    return this.state.nets.map(netOf);
  }

  /** @param {number} index @param {Partial<Net>} patch */
  setNet(index, patch) {
    const nets = this.nets.map((net, i) => (i === index ? { ...net, ...patch } : net));
    this.#setNets(nets);
  }

  addNet() {
    this.#setNets([...this.nets, { activation: 'relu', initializer: 'he-normal' }]);
  }

  /** @param {number} index */
  removeNet(index) {
    this.#setNets(this.nets.filter((_, i) => i !== index));
  }

  /** @param {Net[]} nets */
  #setNets(nets) {
    this.change({ nets: nets.map(({ activation, initializer }) => `${activation}:${initializer}`) });
  }

  /** The gradient of the first layer over that of the last, net after net. @returns {number[]} */
  firstToLast() {
    return this.result.flows.map((/** @type {Flow} */ { toLast }) => toLast.deltas[0] ?? 0);
  }

  /** The first ratio of a wanted activation that is within the factor, else its first. @param {string} activation @returns {number | undefined} */
  ratioOf(activation) {
    const ratios = this.firstToLast();
    const own = this.result.flows.flatMap((/** @type {Flow} */ flow, /** @type {number} */ i) =>
      flow.activation === activation ? [ratios[i] ?? 0] : [],
    );
    return own.find(keepsSize) ?? own[0];
  }

  /** @override */
  isSolved() {
    return (
      this.state.depth === TARGET.depth &&
      TARGET.activations.every((activation) => keepsSize(this.ratioOf(activation) ?? 0))
    );
  }

  /** @override */
  answer() {
    const nets = (/** @type {string} */ tanh, /** @type {string} */ relu) => [`tanh:${tanh}`, `relu:${relu}`];
    return [
      {
        say: 'vanishing.answer-1',
        patch: { nets: nets('glorot-normal', 'glorot-normal'), depth: 30, seed: 1, quantity: 'deltas' },
      },
      { say: 'vanishing.answer-2', patch: { nets: nets('glorot-normal', 'he-normal') } },
      { say: 'vanishing.answer-3', patch: { nets: nets('he-normal', 'he-normal') } },
    ];
  }

  /** @override @param {any} state */
  async compute({ depth, nets, seed }) {
    await this.#choose();
    const flows = await Promise.all(
      nets.map(netOf).map(async (/** @type {Net} */ net) => {
        const argument = { depth, seed, width: WIDTH, examples: EXAMPLES, activation: net.activation };
        const { toLast, ...sizes } = await this.#handle.ask('flow', {
          ...argument,
          initializer: { type: net.initializer },
        });
        return { ...net, sizes, toLast };
      }),
    );
    return { flows };
  }

  async #choose() {
    if (this.choices.activations.length) return;
    const { activations, initializers } = await this.#engine.catalog();
    // Softmax stands at the end of a net, not in its layers.
    const hidden = activations.filter((/** @type {{ name: string }} */ { name }) => name !== 'softmax');
    this.choices = { activations: hidden, initializers };
  }
}

/** @param {number} ratio */
const keepsSize = (ratio) => ratio >= 1 / TARGET.factor && ratio <= TARGET.factor;
