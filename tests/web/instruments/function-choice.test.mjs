// The function that an instrument builds: its text, strokes by hand, and formulas that the engine refuses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FunctionChoice } from '../../../web/instruments/parts/function-choice.js';
import { DRAWN, functionField, HIGHEST } from '../../../web/instruments/parts/function-field.js';
import { liftAround, strokeOver } from '../../../web/instruments/parts/hand-drawing.js';
import { InstrumentModel } from '../../../web/instruments/parts/instrument-model.js';
import { StateForm } from '../../../web/instruments/parts/state-form.js';
import { testEngine } from './test-engine.mjs';

const engine = await testEngine();
const form = new StateForm(1, { f: functionField() });
const flat = (/** @type {number} */ height) => new Array(DRAWN).fill(height);

class Model extends InstrumentModel {
  /** @override */
  async compute() {
    return {};
  }
}

async function makeChoice(fragment = '') {
  const model = new Model(form, fragment);
  const choice = new FunctionChoice(model, engine);
  await choice.load();
  return { model, choice };
}

test('a function is the same after writing and reading', () => {
  const height = fc.double({ min: -HIGHEST, max: HIGHEST, noNaN: true });
  const formula = fc.stringMatching(/^[\x20-\x7e]{1,60}$/);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/).map((target) => ({ target })),
        formula.map((expression) => ({ expression })),
        fc.array(height, { minLength: DRAWN, maxLength: DRAWN }).map((samples) => ({ samples })),
      ),
      (f) => {
        const { state, damaged } = form.read(form.write({ f }));
        assert.deepEqual(damaged, []);
        assert.equal(form.write(state), form.write({ f }));
        if (!('samples' in f)) assert.deepEqual(state.f, f);
        else for (const [i, one] of f.samples.entries()) assert.ok(Math.abs(state.f.samples[i] - one) < 1e-4);
      },
    ),
  );
  assert.deepEqual(form.read(form.write({ f: { samples: flat(0) } })).state.f.samples, flat(0));
});

test('damaged functions are named and the initial one is taken', () => {
  const drawn = form.write({ f: { samples: flat(1) } }).split('=')[2] ?? '';
  for (const text of [
    'd:',
    'd:!!',
    drawn.slice(0, -3),
    `${drawn}AAA`,
    `d:${'_'.repeat(536)}`,
    'x:',
    'Sine',
    '%',
    'x:%00',
  ])
    assert.deepEqual(form.read(`f=${text}`), { state: form.initial(), damaged: ['f'] }, text);
  assert.equal(form.fits('f', { expression: 'x'.repeat(501) }), false);
  assert.equal(form.fits('f', { samples: flat(5) }), false);
  assert.equal(form.fits('f', { target: 'sine', expression: 'x' }), false);
});

test('a stroke joins its points with straight lines, whichever way it goes', () => {
  const [left, right] = [
    { x: 0.1, y: 0 },
    { x: 0.5, y: 0.8 },
  ];
  for (const samples of [strokeOver(flat(2), left, right), strokeOver(flat(2), right, left)]) {
    assert.equal(samples[19], 2);
    assert.ok(Math.abs((samples[60] ?? 0) - 0.4) < 1e-9);
    assert.ok(Math.abs((samples[100] ?? 0) - 0.8) < 1e-9);
    assert.equal(samples[101], 2);
  }
});

test('strokes stay within the drawing, and a point sets one height', () => {
  const samples = strokeOver(flat(0), { x: -1, y: 9 }, { x: 2, y: 9 });
  assert.deepEqual(samples, flat(HIGHEST));
  const dot = strokeOver(flat(0), { x: 0.5, y: 1 }, { x: 0.5, y: 1 });
  assert.deepEqual(
    dot.flatMap((height, i) => (height ? [[i, height]] : [])),
    [[100, 1]],
  );
  assert.equal(strokeOver(flat(0), { x: 0.5, y: 1 }, { x: 0.501, y: 2 })[100], 2);
  assert.equal(strokeOver(flat(0), { x: 0.501, y: 1 }, { x: 0.5, y: 2 })[100], 2);
});

test('keys lift the curve around the pen, the most at the pen', () => {
  const samples = liftAround(flat(1), 100, 0.2);
  assert.ok(Math.abs((samples[100] ?? 0) - 1.2) < 1e-9);
  assert.ok((samples[105] ?? 0) > 1 && (samples[105] ?? 0) < 1.2);
  assert.deepEqual([samples[90], samples[110]], [1, 1]);
});

test('the list is the engine’s', async () => {
  const { choice } = await makeChoice();
  assert.deepEqual(choice.shown.targets[0], {
    name: 'wiggle',
    formula: '0.2 + 0.4*x^2 + 0.3*x*sin(15*x) + 0.05*cos(50*x)',
  });
});

test('a refused formula is a draft with its mistake, and the function before it stays in force', async () => {
  const { model, choice } = await makeChoice();
  await choice.change({ expression: 'sin(7*x)' });
  assert.deepEqual(model.state.f, { expression: 'sin(7*x)' });
  await choice.change({ expression: 'sin(7*' }, true);
  assert.deepEqual([choice.shown.draft, choice.shown.error], ['sin(7*', undefined]);
  await choice.change({ expression: 'sin(7*' });
  assert.deepEqual(model.state.f, { expression: 'sin(7*x)' });
  assert.deepEqual([choice.shown.draft, choice.shown.error.details.column], ['sin(7*', '7']);
  await choice.change({ expression: 'log(x)' }, true);
  assert.equal(choice.shown.error.code, 'not-finite');
  await choice.change({ expression: 'sin(7*x)' }, true);
  assert.deepEqual([choice.shown.draft, choice.shown.error], [undefined, undefined]);
  await choice.change({ expression: 'sin(' });
  model.undo();
  assert.deepEqual(model.state.f, { target: 'wiggle' });
  assert.equal(choice.shown.error, undefined);
});

test('drawing begins on the function that is there, and a stroke is one step back', async () => {
  const { model, choice } = await makeChoice('f=line');
  await choice.setDrawing(true);
  assert.ok(choice.drawing);
  const line = model.state.f;
  assert.ok(Math.abs(line.samples[100] - 0.5) < 1e-6);
  const { hand } = choice;
  hand.begin({ x: 0.2, y: 0 });
  hand.move({ x: 0.4, y: 0 });
  hand.move({ x: 0.6, y: 1 });
  hand.end();
  hand.move({ x: 1, y: 4 });
  hand.begin({ x: 0.8, y: 0 });
  hand.end();
  assert.deepEqual(
    [80, 120, 160, 200].map((i) => model.state.f.samples[i].toFixed(3)),
    ['0.000', '1.000', '0.000', '0.900'],
  );
  model.undo();
  assert.ok(model.state.f.samples[160] > 0.7);
  model.undo();
  assert.equal(model.state.f, line);
  model.undo();
  assert.deepEqual(model.state.f, { target: 'line' });
  assert.equal(choice.drawing, false);
});

test('the keys’ pen walks without drawing and lifts, also faster than pictures come', async () => {
  const { model, choice } = await makeChoice('f=line');
  await choice.setDrawing(true);
  const about = { label: 'Pen', text: () => '', minY: -1, maxY: 2 };
  const handle = choice.hand.handle(about, String);
  const before = model.state.f;
  handle.change(0.505, 0.5);
  assert.equal(model.state.f, before);
  assert.equal(choice.hand.handle(about, String).x, 0.505);
  handle.change(0.505, 0.51);
  handle.change(0.505, 0.52);
  assert.ok(Math.abs(model.state.f.samples[101] - (before.samples[101] + 0.02)) < 1e-9);
  model.undo();
  assert.equal(model.state.f, before);
});
