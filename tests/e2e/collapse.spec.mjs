// The collapsing stack by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { openInstrument, phone, ready, stateOf } from './instruments.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** Presses a slider where a value lies, as often as it takes to hit the pixel. @param {Page} page @param {string} name @param {number} value @param {'click' | 'tap'} how */
async function press(page, name, value, how) {
  const slider = page.getByRole('slider', { name });
  const { width = 0, height = 0 } = (await slider.boundingBox()) ?? {};
  // The thumb's middle runs between half its width from either end.
  let at = 8 + ((value + 5) / 10) * (width - 16);
  for (let i = 0; i < 8; i++) {
    await slider[how]({ position: { x: at, y: height / 2 } });
    const now = Number(await page.getByLabel(`${name}, exact value`).inputValue());
    if (now === value) return;
    at += now < value ? 0.7 : -0.7;
  }
}

test('the challenge is solved by mouse; undo returns, and a link restores', async ({ page }) => {
  await openInstrument(page, 'collapse');
  await press(page, 'Weight of every layer', -2, 'click');
  await press(page, 'Bias of every layer', 1, 'click');
  await expect(page.getByText('✓ Solved')).toBeVisible();
  const state = await stateOf(page);
  expect(state).toBe('v=1&lines=-2,1:-2,1:-2,1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page).toHaveURL(/lines=-2,1:-2,1:-2,1/);
  await page.reload();
  await ready(page);
  expect(await stateOf(page)).toBe(state);
});

test('the challenge is solved with keys only', async ({ page }) => {
  await openInstrument(page, 'collapse');
  for (const [name, value] of [
    ['Weight of every layer, exact value', '-2'],
    ['Bias of every layer, exact value', '1'],
  ]) {
    await page.getByLabel(name ?? '').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value ?? '');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('✓ Solved')).toBeVisible();
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'collapse', { state: 'v=1&lines=-2,0:-2,0:-2,0' });
  await press(page, 'Bias of every layer', 1, 'tap');
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.context().close();
});

test('layers are added, one of them bends, and terms point at their layers', async ({ page }) => {
  await openInstrument(page, 'collapse');
  await page.getByRole('button', { name: 'Add a layer' }).click();
  await expect(page.getByText('4 layers without a bend are one layer, y = 16·x + 0.')).toBeVisible();
  await page.getByRole('button', { name: 'Weight of layer 2: 2' }).first().hover();
  await expect(page.locator('.collapse-layer').nth(1)).toHaveClass(/lit/);
  await page.locator('.collapse-layer').nth(2).hover();
  await expect(page.locator('.live-term.lit')).toHaveText(['2', '2', '0']);
  await page.getByLabel('Activation of layer 2').selectOption('relu');
  await expect(page.getByText('off by up to 32, at x = −2')).toBeVisible();
  await page.getByRole('radio', { name: 'Two numbers' }).click();
  await expect(page.getByText('off by up to')).toContainText('x₂ =');
  await page.getByRole('textbox', { name: 'W⁽¹⁾, row 1, column 1' }).fill('-1');
  await page.keyboard.press('Enter');
  expect(await stateOf(page)).toContain('planes=-1,0.5,-0.5,1,0,0:-1');
});

test('the worked answer solves it', async ({ page }) => {
  await openInstrument(page, 'collapse');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
});
