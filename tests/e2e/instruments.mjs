// What the tests of instruments share.
import { expect } from '@playwright/test';

/**
 * Opens one instrument alone and waits for its numbers.
 * @param {import('@playwright/test').Page} page
 * @param {string} id
 * @param {{ state?: string, lang?: string, more?: string }} [options]
 */
export async function openInstrument(page, id, { state = '', lang = 'en', more = '' } = {}) {
  await page.goto(`embed.html?demo=${id}&lang=${lang}${more}${state && `#${state}`}`);
  await ready(page);
}

/** @param {import('@playwright/test').Page | import('@playwright/test').FrameLocator} page */
export async function ready(page) {
  await expect(page.locator('.instrument-summary').first()).toContainText(/\d/);
}

/** The state of the first instrument, as a fragment. @param {import('@playwright/test').Page} page @returns {Promise<string>} */
export const stateOf = (page) =>
  page.evaluate(() => {
    const { model } = /** @type {any} */ (document.querySelector('gradient-garden'));
    return model.form.write(model.state);
  });

/** A handle or slider by its name. @param {import('@playwright/test').Page} page @param {string | RegExp} name */
export const handle = (page, name) => page.getByRole('slider', { name }).first();

/**
 * The middle of a handle, once it can be seen. A handle of the picture before may still be there, and go.
 * @param {import('@playwright/test').Page} page
 * @param {string | RegExp} name
 */
async function middleOf(page, name) {
  let middle = { x: 0, y: 0 };
  await expect(async () => {
    await handle(page, name).scrollIntoViewIfNeeded({ timeout: 1000 });
    const box = await handle(page, name).boundingBox();
    if (!box) throw new Error(`there is no handle ${name}`);
    middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }).toPass();
  return middle;
}

/**
 * Drags a handle by mouse.
 * @param {import('@playwright/test').Page} page
 * @param {string | RegExp} name
 * @param {number} dx in pixels
 * @param {number} [dy]
 */
export async function drag(page, name, dx, dy = 0) {
  const { x, y } = await middleOf(page, name);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 5 });
  await page.mouse.up();
}

/** A page that is touched, 390 pixels wide. @param {import('@playwright/test').Browser} browser @param {string | undefined} baseURL */
export async function phone(browser, baseURL) {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  return context.newPage();
}

/**
 * Drags a handle by finger, on a page of `phone`.
 * @param {import('@playwright/test').Page} page
 * @param {string | RegExp} name
 * @param {number} dx in pixels
 * @param {number} [dy]
 */
export async function touchDrag(page, name, dx, dy = 0) {
  const { x, y } = await middleOf(page, name);
  const client = await page.context().newCDPSession(page);
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let i = 1; i <= 10; i++)
    await client.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ x: x + (dx * i) / 10, y: y + (dy * i) / 10 }],
    });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
