// The zigzag by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, handle, openInstrument, phone, stateOf, touchDrag } from './instruments.mjs';

const START = 'Start of the path';
const solved = (/** @type {import('@playwright/test').Page} */ page) => page.getByText('✓ Solved');

test('the start is dragged, and the challenge solved by mouse', async ({ page }) => {
  await openInstrument(page, 'zigzag');
  await drag(page, START, -40, 30);
  expect(await stateOf(page)).toMatch(/^v=1&w1=-1\.\d+&w2=0\.\d+$/);
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe('');
  await page.getByLabel('Inputs', { exact: true }).selectOption('centred');
  await page.getByLabel('Learning rate η, exact value').fill('2');
  await page.keyboard.press('Enter');
  for (let i = 0; i < 12; i++) await page.getByRole('button', { name: 'One step on' }).click();
  await expect(solved(page)).toBeVisible();
});

test('it is played with the space key, stepped, and solved with keys only', async ({ page }) => {
  await openInstrument(page, 'zigzag', { state: 'v=1&inputs=centred&rate=2' });
  await handle(page, START).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect.poll(() => stateOf(page)).toMatch(/at=[2-9]/);
  await page.keyboard.press('Space');
  const before = Number(/at=(\d+)/.exec(await stateOf(page))?.[1]);
  for (let i = before; i < 15; i++) await page.keyboard.press('.');
  expect(await stateOf(page)).toContain('at=15');
  await expect(solved(page)).toBeVisible();
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'zigzag', { state: 'v=1&inputs=centred&rate=2&at=15&w1=0.5&w2=-1' });
  await expect(page.locator('.challenge-score')).toContainText('only 0.5 away');
  const plot = await page.locator('.zigzag-plane .plot').boundingBox();
  if (!plot) throw new Error('there is no plot');
  // From (0.5, −1) to about (−1, 1): six units are as wide as the box.
  const unit = Math.min(plot.width - 54, plot.height - 60) / 6;
  await touchDrag(page, START, -1.5 * unit, -2 * unit);
  await expect(solved(page)).toBeVisible();
  await page.context().close();
});

test('the worked answer solves it', async ({ page }) => {
  await openInstrument(page, 'zigzag');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(solved(page)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await stateOf(page)).toBe('');
});
