import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  ...{ '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' },
};
const page =
  '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="/bundle/browser-page.js"></script>';

/**
 * Serves an empty page with the bundle, and files of the folders a contender may load from. No cross-origin isolation,
 * like most pages: SharedArrayBuffer, and with it threads, are not available to anyone.
 *
 * @param {Map<string, Uint8Array>} bundle
 * @param {Record<string, string>} folders first part of the path → folder on disk
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(bundle, folders) {
  const read = async (/** @type {string} */ path) => {
    if (path === '/') return Buffer.from(page);
    const [, first, ...rest] = path.split('/');
    if (first === 'bundle') return bundle.get(rest.join('/'));
    return first in folders ? readFile(join(folders[first], rest.join('/'))) : undefined;
  };
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const content = await read(path).catch(() => undefined);
    const type =
      path === '/' ? 'text/html' : (types[/** @type {'.js'} */ (extname(path))] ?? 'application/octet-stream');
    response.writeHead(content ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close };
}
