/**
 * The playground in the hands of a monkey: nothing it does leaves an error, a number that is none, an object in the
 * engine or growing memory behind. MONKEY_SEED names another monkey, MONKEY_DEEDS lets it do more.
 */
import { expect } from '@playwright/test';
import { counter, openPlayground, play, test } from './bench.mjs';
import { fence, heapSize, Monkey, wordsOf } from './monkey.mjs';

const seed = Number(process.env.MONKEY_SEED ?? 1);
/** Counted rather than timed, so that every run is the same: about two minutes of them. */
const deeds = Number(process.env.MONKEY_DEEDS ?? 2400);
/** What may grow after the first third, for parts that are fetched later and for runs that the monkey keeps. */
const HEAP_BYTES = 15e6;
/** What the engine has at rest: the network, and perhaps another that it is compared with; another engine stands idle. */
const AT_REST = /^,?playground( playground)?,?$/;

/** Back to where a newcomer begins, with everything shut. @param {import('@playwright/test').Page} page */
async function goHome(page) {
  await page.evaluate(() => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
    for (const details of document.querySelectorAll('details')) details.open = false;
    location.hash = '#v=1';
  });
  await expect(page.locator('#setup')).toContainText('“Circle”');
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  if (await pause.count()) await pause.click();
  await page.getByRole('button', { name: 'Reset to the same start', exact: true }).click();
  await expect.poll(() => counter(page, 'Epoch')).toBe(0);
}

test(`a monkey plays with the playground (seed ${seed})`, async ({ page }) => {
  test.setTimeout(deeds * 500);
  await page.addInitScript(fence);
  await openPlayground(page);
  const session = await page.context().newCDPSession(page);
  const monkey = new Monkey(page, seed);
  /** @param {number} share */
  const playOn = async (share) => {
    for (let i = 0; i < deeds * share; i++) {
      await monkey.act();
      if (i % 5 === 0)
        expect(await wordsOf(page), monkey.deeds.slice(-12).join('\n')).not.toMatch(
          /NaN|undefined|Infinity|\[object|\bnull\b/,
        );
    }
    await goHome(page);
    // Data sets that somebody looked at a moment ago may still be drawn.
    await expect.poll(() => page.evaluate(() => String(/** @type {any} */ (window).engineObjects()))).toMatch(AT_REST);
    return heapSize(session);
  };
  const warm = await playOn(1 / 3);
  const end = await playOn(2 / 3);
  expect(end - warm).toBeLessThan(HEAP_BYTES);
  await play(page);
  await expect.poll(() => counter(page, 'Epoch')).toBeGreaterThan(1);
});
