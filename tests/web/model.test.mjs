// The playground's model against a worker that answers when the test lets it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlaygroundModel } from '../../web/playground/model.js';
import { initialState } from '../../web/playground/state.js';

const catalog = {
  datasets: [{ name: 'circle', dimensions: 2 }],
  activations: [{ name: 'tanh' }, { name: 'relu' }],
  tasks: [{ name: 'binary', losses: ['squared'], outputs: ['tanh'] }],
};
const description = { task: 'binary', view: 'scatter', batchesPerEpoch: 1, trainCount: 1, parameterCount: 1 };
const snapshot = { epoch: 0, step: 0, diverged: null, train: { loss: 1 }, test: null, history: new Float32Array() };

/** A worker whose networks are ready only once `release()` is called while it is held; `refuse` makes it refuse one. */
function heldClient() {
  const client = {
    /** @type {(() => void)[]} */
    waiting: [],
    held: false,
    refuse: false,
    /** @type {() => Promise<any>} */
    snapshot: async () => snapshot,
    catalog: async () => catalog,
    async create(/** @type {string} */ _name, /** @type {any} */ _spec, /** @type {any} */ prepare) {
      if (client.held) await new Promise((resolve) => client.waiting.push(() => resolve(undefined)));
      if (client.refuse) throw new Error('refused');
      const instrument = {
        call: async () => description,
        snapshot: () => client.snapshot(),
        play: async () => {},
        pause: async () => {},
        delete: async () => {},
      };
      await prepare?.(instrument);
      return instrument;
    },
    release() {
      client.held = false;
      for (const resolve of client.waiting.splice(0)) resolve();
    },
  };
  return client;
}

async function startedModel() {
  const client = heldClient();
  const model = new PlaygroundModel(/** @type {any} */ (client), async () => /** @type {any} */ (client));
  await model.start(initialState());
  return { client, model };
}

const oneLayer = [{ units: 7, activation: 'relu', parameters: {} }];

test('undo finds every step while the engine still follows the last change', async () => {
  const { client, model } = await startedModel();
  const start = model.state;
  client.held = true;
  model.change({ layers: oneLayer });
  const done = model.change({ batchSize: 3, seed: 9 });
  model.undo();
  assert.equal(model.state.seed, start.seed);
  assert.deepEqual(model.state.layers, oneLayer);
  model.undo();
  assert.deepEqual(model.state, start);
  assert.equal(model.canUndo, false);
  client.release();
  await done;
  assert.equal(model.canRedo, true);
  await model.redo();
  assert.deepEqual(model.state.layers, oneLayer);
});

test('numbers asked of a network that goes meanwhile are nobody’s', async () => {
  const { client, model } = await startedModel();
  /** @type {(error: Error) => void} */
  let refuse = () => {};
  client.snapshot = () =>
    new Promise((_resolve, reject) => {
      refuse = reject;
    });
  const asked = model.refresh();
  client.snapshot = async () => snapshot;
  await model.change({ layers: oneLayer });
  refuse(new Error('there is no instrument 1'));
  await asked;
  assert.equal(model.error, undefined);
  client.snapshot = async () => {
    throw new Error('broken');
  };
  await assert.rejects(model.refresh(), { message: 'broken' });
});

test('a refused change leaves the state before it and no step to undo', async () => {
  const { client, model } = await startedModel();
  const start = model.state;
  client.refuse = true;
  await model.change({ layers: oneLayer });
  assert.equal(model.state, start);
  assert.equal(model.error?.message, 'refused');
  assert.equal(model.canUndo, false);
});
