/**
 * The same function by the same number of hidden units: built as a staircase, and trained. The numbers are those of the
 * engine's instrument `train-vs-build`, which keeps the run; how far it is trained is part of the state.
 *
 * @typedef {{ max: number, mean: number, rms: number }} Deviation
 * @typedef {{ epoch: number, f: Float32Array, built: Float32Array, trained: Float32Array,
 *             error: { built: Deviation, trained: Deviation }, kinks: { built: number[], trained: (number | null)[] },
 *             losses: { epochs: number[], values: number[], built: number }, loss: number, diverged: any }} Look
 */
import { EngineHandle } from '../parts/engine-handle.js';
import { FunctionChoice } from '../parts/function-choice.js';
import { functionField } from '../parts/function-field.js';
import { InstrumentModel } from '../parts/instrument-model.js';
import { Player } from '../parts/player.js';
import { choiceField, integerField, numberField, StateForm } from '../parts/state-form.js';
import { SlicedRun } from './sliced-run.js';

export const MOST_UNITS = 64;
export const MOST_EPOCHS = 10000;
/** Epochs between two positions of the player. */
const STRIDE = 10;
const SAMPLES = 801;

/** The challenge: with so few units to a mean deviation that the staircase needs twice as many for. */
export const TARGET = { units: 8, mean: 0.03, f: 'wiggle' };

export const OPTIMIZERS = ['sgd', 'momentum', 'nesterov', 'adagrad', 'adadelta', 'rmsprop', 'adam', 'adamw'];
export const ACTIVATIONS = ['relu', 'tanh', 'sigmoid'];
export const STARTS = ['spread', 'usual'];
export const HEIGHTS = ['midpoint', 'mean', 'least-squares'];

export const form = new StateForm(1, {
  f: functionField(),
  units: integerField(8, 1, MOST_UNITS),
  activation: choiceField('tanh', ACTIVATIONS),
  optimizer: choiceField('sgd', OPTIMIZERS),
  rate: numberField(0.1, 0.0001, 10),
  start: choiceField('spread', STARTS),
  heights: choiceField('midpoint', HEIGHTS),
  seed: integerField(1, 1, 99999),
  epochs: integerField(0, 0, MOST_EPOCHS),
});

export class Model extends InstrumentModel {
  source;
  #handle;
  /** How far training has come on its way to the state's epochs; none when it is there. @type {{ epoch: number } | undefined} */
  progress;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#handle = new EngineHandle(engine, 'train-vs-build');
    this.source = new FunctionChoice(this, engine);
    this.player = new Player({
      length: () => MOST_EPOCHS,
      position: () => this.state.epochs,
      go: (epochs) => this.change({ epochs }, 'play'),
      rate: 250,
      step: STRIDE,
    });
  }

  /** Ends a long way to the state's epochs where it has come to. */
  stop() {
    this.player?.pause();
    if (this.progress) this.change({ epochs: this.progress.epoch });
  }

  /** How many of the trained kinks lie where f is. @returns {number} */
  get kinksInside() {
    return this.result.kinks.trained.filter((/** @type {number | null} */ s) => s !== null && s >= 0 && s <= 1).length;
  }

  /** Whether the state is what the challenge speaks of. */
  get isChallenge() {
    const { units, f } = this.state;
    return units <= TARGET.units && f.target === TARGET.f;
  }

  /** @override */
  isSolved() {
    return this.isChallenge && this.result.error.trained.mean < TARGET.mean;
  }

  /** @override */
  answer() {
    const first = { f: { target: TARGET.f }, units: 8, start: 'spread', heights: 'midpoint', seed: 1 };
    return [
      {
        say: 'train-vs-build.answer-1',
        patch: { ...first, activation: 'tanh', optimizer: 'sgd', rate: 0.1, epochs: 0 },
      },
      { say: 'train-vs-build.answer-2', patch: { epochs: 1000 } },
      { say: 'train-vs-build.answer-3', patch: { activation: 'relu', optimizer: 'adam', rate: 0.01, epochs: 0 } },
      { say: 'train-vs-build.answer-4', patch: { epochs: 3000 } },
    ];
  }

  /** @override @param {any} state */
  async compute(state) {
    await this.source.load();
    const { f, units, activation, optimizer, rate, start, heights, seed, epochs } = state;
    const run = { f, units, activation, start, optimizer: { type: optimizer, learningRate: rate }, seed };
    const look = () => this.#handle.call('look', { ...run, heights, count: SAMPLES });
    const sliced = new SlicedRun((most) => this.#handle.call('train', { ...run, epochs, most }));
    await sliced.go({
      // Whoever changes the state does not want to wait for the old one.
      wanted: () => this.state === state,
      onward: async (epoch) => {
        this.progress = { epoch };
        this.result = { ...(await look()), of: { ...state, epochs: epoch } };
        this.dispatchEvent(new Event('result'));
      },
    });
    this.progress = undefined;
    const there = await look();
    if (there.diverged) this.player?.pause();
    return there;
  }
}
