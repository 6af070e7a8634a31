// One neuron by mouse, by finger and by keys.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { drag, handle, openInstrument, phone, stateOf, touchDrag } from './instruments.mjs';

test('the step is dragged by its middle, and the bias follows', async ({ page }) => {
  await openInstrument(page, 'one-neuron-step');
  await drag(page, 'Place of the step', 80);
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
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'one-neuron-step', { state: 'v=1&w=100&b=-60' });
  const plot = await page.locator('.plot').boundingBox();
  if (!plot) throw new Error('there is no plot');
  await touchDrag(page, 'Place of the step', -0.2 * (plot.width - 54));
  await expect(page.getByText('✓ Solved')).toBeVisible();
  await page.context().close();
});

test('the worked answer plays itself and solves it', async ({ page }) => {
  await openInstrument(page, 'one-neuron-step');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText('✓ Solved')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await stateOf(page)).toBe('');
});

test('a number that somebody types stays while the picture moves', async ({ page }) => {
  await openInstrument(page, 'one-neuron-step');
  const field = page.getByLabel('Weight w, exact value');
  await field.fill('-3');
  await page.evaluate(() => /** @type {any} */ (document.querySelector('gradient-garden')).model.change({ b: 2 }));
  await expect(page.getByLabel('Bias b, exact value')).toHaveValue('2');
  await expect(field).toHaveValue('-3');
  await field.press('Enter');
  await expect(field).toHaveValue('-3');
  expect(await stateOf(page)).toBe('v=1&w=-3&b=2');
});
