// Page and worker talking through a real MessageChannel, with an engine that only counts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EngineClient } from '../../web/engine/client.js';
import { createHost } from '../../web/engine/host.js';
import { EngineError, plainError, transferablesOf } from '../../web/engine/protocol.js';
import { item } from '../../web/ui/item.js';

/** An instrument that counts its steps, and what was deleted. */
class Counter {
  steps = 0;
  calls = 0;
  deleted = false;
  /** @param {{ divergeAt?: number }} spec */
  constructor(spec) {
    this.spec = spec;
  }
  /** @param {string} method @param {any} argument */
  call(method, argument) {
    if (method === 'run') {
      this.steps += argument.steps;
      const diverged = this.steps >= (this.spec.divergeAt ?? Number.POSITIVE_INFINITY);
      return { step: this.steps, epoch: 0, diverged };
    }
    if (method === 'snapshot') return { step: this.steps, call: ++this.calls, map: Float32Array.of(1, 2, 3) };
    throw new EngineError({ code: 'unknown-name', where: 'method', message: `no ${method}`, details: { got: method } });
  }
  delete() {
    this.deleted = true;
  }
}

/** A client, and a host on the other end of a channel. */
function connect() {
  /** @type {Counter[]} */
  const made = [];
  const engine = {
    catalog: () => ({ activations: [{ name: 'tanh' }] }),
    createInstrument(/** @type {string} */ name, /** @type {any} */ spec) {
      if (name !== 'counter')
        throw new EngineError({ code: 'unknown-name', where: '', message: 'no such', details: {} });
      const counter = new Counter(spec);
      made.push(counter);
      return counter;
    },
  };
  /** @type {any[]} */
  const workers = [];
  const client = new EngineClient(() => {
    const { port1, port2 } = new MessageChannel();
    const worker = {
      sent: 0,
      onmessage: /** @type {((event: any) => void) | null} */ (null),
      onerror: /** @type {((event: any) => void) | null} */ (null),
      postMessage(/** @type {unknown} */ message) {
        this.sent++;
        port1.postMessage(message);
      },
      terminate: () => port1.close(),
    };
    const handle = createHost({
      engine,
      post: (reply, transfer) => port2.postMessage(reply, transfer),
      now: () => performance.now(),
      yieldTo: (resume, waitMs) => setTimeout(resume, waitMs),
    });
    port2.onmessage = ({ data }) => handle(data);
    port1.onmessage = (event) => worker.onmessage?.(event);
    workers.push(worker);
    return worker;
  });
  return { client, workers, made, close: () => workers.at(-1).terminate() };
}

test('requests are answered, each with its own result', async () => {
  const { client, close } = connect();
  const [catalog, counter] = await Promise.all([client.catalog(), client.create('counter', {})]);
  assert.equal(catalog.activations[0].name, 'tanh');
  assert.deepEqual(await counter.call('run', { steps: 5 }), { step: 5, epoch: 0, diverged: false });
  close();
});

test('an error arrives with its code, place and details', async () => {
  const { client, close } = connect();
  const counter = await client.create('counter', {});
  await assert.rejects(counter.call('fly'), (/** @type {any} */ error) => {
    assert.ok(error instanceof EngineError);
    assert.deepEqual(plainError(error), {
      code: 'unknown-name',
      where: 'method',
      message: 'no fly',
      details: { got: 'fly' },
    });
    return true;
  });
  await assert.rejects(client.create('nothing', {}), { code: 'unknown-name' });
  await assert.rejects(client.request({ type: 'call', handle: 99, method: 'run' }), { code: 'no-instrument' });
  await assert.rejects(client.request({ type: 'dance' }), { code: 'internal' });
  close();
});

test('a run goes on by itself until it is paused', async () => {
  const { client, made, close } = connect();
  const counter = await client.create('counter', {});
  await counter.play();
  while (item(made, 0).steps < 10) await new Promise((resolve) => setTimeout(resolve, 1));
  await counter.pause();
  const { steps } = item(made, 0);
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.equal(item(made, 0).steps, steps);
  close();
});

test('a paced run keeps its pace', async () => {
  const { client, made, close } = connect();
  const counter = await client.create('counter', {});
  const began = performance.now();
  await counter.play(200);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await counter.pause();
  const expected = (200 * (performance.now() - began)) / 1000;
  assert.ok(
    item(made, 0).steps <= expected + 2 && item(made, 0).steps > expected / 3,
    `${item(made, 0).steps} of ${expected}`,
  );
  close();
});

test('a run that ends by itself says so, once', async () => {
  const { client, close } = connect();
  const counter = await client.create('counter', { divergeAt: 20 });
  const progress = await new Promise((resolve) => {
    counter.onstopped = resolve;
    counter.play();
  });
  assert.ok(progress.diverged && progress.step >= 20);
  close();
});

test('never two snapshots on their way', async () => {
  const { client, workers, made, close } = connect();
  const counter = await client.create('counter', {});
  const before = workers[0].sent;
  const [first, second] = await Promise.all([counter.snapshot(), counter.snapshot()]);
  assert.equal(workers[0].sent, before + 1);
  assert.equal(first, second);
  assert.deepEqual([...first.map], [1, 2, 3]);
  await counter.snapshot();
  assert.equal(item(made, 0).calls, 2);
  close();
});

test('a deleted instrument is gone', async () => {
  const { client, made, close } = connect();
  const counter = await client.create('counter', {});
  assert.deepEqual(await counter.delete(), { deleted: true });
  assert.ok(item(made, 0).deleted);
  await assert.rejects(counter.call('run', { steps: 1 }), { code: 'no-instrument' });
  close();
});

test('when the worker dies, what waits is refused and a new worker takes over', async () => {
  const { client, workers, close } = connect();
  await client.catalog();
  let restarts = 0;
  client.onrestart = () => restarts++;
  const waiting = client.catalog();
  workers[0].onerror({ message: 'out of memory' });
  await assert.rejects(waiting, { code: 'engine-died' });
  assert.equal(restarts, 1);
  assert.equal((await client.catalog()).activations.length, 1);
  assert.equal(workers.length, 2);
  close();
});

test('what lived in a worker that died is lost, whatever has its number in the next one', async () => {
  const { client, workers, made, close } = connect();
  const before = await client.create('counter', {});
  workers[0].onerror({ message: 'out of memory' });
  const after = await client.create('counter', {});
  await assert.rejects(before.call('run', { steps: 5 }), { code: 'engine-died' });
  await assert.rejects(before.delete(), { code: 'engine-died' });
  assert.equal(before.lost?.code, 'engine-died');
  await after.call('run', { steps: 2 });
  assert.deepEqual([item(made, 1).steps, item(made, 1).deleted], [2, false]);
  close();
});

test('an engine that was stopped stays so, whoever asks', async () => {
  const { client, workers } = connect();
  const counter = await client.create('counter', {});
  const waiting = counter.call('run', { steps: 1 });
  client.stop();
  await assert.rejects(waiting, { code: 'engine-stopped' });
  for (const asked of [counter.delete(), counter.play(), client.catalog(), client.create('counter', {})])
    await assert.rejects(asked, { code: 'engine-stopped' });
  assert.equal(workers.length, 1);
});

test('an instrument that could not be made ready is gone again', async () => {
  const { client, made, close } = connect();
  const prepared = client.create('counter', {}, (counter) => counter.call('fly'));
  await assert.rejects(prepared, { code: 'unknown-name' });
  await client.catalog();
  assert.ok(item(made, 0).deleted);
  close();
});

test('an engine that cannot start is not started again and again', async () => {
  const { client, workers } = connect();
  const waiting = client.catalog();
  let restarts = 0;
  client.onrestart = () => restarts++;
  workers[0].onmessage({
    data: { event: 'failed', error: { code: 'engine-start', where: '', message: 'no wasm', details: {} } },
  });
  await assert.rejects(waiting, { code: 'engine-start', message: 'no wasm' });
  assert.equal(restarts, 0);
});

test('buffers are found wherever they are, each once', () => {
  const shared = new Float32Array(4);
  assert.deepEqual(transferablesOf({ a: shared, b: [{ c: shared }], d: 'x', e: null }), [shared.buffer]);
});
