// <gradient-garden> in other people's pages, Share in the toolbar, and the page that explains both.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './bench.mjs';
import { dist, expectAccessible, expectToFit, fileUrl, languages, otherOrigin } from './everywhere.mjs';
import { openInstrument, ready, stateOf } from './instruments.mjs';

test.describe.configure({ mode: 'parallel' });

test('an instrument in a sandboxed frame tells the page around it what happens', async ({ page, baseURL }) => {
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
      writeFileSync(`${dist}/embed-test.html`, html);
      close = () => rmSync(`${dist}/embed-test.html`);
      await page.goto(fileUrl('embed-test.html'));
    }
    const frame = page.frameLocator('gradient-garden:first-of-type iframe');
    await ready(frame.first());
    expect(await page.locator('iframe').count()).toBeLessThan(4);
    const inside = () =>
      frame
        .first()
        .locator('main')
        .evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
    const outside = () =>
      page
        .locator('iframe')
        .first()
        .evaluate((element) => element.clientHeight);
    await expect.poll(async () => (await outside()) - (await inside())).toBe(0);
    const first = page.locator('gradient-garden').first();
    await first.evaluate((element) => element.setAttribute('state', 'v=1&probe=2'));
    await expect(frame.first().getByText('At x = 2:')).toBeVisible();
    await first.evaluate((element) => element.setAttribute('theme', 'dark'));
    await expect(frame.first().locator('html')).toHaveAttribute('data-theme', 'dark');
    await frame.first().getByRole('slider', { name: 'Probe x', exact: true }).press('ArrowRight');
    const heard = () => page.evaluate(() => /** @type {any} */ (globalThis).heard);
    await expect.poll(async () => (await heard()).at(-1)).toEqual(['change', { state: 'v=1&probe=2.05' }]);
    // Another language keeps what the reader did.
    await first.evaluate((element) => element.setAttribute('lang', 'ko'));
    await expect(frame.first().locator('html')).toHaveAttribute('lang', 'ko');
    await expect(frame.first().locator('.instrument-summary')).toContainText('2.05');
    await first.evaluate((element) => element.setAttribute('demo', 'one-neuron-step'));
    await expect(frame.first().getByText('뉴런 하나로 만든 계단')).toBeVisible();
    close();
  });

test('Share gives a link, a tag and a file for what is on the screen; the file shares itself', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openInstrument(page, 'activations', { state: 'v=1&probe=2' });
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('slider', { name: 'Probe x', exact: true }).press('ArrowRight');
  await page.getByRole('button', { name: 'Copy: Link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toHaveCount(1);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toMatch(/^http.*\/embed\.html\?demo=activations&lang=en#v=1&probe=2\.05$/);
  await page.getByRole('button', { name: 'Copy: HTML for your page' }).click();
  await expect
    .poll(copied)
    .toMatch(
      /src="http.*embed\.js"><\/script>\n<gradient-garden demo="activations" lang="en" state="v=1&amp;probe=2\.05">/,
    );

  const file = test.info().outputPath('saved.html');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as one file' }).click();
  await (await saving).saveAs(file);
  await page.goto(`file://${file}?lang=en`);
  await ready(page);
  expect(await stateOf(page)).toBe('v=1&probe=2.05');
  await expect(page).toHaveTitle('Activation functions');

  await page.getByRole('slider', { name: 'Probe x', exact: true }).press('ArrowRight');
  await page.getByRole('button', { name: 'Share' }).click();
  const again = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as one file' }).click();
  await (await again).saveAs(file);
  expect(readFileSync(file, 'utf8')).toContain('data-state="v=1&amp;probe=2.1"');
  await page.goto(`file://${file}?lang=ko`);
  await ready(page);
  expect(await stateOf(page)).toBe('v=1&probe=2.1');
});

for (const lang of languages)
  test(`embedding.html in ${lang} explains, shows and fits`, async ({ page }) => {
    await page.goto(`embedding.html?lang=${lang}&theme=dark`);
    await ready(page.frameLocator('.builder-figure iframe'));
    await expect(page.frameLocator('.builder-figure iframe').locator('html')).toHaveAttribute('lang', lang);
    for (const width of [360, 768, 1280]) await expectToFit(page, width);
    await expectAccessible(page);
    await page.goto(`${fileUrl('embedding.html')}?lang=${lang}`);
    await ready(page.frameLocator('.builder-figure iframe'));
  });

test('the builder’s snippet follows the figure, the choices and the parts, and another page shows just that', async ({
  page,
  baseURL,
}) => {
  await page.goto('embedding.html?lang=en&theme=light');
  const figure = page.frameLocator('.builder-figure iframe');
  await page.getByLabel('Instrument', { exact: true }).selectOption('one-neuron-step');
  await ready(figure);
  await figure.getByRole('slider', { name: 'Place of the step' }).press('ArrowRight');
  const snippet = page.getByRole('textbox', { name: 'HTML for your page' });
  await expect(snippet).toHaveValue(/ state="v=1&amp;b=/);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ko');
  await expect(figure.locator('html')).toHaveAttribute('lang', 'ko');
  await page.getByRole('combobox', { name: 'Theme' }).last().selectOption('dark');
  await page.getByLabel('Parts shown').selectOption('some');
  for (const part of ['toolbar', 'network', 'settings', 'challenge', 'numbers'])
    await page.getByRole('checkbox', { name: part }).uncheck();
  await expect(snippet).toHaveValue(
    /<gradient-garden demo="one-neuron-step" lang="ko" theme="dark" controls="summary" state="v=1&amp;[^"]*b=[^"]*"><\/gradient-garden>/,
  );
  const { url, close } = await otherOrigin(
    `<!doctype html><title>blog</title><link rel="icon" href="data:,">${await snippet.inputValue()}`,
  );
  await page.goto(url);
  const shown = page.frameLocator('iframe');
  await ready(shown);
  await expect(shown.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(shown.locator('.challenge, .instrument-head')).toHaveCount(0);
  expect(await page.locator('script').getAttribute('src')).toBe(`${baseURL}embed.js`);
  close();
});
