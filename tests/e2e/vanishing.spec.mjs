// Deep nets by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, handle, openInstrument, phone, stateOf, touchDrag } from './instruments.mjs';

const DEPTH = 'Depth: the last hidden layer';
const solved = (/** @type {import('@playwright/test').Page} */ page) => page.getByText('✓ Solved');

test('the net is dragged deeper, initial weights are chosen, and the challenge is solved', async ({ page }) => {
  await openInstrument(page, 'vanishing');
  await drag(page, DEPTH, 1000);
  expect(await stateOf(page)).toBe('v=1&depth=30');
  await page.getByLabel('Net 3: initial weights').selectOption('he-normal');
  await expect(solved(page)).toBeHidden();
  await page.getByLabel('Net 2: initial weights').selectOption('he-normal');
  await expect(solved(page)).toBeVisible();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe('');
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'vanishing', { state: 'v=1&nets=relu:he-normal,tanh:he-normal' });
  await touchDrag(page, DEPTH, 300);
  await expect(solved(page)).toBeVisible();
  await page.context().close();
});

test('the challenge is solved with keys only', async ({ page }) => {
  await openInstrument(page, 'vanishing', { state: 'v=1&nets=relu:glorot-normal,tanh:he-normal' });
  await handle(page, DEPTH).focus();
  await page.keyboard.press('End');
  await page.getByLabel('Net 1: initial weights').focus();
  // The first letters choose from the list.
  await page.keyboard.type('He, normal');
  await expect(solved(page)).toBeVisible();
});

test('nets are added and removed, the worked answer solves it', async ({ page }) => {
  await openInstrument(page, 'vanishing', { state: 'v=1&depth=5' });
  await page.getByRole('button', { name: 'Add a net' }).click();
  await expect(page.getByRole('listitem')).toHaveCount(5);
  await page.getByRole('button', { name: 'Remove Net 1' }).click();
  await expect(page.locator('.instrument-summary')).not.toContainText('Sigmoid');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(solved(page)).toBeVisible({ timeout: 60_000 });
});
