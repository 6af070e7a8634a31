/** Makes a kept run of a model's present one, and leads a model back to what a kept run began with or became. */
import { heldOf } from '../edits.js';
import { writeWeights } from '../weights.js';

/**
 * @typedef {import('../model.js').PlaygroundModel} Model
 * @typedef {import('./kept-runs.js').KeptRun} KeptRun
 */

/** @param {Model} model at rest, with finite numbers @param {string} name @returns {Omit<KeptRun, 'id'>} */
export function runOf({ snapshot, state, description }, name) {
  return {
    name,
    // A kept run holds what came of it, which is what restoring it brings back.
    state: { ...state, weights: writeWeights(snapshot.parameters), edits: heldOf(state.edits) },
    start: { weights: state.weights, edits: state.edits },
    epoch: snapshot.epoch,
    task: description.task,
    train: scoreOf(snapshot.train),
    test: description.testCount ? scoreOf(snapshot.test) : null,
  };
}

/** @param {any} metrics */
const scoreOf = (metrics) => ({ loss: metrics.loss, score: metrics.accuracy ?? metrics.r2 ?? null });

/** Settings and trained weights. @param {Model} model @param {KeptRun} run */
export const restore = (model, run) => beginWith(model, run.state);

/** The settings, and the weights that the run began with. @param {Model} model @param {KeptRun} run */
export const trainAgain = (model, run) => beginWith(model, { ...run.state, ...run.start });

/** @param {Model} model @param {import('../state.js').State} state the page's own speed and picture stay */
async function beginWith(model, state) {
  await model.pause();
  await model.replace({ ...state, speed: model.state.speed, picture: model.state.picture });
  // A network that is the same but for its settings would go on from where it is.
  if (!model.error) await model.reset();
}
