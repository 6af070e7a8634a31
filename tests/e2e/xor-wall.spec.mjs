// XOR's wall by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, openInstrument, phone, stateOf, touchDrag } from './instruments.mjs';

const solved = '✓ Solved';
/** OR is kept; the other line has to cross the square's middle to leave (1, 0) alone. */
const half = 'v=1&w2=-1&b=0.5&kept=1:1:-0.5';

test('a second kind of line is dragged, kept, dropped and brought back', async ({ page }) => {
  await openInstrument(page, 'xor-wall', { state: half });
  await drag(page, 'The line: where it runs', 70, 70);
  await page.getByRole('button', { name: 'Keep this line' }).click();
  await expect(page.getByText(solved)).toBeVisible();
  await page.getByRole('button', { name: 'Drop line 2' }).click();
  expect(await stateOf(page)).toContain('kept=1:1:-0.5');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.kept-lines li')).toHaveCount(2);
});

test('the challenge is solved with keys only', async ({ page }) => {
  await openInstrument(page, 'xor-wall');
  const keep = page.getByRole('button', { name: 'Keep this line' });
  await expect(keep).toBeDisabled();
  const set = async (/** @type {string} */ label, /** @type {string} */ value) => {
    await page.getByLabel(`${label}, exact value`).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  };
  await set('Bias b', '-0.5');
  await expect(keep).toBeEnabled();
  await keep.press('Enter');
  // Enabled as it was for the first line, it would say nothing of the second.
  await expect(keep).toBeDisabled();
  await set('Weight w₂', '-1');
  await expect(keep).toBeEnabled();
  await keep.press('Enter');
  await expect(page.getByText(solved)).toBeVisible();
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'xor-wall', { state: half });
  await touchDrag(page, 'The line: where it runs', 60, 60);
  await expect(page.getByText('b = −0.45: 3 of 4')).toBeVisible();
  // A tap too soon after a quick drag only stops its momentum: the browser makes no click of it.
  await page.waitForTimeout(250);
  await page.getByRole('button', { name: 'Keep this line' }).tap();
  await expect(page.getByText(solved)).toBeVisible();
  await page.context().close();
});

test('the rule goes in a circle and says so', async ({ page }) => {
  await openInstrument(page, 'xor-wall', { state: 'v=1&mode=learn&at=8' });
  await expect(page.getByText('a circle of 4 updates, without end')).toBeVisible();
});

test('the worked answer solves it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openInstrument(page, 'xor-wall');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText(solved)).toBeVisible({ timeout: 60_000 });
});
