// npm run build: the engine as WebAssembly, then everything in dist/.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, run, runAsProgram, runOrThrow } from './command.mjs';
import { filesBelow } from './files.mjs';
import { emscriptenVariables, setUp, thisMachine } from './set-up.mjs';

const dist = join(root, 'dist');

/** @typedef {'native' | 'sanitize' | 'wasm' | 'tidy' | 'fuzz'} Preset those of CMakePresets.json */

/** @param {Preset} preset */
const variablesFor = (preset) => (preset === 'wasm' ? emscriptenVariables(thisMachine) : {});

/**
 * Configures a preset unless that was done. Ninja notices a new CMakeLists.txt by itself, but not a new preset.
 * @param {Preset} preset
 */
async function configurePreset(preset) {
  const ninja = join(root, 'build', preset, 'build.ninja');
  const presets = join(root, 'CMakePresets.json');
  if (existsSync(ninja) && statSync(ninja).mtimeMs > statSync(presets).mtimeMs) return;
  await runOrThrow('cmake', ['--preset', preset], { env: variablesFor(preset) });
}

/**
 * Builds targets of a preset.
 * @param {Preset} preset
 * @param {string[]} [targets] default: all of them
 * @throws {Error} with the compiler's complaints, without the lines about what went well
 */
export async function buildPreset(preset, targets = ['all']) {
  console.log(`Building ${targets.join(', ')} in build/${preset}`);
  await configurePreset(preset);
  const args = ['--build', '--preset', preset, '--target', ...targets];
  const { code, output } = await run('cmake', args, { env: variablesFor(preset) });
  if (code === 0) return;
  const complaints = output.split('\n').filter((line) => !/^\[\d+\/\d+\]|^\d+ warnings? generated\.$/.test(line));
  throw new Error(complaints.join('\n').trimEnd());
}

/** dist/engine.js, the engine for programmers, and its types from the JSDoc of web/engine/api.js. */
async function buildLibrary() {
  const { build } = await import('esbuild');
  const { engineBinary } = await import('./engine-binary.mjs');
  await build({
    entryPoints: { engine: join(root, 'web/engine/api.js') },
    outdir: dist,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    plugins: [engineBinary()],
  });
  const types = join(dist, 'types');
  await runOrThrow(join(root, 'node_modules/.bin/tsc'), [
    '-p',
    join(root, 'scripts/library.tsconfig.json'),
    '--outDir',
    types,
  ]);
  await writeFile(join(dist, 'engine.d.ts'), "export * from './types/api.js';\n");
}

/** Prints the gzipped sizes of what a browser fetches, largest first. */
function printSizes() {
  const sizes = [...filesBelow('dist', /(?<!\.d\.ts)$/), 'build/wasm/engine.wasm', 'build/wasm/course.wasm'].map(
    (name) => {
      return { name, bytes: gzipSync(readFileSync(join(root, name)), { level: 9 }).length };
    },
  );
  for (const { name, bytes } of sizes.sort((a, b) => b.bytes - a.bytes)) {
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} KB gzipped  ${name}`);
  }
}

/** Builds dist/ from nothing. */
export async function buildAll() {
  await setUp('build');
  await buildPreset('wasm', ['engine_wasm', 'course_wasm']);
  console.log('Building dist');
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist);
  await buildLibrary();
  const { buildPages } = await import('./build-pages.mjs'); // needs the packages that set-up installs
  await buildPages();
  printSizes();
}

await runAsProgram(import.meta.url, buildAll);
