// CSV files and the network graph as SVG.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyCsv, predictionsCsv } from '../../../web/playground/out/csv.js';
import { columnsOf } from '../../../web/playground/out/exported-network.js';
import { graphSvg } from '../../../web/playground/out/graph-svg.js';
import { csvOf } from '../../../web/ui/csv.js';
import { escapeMarkup } from '../../../web/ui/escape-markup.js';
import { cellsOf } from '../csv-cells.mjs';
import { houses, trained } from './trained.mjs';

test('cells are quoted where they must be, and no cell becomes a formula', () => {
  const text = csvOf([
    ['a', 'b,c', 'd"e', 'f\ng'],
    [1.5, -2, Number.NaN, '=HYPERLINK("x")'],
  ]);
  assert.equal(text, '\uFEFFa,"b,c","d""e","f\ng"\r\n1.5,-2,,"\'=HYPERLINK(""x"")"\r\n');
});

test('the history has a row per point, and nothing where there was no test', () => {
  const points = [
    { epoch: 0, trainLoss: 1, testLoss: Number.NaN, trainScore: 0.5, testScore: Number.NaN },
    { epoch: 1.1, trainLoss: 0.25, testLoss: 0.5, trainScore: 1, testScore: 0.75 },
    { epoch: 1.3, trainLoss: 0.25, testLoss: 0.5, trainScore: 1, testScore: 0.75 },
  ];
  const model = /** @type {any} */ ({ series: { points }, description: { task: 'binary' } });
  assert.deepEqual(cellsOf(historyCsv(model)), [
    ['epoch', 'training_loss', 'test_loss', 'training_accuracy', 'test_accuracy', 'epochs_since_row_before'],
    ['0', '1', '', '0.5', '', ''],
    ['1.1', '0.25', '0.5', '1', '0.75', '1.1'],
    ['1.3', '0.25', '0.5', '1', '0.75', '0.2'],
  ]);
});

test('predictions of classes: as many right as the playground says', async () => {
  const { model, network } = await trained('data=blobs&features=x1,sin-x2', 5);
  const { columns, points } = model.description;
  const [names = [], ...rows] = cellsOf(predictionsCsv(network, { columns, x: points.x }));
  assert.deepEqual(names, [
    ...['set', 'x1', 'x2', 'input_x1', 'input_sin-x2', 'true_class', 'predicted_class'],
    ...['output_A', 'output_B', 'output_C'],
  ]);
  assert.equal(rows.length, 500);
  const tested = rows.filter(([set]) => set === 'test');
  const right = tested.filter((row) => row[5] === row[6]).length / tested.length;
  assert.ok(Math.abs(right - model.snapshot.test.accuracy) < 1e-6);
  assert.ok(rows.every((row) => Math.abs(Math.sin(Number(row[2])) - Number(row[4])) < 1e-5));
});

test('predictions of a number, from a table whose names need quotes', async () => {
  const { model, network } = await trained(
    { data: { type: 'table', parameters: {} }, tableText: houses(), target: 'price' },
    2,
  );
  const { columns, points } = model.description;
  const [names = [], ...rows] = cellsOf(predictionsCsv(network, { columns, x: points.x }));
  assert.deepEqual(names.slice(-2), ['true_price', 'output_price']);
  assert.ok(names.includes('input_kind, of "house"=with, comma'));
  assert.equal(Number(rows[3]?.at(-2)), 93000);
});

test('the graph shows every unit, however many, and every weight', async () => {
  const { model } = await trained('layers=40:relu,3:tanh', 0);
  const svg = graphSvg(model.description, model.snapshot.parameters, 'A <b>title</b> & more');
  assert.equal(svg.match(/<circle /g)?.length, 2 + 40 + 3 + 1);
  assert.equal(svg.match(/<path /g)?.length, 80 + 120 + 3);
  assert.ok(svg.includes('<title>A &#60;b&#62;title&#60;/b&#62; &#38; more</title>'));
  assert.doesNotMatch(svg, /NaN|undefined/);
  // rgb(1 2 3 / 1) is black, or nothing at all, in many programs.
  assert.doesNotMatch(svg, /rgb\(/);
  assert.match(svg, /stroke="#[0-9a-f]{6}"/);
});

test('text in a document is never its markup, nor what XML cannot hold', () => {
  assert.equal(escapeMarkup('<a href="x">&\u0000\uD800'), '&#60;a href=&#34;x&#34;&#62;&#38;\uFFFD\uFFFD');
  assert.equal(escapeMarkup('x₁ 은닉층 🌱'), 'x₁ 은닉층 🌱');
});

test('an export takes the user’s columns where it is known what is made of them, else the network’s inputs', () => {
  const encoding = [
    { column: 'a', kind: 'number', mean: 0, factor: 1 },
    { column: 'b', kind: 'category', categories: ['x', 'y'] },
  ];
  const plane = { report: null, columns: ['x1', 'x2'] };
  for (const [description, columns] of [
    [{ report: { encoding }, inputs: ['a', 'b=x', 'b=y'], columns: [] }, ['a', 'b']],
    [{ report: { encoding }, inputs: ['a', 'b=x', 'b=y', 'a²'], columns: [] }, ['a', 'b=x', 'b=y', 'a²']],
    [{ ...plane, inputs: ['x1', 'x1-squared'] }, ['x1', 'x2']],
    [{ ...plane, inputs: ['x1', 'tan(x2)'] }, ['x1', 'tan(x2)']],
  ])
    assert.deepEqual(columnsOf(description), columns);
});
