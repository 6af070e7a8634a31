// The playground as a person uses it.
import { expect } from '@playwright/test';
import { counter, flowers, openPlayground, play, test, testAccuracy } from './bench.mjs';
import { expectAccessible } from './everywhere.mjs';

test('a newcomer presses play and sees it learn', async ({ page }) => {
  await openPlayground(page);
  await expect(page.locator('#progress')).toHaveText('It has seen nothing yet: press play.');
  await play(page);
  await expect.poll(() => testAccuracy(page), { timeout: 60_000 }).toBeGreaterThan(0.9);
  await expect(page.locator('#progress')).toContainText('right of the examples it has never seen');
});

test('the spiral is learned to over 95 % of the test examples', async ({ page }) => {
  await openPlayground(page, '#data=spiral:noise=0.05&layers=16:tanh,16:tanh&speed=full');
  await play(page);
  await expect.poll(() => testAccuracy(page), { timeout: 60_000 }).toBeGreaterThan(0.95);
});

test('a file of flowers is opened and three species are told apart', async ({ page }) => {
  await openPlayground(page);
  await page.getByText('Use your own table').click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'flowers.csv', mimeType: 'text/csv', buffer: Buffer.from(flowers()) });
  await expect(page.locator('#setup')).toContainText('3 classes apart: “flowers.csv”');
  await expect(page.getByLabel('Column to predict', { exact: true })).toHaveValue('species');
  await page.getByLabel('Speed').selectOption('full');
  await play(page);
  await expect.poll(() => testAccuracy(page), { timeout: 60_000 }).toBeGreaterThan(0.9);
  await page.getByText('Curves as numbers').click();
  await expect(page.locator('#history').getByRole('rowheader', { name: 'setosa' })).toBeVisible();
});

test('rows are pasted, and other columns chosen', async ({ page }) => {
  await openPlayground(page);
  await page.getByText('Use your own table').click();
  await page.getByLabel('Paste rows').fill(flowers());
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await expect(page.locator('#setup')).toContainText('4 inputs');
  await page.getByRole('checkbox', { name: 'sepal_width' }).uncheck();
  await page.getByRole('checkbox', { name: 'sepal_length' }).uncheck();
  await expect(page.locator('#setup')).toContainText('2 inputs');
  await page.getByLabel('Column to predict', { exact: true }).selectOption('petal_width');
  await expect(page.locator('#setup')).toContainText('predict a number');
});

test('a table with a hole says which rows are left out', async ({ page }) => {
  await openPlayground(page);
  await page.getByText('Use your own table').click();
  await page.getByLabel('Paste rows').fill(flowers().replace(/\n[\d.]+,/, '\n,'));
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await expect(page.locator('#data')).toContainText('“sepal_length” has no value in 1 row (row 1)');
});

for (const [what, content, message] of [
  ['is empty', '', 'The table is empty.'],
  ['has a row too short', 'a,b\n1,2\n3\n', 'Line 3 has another number of cells (1) than the first line (2).'],
  ['has an open quotation mark', 'a,b\n"1,2\n3,4\n', 'is never closed'],
  ['is the same everywhere', 'a,b\n1,x\n2,x\n3,x\n', 'the same in every row'],
]) {
  test(`a table that ${what} is refused in words, and the page goes on`, async ({ page }) => {
    await openPlayground(page);
    await page.getByText('Use your own table').click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from(String(content)) });
    await expect(page.getByRole('alert').filter({ hasText: message }).first()).toBeVisible();
    await expect(page.locator('#setup')).toContainText('“Circle”');
    await play(page);
    await expect.poll(() => counter(page, 'Epoch')).toBeGreaterThan(1);
  });
}

test('text from a table is never markup', async ({ page }) => {
  await openPlayground(page);
  await page.getByText('Use your own table').click();
  await page.locator('input[type=file]').setInputFiles({
    name: '<b id=evil>.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      flowers().replaceAll('setosa', '<img src=x onerror=alert(1)>').replace('species', '<i id=evil>'),
    ),
  });
  await expect(page.locator('#setup')).toContainText('<b id=evil>.csv');
  expect(await page.locator('#evil, main img').count()).toBe(0);
});

test('a damaged address is reported and the rest of it used', async ({ page }) => {
  await openPlayground(page, '#layers=banana&foo=3&data=%ZZ&seed=7');
  await expect(page.getByRole('alert')).toContainText('Part of this address could not be read (layers, foo, data)');
  await expect(page.locator('#setup')).toContainText('hidden layers of 4 and 2 units');
});

test('an address whose file was too large for it asks for the file', async ({ page }) => {
  await openPlayground(page, '#data=table&file=big.csv&target=species');
  await expect(page.getByRole('alert')).toContainText('“big.csv”, which is too large for a link');
  await expect(page.locator('#setup')).toContainText('“Circle”');
});

for (const [what, hash] of [
  ['absurd sizes', '#layers=999999:tanh'],
  ['an absurd batch', '#batch=1e9'],
  ['a name the engine does not know', '#data=triangle'],
  ['a million examples', '#data=circle:examples=1e7'],
]) {
  test(`an address with ${what} is refused in words, and the page goes on`, async ({ page }) => {
    await openPlayground(page, hash);
    await expect(page.getByRole('alert')).not.toHaveCount(0);
    await expect(page.locator('#setup')).toContainText('“Circle”');
    await play(page);
    await expect.poll(() => counter(page, 'Epoch')).toBeGreaterThan(1);
  });
}

test('a number out of range is refused where it was typed', async ({ page }) => {
  await openPlayground(page);
  const units = page.getByLabel('Units in layer 1');
  await units.fill('1000');
  await units.press('Enter');
  await expect(page.locator('#announcer')).toHaveText('This must be a whole number from 1 to 64, not 1000.');
  await expect(page.locator('#setup')).toContainText('4 and 2 units');
});

test('a run out of bounds is explained, and both ways on work', async ({ page }) => {
  await openPlayground(page, '#data=plane&layers=8:relu,8:relu&optimizer=sgd:learningRate=10');
  await play(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(/Training ran out of bounds at step \d+/);
  await page.getByRole('button', { name: 'Go back to the last good step' }).click();
  await expect(alert).toHaveCount(0);
  await play(page);
  await expect(alert).toContainText('out of bounds');
  await page.getByRole('button', { name: 'Try a tenth of the learning rate' }).click();
  await expect(page).toHaveURL(/learningRate=1(?!\d)/);
});

test('the focus stays near when its button goes or can do no more', async ({ page }) => {
  await openPlayground(page);
  const focused = (/** @type {string} */ place) =>
    page.evaluate((id) => document.activeElement?.closest(id) !== null, place);
  for (let left = 2; left > 0; left--) {
    await page.getByRole('button', { name: 'Remove layer 1' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.layers li')).toHaveCount(left - 1);
  }
  await expect.poll(() => focused('#layers')).toBe(true);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'hidden layer' })).toBeFocused();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.focus();
  for (let left = 2; left > 0; left--) await page.keyboard.press('Enter');
  await expect(undo).toBeDisabled();
  await expect.poll(() => focused('#transport')).toBe(true);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Reset to the same start' })).toBeFocused();
});

test('what was said of an address is taken away once it is read', async ({ page }) => {
  await openPlayground(page, '#optimizer=sgd:learningRate=oops&batch=7');
  const said = page.getByRole('alert').filter({ hasText: 'optimizer' });
  await expect(said).toBeVisible();
  await said.getByRole('button', { name: 'Close this message' }).click();
  await expect(said).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  test('a run out of bounds is explained wherever one is, and its way on keeps the focus', async ({ page }) => {
    await openPlayground(page, '#data=multi-gaussian&layers=8:relu,8:relu&loss=squared&optimizer=sgd:learningRate=10');
    await page.getByText('When to stop').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Play', exact: true }).tap();
    const way = page.getByRole('button', { name: 'Go back to the last good step' });
    await expect(way).toBeInViewport();
    await expect(page.locator('#transport .primary')).toBeInViewport();
    await way.focus();
    await page.keyboard.press('Enter');
    await expect(way).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  });
});

test('reset is the same start again, a new start is another', async ({ page }) => {
  await openPlayground(page);
  await page.getByText('Weights and biases as numbers').click();
  await expect(page.locator('#weights')).toContainText('Output layer');
  const start = await page.locator('#weights').textContent();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Step by one epoch' }).click();
  await expect.poll(() => counter(page, 'Epoch')).toBe(1);
  expect(await page.locator('#weights').textContent()).not.toBe(start);
  await page.getByRole('button', { name: 'Reset to the same start' }).click();
  await expect.poll(() => counter(page, 'Epoch')).toBe(0);
  await expect.poll(() => page.locator('#weights').textContent()).toBe(start);
  await page.getByRole('button', { name: 'New random start' }).click();
  await expect.poll(() => page.locator('#weights').textContent()).not.toBe(start);
});

test('steps are of one example, one batch, one epoch', async ({ page }) => {
  await openPlayground(page);
  await page.getByRole('button', { name: 'Step by one example' }).click();
  await expect.poll(() => counter(page, 'Step')).toBe(1);
  await page.getByRole('button', { name: 'Step by one batch' }).click();
  await expect.poll(() => counter(page, 'Step')).toBe(2);
  await page.getByRole('button', { name: 'Step by one epoch' }).click();
  await expect.poll(() => counter(page, 'Epoch')).toBe(1);
});

test('every change can be undone and done again, and the address follows', async ({ page }) => {
  await openPlayground(page);
  await page.getByRole('button', { name: 'One unit more in layer 1' }).click();
  await expect(page.locator('#setup')).toContainText('5 and 2 units');
  await expect(page).toHaveURL(/layers=5:tanh,2:tanh/);
  await page.getByLabel('Data set').selectOption('spiral');
  await expect(page.locator('#setup')).toContainText('“Spiral”');
  await page.keyboard.press('Control+z');
  await expect(page.locator('#setup')).toContainText('“Circle”');
  await page.keyboard.press('Control+z');
  await expect(page.locator('#setup')).toContainText('4 and 2 units');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('#setup')).toContainText('5 and 2 units');
  // The address follows a moment later.
  await expect(page).toHaveURL(/layers=5:tanh,2:tanh/);
  await page.reload();
  await expect(page.locator('#setup')).toContainText('5 and 2 units');
});

test('pause is obeyed at once, whatever is training', async ({ page }) => {
  await openPlayground(page, '#layers=64:tanh,64:tanh,64:tanh,64:tanh&speed=full');
  await play(page);
  await expect.poll(() => counter(page, 'Epoch')).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.waitForTimeout(600);
  const stopped = await counter(page, 'Step');
  await page.waitForTimeout(500);
  expect(await counter(page, 'Step')).toBe(stopped);
});

test('everything can be reached and used with the keyboard alone', async ({ page }) => {
  await openPlayground(page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.locator('#announcer')).toHaveText('Training.');
  await page.keyboard.press('Space');
  await expect(page.locator('#announcer')).toContainText('Paused after');
  await page.keyboard.press('r');
  await expect.poll(() => counter(page, 'Epoch')).toBe(0);
  await page.keyboard.press('.');
  await expect.poll(() => counter(page, 'Step')).toBe(1);
  await page.locator('#graph-figure').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#announcer')).toContainText('Unit 1 of layer 1');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#graph-card')).toContainText('Unit 2 of layer 1');
  await page.getByLabel('Noise', { exact: true }).focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/noise=1/);
  const focusable = await page
    .locator('main button:enabled, main select, main input, main summary, main [tabindex="0"]')
    .count();
  const reached = new Set();
  await page.locator('.brand').focus();
  for (let i = 0; i < focusable + 5; i++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)));
  }
  expect(reached.size).toBeGreaterThan(20);
});

for (const view of [
  { name: 'a map', hash: '' },
  { name: 'several classes', hash: '#data=blobs:classes=5' },
  { name: 'labels', hash: '#data=overlapping-labels' },
  { name: 'a number over the plane', hash: '#data=multi-gaussian' },
  { name: 'a curve', hash: '#data=curve' },
  { name: 'a logic gate', hash: '#data=xor-gate' },
  { name: 'a network of many wide layers', hash: `#layers=${Array(8).fill('64:relu').join(',')}` },
  { name: 'no hidden layer', hash: '#layers=' },
]) {
  test(`${view.name}: trains, and the picture is not empty`, async ({ page }) => {
    await openPlayground(page, view.hash);
    await play(page);
    await expect.poll(() => counter(page, 'Step'), { timeout: 60_000 }).toBeGreaterThan(3);
    const colors = await page.evaluate(() => {
      const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('output-canvas'));
      const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(
        0,
        0,
        canvas.width,
        canvas.height,
      );
      return new Set(new Uint32Array(data.buffer)).size;
    });
    expect(colors).toBeGreaterThan(10);
  });
}

for (const lang of ['en', 'ko'])
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing to complain about (${lang}, ${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openPlayground(page, '#layers=4:elu&data=blobs', `?lang=${lang}`);
      for (const summary of await page.locator('summary').all()) await summary.click();
      await expectAccessible(page);
    });
  }
