// The charts, the conditions that end a run, the paces and the fingerprint, as a person meets them.
import { expect } from '@playwright/test';
import { counter, openPlayground, play, test } from './bench.mjs';

/** The chart of the loss, once it can be zoomed. @param {import('@playwright/test').Page} page */
async function lossChart(page) {
  await expect(page.locator('#loss-log')).toBeVisible();
  const chart = page.getByRole('application', { name: /^Loss over the epochs/ });
  await chart.scrollIntoViewIfNeeded();
  return chart;
}

/** @param {import('@playwright/test').Page} page */
const pause = (page) => page.getByRole('button', { name: 'Pause' }).click();

/** @param {import('@playwright/test').Page} page @param {number} epochs */
async function trainTo(page, epochs) {
  await play(page);
  await expect.poll(() => counter(page, 'Epoch'), { timeout: 60_000 }).toBeGreaterThan(epochs);
  await pause(page);
}

test('the loss is read exactly, on either axis, and zoomed by keys, wheel, drag and double click', async ({ page }) => {
  await openPlayground(page);
  const chart = await lossChart(page);
  // Not played: a slow machine reads the loss off less often than once an epoch.
  for (let epoch = 1; epoch <= 20; epoch++) {
    await page.getByRole('button', { name: 'Step by one epoch' }).click();
    await expect.poll(() => counter(page, 'Epoch')).toBe(epoch);
  }
  const log = page.getByRole('button', { name: 'Logarithmic loss axis' });
  const pressed = await log.getAttribute('aria-pressed');
  await log.click();
  await expect(log).toHaveAttribute('aria-pressed', pressed === 'true' ? 'false' : 'true');
  await chart.focus();
  await page.keyboard.press('Home');
  await expect(page.locator('#loss-readout')).toHaveText(/^epoch 0: training 0\.\d{4,6}, test 0\.\d{4,6}$/);
  await expect(page.locator('#announcer')).toContainText('epoch 0: training');
  const whole = page.getByRole('button', { name: 'Show the whole run' });
  await expect(whole).toHaveCount(0);
  await page.keyboard.press('+');
  await expect(whole).toBeVisible();
  await page.keyboard.press('0');
  await expect(whole).toHaveCount(0);
  await chart.hover();
  await page.mouse.wheel(0, -400);
  await expect(whole).toBeVisible();
  const { x, y, width, height } = /** @type {any} */ (await chart.boundingBox());
  await page.mouse.move(x + width / 2, y + height / 2);
  const before = await page.locator('#loss-readout').textContent();
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 90, y + height / 2, { steps: 4 });
  // What is under the pointer moves with it: the words stay, and with them the page.
  await expect(page.locator('#loss-readout')).toHaveText(String(before));
  await page.mouse.up();
  await page.mouse.move(x + width / 2, y + height / 2);
  await expect(page.locator('#loss-readout')).not.toHaveText(String(before));
  await chart.dblclick();
  await expect(whole).toHaveCount(0);
});

test('a setting changed while it trains is told on the chart and in the table', async ({ page }) => {
  await openPlayground(page, '#speed=20');
  const chart = await lossChart(page);
  await page.getByText('Curves as numbers').click();
  await play(page);
  await expect.poll(() => counter(page, 'Epoch')).toBeGreaterThan(3);
  const size = page.getByLabel('Batch size, exact value');
  await size.fill('50');
  await size.press('Enter');
  await expect(page.locator('#history')).toContainText('Batch size 10 → 50');
  await pause(page);
  const row = page.locator('#history tr.change');
  await expect(row).toHaveCount(1);
  await chart.focus();
  await page.keyboard.press('Home');
  const readout = page.locator('#loss-readout');
  for (let i = 0; i < 400 && !(await readout.textContent())?.includes('Batch size 10 → 50'); i++)
    await page.keyboard.press('ArrowRight');
  await expect(readout).toContainText('Batch size 10 → 50');
});

test('gradients, weights and activations layer by layer, from the beginning for whoever looks late', async ({
  page,
}) => {
  await openPlayground(page, '#speed=20');
  await lossChart(page);
  await trainTo(page, 5);
  await page.getByText('More charts').click();
  const table = page.locator('#layer-table');
  await expect(table.getByRole('row')).toHaveCount(4);
  await page.getByRole('application', { name: /^Norm of each layer/ }).focus();
  const readout = page.locator('#gradient-readout');
  await page.keyboard.press('End');
  await expect(readout).toHaveText(/^Epoch [\d.]+: Layer 1 [\d.e−]+, Layer 2 [\d.e−]+, Output [\d.e−]+$/);
  await page.keyboard.press('Home');
  await expect(readout).toHaveText(/^Epoch [012]\b/);
  await page.getByRole('application', { name: /^Histograms of each layer/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#histogram-readout')).toContainText('Layer 1, activations: ');
  await page.getByRole('button', { name: 'Reset to the same start' }).click();
  await expect(table.getByRole('row', { name: /Layer 1/ })).toContainText('–');
  // Another network that has not been trained: its weights are there at once.
  await page.getByRole('button', { name: 'Remove layer 2' }).click();
  await expect(table.getByRole('row')).toHaveCount(3);
});

test('the α of PReLU units have charts, read by keys, zoomed with the others, and as numbers', async ({ page }) => {
  await openPlayground(page, '#speed=20&layers=3:prelu,12:prelu,2:tanh');
  await lossChart(page);
  await trainTo(page, 5);
  await page.getByText('More charts: gradients, α of PReLU').click();
  const few = page.getByRole('application', {
    name: /^α of the PReLU units over the epochs, Layer 1\. Epoch [\d.]+: Unit 1/,
  });
  const many = page.getByRole('application', { name: /, Layer 2\. Epoch [\d.]+: Mean of 12 units [\d.−]+, Smallest/ });
  await expect(many).toBeVisible();
  const readout = page.locator('#alpha-1-readout');
  await expect(readout).toHaveText(/^Epoch [\d.]+: Unit 1 [\d.−]+, Unit 2 [\d.−]+, Unit 3 [\d.−]+$/);
  await few.focus();
  const { y } = /** @type {any} */ (await few.boundingBox());
  await page.keyboard.press('Home');
  await expect(readout).toHaveText('Epoch 0: Unit 1 0.25, Unit 2 0.25, Unit 3 0.25');
  await expect(page.locator('#announcer')).toContainText('Epoch 0: Unit 1 0.25');
  expect((await few.boundingBox())?.y).toBe(y);
  await page.keyboard.press('+');
  await page.getByRole('button', { name: 'Show the whole run' }).click();
  await page.getByText('α as numbers').last().click();
  const table = page.getByRole('table', { name: 'α of the PReLU units: Layer 2' });
  await expect(table.getByRole('row').nth(1)).toHaveText('00.250.250.25');
  await page.getByLabel('Activation of layer 2').selectOption('tanh');
  await expect(many).toHaveCount(0);
  await expect(few).toBeVisible();
  await page.getByLabel('Activation of layer 1').selectOption('tanh');
  await expect(few).toHaveCount(0);
  await expect(page.getByText('More charts: gradients, weights')).toBeVisible();
});

test('two fingers zoom a chart, and its button shows the whole run again', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await openPlayground(page, '#speed=100');
  const chart = await lossChart(page);
  await play(page);
  await expect.poll(() => counter(page, 'Epoch'), { timeout: 60_000 }).toBeGreaterThan(10);
  await chart.scrollIntoViewIfNeeded();
  const { x, y, width, height } = /** @type {any} */ (await chart.boundingBox());
  const client = await context.newCDPSession(page);
  const middle = x + width / 2;
  const fingers = (/** @type {number} */ apart) =>
    [-1, 1].map((side, id) => ({ x: middle + side * apart, y: y + height / 2, id }));
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(20) });
  for (const apart of [35, 50, 65, 80])
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  const whole = page.getByRole('button', { name: 'Show the whole run' });
  await whole.tap();
  await expect(whole).toHaveCount(0);
  await context.close();
});

test('a run stops where it was told to, says why, goes on, and the condition is in link and undo', async ({ page }) => {
  await openPlayground(page, '#speed=full');
  await page.getByText('When to stop').click();
  await page.getByRole('checkbox', { name: 'Epochs reach' }).check();
  const epochs = page.getByLabel('Epochs reach, exact value');
  await epochs.fill('0');
  await epochs.press('Enter');
  await expect(page.locator('#announcer')).toContainText('a whole number from 1 to');
  await epochs.fill('7');
  await epochs.press('Enter');
  await expect(page).toHaveURL(/stop=epoch=7/);
  await play(page);
  const notice = page.locator('#stop-notice');
  await expect(notice).toContainText('Stopped: epoch 7 is reached.');
  await expect(page.locator('#announcer')).toContainText('Stopped: epoch 7 is reached.');
  await expect.poll(() => counter(page, 'Epoch')).toBe(7);
  await play(page);
  await expect(notice).toBeEmpty();
  await expect.poll(() => counter(page, 'Epoch')).toBeGreaterThan(12);
  await pause(page);
  await page.reload();
  await expect(page.locator('#stop-short')).toContainText('7 epochs');
  await page.getByText('When to stop').click();
  await page.getByRole('checkbox', { name: 'Epochs reach' }).uncheck();
  await expect(page).not.toHaveURL(/stop=/);
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL(/stop=epoch=7/);
});

test('out of patience it offers the best weights; out of time it stops too', async ({ page }) => {
  await openPlayground(
    page,
    '#data=moons:noise=0.4&layers=20:tanh&optimizer=adam:learningRate=0.3&speed=full&stop=patience=4',
  );
  await play(page);
  await expect(page.locator('#stop-notice')).toContainText('the test loss has not become smaller for 4 epochs', {
    timeout: 60_000,
  });
  const end = await counter(page, 'Epoch');
  await page.getByRole('button', { name: 'Take the best weights' }).click();
  await expect(page.locator('#stop-notice')).toContainText(/The weights are those of epoch \d+ again/);
  await expect.poll(() => counter(page, 'Epoch')).toBe(end - 4);
  await page.goto('playground.html?lang=en#stop=seconds=0.5');
  await page.reload();
  await expect(page.locator('#stop-short')).toContainText('0.5 seconds');
  await play(page);
  await expect(page.locator('#stop-notice')).toContainText('Stopped: it has trained for 0.5 seconds.');
});

for (const bad of ['stop=score=7', 'stop=year=3', 'stop=seconds=-1'])
  test(`an address with ${bad} is refused in words, and the page goes on`, async ({ page }) => {
    await openPlayground(page, `#${bad}`);
    await expect(page.getByRole('alert')).not.toHaveCount(0);
    await play(page);
    await expect.poll(() => counter(page, 'Epoch')).toBeGreaterThan(0.5);
  });

test('a run out of bounds names the layer and what is set', async ({ page }) => {
  await openPlayground(page, '#data=plane&layers=8:relu,8:relu&optimizer=sgd:learningRate=10');
  await play(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(/The gradient of (hidden layer \d|the output layer)|The loss itself/);
  await expect(alert.getByRole('listitem').first()).toContainText('The learning rate is 10.');
  await expect(alert).toContainText('ReLU has no upper bound');
});

test('the same start has the same fingerprint, and so has the same run', async ({ page }) => {
  await openPlayground(page, '#seed=5');
  const fingerprint = page.locator('#fingerprint');
  await expect(fingerprint).toHaveText(/: [0-9a-f]{8}$/);
  const start = String(await fingerprint.textContent());
  const epoch = page.getByRole('button', { name: 'Step by one epoch' });
  await epoch.click();
  await expect(fingerprint).not.toHaveText(start);
  const first = String(await fingerprint.textContent());
  await page.getByRole('button', { name: 'Reset to the same start' }).click();
  await expect(fingerprint).toHaveText(start);
  await page.reload();
  await expect(fingerprint).toHaveText(start);
  await epoch.click();
  await expect(fingerprint).toHaveText(first);
});

test('one example a second, and the schedule beside its control', async ({ page }) => {
  await openPlayground(page, '#schedule=step:every=2');
  await lossChart(page);
  await page.getByLabel('Speed').selectOption({ label: '1 example a second' });
  await play(page);
  await expect.poll(() => counter(page, 'Step')).toBe(1);
  await page.waitForTimeout(300);
  expect(await counter(page, 'Step')).toBe(1);
  await expect.poll(() => counter(page, 'Step')).toBe(2);
  await page.getByLabel('Speed').selectOption({ label: '100 epochs a second' });
  await expect.poll(() => counter(page, 'Epoch')).toBeGreaterThan(2);
  await pause(page);
  await page.getByText('More settings').click();
  const curve = page.getByRole('application', { name: /^Factor on the learning rate/ });
  await expect(page.locator('#schedule-curve')).toContainText(/Now, at epoch [\d.]+: learning rate [\d.e−]+/);
  await curve.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#schedule-curve')).toContainText(/epoch 0\.\d+: 1 times the learning rate/);
  await page.getByLabel('Learning-rate schedule').selectOption('constant');
  await expect(page.locator('#schedule-curve')).toBeHidden();
});
