// The instruments' folders as modules that exist only in a bundle; web/instruments/instruments.d.ts describes them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './command.mjs';

const folder = join(root, 'web/instruments');

/** The ids of all instruments: the folders that have a model. */
export const instrumentIds = () =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'model.js')))
    .sort();

/** The heights of all instruments before they are drawn. @returns {Record<string, { narrow: number, wide: number }>} */
export const instrumentSizes = () =>
  Object.fromEntries(
    instrumentIds().map((id) => [id, JSON.parse(readFileSync(join(folder, id, 'size.json'), 'utf8'))]),
  );

/**
 * The parts that `controls` may name, as the instrument's README lists them.
 * @param {string} id
 * @returns {string[]}
 */
export function instrumentParts(id) {
  const readme = readFileSync(join(folder, id, 'README.md'), 'utf8');
  const [, list] = /Parts\s+for\s+`controls`:([^.]*)\./.exec(readme) ?? [];
  if (!list) throw new Error(`web/instruments/${id}/README.md does not list its parts: Parts for \`controls\`: …`);
  return [...list.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name);
}

/**
 * An esbuild plugin: `garden:instruments`, `garden:parts` and `garden:sizes`.
 * @param {string[]} [ids] which instruments go into the bundle; default: all
 * @returns {import('esbuild').Plugin}
 */
export function instrumentModules(ids = instrumentIds()) {
  const lines = ids.flatMap((id, i) => [
    `import { Model as Model${i} } from './${id}/model.js';`,
    `import { View as View${i} } from './${id}/view.js';`,
    `import strings${i} from './${id}/strings.js';`,
  ]);
  const rows = ids.map((id, i) => `'${id}': { Model: Model${i}, View: View${i}, strings: strings${i} }`);
  return {
    name: 'instruments',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^garden:(instruments|parts|sizes)$/ }, ({ path }) => ({
        path,
        namespace: 'garden-instruments',
      }));
      onLoad({ filter: /instruments$/, namespace: 'garden-instruments' }, () => ({
        contents: `${lines.join('\n')}\nexport const instruments = { ${rows.join(', ')} };`,
        loader: 'js',
        resolveDir: folder,
      }));
      onLoad({ filter: /parts$/, namespace: 'garden-instruments' }, () => ({
        contents: `export const parts = ${JSON.stringify(Object.fromEntries(ids.map((id) => [id, instrumentParts(id)])))};`,
        loader: 'js',
      }));
      onLoad({ filter: /sizes$/, namespace: 'garden-instruments' }, () => ({
        contents: `export const sizes = ${JSON.stringify(instrumentSizes())};`,
        loader: 'js',
      }));
    },
  };
}
