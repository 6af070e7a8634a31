// npm run bench: ours against other libraries. Arguments go to tests/bench/run.mjs, which describes them.
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { root, runAsProgram, runOrThrow } from './command.mjs';
import { installNpmPackages, setUp } from './set-up.mjs';

await runAsProgram(import.meta.url, async () => {
  const args = process.argv.slice(2);
  await setUp(args.includes('--browser') ? 'bench-browser' : 'bench');
  await installNpmPackages(join(root, 'tests/bench')); // the peers: nobody else downloads them
  await buildAll();
  await runOrThrow(process.execPath, ['tests/bench/run.mjs', ...args], { show: true });
});
