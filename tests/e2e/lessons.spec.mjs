// Lessons and the front page: text, formulas, links, progress, print.
import { expect } from '@playwright/test';
import { readLessons, readParts } from '../../scripts/lessons.mjs';
import { test } from './bench.mjs';
import { expectAccessible, fileUrl, languages, watchShifts, watchWork } from './everywhere.mjs';
import { ready } from './instruments.mjs';

test.describe.configure({ mode: 'parallel' });

const lessons = readLessons();
const parts = readParts(lessons);
const width = { en: 1280, ko: 360 };

for (const lesson of lessons)
  for (const lang of languages) {
    const { id, title, headings, minutes } = lesson[lang];
    test(`the lesson ${id} in ${lang}: instrument, formulas, deep links, nothing moves, by double-click too`, async ({
      page,
    }) => {
      const moved = await watchShifts(page);
      await page.setViewportSize({ width: width[lang], height: 900 });
      await page.goto(`lessons/${id}.html?lang=${lang}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page).toHaveTitle(`${title} · Gradient Garden`);
      await expect(page.locator('.reading-time')).toContainText(String(minutes));
      await page.locator('gradient-garden').first().scrollIntoViewIfNeeded();
      await ready(page);
      expect(await page.locator('article h2').evaluateAll((all) => all.map((one) => one.id))).toEqual(headings);
      await page.waitForTimeout(250);
      expect(await moved()).toBeLessThan(0.05);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width[lang]);
      await page.locator('.heading-number').last().click();
      await expect(page).toHaveURL(new RegExp(`#${headings.at(-1)}$`));
      await expectAccessible(page);
      await page.goto(`${fileUrl(`lessons/${id}.html`)}?lang=${lang}#${headings.at(-1)}`);
      await expect(page.locator(`#${headings.at(-1)}`)).toBeInViewport();
      await page.locator('gradient-garden').first().scrollIntoViewIfNeeded();
      await ready(page);
    });
  }

test('every lesson has the same sections, at least three, in both languages', () => {
  for (const { en, ko } of lessons) {
    expect(ko.headings).toEqual(en.headings);
    expect(en.headings.length).toBeGreaterThanOrEqual(3);
    expect([ko.order, ko.instrument, ko.state]).toEqual([en.order, en.instrument, en.state]);
  }
});

test('next and previous lead through all lessons, across the parts, and back', async ({ page }) => {
  const names = lessons.map(({ ko }) => ko.title);
  await page.goto(`lessons/${lessons[0]?.ko.id}.html?lang=ko`);
  await expect(page.locator('.previous')).toHaveCount(0);
  for (const name of names.slice(1)) {
    await page.locator('.next').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  }
  await expect(page.locator('.next')).toHaveCount(0);
  for (const name of names.slice(0, -1).reverse()) {
    await page.locator('.previous').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  }
  await page.locator('.part-name a').click();
  await expect(page).toHaveURL(/index\.html\?lang=ko#part-/);
});

test('the front page has every lesson in its part, with a live picture, and leads there in the chosen language and theme', async ({
  page,
}) => {
  const moved = await watchShifts(page);
  await page.goto('index.html?lang=ko');
  for (const part of parts) {
    const section = page.locator(`#part-${part.number}`);
    await expect(section.getByRole('heading', { level: 2 })).toContainText(part.ko.title);
    for (const { ko } of part.lessons) await expect(section.getByRole('link', { name: ko.title })).toBeVisible();
  }
  await expect(page.locator('.miniature [class]').first()).toBeVisible();
  await page.waitForTimeout(400);
  expect(await moved()).toBeLessThan(0.02);
  await expectAccessible(page);
  await page.locator('#theme').selectOption('dark');
  await page.locator('.lessons a').first().click();
  await expect(page).toHaveURL(/lessons\/.*lang=ko.*theme=dark/);
});

test('progress is remembered, part by part; the front page goes on where the reader stopped, or forgets', async ({
  page,
}) => {
  const [first, second] = lessons;
  if (!first || !second) throw new Error('there are two lessons');
  await page.goto('index.html?lang=en');
  await expect(page.getByRole('link', { name: 'Start with the first lesson' })).toBeVisible();
  await page.evaluate(
    (id) => localStorage.setItem('gradient-garden:solved', JSON.stringify([id])),
    first.en.instrument,
  );
  await page.reload();
  await expect(page.locator('[data-part]').first()).toHaveText(/^1 of \d+ solved$/);
  await expect(page.locator('.dots [data-solved]')).toHaveCount(1);
  await expect(page.getByText('✓ Challenge solved')).toHaveCount(1);
  await page.getByRole('button', { name: /^Forget/ }).click();
  await expect(page.getByText('✓ Challenge solved')).toHaveCount(0);
  await page.evaluate(
    (id) => localStorage.setItem('gradient-garden:solved', JSON.stringify([id])),
    first.en.instrument,
  );
  await page.reload();
  await page.getByRole('link', { name: `Go on: ${second.en.title}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second.en.title);
});

test('pictures on the front page wake near the window, and do nothing once they are drawn or out of sight', async ({
  page,
}) => {
  const { expectStill } = await watchWork(page);
  await page.setViewportSize({ width: 360, height: 500 });
  await page.goto('index.html?lang=en');
  const awake = () => page.locator('gradient-garden[data-awake]').count();
  const asleep = await awake();
  expect(asleep).toBeLessThan(lessons.length);
  for (const garden of await page.locator('gradient-garden').all()) {
    await garden.scrollIntoViewIfNeeded();
    await expect(garden).toHaveAttribute('data-awake');
  }
  await expectStill();
});

test('on paper a lesson is light and has its pictures, also those nobody scrolled to', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 300 });
  await page.goto('lessons/activations.html?lang=en&theme=dark');
  await expect(page.locator('gradient-garden[data-awake] canvas').first()).toBeAttached();
  await page.waitForTimeout(200);
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const drawn = (/** @type {HTMLCanvasElement} */ canvas) =>
        canvas
          .getContext('2d')
          ?.getImageData(0, 0, canvas.width, canvas.height)
          .data.some((value) => value !== 0);
      /** @type {any} */ (window).onPaper = {
        theme: document.documentElement.dataset.theme,
        drawn: [...document.querySelectorAll('canvas')].map(drawn),
      };
    });
  });
  await page.pdf();
  expect(await page.evaluate(() => /** @type {any} */ (window).onPaper)).toEqual({
    theme: 'light',
    drawn: [true, true],
  });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.page-head, .neighbours, .instrument button').filter({ visible: true })).toHaveCount(0);
});
