// A static server for dist/: no dependency, no caching, nothing outside its directory.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { root, runAsProgram } from './command.mjs';

/** @type {Record<string, string>} */
const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/**
 * The file that a request means, or the address it should have asked for.
 * @param {string} directory real path
 * @param {string} url of the request: path and query
 * @returns {Promise<{ file: string, size: number } | { redirect: string } | undefined>} undefined: there is none
 */
async function resolveRequest(directory, url) {
  try {
    const { pathname, search } = new URL(url, 'http://localhost');
    const path = await realpath(join(directory, decodeURIComponent(pathname)));
    if (path !== directory && !path.startsWith(directory + sep)) return undefined;
    const found = await stat(path);
    if (found.isFile()) return { file: path, size: found.size };
    // Without the slash, the page's relative addresses would point beside its directory.
    if (!pathname.endsWith('/')) return { redirect: `${pathname.replace(/^\/+/, '/')}/${search}` };
    const index = join(path, 'index.html');
    return { file: index, size: (await stat(index)).size };
  } catch (error) {
    if (error instanceof URIError || noFile.has(/** @type {any} */ (error).code)) return undefined;
    throw error;
  }
}

/** What the file system and the URL parser say of a file that is not there and of an address that is none. */
const noFile = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ELOOP',
  'EACCES',
  'ERR_INVALID_ARG_VALUE',
  'ERR_INVALID_URL',
]);

/**
 * Serves a directory.
 * @param {string} directory
 * @param {number} port 0: any free one
 * @param {string} [host]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(directory, port, host = 'localhost') {
  const home = await realpath(directory);
  const server = createServer(async (request, response) => {
    const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
      return;
    }
    const answer = await resolveRequest(home, request.url ?? '/').catch((error) => {
      console.error(error);
      return /** @type {const} */ ('failed');
    });
    if (answer === 'failed') {
      response
        .writeHead(500, { ...headers, 'Content-Type': mediaTypes['.txt'] })
        .end('500 The file could not be read\n');
    } else if (!answer) {
      response.writeHead(404, { ...headers, 'Content-Type': mediaTypes['.txt'] }).end('404 Not found\n');
    } else if ('redirect' in answer) {
      response.writeHead(301, { ...headers, Location: answer.redirect }).end();
    } else {
      const type = mediaTypes[extname(answer.file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': answer.size });
      if (request.method === 'HEAD') response.end();
      else
        createReadStream(answer.file)
          .on('error', () => response.destroy())
          .pipe(response);
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://${host}:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves dist/ on PORT (8080 unless set) and prints the address. */
export async function serveDist() {
  const port = Number(process.env.PORT ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT is '${process.env.PORT}'; it must be a whole number from 0 to 65535`);
  }
  try {
    const { url } = await serve(join(root, 'dist'), port);
    console.log(`Gradient Garden is at ${url} (Ctrl+C stops it)`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'EADDRINUSE') throw new Error(`Port ${port} is taken. Choose another: PORT=8081 npm start`);
    if (error.code === 'ENOENT') throw new Error('There is no dist/ yet. Run: npm run build');
    throw error;
  }
}

await runAsProgram(import.meta.url, serveDist);
