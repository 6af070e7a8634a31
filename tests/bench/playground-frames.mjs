/**
 * How smoothly the playground trains 2-64-64-64-3 on three classes, and how soon it obeys pause. A real Chromium trace.
 *
 *   node tests/bench/playground-frames.mjs [--seconds N]        (dist/ must be built)
 *
 * Frame intervals are those between animation frames. Pause: from the click's event until the page says that nothing
 * runs, and until the engine has answered that it stopped.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumOptions } from '../../scripts/browser.mjs';
import { root } from '../../scripts/command.mjs';
import { serve } from '../../scripts/serve.mjs';
import { median } from './harness/statistics.mjs';
import { named, quantile, threadOf } from './harness/trace.mjs';

const FRAME_MS = 1000 / 60;
const address = 'playground.html?lang=en#data=blobs&layers=64:tanh,64:tanh,64:tanh&speed=full';

/** Runs before the page's scripts: notes when the engine answers the question to pause. */
function notePause() {
  const notes = /** @type {any} */ (window);
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ ...rest) {
    if (message.type === 'pause')
      this.addEventListener('message', ({ data }) => {
        if (data.id === message.id) notes.engineStopped = performance.now();
      });
    return postMessage.call(this, message, ...rest);
  };
}

/** Runs in the page: notes every frame, and when pause was pressed and shown. */
function noteFrames() {
  const notes = /** @type {any} */ (window);
  notes.frames = [];
  performance.mark('garden-frame');
  const next = (/** @type {number} */ now) => {
    notes.frames.push(now);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  const bar = /** @type {HTMLElement} */ (document.getElementById('transport'));
  addEventListener(
    'click',
    ({ timeStamp }) => {
      notes.pressed = timeStamp;
      new MutationObserver(() => {
        notes.pageStopped ??= performance.now();
      }).observe(bar, { subtree: true, childList: true, attributes: true, characterData: true });
    },
    true,
  );
}

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '6' } } });
const { url, close } = await serve(`${root}dist`, 0);
const browser = await chromium.launch(chromiumOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(notePause);
  await page.goto(url + address);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.evaluate(() => scrollTo(0, 300)); // graph, map and both charts in view
  await page.waitForTimeout(1500); // what is compiled and fetched only once
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  await page.evaluate(noteFrames);
  await page.waitForTimeout(Number(values.seconds) * 1000);
  const frames = await page.evaluate(() => /** @type {any} */ (window).frames);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.waitForFunction(() => /** @type {any} */ (window).engineStopped);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const { pressed, pageStopped, engineStopped } = await page.evaluate(() => {
    const notes = /** @type {any} */ (window);
    return { pressed: notes.pressed, pageStopped: notes.pageStopped, engineStopped: notes.engineStopped };
  });
  const tasks = named(threadOf(traceEvents, 'garden-frame'), 'RunTask');
  const longest = (/** @type {'dur' | 'tdur'} */ of) => Math.max(0, ...tasks.map((task) => (task[of] ?? 0) / 1000));
  const gaps = frames.slice(1).map((/** @type {number} */ at, /** @type {number} */ i) => at - frames[i]);
  const smooth = gaps.filter((/** @type {number} */ gap) => gap <= FRAME_MS + 0.1).length / gaps.length;
  const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
  console.log(`${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`);
  console.log(`${gaps.length} frames: median ${ms(median(gaps))}, 95th percentile ${ms(quantile(gaps, 0.95))}`);
  console.log(`within ${ms(FRAME_MS)}: ${(100 * smooth).toFixed(1)} %`);
  const cpu = tasks.map((task) => (task.tdur ?? 0) / 1000).filter((time) => time > 1);
  console.log(
    `longest task ${ms(longest('dur'))}, in processor time ${ms(longest('tdur'))}; of those over 1 ms, 95th percentile ${ms(quantile(cpu, 0.95))}`,
  );
  console.log(
    `pause obeyed by the page after ${ms(pageStopped - pressed)}, by the engine after ${ms(engineStopped - pressed)}`,
  );
} finally {
  await browser.close();
  await close();
}
