// Finds what a task needs (compilers, headers, browser, npm packages), installs from Debian what is missing when it may,
// and otherwise says in one line what to install. Once everything is there it only looks: a few milliseconds.
//   node scripts/set-up.mjs --for start|build|test|check|format|bench|bench-browser
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root, run, runAsProgram } from './command.mjs';

/**
 * @typedef {object} Machine what set-up may ask; tests pass one of their own
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} exists
 * @property {(command: string, args: string[]) => string} ask standard output of a command, '' when it fails
 */

/** @type {Machine} */
export const thisMachine = {
  env: process.env,
  exists: existsSync,
  ask(command, args) {
    try {
      return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      return '';
    }
  },
};

const headerPlaces = ['/usr/include', '/usr/local/include', '/opt/homebrew/include']; // as in CMakeLists.txt

/**
 * The first of the programs that is on the PATH.
 * @param {Machine} machine
 * @param {...string} names
 * @returns {string | undefined} its path
 */
function findProgram(machine, ...names) {
  const directories = (machine.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => directories.map((directory) => join(directory, name))).find(machine.exists);
}

/** @param {Machine} machine @param {...string} paths below a directory of headers */
const hasHeader = (machine, ...paths) =>
  headerPlaces.some((place) => paths.some((path) => machine.exists(join(place, path))));

/** @param {string} version @param {number[]} least */
export function isAtLeast(version, least) {
  const parts = (version.match(/\d+/g) ?? []).map(Number);
  const first = least.findIndex((number, i) => (parts[i] ?? 0) !== number);
  return parts.length > 0 && (first === -1 || (parts[first] ?? 0) > (least[first] ?? 0));
}

/** @param {Machine} machine @returns {string | undefined} emcc of an activated emsdk, else the one on the PATH */
export function findEmcc(machine) {
  const ofSdk = machine.env.EMSDK && join(machine.env.EMSDK, 'upstream/emscripten/emcc');
  return ofSdk && machine.exists(ofSdk) ? ofSdk : findProgram(machine, 'emcc');
}

/** @param {Machine} machine @returns {string | undefined} a Chromium for tests; CHROMIUM names one that is elsewhere */
export function findChromium(machine) {
  const named = machine.env.CHROMIUM;
  return named && machine.exists(named)
    ? named
    : findProgram(machine, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');
}

/** @param {Machine} machine @returns {boolean} whether clang++ can link a fuzz target */
function hasFuzzer(machine) {
  const clang = findProgram(machine, 'clang++');
  if (!clang) return false;
  const cpu = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  const resources = machine.ask(clang, ['-print-resource-dir']).trim();
  return [`linux/libclang_rt.fuzzer-${cpu}.a`, `${cpu}-unknown-linux-gnu/libclang_rt.fuzzer.a`].some((library) =>
    machine.exists(join(resources, 'lib', library)),
  );
}

/**
 * @typedef {object} Need
 * @property {string} name for people
 * @property {string[]} packages Debian's
 * @property {(machine: Machine) => boolean} isThere
 */

/** @type {Record<string, Need>} */
const needs = {
  emscripten: { name: 'Emscripten', packages: ['emscripten'], isThere: (machine) => Boolean(findEmcc(machine)) },
  cmake: {
    name: 'CMake 3.20',
    packages: ['cmake'],
    isThere: (machine) => {
      const cmake = findProgram(machine, 'cmake');
      return cmake !== undefined && isAtLeast(machine.ask(cmake, ['--version']), [3, 20]);
    },
  },
  ninja: { name: 'Ninja', packages: ['ninja-build'], isThere: (machine) => Boolean(findProgram(machine, 'ninja')) },
  compiler: {
    name: 'a C++ compiler',
    packages: ['g++'],
    isThere: (machine) => Boolean(findProgram(machine, machine.env.CXX || 'c++', 'g++', 'clang++')),
  },
  eigen: {
    name: 'Eigen',
    packages: ['libeigen3-dev'],
    isThere: (machine) => hasHeader(machine, 'eigen3/Eigen/Core', 'Eigen/Core'),
  },
  doctest: {
    name: 'doctest',
    packages: ['doctest-dev'],
    isThere: (machine) => hasHeader(machine, 'doctest/doctest.h', 'doctest.h'),
  },
  chromium: { name: 'Chromium', packages: ['chromium'], isThere: (machine) => Boolean(findChromium(machine)) },
  fuzzer: { name: "clang's libFuzzer", packages: ['clang', 'libclang-rt-dev'], isThere: hasFuzzer },
  clangFormat: {
    name: 'clang-format',
    packages: ['clang-format'],
    isThere: (machine) => Boolean(findProgram(machine, 'clang-format')),
  },
  clangTidy: {
    name: 'clang-tidy',
    packages: ['clang-tidy'],
    isThere: (machine) => Boolean(findProgram(machine, 'clang-tidy')),
  },
};

const toBuild = ['emscripten', 'cmake', 'ninja', 'eigen', 'doctest'];

/** @type {Record<string, string[]>} */
const needsOfTask = {
  start: toBuild,
  build: toBuild,
  bench: toBuild,
  'bench-browser': [...toBuild, 'chromium'],
  test: [...toBuild, 'compiler', 'fuzzer', 'chromium'],
  check: ['cmake', 'ninja', 'compiler', 'eigen', 'doctest', 'clangFormat', 'clangTidy'],
  format: ['clangFormat'],
};

/**
 * @param {string} task
 * @param {Machine} machine
 * @returns {Need[]} what the task needs and the machine lacks
 */
export function findMissing(task, machine) {
  const names = needsOfTask[task];
  if (!names) throw new Error(`Set-up: unknown task '${task}'; one of ${Object.keys(needsOfTask).join(', ')}`);
  return names.map((name) => /** @type {Need} */ (needs[name])).filter((need) => !need.isThere(machine));
}

/**
 * @param {Machine} machine
 * @param {number} userId
 * @returns {string[] | undefined} how apt-get is started here, undefined when we may not install
 */
export function aptCommand(machine, userId) {
  const apt = findProgram(machine, 'apt-get');
  if (!apt) return undefined;
  if (userId === 0) return [apt];
  const sudo = findProgram(machine, 'sudo');
  const mayInstall = sudo && machine.ask(sudo, ['-n', 'id', '-u']).trim() === '0';
  return mayInstall ? [sudo, '-n', 'env', 'DEBIAN_FRONTEND=noninteractive', apt] : undefined;
}

/** @param {Need[]} missing */
export const packagesOf = (missing) => [...new Set(missing.flatMap((need) => need.packages))];

/** @param {Need[]} missing @returns {string} the one line for somebody who has to install by hand */
export function adviceFor(missing) {
  const names = missing.map((need) => need.name).join(', ');
  return `Set-up: missing ${names}. Install with: sudo apt-get install ${packagesOf(missing).join(' ')}`;
}

/**
 * @param {string[]} apt
 * @param {string[]} packages
 */
async function install(apt, packages) {
  const [command = '', ...first] = apt;
  /** @param {...string} args */
  const aptGet = (...args) => {
    console.log(`Set-up: apt-get ${args.join(' ')}`);
    return run(command, [...first, ...args], { show: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  const installation = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  const lists = '/var/lib/apt/lists';
  const hasLists = existsSync(lists) && readdirSync(lists).some((file) => file.includes('_Packages'));
  if (hasLists && (await aptGet(...installation)).code === 0) return;
  await aptGet('update', '-q');
  await aptGet(...installation);
}

/**
 * Whether node_modules holds what package-lock.json asks for. (Times of files say nothing after a checkout.)
 * @param {string} directory that holds package-lock.json
 */
export function hasNpmPackages(directory) {
  /** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
  const packagesIn = (file) => JSON.parse(readFileSync(join(directory, file), 'utf8')).packages;
  if (!existsSync(join(directory, 'node_modules/.package-lock.json'))) return false;
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, wanted]) => path === '' || (installed[path] ? installed[path].version === wanted.version : wanted.optional),
  );
}

/** Installs the packages of package-lock.json unless they are there. @param {string} directory */
export async function installNpmPackages(directory) {
  if (hasNpmPackages(directory)) return;
  console.log('Set-up: npm ci');
  // No package of ours needs an install script: esbuild, biome and tsc bring their binary as an optional dependency.
  const { code } = await run('npm', ['ci', '--ignore-scripts'], { show: true, cwd: directory });
  if (code !== 0) throw new Error('Set-up: npm ci failed; the reason is above');
}

/**
 * The variables that Emscripten needs here besides the wasm preset's: an SDK that we may not write to keeps the system
 * libraries it builds in our build directory. (Debian's comes with all of them and never writes.)
 * @param {Machine} machine
 * @returns {Record<string, string>}
 */
export function emscriptenVariables(machine) {
  const emcc = findEmcc(machine);
  if (!emcc || machine.env.EM_CACHE) return {};
  const home = dirname(realpathSync(emcc));
  const config = join(home, '.emscripten');
  if (existsSync(config) && /^FROZEN_CACHE\s*=\s*True/m.test(readFileSync(config, 'utf8'))) return {};
  try {
    accessSync(existsSync(join(home, 'cache')) ? join(home, 'cache') : home, constants.W_OK);
    return {};
  } catch {
    return { EM_CACHE: join(root, 'build/emscripten-cache') };
  }
}

/**
 * Makes sure that everything the task needs is there.
 * @param {string} task one of needsOfTask
 * @throws {Error} with one line when something is missing and may not be installed
 */
export async function setUp(task) {
  if (!isAtLeast(process.versions.node, [20])) {
    throw new Error(`Set-up: Node 20 or later is needed; this is ${process.version}`);
  }
  const missing = findMissing(task, thisMachine);
  if (missing.length > 0) {
    const apt = aptCommand(thisMachine, process.getuid?.() ?? -1);
    if (!apt) throw new Error(adviceFor(missing));
    console.log(`Set-up: installing ${missing.map((need) => need.name).join(', ')} from Debian`);
    await install(apt, packagesOf(missing));
    const stillMissing = findMissing(task, thisMachine);
    if (stillMissing.length > 0) throw new Error(adviceFor(stillMissing));
  }
  await installNpmPackages(root);
}

await runAsProgram(import.meta.url, () => {
  const at = process.argv.indexOf('--for');
  return setUp(at === -1 ? 'start' : String(process.argv[at + 1]));
});
