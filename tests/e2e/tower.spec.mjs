// Towers by mouse, by finger and by keys, and the picture that is turned.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, handle, openInstrument, phone, stateOf, touchDrag } from './instruments.mjs';

/** Everything but one edge is as the challenge wants it. */
const NEARLY = 'v=1&stage=tower&x1=0.2&x2=0.5&y1=0.4&w=120&theta=1.5';

/** How far two handles are apart. @param {import('@playwright/test').Page} page @param {string} a @param {string} b */
async function distance(page, a, b) {
  const [from, to] = [await handle(page, a).boundingBox(), await handle(page, b).boundingBox()];
  if (!from || !to) throw new Error('there are no handles');
  return { x: to.x - from.x, y: to.y - from.y };
}

/** @param {import('@playwright/test').Page} page @param {string} label @param {string} value */
async function type(page, label, value) {
  await page.getByLabel(`${label}, exact value`).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
}

test('an edge dragged by mouse solves the challenge, and is undone', async ({ page }) => {
  await openInstrument(page, 'tower', { state: `${NEARLY}&y2=0.65` });
  const { y } = await distance(page, 'Lower edge', 'Upper edge');
  await drag(page, 'Upper edge', 0, y);
  await expect(page.getByText('✓ Solved')).toBeVisible();
  expect(await stateOf(page)).toContain('y2=0.9');
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).not.toContain('y2=0.9');
});

test('an edge dragged by finger solves the challenge', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'tower', { state: `${NEARLY.replace('x2=0.5', 'x2=0.35')}&y2=0.9` });
  const { x } = await distance(page, 'Left edge', 'Right edge');
  await touchDrag(page, 'Right edge', x);
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.context().close();
});

test('the challenge is solved with keys only', async ({ page }) => {
  await openInstrument(page, 'tower');
  await page.getByRole('radio', { name: 'Two steps in x' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await stateOf(page)).toContain('stage=tower');
  for (const [name, keys] of /** @type {[string, string[]][]} */ ([
    ['Left edge', ['Home', 'Shift+ArrowRight', 'Shift+ArrowRight']],
    ['Right edge', ['End', ...Array.from({ length: 5 }, () => 'Shift+ArrowLeft')]],
    ['Upper edge', ['End', 'Shift+ArrowDown']],
    ['Lower edge', ['Home', ...Array.from({ length: 4 }, () => 'Shift+ArrowUp')]],
  ])) {
    await handle(page, name).focus();
    for (const key of keys) await page.keyboard.press(key);
  }
  await expect(page.locator('.instrument-summary')).toContainText('from 0.4 to 0.9 in y');
  await type(page, 'Weight w of the steps', '120');
  await expect(page.locator('.instrument-summary')).toContainText('weight 120');
  await type(page, 'Threshold θ', '1.5');
  expect(await stateOf(page)).toBe('v=1&stage=tower&x1=0.2&x2=0.5&y1=0.4&y2=0.9&w=120&theta=1.5');
  await expect(page.getByText('✓ Solved')).toBeVisible();
});

test('the worked answer plays itself and solves it; reset returns', async ({ page }) => {
  await openInstrument(page, 'tower');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await stateOf(page)).toBe('');
});

test('the picture is turned by mouse and by keys, without other numbers', async ({ page }) => {
  const turn = 'Arrow keys turn it';
  await openInstrument(page, 'tower', { state: 'v=1&mode=many&n=64' });
  await expect(page.locator('.instrument-summary')).toContainText('16,384 units');
  await drag(page, new RegExp(turn), 60, 30);
  expect(await stateOf(page)).toBe('v=1&mode=many&n=64&az=-60&el=53');
  await handle(page, new RegExp(turn)).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  expect(await stateOf(page)).toBe('v=1&mode=many&n=64&az=-40&el=90');
});

test('many towers under a typed surface; a mistake is shown in its place; a link restores', async ({ page }) => {
  await openInstrument(page, 'tower', { state: 'v=1&mode=many&n=3&f=product' });
  await handle(page, 'Towers along each axis').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.instrument-summary')).toContainText('4 × 4 = 16 towers');
  await page.getByLabel('Function f').selectOption({ label: 'Type it…' });
  const formula = page.getByLabel('f(x, y) =');
  await formula.fill('x*y +* 2');
  await formula.press('Enter');
  await expect(page.getByRole('alert')).toContainText('6');
  await formula.fill('x-y');
  await formula.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await stateOf(page)).toBe('v=1&mode=many&f=x:x-y&n=4');
  await handle(page, 'Place to look at').focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.tower-settings .note')).toContainText('(0.3, 0.61)');
});

test('a picture that was turned is as fine, once it rests, as one that never moved', async ({ page }) => {
  const picture = () =>
    page.evaluate(() => /** @type {HTMLCanvasElement} */ (document.querySelector('.height-map canvas')).toDataURL());
  const state = 'v=1&mode=many&n=12';
  await openInstrument(page, 'tower', { state: `${state}&az=-24` });
  await expect.poll(async () => (await picture()).length).toBeGreaterThan(10_000);
  const fine = await picture();
  await openInstrument(page, 'tower', { state });
  await handle(page, /Arrow keys turn it/).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  expect(await stateOf(page)).toBe(`${state}&az=-24`);
  await expect.poll(picture).toBe(fine);
});
