// The pages in dist/: classic scripts, so that they also open by double-click, where modules do not load. The playground has
// one of its own and fetches the words of the language that is shown; the course's pages share one that holds them.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { languages, pseudoLocales } from '../web/i18n/i18n.js';
import { embeddingPage } from './embedding-page.mjs';
import { engineBinary } from './engine-binary.mjs';
import { frontPage } from './front-page.mjs';
import { readGlossary } from './glossary.mjs';
import { instrumentIds, instrumentModules, instrumentSizes } from './instruments.mjs';
import { fill, glossaryPage, lessonPage } from './lesson-pages.mjs';
import { readLessons, readParts } from './lessons.mjs';
import { buildPlayground, partsWithWords } from './playground-parts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const web = join(root, 'web');

/** @type {import('esbuild').BuildOptions} */
const classic = {
  absWorkingDir: root,
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  conditions: ['production'],
};

/** @typedef {'engine' | 'course'} EngineName which engine: the playground's is smaller */

/**
 * The worker, engine included, as a module with its text, from which pages make a Blob.
 * @param {EngineName} name
 * @returns {Promise<import('esbuild').OnLoadResult>}
 */
async function buildWorker(name) {
  const worker = await build({
    ...classic,
    entryPoints: [join(web, 'engine/worker.js')],
    plugins: [engineBinary({ name })],
    write: false,
  });
  // The engine first: gzip looks back 32 KB, and finds in the worker's code what resembles the page's.
  const [before = '', packed = '', after = ''] = (worker.outputFiles[0]?.text ?? '').split(/([\w+/]{9999,}=*)/);
  const [engine, head, tail] = [packed, before, after].map((text) => JSON.stringify(text));
  return {
    contents: `const engine = ${engine}; export const workerSource = ${head} + engine + ${tail};`,
    loader: 'js',
  };
}

/**
 * Plugins for `garden:worker`; each engine's worker is built once, however many pages hold it.
 * @returns {(name: EngineName, path?: string) => import('esbuild').Plugin} `path` is what the module is imported as
 */
function workerPlugins() {
  /** @type {Map<EngineName, Promise<import('esbuild').OnLoadResult>>} */
  const built = new Map();
  return (name, path = 'garden:worker') => ({
    name: `worker-source-${path}`,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${path}$`) }, () => ({ path, namespace: path }));
      onLoad({ filter: /./, namespace: path }, () => {
        const worker = built.get(name) ?? buildWorker(name);
        built.set(name, worker);
        return worker;
      });
    },
  });
}

/** @param {string} tag @returns {string} the entry of a catalogue's script */
const wordsEntry = (tag) =>
  pseudoLocales.includes(tag)
    ? disguisedWords(tag)
    : `import words from './${tag}.js'; globalThis.gardenWords = words;`;

/** A pseudo-locale holds the words of all parts from the start. @param {string} tag */
function disguisedWords(tag) {
  const imports = partsWithWords().map((name, i) => `import part${i} from '../playground/${name}/strings.js';`);
  const words = partsWithWords().map((_, i) => `...part${i}.en`);
  return `import en from './en.js'; import { disguises } from './pseudo.js'; ${imports.join('')}
    globalThis.gardenWords = disguises['${tag}']({ ...en, ${words.join(', ')} });`;
}

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
 * Pages of the course hold the words of every language: a single file has no neighbours, and in a sandboxed frame it may not
 * reach them.
 * @type {import('esbuild').Plugin}
 */
const wordsWithin = {
  name: 'words-within',
  setup({ onResolve }) {
    onResolve({ filter: /i18n\/load\.js$/ }, () => ({ path: join(web, 'i18n/load-bundled.js') }));
  },
};

/** Room for each instrument before it is drawn, so that nothing jumps: a style sheet. embed.js reserves it by itself. */
const reservedRoom = () =>
  Object.entries(instrumentSizes())
    .map(
      ([id, { narrow, wide }]) =>
        `body:not([data-page=embedding]) gradient-garden[demo="${id}"]:not([data-awake],[controls]){min-height:${wide}px}` +
        `@media (max-width:687px){body:not([data-page=embedding]) gradient-garden[demo="${id}"]:not([data-awake],[controls]){min-height:${narrow}px}}`,
    )
    .join('');

/** @param {string} file below web/ */
const template = (file) => readFile(join(web, file), 'utf8');

/** Front page, lessons and the page of single instruments. @param {string} outdir @param {import('esbuild').Plugin} worker */
async function buildCourse(outdir, worker) {
  await build({
    ...classic,
    outdir,
    entryPoints: [
      { in: join(web, 'pages/main.js'), out: 'course' },
      { in: join(web, 'pages/early.js'), out: 'early' },
      { in: join(web, 'embed/embed.js'), out: 'embed' },
    ],
    plugins: [worker, instrumentModules(), wordsWithin],
  });
  await writeFile(join(outdir, 'course.css'), (await readFile(join(outdir, 'course.css'), 'utf8')) + reservedRoom());
  await copyFile(join(web, 'embed/embed.html'), join(outdir, 'embed.html'));
  const embedding = await embeddingPage(await template('pages/embedding.html'));
  await writeFile(join(outdir, 'embedding.html'), embedding);
  const glossary = readGlossary();
  const lessons = readLessons(glossary);
  const parts = readParts(lessons);
  const lesson = await template('lessons/lesson.html');
  await mkdir(join(outdir, 'lessons'), { recursive: true });
  for (const [i, one] of lessons.entries()) {
    const part = /** @type {import('./lessons.mjs').Part} */ (parts.find((each) => each.lessons.includes(one)));
    const page = lessonPage(lesson, part, one, lessons[i - 1], lessons[i + 1]);
    await writeFile(join(outdir, 'lessons', `${one.en.id}.html`), page);
  }
  await writeFile(join(outdir, 'index.html'), frontPage(await template('pages/index.html'), parts));
  await writeFile(
    join(outdir, 'glossary.html'),
    glossaryPage(await template('pages/glossary.html'), glossary, lessons),
  );
}

/** The form of a script's or style's hash in a Content-Security-Policy. @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** offline/<id>.html: one instrument in one file, nothing outside it. @param {string} outdir @param {string} id @param {import('esbuild').Plugin} worker */
async function buildOffline(outdir, id, worker) {
  const { outputFiles } = await build({
    ...classic,
    outdir,
    entryPoints: [join(web, 'pages/alone.js'), join(web, 'pages/early.js')],
    plugins: [worker, instrumentModules([id]), wordsWithin],
    write: false,
  });
  const textOf = (/** @type {string} */ name) => outputFiles.find(({ path }) => path.endsWith(name))?.text.trim() ?? '';
  const [script, early, style] = [textOf('alone.js'), textOf('early.js'), textOf('alone.css')];
  const page = fill(await template('embed/offline.html'), {
    demo: id,
    script,
    early,
    style,
    'script-hashes': `${hashOf(script)} ${hashOf(early)}`,
    'style-hash': hashOf(style),
  });
  await writeFile(join(outdir, 'offline', `${id}.html`), page);
}

/**
 * Builds every page. The engines in build/wasm must exist.
 * @param {{ outdir?: string }} [options] default: dist/
 */
export async function buildPages({ outdir = join(root, 'dist') } = {}) {
  await mkdir(join(outdir, 'offline'), { recursive: true });
  const worker = workerPlugins();
  await buildPlayground(classic, outdir, {
    worker: worker('engine'),
    fullWorker: worker('course', 'garden:full-worker'),
  });
  await build({
    ...classic,
    outdir,
    entryPoints: [...Object.keys(languages), ...pseudoLocales].map((tag) => ({
      in: `garden:words/${tag}`,
      out: `words-${tag}`,
    })),
    plugins: [wordsScripts()],
  });
  await copyFile(join(web, 'playground/playground.html'), join(outdir, 'playground.html'));
  const schema = 'playground-file.schema.json';
  await copyFile(join(web, 'playground/out', schema), join(outdir, schema));
  await buildCourse(outdir, worker('course'));
  await Promise.all(instrumentIds().map((id) => buildOffline(outdir, id, worker('course'))));
}
