// Running other programs, in the one place where all scripts do it.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * @typedef {object} Result
 * @property {number} code exit code; 127 when the program could not be started, 128 when a signal ended it
 * @property {string} output stdout and stderr in the order they came, empty when shown
 */

/**
 * Runs a program in the repository and waits for its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string>, cwd?: string, timeoutSeconds?: number }} [options] `show` passes the
 *   output through instead of collecting it
 * @returns {Promise<Result>}
 */
export function run(command, args, { show = false, env = {}, cwd = root, timeoutSeconds } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      timeout: timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000,
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 128, output: Buffer.concat(chunks).toString() }));
  });
}

/**
 * Like run, but a failure is an Error whose message carries the program's output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export async function runOrThrow(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${output.trimEnd()}\n${command} ${args.join(' ')}: exit code ${code}`.trimStart());
  return output;
}

/**
 * Whether the module is the program that Node was started with.
 * @param {string} moduleUrl import.meta.url
 */
const isMain = (moduleUrl) =>
  process.argv[1] !== undefined && fileURLToPath(moduleUrl) === realpathSync(process.argv[1]);

/**
 * Runs a script's main function when the module is the program; an error becomes one message and exit code 1.
 * @param {string} moduleUrl import.meta.url
 * @param {() => Promise<void>} main
 */
export async function runAsProgram(moduleUrl, main) {
  if (!isMain(moduleUrl)) return;
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
