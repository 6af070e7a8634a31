// The engine for programmers (dist/engine.js) in a real browser: it works, and gives the same bits as in Node.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { loadEngine } from '../reference/engine.mjs';
import { allHashes } from '../reference/same-bits-specs.mjs';

const specs = await readFile(new URL('../reference/same-bits-specs.mjs', import.meta.url), 'utf8');

test('the same seed and spec give the same bits in Chromium and in Node', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}engine.d.ts`); // a page of the same origin without a policy of its own
  const inBrowser = await page.evaluate(
    async ({ engineUrl, specsUrl }) => {
      const { createEngine } = await import(engineUrl);
      const { allHashes } = await import(specsUrl);
      return allHashes(await createEngine());
    },
    { engineUrl: `${baseURL}engine.js`, specsUrl: `data:text/javascript,${encodeURIComponent(specs)}` },
  );
  const inNode = allHashes(await loadEngine());
  expect(Object.keys(inNode).length).toBeGreaterThan(20);
  expect(inBrowser).toEqual(inNode);
});

test('a programmer trains, predicts and reads errors in the browser', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}engine.d.ts`);
  const seen = await page.evaluate(async (engineUrl) => {
    const { createEngine, EngineError } = await import(engineUrl);
    const engine = await createEngine();
    const trainer = engine.createTrainer({
      inputs: 2,
      layers: [
        { units: 4, activation: 'tanh' },
        { units: 1, activation: 'tanh' },
      ],
      optimizer: { type: 'adam', learningRate: 0.05 },
      batchSize: 4,
    });
    const x = new Float32Array([0, 0, 0, 1, 1, 0, 1, 1]);
    const y = new Float32Array([-1, 1, 1, -1]);
    trainer.setData(x, y, 4);
    const before = trainer.loss(x, y, 4);
    const { loss } = trainer.epoch(500);
    const signs = [...trainer.predict(x, 4)].map(Math.sign);
    /** @type {{ where: string, message: string } | null} */
    let error = null;
    try {
      engine.createTrainer({ inputs: 2, layers: [{ units: 0 }] });
    } catch (thrown) {
      const { where, message } = /** @type {import('../../web/engine/api.js').EngineError} */ (thrown);
      if (thrown instanceof EngineError) error = { where, message };
    }
    trainer.delete();
    return { before, loss, signs, error, live: engine.liveHandles() };
  }, `${baseURL}engine.js`);
  expect(seen.loss).toBeLessThan(seen.before / 10);
  expect(seen.signs).toEqual([-1, 1, 1, -1]);
  expect(seen.error).toEqual({
    where: 'layers[0].units',
    message: 'layers[0].units must be a whole number from 1 to 4096, not 0',
  });
  expect(seen.live).toBe(0);
});
