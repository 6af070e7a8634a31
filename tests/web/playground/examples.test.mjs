// The examples one by one: changed cells of tables, answers in words, and points made of generated sets.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import en from '../../../web/i18n/en.js';
import { setLanguage } from '../../../web/i18n/i18n.js';
import { decodeDrawn } from '../../../web/playground/drawn.js';
import { answerOf, inWords } from '../../../web/playground/examples/answers.js';
import { withCell } from '../../../web/playground/examples/csv-cell.js';
import { Examples } from '../../../web/playground/examples/examples.js';
import { initialState } from '../../../web/playground/state.js';
import { testEngine } from '../instruments/test-engine.mjs';

setLanguage('en', en);

test('one cell is replaced and the rest left as it was written', () => {
  const text = 'a;b\r\n1; "x;""y"" ";3\r\n\r\n4;5;6';
  assert.equal(withCell(text, { line: 2, column: 1, delimiter: ';', value: 'z' }), 'a;b\r\n1;z;3\r\n\r\n4;5;6');
  assert.equal(
    withCell(text, { line: 4, column: 2, delimiter: ';', value: 'p;q' }),
    'a;b\r\n1; "x;""y"" ";3\r\n\r\n4;5;"p;q"',
  );
  assert.equal(withCell(text, { line: 9, column: 0, delimiter: ';', value: 'z' }), undefined);
  assert.equal(withCell(text, { line: 1, column: 2, delimiter: ';', value: 'z' }), undefined);
  assert.equal(withCell(text, { line: 1, column: 0, delimiter: '"', value: 'z' }), undefined);
});

test('whatever is written into a cell, the engine reads it there and the other cells as before', async () => {
  const engine = await testEngine();
  const text = 'name,n\n"a\nb",1\n c ,2\n"d,""e""",3\n';
  const cellsOf = async (/** @type {string} */ text) => {
    const table = await engine.create('table', { text, header: 'yes' });
    const rows = await table.call('rows', { rows: [0, 1, 2] });
    table.delete();
    return rows;
  };
  const before = await cellsOf(text);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0, 1, 2),
      fc.stringMatching(/^[a-z][a-z ,;"\n]{0,8}[a-z]$/),
      async (row, value) => {
        const changed = withCell(text, { line: before[row].line, column: 0, delimiter: ',', value });
        const after = await cellsOf(String(changed));
        for (const at of [0, 1, 2])
          assert.deepEqual(after[at].cells, at === row ? [value, before[at].cells[1]] : before[at].cells);
      },
    ),
    { numRuns: 60 },
  );
});

test('answers are names with their probability', () => {
  const binary = { task: 'binary', outputs: ['no', 'yes'], outputRange: [0, 1], points: { y: [0, 1] } };
  const values = Float32Array.of(0.25, 0.75);
  assert.equal(inWords(answerOf(binary, values, 0)), 'no (75%)');
  assert.equal(inWords(answerOf(binary, values, 1)), 'yes (75%)');
  // Outputs from −1 to 1 are no probabilities.
  assert.equal(inWords(answerOf({ ...binary, outputRange: [-1, 1] }, Float32Array.of(-0.5, 0.5), 0)), 'no');
  const three = { ...binary, task: 'multiclass', outputs: ['a', 'b', 'c'] };
  assert.equal(inWords(answerOf(three, Float32Array.of(0, 1, 0, 0.2, 0.3, 0.5), 1)), 'c (50%)');
  assert.equal(inWords(answerOf({ ...three, task: 'multilabel' }, Float32Array.of(0.9, 0.1, 0.7, 0, 0, 0), 0)), 'a, c');
  assert.equal(inWords(answerOf({ ...three, task: 'multilabel' }, Float32Array.of(0.9, 0.1, 0.7, 0, 0, 0), 1)), '–');
});

/** @param {any} description */
function fakeModel(description) {
  const model = Object.assign(new EventTarget(), {
    state: initialState(),
    accepted: initialState(),
    description,
    dataset: { dimensions: 2 },
    selected: /** @type {number | undefined} */ (undefined),
    snapshot: {},
    running: false,
    ask: async () => ({}),
    /** @param {any} patch */
    async change(patch) {
      model.state = { ...model.state, ...patch };
    },
    /** @param {number | undefined} position */
    select(position) {
      model.selected = position;
      model.dispatchEvent(new Event('select'));
    },
  });
  return model;
}

test('a changed cell makes points of a generated set; what does not fit is refused', async () => {
  const engine = await testEngine();
  const bench = await engine.create('playground', { data: { kind: 'circle', examples: 40 }, layers: [] });
  const model = fakeModel(await bench.call('describe'));
  const examples = new Examples(/** @type {any} */ (model), () => {});
  await examples.setPoint(3, 0, 9);
  assert.deepEqual(examples.refused, { position: 3, column: 0, got: '9' });
  assert.equal(model.state.data.type, 'circle');
  await examples.setPoint(3, 0, -5);
  const { x, y } = decodeDrawn(model.state.drawn);
  assert.ok(Math.abs((x[6] ?? 0) + 5) < 0.002);
  assert.deepEqual(y, Array.from(model.description.points.y));
  assert.equal(model.selected, 3);
  await examples.setPoint(3, 2, 1 - (y[3] ?? 0));
  assert.equal(decodeDrawn(model.state.drawn).y[3], 1 - (y[3] ?? 0));
});

test('the page follows what is selected, and ends at the ends', () => {
  const model = fakeModel({ points: { y: new Float32Array(25), isTest: [] }, view: 'scatter' });
  const examples = new Examples(/** @type {any} */ (model), () => {});
  model.select(14);
  assert.deepEqual([examples.positions[0], examples.positions.length], [10, 10]);
  examples.turn(5);
  assert.deepEqual(examples.positions, [20, 21, 22, 23, 24]);
  examples.turn(-9);
  assert.equal(examples.first, 0);
  assert.equal(examples.canEdit, false);
});

test('the rows of a table are the engine’s; what it holds for them goes with the table', async () => {
  const engine = await testEngine();
  let open = 0;
  const model = fakeModel({ points: { y: new Float32Array(3), isTest: [] }, report: { rows: [0, 1, 2] } });
  const accept = (/** @type {string} */ tableText) => {
    model.accepted = { ...model.accepted, data: { type: 'table', parameters: {} }, tableText };
    model.dispatchEvent(new Event('change'));
  };
  const openTable = async (/** @type {string} */ text) => {
    const table = await engine.create('table', { text, header: 'yes' });
    open++;
    return {
      call: table.call.bind(table),
      async delete() {
        open--;
        return table.delete();
      },
    };
  };
  const examples = new Examples(/** @type {any} */ (Object.assign(model, { beside: { openTable } })), () => {});
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  const rows = async () => {
    for (let i = 0; i < 3; i++) examples.rowsOf([0, 1, 2]);
    await settled();
    return examples.rowsOf([0, 1, 2])?.map(({ cells }) => cells.join());
  };
  assert.equal(await rows(), undefined);
  accept('a,b\n1,2\n3,4\n5,6\n');
  assert.deepEqual(await rows(), ['1,2', '3,4', '5,6']);
  accept('a,b\n7,8\n9,10\n11,12\n');
  assert.deepEqual(await rows(), ['7,8', '9,10', '11,12']);
  assert.equal(open, 1);
  // The controls are ahead of the network: its rows stay where they are.
  model.state = { ...model.accepted, tableText: 'a,b\n0,0\n' };
  assert.deepEqual(await rows(), ['7,8', '9,10', '11,12']);
  // As many rows as the network knows of are not there.
  accept('a,b\n1,2\n');
  assert.equal(await rows(), undefined);
  await settled();
  assert.equal(open, 0);
  accept('a,b\n1,2\n3,4\n5,6\n');
  assert.deepEqual(await rows(), ['1,2', '3,4', '5,6']);
  model.accepted = initialState();
  model.dispatchEvent(new Event('change'));
  await settled();
  assert.equal(open, 0);
});
