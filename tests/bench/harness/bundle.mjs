import { builtinModules } from 'node:module';
import { build } from 'esbuild';

/**
 * Bundles the page with every contender as a chunk of its own, loaded when asked for.
 *
 * @param {string} folder tests/bench
 * @returns {Promise<Map<string, Uint8Array>>} file name → content
 */
export async function bundlePage(folder) {
  const { outputFiles } = await build({
    ...{ entryPoints: [`${folder}/harness/browser-page.mjs`], absWorkingDir: folder, outdir: '/bundle' },
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'browser', target: 'es2022', minify: false },
    ...{ write: false, logLevel: 'error', define: { global: 'globalThis' }, plugins: [emptyNodeModules] },
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.replace('/bundle/', ''), contents]));
}

/**
 * Libraries that also run in Node mention its modules in branches a page never takes.
 *
 * @type {import('esbuild').Plugin}
 */
const emptyNodeModules = {
  name: 'empty-node-modules',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(node:)?(${builtinModules.join('|')})$`);
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'empty' }));
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};
