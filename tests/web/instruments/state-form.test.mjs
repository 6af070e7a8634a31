// State as text and back, damage named and left out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  choiceField,
  integerField,
  namesField,
  numberField,
  numbersByNameField,
  StateForm,
} from '../../../web/instruments/parts/state-form.js';

const form = new StateForm(1, {
  at: numberField(0.5, -6, 6),
  count: integerField(5, 1, 100),
  view: choiceField('one', ['one', 'many']),
  shown: namesField(['relu'], 4),
  set: numbersByNameField({}),
});

test('the initial state is an empty fragment', () => {
  assert.equal(form.write(form.initial()), '');
  assert.deepEqual(form.read('').state, form.initial());
});

test('what is written can be read', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
  fc.assert(
    fc.property(
      fc.double({ min: -6, max: 6, noNaN: true }),
      fc.integer({ min: 1, max: 100 }),
      fc.constantFrom('one', 'many'),
      fc.array(name, { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}\.[a-z]{1,5}$/), fc.double({ min: -9, max: 9, noNaN: true })),
      (at, count, view, shown, set) => {
        const { state, damaged } = form.read(form.write({ at, count, view, shown, set }));
        assert.deepEqual(damaged, []);
        assert.ok(Math.abs(state.at - at) <= 1e-5);
        assert.deepEqual([state.count, state.view, state.shown], [count, view, shown]);
        assert.deepEqual(Object.keys(state.set).sort(), Object.keys(set).sort());
      },
    ),
  );
});

test('what does not fit keeps its initial value and is named', () => {
  const { state, damaged } = form.read('#v=1&at=7&count=2.5&view=none&shown=%&other=1&set=a:x');
  assert.deepEqual(state, form.initial());
  assert.deepEqual(damaged, ['at', 'count', 'view', 'shown', 'other', 'set']);
});

test('no fragment whatever breaks the form', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { state } = form.read(text);
      assert.deepEqual(form.read(form.write(state)).state, state);
    }),
  );
});

test('a version from the future is damage', () => {
  assert.deepEqual(form.read('v=2&count=7').damaged, ['v']);
});
