// Browser tests: the machine's Chromium against dist/, served on a free port.
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../../scripts/browser.mjs';
import { root } from '../../scripts/command.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: `${root}build/e2e`,
  globalSetup: './serve-dist.mjs',
  workers: Math.min(2, availableParallelism()),
  // On a machine of which nobody knows what else it does, a landing does not hang on one moment; the test is named.
  retries: process.env.CI ? 1 : 0,
  // Generous, for machines that do other things too: a test waits for what it names, never for time to pass.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: `${root}build/e2e.json` }]],
  use: {
    baseURL: process.env.GARDEN_URL, // set by serve-dist.mjs before the workers read this
    launchOptions: chromiumOptions(),
  },
});
