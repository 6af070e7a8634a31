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
