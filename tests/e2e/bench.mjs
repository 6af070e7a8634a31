// What the browser tests share: a page that must stay silent, and the playground's readings.
import { test as base, expect } from '@playwright/test';

/** A page on which any console message, error or request to elsewhere fails the test. */
export const test = base.extend({
  page: async ({ page }, use) => {
    /** @type {string[]} */
    const unwanted = [];
    page.on('console', (message) => unwanted.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => unwanted.push(String(error)));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (['http:', 'https:'].includes(protocol) && !['localhost', '127.0.0.1'].includes(hostname))
        unwanted.push(request.url());
    });
    await use(page);
    expect(unwanted).toEqual([]);
  },
});

/**
 * Opens the playground in English and waits for its first network, and for the parts that come after it: they move
 * what is below them.
 * @param {import('@playwright/test').Page} page
 * @param {string} [hash]
 * @param {string} [query]
 */
export async function openPlayground(page, hash = '', query = '?lang=en') {
  await page.goto(`playground.html${query}${hash}`);
  await expect(page.locator('#counters')).not.toBeEmpty();
  await expect(page.locator('#pairing')).not.toBeEmpty();
  for (const part of ['#loss-log', '.graph-key']) await expect(page.locator(part)).toBeAttached();
}

/** @param {import('@playwright/test').Page} page */
export const play = (page) => page.getByRole('button', { name: 'Play', exact: true }).click();

/**
 * A number of the counters at the top.
 * @param {import('@playwright/test').Page} page
 * @param {'Epoch' | 'Step' | 'Parameters'} name
 */
export async function counter(page, name) {
  const text = await page.locator('#counters div').filter({ hasText: name }).locator('dd').textContent();
  return Number(text?.replaceAll(',', ''));
}

/** The test accuracy shown, 0…1. @param {import('@playwright/test').Page} page */
export async function testAccuracy(page) {
  const row = page.locator('#metrics tr').filter({ hasText: 'Accuracy' });
  return (await row.count()) ? Number.parseFloat((await row.locator('td').last().textContent()) ?? '') / 100 : 0;
}

/** The picture of the output, as an address of its pixels. @param {import('@playwright/test').Page} page */
export const pictureOf = (page, canvas = 'output-canvas') =>
  page.evaluate((id) => /** @type {HTMLCanvasElement} */ (document.getElementById(id)).toDataURL(), canvas);

/** The picture once it stays as it is. @param {import('@playwright/test').Page} page */
export async function settledPicture(page, canvas = 'output-canvas') {
  let picture = '';
  await expect
    .poll(async () => {
      const before = picture;
      picture = await pictureOf(page, canvas);
      return picture === before;
    })
    .toBe(true);
  return picture;
}

/** A table of 150 made-up flowers of three species: normal deviates around means that resemble real ones. */
export function flowers() {
  let seed = 7;
  const uniform = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  /** @type {[string, number[]][]} */
  const species = [
    ['setosa', [5, 3.4, 1.5, 0.2]],
    ['versicolor', [5.9, 2.8, 4.3, 1.3]],
    ['virginica', [6.6, 3, 5.6, 2]],
  ];
  const rows = Array.from({ length: 150 }, (_, i) => {
    const [name, means] = species[i % 3] ?? ['', []];
    return [...means.map((mean) => (mean * (1 + 0.06 * normal())).toFixed(1)), name].join(',');
  });
  return ['sepal_length,sepal_width,petal_length,petal_width,species', ...rows, ''].join('\n');
}
