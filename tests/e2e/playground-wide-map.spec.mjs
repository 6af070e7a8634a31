// The map over any two columns of a table that has more: axes, held values, pictures, link, undo, keyboard.
import { expect } from '@playwright/test';
import { counter, flowers, openPlayground, pictureOf, play, settledPicture, test } from './bench.mjs';
import { expectAccessible } from './everywhere.mjs';

/** @param {import('@playwright/test').Page} page @param {string} table @param {string} inputs what the summary says */
async function useTable(page, table, inputs) {
  await openPlayground(page);
  await page.getByText('Use your own table').click();
  await page.getByLabel('Paste rows').fill(table);
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await expect(page.locator('#setup')).toContainText(inputs);
}

/** @param {import('@playwright/test').Page} page */
const stepEpoch = (page) => page.getByRole('button', { name: 'Step by one epoch' });

/** The flowers on a map, trained a little. @param {import('@playwright/test').Page} page */
async function flowersOnMap(page) {
  await useTable(page, flowers(), '4 inputs');
  for (let epoch = 1; epoch <= 8; epoch++) {
    await stepEpoch(page).click();
    await expect.poll(() => counter(page, 'Epoch')).toBe(epoch);
  }
  await page.getByLabel('Show', { exact: true }).selectOption('map');
  await expect(page.getByLabel('Across', { exact: true })).toBeVisible();
}

/** Three numbers and a category. */
function houses() {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const [area, rooms, age] = [40 + ((i * 37) % 90), 1 + ((i * 7) % 5), (i * 13) % 60];
    const place = ['<b>town</b>', 'village', 'town'][i % 3];
    return [area, rooms, age, place, 3 * area + 9 * rooms - age + (i % 3 === 1 ? -40 : 0)].join(',');
  });
  return ['area,rooms,age,<i>place</i>,price', ...rows, ''].join('\n');
}

test('any two columns are the axes, and the others are held where the reader wants them', async ({ page }) => {
  await flowersOnMap(page);
  const first = await settledPicture(page);
  const figure = page.locator('#output-figure');
  await expect(figure).toHaveAttribute('aria-label', /Map: .*sepal_length is across, sepal_width upwards/);
  await page.getByLabel('Across', { exact: true }).selectOption({ label: 'petal_length' });
  await page.getByLabel('Upwards', { exact: true }).selectOption({ label: 'petal_width' });
  await expect(figure).toHaveAttribute('aria-label', /petal_length is across, petal_width upwards/);
  await expect.poll(() => pictureOf(page)).not.toBe(first);
  const axes = await settledPicture(page);
  const held = page.getByRole('slider', { name: 'sepal_width' });
  await held.press('End');
  await expect.poll(() => pictureOf(page)).not.toBe(axes);
  await expect(page).toHaveURL(/axes=petal_length,petal_width&held=sepal_width=/);
  await expect(figure).toHaveAttribute('aria-label', /Held at one value: sepal_length [\d.]+ and sepal_width [\d.]+\./);
  // Typed exactly; what is out of the column's range is refused.
  const exact = page.getByLabel('sepal_length, exact value');
  await exact.fill('5.25');
  await exact.press('Enter');
  await expect(page).toHaveURL(/sepal_length=5.25/);
  await expect(figure).toHaveAttribute('aria-label', /sepal_length 5.25/);
  await exact.fill('99');
  await exact.press('Enter');
  await expect(page.locator('#announcer')).not.toBeEmpty();
  await expect(page).toHaveURL(/sepal_length=5.25/);
  await expectAccessible(page);
});

test('each kind of map differs, all are undone, and the link brings the plane back', async ({ page }) => {
  await flowersOnMap(page);
  const choice = page.getByLabel('Show', { exact: true });
  const seen = new Set([await settledPicture(page)]);
  for (const [picture, legend] of [
    ['steps', 'most probable class'],
    ['unsure', 'Entropy of the answer'],
    ['class-1', 'Probability of “versicolor”'],
  ]) {
    await choice.selectOption(picture ?? '');
    await expect(page.locator('#legend')).toContainText(legend ?? '');
    await expect.poll(async () => seen.has(await pictureOf(page))).toBe(false);
    seen.add(await settledPicture(page));
  }
  // An axis that takes the other's column changes places with it.
  await page.getByLabel('Across', { exact: true }).selectOption({ label: 'sepal_width' });
  await expect(page.getByLabel('Upwards', { exact: true }).locator('option:checked')).toHaveText('sepal_length');
  const slider = page.getByRole('slider', { name: 'petal_width' });
  await slider.press('Home');
  for (let i = 0; i < 5; i++) await slider.press('ArrowRight');
  const value = await slider.getAttribute('aria-valuetext');
  const picture = await settledPicture(page);
  await expect(page).toHaveURL(/held=petal_width=/);
  const epochs = await counter(page, 'Epoch');
  const link = page.url();

  await page.keyboard.press('Control+z');
  await expect(slider).not.toHaveAttribute('aria-valuetext', value ?? '');
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Across', { exact: true }).locator('option:checked')).toHaveText('sepal_length');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect.poll(() => pictureOf(page)).toBe(picture);
  // None of this trains the network or begins it anew.
  expect(await counter(page, 'Epoch')).toBe(epochs);

  await page.goto('about:blank');
  await openPlayground(page, new URL(link).hash);
  await expect(choice).toHaveValue('class-1');
  await expect(page.getByLabel('Across', { exact: true }).locator('option:checked')).toHaveText('sepal_width');
  await expect(slider).toHaveAttribute('aria-valuetext', value ?? '');
  await expect(page.locator('#output-figure')).toHaveAttribute('aria-label', /sepal_width is across/);
  const untrained = await settledPicture(page);
  await stepEpoch(page).click();
  await expect.poll(() => pictureOf(page)).not.toBe(untrained);
});

test('the map goes through an example that was selected on it, by key', async ({ page }) => {
  await flowersOnMap(page);
  const button = page.getByRole('button', { name: /Select an example to take its values/ });
  await expect(button).toBeDisabled();
  await settledPicture(page);
  await page.locator('#output-figure').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#announcer')).toContainText('Example 1 of 150');
  const take = page.getByRole('button', { name: 'Take the values of example no. 1' });
  await take.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#announcer')).toContainText('goes through example no. 1');
  // The first flower of the table.
  const [, , length, width] = (flowers().split('\n')[1] ?? '').split(',');
  await expect(page.getByLabel('petal_length, exact value')).toHaveValue(String(Number(length)));
  await expect(page.getByLabel('petal_width, exact value')).toHaveValue(String(Number(width)));
  await page.getByRole('button', { name: 'Back to the usual values' }).click();
  await expect(page.getByLabel('petal_length, exact value')).not.toHaveValue(String(Number(length)));
});

test('a number over two columns with a category held; names are never markup; it moves while it trains', async ({
  page,
}) => {
  await useTable(page, houses(), '6 inputs');
  await page.getByLabel('Show', { exact: true }).selectOption('map');
  const category = page.locator('.held').getByLabel('<i>place</i>', { exact: true });
  await expect(category.locator('option')).toHaveText(['<b>town</b>', 'village', 'town']);
  await expect(page.getByLabel('Across', { exact: true }).locator('option')).toHaveText(['area', 'rooms', 'age']);
  await play(page);
  await expect.poll(() => counter(page, 'Epoch'), { timeout: 60_000 }).toBeGreaterThan(5);
  const before = await pictureOf(page);
  await category.selectOption('village');
  await expect(page.locator('#output-figure')).toHaveAttribute('aria-label', /<i>place<\/i> village/);
  await expect.poll(() => pictureOf(page)).not.toBe(before);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const paused = await settledPicture(page);
  await category.selectOption('town');
  await expect.poll(() => pictureOf(page)).not.toBe(paused);
  await expect(page.locator('b').filter({ hasText: 'town' })).toHaveCount(0);
});

test('two runs that are compared show their maps over the same plane', async ({ page }) => {
  await flowersOnMap(page);
  await page.locator('#compare > summary').click();
  await page.getByRole('button', { name: 'Compare with these settings' }).click();
  const figures = page.locator('#outputs .figure.output');
  await expect(figures).toHaveCount(2);
  await page.getByLabel('Upwards', { exact: true }).selectOption({ label: 'petal_width' });
  for (const figure of await figures.all())
    await expect(figure).toHaveAttribute('aria-label', /sepal_length is across, petal_width upwards/);
});

test('of very many columns the first are shown, and any other is found by its name', async ({ page }) => {
  const names = Array.from({ length: 40 }, (_, i) => `c${i}`);
  const rows = Array.from({ length: 50 }, (_, row) => names.map((_, i) => (row * (i + 3)) % 47).join(','));
  await useTable(page, [names.join(','), ...rows, ''].join('\n'), '39 inputs');
  await page.getByLabel('Show', { exact: true }).selectOption('map');
  const sliders = page.locator('.held').getByRole('slider');
  await expect(sliders).toHaveCount(24);
  await expect(page.locator('.held')).toContainText('13 more columns');
  await page.getByLabel('Find a column').fill('C38');
  await expect(sliders).toHaveCount(1);
  const before = await settledPicture(page);
  await sliders.press('End');
  await expect.poll(() => pictureOf(page)).not.toBe(before);
  await page.getByRole('button', { name: 'Back to the usual values' }).click();
  await expect.poll(() => pictureOf(page)).toBe(before);
  await expect(page.locator('#output-figure')).toHaveAttribute('aria-label', /and 29 more columns\./);
});

test('on a phone nothing runs over', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await flowersOnMap(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expect(page.getByRole('slider', { name: 'petal_width' })).toBeVisible();
});

test('the units of the graph are drawn over the same plane, and no longer once it is gone', async ({ page }) => {
  await flowersOnMap(page);
  const onMap = await settledPicture(page, 'graph-canvas');
  await page.getByLabel('Across', { exact: true }).selectOption({ label: 'petal_length' });
  await expect.poll(() => pictureOf(page, 'graph-canvas')).not.toBe(onMap);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => pictureOf(page, 'graph-canvas')).toBe(onMap);
  await page.getByLabel('Show', { exact: true }).selectOption('confusion');
  await expect.poll(() => pictureOf(page, 'graph-canvas')).not.toBe(onMap);
});
