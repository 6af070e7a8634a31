// The formulas of “ask any number” with the real engine: what they say adds up to what the engine says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../../web/i18n/en.js';
import { addWords, setLanguage } from '../../../web/i18n/i18n.js';
import { formulaOf, numberAt, titleOfCell } from '../../../web/playground/explain/formulas.js';
import { rowOf, steepest } from '../../../web/playground/explain/phases.js';
import explainWords from '../../../web/playground/explain/strings.js';
import graphWords from '../../../web/playground/graph/strings.js';
import { startedModel } from './real-engine.mjs';

setLanguage('en', en);
for (const words of [graphWords, explainWords]) addWords(words);

/** @param {string} text such as `(−0.5)` */
const plain = (text) => Number(text.replace(/[()]/g, '').replaceAll('−', '-'));

/**
 * The value of a formula of products and sums, and what it says it is.
 * @param {(string | { text: string })[]} pieces
 */
function worked(pieces) {
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  const [, left = '', right = ''] = /= (.*) = (\S+)$/.exec(text) ?? [];
  const sum = left
    .replace(/ \[.*\]/, '')
    .split(' + ')
    .map((product) =>
      product
        .split(' · ')
        .map(plain)
        .reduce((a, b) => a * b, 1),
    )
    .reduce((a, b) => a + b, 0);
  return { sum, says: plain(right), text };
}

/** @param {Partial<import('../../../web/playground/state.js').State>} patch */
async function explained(patch) {
  const model = await startedModel(patch);
  assert.equal(model.error, undefined);
  await model.step('epoch');
  const numbers = await model.ask('explain', { position: 4 });
  return { model, pass: { description: model.description, parameters: model.snapshot.parameters, numbers } };
}

/** @type {Record<string, { layers: [string, number][], data?: string }>} */
const networks = {
  'tanh and ReLU': {
    layers: [
      ['tanh', 3],
      ['relu', 4],
    ],
  },
  'PReLU and softplus, three classes': {
    layers: [
      ['prelu', 3],
      ['softplus', 2],
    ],
    data: 'blobs',
  },
  maxout: {
    layers: [
      ['maxout', 2],
      ['tanh', 2],
    ],
  },
  'a curve': { layers: [['tanh', 5]], data: 'curve' },
};

for (const [name, { layers, data = 'circle' }] of Object.entries(networks)) {
  test(`sums, products and errors add up: ${name}`, async () => {
    const { pass } = await explained({
      data: { type: data, parameters: {} },
      features: ['x1', 'x2'],
      layers: layers.map(([activation, units]) => ({
        units,
        activation,
        parameters: {},
      })),
    });
    const { description, numbers } = pass;
    let asked = 0;
    for (let layer = 0; layer < description.layers.length; layer++) {
      const all = numbers.layers[layer].Z.length;
      for (let column = 0; column < all; column++)
        for (const kind of /** @type {const} */ (['z', 'dw', 'delta'])) {
          const cell = { kind, layer, column, input: 0 };
          const { sum, says, text } = worked(formulaOf(pass, cell));
          const value = numberAt(pass, cell) ?? Number.NaN;
          assert.ok(Math.abs(says - value) <= 0.05 * Math.abs(value) + 1e-9, text);
          assert.ok(titleOfCell(pass, cell).length > 5);
          // φ′(z) where the error is 0, and what comes straight from the loss, are no products.
          if (Number.isFinite(sum)) asked++;
          if (Number.isFinite(sum)) assert.ok(Math.abs(sum - value) < 0.02 * (1 + Math.abs(value)), `${text}: ${sum}`);
        }
    }
    assert.ok(asked >= 2 * description.layers.length, `${asked} formulas worked out`);
  });
}

test('a term stands for its unit or weight and leads on to where it comes from', async () => {
  const { pass } = await explained({});
  const terms = formulaOf(pass, { kind: 'z', layer: 1, column: 1 }).filter((piece) => typeof piece !== 'string');
  assert.deepEqual(terms[1]?.target, { layer: 1, unit: 1, input: 0 });
  assert.deepEqual(terms[2]?.cell, { kind: 'h', layer: 0, column: 0 });
  const error = formulaOf(pass, { kind: 'dh', layer: 0, column: 2 }).filter((piece) => typeof piece !== 'string');
  assert.deepEqual(error[0]?.target, { layer: 1, unit: 0, input: 2 });
  assert.deepEqual(error[1]?.cell, { kind: 'delta', layer: 1, column: 0 });
  // With a cross entropy the error of the output comes straight from the loss.
  assert.equal(numberAt(pass, { kind: 'dh', layer: 2, column: 0 }), undefined);
  const output = formulaOf(pass, { kind: 'delta', layer: 2, column: 0 }).map((piece) =>
    typeof piece === 'string' ? piece : piece.text,
  );
  const [, answer = '', , truth = ''] = output;
  assert.ok(Math.abs(plain(answer) - plain(truth) - pass.numbers.layers[2].dZ[0]) < 0.01);
});

test('the terms that a long sum leaves out are shown when they are asked for', async () => {
  const { pass } = await explained({ layers: [{ units: 40, activation: 'tanh', parameters: {} }] });
  const cell = /** @type {const} */ ({ kind: 'z', layer: 1, column: 0 });
  const rest = formulaOf(pass, cell).findLast((piece) => typeof piece !== 'string');
  assert.deepEqual([rest?.text, rest?.isRest], ['29 more', true]);
  const whole = formulaOf({ ...pass, whole: true }, cell).filter((piece) => typeof piece !== 'string');
  assert.equal(whole.length, 1 + 2 * 40);
});

test('the steepest weight is found, and a batch’s rows are told apart', async () => {
  const model = await startedModel({ layers: [{ units: 3, activation: 'maxout', parameters: {} }] });
  for (const phase of ['forward', 'loss', 'backward']) assert.equal((await model.ask('advance')).phase, phase);
  const pass = await model.ask('inspect');
  const { at, gradient, target } = steepest(model.description, pass.layers);
  const largest = Math.max(...pass.layers.flatMap((/** @type {any} */ { dW }) => Array.from(dW, Math.abs)));
  assert.equal(Math.abs(gradient), largest);
  const before = model.snapshot.parameters[at];
  await model.ask('advance');
  await model.refresh();
  assert.equal(Math.sign(model.snapshot.parameters[at] - before), -Math.sign(gradient));
  assert.ok(target.layer >= 0);
  const rows = rowOf(model.description, pass, 2, 'H');
  assert.deepEqual(Array.from(rows[0] ?? []), Array.from(pass.layers[0].H.subarray(6, 9)));
  assert.equal(rowOf(model.description, pass, 2, 'dZ')[0]?.length, 3);
});
