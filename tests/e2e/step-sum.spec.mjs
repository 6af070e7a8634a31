// N bumps by mouse, by finger and by keys, and the zoom down to one step.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, handle, openInstrument, phone, stateOf, touchDrag } from './instruments.mjs';

const FITTED = 'v=1&steps=soft&steepness=4&heights=least-squares';

/** The part of x that is shown. @param {import('@playwright/test').Page} page @returns {Promise<[number, number]>} */
const rangeOf = (page) =>
  page.evaluate(() => /** @type {any} */ (document.querySelector('gradient-garden')).model.state.range);

/** @param {import('@playwright/test').Page} page */
const bumpsOf = (page) =>
  page.evaluate(() => /** @type {any} */ (document.querySelector('gradient-garden')).model.state.bumps);

/** The middle of the plot of the curve. @param {import('@playwright/test').Page} page */
async function plotMiddle(page) {
  const box = await page.locator('.step-sum-curve .plot').boundingBox();
  if (!box) throw new Error('there is no plot');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('the mark on the errors is dragged to another N, and the challenge is solved with the mouse', async ({ page }) => {
  await openInstrument(page, 'step-sum', { state: `${FITTED}&bumps=300` });
  await drag(page, 'Number of bumps N, on the plot', -80);
  const bumps = await bumpsOf(page);
  expect(bumps).toBeGreaterThan(12);
  expect(bumps).toBeLessThan(31);
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.keyboard.press('Control+z');
  expect(await bumpsOf(page)).toBe(300);
});

test('the challenge is solved with keys only', async ({ page }) => {
  await openInstrument(page, 'step-sum');
  await page.getByLabel('Number of bumps N, exact value').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  await page.getByLabel('Heights').focus();
  await page.keyboard.type('least');
  await page.getByLabel('hard').focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Steepness, for a bump’s width, exact value').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(page.getByText('✓ Solved')).toBeVisible();
  expect(await stateOf(page)).toBe('v=1&bumps=30&heights=least-squares&steps=soft&steepness=4');
  await handle(page, 'on the plot of the errors').focus();
  await page.keyboard.press('Shift+ArrowRight');
  expect(await bumpsOf(page)).toBe(40);
});

test('by touch the challenge is solved, and two fingers zoom', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'step-sum', { state: `${FITTED}&bumps=200` });
  await touchDrag(page, 'Number of bumps N, on the plot', -70);
  await expect(page.getByText('✓ Solved')).toBeVisible();

  await page.locator('.step-sum-curve').scrollIntoViewIfNeeded();
  const { x, y } = await plotMiddle(page);
  const client = await page.context().newCDPSession(page);
  const fingers = (/** @type {number} */ apart) => [
    { x: x - apart, y, id: 1 },
    { x: x + apart, y, id: 2 },
  ];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(20) });
  for (const apart of [30, 45, 60])
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  const [from, to] = await rangeOf(page);
  expect(to - from).toBeCloseTo(1 / 3, 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await rangeOf(page)).toEqual([0, 1]);
  await page.context().close();
});

test('wheel, drag, keys and buttons zoom; a link restores it', async ({ page }) => {
  await openInstrument(page, 'step-sum', { state: 'v=1&bumps=10000' });
  const legend = page.locator('.step-sum-legend');
  await expect(legend).toContainText('too many to tell apart');
  const { x, y } = await plotMiddle(page);
  await page.mouse.move(x - 40, y);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await rangeOf(page))[0]).toBeGreaterThan(0.1);
  const [from, to] = await rangeOf(page);
  await page.mouse.down();
  await page.mouse.move(x + 50, y, { steps: 3 });
  await page.mouse.up();
  const dragged = await rangeOf(page);
  expect(dragged[0]).toBeLessThan(from);
  expect(dragged[1] - dragged[0]).toBeCloseTo(to - from, 6);

  await page.getByRole('button', { name: 'One step' }).focus();
  await page.keyboard.press('Enter');
  await expect(legend).toContainText(/[23] bumps/);
  const close = await rangeOf(page);
  expect(close[1] - close[0]).toBeCloseTo(1.5e-4, 8);
  await page.keyboard.press('-');
  const wider = await rangeOf(page);
  expect(wider[1] - wider[0]).toBeCloseTo(3e-4, 8);
  await page.keyboard.press('+');

  const link = await stateOf(page);
  const linked = await rangeOf(page);
  await page.goto('about:blank');
  await openInstrument(page, 'step-sum', { state: link });
  expect(await rangeOf(page)).toEqual(linked);
  expect(await stateOf(page)).toBe(link);
  await page.getByRole('button', { name: 'Show the whole' }).click();
  expect(await rangeOf(page)).toEqual([0, 1]);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Further right' }).click();
  expect(await rangeOf(page)).toEqual([0.375, 0.875]);
});

test('the worked answer plays itself and solves it', async ({ page }) => {
  await openInstrument(page, 'step-sum', { state: 'v=1&f=sine&range=0.2:0.4' });
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await stateOf(page)).toBe('v=1&f=sine&range=0.2:0.4');
});

test('the function is typed, refused with the place of the mistake, and drawn by hand', async ({ page }) => {
  await openInstrument(page, 'step-sum');
  await page.getByRole('combobox', { name: 'Function f' }).selectOption({ label: 'Type it…' });
  const formula = page.getByLabel('f(x) =');
  await formula.fill('sin(7*x)*ex(-x)');
  await formula.press('Enter');
  await expect(page.locator('.formula-mistake mark')).toHaveText('e');
  await formula.fill('sin(7*x)*exp(-x)');
  await formula.press('Enter');
  await expect.poll(() => stateOf(page)).toContain('f=x:');
  await page.getByRole('combobox', { name: 'Function f' }).selectOption({ label: 'Draw it by hand…' });
  await expect(page.locator('.step-sum-curve .plot[data-drawing]')).toBeVisible();
  await page.locator('.step-sum-curve').scrollIntoViewIfNeeded();
  const { x, y } = await plotMiddle(page);
  await page.mouse.move(x - 60, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 40, { steps: 6 });
  await page.mouse.up();
  expect(await stateOf(page)).toContain('f=d:');
  expect(await rangeOf(page)).toEqual([0, 1]);
});

test('the line L/(2N) is called a limit only where it is one', async ({ page }) => {
  const remark = page.getByText('the line is only a comparison');
  await openInstrument(page, 'step-sum', { state: FITTED });
  await expect(remark).toBeVisible();
  await page.getByText('hard', { exact: true }).click();
  await page.getByLabel('Heights').selectOption({ label: 'f at the midpoint' });
  await expect(remark).toHaveCount(0);
});
