import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';

let directory = '';
/** @type {{ url: string, close: () => Promise<void> }} */
let server;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'garden-serve-'));
  await mkdir(join(directory, 'dist/lessons'), { recursive: true });
  await writeFile(join(directory, 'secret.txt'), 'secret');
  await writeFile(join(directory, 'dist/index.html'), '<p>home</p>');
  await writeFile(join(directory, 'dist/engine.js'), 'export {};');
  await writeFile(join(directory, 'dist/lessons/index.html'), '<p>lessons</p>');
  await symlink(join(directory, 'secret.txt'), join(directory, 'dist/link.txt'));
  server = await serve(join(directory, 'dist'), 0);
});
after(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

/** @param {string} path @param {RequestInit} [options] */
const get = (path, options) => fetch(new URL(path, server.url), { redirect: 'manual', ...options });

test('files come with their type and are not cached', async () => {
  const page = await get('?lang=ko');
  assert.equal(await page.text(), '<p>home</p>');
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(page.headers.get('cache-control'), 'no-store');
  const script = await get('engine.js');
  assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal(script.headers.get('content-length'), '10');
});

test('HEAD has no body, other methods are refused', async () => {
  const head = await get('engine.js', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
  assert.equal((await get('engine.js', { method: 'POST' })).status, 405);
});

test('a directory redirects to its slash, keeping the query, and serves its index', async () => {
  const redirect = await get('lessons?lang=en');
  assert.equal(redirect.status, 301);
  assert.equal(redirect.headers.get('location'), '/lessons/?lang=en');
  assert.equal(await (await get('lessons/')).text(), '<p>lessons</p>');
});

test('nothing outside the directory is served', async () => {
  for (const path of [
    'link.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    'lessons/..%2f..%2fsecret.txt',
    'none',
    '%',
    '%00',
  ]) {
    const answer = await get(path);
    assert.equal(answer.status, 404, path);
    assert.doesNotMatch(await answer.text(), /secret/);
  }
  assert.match(await rawGet('/../secret.txt'), /^HTTP\/1\.1 404/);
  assert.match(await rawGet('//../secret.txt'), /^HTTP\/1\.1 404/);
});

/** A request as it stands: fetch would tidy the path. @param {string} path @returns {Promise<string>} */
function rawGet(path) {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(`GET ${path} HTTP/1.0\r\n\r\n`));
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('end', () => resolve(answer)).on('error', reject);
  });
}
