// Polynomial fits by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, handle, openInstrument, phone, ready, stateOf } from './instruments.mjs';

const id = 'polynomial';

/** Where 1.2 lies on the slider of L2, which is logarithmic from 0.00001 to 10. */
const L2_SHARE = Math.log(1.2 / 1e-5) / Math.log(1e6);

/** Where the slider of L2 has to be pressed. @param {import('@playwright/test').Page} page */
async function l2Position(page) {
  const box = await page.getByLabel('L2', { exact: true }).boundingBox();
  if (!box) throw new Error('there is no slider');
  // The thumb is 16 pixels wide, and its middle stays inside.
  return { x: 8 + L2_SHARE * (box.width - 16), y: box.height / 2 };
}

/** Where a degree stands on the chart of errors. @param {import('@playwright/test').Page} page @param {number} degree */
async function degreePosition(page, degree) {
  const box = await page.locator('.plot canvas').nth(1).boundingBox();
  if (!box) throw new Error('there is no chart');
  // The box of the plot runs from 40 px on the left to 14 px on the right, the degrees from −0.5 to 15.5.
  return { x: 40 + ((degree + 0.5) / 16) * (box.width - 54), y: 40 };
}

test('the degree is dragged on the chart of errors, and undo returns', async ({ page }) => {
  await openInstrument(page, id);
  const from = await degreePosition(page, 1);
  const to = await degreePosition(page, 12);
  await drag(page, 'Degree, on the chart of errors', to.x - from.x);
  expect(await stateOf(page)).toBe('v=1&degree=12');
  await expect(page.locator('.instrument-summary')).toContainText('Overfitting');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.instrument-summary')).toContainText('Underfitting');
  expect(await stateOf(page)).toBe('');
});

test('the challenge is solved by mouse', async ({ page }) => {
  await openInstrument(page, id);
  await page
    .locator('.plot canvas')
    .nth(1)
    .click({ position: await degreePosition(page, 6) });
  await page.getByLabel('L2', { exact: true }).click({ position: await l2Position(page) });
  await expect(page.getByText('✓ Solved')).toBeVisible();
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, id);
  await page
    .locator('.plot canvas')
    .nth(1)
    .tap({ position: await degreePosition(page, 7) });
  await page.getByLabel('L2', { exact: true }).tap({ position: await l2Position(page) });
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.context().close();
});

test('the challenge is solved with keys only, and a link restores it', async ({ page }) => {
  await openInstrument(page, id);
  await handle(page, 'Degree, on the chart of errors').focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  await page.getByLabel('L2, exact value').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1.2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await expect(page).toHaveURL(/degree=7&l2=1\.2$/);
  await page.reload();
  await ready(page);
  await expect(page.locator('.instrument-summary')).toContainText('Degree 7, L2 1.2');
});

test('the worked answer solves it; other points are not the challenge', async ({ page }) => {
  await openInstrument(page, id, { state: 'v=1&seed=9' });
  await expect(page.locator('.challenge-score')).toContainText('these are other points');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('button', { name: 'New points' }).click();
  expect(await stateOf(page)).toBe('v=1&seed=10');
});
