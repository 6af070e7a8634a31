import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/command.mjs';
import {
  adviceFor,
  aptCommand,
  findChromium,
  findEmcc,
  findMissing,
  hasNpmPackages,
  isAtLeast,
  packagesOf,
} from '../../scripts/set-up.mjs';

/**
 * A machine with exactly these files, on which programs answer as told.
 * @param {string[]} files
 * @param {{ env?: Record<string, string>, answers?: Record<string, string> }} [more]
 * @returns {import('../../scripts/set-up.mjs').Machine}
 */
const machineWith = (files, { env = {}, answers = {} } = {}) => ({
  env: { PATH: '/usr/local/bin:/usr/bin', ...env },
  exists: (path) => files.includes(path),
  ask: (command) => answers[command] ?? '',
});

const complete = [
  ...['emcc', 'cmake', 'ninja', 'c++', 'clang++', 'chromium', 'clang-format', 'clang-tidy'].map(
    (name) => `/usr/bin/${name}`,
  ),
  '/usr/include/eigen3/Eigen/Core',
  '/usr/include/doctest/doctest.h',
  '/llvm/lib/linux/libclang_rt.fuzzer-x86_64.a',
  '/llvm/lib/linux/libclang_rt.fuzzer-aarch64.a',
];
const answers = { '/usr/bin/cmake': 'cmake version 3.25.1\n', '/usr/bin/clang++': '/llvm\n' };

test('a complete machine lacks nothing, whatever the task', () => {
  for (const task of ['start', 'build', 'test', 'check', 'format', 'bench', 'bench-browser']) {
    assert.deepEqual(findMissing(task, machineWith(complete, { answers })), [], task);
  }
});

test('an unknown task is refused with the known ones', () => {
  assert.throws(() => findMissing('tset', machineWith([])), /unknown task 'tset'; one of start, build/);
});

test('a bare machine is told all packages in one line', () => {
  const advice = adviceFor(findMissing('start', machineWith([])));
  assert.equal(
    advice,
    'Set-up: missing Emscripten, CMake 3.20, Ninja, Eigen, doctest. Install with: ' +
      'sudo apt-get install emscripten cmake ninja-build libeigen3-dev doctest-dev',
  );
  const toTest = packagesOf(findMissing('test', machineWith([])));
  assert.deepEqual(toTest.slice(-4), ['g++', 'clang', 'libclang-rt-dev', 'chromium']);
});

test('each thing that is missing is the only thing named', () => {
  const expected = {
    '/usr/bin/emcc': ['emscripten'],
    '/usr/bin/cmake': ['cmake'],
    '/usr/bin/ninja': ['ninja-build'],
    '/usr/include/eigen3/Eigen/Core': ['libeigen3-dev'],
    '/usr/include/doctest/doctest.h': ['doctest-dev'],
    '/usr/bin/chromium': ['chromium'],
    '/usr/bin/clang++': ['clang', 'libclang-rt-dev'],
  };
  for (const [file, packages] of Object.entries(expected)) {
    const machine = machineWith(
      complete.filter((other) => other !== file),
      { answers },
    );
    assert.deepEqual(packagesOf(findMissing('test', machine)), packages, file);
  }
});

test('clang without its fuzzer library is not enough to fuzz', () => {
  const machine = machineWith(
    complete.filter((file) => !file.includes('fuzzer')),
    { answers },
  );
  assert.deepEqual(packagesOf(findMissing('test', machine)), ['clang', 'libclang-rt-dev']);
});

test('a CMake that is too old counts as missing', () => {
  const machine = machineWith(complete, { answers: { ...answers, '/usr/bin/cmake': 'cmake version 3.18.4' } });
  assert.deepEqual(packagesOf(findMissing('start', machine)), ['cmake']);
});

test('versions compare number by number', () => {
  assert.ok(isAtLeast('cmake version 3.20.0', [3, 20]));
  assert.ok(isAtLeast('4.0', [3, 20]));
  assert.ok(isAtLeast('20', [20]));
  assert.ok(!isAtLeast('3.9.6', [3, 20]));
  assert.ok(!isAtLeast('', [3, 20]));
});

test('an activated emsdk comes before the PATH', () => {
  const sdk = '/opt/emsdk/upstream/emscripten/emcc';
  const env = { EMSDK: '/opt/emsdk' };
  assert.equal(findEmcc(machineWith([sdk, '/usr/bin/emcc'], { env })), sdk);
  assert.equal(findEmcc(machineWith(['/usr/bin/emcc'], { env })), '/usr/bin/emcc');
  assert.equal(findEmcc(machineWith([])), undefined);
});

test('CHROMIUM names a browser that is elsewhere', () => {
  const env = { CHROMIUM: '/opt/chromium' };
  assert.equal(findChromium(machineWith(['/opt/chromium', '/usr/bin/chromium'], { env })), '/opt/chromium');
  assert.equal(findChromium(machineWith(['/usr/bin/google-chrome'])), '/usr/bin/google-chrome');
});

test('installing needs apt-get, and root or sudo without a password', () => {
  const apt = '/usr/bin/apt-get';
  const sudo = '/usr/bin/sudo';
  assert.deepEqual(aptCommand(machineWith([apt]), 0), [apt]);
  assert.equal(aptCommand(machineWith([]), 0), undefined);
  assert.equal(aptCommand(machineWith([apt]), 1000), undefined);
  assert.equal(aptCommand(machineWith([apt, sudo]), 1000), undefined);
  const command = aptCommand(machineWith([apt, sudo], { answers: { [sudo]: '0\n' } }), 1000);
  assert.deepEqual([command?.[0], command?.at(-1)], [sudo, apt]);
});

test('npm packages are compared with the lock file by version', async (t) => {
  const directory = await mkdtemp(join(tmpdir(), 'garden-'));
  t.after(() => rm(directory, { recursive: true }));
  /** @param {string} file @param {object} packages */
  const write = (file, packages) => writeFile(join(directory, file), JSON.stringify({ packages }));
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };
  await mkdir(join(directory, 'node_modules'));
  await write('package-lock.json', wanted);
  assert.equal(hasNpmPackages(directory), false, 'nothing installed');
  await write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
  assert.equal(hasNpmPackages(directory), true, 'an optional package may be absent');
  await write('node_modules/.package-lock.json', { 'node_modules/a': { version: '0.9.0' } });
  assert.equal(hasNpmPackages(directory), false, 'another version');
});

// The script itself, on a PATH that hides the machine's tools behind ones of our own.
let fakes = '';
before(async () => {
  fakes = await mkdtemp(join(tmpdir(), 'garden-bin-'));
  await symlink(process.execPath, join(fakes, 'node'));
});
after(() => rm(fakes, { recursive: true }));

/** @param {string} name @param {string} script */
async function fake(name, script) {
  await writeFile(join(fakes, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(fakes, name), 0o755);
}

/** @returns {Promise<{ code: number, stdout: string, stderr: string }>} */
const runSetUp = () =>
  new Promise((resolve) => {
    const options = { env: { PATH: fakes }, cwd: root };
    execFile(process.execPath, ['scripts/set-up.mjs', '--for', 'build'], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

test('without apt-get it says one line and exits with 1', async () => {
  const { code, stdout, stderr } = await runSetUp();
  assert.equal(code, 1);
  assert.equal(stdout, '');
  assert.match(
    stderr,
    /^Set-up: missing Emscripten, CMake 3\.20, Ninja.*apt-get install emscripten cmake ninja-build.*\n$/,
  );
});

test('with apt-get it installs what is missing, shows it, and is silent the second time', async () => {
  const make = (/** @type {string} */ name, /** @type {string} */ does) =>
    `printf '#!/bin/sh\\n${does}\\n' > ${fakes}/${name}; /bin/chmod +x ${fakes}/${name}`;
  const installs = [make('emcc', ':'), make('ninja', ':'), make('cmake', 'echo cmake version 3.25.1')].join('; ');
  await fake('apt-get', `echo "$@" >> ${fakes}/log; [ "$1" = update ] || { ${installs}; }`);
  await fake('sudo', 'shift; if [ "$1" = id ]; then echo 0; else shift 2; exec "$@"; fi');
  const first = await runSetUp();
  assert.equal(first.code, 0, first.stderr);
  assert.match(first.stdout, /installing Emscripten, CMake 3\.20, Ninja from Debian/);
  const log = await readFile(join(fakes, 'log'), 'utf8');
  assert.match(log, /^install .*--no-install-recommends emscripten cmake ninja-build$/m);
  const second = await runSetUp();
  assert.deepEqual(second, { code: 0, stdout: '', stderr: '' });
});

test('an installation that fails ends with the advice', async () => {
  await rm(join(fakes, 'emcc'));
  await fake('apt-get', 'echo "E: Unable to locate package emscripten"; exit 100');
  const { code, stderr } = await runSetUp();
  assert.equal(code, 1);
  assert.match(stderr, /^Set-up: missing Emscripten\. Install with: sudo apt-get install emscripten\n$/);
});
