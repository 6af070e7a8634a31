// Comparing two runs and keeping runs, as a person does it.
import { expect } from '@playwright/test';
import { counter, openPlayground, play, test } from './bench.mjs';

/** @param {import('@playwright/test').Page} page @param {string} name of a row @param {number} column 0 for A, 1 for B */
const numberOf = async (page, name, column) =>
  Number((await page.getByRole('row', { name }).locator('td').nth(column).textContent())?.replace(/[%,]/g, ''));

/** @param {import('@playwright/test').Page} page */
async function beginComparing(page) {
  await page.getByText('Compare and keep runs').click();
  await page.getByRole('button', { name: 'Compare with these settings' }).click();
  await expect(page.getByText('No difference yet: change something.')).toBeVisible();
}

test('two runs train in step, side by side, and their differences are told', async ({ page }) => {
  await openPlayground(page, '#speed=full');
  await beginComparing(page);
  await expect(page.locator('#outputs canvas')).toHaveCount(2);
  await page.getByLabel('Activation of layer 1').selectOption('relu');
  await expect(page.locator('.differences')).toHaveText('Layer 1: 4 units, Tanh → 4 units, ReLU');
  await play(page);
  await expect.poll(() => numberOf(page, 'Epoch', 0), { timeout: 60_000 }).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(async () => (await numberOf(page, 'Epoch', 0)) - (await numberOf(page, 'Epoch', 1))).toBe(0);
  const losses = page.getByRole('row', { name: 'Loss, Training' }).locator('td');
  expect(await losses.nth(0).textContent()).not.toBe(await losses.nth(1).textContent());
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No difference yet: change something.')).toBeVisible();
  await page.getByRole('button', { name: 'One unit more in layer 1' }).click();
  await page.getByRole('button', { name: 'End, and go back to A’s settings' }).click();
  await expect(page.locator('#setup')).toContainText('4 and 2 units');
  await expect(page.locator('#outputs canvas:visible')).toHaveCount(1);
  await page.getByRole('button', { name: 'Compare with these settings' }).click();
  await expect(page.locator('#outputs canvas:visible')).toHaveCount(2);
});

test('a refused change while comparing leaves both runs; another engine leaves A standing', async ({ page }) => {
  await openPlayground(page);
  await beginComparing(page);
  const units = page.getByLabel('Units in layer 1');
  await units.fill('1000');
  await units.press('Enter');
  await expect(page.getByText('No difference yet: change something.')).toBeVisible();
  await page.getByText('Use your own table').click();
  await page.getByLabel('Paste rows').fill('a,b,c\n1,2,x\n2,1,y\n3,4,x\n4,3,y\n5,6,x\n6,5,y\n');
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await expect(page.locator('#setup')).toContainText('pasted table');
  await expect(page.locator('#compare-body')).toContainText('A stands still at epoch 0');
  await expect(page.locator('.differences')).toContainText('Data set: Circle → your table');
  await page.getByRole('button', { name: 'End, and keep B' }).click();
  await play(page);
  await expect.poll(() => counter(page, 'Epoch')).toBeGreaterThan(1);
});

test('a run is kept, named, found again after a reload, restored with its weights, removed and put back', async ({
  page,
}) => {
  await openPlayground(page);
  await page.getByRole('button', { name: 'Step by one epoch' }).click();
  await expect.poll(() => counter(page, 'Epoch')).toBe(1);
  const loss = await page.locator('#metrics td').nth(1).textContent();
  await page.getByText('Compare and keep runs').click();
  await page.getByRole('button', { name: 'Keep this run' }).click();
  await page.getByLabel('Name of the run').fill('<b id=evil>first</b>');
  await page.getByLabel('Name of the run').press('Enter');
  await page.getByLabel('Data set').selectOption('spiral');
  await expect(page.locator('#setup')).toContainText('“Spiral”');
  await expect(page).toHaveURL(/data=spiral/);
  await page.reload();
  await page.getByText('Compare and keep runs').click();
  await expect(page.getByLabel('Name of the run')).toHaveValue('<b id=evil>first</b>');
  await expect(page.locator('.kept')).toContainText('Circle · 4 units, Tanh → 2 units, Tanh · Adam 0.03');
  await page.getByRole('button', { name: 'Restore: <b id=evil>first</b>' }).click();
  await expect(page.locator('#setup')).toContainText('“Circle”');
  await expect.poll(() => page.locator('#metrics td').nth(1).textContent()).toBe(loss);
  expect(await page.locator('#evil').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('#setup')).toContainText('“Spiral”');
  await page.getByRole('button', { name: 'Remove: <b id=evil>first</b>' }).click();
  await expect(page.locator('.kept li')).toHaveCount(0);
  await page.getByRole('button', { name: 'Put the removed run back' }).click();
  await expect(page.locator('.kept li')).toHaveCount(1);
});

test('a kept run that is trained again from its start comes to the same weights', async ({ page }) => {
  await openPlayground(page);
  const step = page.getByRole('button', { name: 'Step by one epoch' });
  const fingerprint = page.locator('#fingerprint');
  /** @param {number} epochs */
  const trainTo = async (epochs) => {
    for (let epoch = 1; epoch <= epochs; epoch++) {
      await step.click();
      await expect.poll(() => counter(page, 'Epoch')).toBe(epoch);
    }
    return String(await fingerprint.textContent());
  };
  const start = String(await fingerprint.textContent());
  const trained = await trainTo(2);
  await page.getByText('Compare and keep runs').click();
  await page.getByRole('button', { name: 'Keep this run' }).click();
  await page.getByRole('button', { name: 'Train again from its start: Run 1' }).click();
  await expect(fingerprint).toHaveText(start);
  await expect.poll(() => counter(page, 'Epoch')).toBe(0);
  expect(await trainTo(2)).toBe(trained);
});

test('a damaged list on this device is told, and the page goes on', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('gradient-garden-playground-runs', '{"version":1,"runs":[{}]}'));
  await openPlayground(page);
  await page.getByText('Compare and keep runs').click();
  await expect(page.locator('#compare-body')).toContainText('1 entry of the list on this device could not be read');
  await page.getByRole('button', { name: 'Keep this run' }).click();
  await expect(page.locator('.kept li')).toHaveCount(1);
});

test('where the device keeps nothing, the list lasts as long as the page', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await openPlayground(page);
  await page.getByText('Compare and keep runs').click();
  await page.getByRole('button', { name: 'Keep this run' }).click();
  await expect(page.locator('#compare-body')).toContainText('This list lasts as long as the page is open');
});
