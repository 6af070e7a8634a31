// npm run format: clang-format and biome mend what `npm run check` would complain about.
import { cppFiles } from './check.mjs';
import { runAsProgram, runOrThrow } from './command.mjs';
import { setUp } from './set-up.mjs';

await runAsProgram(import.meta.url, async () => {
  await setUp('format');
  await runOrThrow('clang-format', ['-i', ...cppFiles()], { show: true });
  await runOrThrow('node_modules/.bin/biome', ['check', '--write'], { show: true });
});
