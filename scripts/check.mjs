// npm run check: format, lint and types of C++ and JavaScript. Changes nothing; `npm run format` mends what it can.
import { buildPreset } from './build.mjs';
import { run, runAsProgram } from './command.mjs';
import { filesBelow } from './files.mjs';
import { setUp } from './set-up.mjs';

/** The C++ of engine and tests; `npm run format` shares it. */
export const cppFiles = () => ['engine', 'tests'].flatMap((directory) => filesBelow(directory, /\.(h|cpp)$/));

/** @typedef {import('./command.mjs').Result} Result */

/** clang-tidy runs as part of a build, which knows what changed since it last did. @returns {Promise<Result>} */
async function clangTidy() {
  try {
    await buildPreset('tidy');
    return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

/** The quick ones, which `npm test` runs too. @type {Record<string, () => Promise<Result>>} */
export const quickChecks = {
  'clang-format': () => run('clang-format', ['--dry-run', '-Werror', ...cppFiles()]),
  biome: () => run('node_modules/.bin/biome', ['check', '--error-on-warnings']),
  tsc: () => run('node_modules/.bin/tsc', ['--pretty']),
};

await runAsProgram(import.meta.url, async () => {
  await setUp('check');
  for (const [name, check] of Object.entries({ ...quickChecks, 'clang-tidy': clangTidy })) {
    const { code, output } = await check();
    console.log(code === 0 ? `${name}: good` : `${output.trimEnd()}\n${name}: failed`);
    if (code !== 0) process.exitCode = 1;
  }
});
