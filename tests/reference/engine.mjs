// dist/engine.js, what the tests here compare with others.
import { existsSync } from 'node:fs';

const file = new URL('../../dist/engine.js', import.meta.url);

/** @returns {Promise<import('../../web/engine/api.js').Engine>} */
export async function loadEngine() {
  if (!existsSync(file)) throw new Error('dist/engine.js is missing: run npm run build first');
  const { createEngine } = await import(file.href);
  return createEngine();
}
