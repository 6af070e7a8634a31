// The places an instrument may be in, and what must hold in each of them.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { root } from '../../scripts/command.mjs';

export const dist = `${root}dist`;
export const languages = /** @type {const} */ (['en', 'ko']);
export const fileUrl = (/** @type {string} */ path) => pathToFileURL(`${dist}/${path}`).href;

/** Serves one page from an origin of its own. @param {string} html */
export async function otherOrigin(html) {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** The page without its frames, which are tested by themselves. @param {import('@playwright/test').Page} page @param {{ without?: string[], only?: string[] }} [rules] */
export async function expectAccessible(page, { without = [], only } = {}) {
  // Within one document, and only what is wrong: a third of the time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .exclude('iframe');
  const { violations } = await (only ? axe.withRules(only) : axe.disableRules(without)).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Nothing may be wider than the window. @param {import('@playwright/test').Page} page @param {number} width */
export async function expectToFit(page, width) {
  await page.setViewportSize({ width, height: 800 });
  const wide = () => page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  await expect.poll(wide, { message: `at ${width} pixels`, timeout: 3000 }).toEqual([width, width]);
}

/** Counts what moves while the page loads: call before the page is opened. @param {import('@playwright/test').Page} page */
export async function watchShifts(page) {
  await page.addInitScript(() => {
    const shifts = /** @type {any} */ (window);
    shifts.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.moved += /** @type {any} */ (entry).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => /** @type {number} */ (/** @type {any} */ (window).moved));
}

/** Counts frames, timers and messages: call before the page is opened. @param {import('@playwright/test').Page} page */
export async function watchWork(page) {
  await page.addInitScript(() => {
    const calls = /** @type {any} */ (window);
    calls.count = 0;
    for (const name of ['requestAnimationFrame', 'requestIdleCallback', 'setTimeout', 'setInterval']) {
      const original = calls[name];
      calls[name] = (/** @type {any[]} */ ...given) => {
        calls.count++;
        return original(...given);
      };
    }
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (/** @type {any[]} */ ...given) {
      calls.count++;
      return post.apply(this, /** @type {any} */ (given));
    };
  });
  const count = () => page.evaluate(() => /** @type {number} */ (/** @type {any} */ (window).count));
  return {
    count,
    /** Waits until nothing more happens, and for a second after that sees nothing. */
    async expectStill() {
      let before = -1;
      await expect
        .poll(
          async () => {
            const last = before;
            before = await count();
            return before === last;
          },
          { intervals: [1000], timeout: 20000 },
        )
        .toBe(true);
      await page.waitForTimeout(1000);
      expect(await count()).toBe(before);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    },
  };
}
