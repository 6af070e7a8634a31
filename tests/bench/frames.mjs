/**
 * How soon a drag is answered, in every instrument, and what instruments cost that are left alone. A real Chromium trace.
 *
 *   node tests/bench/frames.mjs [--json FILE] [--only ID,ID]        (dist/ must be built)
 *
 * A drag: the first handle (else the first slider) goes to and fro by mouse. Reported for each instrument: milliseconds from
 * the pointer's event to the commit of the frame that shows the engine's answer to it, how many frames later that is (0:
 * the frame that the event came in, 1: the next), and the longest task of the main thread in processor time.
 *
 * Idle: twelve instruments on one page, drawn and then left alone, in view and out of view. Reported: the processor time of
 * the page's main thread and of its whole process, as a share of the time that passed.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumOptions } from '../../scripts/browser.mjs';
import { root } from '../../scripts/command.mjs';
import { instrumentIds } from '../../scripts/instruments.mjs';
import { serve } from '../../scripts/serve.mjs';
import { median } from './harness/statistics.mjs';
import { named, quantile, threadOf } from './harness/trace.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ input: number, frame: number }} Answer when an event came and when the frame with its answer was drawn, in ms of the page */

const FRAME_MS = 1000 / 60;
const IDLE_MS = 5000;
const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'devtools.timeline.frame',
  'blink.user_timing',
];

/** Runs in the page: notes, for one event after the other, when the engine's answer to it is drawn. */
function noteAnswers() {
  const notes = /** @type {any} */ (window);
  const { model } = /** @type {any} */ (document.querySelector('gradient-garden'));
  /** @type {WeakMap<object, number>} */
  const order = new WeakMap();
  let count = 0;
  let input = 0;
  /** @type {{ n: number, input: number } | undefined} */
  let waiting;
  notes.answers = [];
  const hear = (/** @type {Event} */ event) => {
    input = event.timeStamp;
  };
  for (const type of ['pointermove', 'input']) addEventListener(type, hear, true);
  model.addEventListener('change', () => {
    order.set(model.state, ++count);
    waiting ??= { n: count, input };
  });
  model.addEventListener('result', () => {
    const asked = waiting;
    if (!asked || (order.get(model.result?.of) ?? 0) < asked.n) return;
    waiting = undefined;
    requestAnimationFrame((now) => {
      notes.answers.push({ input: asked.input, frame: performance.now(), began: now });
      performance.mark('garden-frame', { detail: notes.answers.length - 1 });
    });
  });
}

/** What the mouse takes hold of, and which way it goes. @param {Page} page */
async function gripOf(page) {
  for (const selector of ['.plot-handle', '[role=slider]', 'input[type=range]']) {
    const grip = page.locator(selector).filter({ visible: true }).first();
    if (!(await grip.count())) continue;
    await grip.scrollIntoViewIfNeeded();
    const box = await grip.boundingBox();
    if (!box) continue;
    const vertical = (await grip.getAttribute('data-axis')) === 'y';
    const at = await grip.evaluate((element) =>
      element instanceof HTMLInputElement
        ? (element.valueAsNumber - Number(element.min)) / (Number(element.max) - Number(element.min))
        : 0.5,
    );
    return { x: box.x + 8 + at * (box.width - 16), y: box.y + box.height / 2, vertical };
  }
  return undefined;
}

/** Sixty moves to and fro. @param {Page} page @param {{ x: number, y: number, vertical: boolean }} grip */
async function drag(page, { x, y, vertical }) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 60; i++) {
    const by = 60 * Math.sin((i / 60) * 2 * Math.PI);
    await page.mouse.move(x + (vertical ? 0 : by), y + (vertical ? by : 0));
  }
  await page.mouse.up();
  await page.waitForTimeout(200);
}

/**
 * From each event to the end of the commit that its answer went out with.
 * @param {any[]} trace of the main thread @param {Answer[]} answers
 */
function latencies(trace, answers) {
  const marks = named(trace, 'garden-frame').sort((a, b) => a.ts - b.ts);
  const commits = named(trace, 'Commit').sort((a, b) => a.ts - b.ts);
  return answers.flatMap(({ input, frame }, i) => {
    const mark = marks[i];
    if (!mark) return [];
    const inputTs = mark.ts - (frame - input) * 1000;
    const shown = commits.find(({ ts }) => ts > mark.ts);
    if (!shown) return [];
    const frames = commits.filter(({ ts }) => ts > inputTs && ts < shown.ts).length;
    return [{ ms: (shown.ts + (shown.dur ?? 0) - inputTs) / 1000, frames }];
  });
}

/** @param {import('@playwright/test').Browser} browser @param {string} url @param {string} id */
async function measureDrag(browser, url, id) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}embed.html?demo=${id}&lang=en`);
  await page.locator('gradient-garden[data-awake]').waitFor();
  await page.waitForTimeout(500);
  const grip = await gripOf(page);
  if (!grip) {
    await page.close();
    return { id, samples: 0 };
  }
  await page.evaluate(noteAnswers);
  await drag(page, grip); // what is compiled only once
  await page.evaluate(() => {
    /** @type {any} */ (window).answers.length = 0;
  });
  await browser.startTracing(page, { categories });
  await drag(page, grip);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const answers = await page.evaluate(() => /** @type {any} */ (window).answers);
  await page.close();
  const trace = threadOf(traceEvents, 'garden-frame');
  const all = latencies(trace, answers);
  const ms = all.map((one) => one.ms);
  if (ms.length === 0) return { id, samples: 0 };
  return {
    id,
    samples: all.length,
    median: median(ms),
    p95: quantile(ms, 0.95),
    frames: median(all.map((one) => one.frames)),
    withinOneFrame: all.filter((one) => one.frames <= 1).length / all.length,
    longestTask: Math.max(0, ...named(trace, 'RunTask').map(({ tdur = 0 }) => tdur / 1000)),
  };
}

/** Processor seconds so far. @param {import('@playwright/test').CDPSession} page @param {import('@playwright/test').CDPSession} browser */
async function processorTime(page, browser) {
  const { metrics } = await page.send('Performance.getMetrics');
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return {
    main: metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0,
    process: renderers.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
  };
}

/** @param {import('@playwright/test').Browser} browser @param {string} url @param {string[]} ids */
async function measureIdle(browser, url, ids) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}embed.html?demo=${ids[0]}&lang=en`);
  await page.evaluate((all) => {
    for (let i = 1; i < 12; i++) {
      const garden = document.createElement('gradient-garden');
      garden.setAttribute('demo', all[i % all.length] ?? '');
      document.getElementById('embed')?.append(garden);
    }
  }, ids);
  for (const garden of await page.locator('gradient-garden').all()) {
    await garden.scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
  }
  const ofPage = await page.context().newCDPSession(page);
  const ofBrowser = await browser.newBrowserCDPSession();
  await ofPage.send('Performance.enable', { timeDomain: 'threadTicks' });
  /** @type {Record<string, { main: number, process: number }>} */
  const shares = {};
  for (const [place, y] of /** @type {[string, number][]} */ ([
    ['in view', 0],
    ['out of view', 30000],
  ])) {
    await page.evaluate((top) => {
      document.body.style.paddingTop = `${top}px`;
      scrollTo(0, 0);
    }, y);
    await page.waitForTimeout(2500);
    const before = await processorTime(ofPage, ofBrowser);
    await page.waitForTimeout(IDLE_MS);
    const after = await processorTime(ofPage, ofBrowser);
    const share = (/** @type {'main' | 'process'} */ of) => ((after[of] - before[of]) * 1000) / IDLE_MS;
    shares[place] = { main: share('main'), process: share('process') };
  }
  await page.close();
  return shares;
}

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const ids = instrumentIds().filter((id) => !values.only || values.only.split(',').includes(id));
const { url, close } = await serve(`${root}dist`, 0);
const browser = await chromium.launch(chromiumOptions());
const drags = [];
try {
  console.log(
    `${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}; a frame is ${FRAME_MS.toFixed(1)} ms`,
  );
  console.log('instrument          answers  median ms   p95 ms  frames later  within one frame  longest task ms');
  for (const id of ids) {
    const one = await measureDrag(browser, url, id);
    drags.push(one);
    const number = (/** @type {number | undefined} */ value, /** @type {number} */ width, digits = 1) =>
      (value === undefined ? '–' : value.toFixed(digits)).padStart(width);
    const share = one.withinOneFrame === undefined ? '–' : `${Math.round(100 * one.withinOneFrame)} %`;
    console.log(
      `${id.padEnd(20)}${number(one.samples, 7, 0)}${number(one.median, 11)}${number(one.p95, 9)}${number(one.frames, 14, 0)}${share.padStart(18)}${number(one.longestTask, 17)}`,
    );
  }
  const idle = await measureIdle(browser, url, ids);
  for (const [place, { main, process }] of Object.entries(idle))
    console.log(
      `twelve instruments, still, ${place}: main thread ${(100 * main).toFixed(2)} %, process ${(100 * process).toFixed(2)} %`,
    );
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ drags, idle }, null, 2)}\n`);
} finally {
  await browser.close();
  await close();
}
