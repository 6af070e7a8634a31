// Makes docs/screenshot.png of README.md: the playground after some seconds of training.
//   node scripts/screenshot.mjs [seconds] [fragment of the address, to choose the data and the network]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumOptions } from './browser.mjs';
import { buildAll } from './build.mjs';
import { root, runAsProgram } from './command.mjs';
import { serve } from './serve.mjs';
import { setUp } from './set-up.mjs';

await runAsProgram(import.meta.url, async () => {
  const [seconds = '8', fragment = ''] = process.argv.slice(2);
  await setUp('test');
  await buildAll();
  const { url, close } = await serve(join(root, 'dist'), 0);
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: 2,
      colorScheme: 'light',
    });
    await page.goto(`${url}playground.html?lang=en${fragment && `#${fragment.replace(/^#/, '')}`}`);
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Space'); // plays, as everywhere in the course
    await page.waitForTimeout(Number(seconds) * 1000);
    await mkdir(join(root, 'docs'), { recursive: true });
    await page.screenshot({ path: join(root, 'docs/screenshot.png') });
    console.log('docs/screenshot.png');
  } finally {
    await browser.close();
    await close();
  }
});
