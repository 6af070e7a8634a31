// The network of the playground as a person looks into it and changes it.
import { expect } from '@playwright/test';
import { counter, openPlayground, play, test } from './bench.mjs';

/** @param {import('@playwright/test').Page} page */
const panel = (page) => page.locator('#graph-panel');

/**
 * Where a unit stands on the page.
 * @param {import('@playwright/test').Page} page @param {number} column the inputs are 0 @param {number} columns
 * @param {number} rowsFromMiddle in units of the distance between rows
 */
async function unitAt(page, column, columns, rowsFromMiddle) {
  await page.locator('#graph-figure').scrollIntoViewIfNeeded();
  const box = await page.locator('#graph-canvas').boundingBox();
  if (!box) throw new Error('no graph');
  const margin = Math.min(78, box.width * 0.18);
  const x = box.x + margin + (column * (box.width - 2 * margin)) / (columns - 1);
  return { x, y: box.y + box.height / 2 + rowsFromMiddle * 62 };
}

/** The graph is drawn by a part that comes after the first picture. @param {import('@playwright/test').Page} page @param {string} [hash] */
async function openGraph(page, hash = '') {
  await openPlayground(page, hash);
  await expect(page.locator('.graph-key')).toBeVisible();
}

test('a unit is pressed, its weights are changed by hand and by keys, and each change can be undone', async ({
  page,
}) => {
  await openGraph(page, '#layers=2:tanh');
  const { x, y } = await unitAt(page, 1, 3, -0.5);
  await page.mouse.click(x, y);
  await expect(panel(page).getByRole('heading')).toHaveText('Unit 1 of layer 1');
  const bias = panel(page).getByRole('textbox').first();
  await bias.fill('1.5');
  await bias.press('Enter');
  await expect(page).toHaveURL(/edits=4=1\.5/);
  const slider = panel(page).getByRole('slider', { name: 'x₁ → Unit 1 of layer 1' });
  const before = Number(await slider.getAttribute('aria-valuetext'));
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuetext')) > before).toBe(true);
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('heading')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/edits=4=1\.5(?!,)/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).not.toHaveURL(/edits/);
});

test('the open weights stay open through another activation, and the run goes on', async ({ page }) => {
  await openGraph(page, '#layers=2:tanh');
  await page.getByRole('button', { name: 'Step by one epoch' }).click();
  await expect.poll(() => counter(page, 'Epoch')).toBe(1);
  const { x, y } = await unitAt(page, 1, 3, -0.5);
  await page.mouse.click(x, y);
  const weight = panel(page).getByRole('slider', { name: 'x₁ → Unit 1 of layer 1' });
  const before = String(await weight.getAttribute('aria-valuetext'));
  await page.getByLabel('Activation of layer 1').selectOption('relu');
  await expect(page).toHaveURL(/layers=2:relu/);
  await expect(weight).toHaveAttribute('aria-valuetext', before);
  expect(await counter(page, 'Epoch')).toBe(1);
});

test('a number that is none is refused where it was typed', async ({ page }) => {
  await openGraph(page, '#layers=2:tanh');
  await page.locator('#graph-figure').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const bias = panel(page).getByRole('textbox').first();
  await bias.fill('much');
  await bias.press('Enter');
  await expect(page.locator('#announcer')).toContainText('much');
  await expect(bias).toHaveAttribute('aria-invalid', 'true');
  await expect(page).not.toHaveURL(/edits/);
});

test('what is frozen and pruned by keyboard stays so through training, reset and reload', async ({ page }) => {
  await openGraph(page, '#layers=2:tanh&speed=full');
  await page.locator('#graph-figure').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#announcer')).toContainText('Unit 1 of layer 1. bias 0.');
  await page.keyboard.press('Enter');
  const freeze = panel(page).getByRole('button', { name: 'Freeze: x₁ → Unit 1 of layer 1' });
  const prune = panel(page).getByRole('button', { name: 'Prune: x₂ → Unit 1 of layer 1' });
  const kept = await panel(page).getByRole('slider').nth(1).getAttribute('aria-valuetext');
  await freeze.focus();
  await page.keyboard.press('Enter');
  await expect(freeze).toHaveAttribute('aria-pressed', 'true');
  await prune.focus();
  await page.keyboard.press('Enter');
  await expect(prune).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.graph-key')).toContainText('a cross is pruned');
  const values = () =>
    panel(page)
      .getByRole('slider')
      .evaluateAll((sliders) => sliders.map((slider) => slider.getAttribute('aria-valuetext')));
  const start = await values();
  expect(start).toEqual(['0', kept, '0']);
  await page.getByRole('button', { name: 'Step by one epoch' }).click();
  await expect.poll(() => counter(page, 'Epoch')).toBe(1);
  await expect.poll(async () => (await values())[0]).not.toBe('0');
  expect((await values()).slice(1)).toEqual([kept, '0']);
  await page.getByRole('button', { name: 'Reset to the same start' }).click();
  await expect.poll(values).toEqual(start);
  await expect(page).toHaveURL(/edits=0=[-\d.e]+!,2=0!/);
  await page.reload();
  await expect(page.locator('.graph-key')).toContainText('a cross is pruned');
});

test('an edge is touched, and a whole unit pruned', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await openGraph(page, '#layers=2:tanh');
  const from = await unitAt(page, 0, 3, -0.5);
  const to = await unitAt(page, 1, 3, -0.5);
  await page.touchscreen.tap((from.x + to.x) / 2, from.y);
  await expect(panel(page).getByRole('heading')).toHaveText('x₁ → Unit 1 of layer 1');
  await expect(panel(page).getByRole('slider')).toHaveCount(1);
  await page.touchscreen.tap(to.x, to.y);
  await panel(page).getByRole('button', { name: 'Prune unit: Unit 1 of layer 1' }).tap();
  await expect(page).toHaveURL(/edits=6=0!/);
  await context.close();
});

test('an address with edits that do not fit is refused in words', async ({ page }) => {
  await openGraph(page, '#edits=99999=1!');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.locator('#setup')).toContainText('“Circle”');
  await play(page);
  await expect.poll(() => counter(page, 'Epoch')).toBeGreaterThan(1);
});

test('hovering a unit shows its picture, large', async ({ page }) => {
  await openGraph(page, '#layers=2:tanh');
  const { x, y } = await unitAt(page, 1, 3, 0.5);
  await page.mouse.move(x, y);
  await expect(page.locator('#graph-card')).toContainText('Unit 2 of layer 1');
  await expect(page.locator('#graph-card canvas.enlarged')).toBeVisible();
});

test('any number of an example opens as its formula, and its terms lead on', async ({ page }) => {
  await openGraph(page, '#layers=2:tanh');
  await page.getByText('Ask any number').click();
  const body = page.locator('#explain-body');
  await expect(page.locator('#announcer')).toContainText(/Example 1 of \d+, class .+\. The network says/);
  await body.getByRole('button', { name: 'Next example' }).click();
  await expect(page.locator('#announcer')).toContainText(/Example 2 of \d+, class .+\. The network says/);
  const delta = body.getByRole('button', { name: /^Error δ = ∂L\/∂z of Unit 2 of layer 1/ });
  await delta.click();
  await expect(body.getByRole('heading')).toHaveText('Error δ = ∂L/∂z of Unit 2 of layer 1');
  await body.locator('.live-term').first().click();
  await expect(body.getByRole('heading')).toHaveText('∂L/∂h of Unit 2 of layer 1');
  await body.locator('.live-term').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(body.getByRole('heading')).toHaveText('Error δ = ∂L/∂z of Output unit 1');
  await body.getByText('Layer 1: weights and their gradients').click();
  await body.getByRole('button', { name: /^Gradient of the weight x₁ → Unit 1/ }).click();
  await expect(body.locator('.explained')).toContainText('∂L/∂w =');
  const field = body.getByLabel('Example', { exact: true });
  await field.fill('100000');
  await field.press('Enter');
  await expect(page.locator('#announcer')).toContainText('100000');
  await body.getByRole('button', { name: 'None' }).click();
  await expect(body).toContainText('Choose an example here');
});

test('every number of a wide layer is reached, page by page and term by term', async ({ page }) => {
  await openGraph(page, '#layers=40:tanh,3:tanh');
  await page.getByText('Ask any number').click();
  const body = page.locator('#explain-body');
  await body.getByRole('button', { name: 'Units after these' }).click();
  await expect(body).toContainText('units 17–32 of 40');
  const asked = body.getByRole('button', { name: /^Activation h of Unit 20 of layer 1/ });
  await asked.click();
  await expect(body.getByRole('heading')).toHaveText('Activation h of Unit 20 of layer 1');
  // Still under the pointer: it must be readable there as well.
  const [ink, ground] = await asked.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return [color, backgroundColor];
  });
  const accent = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--accent)';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  await expect.poll(() => asked.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(accent);
  expect(ink).not.toBe(ground);
  await body.getByRole('button', { name: /^Pre-activation z of Unit 2 of layer 2/ }).click();
  await expect(body.locator('.explained')).toContainText('29 more');
  await body.getByRole('button', { name: /^Show all terms/ }).click();
  await expect(body.locator('.live-term')).toHaveCount(1 + 2 * 40);
  await body.getByText('Layer 2: weights and their gradients').click();
  await body.getByRole('button', { name: /^Gradient of the weight unit 20 → Unit 2 of layer 2/ }).click();
  await expect(body.locator('.explained')).toContainText('∂L/∂w =');
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  test('the formula and the graph stay in sight below the buttons', async ({ page }) => {
    await openGraph(page, '#layers=8:tanh,8:tanh');
    await page.getByText('Ask any number').tap();
    const body = page.locator('#explain-body');
    await body.getByRole('button', { name: /^Error δ = ∂L\/∂z of Unit 7 of layer 2/ }).tap();
    const bottom = (/** @type {string} */ selector) =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);
    const top = (/** @type {string} */ selector) =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(async () => (await top('#graph-figure')) - (await bottom('#transport'))).toBeGreaterThan(-1);
    expect(await top('.explained')).toBeGreaterThanOrEqual((await bottom('#graph-figure')) - 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

for (const motion of /** @type {const} */ (['no-preference', 'reduce']))
  test(`a step goes phase by phase, with motion: ${motion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await openGraph(page, '#layers=2:tanh');
    await page.getByText('Phase by phase').click();
    const body = page.locator('#phases-body');
    for (const [next, said] of [
      ['forward', /Forward: a batch of 10 examples .* it says 0?\.\d+/],
      ['loss', /mean loss of the batch is 0?\.\d+/],
      ['backward', /The steepest is .+ → .+: −?\d/],
      ['update', /goes from .+ to .+\. That was step 1/],
    ]) {
      await body.getByRole('button', { name: `Next: ${next}` }).click();
      await expect(body.locator('.phase-sentence')).toHaveText(said);
    }
    expect(await counter(page, 'Step')).toBe(1);
    await body.getByRole('button', { name: 'Next: forward' }).click();
    await page.getByRole('button', { name: 'Step by one batch' }).click();
    await expect.poll(() => counter(page, 'Step')).toBe(2);
    await expect(body.getByRole('button', { name: 'Next: forward' })).toBeVisible();
  });

test('dropout is set in a layer, and carried by the link', async ({ page }) => {
  await openGraph(page, '#layers=6:tanh');
  await page.locator('#layers summary').click();
  const field = page.locator('#layers').getByRole('textbox').last();
  await field.fill('0.25');
  await field.press('Enter');
  await expect(page).toHaveURL(/layers=6:tanh:dropout=0\.25/);
  await expect(page.locator('#layers')).toContainText('Dropout 25%');
  await page.getByLabel('Activation of layer 1').selectOption('relu');
  await expect(page).toHaveURL(/layers=6:relu:dropout=0\.25/);
  await field.fill('2');
  await field.press('Enter');
  await expect(page.locator('#announcer')).toContainText('0.95');
});

test('the panel of a layer that goes closes, with the pointer still there', async ({ page }) => {
  await openGraph(page, '#layers=2:tanh');
  await page.getByRole('button', { name: 'hidden layer' }).click();
  await expect(page.locator('#setup')).toContainText('hidden layers');
  const { x, y } = await unitAt(page, 3, 4, 0);
  await page.mouse.click(x, y);
  await expect(panel(page).getByRole('heading')).toHaveText('Output unit 1');
  await page.mouse.move(x + 2, y);
  await page.keyboard.press('Control+z');
  await expect(panel(page).getByRole('heading')).toHaveCount(0);
});

test('a panel that closes while somebody types in it sets nothing', async ({ page }) => {
  await openGraph(page, '#layers=2:tanh');
  const { x, y } = await unitAt(page, 1, 3, -0.5);
  await page.mouse.click(x, y);
  await panel(page).getByRole('textbox').first().fill('1.5');
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('heading')).toHaveCount(0);
  await expect(page).not.toHaveURL(/edits/);
});
