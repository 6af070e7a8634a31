// Share and save, as a person does it.
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { test as anyPage, expect } from '@playwright/test';
import { counter, flowers, openPlayground, test } from './bench.mjs';

const dialog = (/** @type {import('@playwright/test').Page} */ page) =>
  page.getByRole('dialog', { name: 'Share and save' });

/** @param {import('@playwright/test').Page} page */
async function openDialog(page) {
  await page.getByRole('button', { name: 'Share and save' }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Presses a button and reads the file it saves. @param {import('@playwright/test').Page} page @param {string} name */
async function saved(page, name) {
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The numbers behind the graph, which tell whether two networks are the same. @param {import('@playwright/test').Page} page */
async function weightsOf(page) {
  if (!(await page.locator('#weights table').count())) await page.getByText('Weights and biases as numbers').click();
  await expect(page.locator('#weights')).toContainText('Output layer');
  return page.locator('#weights').textContent();
}

test('a link with the weights opens to the same network, and reset returns to it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPlayground(page, '#layers=3:tanh');
  await page.getByRole('button', { name: 'Step by one epoch' }).click();
  await expect.poll(() => counter(page, 'Epoch')).toBe(1);
  const weights = await weightsOf(page);
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog(page).getByRole('status')).toHaveText('Copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/playground\.html#z=[\w-]+$/);
  await page.goto('about:blank');
  await page.goto(link.replace('#', '?lang=en#'));
  await expect(page.locator('#counters')).not.toBeEmpty();
  expect(await weightsOf(page)).toBe(weights);
  await page.getByRole('button', { name: 'Step by one epoch' }).click();
  await expect.poll(() => weightsOf(page)).not.toBe(weights);
  await page.getByRole('button', { name: 'Reset to the same start' }).click();
  await expect.poll(() => weightsOf(page)).toBe(weights);
  await page.getByRole('button', { name: 'New random start' }).click();
  await expect.poll(() => weightsOf(page)).not.toBe(weights);
});

test('a saved file is dropped on the page and opens; undo brings back what was there', async ({ page }) => {
  await openPlayground(page, '#layers=5:relu&data=xor');
  await page.getByRole('button', { name: 'Step by one epoch' }).click();
  const weights = await weightsOf(page);
  await openDialog(page);
  const { name, bytes } = await saved(page, 'Everything, to open again (JSON)');
  expect(name).toBe('playground-xor.json');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await openPlayground(page, '#layers=2:tanh');
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'playground-xor.json', { type: 'application/json' }));
    return transfer;
  }, bytes.toString());
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await expect(page.locator('#setup')).toContainText('hidden layer of 5 units');
  await expect(dialog(page)).toBeHidden();
  await expect.poll(() => weightsOf(page)).toBe(weights);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('#setup')).toContainText('hidden layer of 2 units');
});

test('damaged files and links are refused in words, and the page goes on', async ({ page }) => {
  await openPlayground(page, '#layers=3:tanh');
  await openDialog(page);
  const entered = dialog(page).getByLabel('Paste a link');
  const alert = dialog(page).getByRole('alert');
  for (const [text, message] of [
    ['hello', 'neither a link to a playground nor a saved file'],
    ['{"format": "gradient-gar', 'not a whole JSON file'],
    ['{"a": 1}', 'JSON, but no saved playground'],
    ['https://example.org/playground.html#z=q1YqVrJSKi5JTEpV', 'This link is damaged'],
    ['{"format": "gradient-garden-playground", "version": 7, "state": {}}', 'newer playground (version 7)'],
    [
      '{"format": "gradient-garden-playground", "version": 1, "state": {"layers": []}, "weights": [1, 2]}',
      'There are 2 weights, but this network has 3. What you had before is still here.',
    ],
  ]) {
    await entered.fill(String(text));
    await dialog(page).getByRole('button', { name: 'Open', exact: true }).click();
    await expect(alert).toContainText(String(message));
  }
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('<b id=evil>') });
  await expect(alert).toContainText('not a whole JSON file');
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('#evil')).toHaveCount(0);
  await expect(page.locator('#setup')).toContainText('hidden layer of 3 units');
  await openPlayground(page, '#z=broken');
  await expect(page.getByRole('alert')).toContainText('This link is damaged');
  await expect(page.locator('#setup')).toContainText('“Circle”');
});

test('tables, pictures and programs are saved', async ({ page }) => {
  await openPlayground(page, '#data=blobs');
  await page.getByRole('button', { name: 'Step by one epoch' }).click();
  await expect.poll(() => counter(page, 'Epoch')).toBe(1);
  await openDialog(page);
  const history = await saved(page, 'History of the run (CSV)');
  expect(history.bytes.toString().split('\r\n').length).toBe(4);
  const predictions = await saved(page, 'Every example’s answer (CSV)');
  expect(predictions.bytes.toString().split('\r\n').length).toBe(502);
  for (const picture of ['Network', 'What it has learned', 'Loss', 'Accuracy']) {
    const { bytes } = await saved(page, `${picture} (PNG)`);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const colors = await page.evaluate(async (base64) => {
      const response = await createImageBitmap(
        new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]),
      );
      const canvas = new OffscreenCanvas(response.width, response.height);
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (
        canvas.getContext('2d', { willReadFrequently: true })
      );
      context.drawImage(response, 0, 0);
      const colorsIn = (/** @type {number} */ top, /** @type {number} */ height) =>
        new Set(new Uint32Array(context.getImageData(0, top, canvas.width, height).data.buffer)).size;
      return {
        width: canvas.width,
        colors: colorsIn(0, canvas.height),
        // Three pixels of the file are one of the page.
        title: colorsIn(36, 60),
        key: colorsIn(96, 60),
        opaque: context.getImageData(0, 0, 1, 1).data[3],
      };
    }, bytes.toString('base64'));
    expect(colors.width).toBeGreaterThan(600);
    expect(colors.colors).toBeGreaterThan(20);
    expect(colors.opaque).toBe(255);
    // Where no page stands around it, its name does, and what its lines and marks are.
    expect(colors.title).toBeGreaterThan(8);
    if (picture !== 'Network') expect(colors.key).toBeGreaterThan(8);
  }
  const svg = await saved(page, 'Network (SVG)');
  expect(svg.bytes.toString()).toContain('<svg xmlns=');
  expect(
    await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('circle, parsererror').length,
      svg.bytes.toString(),
    ),
  ).toBe(2 + 4 + 2 + 3);
  for (const [what, part] of [
    ['PyTorch', 'nn.Linear(2, 4)'],
    ['Keras', 'layers.Dense(4'],
    ['NumPy', 'def predict(rows)'],
  ]) {
    const { name, bytes } = await saved(page, `Save ${what}`);
    expect(name).toBe(`playground-blobs-${String(what).toLowerCase()}.py`);
    expect(bytes.toString()).toContain(String(part));
  }
});

test('every picture has a name of its own, and the confusion matrix is one of them', async ({ page }) => {
  await openPlayground(page, '#data=blobs&show=confusion');
  await page.getByText('More charts').click();
  await page.getByText('Compare and keep runs').click();
  await page.getByRole('button', { name: 'Compare with these settings' }).click();
  await expect(page.locator('.which').first()).toBeVisible();
  await expect(page.locator('.confusion button').first()).toBeVisible();
  await openDialog(page);
  const names = await page.getByRole('button', { name: /PNG/ }).allTextContents();
  expect(new Set(names).size).toBe(names.length);
  expect(names.join()).toContain('What it has learned, A (PNG)');
  expect(names.join()).toContain('Size of the gradient in each layer (PNG)');
  const { name, bytes } = await saved(page, 'Confusion matrix (PNG)');
  expect(name).toBe('playground-blobs-confusion.png');
  expect(bytes.length).toBeGreaterThan(8000);
});

test('what is no link leaves everything as it was', async ({ page }) => {
  await openPlayground(page, '#data=xor');
  await openDialog(page);
  await page.locator('#sharing-entered').fill('<img src=x onerror=alert(1)>');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.locator('dialog')).toContainText('This is neither a link to a playground nor a saved file.');
  await expect(page.locator('#setup')).toContainText('“XOR”');
  await expect(page).toHaveURL(/data=xor/);
});

// A page of its own: Chromium asks before a page's eleventh download.
test('the network is saved as ONNX', async ({ page }) => {
  await openPlayground(page, '#data=blobs');
  await openDialog(page);
  const onnx = await saved(page, 'Save ONNX');
  expect(onnx.name).toBe('playground-blobs.onnx');
  expect(onnx.bytes.toString('latin1')).toContain('Softmax');
});

test('a link takes a table along, too large for a readable one', async ({ page }) => {
  await openPlayground(page);
  const rows = flowers().trim();
  const large = [rows, ...Array.from({ length: 3 }, () => rows.split('\n').slice(1).join('\n'))].join('\n');
  await page.getByText('Use your own table').click();
  await page
    .locator('#data input[type=file]')
    .setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(large) });
  await expect(page.locator('#setup')).toContainText('“many.csv”');
  await openDialog(page);
  const address = dialog(page).locator('#sharing-address');
  await expect(address).toHaveValue(/#z=/);
  const link = await address.inputValue();
  await dialog(page).getByRole('checkbox', { name: 'with the table' }).uncheck();
  await expect(address).not.toHaveValue(/#z=/);
  await page.goto('about:blank');
  await page.goto(link.replace('#', '?lang=en#'));
  await expect(page.locator('#setup')).toContainText('3 classes apart: “many.csv”');
  await page.reload();
  await expect(page.locator('#setup')).toContainText('3 classes apart: “many.csv”');
  await page.getByRole('button', { name: 'One unit more in layer 1' }).click();
  await expect(page).toHaveURL(/layers=5:tanh/);
});

const tensorFlow =
  'activation=relu&batchSize=20&dataset=spiral&regDataset=reg-plane&learningRate=0.1&regularizationRate=0&noise=10&networkShape=6,5&seed=0.3&showTestData=false&discretize=true&percTrainData=50&x=true&y=true&xTimesY=true&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false&problem=classification&initZero=false&hideText=false';

test('an address of the TensorFlow Playground sets the same experiment', async ({ page }) => {
  await openPlayground(page, `#${tensorFlow}`);
  await expect(page.locator('#setup')).toContainText('3 inputs and hidden layers of 6 and 5 units');
  await expect(page.locator('#setup')).toContainText('“Spiral”');
  await expect(page.getByRole('alert')).toContainText('The discretised output is not part of a link here.');
  await expect(page.getByLabel('Activation of layer 1')).toHaveValue('relu');
  await expect(page.getByLabel('Loss', { exact: true })).toHaveValue('squared');
});

test('a link of the TensorFlow Playground is pasted on the page, and what differs is said', async ({ page }) => {
  await openPlayground(page);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, `https://playground.tensorflow.org/#${tensorFlow}`);
  await expect(dialog(page).getByRole('status')).toContainText('Biases begin at 0 here, there at 0.1.');
  await page.keyboard.press('Escape');
  await expect(page.locator('#setup')).toContainText('hidden layers of 6 and 5 units');
});

test('what is open trains on only once the dialog is closed, and its keys stay inside', async ({ page }) => {
  await openPlayground(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'Share and save' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  const step = await counter(page, 'Step');
  await page.keyboard.press('.');
  await page.keyboard.press('r');
  await page.waitForTimeout(200);
  expect(await counter(page, 'Step')).toBe(step);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share and save' })).toBeFocused();
});

for (const [lang, colorScheme] of /** @type {const} */ ([
  ['en', 'light'],
  ['ko', 'dark'],
]))
  test(`axe finds nothing to complain about in the dialog (${lang}, ${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openPlayground(page, '#data=circle:examples=9000', `?lang=${lang}`);
    await page.locator('#share').click();
    await expect(page.locator('dialog.sharing')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });

// Not on the page that must stay silent: the browser reports what is missing.
anyPage('without its code, sharing says so and the page goes on', async ({ page }) => {
  await page.route('**/playground-out.js', (route) => route.abort());
  await openPlayground(page, '#z=abc');
  await expect(page.getByRole('alert')).toContainText('This part of the page could not be loaded.');
  await page.getByRole('button', { name: 'Share and save' }).click();
  await expect(page.getByRole('alert')).toContainText('This part of the page could not be loaded.');
  await page.unroute('**/playground-out.js');
  await openDialog(page);
});
