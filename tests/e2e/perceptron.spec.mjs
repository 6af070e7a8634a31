// The perceptron by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, handle, openInstrument, phone, stateOf, touchDrag } from './instruments.mjs';

const solved = '✓ Solved';
/** NAND's line, too close to zero: it has to be moved by half a unit each way. */
const close = 'v=1&set=nand&w1=-1&w2=-1&b=0.5';

test('the line is dragged, and turned by its arrow', async ({ page }) => {
  await openInstrument(page, 'perceptron', { state: close });
  await drag(page, 'The arrow', 30, 0);
  expect(await stateOf(page)).toMatch(/^v=1&set=nand&w1=-0\.[3-6]\d*&w2=-1&/);
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe(close);
  await drag(page, 'The line: where it runs', 70, -70);
  await expect(page.getByText(solved)).toBeVisible();
  await expect(page.locator('.perceptron-side tr[data-right=true]')).toHaveCount(4);
});

test('the challenge is solved with keys only', async ({ page }) => {
  await openInstrument(page, 'perceptron');
  await page.getByRole('radio', { name: 'AND', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  for (const [label, value] of [
    ['Weight w₁', '-1'],
    ['Weight w₂', '-1'],
    ['Bias b', '1.2'],
  ]) {
    await page.getByLabel(`${label}, exact value`).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value ?? '');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText(solved)).toBeVisible();
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'perceptron', { state: close });
  await touchDrag(page, 'The line: where it runs', 60, -60);
  await expect(page.getByText(solved)).toBeVisible();
  await page.context().close();
});

test('the rule is stepped, played to its end, scrubbed back and taken along in a link', async ({ page }) => {
  await openInstrument(page, 'perceptron', { state: 'v=1&mode=learn&rate=0.5&at=9' });
  await page.locator('.plot-handle, .plot').first().click();
  await page.keyboard.press('.');
  await expect(page.getByText('10 of 11')).toBeVisible();
  await page.keyboard.press(' ');
  await expect(page.getByText('it ends after 11 updates')).toBeVisible();
  await page.getByRole('slider', { name: 'Updates' }).fill('3');
  await expect.poll(() => page.url()).toContain('at=3');
  await page.reload();
  await expect(page.getByText('3 of 11')).toBeVisible();
  expect(await stateOf(page)).toBe('v=1&mode=learn&rate=0.5&at=3');
});

test('points of a cloud can be moved by keys while the rule has the line', async ({ page }) => {
  await openInstrument(page, 'perceptron', { state: 'v=1&set=cloud&mode=learn' });
  await handle(page, /^Point 3,/).focus();
  await page.keyboard.press('Shift+ArrowUp');
  expect(await stateOf(page)).toContain('set=own');
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe('v=1&set=cloud&mode=learn');
});

test('the worked answer solves it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openInstrument(page, 'perceptron');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText(solved)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await stateOf(page)).toBe('');
});
