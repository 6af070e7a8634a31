import { chromium } from 'playwright-core';
import { serve } from './browser-server.mjs';
import { bundlePage } from './bundle.mjs';
import { machine, withTimeout } from './node-host.mjs';

const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/**
 * Contenders in headless Chromium, each in a page of its own. Needs the repository's own development packages
 * (esbuild, Playwright) and Debian's Chromium; CHROMIUM names another executable.
 *
 * @param {string} root the repository, where dist/engine.js is
 * @param {string} folder tests/bench
 * @returns {Promise<import('./node-host.mjs').Host>}
 */
export async function createBrowserHost(root, folder) {
  const server = await serve(await bundlePage(folder), {
    ...{ dist: `${root}/dist`, node_modules: `${folder}/node_modules` },
  });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args });
  const environment = {
    kind: /** @type {const} */ ('chromium'),
    engineUrl: `${server.url}dist/engine.js`,
    assetsUrl: `${server.url}node_modules/`,
  };

  const open = async (/** @type {string} */ name, /** @type {string} */ workloadId) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const close = () => withTimeout(context.close(), 5, 'closing the page').catch(() => {});
    const call = (/** @type {string} */ method, /** @type {unknown[]} */ values, /** @type {number} */ seconds) => {
      const run = page.evaluate(
        ([m, v]) => /** @type {any} */ (globalThis).bench(m, v),
        /** @type {const} */ ([method, values]),
      );
      return withTimeout(run, seconds, method).catch((error) => {
        throw new Error(error.message.replace(/^page\.evaluate: (Error: )?/, ''));
      });
    };
    try {
      await page.goto(server.url);
      await page.waitForFunction(() => 'bench' in globalThis);
      await call('open', [name, workloadId], 60);
    } catch (error) {
      await close();
      throw error;
    }
    return { call, close };
  };
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { environment, description: { runtime: `Chromium ${browser.version()}`, ...machine() }, open, close };
}
