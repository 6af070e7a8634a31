// The pages in dist/: classic scripts, so that they also open by double-click, where modules do not load. Each page has one
// of its own, and fetches the words of the language that is shown.
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { languages, pseudoLocales } from '../web/i18n/i18n.js';
import { engineBinary } from './engine-binary.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const web = join(root, 'web');

/** @type {import('esbuild').BuildOptions} */
const classic = {
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  conditions: ['production'],
};

/**
 * The worker, engine included, as the text that pages make a Blob from: `garden:worker`.
 * @returns {import('esbuild').Plugin}
 */
function workerSource() {
  return {
    name: 'worker-source',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^garden:worker$/ }, () => ({ path: 'worker', namespace: 'garden-worker' }));
      onLoad({ filter: /./, namespace: 'garden-worker' }, async () => {
        const worker = await build({
          ...classic,
          entryPoints: [join(web, 'engine/worker.js')],
          plugins: [engineBinary()],
          write: false,
          metafile: true,
        });
        // The engine first: gzip looks back 32 KB, and finds in the worker's code what resembles the page's.
        const [before = '', packed = '', after = ''] = (worker.outputFiles[0]?.text ?? '').split(/([\w+/]{9999,}=*)/);
        const [engine, head, tail] = [packed, before, after].map((text) => JSON.stringify(text));
        return {
          contents: `const engine = ${engine}; export const workerSource = ${head} + engine + ${tail};`,
          loader: 'js',
          watchFiles: Object.keys(worker.metafile.inputs)
            .filter((path) => !path.includes(':'))
            .map((path) => join(root, path)),
        };
      });
    },
  };
}

/** @param {string} tag @returns {string} the entry of a catalogue's script */
const wordsEntry = (tag) =>
  pseudoLocales.includes(tag)
    ? `import { pseudoCatalogues } from './pseudo.js'; globalThis.gardenWords = pseudoCatalogues['${tag}'];`
    : `import words from './${tag}.js'; globalThis.gardenWords = words;`;

/**
 * The scripts that web/i18n/load.js fetches: `garden:words/TAG`.
 * @returns {import('esbuild').Plugin}
 */
function wordsScripts() {
  return {
    name: 'words-scripts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^garden:words\// }, ({ path }) => ({
        path: path.slice('garden:words/'.length),
        namespace: 'garden-words',
      }));
      onLoad({ filter: /./, namespace: 'garden-words' }, ({ path }) => ({
        contents: wordsEntry(path),
        resolveDir: join(web, 'i18n'),
      }));
    },
  };
}

/**
 * Builds every page. The engine's build/wasm must exist.
 * @param {{ outdir?: string }} [options] default: dist/
 */
export async function buildPages({ outdir = join(root, 'dist') } = {}) {
  await mkdir(outdir, { recursive: true });
  await build({
    ...classic,
    absWorkingDir: root,
    outdir,
    entryPoints: [
      { in: join(web, 'playground/main.js'), out: 'playground' },
      { in: join(web, 'playground/playground.css'), out: 'playground' },
      { in: join(web, 'home/main.js'), out: 'index' },
      { in: join(web, 'home/home.css'), out: 'index' },
      ...[...Object.keys(languages), ...pseudoLocales].map((tag) => ({
        in: `garden:words/${tag}`,
        out: `words-${tag}`,
      })),
    ],
    plugins: [workerSource(), wordsScripts()],
  });
  await copyFile(join(web, 'playground/playground.html'), join(outdir, 'playground.html'));
  await copyFile(join(web, 'home/index.html'), join(outdir, 'index.html'));
}
