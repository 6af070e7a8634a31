// Other ways to read a map of outputs, and the examples behind the confusion matrix.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../../web/i18n/en.js';
import { addWords, setLanguage } from '../../../web/i18n/i18n.js';
import { fields, readFragment } from '../../../web/playground/state.js';
import { choicesFor, pictureOf } from '../../../web/playground/views/choices.js';
import { cellsOf } from '../../../web/playground/views/confusion.js';
import { pairingSentence } from '../../../web/playground/views/pairing.js';
import { decided, probabilityOf, uncertainty } from '../../../web/playground/views/readings.js';
import strings from '../../../web/playground/views/strings.js';

setLanguage('en', en);
addWords(strings);

const classes = { view: 'map', task: 'multiclass', outputs: ['a', 'b', 'c'], outputRange: [0, 1] };
const two = { view: 'map', task: 'binary', outputs: ['no', 'yes'], outputRange: [-1, 1] };
const labels = { view: 'map', task: 'multilabel', outputs: ['p', 'q'], outputRange: [0, 1] };
const number = { view: 'map', task: 'regression', outputs: ['y'], outputRange: [0, 8] };
// Two cells: a plane for each class.
const map = Float32Array.from([1, 1 / 3, 0, 1 / 3, 0, 1 / 3]);

/** @param {ArrayLike<number>} values @param {number[]} expected */
const near = (values, expected) => {
  assert.equal(values.length, expected.length);
  expected.forEach((one, i) => {
    assert.ok(Math.abs((values[i] ?? Number.NaN) - one) < 1e-6, `${values[i]} for ${one}`);
  });
};

test('the most probable class takes all', () => {
  near(decided(Float32Array.from([0.2, 0.5, 0.3, 0.1, 0.5, 0.4]), classes), [0, 1, 0, 0, 1, 0]);
  near(decided(Float32Array.from([-0.3, 0.3]), two), [-1, 1]);
  near(decided(Float32Array.from([0.4, 0.6, 0.9, 0.1]), labels), [0, 1, 1, 0]);
});

test('a number is rounded to the middle of its part of the range, and what is beyond it or no number stays within', () => {
  near(decided(Float32Array.from([0.2, 3.9, 8, 99, -99, Number.NaN]), number), [0.5, 3.5, 7.5, 7.5, 0.5, 0.5]);
});

test('the probability of one class', () => {
  near(probabilityOf(map, classes, 1), [0, 1 / 3]);
  near(probabilityOf(Float32Array.from([-1, 0, 1]), two, 1), [0, 0.5, 1]);
  near(probabilityOf(Float32Array.from([-1, 0, 1]), two, 0), [1, 0.5, 0]);
});

test('uncertainty is nothing where it is sure, and one where it guesses', () => {
  near(uncertainty(map, classes), [0, 1]);
  near(uncertainty(Float32Array.from([-1, 0, 1, Number.NaN]), two), [0, 1, 0, 0]);
  near(uncertainty(Float32Array.from([0, 0.5, 1, 0.5]), labels), [0, 1]);
});

test('the examples behind the cells, of the test or of training', () => {
  const predictions = {
    truth: [1, 0, 0, 1, 0, 0, 0, 1, 0],
    prediction: [0.7, 0.2, 0.1, 0.1, 0.2, 0.7, 0.1, 0.8, 0.1],
    isTest: [1, 1, 0],
  };
  assert.deepEqual(cellsOf(predictions, classes, true), [
    [[0], [], [1]],
    [[], [], []],
    [[], [], []],
  ]);
  assert.deepEqual(cellsOf(predictions, classes, false)[1], [[], [2], []]);
  const binary = { truth: [-1, 1, 1], prediction: [0.2, 0.2, -0.2], isTest: [0, 0, 0] };
  assert.deepEqual(cellsOf(binary, two, false), [
    [[], [0]],
    [[2], [1]],
  ]);
});

test('what fits a network is offered, and what does not falls back to the usual picture', () => {
  const offered = (/** @type {any} */ description) => choicesFor(description).map(({ value }) => value);
  assert.deepEqual(offered(classes), ['', 'steps', 'unsure', 'class-0', 'class-1', 'class-2', 'confusion']);
  assert.deepEqual(offered(number), ['', 'steps', 'truth']);
  assert.deepEqual(offered({ ...number, view: 'scatter' }), ['']);
  assert.deepEqual(offered({ ...number, view: 'scatter', slices: [] }), ['', 'map', 'steps']);
  assert.deepEqual(offered({ ...two, view: 'scatter', slices: [] }), [
    ...['', 'map', 'steps', 'unsure', 'class-0', 'class-1', 'confusion'],
  ]);
  const shown = (/** @type {string} */ picture) =>
    pictureOf({ state: /** @type {any} */ ({ picture }), description: classes });
  assert.equal(shown('class-2'), 'class-2');
  assert.equal(shown('class-3'), '');
  assert.equal(shown('truth'), '');
});

test('the picture is part of the address, and a name that it cannot have is refused', () => {
  assert.equal(readFragment('show=class-1').state.picture, 'class-1');
  assert.deepEqual(readFragment('show=<b>').damaged, ['show']);
  assert.equal(fields.picture.has('class-9999'), false);
});

test('every pair of loss and output has its reason', () => {
  const layers = [{ activation: 'x' }];
  for (const [task, losses] of Object.entries({
    regression: ['squared', 'absolute', 'huber'],
    binary: ['binary-cross-entropy', 'squared', 'absolute', 'huber'],
    multiclass: ['categorical-cross-entropy', 'squared'],
    multilabel: ['binary-cross-entropy', 'squared'],
  }))
    for (const loss of losses) assert.match(pairingSentence({ task, loss, layers }), /\.$/);
  assert.match(pairingSentence({ task: 'binary', loss: 'binary-cross-entropy', layers }), /sigmoid/);
  assert.match(pairingSentence({ task: 'binary', loss: 'huber', layers }), /tanh/);
  assert.equal(pairingSentence({ task: 'other', loss: 'squared', layers }), '');
});
