// What the charts show, without a page: long histories, changed settings, windows, schedules.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import en from '../../../web/i18n/en.js';
import { setLanguage } from '../../../web/i18n/i18n.js';
import { merged, wordsOf } from '../../../web/playground/changes.js';
import { AlphaHistory } from '../../../web/playground/charts/alpha-history.js';
import { rangeOf } from '../../../web/playground/charts/bins.js';
import { exact } from '../../../web/playground/charts/exact.js';
import { spanOf } from '../../../web/playground/charts/schedule-span.js';
import { withinExtent } from '../../../web/playground/charts/zoom.js';
import { Series } from '../../../web/playground/series.js';
import { initialState } from '../../../web/playground/state.js';
import { testEngine } from '../instruments/test-engine.mjs';
import { startedModel } from './real-engine.mjs';

setLanguage('en', en);
const catalog = await (await testEngine()).catalog();
const plain = { trainLoss: 1, testLoss: 1, trainScore: 0.5, testScore: 0.5 };

test('a very long run keeps every spike of every curve, and its beginning', () => {
  const series = new Series(800);
  const spikes = new Map([
    [777, { trainLoss: 9 }],
    [33_333, { testLoss: -9 }],
    [66_666, { trainScore: -1 }],
    [99_000, { testScore: 2 }],
  ]);
  for (let epoch = 0; epoch < 100_000; epoch++) {
    // Another zigzag for every curve, so that none of them is spared by chance.
    const wave = 1 + Math.sin(epoch * 1.7) / 10;
    series.add({ epoch, ...plain, trainLoss: wave, testLoss: 2 - wave, ...spikes.get(epoch) });
  }
  assert.ok(series.points.length <= 800, `${series.points.length}`);
  for (const [epoch, spike] of spikes)
    assert.deepEqual(series.points.find((point) => point.epoch === epoch) && spike, spike, `${epoch}`);
  assert.equal(series.points[0]?.epoch, 0);
  assert.equal(series.points.at(-1)?.epoch, 99_999);
  for (const part of [0, 25_000, 50_000, 75_000]) {
    const there = series.points.filter(({ epoch }) => epoch >= part && epoch < part + 25_000).length;
    assert.ok(there > 20, `${there} points from ${part}`);
  }
});

test('of whatever a long run was, the ends of every curve survive, at the very epochs where they were', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(Number.NaN),
    fc.constantFrom(0, 1, 1e30, -1e30),
  );
  const measured = fc.tuple(fc.double({ min: 1e-3, max: 5, noNaN: true }), value, value, value, value);
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 90 }), fc.array(measured, { maxLength: 600 }), (limit, run) => {
      const series = new Series(limit);
      let epoch = 0;
      const all = run.map(([later, trainLoss, testLoss, trainScore, testScore]) => {
        epoch += later;
        return { epoch, trainLoss, testLoss, trainScore, testScore };
      });
      for (const point of all) series.add(point);
      const { points } = series;
      assert.ok(points.length <= limit, `${points.length} of ${limit}`);
      assert.ok(
        points.every((point) => all.includes(point)),
        'every point was measured',
      );
      assert.deepEqual([points[0], points.at(-1)], [all[0], all.at(-1)]);
      assert.deepEqual(
        points,
        points.toSorted((a, b) => a.epoch - b.epoch),
      );
      for (const key of /** @type {const} */ (['trainLoss', 'testLoss', 'trainScore', 'testScore']))
        for (const end of [Math.min, Math.max]) {
          const of = (/** @type {typeof all} */ list) =>
            list.map((point) => point[key]).filter((one) => !Number.isNaN(one));
          assert.equal(end(...of(points)), end(...of(all)), key);
        }
    }),
    { numRuns: 300 },
  );
});

test('a smooth curve of a long run stays smooth, however many curves share its points', () => {
  const series = new Series(400, (/** @type {any} */ { values }) => values);
  for (let epoch = 0; epoch < 20_000; epoch++)
    series.add({ epoch, values: Array.from({ length: 40 }, (_, k) => k + 1 / (1 + epoch / 1000)) });
  assert.ok(series.points.length <= 400);
  const gaps = series.points.slice(1).map(({ epoch }, i) => epoch - Number(series.points[i]?.epoch));
  assert.ok(Math.max(...gaps) < 20_000 / 50, `${Math.max(...gaps)} epochs without a point`);
});

test('a series of another kind keeps its own extremes, and a value that is missing hides none', () => {
  const series = new Series(60, (/** @type {any} */ { norms }) => norms);
  for (let epoch = 0; epoch < 1000; epoch++)
    series.add({ epoch, norms: [epoch % 2 ? Number.NaN : 1, epoch === 500 ? 8 : 2] });
  assert.ok(series.points.length <= 60);
  assert.ok(series.points.some(({ norms }) => norms[1] === 8));
  assert.ok(series.points.some(({ norms }) => norms[0] === 1));
});

test('a change is told in the words of the controls', () => {
  const before = initialState();
  const after = {
    ...before,
    optimizer: { type: 'adam', parameters: { learningRate: 0.003 } },
    l2: 0.1,
    batchSize: 20,
    schedule: { type: 'cosine', parameters: {} },
  };
  assert.equal(
    wordsOf({ before, after }, catalog),
    'Learning rate 0.03 → 0.003, Learning-rate schedule Constant → Cosine, L2 0 → 0.1, Batch size 10 → 20',
  );
  const other = { ...before, optimizer: { type: 'sgd', parameters: { learningRate: 0.03 } } };
  assert.equal(wordsOf({ before, after: other }, catalog), 'Optimizer Adam → Gradient descent (SGD)');
  assert.equal(wordsOf({ before, after: { ...before } }, catalog), '');
});

test('a drag is one change, and one that was taken back is none', () => {
  const states = [0.03, 0.02, 0.01, 0.03].map((learningRate) => ({
    ...initialState(),
    optimizer: { type: 'adam', parameters: { learningRate } },
  }));
  const [a, b, c, d] = /** @type {import('../../../web/playground/state.js').State[]} */ (states);
  assert.ok(a && b && c && d);
  const drag = [
    { epoch: 3, time: 0, before: a, after: b },
    { epoch: 4, time: 500, before: b, after: c },
  ];
  assert.deepEqual(
    merged([...drag, { epoch: 90, time: 9000, before: c, after: d }]).map((change) => [
      change.epoch,
      wordsOf(change, catalog),
    ]),
    [
      [3, 'Learning rate 0.03 → 0.01'],
      [90, 'Learning rate 0.01 → 0.03'],
    ],
  );
  assert.equal(
    wordsOf(merged([...drag, { epoch: 5, time: 900, before: c, after: d }])[0] ?? { before: a, after: b }, catalog),
    '',
  );
});

test('a window stays within the run, and the whole is no window', () => {
  assert.deepEqual(withinExtent([2, 4], [0, 10]), [2, 4]);
  assert.deepEqual(withinExtent([-3, -1], [0, 10]), [0, 2]);
  assert.deepEqual(withinExtent([9, 12], [0, 10]), [7, 10]);
  assert.equal(withinExtent([-1, 11], [0, 10]), undefined);
  const tiny = withinExtent([5, 5], [0, 10]);
  assert.ok(tiny && tiny[1] > tiny[0]);
});

test('values are read as exactly as they were measured', () => {
  assert.equal(exact(0.123456), '0.123456');
  assert.equal(exact(0), '0');
  assert.equal(exact(0.0000123456), '1.2346e−5');
  assert.equal(exact(Number.NaN), '–');
});

test('the bars of a histogram lie side by side from the smallest to the largest', () => {
  const histogram = { low: -1, high: 3, counts: [1, 2, 3, 4] };
  assert.deepEqual(rangeOf(histogram, 0), [-1, 0]);
  assert.deepEqual(rangeOf(histogram, 3), [2, 3]);
});

test('a schedule is shown until its end, and past the present epoch', () => {
  const parametersOf = (/** @type {string} */ type) =>
    catalog.schedules.find((/** @type {any} */ { name }) => name === type).parameters;
  const span = (/** @type {string} */ type, /** @type {Record<string, number>} */ parameters, epoch = 0) =>
    spanOf({ type, parameters }, parametersOf(type), epoch);
  assert.ok(span('cosine', { epochs: 200 }) >= 200);
  assert.ok(span('step', { every: 50 }) >= 200);
  assert.ok(span('exponential', { decay: 1 }) > 0);
  assert.ok(span('exponential', { decay: 0 }) > 0);
  assert.ok(span('warmup', { warmupEpochs: 40 }) > 40);
  assert.ok(span('cosine', {}, 5000) > 5000);
});

test('the curve of a schedule is the engine’s', async () => {
  const engine = await testEngine();
  const bench = await engine.create('playground', {
    data: { kind: 'circle', examples: 20 },
    schedule: { type: 'step', every: 2, factor: 0.5 },
  });
  const factors = await bench.call('schedule', { epochs: 4, count: 5 });
  assert.deepEqual([...factors], [1, 1, 0.5, 0.5, 0.25]);
  bench.delete();
});

/** A model with these layers, and what is recorded of it. @param {import('../../../web/playground/state.js').Layer[]} layers */
async function recorded(layers) {
  const model = await startedModel({ layers });
  const history = new AlphaHistory();
  const record = () => history.record(model);
  record();
  model.addEventListener('snapshot', record);
  return { model, history };
}

/** @param {number} units @param {string} activation */
const layerOf = (units, activation) => ({ units, activation, parameters: {} });

test('the α of PReLU units are recorded as they learn, each where they are few, else their mean and range', async () => {
  const { model, history } = await recorded([layerOf(2, 'prelu'), layerOf(3, 'tanh'), layerOf(20, 'prelu')]);
  assert.deepEqual(
    history.layers.map(({ layer, units }) => [layer, units]),
    [
      [0, 2],
      [2, 20],
    ],
  );
  assert.deepEqual(history.points, [
    {
      epoch: 0,
      values: [
        [0.25, 0.25],
        [0.25, 0.25, 0.25],
      ],
    },
  ]);
  for (let i = 0; i < 3; i++) await model.step('epoch');
  // W, b and α of layer after layer: 2·2 + 2 + 2, 2·3 + 3, 3·20 + 20 + 20.
  const parameters = Array.from(/** @type {Float32Array} */ (model.snapshot.parameters));
  const [few, many] = [parameters.slice(6, 8), parameters.slice(97, 117)];
  const mean = many.reduce((sum, alpha) => sum + alpha, 0) / 20;
  assert.deepEqual(
    history.points.map(({ epoch }) => epoch),
    [0, 1, 2, 3],
  );
  assert.deepEqual(history.points.at(-1)?.values, [few, [mean, Math.min(...many), Math.max(...many)]]);
  assert.ok(few.every((alpha) => alpha !== 0.25));
});

test('what is recorded of α outlives another batch size and an edit, and ends with the run or with its last PReLU', async () => {
  const { model, history } = await recorded([layerOf(2, 'prelu')]);
  await model.step('epoch');
  await model.change({ batchSize: 50 });
  await model.edit([{ at: 6, value: 0.5, held: false }]);
  assert.deepEqual(
    history.points.map(({ epoch, values }) => [epoch, values[0]?.[0] === 0.5]),
    [
      [0, false],
      [1, true],
    ],
  );
  await model.reset();
  assert.equal(history.points.length, 1);
  await model.step('epoch');
  await model.change({ layers: [layerOf(2, 'tanh')] });
  assert.deepEqual([history.layers, history.points], [[], []]);
});
