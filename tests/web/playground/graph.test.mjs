// The graph's geometry and the rows of its weights.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../../web/i18n/en.js';
import { addWords, setLanguage } from '../../../web/i18n/i18n.js';
import { heldAs, outgoing, rowsOf, sentencesOf } from '../../../web/playground/graph/parameter-rows.js';
import { scaled } from '../../../web/playground/graph/scaled.js';
import words from '../../../web/playground/graph/strings.js';
import { edgePoint, nearestEdge, placeUnits } from '../../../web/playground/graph-geometry.js';
import { item } from '../../../web/ui/item.js';

setLanguage('en', en);
addWords(words);

const description = {
  inputs: ['x1', 'bias'],
  layers: [
    { inputs: 2, units: 2, activation: 'prelu' },
    { inputs: 2, units: 1, activation: 'maxout', pieces: 2 },
  ],
};

test('units of any network stay within the canvas and apart', () => {
  for (const width of [330, 700])
    for (const counts of [
      [2, 1],
      [2, ...Array(8).fill(64), 3],
    ]) {
      const columns = placeUnits(counts, width, 240);
      const { radius } = item(columns, 0);
      columns.forEach(({ nodes, x }, i) => {
        assert.ok(x - radius > 0 && x + radius < width);
        if (i) assert.ok(x - item(columns, i - 1).x >= 2 * radius, `${width} ${counts}`);
        nodes.forEach(({ y }, k) => {
          assert.ok(y - radius > 0 && y + radius < 240);
          if (k) assert.ok(y - item(nodes, k - 1).y >= 2 * radius);
        });
      });
    }
});

test('a press near an edge means it, and one in the open means none', () => {
  const columns = placeUnits([2, 3, 1], 600, 300);
  const { radius } = item(columns, 0);
  const from = item(item(columns, 0).nodes, 1);
  const to = item(item(columns, 1).nodes, 2);
  const [x, y] = edgePoint(from, to, radius, 0.4);
  const edge = nearestEdge(columns, x, y + 2, 6);
  assert.deepEqual([edge?.from, edge?.to], [from, to]);
  assert.equal(nearestEdge(columns, x, 2, 6), undefined);
  assert.equal(nearestEdge(columns, 1, 150, 6), undefined);
  assert.deepEqual(edgePoint(from, to, radius, 0), [from.x + radius, from.y]);
  assert.deepEqual(edgePoint(from, to, radius, 1), [to.x - radius, to.y]);
});

test('a unit’s rows are its bias, its weights and its slope, wherever they stand', () => {
  const rows = rowsOf(description, { layer: 0, unit: 1 });
  assert.deepEqual(
    rows.map(({ at, name }) => [at, name]),
    [
      [5, 'bias'],
      [1, 'x₁'],
      [3, 'bias'],
      [7, 'α'],
    ],
  );
  assert.deepEqual(
    rows.map(({ isBias = false }) => isBias),
    [true, false, false, false],
  );
  assert.deepEqual(
    rowsOf(description, { layer: 1, unit: 0 }).map(({ at }) => at),
    [12, 13, 8, 9, 10, 11],
  );
  assert.deepEqual(
    outgoing(description, { layer: 0, unit: 1 }).map(({ at }) => at),
    [10, 11],
  );
  assert.deepEqual(
    rowsOf(description, { layer: -1, unit: 0 }).map(({ at, name }) => [at, name]),
    [
      [0, 'Unit 1 of layer 1'],
      [1, 'Unit 2 of layer 1'],
    ],
  );
});

test('frozen and pruned are told apart, and said', () => {
  const edits = new Map([
    [0, { at: 0, value: 0, held: true }],
    [1, { at: 1, value: 0.5, held: true }],
    [2, { at: 2, value: 0, held: false }],
  ]);
  assert.equal(heldAs(edits, [0]), 'pruned');
  assert.equal(heldAs(edits, [0, 1]), 'frozen');
  assert.equal(heldAs(edits, [0, 2]), undefined);
  assert.equal(heldAs(edits, []), undefined);
  const model = { description, snapshot: { parameters: new Float32Array(14) }, state: { edits: [...edits.values()] } };
  const said = sentencesOf(model, { layer: 0, unit: 0 }, 1).join('. ');
  assert.equal(said, 'Unit 1 of layer 1. bias 0. x₁: 0 (pruned). and 2 smaller weights');
});

test('a picture’s colours: by a known range, by the largest value, and plain where all is small', () => {
  assert.deepEqual([...scaled(Float32Array.of(0, 0.5, 1), [0, 1])], [-1, 0, 1]);
  assert.deepEqual([...scaled(Float32Array.of(-2, 4), undefined)], [-0.5, 1]);
  assert.deepEqual([...scaled(Float32Array.of(0.25, Number.NaN), undefined)].slice(0, 1), [0.25]);
});
