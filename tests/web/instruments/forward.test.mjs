// The model of the matrix calculator with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setLanguage } from '../../../web/i18n/i18n.js';
import { Model } from '../../../web/instruments/forward/model.js';
import strings from '../../../web/instruments/forward/strings.js';
import { piecesOf } from '../../../web/instruments/forward/written-out.js';
import { expectJudged, settled, testEngine } from './test-engine.mjs';

setLanguage('en', strings.en);
const engine = await testEngine();

test('the course’s net, linear and with ReLU', async () => {
  const model = new Model(engine);
  await settled(model);
  assert.deepEqual(model.result.layers[0].H, [[4, 3, -2]]);
  assert.deepEqual(model.result.layers[1].H, [[2, 1]]);
  model.change({ activation: 'relu' });
  await settled(model);
  assert.deepEqual(model.result.layers[0].Z, [[4, 3, -2]]);
  assert.deepEqual(model.result.layers[0].H, [[4, 3, 0]]);
  assert.deepEqual(model.result.layers[1].H, [[2, 3]]);
});

test('an entry is written out: the one pointed at, else the one chosen', async () => {
  const model = new Model(engine, 'activation=relu&entry=Z1-0-1');
  await settled(model);
  assert.deepEqual(model.terms?.left, [4, 3, 0]);
  assert.deepEqual(model.terms?.right, [0.5, 0.5, 1]);
  assert.equal(model.terms?.sum, 3);
  await model.point('H0-0-2');
  assert.deepEqual([model.terms?.entry.kind, model.terms?.sum, model.terms?.output], ['H', -2, 0]);
  assert.equal(model.canUndo, false);
  await model.point('');
  assert.equal(model.terms?.sum, 3);
  model.choose('Z0-0-0');
  await settled(model);
  assert.deepEqual(model.terms?.products, [1, 2, 1]);
  model.undo();
  assert.equal(model.state.entry, 'Z1-0-1');
});

test('entries are exact fractions where they are short decimals', async () => {
  const model = new Model(engine, 'X=0.1,0.2,0.25&entry=Z0-0-1&numbers=fractions');
  await settled(model);
  assert.deepEqual(model.terms?.exact.left, [
    [1, 10],
    [1, 5],
    [1, 4],
  ]);
  assert.deepEqual(model.terms?.exact.sum, [9, 20]);
  const text = piecesOf(/** @type {any} */ (model.terms), { fractions: true, relu: false })
    .flat()
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');
  assert.match(text, /1\/10·1\+ 1\/5·1\/2\+ 1\/4·1/);
  assert.match(text, /9\/20$/);
  model.set('X', 0, 0, 1 / 3);
  await settled(model);
  assert.equal(model.terms?.exact.sum, null);
});

test('examples are rows, and the entry asked for stays within them', async () => {
  const model = new Model(engine);
  model.addExample();
  model.set('X', 1, 2, 2);
  await settled(model);
  assert.deepEqual(model.result.layers[0].H, [
    [4, 3, -2],
    [2, 2, 2],
  ]);
  model.choose('Z1-1-0');
  await settled(model);
  assert.equal(model.terms?.entry.row, 1);
  model.removeExample();
  await settled(model);
  assert.equal(model.terms?.entry.row, 0);
  for (let i = 0; i < 9; i++) model.addExample();
  assert.equal(model.state.X.length, 5);
});

test('a state is restored from its fragment, and what does not fit is left out', async () => {
  const model = new Model(engine);
  model.set('W1', 2, 1, -0.75);
  model.addExample();
  const fragment = model.form.write(model.state);
  assert.deepEqual(new Model(engine, fragment).state, model.state);
  const { damaged } = model.form.read('X=1,2&W1=1,2,3&b1=0,0,5000&b2=1,x&entry=Z0-0-0-0&activation=tanh');
  assert.deepEqual(damaged, ['X', 'W1', 'b1', 'b2', 'entry', 'activation']);
  model.set('b2', 0, 0, Number.NaN);
  assert.equal(model.state.b2[0][0], 1);
});

test('the challenge wants ReLU and another b⁽²⁾ alone', async () => {
  await expectJudged(Model, engine, [
    ['activation=relu&b2=-1,-3.5', true],
    ['activation=relu&b2=-1,-3.4', false],
    ['b2=-1,-1.5', false],
    ['activation=relu&X=0,0,0&b2=0,0', false],
  ]);
  const model = new Model(engine, 'W1=1,1,1:1,1,1:1,1,1&X=1,1,1');
  for (const { patch } of model.answer()) model.change(patch);
  await settled(model);
  assert.ok(model.isSolved());
});
