// Training against building by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { handle, openInstrument, phone, stateOf } from './instruments.mjs';

/** @typedef {import('@playwright/test').Page} Page */
const ADAM = 'v=1&activation=relu&optimizer=adam&rate=0.01';
const solved = (/** @type {Page} */ page) => page.getByText('✓ Solved');
const summary = (/** @type {Page} */ page) => page.locator('.instrument-summary');

test('it is played and scrubbed back, and a link restores the very same numbers', async ({ page }) => {
  await openInstrument(page, 'train-vs-build');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => stateOf(page)).toMatch(/epochs=\d\d\d/);
  await page.getByRole('button', { name: 'Pause' }).click();
  const state = await stateOf(page);
  const epochs = Number(/epochs=(\d+)/.exec(state)?.[1]);
  await expect(summary(page)).toContainText(`for ${epochs.toLocaleString('en')} epochs`);
  const text = await summary(page).textContent();
  await handle(page, 'Training').press('Home');
  await expect(summary(page)).toContainText('for 0 epochs');
  await page.goto('about:blank');
  await openInstrument(page, 'train-vs-build', { state });
  await expect(summary(page)).toHaveText(text ?? '');
});

test('the challenge is solved by mouse; a long way shows how far it is and can be stopped', async ({ page }) => {
  await openInstrument(page, 'train-vs-build');
  await page.getByLabel('Activation of the trained net').selectOption('relu');
  await page.getByLabel('Optimizer').selectOption('adam');
  await page.getByLabel('Learning rate η, exact value').fill('0.01');
  await page.keyboard.press('Enter');
  const scrub = await handle(page, 'Training').boundingBox();
  if (!scrub) throw new Error('there is no scrub bar');
  await page.mouse.click(scrub.x + 0.35 * scrub.width, scrub.y + scrub.height / 2);
  await expect(solved(page)).toBeVisible();
  await page.getByLabel('Hidden units, of each net, exact value').fill('64');
  await page.keyboard.press('Enter');
  await handle(page, 'Training').press('End');
  await page.getByRole('button', { name: 'Stop here' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(Number(/epochs=(\d+)/.exec(await stateOf(page))?.[1])).toBeLessThan(10000);
});

test('solved with keys only, and undone', async ({ page }) => {
  await openInstrument(page, 'train-vs-build', { state: ADAM });
  await handle(page, 'Training').focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(solved(page)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(summary(page)).toContainText('for 0 epochs');
  expect(await stateOf(page)).toBe(ADAM);
});

test('solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'train-vs-build', { state: ADAM });
  const scrub = handle(page, 'Training');
  await scrub.scrollIntoViewIfNeeded();
  const box = await scrub.boundingBox();
  if (!box) throw new Error('there is no scrub bar');
  await page.touchscreen.tap(box.x + 0.4 * box.width, box.y + box.height / 2);
  await expect(solved(page)).toBeVisible();
  await page.context().close();
});

test('a rate too large stops the run and says so; a tenth of it goes on', async ({ page }) => {
  await openInstrument(page, 'train-vs-build', { state: 'v=1&units=64&rate=9&epochs=200' });
  await expect(page.getByRole('alert')).toContainText('Training ran away at step');
  await page.getByRole('button', { name: 'A tenth of the learning rate' }).click();
  expect(await stateOf(page)).toContain('rate=0.9');
});

test('the worked answer solves it', async ({ page }) => {
  await openInstrument(page, 'train-vs-build');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(solved(page)).toBeVisible({ timeout: 60_000 });
});
