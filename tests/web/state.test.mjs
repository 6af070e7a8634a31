// The state and its address: what is written is read again, and nothing damaged gets in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { initialState, MAX_TEXT_IN_ADDRESS, readFragment, speeds, writeFragment } from '../../web/playground/state.js';
import { writeWeights } from '../../web/playground/weights.js';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const parameters = fc.dictionary(fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,10}$/), number, {
  maxKeys: 4,
  noNullPrototype: true,
});
const plain = /** @type {const} */ ({ noNullPrototype: true });
const typed = fc.record({ type: name, parameters }, plain);
const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

const weights = fc
  .array(fc.float({ noNaN: true, noDefaultInfinity: true }), { maxLength: 20 })
  .map((values) => writeWeights(Float32Array.from(values)));

const states = fc.record(
  {
    data: typed,
    shape: fc.oneof(name, fc.constant('')),
    dataSeed: seed,
    testFraction: number,
    tableName: text,
    tableText: text,
    target: text,
    inputs: fc.array(
      text.filter((one) => one !== ''),
      { maxLength: 5 },
    ),
    drawn: fc.stringMatching(/^((c[2-5]|r)([A-Za-z0-9_-]{6}){1,4})?$/),
    features: fc.array(name, { maxLength: 5 }),
    formulas: fc.array(
      text.filter((one) => one !== ''),
      { maxLength: 5 },
    ),
    layers: fc.array(fc.record({ units: fc.integer({ min: 1, max: 64 }), activation: name, parameters }, plain), {
      maxLength: 8,
    }),
    loss: typed,
    initializer: typed,
    optimizer: typed,
    schedule: typed,
    l1: number,
    l2: number,
    batchSize: number,
    seed,
    edits: fc.array(fc.record({ at: fc.integer({ min: 0, max: 1e6 }), value: number, held: fc.boolean() }, plain), {
      maxLength: 4,
    }),
    weights,
    speed: fc.constantFrom(...speeds),
    stop: fc.dictionary(fc.constantFrom('epoch', 'loss', 'score', 'patience'), number, { noNullPrototype: true }),
    picture: fc.constantFrom('', 'map', 'steps', 'unsure', 'truth', 'confusion', 'class-0', 'class-12'),
    axes: fc.array(
      text.filter((one) => one !== ''),
      { maxLength: 2 },
    ),
    held: fc.dictionary(text, fc.oneof(number, text), { maxKeys: 4, noNullPrototype: true }),
  },
  plain,
);

test('a state survives its address', () => {
  fc.assert(
    fc.property(states, (state) => {
      assert.deepEqual(readFragment(`#${writeFragment(state)}`), { state, damaged: [] });
    }),
  );
});

test('the initial state has an empty address', () => {
  assert.equal(writeFragment(initialState()), '');
  assert.deepEqual(readFragment(''), { state: initialState(), damaged: [] });
});

test('an address is readable', () => {
  const state = {
    ...initialState(),
    layers: [{ units: 8, activation: 'leaky-relu', parameters: { slope: 0.2 } }],
    l2: 0.001,
  };
  assert.equal(writeFragment(state), 'v=1&layers=8:leaky-relu:slope=0.2&l2=0.001');
});

test('any text is read without an exception, into a state that can be written again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (fragment) => {
      const { state } = readFragment(fragment);
      assert.deepEqual(readFragment(writeFragment(state)).state, state);
    }),
  );
});

for (const [what, fragment, damaged] of [
  ['a broken escape', 'data=%ZZ', ['data']],
  ['text where a number belongs', 'batch=ten', ['batch']],
  ['an empty number', 'seed=', ['seed']],
  ['an infinite number', 'l1=Infinity', ['l1']],
  ['too many layers', `layers=${Array(9).fill('4:tanh').join(',')}`, ['layers']],
  ['no units', 'layers=0:tanh', ['layers']],
  ['half a unit', 'layers=1.5:tanh', ['layers']],
  ['a layer without an activation', 'layers=4', ['layers']],
  ['markup as a name', 'data=<img src=x>', ['data']],
  ['a parameter without a value', 'optimizer=adam:beta1', ['optimizer']],
  ['a class of drawn points that cannot be', 'points=c9AAAAAA', ['points']],
  ['half a drawn point', 'points=c2AAAAAAAAA', ['points']],
  ['too many drawn points', `points=r${'A'.repeat(6 * 1301)}`, ['points']],
  ['a speed there is not', 'speed=9', ['speed']],
  ['an unknown field', 'nonsense=1', ['nonsense']],
  ['a version from the future', 'v=2', ['v']],
  ['weights that are not whole numbers', 'weights=AAAA', ['weights']],
  ['weights that are no numbers', 'weights=AADAfw', ['weights']],
  ['weights that are no base64', 'weights=!', ['weights']],
  ['a field without a value', 'l2', ['l2']],
]) {
  test(`${what} is named, and its field keeps its initial value`, () => {
    assert.deepEqual(readFragment(String(fragment)), { state: initialState(), damaged });
  });
}

test('fields beside a damaged one are kept', () => {
  const { state, damaged } = readFragment('batch=ten&seed=7');
  assert.deepEqual(damaged, ['batch']);
  assert.equal(state.seed, 7);
});

test('a name from the object prototype is no parameter of its own', () => {
  const { state } = readFragment('data=circle:__proto__=1');
  assert.equal(Object.getPrototypeOf(state.data.parameters), Object.prototype);
});

test('a large table stays out of the address', () => {
  const state = { ...initialState(), tableText: 'x'.repeat(MAX_TEXT_IN_ADDRESS + 1), tableName: 'large.csv' };
  assert.equal(writeFragment(state), 'v=1&file=large.csv');
});
