// npm start: set-up, build, serve.
import { buildAll } from './build.mjs';
import { runAsProgram } from './command.mjs';
import { serveDist } from './serve.mjs';

await runAsProgram(import.meta.url, async () => {
  await buildAll();
  await serveDist();
});
