// npm run build: the engine as WebAssembly, then everything in dist/.
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, runAsProgram, runOrThrow } from './command.mjs';
import { emscriptenVariables, setUp, thisMachine } from './set-up.mjs';

const dist = join(root, 'dist');

/**
 * Builds targets of a CMake preset.
 * @param {'native' | 'sanitize' | 'wasm' | 'fuzz'} preset
 * @param {string[]} [targets] default: all of the preset
 */
export async function buildPreset(preset, targets = ['all']) {
  const env = preset === 'wasm' ? emscriptenVariables(thisMachine) : {};
  if (!isConfigured(preset)) await runOrThrow('cmake', ['--preset', preset], { env });
  await runOrThrow('cmake', ['--build', '--preset', preset, '--target', ...targets], { env });
}

/** Ninja notices a new CMakeLists.txt by itself, but not a new preset. @param {string} preset */
function isConfigured(preset) {
  const ninja = join(root, 'build', preset, 'build.ninja');
  return existsSync(ninja) && statSync(ninja).mtimeMs > statSync(join(root, 'CMakePresets.json')).mtimeMs;
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
  await runOrThrow(join(root, 'node_modules/.bin/tsc'), ['-p', join(root, 'scripts/library.tsconfig.json'), '--outDir', types]);
  await writeFile(join(dist, 'engine.d.ts'), "export * from './types/api.js';\n");
}

/** Gzipped sizes, largest first, of what a browser fetches. */
async function printSizes() {
  const files = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return { name: relative(root, path), bytes: gzipSync(await readFile(path), { level: 9 }).length };
    }),
  );
  sizes.push({
    name: 'build/wasm/engine.wasm',
    bytes: gzipSync(await readFile(join(root, 'build/wasm/engine.wasm'))).length,
  });
  for (const { name, bytes } of sizes.sort((a, b) => b.bytes - a.bytes)) {
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} KB gzipped  ${name}`);
  }
}

/** Builds dist/ from nothing. */
export async function buildAll() {
  await setUp('build');
  console.log('Building the engine as WebAssembly (build/wasm)');
  await buildPreset('wasm', ['engine_wasm']);
  console.log('Building the pages (dist)');
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist);
  await buildLibrary();
  if (existsSync(join(root, 'scripts/build-pages.mjs'))) {
    const { buildPages } = await import('./build-pages.mjs');
    await buildPages();
  }
  await printSizes();
}

await runAsProgram(import.meta.url, buildAll);
