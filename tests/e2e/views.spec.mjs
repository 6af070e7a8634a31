// The three views by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { openInstrument, phone, ready, stateOf, touchDrag } from './instruments.mjs';

/** @typedef {import('@playwright/test').Page} Page */
const box = (/** @type {Page} */ page, /** @type {string | RegExp} */ name) =>
  page.getByRole('button', { name }).first();

test('boxes and numbers point at each other in every detail', async ({ page }) => {
  await openInstrument(page, 'views');
  const formula = page.locator('.live-formula');
  await expect(formula).toContainText(/H = max\(0,\s*\[1, 2, 1\]\s*· W⁽¹⁾ \+ b⁽¹⁾\)/);
  await formula.getByRole('button').first().hover();
  await expect(page.locator('.views-box.lit')).toHaveAttribute('aria-label', 'X: [1, 2, 1]');
  await box(page, 'H: [4, 3, 0]').hover();
  await expect(formula.locator('.lit')).toHaveText('[4, 3, 0]');
  await page.getByRole('radio', { name: 'Data only' }).click();
  await expect(page.locator('.views-box')).toHaveCount(3);
  await page.getByRole('radio', { name: 'Data + every operation' }).click();
  await expect(page.locator('.views-box')).toHaveCount(11);
  await box(page, /^\+ b⁽²⁾/).click();
  await expect(formula).toContainText(/O =\s*\[1, 3\.5\]\s*\+ \[1, −0\.5\]\s*=\s*\[2, 3\]/);
});

test('the challenge is solved by mouse; undo returns, and a link restores', async ({ page }) => {
  await openInstrument(page, 'views');
  await page.getByRole('radio', { name: 'Data + every operation' }).click();
  await box(page, /^ReLU/).click();
  const x3 = page.getByRole('slider', { name: 'Input x₃' });
  const { width = 0 } = (await x3.boundingBox()) ?? {};
  await x3.click({ position: { x: width * 0.9, y: 10 } });
  await expect(page.getByText('✓ Solved')).toBeVisible();
  const state = await stateOf(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await stateOf(page)).toBe('v=1&detail=operations&box=sigma');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page).toHaveURL(/X=1/);
  await page.reload();
  await ready(page);
  expect(await stateOf(page)).toBe(state);
});

test('the challenge is solved with keys only', async ({ page }) => {
  await openInstrument(page, 'views');
  await page.getByRole('radio', { name: 'Data + layers' }).focus();
  await page.keyboard.press('ArrowRight');
  await box(page, /^ReLU/).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('slider', { name: 'Input x₃' }).focus();
  await page.keyboard.press('End');
  await expect(page.getByText('✓ Solved')).toBeVisible();
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'views');
  await page.getByText('Data + every operation').tap();
  await box(page, /^ReLU/).tap();
  await touchDrag(page, 'Input x₃', 150);
  await page.getByRole('slider', { name: 'Input x₃' }).tap({ position: { x: 220, y: 20 } });
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.context().close();
});

test('the worked answer solves it', async ({ page }) => {
  await openInstrument(page, 'views');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('Step 1 of 3')).toBeVisible();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
});
