// The model of towers with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../../web/instruments/tower/model.js';
import { expectJudged, settled, testEngine } from './test-engine.mjs';

const engine = await testEngine();
const near = (/** @type {number} */ a, /** @type {number} */ b, within = 0.01) =>
  assert.ok(Math.abs(a - b) <= within, `${a} is not ${b}`);

/** The value of a map at a place. @param {any} result @param {number} x @param {number} y */
const at = ({ map, size }, x, y) => map[Math.floor((1 - y) * size) * size + Math.floor(x * size)];

test('the parts one after another: ridge, cross, tower', async () => {
  const model = new Model(engine, 'x1=0.3&x2=0.7&y1=0.2&y2=0.6&w=300&theta=1.5');
  await settled(model);
  near(at(model.result, 0.5, 0.9), 1);
  near(at(model.result, 0.1, 0.4), 0);
  model.change({ stage: 'cross' });
  await settled(model);
  near(at(model.result, 0.5, 0.4), 2);
  near(at(model.result, 0.5, 0.9), 1);
  near(at(model.result, 0.1, 0.9), 0);
  model.change({ stage: 'tower' });
  await settled(model);
  near(at(model.result, 0.5, 0.4), 1);
  near(at(model.result, 0.5, 0.9), 0);
  model.change({ theta: 0.5 });
  await settled(model);
  near(at(model.result, 0.5, 0.9), 1);
});

test('edges do not pass one another, and the handle of steepness bends the step to where it is put', async () => {
  const model = new Model(engine, 'x1=0.3&x2=0.7&w=20');
  model.moveEdge('x1', 0.9);
  assert.equal(model.state.x1, 0.65);
  model.moveEdge('x2', 0);
  assert.equal(model.state.x2, 0.7);
  model.reachAt(0.8);
  near(model.state.w, Math.log(9) / 0.1, 0.01);
  near(model.reach(), 0.8, 1e-4);
  model.reachAt(0.2);
  assert.equal(model.state.w, 400);
  await settled(model);
  const crossed = new Model(engine, 'x1=0.7&x2=0.3');
  await settled(crossed);
  assert.equal(crossed.error, undefined);
});

test('many towers: their units, an error like 1/n, and f in the middle of each base', async () => {
  const model = new Model(engine, 'mode=many&n=16&f=product&px=0.5&py=0.5');
  const { units, series, at: probe, error, size, heights, map, f, difference } = await settled(model);
  assert.deepEqual(units, { first: 1024, second: 256 });
  assert.equal(size % 16, 0);
  assert.equal(heights.length, 256);
  near(probe.height, (8.5 / 16) ** 2, 1e-6);
  assert.deepEqual([probe.column, probe.row], [8, 8]);
  assert.deepEqual(series.n, [1, 2, 4, 8, 16, 32, 64]);
  near(series.max[4], error.max, 1e-9);
  near(series.mean[3] / series.mean[5], 4, 0.3);
  for (let i = 0; i < map.length; i += 997) near(f[i] - map[i], difference[i], 1e-6);
});

test('turning the picture asks the engine nothing', async () => {
  let calls = 0;
  const counting = {
    catalog: engine.catalog,
    create: async (/** @type {string} */ name, /** @type {unknown} */ spec) => {
      const handle = await engine.create(name, spec);
      return {
        call: (/** @type {string} */ method, /** @type {unknown} */ argument) => {
          calls++;
          return handle.call(method, argument);
        },
        delete: () => handle.delete(),
      };
    },
  };
  const model = new Model(counting, 'mode=many');
  await settled(model);
  const before = calls;
  const { map } = model.result;
  model.change({ az: 90, el: 20 });
  await settled(model);
  assert.equal(calls, before);
  assert.equal(model.result.map, map);
  assert.equal(model.result.of.az, 90);
});

test('a typed surface: accepted, or refused with the place of the mistake', async () => {
  const model = new Model(engine, 'mode=many');
  await settled(model);
  await model.choice.change({ expression: 'x*y+' });
  assert.deepEqual(model.state.f, { target: 'waves' });
  assert.equal(model.choice.shown.error?.details.column, '5');
  await model.choice.change({ expression: 'x-y' });
  await settled(model);
  near(Math.max(...model.result.f), 1, 0.02);
  near(Math.min(...model.result.f), -1, 0.02);
  assert.ok(model.choice.shown.targets.some(({ name }) => name === 'saddle'));
});

test('the challenge wants place, steepness and threshold, and one tower', async () => {
  const right = 'x1=0.2&x2=0.5&y1=0.4&y2=0.9';
  await expectJudged(Model, engine, [
    [`${right}&stage=tower&theta=1.5&w=120`, true],
    [`${right}&stage=tower&theta=1.4&w=200`, true],
    [`${right}&stage=tower&theta=0.9&w=120`, false],
    [`${right}&stage=tower&theta=1.5&w=40`, false],
    [`${right}&stage=cross&theta=1.5&w=120`, false],
    ['x1=0.25&x2=0.5&y1=0.4&y2=0.9&stage=tower&theta=1.5&w=120', false],
    [`mode=many&${right}&stage=tower&theta=1.5&w=120`, false],
  ]);
  const model = new Model(engine, 'mode=many');
  for (const { patch } of model.answer()) model.change(patch);
  await settled(model);
  assert.ok(model.isSolved());
});

test('what is no state is named', () => {
  const { damaged } = new Model(engine).form.read('mode=none&stage=x&w=1&theta=3&soft=2&n=65&el=0&az=200&f=d:AAAA');
  assert.deepEqual(damaged, ['mode', 'stage', 'w', 'theta', 'soft', 'n', 'el', 'az', 'f']);
});
