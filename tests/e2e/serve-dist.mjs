import { root } from '../../scripts/command.mjs';
import { serve } from '../../scripts/serve.mjs';

/** Serves dist/ while the browser tests run. */
export default async function serveDist() {
  const { url, close } = await serve(`${root}dist`, 0);
  process.env.GARDEN_URL = url;
  return close;
}
