// Which engine does what: large tables are read by one of their own, which can be stopped.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engines } from '../../../web/playground/engines.js';
import { initialState } from '../../../web/playground/state.js';

function fakeEngines() {
  /** @type {any[]} */
  const made = [];
  const make = (/** @type {string} */ name) => {
    const client = { name, stopped: false, onrestart: () => {}, stop: () => Object.assign(client, { stopped: true }) };
    made.push(client);
    return /** @type {any} */ (client);
  };
  const small = make('small');
  const engines = new Engines(
    small,
    async () => make(`full ${made.length}`),
    () => {},
  );
  return { engines, small, made };
}

const large = 'a,b\n'.padEnd(2e6, '1,2\n');
const points = { ...initialState(), data: { type: 'points', parameters: {} }, drawn: 'c2AAAAAA' };
const table = (/** @type {string} */ tableText) => ({
  ...initialState(),
  data: { type: 'table', parameters: {} },
  tableText,
});

test('generated data stay with the small engine, all else takes the larger one, once', async () => {
  const { engines, small } = fakeEngines();
  assert.equal(await engines.for(initialState()), small);
  const full = await engines.for(points);
  assert.notEqual(full, small);
  assert.equal(await engines.for({ ...initialState(), formulas: ['x1*2'] }), full);
  assert.equal(await engines.for(table('a,b\n1,2')), full);
});

test('a large table is read apart, and its engine takes over with the data', async () => {
  const { engines, small } = fakeEngines();
  const idle = /** @type {any} */ (await engines.full());
  const reading = /** @type {any} */ (await engines.forTable(large));
  assert.notEqual(reading, idle);
  assert.equal(await engines.for(table(large)), reading);
  engines.use(reading);
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual([small.stopped, idle.stopped, reading.stopped], [true, true, false]);
  assert.equal(await engines.full(), reading);
  assert.equal(await engines.for(table(large)), reading);
});

test('reading is stopped on demand, and the engine in use goes on', async () => {
  const { engines, small } = fakeEngines();
  const reading = /** @type {any} */ (await engines.forTable(large));
  engines.cancel();
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual([small.stopped, reading.stopped], [false, true]);
  assert.notEqual(await engines.forTable(large), reading);
});

test('another large table takes the place of the one that is read', async () => {
  const { engines } = fakeEngines();
  const first = /** @type {any} */ (await engines.forTable(large));
  const second = await engines.forTable(`${large}3,4\n`);
  await new Promise((resolve) => setTimeout(resolve));
  assert.notEqual(first, second);
  assert.equal(first.stopped, true);
});

test('an engine that cannot be had may be asked for again', async () => {
  let there = false;
  const client = /** @type {any} */ ({ stop() {} });
  const engines = new Engines(
    client,
    async () => {
      if (!there) throw new Error('offline');
      return client;
    },
    () => {},
  );
  await assert.rejects(engines.for(points), { code: 'part-missing' });
  there = true;
  assert.equal(await engines.for(points), client);
});
