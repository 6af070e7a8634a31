// Every page, everywhere it may be opened: over http and by double-click, on a phone, in both languages and the pseudo ones.
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { root } from '../../scripts/command.mjs';
import { counter, openPlayground, play, test } from './bench.mjs';

test('the playground works by double-click', async ({ page }) => {
  await page.goto(`${pathToFileURL(`${root}/dist/playground.html`)}?lang=en`);
  await play(page);
  await expect.poll(() => counter(page, 'Epoch'), { timeout: 60_000 }).toBeGreaterThan(1);
});

test('the front page leads to the playground, by double-click too', async ({ page }) => {
  await page.goto(`${pathToFileURL(`${root}/dist/index.html`)}?lang=ko`);
  await page.getByRole('link', { name: '놀이터 열기' }).click();
  await expect(page.locator('#progress')).toContainText('시작을 눌러');
});

for (const path of ['index.html', 'playground.html'])
  for (const lang of ['en', 'ko', 'en-XA', 'ar-XB'])
    for (const width of [360, 768, 1280]) {
      test(`${path} in ${lang} at ${width} pixels has nothing to scroll sideways`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${path}?lang=${lang}`);
        if (path === 'playground.html') await expect(page.locator('#counters')).not.toBeEmpty();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await page.evaluate(() => document.documentElement.dir)).toBe(lang === 'ar-XB' ? 'rtl' : 'ltr');
      });
    }

test('the other language shows the same state', async ({ page }) => {
  await openPlayground(page, '#data=moons');
  await page.getByRole('button', { name: 'One unit more in layer 2' }).click();
  await expect(page).toHaveURL(/4:tanh,3:tanh/);
  await page.getByRole('link', { name: '한국어' }).click();
  await expect(page.locator('#setup')).toContainText('‘초승달’');
  await expect(page).toHaveURL(/lang=ko.*4:tanh,3:tanh/);
});

for (const [lang, heading] of [
  ['en', 'Playground'],
  ['ko', '신경망 놀이터'],
])
  test(`only the words of the shown language are loaded (${lang})`, async ({ page }) => {
    /** @type {string[]} */
    const words = [];
    page.on('request', (request) => words.push(...(/words-[^/?]*$/.exec(new URL(request.url()).pathname) ?? [])));
    await openPlayground(page, '', `?lang=${lang}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    expect(words).toEqual([`words-${lang}.js`]);
  });

test('the theme can be chosen, and stays in the address', async ({ page }) => {
  await openPlayground(page);
  await page.getByLabel('Theme').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('on a phone, targets for a finger are large', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto('playground.html?lang=en');
  await expect(page.locator('#counters')).not.toBeEmpty();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, select, summary, .chip, input[type=range]')]
      .map((element) => ({
        what: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
        box: element.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.height > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ what, box }) => `${what}: ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
  await page.getByRole('button', { name: 'Play' }).tap();
  await expect.poll(() => counter(page, 'Epoch')).toBeGreaterThan(1);
  await context.close();
});

test('nothing moves while the page loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = /** @type {any} */ (window);
    shifts.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.moved += /** @type {any} */ (entry).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  await openPlayground(page);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => /** @type {any} */ (window).moved)).toBeLessThan(0.02);
});

/** 200 pictures of 784 grey values and their ten classes. */
function pictures() {
  const header = [...Array.from({ length: 784 }, (_, column) => `p${column}`), 'digit'].join(',');
  const rows = Array.from({ length: 200 }, (_, row) => {
    const values = Array.from({ length: 784 }, (_, column) => (row * 37 + column * column * 13) % 256);
    return [...values, `d${row % 10}`].join(',');
  });
  return [header, ...rows].join('\n');
}

/** The longest task of the page's main thread, in ms of its own processor time: other tests run on this machine too. */
async function longestTask(
  /** @type {import('@playwright/test').Browser} */ browser,
  /** @type {import('@playwright/test').Page} */ page,
) {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline'] });
  await play(page);
  await page.waitForTimeout(3000);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mains = traceEvents.filter(
    (/** @type {any} */ event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain',
  );
  const isMain = (/** @type {any} */ event) =>
    mains.some((/** @type {any} */ main) => main.pid === event.pid && main.tid === event.tid);
  const tasks = traceEvents.filter((/** @type {any} */ event) => event.name === 'RunTask' && isMain(event));
  expect(tasks.length).toBeGreaterThan(50);
  return Math.max(...tasks.map((/** @type {any} */ task) => task.tdur ?? 0)) / 1000;
}

test('no task keeps the page from answering for over 50 ms while it trains', async ({ browser, page }) => {
  await openPlayground(page, '#layers=64:relu,64:relu,64:relu&speed=full');
  expect(await longestTask(browser, page)).toBeLessThanOrEqual(50);
});

test('nor while a 784-256-128-10 network trains on a table of pictures', async ({ browser, page }) => {
  await openPlayground(page, '#layers=256:relu,128:relu&speed=full&batch=64');
  await page.getByText('Use your own table').click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'pictures.csv', mimeType: 'text/csv', buffer: Buffer.from(pictures()) });
  await expect(page.locator('#setup')).toContainText('10 classes apart');
  await expect(page.locator('#counters')).toContainText('235,146');
  expect(await longestTask(browser, page)).toBeLessThanOrEqual(50);
  await expect.poll(() => counter(page, 'Step')).toBeGreaterThan(3);
});

test('on a phone on its side the bar that stays leaves room for what its buttons do', async ({ page }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  for (const lang of ['en', 'ko']) {
    await page.goto(`playground.html?lang=${lang}`);
    await expect(page.locator('#transport select')).toBeVisible();
    await page.evaluate(() => scrollTo(0, 600));
    const bottom = () => page.locator('.bar').evaluate((bar) => bar.getBoundingClientRect().bottom);
    await expect.poll(bottom).toBeLessThan(90);
    await expect(page.locator('#transport .primary')).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(740);
  }
});
