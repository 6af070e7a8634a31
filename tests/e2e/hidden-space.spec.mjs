// The hidden space by mouse, by finger and by keys, and from the playground.
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { openInstrument, phone, ready, stateOf } from './instruments.mjs';

const solved = '✓ Solved';
const circle = 'v=1&data=circle:noise%3D0.1&layers=6:tanh,2:tanh&epoch=200&layer=2';

test('the warp is played into the solution, and undone', async ({ page }) => {
  await openInstrument(page, 'hidden-space', { state: `${circle}&t=0.9` });
  await page.getByRole('button', { name: 'Play' }).first().click();
  await expect(page.getByText(solved)).toBeVisible();
  expect(await stateOf(page)).toBe(`${circle}&t=1`);
  await page.keyboard.press('Control+z');
  expect(await stateOf(page)).toBe(`${circle}&t=0.9`);
});

test('the challenge is solved with keys only', async ({ page }) => {
  await openInstrument(page, 'hidden-space');
  const type = async (/** @type {string} */ label, /** @type {string} */ value) => {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  };
  await page.getByLabel('Data', { exact: true }).focus();
  await page.keyboard.press('c');
  await type('Units in layer 1', '6');
  await page.getByRole('button', { name: 'hidden layer' }).press('Enter');
  await type('Units in layer 2', '2');
  const layers = page.getByLabel('Hidden layer', { exact: true });
  await expect(layers.locator('option')).toHaveCount(2);
  await layers.focus();
  await page.keyboard.press('2');
  await page.getByRole('slider', { name: 'Training' }).press('End');
  await page.getByRole('slider', { name: 'From the inputs' }).press('End');
  await expect(page.getByText(solved)).toBeVisible();
});

test('the challenge is solved by touch', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  await openInstrument(page, 'hidden-space', { state: `${circle}&t=0.96` });
  await page.getByRole('button', { name: 'One step on' }).first().tap();
  await page.getByRole('button', { name: 'One step on' }).first().tap();
  await expect(page.getByText(solved)).toBeVisible();
  await page.context().close();
});

test('the playground leads here with its network, features and weights', async ({ page }) => {
  await page.goto('playground.html?lang=en#v=1&features=x1,x2,x1-squared&layers=64:relu,3:tanh');
  await page
    .getByRole('button', { name: 'One epoch' })
    .or(page.getByRole('button', { name: /epoch/ }))
    .first()
    .click();
  await expect(page.locator('#counters')).toContainText('1');
  const [space] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'See it in the hidden space' }).click(),
  ]);
  await ready(space);
  await expect(space.getByText('This network came with its weights.')).toBeVisible();
  await expect(space.getByRole('alert')).toHaveCount(0);
  await space.getByLabel('Hidden layer', { exact: true }).selectOption('2');
  await expect(space.getByText('of hidden layer 2')).toBeVisible();
  await space.getByRole('button', { name: 'Train it here' }).click();
  await expect(space.getByText('epoch 0 of 300')).toBeVisible();
});

test('what cannot be shown is said', async ({ page }) => {
  await page.goto('embed.html?demo=hidden-space&lang=en#data=curve');
  await expect(page.getByRole('alert')).toContainText('two input columns');
});

test('the worked answer solves it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openInstrument(page, 'hidden-space');
  await page.getByRole('button', { name: 'Show me how' }).click();
  await expect(page.getByText(solved)).toBeVisible({ timeout: 60_000 });
});
