// The matrix calculator by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { openInstrument, phone, ready, stateOf } from './instruments.mjs';

/** @typedef {import('@playwright/test').Page} Page */
const entry = (/** @type {Page} */ page, /** @type {string} */ name) =>
  page.getByRole('textbox', { name, exact: true });
const asked = (/** @type {Page} */ page, /** @type {string} */ name) => page.getByRole('button', { name }).first();
const formula = (/** @type {Page} */ page) => page.locator('.live-formula');

test('an entry that is pointed at lights its row and column and is written out; its terms point back', async ({
  page,
}) => {
  await openInstrument(page, 'forward');
  await asked(page, 'Z⁽¹⁾, row 1, column 3').hover();
  await expect(formula(page)).toHaveText(/1\s*·\s*\(−1\)\s*\+\s*2\s*·\s*\(−1\)\s*\+\s*1\s*·\s*1\s*\+\s*0.*=\s*−2/s);
  const lit = page.locator('.matrix').nth(1).locator('td.lit');
  await expect(lit).toHaveText(['', '', '']);
  expect(
    await lit.locator('input').evaluateAll((fields) => fields.map((field) => /** @type {any} */ (field).value)),
  ).toEqual(['−1', '−1', '1']);
  await asked(page, 'O, row 1, column 2').click();
  expect(await stateOf(page)).toBe('v=1&entry=Z1-0-1');
  await formula(page).getByRole('button', { name: 'W⁽²⁾, row 3, column 2: 1' }).hover();
  await expect(page.locator('.matrix').nth(5).locator('td.strong').locator('input')).toHaveValue('1');
  // And the other way round.
  await entry(page, 'W⁽²⁾, row 2, column 2').hover();
  await expect(formula(page).locator('.lit')).toHaveText('0.5');
});

test('the challenge is solved by mouse; undo returns, and a link restores', async ({ page }) => {
  await openInstrument(page, 'forward');
  await page.getByRole('radio', { name: 'ReLU' }).click();
  await entry(page, 'b⁽²⁾, row 1, column 1').click();
  for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Less by one half' }).click();
  await entry(page, 'b⁽²⁾, row 1, column 2').click();
  for (let i = 0; i < 6; i++) await page.getByRole('button', { name: 'Less by one half' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible();
  const state = await stateOf(page);
  expect(state).toBe('v=1&b2=-1,-3.5&activation=relu');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page).toHaveURL(/b2=-1,-3\.5/);
  await page.reload();
  await ready(page);
  expect(await stateOf(page)).toBe(state);
});

test('the challenge is solved with keys only, and fractions may be typed', async ({ page }) => {
  await openInstrument(page, 'forward');
  await page.getByRole('radio', { name: 'Linear' }).focus();
  await page.keyboard.press('ArrowRight');
  for (const [name, value] of [
    ['b⁽²⁾, row 1, column 1', '-1'],
    ['b⁽²⁾, row 1, column 2', '-7/2'],
  ]) {
    await entry(page, name ?? '').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value ?? '');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.getByRole('radio', { name: 'Decimals' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(entry(page, 'W⁽¹⁾, row 2, column 2')).toHaveValue('1/2');
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'forward', { state: 'v=1&activation=relu&b2=-1,-3' });
  await entry(page, 'b⁽²⁾, row 1, column 2').tap();
  await page.getByRole('button', { name: 'Less by one half' }).tap();
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await asked(page, 'O, row 1, column 1').tap();
  await expect(page.getByText('How O, row 1, column 1 came about')).toBeVisible();
  await page.context().close();
});

test('examples are added as rows, and the worked answer solves it', async ({ page }) => {
  await openInstrument(page, 'forward');
  await page.getByRole('button', { name: 'Add an example' }).click();
  await entry(page, 'X, row 2, column 1').fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('For 2 examples')).toContainText('O = [2, 1] [1, −0.5]');
  await page.getByRole('button', { name: 'Remove the last one' }).click();
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
});
