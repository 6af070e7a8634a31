// The memorizer by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, handle, openInstrument, phone, stateOf, touchDrag } from './instruments.mjs';

/** The number of bumps with the least test error. @param {import('@playwright/test').Page} page @returns {Promise<number>} */
const bestOf = (page) =>
  page.evaluate(() => /** @type {any} */ (document.querySelector('gradient-garden')).model.result.series.best.bumps);

/**
 * How far the handle is from another number of bumps, on an axis from 0.9 to 340 in powers.
 * @param {import('@playwright/test').Page} page @param {number} from @param {number} to
 */
async function wayTo(page, from, to) {
  const plot = await page.locator('.plot').nth(1).boundingBox();
  if (!plot) throw new Error('there is no plot');
  return (Math.log(to / from) / Math.log(340 / 0.9)) * (plot.width - 54);
}

test('the number of bumps dragged by mouse solves the challenge, and is undone', async ({ page }) => {
  await openInstrument(page, 'memorizer');
  const best = await bestOf(page);
  await drag(page, 'Bumps N', await wayTo(page, 40, best));
  await expect(page.getByText('✓ Solved')).toBeVisible();
  expect(await stateOf(page)).toBe(`v=1&bumps=${best}`);
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe('');
});

test('the challenge is solved by finger', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'memorizer', { state: 'v=1&seed=2' });
  await touchDrag(page, 'Bumps N', await wayTo(page, 40, await bestOf(page)));
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.context().close();
});

test('the challenge is solved with keys only', async ({ page }) => {
  await openInstrument(page, 'memorizer');
  const best = await bestOf(page);
  await handle(page, 'Bumps N').focus();
  await page.keyboard.press('Home');
  for (let i = 1; i < best; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByText('✓ Solved')).toBeVisible();
});

test('the worked answer plays itself and solves it; reset returns', async ({ page }) => {
  await openInstrument(page, 'memorizer');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await stateOf(page)).toBe('');
});

test('new noise, another f, more dimensions; a link restores', async ({ page }) => {
  await openInstrument(page, 'memorizer', { state: 'v=1&bumps=10&samples=25' });
  await page.getByRole('button', { name: 'New noise' }).click();
  await page.getByLabel('Function f', { exact: true }).selectOption({ index: 2 });
  await page.getByLabel('Dimensions d, exact value').fill('784');
  await page.getByLabel('Dimensions d, exact value').press('Enter');
  await expect(page.locator('.instrument-summary')).toContainText('10⁷⁸⁴ bumps');
  expect(await stateOf(page)).toBe('v=1&f=line&samples=25&seed=2&bumps=10&d=784');
  await expect(page.locator('.instrument-summary')).toContainText('10 bumps on 25 samples');
});
