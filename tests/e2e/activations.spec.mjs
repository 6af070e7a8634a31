// The activations by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { openInstrument, ready, stateOf } from './instruments.mjs';

const probe = (/** @type {import('@playwright/test').Page} */ page) =>
  page.getByRole('slider', { name: 'Probe x', exact: true });

test('the probe is dragged, and the numbers follow', async ({ page }) => {
  await openInstrument(page, 'activations');
  const handle = await probe(page).boundingBox();
  if (!handle) throw new Error('there is no probe');
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 5 });
  await page.mouse.up();
  expect(await stateOf(page)).toMatch(/probe=[2-4]/);
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe('');
});

test('a press on either plot brings the probe there', async ({ page }) => {
  await openInstrument(page, 'activations');
  for (const nth of [0, 1]) {
    const canvas = page.locator('.activations-plots canvas').nth(nth);
    const box = await canvas.boundingBox();
    await canvas.click({ position: { x: (box?.width ?? 0) * 0.2, y: 40 } });
    expect(await stateOf(page)).toMatch(/probe=-/);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await stateOf(page)).toBe('');
  }
});

test('the challenge is solved with keys only, and stays solved on this device', async ({ page }) => {
  await openInstrument(page, 'activations');
  await probe(page).focus();
  await page.keyboard.press('End');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowLeft');
  for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Challenge solved.' })).toHaveCount(1);
  expect(await stateOf(page)).toMatch(/probe=3\.65/);
  await page.goto('embed.html?demo=activations&lang=en');
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.goto('index.html?lang=en');
  await expect(page.getByText('✓ Challenge solved')).toBeVisible();
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await openInstrument(page, 'activations');
  const canvas = page.locator('.activations-plots canvas').first();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('there is no plot');
  // The box of the plot runs from 40 px on the left to 14 px on the right.
  const at = 40 + ((3.65 + 6) / 12) * (box.width - 54);
  await canvas.tap({ position: { x: at, y: 60 } });
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await context.close();
});

test('the worked answer plays itself and solves it', async ({ page }) => {
  await openInstrument(page, 'activations');
  await page.getByRole('button', { name: 'Hint' }).click();
  await expect(page.getByText('look for 0.025')).toBeVisible();
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('Step 1 of 3')).toBeVisible();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
});

test('functions, layers, parameters and the other view are in the address, and a link restores them', async ({
  page,
}) => {
  await openInstrument(page, 'activations');
  await page.getByRole('checkbox', { name: 'Leaky ReLU' }).check();
  await page.getByLabel('Leaky ReLU: slope, exact value').fill('0.3');
  await page.keyboard.press('Enter');
  await page.getByLabel('Through how many layers', { exact: true }).press('ArrowRight');
  await expect(page.getByRole('row', { name: /^Leaky ReLU/ })).toBeVisible();
  await expect(page).toHaveURL(/leaky-relu/);
  await expect(page).toHaveURL(/layers=2/);
  await page.reload();
  await ready(page);
  expect(await stateOf(page)).toMatch(/layers=2.*leaky-relu\.slope:0\.3/);
  await page.getByLabel('View').selectOption('multiples');
  await expect(page.getByRole('img', { name: /GELU/ })).toBeVisible();
  await page.keyboard.press('Control+z');
});

test('the cost is measured here and now', async ({ page }) => {
  await openInstrument(page, 'activations');
  await page.getByRole('button', { name: 'Measure the cost here' }).click();
  await expect(page.getByRole('columnheader', { name: 'ms per million' })).toBeVisible();
  await expect(
    page
      .getByRole('row', { name: /^Sigmoid/ })
      .getByRole('cell')
      .last(),
  ).toHaveText(/\d/, { timeout: 60_000 });
});

test('the numbers behind the picture are a table', async ({ page }) => {
  await openInstrument(page, 'activations');
  await page.getByText('The numbers behind the picture').click();
  await expect(page.getByRole('row', { name: /^0 0\.5 0\.25/ })).toBeVisible();
});

test('a drag is answered within a frame', async ({ page }) => {
  await openInstrument(page, 'activations');
  const box = await page.locator('.activations-plots canvas').first().boundingBox();
  if (!box) throw new Error('there is no plot');
  await page.evaluate(() => {
    const probe = /** @type {any} */ (window);
    const garden = /** @type {any} */ (document.querySelector('gradient-garden'));
    probe.waits = [];
    let began = 0;
    garden.model.addEventListener('change', () => (began = performance.now()));
    garden.model.addEventListener('result', () => probe.waits.push(performance.now() - began));
  });
  await page.mouse.move(box.x + 100, box.y + 50);
  await page.mouse.down();
  await page.mouse.move(box.x + 250, box.y + 50, { steps: 40 });
  await page.mouse.up();
  const waits = await page.evaluate(() => /** @type {any} */ (window).waits);
  waits.sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
  expect(waits.length).toBeGreaterThan(10);
  expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(16.7);
});
