import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

/**
 * Where contenders run: each `open` gives one of them a process or page of its own, which answers calls to its Session.
 *
 * @typedef {object} Host
 * @property {import('./session.mjs').Environment} environment
 * @property {Record<string, unknown>} description of machine and runtime, for the report
 * @property {(name: string, workloadId: string) => Promise<Remote>} open
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Remote
 * @property {(method: string, args: unknown[], timeoutSeconds: number) => Promise<any>} call rejects on the timeout
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} root the repository, where dist/engine.js is
 * @returns {Host}
 */
export function createNodeHost(root) {
  const environment = {
    kind: /** @type {const} */ ('node'),
    engineUrl: new URL('dist/engine.js', `file://${root}/`).href,
    assetsUrl: new URL('../node_modules/', import.meta.url).href,
  };
  return {
    environment,
    description: { runtime: `Node ${process.version}`, ...machine() },
    open,
    close: async () => {},
  };
}

/** @returns {{ node: string, v8: string, cpu: string, cores: number, platform: string }} */
export function machine() {
  const [first] = cpus();
  return {
    ...{ node: process.version, v8: process.versions.v8 },
    ...{ cpu: first?.model ?? 'unknown', cores: cpus().length, platform: `${process.platform} ${process.arch}` },
  };
}

/**
 * @param {string} name
 * @param {string} workloadId
 * @returns {Promise<Remote>}
 */
async function open(name, workloadId) {
  const child = fork(fileURLToPath(new URL('node-child.mjs', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'], // libraries' banners are not ours to print
    execArgv: ['--max-old-space-size=8192'],
  });
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let errors = '';
  child.stderr?.on('data', (data) => {
    errors = (errors + data).slice(-2000);
  });
  child.on('message', (/** @type {{ id: number, result?: any, error?: string }} */ { id, result, error }) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(result);
    else call?.reject(new Error(error));
  });
  child.on('exit', (code, signal) => {
    const reason =
      errors
        .trim()
        .split('\n')
        .find((line) => line.includes('rror')) ?? '';
    for (const { reject } of waiting.values()) reject(new Error(`the process ended (${signal ?? code}) ${reason}`));
    waiting.clear();
  });

  let lastId = 0;
  const call = (/** @type {string} */ method, /** @type {unknown[]} */ args, /** @type {number} */ timeoutSeconds) => {
    const id = ++lastId;
    const answer = new Promise((resolve, reject) => {
      if (!child.connected) reject(new Error('the process has ended'));
      waiting.set(id, { resolve, reject });
      child.send({ id, method, args });
    });
    return withTimeout(answer, timeoutSeconds, method);
  };
  const close = async () => {
    child.kill('SIGKILL');
  };
  await call('open', [name, workloadId], 60).catch(async (error) => {
    await close();
    throw error;
  });
  return { call, close };
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} seconds
 * @param {string} what
 * @returns {Promise<T>}
 */
export function withTimeout(promise, seconds, what) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${seconds} s`)), seconds * 1000);
  });
  return /** @type {Promise<T>} */ (Promise.race([promise, timeout]).finally(() => clearTimeout(timer)));
}
