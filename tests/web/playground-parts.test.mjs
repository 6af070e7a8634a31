// The small parts of the playground that can be told without a page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../web/i18n/en.js';
import { setLanguage } from '../../web/i18n/i18n.js';
import { nearestNode, neighbour, placeUnits } from '../../web/playground/graph-geometry.js';
import { biasOf, layoutOf, weightOf } from '../../web/playground/layer-layout.js';
import { describeAnywhere, describeError, errorAt } from '../../web/playground/messages.js';
import { inputName } from '../../web/playground/names.js';
import { randomSeed } from '../../web/playground/seed.js';
import { Series } from '../../web/playground/series.js';
import { ThroughputMeter } from '../../web/playground/throughput.js';
import { item } from '../../web/ui/item.js';
import { UndoStack } from '../../web/ui/undo.js';

setLanguage('en', en);

test('weights and biases are found in the flat array', () => {
  const layouts = layoutOf([
    { inputs: 2, units: 3, activation: 'prelu' },
    { inputs: 3, units: 1, activation: 'maxout', pieces: 2 },
  ]);
  const parameters = Float32Array.from({ length: 20 }, (_, i) => i);
  assert.equal(item(layouts, 1).end, 6 + 3 + 3 + 6 + 2);
  assert.equal(weightOf(parameters, item(layouts, 0), 1, 2), 5);
  assert.equal(biasOf(parameters, item(layouts, 0), 1), 7);
  // Of the two pieces of the maxout unit, the larger weight and bias.
  assert.equal(weightOf(parameters, item(layouts, 1), 0, 0), 13);
  assert.equal(biasOf(parameters, item(layouts, 1), 0), 19);
});

test('units that do not fit are counted, not drawn', () => {
  const columns = placeUnits([2, 64, 1], 600, 300);
  const inputs = item(columns, 0);
  const hidden = item(columns, 1);
  assert.equal(inputs.hidden, 0);
  assert.equal(hidden.nodes.length + hidden.hidden, 64);
  for (const { y } of hidden.nodes) assert.ok(y > 0 && y < 300);
});

test('arrow keys lead to neighbours and stop at the ends', () => {
  const columns = placeUnits([2, 3, 1], 600, 300);
  const first = neighbour(columns, undefined, 'ArrowRight');
  assert.deepEqual([first?.layer, first?.unit], [0, 0]);
  const down = neighbour(columns, first, 'ArrowDown');
  assert.deepEqual([down?.layer, down?.unit], [0, 1]);
  assert.equal(neighbour(columns, item(columns, 0).nodes[0], 'ArrowLeft'), item(columns, 0).nodes[0]);
  assert.equal(neighbour(columns, down, 'ArrowRight')?.layer, 1);
  assert.equal(nearestNode(columns, -100, -100, 20), undefined);
});

test('undo and redo, a drag being one step', () => {
  let now = 0;
  const stack = new UndoStack(() => now);
  stack.push('a', 'rate');
  now += 100;
  stack.push('b', 'rate');
  now += 5000;
  stack.push('c', 'rate');
  assert.equal(stack.undo('d'), 'c');
  assert.equal(stack.undo('c'), 'a');
  assert.equal(stack.undo('a'), undefined);
  assert.equal(stack.redo('a'), 'c');
  stack.push('x', '');
  assert.equal(stack.canRedo, false);
});

test('a long history keeps its ends and its spike', () => {
  const series = new Series(100);
  for (let epoch = 0; epoch <= 1000; epoch++)
    series.add({ epoch, trainLoss: 0, testLoss: epoch === 333 ? 50 : 1, trainScore: 0, testScore: 0 });
  assert.ok(series.points.length <= 101);
  assert.equal(series.points[0]?.epoch, 0);
  assert.equal(series.points.at(-1)?.epoch, 1000);
  assert.ok(series.points.some(({ testLoss }) => testLoss === 50));
});

test('a history that goes back in time forgets what came after', () => {
  const series = new Series();
  for (const epoch of [0, 1, 2, 3, 1.5]) series.add({ epoch, trainLoss: 0, testLoss: 0, trainScore: 0, testScore: 0 });
  assert.deepEqual(
    series.points.map(({ epoch }) => epoch),
    [0, 1, 1.5],
  );
});

test('throughput is over the last second', () => {
  let now = 0;
  const meter = new ThroughputMeter(() => now);
  assert.equal(meter.rate, 0);
  for (let i = 0; i <= 40; i++) {
    now = i * 100;
    meter.add(i * (i < 20 ? 10 : 50));
  }
  assert.equal(Math.round(meter.rate), 500);
});

test('errors in the reader’s words, at the control they belong to', () => {
  const error = {
    code: 'out-of-range',
    where: 'layers[0].alpha',
    message: 'raw',
    details: { min: '0', max: '10', got: '11' },
  };
  assert.equal(describeError(error), 'This must be between 0 and 10, not 11.');
  assert.equal(describeAnywhere(error), 'layer 1, α: This must be between 0 and 10, not 11.');
  assert.equal(describeError({ ...error, code: 'new-code' }), 'raw');
  assert.ok(errorAt(error, 'layers[0].alpha'));
  assert.ok(errorAt(error, 'layers[0]'));
  assert.equal(errorAt(error, 'layers[1]'), undefined);
  assert.equal(errorAt(undefined, 'layers'), undefined);
});

test('inputs are written like mathematics, columns as they are', () => {
  assert.deepEqual(['x1', 'x1-squared', 'x1-times-x2', 'sin-x2', 'petal_length', 'max10'].map(inputName), [
    'x₁',
    'x₁²',
    'x₁x₂',
    'sin\u2009x₂',
    'petal_length',
    'max10',
  ]);
});

test('a new seed is another one', () => {
  for (let i = 0; i < 200; i++) assert.notEqual(randomSeed(5), 5);
});
