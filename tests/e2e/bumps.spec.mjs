// Bumps by mouse, by finger and by keys; f typed and drawn; the machine's placement.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, handle, openInstrument, phone, stateOf, touchDrag } from './instruments.mjs';

/** Well placed edges whose last height is missing. */
const ALMOST = 'v=1&bumps=0:0.45:0.22,0.45:0.65:0.42,0.65:0.85:0.27,0.85:0.9:0.69,0.9:1:0.4';
const SOLVED = '✓ Solved';

/** The number of pixels that a height of one takes. @param {import('@playwright/test').Page} page */
async function pixelsPerHeight(page) {
  const top = await handle(page, 'Height of bump 5').boundingBox();
  const side = await handle(page, 'Right edge of bump 5').boundingBox();
  if (!top || !side) throw new Error('there are no handles');
  // The edge is taken halfway up.
  return (side.y - top.y) / 0.2;
}

test('an edge is dragged by mouse, its neighbour and the network follow; the challenge is solved', async ({ page }) => {
  await openInstrument(page, 'bumps', { state: ALMOST });
  await drag(page, 'Edge between bumps 1 and 2', -60);
  const [, left, right] = /bumps=0:([\d.]+):0.22,([\d.]+):0.65/.exec(await stateOf(page)) ?? [];
  expect(Number(left)).toBeLessThan(0.42);
  expect(right).toBe(left);
  await expect(page.locator('.bumps-network')).toContainText(`b = −${left?.slice(0, 5)}`);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await stateOf(page)).toBe(ALMOST);
  await expect(page.getByText(SOLVED)).toBeHidden();
  await drag(page, 'Height of bump 5', 0, -0.4 * (await pixelsPerHeight(page)));
  await expect(page.getByText(SOLVED)).toBeVisible();
});

test('the challenge is solved with keys only, and the link brings it back', async ({ page }) => {
  await openInstrument(page, 'bumps', { state: ALMOST });
  await handle(page, 'Height of bump 5').focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press('Shift+ArrowUp');
  await expect(page.getByText(SOLVED)).toBeVisible();
  const state = await stateOf(page);
  await page.evaluate(() => localStorage.clear());
  await openInstrument(page, 'bumps', { state: `${state}&edges=free` });
  await expect(page.getByText(SOLVED)).toBeVisible();
  await expect(handle(page, 'Place and height of bump 5')).toBeVisible();
});

test('the challenge is solved by finger', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'bumps', { state: ALMOST });
  await touchDrag(page, 'Height of bump 5', 0, -0.4 * (await pixelsPerHeight(page)));
  await expect(page.getByText(SOLVED)).toBeVisible();
  await page.context().close();
});

test('the machine places bumps to compare with, which solves nothing; the worked answer does', async ({ page }) => {
  await openInstrument(page, 'bumps');
  await page.getByRole('button', { name: 'Let the machine place them' }).click();
  await expect(page.getByRole('row', { name: 'by the machine 0.04115' })).toBeVisible();
  await expect(page.locator('.challenge-score')).toContainText('does not count');
  await expect(handle(page, 'Height of bump')).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to mine' }).click();
  await expect(handle(page, 'Height of bump 1')).toBeVisible();
  await expect(page.getByText(SOLVED)).toBeHidden();
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText(SOLVED)).toBeVisible({ timeout: 60_000 });
});

test('f is typed, its mistake is marked, and weights are typed too', async ({ page }) => {
  await openInstrument(page, 'bumps');
  await page.getByLabel('Function f', { exact: true }).selectOption({ label: 'Type it…' });
  const field = page.getByLabel('f(x) =');
  await field.fill('sin(7*x)*exp(-x)');
  await expect.poll(() => stateOf(page)).toContain('f=x:sin(7*x)*exp(-x)');
  await field.fill('sin(7*x)*exq(-x)');
  await field.press('Enter');
  await expect(page.locator('.formula-mistake mark')).toHaveText('e');
  await expect(page.getByRole('alert')).toContainText('place 10');
  expect(await stateOf(page)).toContain('exp(-x)');
  await field.fill('x');
  await expect(page.getByRole('alert')).toHaveCount(0);
  // The mean of |x − 0.3| on [0,1]; later pictures would take away what is being typed.
  await expect(page.getByRole('row', { name: 'by hand 0.29' })).toBeVisible();
  await page.getByText('Weights and biases as numbers').click();
  const output = page.getByRole('textbox', { name: 'row 3, column 2' });
  await output.fill('0.55');
  await output.press('Enter');
  await expect(handle(page, 'Height of bump 2')).toHaveAttribute('aria-valuenow', '0.55');
});

test('f is drawn with the mouse and lifted with keys, stroke by stroke back', async ({ page }) => {
  await openInstrument(page, 'bumps');
  await page.getByLabel('Function f', { exact: true }).selectOption({ label: 'Draw it by hand…' });
  await expect(page.getByRole('button', { name: 'Draw on the plot' })).toHaveAttribute('aria-pressed', 'true');
  const box = await page.locator('.plot').boundingBox();
  if (!box) throw new Error('there is no plot');
  const before = await stateOf(page);
  await page.mouse.move(box.x + 0.3 * box.width, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.7 * box.width, box.y + 40, { steps: 8 });
  await page.mouse.up();
  const drawn = await stateOf(page);
  expect(drawn).not.toBe(before);
  const pen = handle(page, 'Pen');
  await pen.focus();
  await page.keyboard.press('ArrowRight');
  expect(await stateOf(page)).toBe(drawn);
  await page.keyboard.press('Shift+ArrowUp');
  expect(await stateOf(page)).not.toBe(drawn);
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe(drawn);
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe(before);
});
