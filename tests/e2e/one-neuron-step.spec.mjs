// One neuron by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { openInstrument, stateOf } from './instruments.mjs';

/** @param {import('@playwright/test').Page} page @param {string} name */
const handle = (page, name) => page.getByRole('slider', { name });

test('the step is dragged by its middle, and the bias follows', async ({ page }) => {
  await openInstrument(page, 'one-neuron-step');
  const box = await handle(page, 'Place of the step').boundingBox();
  if (!box) throw new Error('there is no handle');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 80, y, { steps: 5 });
  await page.mouse.up();
  expect(await stateOf(page)).toMatch(/^v=1&b=-[56]/);
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe('');
});

test('the challenge is solved with keys only', async ({ page }) => {
  await openInstrument(page, 'one-neuron-step');
  await page.getByLabel('Weight w, exact value').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  const place = handle(page, 'Place of the step');
  await place.focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 8; i++) await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText('✓ Solved')).toBeVisible();
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await openInstrument(page, 'one-neuron-step', { state: 'v=1&w=100&b=-60' });
  const client = await context.newCDPSession(page);
  const box = await handle(page, 'Place of the step').boundingBox();
  const plot = await page.locator('.plot').boundingBox();
  if (!box || !plot) throw new Error('there is no handle');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const to = plot.x + 40 + 0.4 * (plot.width - 54);
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let i = 1; i <= 10; i++)
    await client.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ x: x + ((to - x) * i) / 10, y }],
    });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await context.close();
});

test('the worked answer plays itself and solves it', async ({ page }) => {
  await openInstrument(page, 'one-neuron-step');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 15000 });
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await stateOf(page)).toBe('');
});
