// Drawn points: as text, as strokes, and what the engine makes of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asDrawn, pointsOf } from '../../../web/playground/draw/as-drawn.js';
import { Drawing } from '../../../web/playground/draw/drawing.js';
import { decodeDrawn, drawnData, encodeDrawn, HALF_WIDTH, isDrawn, MAX_DRAWN } from '../../../web/playground/drawn.js';
import { specOf } from '../../../web/playground/spec.js';
import { initialState, MAX_TEXT_IN_ADDRESS, readFragment, writeFragment } from '../../../web/playground/state.js';
import { testEngine } from '../instruments/test-engine.mjs';

/** A model that accepts every change. */
function fakeModel() {
  return {
    state: initialState(),
    steps: 0,
    /** @type {any} */
    description: undefined,
    dataset: { dimensions: 2 },
    /** @type {(() => void) | undefined} */
    takeBack: undefined,
    changed() {},
    /** @param {any} patch */
    async change(patch) {
      this.state = { ...this.state, ...patch };
      this.steps++;
    },
  };
}

/** @param {ReturnType<typeof fakeModel>} model */
const drawingOn = (model) => new Drawing(/** @type {any} */ (model), () => 0.5);

test('points survive their text to within a thousandth', () => {
  const coordinate = fc.double({ min: -6, max: 6, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(0, 2, 3, 5),
      fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 40 }),
      (classes, places) => {
        const drawn = { classes, x: places.flat(), y: places.map((_, i) => (classes ? i % classes : (i % 5) / 2 - 1)) };
        const text = encodeDrawn(drawn);
        assert.ok(isDrawn(text));
        const read = decodeDrawn(text);
        assert.equal(read.classes, classes);
        assert.equal(encodeDrawn(read), text);
        read.x.forEach((value, i) => {
          assert.ok(Math.abs(value - (drawn.x[i] ?? Number.NaN)) < 0.002 && Math.abs(value) <= HALF_WIDTH);
        });
        read.y.forEach((value, i) => {
          assert.ok(Math.abs(value - (drawn.y[i] ?? Number.NaN)) <= 0.0005001);
        });
      },
    ),
  );
});

test('as many points as may be drawn fit into an address', () => {
  const drawn = encodeDrawn({ classes: 5, x: Array(2 * MAX_DRAWN).fill(1), y: Array(MAX_DRAWN).fill(4) });
  assert.ok(drawn.length < MAX_TEXT_IN_ADDRESS);
  const state = { ...initialState(), drawn, data: { type: 'points', parameters: {} } };
  assert.equal(readFragment(writeFragment(state)).state.drawn, drawn);
});

test('what is no drawing is refused', () => {
  for (const text of ['c2', 'c6AAAAAA', 'rAAAAA', 'AAAAAA', 'c2AAAA!A', 'c2AAAAAA ', 5, null])
    assert.equal(isDrawn(text), false);
  assert.equal(isDrawn(''), true);
});

test('a click is one point, a drag many, and each stroke one change', async () => {
  const model = fakeModel();
  const drawing = drawingOn(model);
  drawing.begin(1, 2);
  await drawing.end();
  assert.deepEqual(drawing.points.y, [0]);
  assert.equal(model.state.data.type, 'points');
  drawing.chosenClass = 1;
  drawing.begin(-3, 0);
  drawing.move(-2, 0);
  assert.equal(model.steps, 1);
  drawing.move(0, 0);
  await drawing.end();
  assert.equal(model.steps, 2);
  assert.ok(drawing.points.y.length > 8);
  assert.ok(drawing.points.y.slice(1).every((one) => one === 1));
});

test('the eraser takes what is near, and a stroke given up leaves nothing', async () => {
  const model = fakeModel();
  const drawing = drawingOn(model);
  for (const x of [-2, 0, 2]) {
    drawing.begin(x, 0);
    await drawing.end();
  }
  drawing.tool = 'erase';
  drawing.begin(0.2, 0);
  drawing.cancel();
  assert.equal(drawing.points.y.length, 3);
  drawing.begin(0.2, 0);
  await drawing.end();
  assert.deepEqual(decodeDrawn(model.state.drawn).y, [0, 0]);
  drawing.begin(5, 5);
  await drawing.end();
  assert.equal(model.steps, 4);
});

test('when all is erased the network keeps its data until there is a point', async () => {
  const model = fakeModel();
  const drawing = drawingOn(model);
  await drawing.press('add');
  const before = model.state;
  await drawing.clear();
  assert.equal(model.state, before);
  assert.equal(drawing.points.y.length, 0);
  assert.equal(drawing.emptied, true);
  model.takeBack?.();
  assert.equal(drawing.points.y.length, 1, 'undo brings it back');
  assert.equal(drawing.emptied, false);
  await drawing.clear();
  drawing.cursor = { x: 3, y: 3 };
  await drawing.press('add');
  assert.equal(drawing.emptied, false);
  assert.equal(decodeDrawn(model.state.drawn).y.length, 1);
  model.state = before;
  assert.equal(drawing.points.x[0], 0);
});

test('no point outside the plane and none too many', async () => {
  const model = fakeModel();
  const drawing = drawingOn(model);
  drawing.begin(7, 0);
  await drawing.end();
  assert.equal(model.steps, 0);
  await model.change({
    drawn: encodeDrawn({ classes: 2, x: Array(2 * MAX_DRAWN).fill(0), y: Array(MAX_DRAWN).fill(0) }),
  });
  drawing.begin(1, 1);
  await drawing.end();
  assert.equal(drawing.full, true);
  assert.equal(drawing.points.y.length, MAX_DRAWN);
});

test('fewer classes, more classes, values', async () => {
  const model = fakeModel();
  const drawing = drawingOn(model);
  await model.change({ drawn: encodeDrawn({ classes: 5, x: Array(10).fill(0), y: [0, 1, 2, 3, 4] }) });
  await drawing.setClasses(3);
  assert.deepEqual(drawing.points.y, [0, 1, 2, 2, 2]);
  await drawing.setClasses(0);
  assert.deepEqual(drawing.points.y, [-1, 0, 1, 1, 1]);
  assert.deepEqual(model.state.loss, { type: '', parameters: {} });
});

test('the engine learns from drawn points, those of a generator taken over among them', async () => {
  const engine = await testEngine();
  const generated = await (await engine.create('playground', specOf(initialState(), { dimensions: 2 }))).call(
    'describe',
  );
  const state = { ...initialState(), ...asDrawn(pointsOf(generated)) };
  const bench = await engine.create('playground', specOf(state, { dimensions: 2 }));
  const description = await bench.call('describe');
  assert.equal(description.task, 'binary');
  assert.deepEqual(Array.from(description.points.y), Array.from(generated.points.y));
  await bench.call('run', { steps: 1000 });
  const { train } = await bench.call('snapshot', {});
  assert.ok(train.accuracy > 0.9, String(train.accuracy));
  await assert.rejects(engine.create('playground', { data: drawnData('') }), { code: 'no-points' });
});
