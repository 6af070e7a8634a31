// Weights set by hand, with the real engine: undo, reset, links.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asEdits } from '../../../web/playground/edits.js';
import { readFragment, writeFragment } from '../../../web/playground/state.js';
import { startedModel } from './real-engine.mjs';

/** @param {import('../../../web/playground/model.js').PlaygroundModel} model @param {number} at */
const weight = (model, at) => Number(Number(model.snapshot.parameters[at]).toFixed(6));

test('an edit is one step to undo, back to what training had made of the weight', async () => {
  const model = await startedModel();
  const drawn = weight(model, 3);
  await model.step('epoch');
  const trained = weight(model, 3);
  assert.notEqual(trained, drawn);
  await model.edit([{ at: 3, value: 2, held: false }], { undoKey: 'weight' });
  await model.edit([{ at: 3, value: 2.5, held: false }], { undoKey: 'weight' });
  assert.equal(weight(model, 3), 2.5);
  assert.equal(model.snapshot.epoch, 1, 'the run goes on');
  await model.undo();
  assert.equal(weight(model, 3), trained);
  assert.deepEqual(model.state.edits, []);
  await model.redo();
  assert.equal(weight(model, 3), 2.5);
});

test('a frozen weight stays while the others learn, and learns again when released or undone', async () => {
  const model = await startedModel();
  const value = weight(model, 0);
  await model.edit([{ at: 0, value, held: true }]);
  await model.step('epoch');
  assert.equal(weight(model, 0), value);
  await model.edit([], { released: [0] });
  await model.step('epoch');
  assert.notEqual(weight(model, 0), value);
  await model.undo();
  assert.equal(weight(model, 0), value);
  await model.step('epoch');
  assert.equal(weight(model, 0), value);
});

test('a reset keeps what the state says, and so does a link', async () => {
  const model = await startedModel();
  const drawn = weight(model, 1);
  await model.edit([
    { at: 0, value: 0, held: true },
    { at: 2, value: 1.25, held: false },
  ]);
  await model.step('epoch');
  assert.notEqual(weight(model, 2), 1.25);
  await model.reset();
  assert.deepEqual(
    [0, 1, 2].map((at) => weight(model, at)),
    [0, drawn, 1.25],
  );
  const { state, damaged } = readFragment(writeFragment(model.state));
  assert.deepEqual(damaged, []);
  const other = await startedModel(state);
  assert.deepEqual(other.snapshot.parameters, model.snapshot.parameters);
  await Promise.all([model.step('epoch'), other.step('epoch')]);
  assert.deepEqual(other.snapshot.parameters, model.snapshot.parameters);
});

test('another seed keeps the edits, another network drops them, undo brings both back', async () => {
  const model = await startedModel();
  await model.edit([{ at: 0, value: 0, held: true }]);
  await model.change({ seed: 5 });
  assert.equal(weight(model, 0), 0);
  await model.change({ layers: [{ units: 3, activation: 'relu', parameters: {} }] });
  assert.deepEqual(model.state.edits, []);
  await model.undo();
  assert.equal(model.state.edits.length, 1);
  assert.equal(weight(model, 0), 0);
});

test('an edit of a weight that is not there is refused, and the network stays', async () => {
  const model = await startedModel();
  const before = model.snapshot.parameters;
  await model.edit([{ at: 4000, value: 1, held: true }]);
  assert.equal(model.error?.code, 'out-of-range');
  assert.deepEqual(model.state.edits, []);
  assert.deepEqual(model.snapshot.parameters, before);
  assert.equal(model.canUndo, false);
});

test('broken edits in an address are refused', () => {
  for (const text of ['1', '1=', '=3', '1=x', '-1=2', '1.5=2', '1=2?', '1=1e999', '1=2,,3=4'])
    assert.deepEqual(readFragment(`v=1&edits=${text}`).damaged, ['edits'], text);
  assert.deepEqual(asEdits.read('12=0.5,13=-1e-7!'), [
    { at: 12, value: 0.5, held: false },
    { at: 13, value: -1e-7, held: true },
  ]);
});
