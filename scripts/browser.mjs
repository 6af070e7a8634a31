// How a Chromium is started for tests and pictures.
import { findChromium, thisMachine } from './set-up.mjs';

/** Playwright's launch options: the machine's own Chromium, quiet, also as root. */
export const chromiumOptions = () => ({
  headless: true,
  executablePath: findChromium(thisMachine),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
