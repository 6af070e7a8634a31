// Folding by mouse, by finger, by keys and by the player.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, handle, openInstrument, phone, stateOf, touchDrag } from './instruments.mjs';

test('peak and depth dragged by mouse solve the challenge; undo returns', async ({ page }) => {
  await openInstrument(page, 'depth', { state: 'v=1&layers=9&at=9' });
  await drag(page, 'Peak of the tent', 0, -80);
  await expect(page.locator('.instrument-summary')).toContainText('512 linear pieces from 18 units');
  const chart = await page.locator('.plot').nth(1).boundingBox();
  await drag(page, 'Layers', ((chart?.width ?? 0) - 54) / 12);
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe('v=1&layers=9&at=9');
});

test('the challenge is solved by finger', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'depth', { state: 'v=1&layers=10&at=10' });
  await touchDrag(page, 'Peak of the tent', 0, -70);
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.context().close();
});

test('the challenge is solved with keys only', async ({ page }) => {
  await openInstrument(page, 'depth');
  await handle(page, 'Peak of the tent').focus();
  await page.keyboard.press('End');
  await handle(page, 'Layers').focus();
  for (let i = 3; i < 10; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await expect(page.locator('.instrument-summary')).toContainText('at least 1,023 units');
});

test('the worked answer plays itself and solves it; reset returns', async ({ page }) => {
  await openInstrument(page, 'depth');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await stateOf(page)).toBe('');
});

test('the folding is played, stepped and scrubbed, and a link restores its moment', async ({ page }) => {
  await openInstrument(page, 'depth', { state: 'v=1&peak=1&at=1.25' });
  const where = page.locator('.play-bar output');
  await expect(where).toHaveText('Fold 2: turning');
  await page.keyboard.press('.');
  await expect(where).toHaveText('Fold 2 of 3: 4 pieces');
  await page.keyboard.press('Space');
  await expect(where).toHaveText('Fold 3: turning');
  await page.keyboard.press('Space');
  const paused = await stateOf(page);
  expect(paused).toMatch(/at=2\.\d/);
  await page.getByRole('slider', { name: 'Folds' }).fill('0.75');
  await expect(where).toHaveText('Fold 1: stretching');
  await page.keyboard.press('Control+z');
  await expect(where).not.toHaveText('Fold 1: stretching');
});
