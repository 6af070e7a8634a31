/**
 * Depth against width: layers of two ReLUs that fold [0,1] on itself, one after another. The numbers are those of the
 * engine's instrument `depth`.
 *
 * @typedef {{ y: Float32Array, along: Float32Array, above: Float32Array }} Paper where the points of the strip are
 * @typedef {{ paper: Paper, pieces: number, units: number, singleLayer: number, growth: number[] }} Numbers `growth`:
 *   the pieces after 1 … MOST_LAYERS layers
 */
import { InstrumentModel } from '../parts/instrument-model.js';
import { Player } from '../parts/player.js';
import { integerField, numberField, StateForm } from '../parts/state-form.js';

export const MOST_LAYERS = 12;
/** How high the stack of sheets is, where the strip is 1 long. */
const THICKNESS = 0.07;

/** The challenge: so many pieces, from so few units. */
export const GOAL = { pieces: 1000, units: 20 };

export const form = new StateForm(1, {
  layers: integerField(3, 1, MOST_LAYERS),
  peak: numberField(0.9, 0, 1),
  at: numberField(3, 0, MOST_LAYERS),
});

export class Model extends InstrumentModel {
  #engine;
  /** @type {Promise<import('../parts/instrument-model.js').Handle> | undefined} */
  #handle;

  /** @param {import('../parts/instrument-model.js').Engine} engine @param {string} [fragment] */
  constructor(engine, fragment) {
    super(form, fragment);
    this.#engine = engine;
    this.player = new Player({
      length: () => this.state.layers,
      position: () => this.position(),
      go: (at) => this.change({ at }, 'play'),
      rate: 0.4,
      grain: 0.01,
    });
  }

  /** How many folds are done, with a fraction while one is being made. */
  position() {
    return Math.min(this.state.at, this.state.layers);
  }

  /** Another depth, folded to its end. @param {number} layers */
  setLayers(layers) {
    this.player?.pause();
    this.change({ layers, at: layers }, 'layers');
  }

  /** @override @param {any} state @returns {Promise<Numbers>} */
  async compute({ layers, peak, at }) {
    this.#handle ??= this.#engine.create('depth', {});
    const handle = await this.#handle;
    const moment = Math.min(at, layers);
    const [paper, folded, all] = await Promise.all([
      handle.call('paper', { at: moment, peak, count: samplesFor(moment), thickness: THICKNESS }),
      handle.call('fold', { layers, peak, count: 2 }),
      handle.call('fold', { layers: MOST_LAYERS, peak, count: 2 }),
    ]);
    const { pieces, units, singleLayer } = folded;
    return { paper, pieces, units, singleLayer, growth: all.growth };
  }

  /** The pieces after so many folds; 1 as long as nothing is known. @param {number} folds @returns {number} */
  piecesAfter(folds) {
    return this.result?.growth[folds - 1] ?? 1;
  }

  /** @override */
  isSolved() {
    return this.result.pieces >= GOAL.pieces && this.result.units <= GOAL.units;
  }

  /** @override */
  answer() {
    return [
      { say: 'depth.answer-1', patch: { layers: 10, at: 10 } },
      { say: 'depth.answer-2', patch: { peak: 1 } },
      { say: 'depth.answer-3', patch: { layers: 10, at: 10 } },
    ];
  }
}

/** Enough points that each piece has some, and every crease of a full fold is one of them. @param {number} moment */
const samplesFor = (moment) => 2 ** Math.min(13, Math.max(8, Math.ceil(moment) + 3)) + 1;
