// Softmax by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, handle, openInstrument, phone, ready, stateOf, touchDrag } from './instruments.mjs';

const id = 'softmax';

/** How many pixels the whole of probability is high. @param {import('@playwright/test').Page} page */
async function wholeHeight(page) {
  const box = await page.locator('.softmax-parts .plot').nth(1).boundingBox();
  // The box of the plot runs from 22 px at the top to 38 px at the bottom, and shows 0 to 1.16.
  return ((box?.height ?? 0) - 60) / 1.16;
}

/** @param {import('@playwright/test').Page} page @param {number} n */
const probability = async (page, n) => Number(await handle(page, `Probability ${n}`).getAttribute('aria-valuenow'));

/** Each drag leaves the ratio of the others, so two bars in turn come to the goal. @type {[number, number][]} */
const MOVES = [
  [1, 0.6],
  [3, 0.1],
  [1, 0.6],
  [3, 0.1],
  [1, 0.6],
];

/**
 * Brings the probabilities to the challenge's by dragging bars.
 * @param {import('@playwright/test').Page} page @param {typeof drag} move
 */
async function dragBars(page, move) {
  const height = await wholeHeight(page);
  for (const [n, goal] of MOVES) {
    await move(page, `Probability ${n}`, 0, ((await probability(page, n)) - goal) * height);
    await expect.poll(() => probability(page, n)).toBeCloseTo(goal, 1);
  }
}

test('a score and a probability are dragged by the tops of their bars, and undo returns', async ({ page }) => {
  await openInstrument(page, id);
  await expect(page.locator('.instrument-summary')).toContainText('0.2447, 0.6652, 0.0900');
  await drag(page, 'Score 1', 0, -60);
  expect(await stateOf(page)).toMatch(/^v=1&scores=[2-5]/);
  await page.keyboard.press('Control+z');
  await drag(page, 'Probability 1', 0, -60);
  expect(await stateOf(page)).toMatch(/^v=1&scores=[12]\.\d+,2,0$/);
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe('');
});

test('a score of 1000: the naive formula overflows and says so; a constant changes nothing', async ({ page }) => {
  await openInstrument(page, id);
  await page.getByLabel('Constant added to all scores, exact value').fill('50');
  await page.keyboard.press('Enter');
  await expect(page.locator('.instrument-summary')).toContainText('0.2447, 0.6652, 0.0900');
  await handle(page, 'Score 3').focus();
  await page.getByRole('button', { name: 'Push score 3 to 1000' }).click();
  await expect(page.getByText('e to the power 1050 is beyond the largest float')).toBeVisible();
  await expect(page.getByRole('row', { name: /^3/ }).first()).toContainText('NaN');
  await page.getByLabel('Classes', { exact: true }).press('Home');
  await expect(page.getByText('softmax is the sigmoid of the difference: σ(−1) = 0.2689')).toBeVisible();
});

test('the challenge is solved by mouse', async ({ page }) => {
  await openInstrument(page, id);
  await dragBars(page, drag);
  const slider = page.getByLabel('Constant added to all scores', { exact: true });
  const box = await slider.boundingBox();
  await slider.click({ position: { x: (box?.width ?? 0) * 0.9, y: 8 } });
  await expect(page.getByText('✓ Solved')).toBeVisible();
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, id);
  await dragBars(page, touchDrag);
  const slider = page.getByLabel('Constant added to all scores', { exact: true });
  const box = await slider.boundingBox();
  await slider.tap({ position: { x: (box?.width ?? 0) * 0.9, y: 20 } });
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.context().close();
});

test('the challenge is solved with keys only, and a link restores it', async ({ page }) => {
  await openInstrument(page, id);
  await handle(page, 'Score 1').focus();
  await page.keyboard.press('Shift+ArrowUp');
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowUp');
  await handle(page, 'Score 2').focus();
  await page.keyboard.press('Shift+ArrowDown');
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowDown');
  await page.getByLabel('Constant added to all scores', { exact: true }).focus();
  await page.keyboard.press('End');
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await expect(page).toHaveURL(/scores=1\.8,1\.1,0&shift=200$/);
  await page.reload();
  await ready(page);
  await expect(page.locator('.instrument-summary')).toContainText('The naive formula fails.');
});

test('the worked answer solves it', async ({ page }) => {
  await openInstrument(page, id);
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await stateOf(page)).toBe('');
});
