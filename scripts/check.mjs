// npm run check: format, lint and types of C++ and JavaScript. Changes nothing; `npm run format` mends what it can.
import { availableParallelism } from 'node:os';
import { configurePreset } from './build.mjs';
import { root, run, runAsProgram } from './command.mjs';
import { filesBelow } from './files.mjs';
import { setUp } from './set-up.mjs';

/** The C++ of engine and tests; `npm run format` shares it. */
export const cppFiles = () => ['engine', 'tests'].flatMap((directory) => filesBelow(directory, /\.(h|cpp)$/));

/** @typedef {import('./command.mjs').Result} Result */

/**
 * clang-tidy over every translation unit of the native build, as many at a time as there are cores.
 * @returns {Promise<Result>}
 */
async function clangTidy() {
  await configurePreset('native');
  const units = cppFiles().filter((file) => /^(?!engine\/wasm\/|tests\/engine\/fuzz\/).*\.cpp$/.test(file));
  /** @type {Result[]} */
  const results = [];
  const worker = async () => {
    for (let unit = units.pop(); unit; unit = units.pop()) {
      results.push(await run('clang-tidy', ['-p', `${root}build/native`, '--quiet', unit]));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  const failures = results.filter(({ code }) => code !== 0).map(({ output }) => output);
  return { code: failures.length, output: failures.join('\n') };
}

/** @type {Record<string, () => Promise<Result>>} */
const checks = {
  'clang-format': () => run('clang-format', ['--dry-run', '-Werror', ...cppFiles()]),
  biome: () => run('node_modules/.bin/biome', ['check', '--error-on-warnings']),
  tsc: () => run('node_modules/.bin/tsc', ['--pretty']),
  'clang-tidy': clangTidy,
};

await runAsProgram(import.meta.url, async () => {
  await setUp('check');
  for (const [name, check] of Object.entries(checks)) {
    const { code, output } = await check();
    console.log(code === 0 ? `${name}: good` : `${output.trimEnd()}\n${name}: failed`);
    if (code !== 0) process.exitCode = 1;
  }
});
