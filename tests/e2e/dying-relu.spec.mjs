// The dying ReLU by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { handle, openInstrument, phone, stateOf, touchDrag } from './instruments.mjs';

const START = 'Start of the path';
/** @typedef {import('@playwright/test').Page} Page */
const solved = (/** @type {Page} */ page) => page.getByText('✓ Solved');

/** @param {Page} page @param {string} rate */
async function setRate(page, rate) {
  await page.getByLabel('Learning rate η, exact value').fill(rate);
  await page.keyboard.press('Enter');
}

test('killed by one step and revived with ELU, by mouse', async ({ page }) => {
  await openInstrument(page, 'dying-relu');
  await setRate(page, '2');
  await page.getByRole('button', { name: 'One step on' }).click();
  await expect(page.locator('.instrument-summary')).toContainText('The unit is dead');
  await expect(page.locator('.dying-relu-examples tr[data-off]')).toHaveCount(5);
  await page.getByRole('button', { name: 'Go on from these weights' }).click();
  expect(await stateOf(page)).toContain('weight=-0.5&bias=-0.5');
  await page.getByLabel('Activation').selectOption('elu');
  await setRate(page, '0.5');
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'One step on' }).click();
  await expect(solved(page)).toBeVisible();
  await expect(page.locator('.dying-relu-examples tr[data-off]')).toHaveCount(0);
});

test('solved with keys only, and undone', async ({ page }) => {
  await openInstrument(page, 'dying-relu', { state: 'v=1&activation=selu' });
  await handle(page, START).focus();
  for (let i = 0; i < 2; i++) {
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowDown');
  }
  expect(await stateOf(page)).toBe('v=1&activation=selu&weight=-0.5&bias=-0.5');
  for (let i = 0; i < 6; i++) await page.keyboard.press('.');
  await expect(solved(page)).toBeVisible();
  await page.keyboard.press('r');
  expect(await stateOf(page)).toBe('v=1&activation=selu');
});

test('solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'dying-relu', { state: 'v=1&activation=elu&at=60' });
  const plot = await page.locator('.dying-relu-plane .plot').boundingBox();
  if (!plot) throw new Error('there is no plot');
  const unit = Math.min(plot.width - 54, plot.height - 60) / 6;
  await touchDrag(page, START, -unit, unit);
  await expect(solved(page)).toBeVisible();
  await page.context().close();
});

test('the worked answer solves it; a link restores what is shown', async ({ page }) => {
  await openInstrument(page, 'dying-relu');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(solved(page)).toBeVisible({ timeout: 60_000 });
  const summary = page.locator('.instrument-summary');
  await expect(summary).toContainText('After 40 steps');
  const [state, text] = [await stateOf(page), await summary.textContent()];
  await page.goto('about:blank');
  await openInstrument(page, 'dying-relu', { state });
  await expect(summary).toHaveText(text ?? '');
});
