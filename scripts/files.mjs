// Finding the repository's own files.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './command.mjs';

/**
 * Files below a directory of the repository, in alphabetical order; none when there is no such directory.
 * @param {string} directory relative to the repository
 * @param {RegExp} name which ones: matched against the path
 * @returns {string[]} paths relative to the repository
 */
export function filesBelow(directory, name = /./) {
  if (!existsSync(join(root, directory))) return [];
  return readdirSync(join(root, directory), { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => {
      const path = `${directory}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(path, name);
      return name.test(path) ? [path] : [];
    })
    .sort();
}
