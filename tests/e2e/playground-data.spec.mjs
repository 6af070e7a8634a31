// The playground's data: drawn by hand, chosen by its picture.
import { expect } from '@playwright/test';
import { counter, flowers, openPlayground, play, test, testAccuracy } from './bench.mjs';

/** @param {import('@playwright/test').Page} page */
const pad = (page) => page.getByRole('application', { name: /Drawing area/ });

/** A place on the pad, in the plane's units. @param {import('@playwright/test').Page} page @param {number} x @param {number} y */
async function placeOn(page, x, y) {
  const box = await pad(page).locator('canvas').boundingBox();
  if (!box) throw new Error('no pad');
  return { x: box.x + ((x + 6) / 12) * box.width, y: box.y + ((6 - y) / 12) * box.height };
}

/** @param {import('@playwright/test').Page} page @param {[number, number]} from @param {[number, number]} to */
async function dragOn(page, from, to) {
  const start = await placeOn(page, ...from);
  const end = await placeOn(page, ...to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
}

/** @param {import('@playwright/test').Page} page */
async function openPad(page) {
  await page.getByText('Draw your own').click();
  await pad(page).scrollIntoViewIfNeeded();
}

test('two classes are sprayed, learned, undone, and found again in the address', async ({ page }) => {
  await openPlayground(page);
  await openPad(page);
  await dragOn(page, [-4, 3], [4, 3]);
  await expect(page.locator('#setup')).toContainText('“Drawn points”');
  await page.getByRole('radio', { name: 'Class B' }).check();
  await dragOn(page, [-4, -3], [4, -3]);
  await expect(page.locator('.pad-count')).toContainText(/[4-9]\d points/);
  await expect(page).toHaveURL(/points=c2/);
  const both = await page.locator('.pad-count').textContent();
  await page.getByLabel('Speed').selectOption('full');
  await play(page);
  await expect.poll(() => testAccuracy(page)).toBeGreaterThan(0.95);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.pad-count')).not.toHaveText(String(both));
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('.pad-count')).toHaveText(String(both));
  await expect(page).toHaveURL(/speed=full/);
  await page.reload();
  await expect(page.locator('#setup')).toContainText('“Drawn points”');
  await expect(page.locator('.pad-count')).toHaveText(String(both));
});

test('the choices of the drawing stand in the middle of their frames, in the page’s colour', async ({ page }) => {
  await openPlayground(page);
  await page.getByText('Draw your own').click();
  const radio = page.getByRole('radio', { name: 'Class A' });
  const [inner, outer] = [await radio.boundingBox(), await page.locator('.chip').filter({ has: radio }).boundingBox()];
  const middle = (/** @type {any} */ { y, height }) => y + height / 2;
  expect(Math.abs(middle(inner) - middle(outer))).toBeLessThan(1);
  await expect(radio).not.toHaveCSS('accent-color', 'auto');
});

test('drawing with the keyboard alone', async ({ page }) => {
  await openPlayground(page);
  await page.getByText('Draw your own').focus();
  await page.keyboard.press('Enter');
  await pad(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#announcer')).toHaveText('1 point added, 1 in all');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight');
  await expect(page.locator('#announcer')).toHaveText('4, 0');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page.locator('.pad-count')).toHaveText(/2 points/);
  await page.keyboard.press('Delete');
  await expect(page.locator('#announcer')).toHaveText('1 point erased, 1 left');
  await expect(pad(page)).toBeFocused();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  test('a tap is a point, and the eraser takes all of it', async ({ page }) => {
    await openPlayground(page);
    await openPad(page);
    const { x, y } = await placeOn(page, 2, 2);
    await page.touchscreen.tap(x, y);
    await expect(page.locator('.pad-count')).toContainText('1 point.');
    await page.getByRole('radio', { name: 'Eraser' }).check();
    await page.touchscreen.tap(x, y);
    await expect(page.locator('.pad-count')).toContainText('keeps the last data until you add a point');
    await expect(page.locator('#setup')).toContainText('“Drawn points”');
  });
});

test('the first point does not move the pad, and undo brings back what was erased', async ({ page }) => {
  await openPlayground(page);
  await openPad(page);
  const top = () => pad(page).evaluate((element) => element.getBoundingClientRect().top + scrollY);
  const before = await top();
  await dragOn(page, [-4, 3], [4, 3]);
  await expect(page.locator('#setup')).toContainText('“Drawn points”');
  expect(await top()).toBe(before);
  const drawn = String(await page.locator('.pad-count').textContent());
  await page.getByRole('button', { name: 'Erase all' }).click();
  await expect(page.locator('.pad-count')).toContainText('0 points. The network keeps the last data');
  await page.getByRole('radio', { name: 'Class B' }).check();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.pad-count')).toHaveText(drawn);
  await expect(page.locator('#setup')).toContainText('“Drawn points”');
  await page.keyboard.press('Control+z');
  await expect(page.locator('#setup')).toContainText('“Circle”');
  await expect(pad(page)).toBeVisible();
});

test('the points of a generator are taken over and given values', async ({ page }) => {
  await openPlayground(page);
  await openPad(page);
  await page.getByRole('button', { name: 'Take the points of “Circle”' }).click();
  await expect(page.locator('.pad-count')).toContainText('500 points');
  await page.getByLabel('What the points have').selectOption('a value');
  await expect(page.locator('#setup')).toContainText('predict a number');
});

test('an address without points, or with damaged ones, is explained', async ({ page }) => {
  await openPlayground(page, '#data=points');
  await expect(page.getByRole('alert')).toContainText('There are no points');
  await expect(page.locator('#setup')).toContainText('“Circle”');
  await page.goto('about:blank');
  await openPlayground(page, '#data=points&points=c2AAAAA');
  await expect(page.getByRole('alert').first()).toContainText('could not be read (points)');
});

test('a data set is chosen by its picture, which follows the noise', async ({ page }) => {
  await openPlayground(page);
  await page.getByText('See them all as pictures').click();
  const group = page.getByRole('radiogroup', { name: 'Data sets as pictures' });
  await expect(group.getByRole('radio')).toHaveCount(16);
  await expect(group.getByRole('radio', { name: 'Circle' })).toBeChecked();
  const picture = () =>
    group
      .locator('label')
      .filter({ hasText: 'Moons' })
      .locator('canvas')
      .evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());
  const blank = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    return canvas.toDataURL();
  });
  await expect.poll(async () => (await picture()).length).toBeGreaterThan(blank.length + 500);
  const quiet = await picture();
  await page.getByLabel('Noise', { exact: true }).focus();
  await page.keyboard.press('End');
  // What nobody sees is not drawn.
  await group.locator('label').filter({ hasText: 'Moons' }).scrollIntoViewIfNeeded();
  await expect.poll(async () => (await picture()) === quiet).toBe(false);
  await group.getByRole('radio', { name: 'Circle' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#setup')).toContainText('“XOR”');
  await expect(page.getByLabel('Data set', { exact: true })).toHaveValue('xor');
});

test('a typed formula becomes an input; a mistake is shown in its place', async ({ page }) => {
  await openPlayground(page, '#layers=');
  await page.getByText('Inputs by formula').click();
  await page.getByRole('textbox', { name: 'New formula' }).fill('x1^2 + x2^2');
  await page.keyboard.press('Enter');
  await expect(page.locator('#setup')).toContainText('3 inputs (with x₁² + x₂²)');
  await expect(page).toHaveURL(/formulas=/);
  await page.getByRole('textbox', { name: 'New formula' }).fill('x1 + <b>');
  await page.keyboard.press('Enter');
  const field = page.locator('.formula').nth(1);
  await expect(field.getByRole('alert')).toContainText('Character 6 does not belong here');
  await expect(field.locator('mark')).toHaveText('<');
  await expect(field.getByRole('textbox')).toHaveValue('x1 + <b>');
  await page.getByLabel('Speed').selectOption('full');
  await play(page);
  await expect.poll(() => testAccuracy(page)).toBeGreaterThan(0.95);
  await page.getByRole('button', { name: /Remove the input/ }).click();
  await expect(page.locator('#setup')).toContainText('2 inputs and');
});

test('an address with a formula that cannot be is refused in words', async ({ page }) => {
  await openPlayground(page, '#formulas=x1%2By');
  await expect(page.getByRole('alert').first()).toContainText('cannot be read at character 4');
  await expect(page.locator('#setup')).toContainText('2 inputs and');
});

/** @param {import('@playwright/test').Page} page */
const exampleRow = (page, /** @type {number} */ n) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: `Look at example ${n}`, exact: true }) });

test('examples are selected in the table and on the plot, and changed', async ({ page }) => {
  await openPlayground(page);
  await page.getByText('The examples one by one').click();
  await exampleRow(page, 2).getByRole('button').click();
  await expect(exampleRow(page, 2).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(exampleRow(page, 3).getByRole('button')).toBeFocused();
  await page.locator('#output-figure').focus();
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight');
  await expect(exampleRow(page, 12).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Previous' }).click();
  const cell = page.getByRole('textbox', { name: 'x₁ of example 5', exact: true });
  await cell.fill('70');
  await cell.press('Enter');
  await expect(page.locator('#announcer')).toHaveText('This must be between −6 and 6, not 70.');
  await expect(page.locator('#setup')).toContainText('“Circle”');
  await cell.fill('-5.5');
  await cell.press('Enter');
  await expect(page.locator('#setup')).toContainText('“Drawn points”');
  await expect(cell).toHaveValue('-5.5');
  await page.getByLabel('Truth of example 5', { exact: true }).selectOption('A');
  await expect(exampleRow(page, 5).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await page.locator('.brand').focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.locator('#setup')).toContainText('“Circle”');
});

test('the heads of the table of examples stand over their columns', async ({ page }) => {
  await openPlayground(page, '#show=confusion');
  await page.getByText('The examples one by one').click();
  await expect(exampleRow(page, 1)).toBeVisible();
  const right = (/** @type {string} */ cells) =>
    page.locator(`#examples ${cells}`).evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().right));
  expect(await right('thead th')).toEqual(await right('tbody tr:first-child > *'));
});

test('rows that cannot be used stay where they were pasted, and are told why there', async ({ page }) => {
  await openPlayground(page);
  await page.getByText('Use your own table').click();
  const use = page.getByRole('button', { name: 'Use these rows' });
  await use.click();
  const said = page.locator('#data').getByRole('alert');
  await expect(said).toHaveText('The table is empty.');
  await page.getByLabel('Paste rows').fill('a,b,c\n1,2,x\n2,3,x\n');
  await use.click();
  await expect(said).toContainText('“c” is the same in every row');
  await expect(page.getByLabel('Paste rows')).toHaveValue('a,b,c\n1,2,x\n2,3,x\n');
  await page.getByLabel('Paste rows').fill('a,b,c\n1,2,x\n<b>2</b>,3,y\n4,3,x\n5,1,y\n');
  await use.click();
  await expect(page.locator('#data')).toContainText('“a” has numbers, but also “<b>2</b>”');
  await expect(said).toHaveCount(0);
});

test('a cell of a table is changed; what cannot be read there is said, as ever, in words', async ({ page }) => {
  await openPlayground(page);
  await page.getByText('Use your own table').click();
  await page.getByLabel('Paste rows').fill(flowers());
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await expect(page.locator('#setup')).toContainText('4 inputs');
  await page.getByText('The examples one by one').click();
  const cell = page.getByRole('textbox', { name: 'species of example 1', exact: true });
  await expect(cell).toHaveValue('setosa');
  await cell.fill('<b>rose</b>, red');
  await cell.press('Enter');
  await expect(page.locator('#setup')).toContainText('4 classes');
  await expect(cell).toHaveValue('<b>rose</b>, red');
  await page.getByRole('textbox', { name: 'sepal_width of example 2', exact: true }).fill('');
  await page.keyboard.press('Tab');
  await expect(page.locator('#data')).toContainText('“sepal_width” has no value in 1 row (row 2)');
  await expect(page.getByText('1–10 of 149')).toBeVisible();
});

test('a large file shows how far it is, and can be given up or refused while training goes on', async ({ page }) => {
  await openPlayground(page);
  await page.getByLabel('Speed').selectOption('full');
  await play(page);
  await page.getByText('Use your own table').click();
  const file = page.locator('input[type=file]');
  await expect(file).toBeAttached();
  const rows = '1.25,2.5,some text\n2.25,3.5,other text\n'.repeat(400_000);
  const open = (/** @type {string} */ end) =>
    file.setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(`a,b,c\n${rows}${end}`) });
  await open('');
  await expect(page.getByText(/(Reading|Looking through) large.csv/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/large.csv/)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await open('7\n');
  await expect(page.getByRole('alert')).toContainText(
    'Line 800002 has another number of cells (1) than the first line (3).',
  );
  await expect(page.locator('#setup')).toContainText('“Circle”');
  const before = await counter(page, 'Epoch');
  await expect.poll(() => counter(page, 'Epoch')).toBeGreaterThan(before);
});

test('a changed number makes points of a plane, whose numbers have no name and are listed all the same', async ({
  page,
}) => {
  await openPlayground(page, '#data=plane');
  await page.getByText('The examples one by one').click();
  const cell = exampleRow(page, 1).getByRole('textbox').last();
  await cell.fill('0.5');
  await cell.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Truth' })).toBeVisible();
});
