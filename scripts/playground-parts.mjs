// The playground's page and the parts of it that are fetched when somebody first wants them: every folder of
// web/playground with an index.js becomes dist/playground-NAME.js. A part must not bring its own copy of what the page has
// already (the language, the theme, the templates), so it takes those modules from the page, which lays them out for it.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, transform } from 'esbuild';
import { root } from './command.mjs';

const folder = join(root, 'web/playground');

/** The names of all parts. */
const partNames = () =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'index.js')))
    .sort();

/** Those of them that have words of their own. */
export const partsWithWords = () => partNames().filter((name) => existsSync(join(folder, name, 'strings.js')));

/** @param {string} path absolute */
const nameOf = (path) => relative(root, path);

/**
 * The modules that the page consists of, by their names.
 * @param {import('esbuild').BuildOptions} options
 */
async function modulesOfPage(options) {
  const { metafile } = await build({
    ...options,
    entryPoints: [join(folder, 'main.js')],
    write: false,
    metafile: true,
  });
  return new Set(Object.keys(metafile?.inputs ?? {}).filter((path) => path.endsWith('.js')));
}

/**
 * Modules of the page are taken from it; each one taken is noted.
 * @param {Set<string>} ofPage @param {Set<string>} taken @returns {import('esbuild').Plugin}
 */
const takenFromPage = (ofPage, taken) => ({
  name: 'taken-from-page',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir, namespace }) => {
      const name = nameOf(join(resolveDir, path));
      if (namespace !== 'file' || !ofPage.has(name)) return undefined;
      taken.add(name);
      return { path: name, namespace: 'page' };
    });
    onLoad({ filter: /./, namespace: 'page' }, ({ path }) => ({
      contents: `module.exports = globalThis.gardenPage[${JSON.stringify(path)}];`,
      loader: 'js',
    }));
  },
});

/** A part's style sheets go into its script: one file to fetch. @type {import('esbuild').Plugin} */
const stylesWithin = {
  name: 'styles-within',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      const adopt = `const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(code.trim())}); document.adoptedStyleSheets.push(sheet);`;
      return { contents: adopt, loader: 'js' };
    });
  },
};

/** The page's entry, which lays out what its parts take. @param {Set<string>} taken @returns {import('esbuild').Plugin} */
const layingOut = (taken) => ({
  name: 'laying-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^garden:playground$/ }, () => ({ path: 'playground', namespace: 'garden-playground' }));
    onLoad({ filter: /./, namespace: 'garden-playground' }, () => {
      const names = [...taken].sort();
      const imports = names.map((name, i) => `import * as m${i} from './${name}';`);
      const rows = names.map((name, i) => `'${name}': m${i}`);
      return {
        // The worker first, as gzip looks back 32 KB only: what follows resembles its code.
        contents: `import 'garden:worker';\n${imports.join('\n')}\nglobalThis.gardenPage = { ${rows.join(', ')} };\nimport './web/playground/main.js';`,
        loader: 'js',
        resolveDir: root,
      };
    });
  },
});

/**
 * Builds playground.js, playground.css and the parts.
 * @param {import('esbuild').BuildOptions} options those of all pages
 * @param {string} outdir
 * @param {{ worker: import('esbuild').Plugin, fullWorker: import('esbuild').Plugin }} workers with the engine, as
 *   `garden:worker`, and with the larger one, as `garden:full-worker`
 */
export async function buildPlayground(options, outdir, { worker, fullWorker }) {
  const ofPage = await modulesOfPage({ ...options, outdir, plugins: [worker] });
  /** @type {Set<string>} */
  const taken = new Set();
  for (const name of partNames())
    await build({
      ...options,
      entryPoints: [join(folder, name, 'index.js')],
      outfile: join(outdir, `playground-${name}.js`),
      globalName: `gardenParts.${name}`,
      plugins: [takenFromPage(ofPage, taken), stylesWithin, fullWorker],
    });
  await build({
    ...options,
    outdir,
    entryPoints: [
      { in: 'garden:playground', out: 'playground' },
      { in: join(folder, 'playground.css'), out: 'playground' },
    ],
    plugins: [layingOut(taken), worker],
  });
}
