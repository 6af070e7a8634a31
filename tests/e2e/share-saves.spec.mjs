// What Share saves of every instrument: its picture and the numbers behind it.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { instrumentIds } from '../../scripts/instruments.mjs';
import { cellsOf } from '../web/csv-cells.mjs';
import { test } from './bench.mjs';
import { fileUrl, otherOrigin } from './everywhere.mjs';
import { openInstrument, ready } from './instruments.mjs';

test.describe.configure({ mode: 'parallel' });

const words = {
  en: { share: 'Share', png: 'Save picture (PNG)', csv: 'Save numbers (CSV)' },
  ko: { share: '공유', png: '그림 저장 (PNG)', csv: '수치 저장 (CSV)' },
};

/** Presses a button and takes the file that comes. @param {import('@playwright/test').Page} page @param {string} name */
async function saved(page, name) {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const file = await saving;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

/** What a browser sees in a PNG file. @param {import('@playwright/test').Page} page @param {Buffer} png */
const look = (page, png) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    const colors = new Uint32Array(pixels.buffer);
    // The title and its margins are about this high.
    const title = 2 * 45 * image.width;
    return {
      width: image.width,
      height: image.height,
      ground: `rgb(${pixels.slice(0, 3).join(', ')})`,
      inTitle: new Set(colors.subarray(0, title)).size,
      below: new Set(colors.subarray(title)).size,
    };
  }, png.toString('base64'));

/** What is on the page, in CSS pixels. @param {import('@playwright/test').Page} page */
const onPage = (page) =>
  page.evaluate(() => {
    const view = /** @type {HTMLElement} */ (document.querySelector('.instrument-summary')?.previousElementSibling);
    const shown = [...view.querySelectorAll('canvas, svg:not(button svg), table')].filter((one) =>
      one.checkVisibility(),
    );
    const boxes = shown.map((one) => one.getBoundingClientRect());
    return {
      widest: Math.max(...boxes.map(({ width }) => width)),
      highest: Math.max(...boxes.map(({ height }) => height)),
      width: view.getBoundingClientRect().width,
      height: view.getBoundingClientRect().height,
      ground: getComputedStyle(document.body).backgroundColor,
      tables: [...document.querySelectorAll('.numbers-behind table')].map((table) => ({
        caption: table.querySelector('caption')?.textContent,
        rows: [...table.querySelectorAll('tr')].map((row) => row.children.length),
        last: [...table.querySelectorAll('tr > *')].at(-1)?.textContent?.replace(/\s+/g, ' ').trim(),
      })),
    };
  });

/** @param {string} csv @param {Awaited<ReturnType<typeof onPage>>['tables']} tables */
function expectTables(csv, tables) {
  const rows = cellsOf(csv);
  expect(csv).not.toMatch(/\d,\d{3}"|−\d+(\.\d+)?[,\r]/);
  for (const [i, table] of tables.entries()) {
    if (i) expect(rows.shift()).toEqual(['']);
    if (table.caption !== undefined) expect(rows.shift()).toHaveLength(1);
    const block = rows.splice(0, table.rows.length);
    expect(block).toHaveLength(table.rows.length);
    for (const [k, row] of block.entries()) expect(row.length).toBeGreaterThanOrEqual(table.rows[k] ?? 0);
    const last = block.at(-1)?.at(-1);
    const shown = Number(table.last?.replaceAll('−', '-').replaceAll(',', '') || Number.NaN);
    expect(last).toBe(Number.isNaN(shown) ? table.last : String(shown));
  }
  expect(rows).toEqual([]);
}

for (const [lang, theme] of /** @type {const} */ ([
  ['en', 'light'],
  ['ko', 'dark'],
]))
  test(`every instrument saves its picture and its numbers, in ${lang} and ${theme}, from its single file`, async ({
    page,
  }) => {
    for (const id of instrumentIds()) {
      await page.goto(`${fileUrl(`offline/${id}.html`)}?lang=${lang}&theme=${theme}`);
      await ready(page);
      await page.getByRole('button', { name: words[lang].share }).click();
      const picture = await saved(page, words[lang].png);
      const numbers = await saved(page, words[lang].csv);
      const { widest, highest, width, height, ground, tables } = await onPage(page);
      expect(picture.name).toBe(`gradient-garden-${id}.png`);
      const seen = await look(page, picture.content);
      expect(seen.ground, id).toBe(ground);
      expect(seen.width, id).toBeGreaterThanOrEqual(2 * widest);
      expect(seen.width, id).toBeLessThanOrEqual(2 * Math.ceil(width + 32));
      expect(seen.height, id).toBeGreaterThanOrEqual(2 * (highest + 32));
      // Never more than the view and the title.
      expect(seen.height, id).toBeLessThanOrEqual(2 * Math.ceil(height + 32 + 45));
      expect(seen.inTitle, id).toBeGreaterThan(2);
      expect(seen.below, id).toBeGreaterThan(10);
      expect(numbers.name).toBe(`gradient-garden-${id}.csv`);
      expect(tables.length, id).toBeGreaterThan(0);
      await test.step(id, () => expectTables(numbers.content.toString(), tables));
    }
  });

test('diagrams are saved as SVG that looks like them and names nothing outside itself', async ({ page, context }) => {
  const viewer = await context.newPage();
  for (const [id, count] of /** @type {const} */ ([
    ['neuron', 2],
    ['views', 1],
    ['bumps', 1],
    ['softmax', 0],
  ])) {
    await openInstrument(page, id);
    await page.getByRole('button', { name: 'Share' }).click();
    const button = page.getByRole('button', { name: 'Save diagram (SVG)' });
    await expect(button).toHaveCount(count ? 1 : 0);
    if (!count) continue;
    const { name, content } = await saved(page, 'Save diagram (SVG)');
    expect(name).toBe(`gradient-garden-${id}.svg`);
    const svg = content.toString();
    expect(svg).not.toMatch(/url\((?!#)|href="(?!#)|var\(|NaN|undefined/);
    const seen = await viewer.evaluate(async (text) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      return {
        errors: file.querySelectorAll('parsererror').length,
        diagrams: file.querySelectorAll('svg > svg').length,
        words: file.documentElement.textContent?.replace(/\s+/g, ''),
        colors: new Set(new Uint32Array(data.buffer)).size,
      };
    }, svg);
    expect([seen.errors, seen.diagrams], id).toEqual([0, count]);
    expect(seen.words?.length, id).toBeGreaterThan(5);
    expect(seen.colors, id).toBeGreaterThan(30);
  }
});

test('a picture is in the language of its page, which chooses the fonts of some browsers', async ({ page }) => {
  await page.addInitScript(() => {
    const { set } = /** @type {any} */ (Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src'));
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      set(address) {
        /** @type {any} */ (globalThis).drawn = address;
        set.call(this, address);
      },
    });
  });
  await openInstrument(page, 'forward', { lang: 'ko' });
  await page.getByRole('button', { name: words.ko.share }).click();
  await saved(page, words.ko.png);
  const markup = await page.evaluate(() => decodeURIComponent(/** @type {any} */ (globalThis).drawn));
  expect(markup).toMatch(/<svg [^>]*xml:lang="ko"/);
});

test('pictures have twice the pixels whatever the screen’s, and follow what is moved', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  await openInstrument(page, 'activations', { state: 'v=1&probe=2' });
  await page.getByRole('button', { name: 'Share' }).click();
  const before = await saved(page, words.en.png);
  expect((await saved(page, words.en.png)).content.equals(before.content)).toBe(true);
  await page.getByRole('slider', { name: 'Probe x', exact: true }).press('ArrowRight');
  await expect(page.locator('.instrument-summary')).toContainText('2.05');
  const after = await saved(page, words.en.png);
  expect(after.content.equals(before.content)).toBe(false);
  const [a, b] = [await look(page, before.content), await look(page, after.content)];
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  const { width } = await onPage(page);
  expect(Math.abs(a.width - 2 * (width + 32))).toBeLessThanOrEqual(4);
  await context.close();
});

test('the numbers are there where the page shows no table; nothing can be saved in a frame', async ({
  page,
  baseURL,
}) => {
  await openInstrument(page, 'zigzag', { more: '&controls=toolbar%20summary' });
  await page.getByRole('button', { name: 'Share' }).click();
  const { content } = await saved(page, words.en.csv);
  expect(cellsOf(content.toString())[0]).toContain('loss');
  await saved(page, words.en.png);

  await page.goto(`${fileUrl('lessons/neuron.html')}?lang=en`);
  await page.getByRole('button', { name: 'Share' }).first().click();
  await saved(page, words.en.png);

  const { url, close } = await otherOrigin(`<!doctype html><title>blog</title><link rel="icon" href="data:,">
    <iframe sandbox="allow-scripts" width="700" height="900" src="${baseURL}embed.html?demo=zigzag&lang=en"></iframe>`);
  await page.goto(url);
  const frame = page.frameLocator('iframe');
  await ready(frame);
  await frame.getByRole('button', { name: 'Share' }).click();
  await expect(frame.getByRole('button', { name: 'Copy: Link' })).toBeVisible();
  await expect(frame.getByRole('button', { name: /^Save/ })).toHaveCount(0);
  close();
});
