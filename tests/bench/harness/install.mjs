import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Installs the peers into tests/bench on first use, and again when the lock file names other versions.
 *
 * @param {string} folder tests/bench
 * @param {(text: string) => void} log
 */
export function installPeers(folder, log) {
  const installed = `${folder}/node_modules/.package-lock.json`;
  const wanted = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).dependencies;
  const present = existsSync(installed) ? JSON.parse(readFileSync(installed, 'utf8')).packages : {};
  const missing = Object.keys(wanted).some((name) => present[`node_modules/${name}`]?.version !== wanted[name]);
  if (!missing) return;
  log('installing the peers (npm ci in tests/bench)');
  execFileSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
