// XOR's network by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, openInstrument, phone, stateOf, touchDrag } from './instruments.mjs';

const solved = '✓ Solved';
/** OR and NAND are there; the output's line has to be moved across (0, 1) and (1, 0) of the hidden plane. */
const nearly = 'v=1&units=1:1:-0.5,-1:-1:1.5,1:1:-0.5';

test('the output’s line is dragged in the hidden plane, and undone', async ({ page }) => {
  await openInstrument(page, 'xor-mlp', { state: nearly });
  await drag(page, 'Output: where the line runs', 85, -85);
  await expect(page.getByText(solved)).toBeVisible();
  await expect(page.locator('.xor-mlp-parts tr[data-right=true]')).toHaveCount(4);
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe(nearly);
});

test('the challenge is solved with keys only', async ({ page }) => {
  await openInstrument(page, 'xor-mlp');
  for (const [label, key] of [
    ['Hidden unit 1', 'o'],
    ['Hidden unit 2', 'n'],
    ['Output', 'a'],
  ]) {
    await page
      .getByLabel(label ?? '', { exact: true })
      .and(page.locator('select'))
      .focus();
    await page.keyboard.press(key ?? '');
  }
  await expect(page.getByText(solved)).toBeVisible();
  // A matrix's entry is the same number as the line's.
  await page.getByLabel('b⁽²⁾, row 1, column 1').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('-0.5');
  await page.keyboard.press('Enter');
  expect(await stateOf(page)).toBe(nearly);
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'xor-mlp', { state: nearly });
  await touchDrag(page, 'Output: where the line runs', 70, -70);
  await expect(page.getByText(solved)).toBeVisible();
  await page.context().close();
});

test('training is played, linked, and says when it is stuck', async ({ page }) => {
  await openInstrument(page, 'xor-mlp', { state: 'v=1&mode=train&at=370' });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByText('It has learned XOR')).toBeVisible();
  await expect.poll(() => page.url()).toContain('at=400');
  await openInstrument(page, 'xor-mlp', { state: 'v=1&mode=train&seed=4&at=400' });
  await page.reload();
  await expect(page.getByText('It is stuck')).toBeVisible();
  await page.getByRole('button', { name: 'Another start' }).click();
  await expect(page.getByText('step 0 of 400')).toBeVisible();
});

test('the worked answer solves it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openInstrument(page, 'xor-mlp');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText(solved)).toBeVisible({ timeout: 60_000 });
});
