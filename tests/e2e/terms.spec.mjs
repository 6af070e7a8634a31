// Terms of the glossary, by pointer, by keys and by finger.
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { expectAccessible } from './everywhere.mjs';

const definition = (/** @type {import('@playwright/test').Page} */ page) => page.locator('.definition:popover-open');

test('a term shows its definition under the pointer and with the focus; Esc puts it away; nothing moves', async ({
  page,
}) => {
  await page.goto('lessons/activations.html?lang=en');
  const term = page.getByRole('link', { name: 'activation function', exact: true });
  await expect(page.locator('gradient-garden[data-awake]')).toBeAttached();
  await page.waitForTimeout(100);
  const before = await page.locator('article').boundingBox();
  await term.hover();
  await expect(definition(page)).toContainText('활성화 함수');
  await definition(page).hover();
  await page.waitForTimeout(300);
  await expect(definition(page)).toBeVisible();
  expect(await page.locator('article').boundingBox()).toEqual(before);
  const { violations } = await new AxeBuilder({ page }).include('.definition').include('.term').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(definition(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'unit', exact: true }).focus();
  await expect(definition(page)).toContainText('유닛');
  await page.keyboard.press('Tab');
  await expect(definition(page)).toContainText('활성화 함수');
  await expect(term).toHaveAccessibleDescription(/weighted sum/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/glossary\.html\?lang=en#activation-function$/);
  await expect(page.locator('#activation-function')).toBeInViewport();
});

test('a tap shows the definition inside the window, a tap elsewhere puts it away, a second tap leads to the glossary', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto('lessons/activations.html?lang=ko');
  const term = page.getByRole('link', { name: '포화', exact: true });
  await term.tap();
  await expect(definition(page)).toContainText('saturation');
  const box = await definition(page).boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
  await page.locator('article .lead').tap({ position: { x: 5, y: 5 }, force: true });
  await expect(definition(page)).toHaveCount(0);
  await term.tap();
  await term.tap();
  await expect(page).toHaveURL(/glossary\.html\?lang=ko#saturation$/);
  await context.close();
});

test('the glossary lists every term with both names and leads to the lessons that use it', async ({ page }) => {
  await page.goto('glossary.html?lang=ko');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('용어 풀이');
  await expect(page).toHaveTitle('용어 풀이 · Gradient Garden');
  await expect(page.locator('#saturation')).toContainText('saturation');
  await expectAccessible(page);
  await page.locator('#saturation').getByRole('link').first().click();
  await expect(page).toHaveURL(/lessons\/.*lang=ko/);
});
