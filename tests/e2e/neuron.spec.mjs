// The two neurons by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { handle, openInstrument, phone, ready, stateOf } from './instruments.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** Presses a slider at a share of its way. @param {Page} page @param {string} name @param {number} share 0…1 @param {'click' | 'tap'} how */
async function press(page, name, share, how) {
  const { width = 0, height = 0 } = (await handle(page, name).boundingBox()) ?? {};
  await handle(page, name)[how]({ position: { x: 8 + share * (width - 16), y: height / 2 } });
}

test('a part lights up its counterpart, from either drawing, the formula and the buttons', async ({ page }) => {
  await openInstrument(page, 'neuron');
  const lit = page.locator('.neuron-unit .unit-part.lit');
  await page.locator('.neuron-cell .cell-label text', { hasText: 'synapses' }).hover();
  await expect(lit).toHaveCount(4);
  await expect(page.getByText('That is the weight: its size and its sign.')).toBeVisible();
  await page.locator('.neuron-unit text', { hasText: 'Σ' }).hover();
  await expect(page.getByRole('button', { name: 'cell body – weighted sum' })).toHaveClass(/lit/);
  await expect(page.locator('.live-term.lit')).toHaveText(['0.5', '0.5']);
  await page.getByRole('button', { name: 'Input x₁: 1' }).hover();
  await expect(lit).toHaveCount(1);
  await page.getByRole('button', { name: 'axon – output' }).click();
  expect(await stateOf(page)).toBe('v=1&part=y');
});

test('the challenge is solved by mouse; undo returns, and a link restores', async ({ page }) => {
  await openInstrument(page, 'neuron');
  await press(page, 'Weight w₁', 0.1, 'click');
  await press(page, 'Weight w₂', 0.95, 'click');
  await press(page, 'Weight w₃', 0.1, 'click');
  await expect(page.getByText('✓ Solved')).toBeVisible();
  const state = await stateOf(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await stateOf(page)).not.toBe(state);
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByRole('button', { name: '0 1 0: fires' }).click();
  await expect(page.getByText('It fires.', { exact: false })).toBeVisible();
  const fed = await stateOf(page);
  await expect(page).toHaveURL(/x2=1/);
  await page.reload();
  await ready(page);
  expect(await stateOf(page)).toBe(fed);
});

test('the challenge is solved with keys only', async ({ page }) => {
  await openInstrument(page, 'neuron');
  for (const [name, key] of [
    ['Weight w₁', 'Home'],
    ['Weight w₂', 'End'],
    ['Weight w₃', 'Home'],
  ]) {
    await handle(page, name ?? '').focus();
    await page.keyboard.press(key ?? '');
  }
  await expect(page.getByText('✓ Solved')).toBeVisible();
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'neuron');
  await press(page, 'Weight w₁', 0.05, 'tap');
  await press(page, 'Weight w₂', 0.95, 'tap');
  await press(page, 'Weight w₃', 0.05, 'tap');
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.locator('.neuron-cell .nucleus').tap();
  await expect(page.getByText('The cell body gathers everything')).toBeVisible();
  await page.context().close();
});

test('the worked answer solves it', async ({ page }) => {
  await openInstrument(page, 'neuron');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
});
