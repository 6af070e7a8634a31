// The plane of a table of more than two columns: which one is meant, what is asked of the engine, and what is told of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../../web/i18n/en.js';
import { addWords, setLanguage } from '../../../web/i18n/i18n.js';
import { Comparison } from '../../../web/playground/compare/comparison.js';
import { mapRequest, planes } from '../../../web/playground/map-request.js';
import { initialState, readFragment, writeFragment } from '../../../web/playground/state.js';
import { axesOf, heldValue, planeOf } from '../../../web/playground/views/plane.js';
import { planeExamplesOf } from '../../../web/playground/views/plane-examples.js';
import { planeSentence } from '../../../web/playground/views/plane-picture.js';
import strings from '../../../web/playground/views/strings.js';
import { flowers } from '../../e2e/bench.mjs';
import { startedModel } from './real-engine.mjs';

setLanguage('en', en);
addWords(strings);
planes.of = planeOf;

/** @type {import('../../../web/playground/views/plane.js').Column[]} */
const columns = [
  { name: 'colour', kind: 'category', categories: ['red', 'blue'], at: 'blue' },
  { name: 'a', kind: 'number', min: 0, max: 7, bounds: [-1, 8], at: 1 / 3 },
  { name: 'b', kind: 'number', min: 2e6, max: 9e6, bounds: [1e6, 1e7], at: 2_123_456.789 },
  { name: 'c', kind: 'number', min: 5, max: 5, bounds: [4, 6], at: 5 },
];

test('two columns of numbers are the axes: those that are named, else the first ones', () => {
  const chosen = (/** @type {string[]} */ axes) => axesOf({ axes, held: {} }, columns);
  assert.deepEqual(chosen([]), [1, 2]);
  assert.deepEqual(chosen(['c', 'a']), [3, 1]);
  assert.deepEqual(chosen(['a', 'a']), [1, 2]);
  assert.deepEqual(chosen(['colour', 'a']), [2, 1]);
  assert.deepEqual(chosen(['gone', 'b']), [1, 2]);
  assert.deepEqual(chosen(['b']), [2, 1]);
  assert.deepEqual(chosen(['__proto__', 'constructor']), [1, 2]);
});

test('a column is held at what fits it, else at its mean in few digits or its most frequent category', () => {
  const value = (/** @type {number} */ i, /** @type {Record<string, number | string>} */ held) =>
    heldValue({ axes: [], held }, /** @type {any} */ (columns[i]));
  assert.equal(value(0, {}), 'blue');
  assert.equal(value(0, { colour: 'red' }), 'red');
  assert.equal(value(0, { colour: 'green' }), 'blue');
  assert.equal(value(0, { colour: 1 }), 'blue');
  assert.equal(value(1, {}), 0.333);
  assert.equal(value(1, { a: 1.23456 }), 1.23456);
  assert.equal(value(1, { a: -3 }), 0);
  assert.equal(value(1, { a: 'red' }), 0.333);
  assert.equal(value(2, {}), 2_123_000);
  assert.equal(value(3, {}), 5);
});

test('the plane is part of the address, whatever columns and categories are called', () => {
  const state = {
    ...initialState(),
    axes: ['a,b', 'c&d=e'],
    held: { 'x=1:2,': -0.5, '한글 %': '파랑=:,&#', empty: '', number: '12' },
  };
  assert.deepEqual(readFragment(writeFragment(state)), { state, damaged: [] });
  for (const wrong of ['held=a', 'held=a=x', 'held=a=', 'axes=a,b,c', 'held=%zz'])
    assert.equal(readFragment(wrong).damaged.length, 1, wrong);
});

/** @param {Partial<import('../../../web/playground/state.js').State>} [patch] */
const flowerModel = (patch) =>
  startedModel({ data: { type: 'table', parameters: {} }, tableText: flowers(), target: 'species', ...patch });

test('a map is asked for where it is shown, drawn again when its plane changes, and never trained for', async () => {
  const model = await flowerModel();
  assert.equal(model.description.view, 'scatter');
  assert.deepEqual(mapRequest(model), {});
  assert.equal(model.snapshot.map, undefined);
  await model.step('epoch');
  const { parameters } = model.snapshot;
  await model.change({ picture: 'map' });
  const usual = model.snapshot;
  assert.equal(usual.map.length, 3 * 100 * 100);
  assert.deepEqual(usual.plane.axes, [0, 1]);
  assert.equal(usual.plane.at[2], heldValue(model.state, model.description.slices[2]));
  await model.change({ held: { petal_length: 1.2 } });
  assert.notDeepEqual(model.snapshot.map, usual.map);
  await model.change({ axes: ['petal_length', 'petal_width'] });
  assert.deepEqual(model.snapshot.plane.axes, [2, 3]);
  await model.change({ picture: 'unsure' });
  assert.equal(model.snapshot.plane.axes[0], 2);
  for (let i = 0; i < 4; i++) await model.undo();
  assert.equal(model.snapshot.map, undefined);
  await model.redo();
  assert.deepEqual(model.snapshot.map, usual.map);
  assert.deepEqual(model.snapshot.parameters, parameters);
  assert.equal(model.snapshot.epoch, 1);
});

test('while it trains the map costs no more than others', async () => {
  const { description, state } = await flowerModel({ picture: 'map', layers: Array(8).fill(wide) });
  const size = (/** @type {boolean} */ running) => mapRequest({ description, state, running }).map?.width;
  assert.equal(size(false), 100);
  assert.ok(Number(size(true)) < 100);
});
const wide = { units: 64, activation: 'relu', parameters: {} };

test('the examples are seen from the plane: strong on it, fainter the further off', async () => {
  const model = await flowerModel({ picture: 'map', axes: ['petal_width', 'sepal_length'] });
  const [position, cells] = [17, await model.ask('cells', { position: 17 })];
  const names = model.description.slices.map((/** @type {any} */ { name }) => name);
  await model.change({
    held: Object.fromEntries(names.map((/** @type {string} */ name, /** @type {number} */ i) => [name, cells[i]])),
  });
  const come = new Promise((resolve) => model.addEventListener('select', resolve, { once: true }));
  assert.equal(planeExamplesOf(model).on(model.snapshot.plane), undefined);
  await come;
  const points = planeExamplesOf(model).on(model.snapshot.plane);
  assert.ok(points);
  assert.equal(points.strength[position], 1);
  assert.ok(Math.min(...points.strength) < 0.5);
  assert.ok(Math.min(...points.strength) >= 0.149);
  assert.equal(points.x[2 * position], Math.fround(cells[3]));
  assert.equal(points.x[2 * position + 1], Math.fround(cells[0]));
  // Other axes: these points are of no use there.
  await model.change({ axes: ['petal_width', 'petal_length'] });
  assert.equal(planeExamplesOf(model).on(model.snapshot.plane), undefined);
});

test('the text in place of the picture names the axes and what is held', async () => {
  const model = await flowerModel({ picture: 'map', held: { petal_length: 1.5 } });
  assert.match(
    planeSentence(model),
    /sepal_length is across, sepal_width upwards. Held at one value: petal_length 1.5 and petal_width [\d.]+\./,
  );
});

test('a plane that the table has no longer is no error: another table, other columns', async () => {
  const model = await flowerModel({
    picture: 'map',
    axes: ['petal_width', 'petal_length'],
    held: { petal_width: 0.2 },
  });
  await model.change({ inputs: ['sepal_length', 'sepal_width', 'petal_width'] });
  assert.deepEqual(model.snapshot.plane.axes, [2, 0]);
  await model.change({ inputs: ['sepal_length', 'sepal_width'] });
  assert.equal(model.description.view, 'map');
  assert.ok(model.snapshot.map);
  assert.equal(model.snapshot.plane, undefined);
  assert.equal(model.error, undefined);
});

test('two runs that are compared show the same plane', async () => {
  const model = await flowerModel({ picture: 'map' });
  const comparison = new Comparison(model);
  await comparison.begin();
  await model.change({ axes: ['petal_width', 'petal_length'], held: { sepal_width: 3 } });
  assert.deepEqual(comparison.other?.snapshot.plane, model.snapshot.plane);
  assert.deepEqual(comparison.other?.snapshot.map, model.snapshot.map);
  await comparison.end();
});
