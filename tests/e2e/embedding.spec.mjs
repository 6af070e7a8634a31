// Instruments in other people's pages, in lessons, from single files: everywhere they may be.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { root } from '../../scripts/command.mjs';
import { instrumentIds } from '../../scripts/instruments.mjs';
import { readLessons } from '../../scripts/lessons.mjs';
import { test } from './bench.mjs';
import { openInstrument, ready, stateOf } from './instruments.mjs';

const dist = `${root}dist`;
const languages = /** @type {const} */ (['en', 'ko']);
const fileUrl = (/** @type {string} */ path) => pathToFileURL(`${dist}/${path}`).href;

/** Serves one page from an origin of its own. @param {string} html */
async function otherOrigin(html) {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

for (const id of instrumentIds())
  for (const lang of languages) {
    test(`${id} alone, in ${lang}, over http and by double-click`, async ({ page }) => {
      await openInstrument(page, id, { lang });
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      await page.goto(`${fileUrl('embed.html')}?demo=${id}&lang=${lang}`);
      await ready(page);
    });

    test(`${id} from its single file, in ${lang}`, async ({ page }) => {
      await page.goto(`${fileUrl(`offline/${id}.html`)}?lang=${lang}`);
      await ready(page);
    });

    for (const theme of ['light', 'dark'])
      test(`axe finds nothing wrong with ${id} in ${lang}, ${theme}`, async ({ page }) => {
        await openInstrument(page, id, { lang, more: `&theme=${theme}` });
        await page.locator('.numbers-behind summary').click();
        await page.locator('.challenge-help button').first().click();
        const { violations } = await new AxeBuilder({ page }).disableRules(['page-has-heading-one']).analyze();
        expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
      });

    for (const width of [360, 768, 1280])
      test(`${id} in ${lang} at ${width} pixels has nothing to scroll sideways`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await openInstrument(page, id, { lang });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
  }

for (const id of instrumentIds())
  test(`${id} on a phone: targets for a finger are large`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      baseURL,
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await openInstrument(page, id);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, summary, .chip, input[type=range], .plot-handle')]
        .map((element) => ({ what: element.outerHTML.slice(0, 60), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && (box.height < 43.5 || box.width < 43.5))
        .map(({ what, box }) => `${what}: ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
    await context.close();
  });

for (const lesson of readLessons())
  for (const lang of languages) {
    const { id, title, headings } = lesson[lang];
    test(`the lesson ${id} in ${lang}: its instrument, its formulas, its deep links`, async ({ page }) => {
      await page.goto(`lessons/${id}.html?lang=${lang}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page).toHaveTitle(`${title} · Gradient Garden`);
      await page.locator('gradient-garden').first().scrollIntoViewIfNeeded();
      await ready(page);
      expect(await page.locator('math').count()).toBeGreaterThan(0);
      expect(await page.locator('article h2').evaluateAll((all) => all.map((one) => one.id))).toEqual(headings);
      await page.locator('.heading-number').last().click();
      await expect(page).toHaveURL(new RegExp(`#${headings.at(-1)}$`));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
      await page.goto(`${fileUrl(`lessons/${id}.html`)}?lang=${lang}`);
      await page.locator('gradient-garden').first().scrollIntoViewIfNeeded();
      await ready(page);
    });
  }

test('every lesson has the same sections in both languages', () => {
  for (const { en, ko } of readLessons()) {
    expect(ko.headings).toEqual(en.headings);
    expect([ko.order, ko.instrument, ko.state]).toEqual([en.order, en.instrument, en.state]);
  }
});

test('the front page lists every lesson with a live picture, and leads there', async ({ page }) => {
  await page.goto('index.html?lang=ko&theme=dark');
  for (const { ko } of readLessons()) await expect(page.getByRole('link', { name: ko.title })).toBeVisible();
  await expect(page.locator('.miniature canvas').first()).toBeVisible();
  await page.locator('.lessons a').first().click();
  await expect(page).toHaveURL(/lessons\/.*lang=ko.*theme=dark/);
});

test('no page of the course moves while it loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = /** @type {any} */ (window);
    shifts.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.moved += /** @type {any} */ (entry).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const [width, path] of /** @type {[number, string][]} */ ([
    [1280, 'index.html'],
    [1280, 'lessons/activations.html'],
    [360, 'lessons/activations.html'],
  ])) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${path}?lang=en`);
    await page.locator('gradient-garden').first().scrollIntoViewIfNeeded();
    await expect(page.locator('canvas').first()).toBeVisible();
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => /** @type {any} */ (window).moved), `${path} at ${width}`).toBeLessThan(0.02);
  }
});

test('an instrument works in a sandboxed frame on another origin, and tells the page around it', async ({
  page,
  baseURL,
}) => {
  const { url, close } = await otherOrigin(`<!doctype html><title>blog</title>
    <link rel="icon" href="data:,"><script>heard = []; addEventListener('message', (event) => heard.push(event.data));</script>
    <iframe sandbox="allow-scripts" width="700" height="900" src="${baseURL}embed.html?demo=activations&lang=en"></iframe>`);
  await page.goto(url);
  const frame = page.frameLocator('iframe');
  await ready(frame);
  await frame.getByRole('slider', { name: 'Probe x', exact: true }).press('ArrowRight');
  const heard = () => page.evaluate(() => /** @type {any} */ (globalThis).heard);
  await expect
    .poll(async () => (await heard()).map((/** @type {any} */ one) => one.type ?? one.context))
    .toEqual(expect.arrayContaining(['gradient-garden:ready', 'iframe.resize', 'gradient-garden:change']));
  const change = (await heard()).find((/** @type {any} */ one) => one.type === 'gradient-garden:change');
  expect(change.state).toContain('probe=1.05');
  close();
});

for (const protocol of ['http', 'file'])
  test(`<gradient-garden> of embed.js over ${protocol}: lazy, sized, live attributes, events`, async ({
    page,
    baseURL,
  }) => {
    const tags = Array.from(
      { length: 10 },
      () =>
        '<p style="height:300px">text</p><gradient-garden demo="activations" lang="en" theme="light"></gradient-garden>',
    );
    const scriptUrl = protocol === 'http' ? `${baseURL}embed.js` : fileUrl('embed.js');
    const html = `<!doctype html><title>blog</title><link rel="icon" href="data:,"><meta charset="utf-8">
      <script src="${scriptUrl}"></script>${tags.join('')}
      <script>heard = []; for (const type of ['change', 'complete']) addEventListener(type, (event) => heard.push([type, event.detail]));</script>`;
    let close = () => {};
    if (protocol === 'http') {
      const other = await otherOrigin(html);
      close = other.close;
      await page.goto(other.url);
    } else {
      await page.goto(fileUrl('index.html'));
      const { writeFileSync, rmSync } = await import('node:fs');
      writeFileSync(`${dist}/embed-test.html`, html);
      close = () => rmSync(`${dist}/embed-test.html`);
      await page.goto(fileUrl('embed-test.html'));
    }
    const frame = page.frameLocator('gradient-garden:first-of-type iframe');
    await ready(frame.first());
    expect(await page.locator('iframe').count()).toBeLessThan(4);
    const inside = await frame
      .first()
      .locator('main')
      .evaluate((main) => main.getBoundingClientRect().height);
    await expect
      .poll(() =>
        page
          .locator('iframe')
          .first()
          .evaluate((element) => element.clientHeight),
      )
      .toBe(Math.ceil(inside));
    const first = page.locator('gradient-garden').first();
    await first.evaluate((element) => element.setAttribute('state', 'v=1&probe=2'));
    await expect(frame.first().getByText('At x = 2:')).toBeVisible();
    await first.evaluate((element) => element.setAttribute('theme', 'dark'));
    await expect(frame.first().locator('html')).toHaveAttribute('data-theme', 'dark');
    await frame.first().getByRole('slider', { name: 'Probe x', exact: true }).press('ArrowRight');
    const heard = () => page.evaluate(() => /** @type {any} */ (globalThis).heard);
    await expect.poll(async () => (await heard()).at(-1)).toEqual(['change', { state: 'v=1&probe=2.05' }]);
    await first.evaluate((element) => element.setAttribute('lang', 'ko'));
    await expect(frame.first().locator('html')).toHaveAttribute('lang', 'ko');
    close();
  });

test('instruments that are left alone do nothing: no frame, no message, no timer', async ({ page }) => {
  await page.addInitScript(() => {
    const calls = /** @type {any} */ (window);
    calls.count = 0;
    for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval']) {
      const original = calls[name];
      calls[name] = (/** @type {any[]} */ ...given) => {
        calls.count++;
        return original(...given);
      };
    }
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (/** @type {any[]} */ ...given) {
      calls.count++;
      return post.apply(this, /** @type {any} */ (given));
    };
  });
  await page.goto('embed.html?demo=activations&lang=en');
  await ready(page);
  await page.evaluate(() => {
    const place = /** @type {HTMLElement} */ (document.getElementById('embed'));
    for (let i = 0; i < 11; i++) {
      const garden = document.createElement('gradient-garden');
      garden.setAttribute('demo', i % 2 ? 'activations' : 'one-neuron-step');
      place.append(garden);
    }
  });
  await page.waitForTimeout(2500);
  const before = await page.evaluate(() => /** @type {any} */ (window).count);
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => /** @type {any} */ (window).count)).toBe(before);
});

test('controls leave what they name', async ({ page }) => {
  await page.goto('embed.html?demo=activations&lang=en&controls=summary');
  await ready(page);
  await expect(page.locator('.challenge, .instrument-head, fieldset, details, select')).toHaveCount(0);
});

test('an instrument that does not exist says which do', async ({ page }) => {
  await page.goto('embed.html?demo=none&lang=en');
  await expect(page.locator('gradient-garden')).toContainText(
    'There is no instrument called “none”. There are: activations',
  );
});

test('what other pages load is small: the script, and single files, which name nothing outside themselves', () => {
  expect(gzipSync(readFileSync(`${dist}/embed.js`)).length).toBeLessThanOrEqual(5 * 1024);
  for (const id of instrumentIds()) {
    const html = readFileSync(`${dist}/offline/${id}.html`, 'utf8');
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(350 * 1024);
    expect(html).not.toMatch(/(src|href)="(?!data:)/);
  }
});

test('the state of one instrument is undone and restored by a link', async ({ page }) => {
  await openInstrument(page, 'activations', { state: 'v=1&probe=-3' });
  expect(await stateOf(page)).toBe('v=1&probe=-3');
});
