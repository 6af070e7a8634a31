/** The harness itself; needs neither the peers nor the engine: `node --test tests/bench/harness.test.mjs`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import plainReference, { PlainNetwork } from './contenders/plain-reference.mjs';
import { measure } from './harness/measure.mjs';
import { parseOptions } from './harness/options.mjs';
import { forward, lossOf } from './harness/reference.mjs';
import { formatReport, reportLimit, reportWorkload, takeKernel, usefulGflops } from './harness/report.mjs';
import { lossAfterTraining, Session } from './harness/session.mjs';
import { compare, median, spread, trainingFlops } from './harness/statistics.mjs';
import { batchesOf, createWorkload, selectWorkloads, workloadIds } from './harness/workloads.mjs';
import { blockings, createKernel, flopsPerRun } from './limit/kernels.mjs';

test('median of an odd and an even number of values, unsorted', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([10, 2, 9, 1]), 5.5);
  assert.throws(() => median([]));
});

test('spread is the range over the median', () => assert.equal(spread([8, 10, 12]), 0.4));

test('the ratio is against the fastest peer, whichever direction is better', () => {
  assert.deepEqual(compare(30, { a: 10, b: 15 }, true), { fastestPeer: 'b', ratio: 2 });
  assert.deepEqual(compare(2, { a: 10, b: 15 }, false), { fastestPeer: 'a', ratio: 5 });
  assert.deepEqual(compare(null, { a: 10 }, true), { fastestPeer: 'a', ratio: null });
  assert.deepEqual(compare(1, {}, true), { fastestPeer: null, ratio: null });
});

test('useful operations: forward, weight gradients, input gradients but the first, update', () => {
  // 2-3-1, batch 4: layer 1 has 6 weights (4·6 forward, 4·6 weight gradients, 6 update), layer 2 has 3 (12 + 12 + 12, 3)
  assert.equal(trainingFlops([2, 3, 1], 4), 2 * (24 + 24 + 6 + 12 + 12 + 12 + 3));
  const w4 = createWorkload('W4');
  const perExample = trainingFlops(w4.sizes, w4.batchSize) / w4.batchSize;
  assert.equal(usefulGflops(w4, 1e9), perExample);
});

test('workloads are the same every time, and selected by id or by family', () => {
  assert.deepEqual(createWorkload('W3').x, createWorkload('W3').x);
  assert.deepEqual(selectWorkloads([]), workloadIds);
  assert.deepEqual(selectWorkloads(['W2', 'W5']), ['W2-tanh', 'W2-relu', 'W5']);
  assert.deepEqual(selectWorkloads(['limit']), []);
  assert.throws(() => selectWorkloads(['W9']), /W9/);
});

test('every example is in exactly one mini-batch and the last may be shorter', () => {
  const batches = batchesOf(createWorkload('W2-tanh'));
  assert.equal(batches.length, 32);
  assert.deepEqual(batches[31], [992, 1000]);
  assert.equal(
    batches.reduce((sum, [start, end]) => sum + end - start, 0),
    1000,
  );
});

for (const id of ['W1', 'W2-relu', 'W3']) {
  test(`the plain reference's gradient is the slope of the loss (${id})`, () => {
    const workload = createWorkload(id);
    const [inputs, outputs] = [workload.sizes[0], workload.sizes[workload.sizes.length - 1]];
    const x = workload.x.subarray(0, inputs);
    const y = workload.y.subarray(0, outputs);
    const network = new PlainNetwork(workload);
    network.forward([...x]);
    network.backward([...y]);
    const link = network.layers[1][0].incoming[1];
    const layer = workload.layers[0];
    const position = layer.units; // W[1][0]
    const lossAt = (/** @type {number} */ weight) => {
      const W = /** @type {any} */ (Float64Array.from(layer.W));
      W[position] = weight;
      const moved = { ...workload, layers: [{ ...layer, W }, ...workload.layers.slice(1)] };
      return lossOf(workload.loss, forward(moved, x, 1), y, 1);
    };
    const step = 1e-5;
    const slope = (lossAt(link.weight + step) - lossAt(link.weight - step)) / (2 * step);
    assert.ok(Math.abs(slope - link.gradient) < 1e-7, `${slope} and ${link.gradient}`);
  });
}

test('the plain reference passes its own sanity check; a broken contender does not', async () => {
  const workload = createWorkload('W1');
  const loss = await lossAfterTraining(plainReference, workload);
  const environment = { kind: /** @type {const} */ ('node'), engineUrl: '', assetsUrl: '' };
  const good = new Session(plainReference, 'W1');
  await good.prepare(environment);
  const { lossBefore, lossAfter } = await good.check(loss);
  assert.ok(lossAfter < lossBefore);

  const idle = { ...plainReference, prepare: () => ({ ...plainReference.prepare(workload), run: () => {} }) };
  const lazy = new Session(idle, 'W1');
  await lazy.prepare(environment);
  await assert.rejects(lazy.check(loss), /did not fall/);

  const faster = { ...workload, learningRate: 0.06 };
  const cheat = new Session({ ...plainReference, prepare: () => plainReference.prepare(faster) }, 'W1');
  await cheat.prepare(environment);
  await assert.rejects(cheat.check(loss), /plain reference/);

  const zeros = { run: () => {}, predict: (/** @type {number} */ n) => new Float32Array(n) };
  const wrong = new Session({ ...plainReference, prepare: () => zeros }, 'W5');
  await wrong.prepare(environment);
  await assert.rejects(wrong.check(null), /outputs differ/);
});

test('contenders are asked in turn, medians are taken, failures and refusals are reported', async () => {
  /** @type {string[]} */
  const order = [];
  /** @type {Record<string, Record<string, any>>} */
  const answers = {
    slow: { prepare: { difference: 'a note' }, check: {}, calibrate: 2, sample: 2 },
    fast: { prepare: { difference: '' }, check: {}, calibrate: 2, sample: 1 },
    broken: { prepare: { difference: '' }, check: new Error('wrong outputs') },
    other: { prepare: { declined: 'inference only', difference: '' } },
  };
  const host = /** @type {any} */ ({
    environment: {},
    open: async (/** @type {string} */ name) => ({
      call: async (/** @type {string} */ method) => {
        if (method === 'sample') order.push(name);
        if (answers[name][method] instanceof Error) throw answers[name][method];
        return answers[name][method];
      },
      close: async () => {},
    }),
  });
  const options = { rounds: 5, warmUpSeconds: 0, sampleSeconds: 0, prepareTimeout: 1, sampleTimeout: 1 };
  const rate = (/** @type {string} */ _, /** @type {number} */ k, /** @type {number} */ s) => k / s;
  const names = ['slow', 'fast', 'broken', 'other'];
  const measurement = await measure(host, 'W1', names, null, rate, options, () => {});
  assert.deepEqual(order.slice(0, 4), ['slow', 'fast', 'slow', 'fast']);
  assert.equal(order.length, 10);

  const report = reportWorkload(createWorkload('W1'), measurement, 'fast');
  assert.equal(report.ours, 2);
  assert.equal(report.ratio, 2);
  assert.deepEqual(report.peers, { slow: 1 });
  assert.deepEqual(report.failed, { broken: 'wrong outputs' });
  assert.deepEqual(report.declined, { other: 'inference only' });
  const text = formatReport({ workloads: [report], limit: null, environment: {} });
  for (const part of ['2.00× slow', 'a note', 'FAILED', 'inference only']) assert.ok(text.includes(part), part);
});

test('the kernels of the limit compute their sums exactly and the best one is reported', async () => {
  for (const blocking of blockings) assert.equal((await createKernel(blocking)).error(), 0, blocking.name);
  assert.equal(flopsPerRun({ rows: 2, columns: 4 }), 256 * 8 * 4 * 2);
  const values = { a: { value: 20, spread: 0 }, b: { value: 30, spread: 0 } };
  const limit = reportLimit({ values, failed: {}, declined: {}, notes: {}, checks: {} });
  assert.deepEqual([limit.gflops, limit.blocking], [30, 'b']);
  const taken = takeKernel({ values, failed: {}, declined: {}, notes: {}, checks: {} }, 'b');
  assert.deepEqual([taken.kernelGflops, Object.keys(taken.measurement.values)], [30, ['a']]);
});

test('options: at least five rounds, known names, one run is quick', () => {
  const known = ['ours', 'a', 'b'];
  assert.deepEqual(parseOptions([], known, 'ours').names, ['ours', 'a', 'b']);
  assert.deepEqual(parseOptions(['--ours', 'a', '--peers', 'b'], known, 'ours').names, ['a', 'b']);
  assert.equal(parseOptions(['--quick'], known, 'ours').timing.rounds, 5);
  assert.throws(() => parseOptions(['--rounds', '4'], known, 'ours'), /at least 5/);
  assert.throws(() => parseOptions(['--peers', 'nobody'], known, 'ours'), /nobody/);
});
