// The pictures of the output, the examples behind the confusion matrix, and the reason for the loss.
import { expect } from '@playwright/test';
import { flowers, openPlayground, pictureOf, play, settledPicture, test } from './bench.mjs';
import { expectAccessible } from './everywhere.mjs';

test('the map shows one class, where it is unsure, and plain answers; undo and the address follow', async ({
  page,
}) => {
  await openPlayground(page, '#data=blobs:classes=3:noise=0.4');
  const choice = page.getByLabel('Show', { exact: true });
  const usual = await settledPicture(page);
  const seen = new Set([usual]);
  for (const [value, legend] of [
    ['class-1', 'Probability of'],
    ['unsure', 'Entropy of the answer'],
    ['steps', 'most probable class'],
  ]) {
    await choice.selectOption(value ?? '');
    await expect(page.locator('#legend')).toContainText(legend ?? '');
    await expect.poll(async () => seen.has(await pictureOf(page))).toBe(false);
    seen.add(await pictureOf(page));
    await expect(page).toHaveURL(new RegExp(`show=${value}`));
    const name = (await choice.locator('option:checked').textContent())?.trim() ?? '';
    await expect(page.locator('#output-figure')).toHaveAttribute('aria-label', new RegExp(`^${name}`));
  }
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
  await expect(choice).toHaveValue('');
  await expect.poll(() => pictureOf(page)).toBe(usual);
});

test('a picture that does not fit is the usual one, and comes back when it fits', async ({ page }) => {
  await openPlayground(page, '#data=multi-gaussian&show=class-2');
  const choice = page.getByLabel('Show', { exact: true });
  await expect(choice).toHaveValue('');
  await choice.selectOption('truth');
  await expect(page.locator('#legend')).not.toContainText('…');
  await page.getByLabel('Data set').selectOption('circle');
  await expect(choice).toHaveValue('');
  await page.getByLabel('Data set').selectOption('curve');
  await expect(choice).toHaveValue('truth');
  await openPlayground(page, '#show=%3Cb%3E');
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('could not be read (show)');
});

test('a cell of the confusion matrix marks its examples on the plot and lists them', async ({ page }) => {
  await openPlayground(page, '#data=moons&show=confusion');
  const plot = await pictureOf(page);
  const cells = page.locator('.confusion button');
  await expect(cells).toHaveCount(4);
  const counts = (await cells.allTextContents()).map(Number);
  const fullest = counts.indexOf(Math.max(...counts));
  await cells.nth(fullest).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#announcer')).toContainText('marked on the plot');
  await expect.poll(() => pictureOf(page)).not.toBe(plot);
  const examples = page.locator('.examples button');
  await expect(examples).toHaveCount(Math.min(60, counts[fullest] ?? 0));
  await examples.first().click();
  await expect(examples.first()).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
  await page.getByLabel('Training examples instead').check();
  await expect(page.locator('#behind')).toContainText('Training examples: true classes in rows');
  const training = (await cells.allTextContents()).map(Number);
  expect(training.reduce((a, b) => a + b)).toBeGreaterThan(counts.reduce((a, b) => a + b));
  await play(page);
  await expect.poll(async () => (await cells.allTextContents()).join(), { timeout: 60_000 }).not.toBe(training.join());
  await page.getByLabel('Show', { exact: true }).selectOption('');
  await expect(cells).toHaveCount(0);
});

test('a table of many columns has the cells too', async ({ page }) => {
  await openPlayground(page);
  await page.getByText('Use your own table').click();
  await page.getByLabel('Paste rows').fill(flowers());
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await expect(page.locator('#setup')).toContainText('4 inputs');
  await page.getByLabel('Show', { exact: true }).selectOption('confusion');
  await expect(page.locator('.confusion button')).toHaveCount(9);
  await page.locator('.confusion button').filter({ hasNotText: /^0$/ }).first().click();
  await expect(page.locator('.examples button').first()).toContainText('No. ');
});

test('the loss and the output’s activation come with their reason', async ({ page }) => {
  await openPlayground(page);
  await expect(page.locator('#pairing')).toContainText('A sigmoid turns the output into a probability');
  await page.getByLabel('Loss', { exact: true }).selectOption('squared');
  await expect(page.locator('#pairing')).toContainText('a tanh keeps the output between them');
  await page.getByLabel('Data set').selectOption('plane');
  await expect(page.locator('#pairing')).toContainText('The output has no activation');
});
