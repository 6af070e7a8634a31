// The speed of a run: single examples, slow paces, and what is shown of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TrainerLoop } from '../../../web/engine/trainer-loop.js';
import { ThroughputMeter } from '../../../web/playground/throughput.js';

/** A loop whose time passes only while it waits. */
function timedLoop() {
  let time = 0;
  /** @type {{ at: number, method: string, argument: any }[]} */
  const calls = [];
  /** @type {{ resume: () => void, wait: number } | undefined} */
  let next;
  const loop = new TrainerLoop({
    now: () => time,
    yieldTo: (resume, wait) => {
      next = { resume, wait };
    },
    stopped: () => {},
  });
  const instrument = {
    call(/** @type {string} */ method, /** @type {any} */ argument) {
      calls.push({ at: time, method, argument });
      return { diverged: null, stopped: null };
    },
  };
  /** @param {number} until in ms */
  const pass = (until) => {
    while (next && time < until) {
      const { resume, wait } = next;
      next = undefined;
      time += Math.max(1, wait);
      resume();
    }
  };
  return { loop, instrument, calls, pass };
}

test('one example a second is one step of one example each second, the first at once', () => {
  const { loop, instrument, calls, pass } = timedLoop();
  loop.play(1, instrument, 1, 'example');
  pass(5500);
  assert.deepEqual(calls[0]?.argument, { steps: 1, by: 'example' });
  const seconds = calls.map(({ at }) => at / 1000);
  assert.equal(seconds.length, 6);
  for (const [i, second] of seconds.entries()) assert.ok(Math.abs(second - i) < 0.05, `${seconds}`);
});

test('changes in quick succession do not hold up a slow run, nor hurry it', () => {
  const { loop, instrument, calls, pass } = timedLoop();
  loop.play(1, instrument, 1, 'example');
  for (let time = 100; time <= 4000; time += 100) {
    pass(time);
    loop.play(1, instrument, 1, 'example');
  }
  assert.ok(calls.length >= 4 && calls.length <= 5, `${calls.length}`);
});

test('from as fast as it goes to a pace and back, at once', () => {
  const { loop, instrument, calls, pass } = timedLoop();
  loop.play(1, instrument);
  pass(500);
  const fast = calls.length;
  loop.play(1, instrument, 10, 'example');
  pass(2500);
  const slow = calls.slice(fast).reduce((sum, { argument }) => sum + argument.steps, 0);
  assert.ok(slow >= 18 && slow <= 25, `${slow}`);
  loop.play(1, instrument);
  pass(3000);
  assert.ok(calls.at(-1)?.argument.steps > 100);
  assert.equal(calls.at(-1)?.argument.by, undefined);
});

test('a rate of one example a second can be read', () => {
  let now = 0;
  const meter = new ThroughputMeter(() => now);
  for (let frame = 0; frame < 600; frame++) {
    now = frame * 16;
    meter.add(Math.floor(now / 1000));
    if (now > 6000) assert.ok(Math.abs(meter.rate - 1) < 0.25, `${meter.rate}`);
  }
});
