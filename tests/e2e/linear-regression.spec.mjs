// Linear regression by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, handle, openInstrument, phone, ready, stateOf, touchDrag } from './instruments.mjs';

const id = 'linear-regression';

/** Where 0.12 lies on the slider of the learning rate, which is logarithmic from 0.001 to 1. */
const RATE_SHARE = Math.log(0.12 / 0.001) / Math.log(1000);

/** Where the slider of the learning rate has to be pressed. @param {import('@playwright/test').Page} page */
async function ratePosition(page) {
  const box = await page.getByLabel('Learning rate η', { exact: true }).boundingBox();
  if (!box) throw new Error('there is no slider');
  // The thumb is 16 pixels wide, and its middle stays inside.
  return { x: 8 + RATE_SHARE * (box.width - 16), y: box.height / 2 };
}

test('points and line are dragged, points come by double click and go by key; undo returns', async ({ page }) => {
  await openInstrument(page, id);
  await drag(page, 'Point 9', 0, 60);
  expect(await stateOf(page)).toMatch(/points=.*,4:[01]/);
  await page.keyboard.press('Control+z');
  await drag(page, 'The line at x = 4.5', 0, -60);
  expect(await stateOf(page)).toMatch(/^v=1&slope=/);
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe('');

  const plane = page.locator('.plot').first();
  const box = await plane.boundingBox();
  await page
    .locator('.plot canvas')
    .first()
    .dblclick({ position: { x: (box?.width ?? 0) * 0.6, y: 300 } });
  await expect(handle(page, 'Point 10')).toBeVisible();
  await handle(page, 'Point 10').dblclick();
  await expect(handle(page, 'Point 10')).toHaveCount(0);
  await handle(page, 'Point 2').focus();
  await page.keyboard.press('Insert');
  await expect(handle(page, 'Point 10')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(handle(page, 'Point 10')).toHaveCount(0);
  expect(await stateOf(page)).not.toContain('-3:-2.5');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe('');
});

test('the challenge is solved by mouse; a rate that is too large is said to be', async ({ page }) => {
  await openInstrument(page, id);
  const slider = page.getByLabel('Learning rate η', { exact: true });
  const box = await slider.boundingBox();
  await slider.click({ position: { x: (box?.width ?? 0) * 0.9, y: 8 } });
  await expect(page.getByText('Too large: from 0.15 on')).toBeVisible();
  await slider.click({ position: await ratePosition(page) });
  for (let i = 0; i < 13; i++) await page.getByRole('button', { name: 'One step on' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible();
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, id);
  await page.getByLabel('Learning rate η', { exact: true }).tap({ position: await ratePosition(page) });
  const plot = await page.locator('.plot').nth(1).boundingBox();
  await touchDrag(page, /^Step of gradient descent/, 0.135 * ((plot?.width ?? 0) - 54));
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.context().close();
});

test('the challenge is solved with keys only, and a link restores it', async ({ page }) => {
  await openInstrument(page, id);
  await page.getByLabel('Learning rate η, exact value').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0.12');
  await page.keyboard.press('Enter');
  await handle(page, /^Step of gradient descent/).focus();
  await page.keyboard.press('Shift+ArrowRight');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await expect(page).toHaveURL(/rate=0\.12&at=13$/);
  await page.reload();
  await ready(page);
  await expect(page.locator('.instrument-summary')).toContainText('After 13 steps');
});

test('the worked answer solves it; playing moves the line; least squares ends the matter', async ({ page }) => {
  await openInstrument(page, id);
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await stateOf(page)).toBe('');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => stateOf(page)).toMatch(/at=\d/);
  await page.getByRole('button', { name: 'Least squares' }).click();
  await expect(page.locator('.instrument-summary')).toContainText('residuals of 6.22');
});
