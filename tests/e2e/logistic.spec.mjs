// Logistic regression by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, handle, openInstrument, phone, ready, stateOf, touchDrag } from './instruments.mjs';

const id = 'logistic';

/** How many pixels one unit of a feature is wide on the curve. @param {import('@playwright/test').Page} page */
async function unit(page) {
  const box = await page.locator('.logistic-picture .plot').boundingBox();
  // The box of the plot runs from 40 px on the left to 14 px on the right.
  return ((box?.width ?? 0) - 54) / 10;
}

/** From β = (−1, 1.5) to the challenge: first the boundary from 2/3 to 1, then p = 0.9 to where β₁ is ln 2. */
const SHIFT = 1 - 2 / 3;
const BEND = Math.log(9) / Math.LN2 - Math.log(9) / 1.5;

test('the three scales are linked: each moves the others and β₀', async ({ page }) => {
  await openInstrument(page, id);
  for (const name of ['Log-odds at the probe', 'Odds at the probe', 'Probability at the probe']) {
    await drag(page, name, 60);
    await expect(page.locator('.instrument-summary')).not.toContainText('log-odds −1.75');
    expect(await stateOf(page)).toMatch(/^v=1&b0=/);
    await page.keyboard.press('Control+z');
    expect(await stateOf(page)).toBe('');
  }
  await handle(page, 'Log-odds at the probe').focus();
  await page.keyboard.press('End');
  await expect(page.locator('.instrument-summary')).toContainText('log-odds 6, odds 403, probability 0.998');
  await expect(handle(page, 'Probability at the probe')).toHaveAttribute('aria-valuetext', /0\.998/);
});

test('the challenge is solved by mouse', async ({ page }) => {
  await openInstrument(page, id);
  await drag(page, 'Boundary, where p = 0.5', SHIFT * (await unit(page)));
  await drag(page, 'Where p = 0.9', BEND * (await unit(page)));
  await expect(page.getByText('✓ Solved')).toBeVisible();
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, id);
  await touchDrag(page, 'Boundary, where p = 0.5', SHIFT * (await unit(page)));
  await touchDrag(page, 'Where p = 0.9', BEND * (await unit(page)));
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.context().close();
});

test('the challenge is solved with keys only, and a link restores it', async ({ page }) => {
  await openInstrument(page, id);
  for (const [name, value] of [
    ['β₁, exact value', '0.693'],
    ['β₀, exact value', '-0.693'],
  ]) {
    await page.getByLabel(name ?? '').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value ?? '');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await expect(page).toHaveURL(/b0=-0\.693&b1=0\.693$/);
  await page.reload();
  await ready(page);
  await expect(page.locator('.challenge-score')).toContainText('Odds at x = 2: 2, wanted 2');
});

test('with two features the boundary is shifted and turned on the plane, and fitted', async ({ page }) => {
  await openInstrument(page, id);
  await page.getByLabel('Features').selectOption('two');
  await drag(page, 'Where p = 0.9', -60, -60);
  expect(await stateOf(page)).toMatch(/b1=.*b2=/);
  await drag(page, 'Boundary, where p = 0.5', 40, 0);
  expect(await stateOf(page)).toMatch(/b0=/);
  await page.getByRole('button', { name: 'Fit β' }).click();
  await expect(page.locator('.instrument-summary')).toContainText('over the 30 examples: 0.496');
  await page.getByLabel('Distance between the classes, exact value').fill('5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('These classes can be separated')).toBeVisible();
});

test('the worked answer solves it', async ({ page }) => {
  await openInstrument(page, id, { state: 'v=1&features=two' });
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await stateOf(page)).toBe('v=1&features=two');
});
