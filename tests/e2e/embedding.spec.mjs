// Every instrument, everywhere it may be: alone, from the disk, from its single file, in a sandboxed frame, on a phone.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { instrumentIds } from '../../scripts/instruments.mjs';
import { test } from './bench.mjs';
import { dist, expectAccessible, expectToFit, fileUrl, languages, otherOrigin, watchWork } from './everywhere.mjs';
import { openInstrument, phone, ready, stateOf } from './instruments.mjs';

test.describe.configure({ mode: 'parallel' });

for (const id of instrumentIds())
  for (const lang of languages)
    test(`${id} in ${lang}: alone, at any width, for axe, from the disk, in a sandboxed frame`, async ({
      page,
      baseURL,
    }) => {
      // Colours change at once.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openInstrument(page, id, { lang, more: '&theme=light' });
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      for (const width of [360, 768, 1280]) await expectToFit(page, width);
      await page.locator('.numbers-behind summary').click();
      await page.locator('.challenge-help button').first().click();
      await page.getByRole('button', { name: lang === 'en' ? 'Share' : '공유' }).click();
      await expectAccessible(page, { without: ['page-has-heading-one'] });
      await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
      await expectAccessible(page, { only: ['color-contrast'] });
      await page.goto(`${fileUrl('embed.html')}?demo=${id}&lang=${lang}`);
      await ready(page);
      await page.goto(`${fileUrl(`offline/${id}.html`)}?lang=${lang}`);
      await ready(page);
      const { url, close } = await otherOrigin(`<!doctype html><title>blog</title><link rel="icon" href="data:,">
        <iframe sandbox="allow-scripts" width="700" height="900" src="${baseURL}embed.html?demo=${id}&lang=${lang}"></iframe>`);
      await page.goto(url);
      await ready(page.frameLocator('iframe'));
      close();
    });

/** Pauses of a second or more, which are for readers, become short. @param {import('@playwright/test').Page} page */
const hurry = (page) =>
  page.addInitScript(() => {
    const original = window.setTimeout;
    /** @type {any} */ (window).setTimeout = (
      /** @type {any} */ call,
      /** @type {number} */ ms,
      /** @type {any[]} */ ...rest
    ) => original(call, ms >= 1000 ? 150 : ms, ...rest);
  });

/** Presses a button until it is disabled. @param {import('@playwright/test').Page} page @param {string} name */
async function pressToTheEnd(page, name) {
  const button = page.getByRole('button', { name, exact: true });
  for (let i = 0; i < 60 && (await button.isEnabled()); i++) {
    await button.click();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
  await expect(button).toBeDisabled();
}

for (const id of instrumentIds())
  test(`${id}: the worked answer solves it, undo returns, redo and a link bring it back`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await hurry(page);
    await openInstrument(page, id);
    const start = await stateOf(page);
    await expect(page.getByText('✓ Solved')).toHaveCount(0);
    await page.getByRole('button', { name: 'Show me how' }).click();
    await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('button', { name: 'Show me how' })).toBeVisible({ timeout: 60_000 });
    const solved = await stateOf(page);
    await pressToTheEnd(page, 'Undo');
    expect(await stateOf(page)).toBe(start);
    await pressToTheEnd(page, 'Redo');
    expect(await stateOf(page)).toBe(solved);
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    await openInstrument(page, id, { state: solved });
    expect(await stateOf(page)).toBe(solved);
    await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
  });

for (const id of instrumentIds())
  test(`${id} on a phone: targets for a finger are large`, async ({ browser, baseURL }) => {
    const page = await phone(browser, baseURL);
    await openInstrument(page, id);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, summary, .chip, input[type=range], .plot-handle')]
        .map((element) => ({ what: element.outerHTML.slice(0, 60), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && (box.height < 43.5 || box.width < 43.5))
        .map(({ what, box }) => `${what}: ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
    await page.context().close();
  });

test('twelve instruments do nothing while they are still, nor when they were playing and went off-screen', async ({
  page,
}) => {
  const { expectStill } = await watchWork(page);
  const ids = instrumentIds();
  await openInstrument(page, ids[0] ?? '');
  await page.evaluate((all) => {
    const place = /** @type {HTMLElement} */ (document.getElementById('embed'));
    for (let i = 1; i < 12; i++) {
      const garden = document.createElement('gradient-garden');
      garden.setAttribute('demo', all[i % all.length] ?? '');
      place.append(garden);
    }
  }, ids);
  // Seen once, each has its numbers.
  for (const garden of await page.locator('gradient-garden').all()) {
    await garden.scrollIntoViewIfNeeded();
    await expect(garden.locator('.instrument-summary')).toContainText(/\d/);
  }
  await expectStill();
  for (const garden of await page.locator('gradient-garden').all()) {
    await garden.scrollIntoViewIfNeeded();
    await garden.evaluate((element) => /** @type {any} */ (element).model.player?.play());
  }
  await page.evaluate(() => {
    document.body.style.paddingTop = '30000px';
    scrollTo(0, 0);
  });
  await expectStill();
});

test('controls leave what they name', async ({ page }) => {
  await page.goto('embed.html?demo=activations&lang=en&controls=summary');
  await ready(page);
  await expect(page.locator('.challenge, .instrument-head, fieldset, details, select')).toHaveCount(0);
});

test('an instrument that does not exist says which do', async ({ page }) => {
  await page.goto('embed.html?demo=none&lang=en');
  await expect(page.locator('gradient-garden')).toContainText(
    'There is no instrument called “none”. There are: activations',
  );
});

test('what other pages load is small: the script, and single files, which name nothing outside themselves', () => {
  expect(gzipSync(readFileSync(`${dist}/embed.js`)).length).toBeLessThanOrEqual(5 * 1024);
  for (const id of instrumentIds()) {
    const html = readFileSync(`${dist}/offline/${id}.html`, 'utf8');
    expect(Buffer.byteLength(html), id).toBeLessThanOrEqual(350 * 1024);
    expect(html).not.toMatch(/(src|href)="(?!data:)/);
  }
});
