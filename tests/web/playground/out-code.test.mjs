// Exported programs. The NumPy one is run by Python and must answer what our engine answers: with NumPy where the machine
// has it, else with a stand-in for the few functions it uses. PyTorch and Keras are too large for a development
// dependency; their programs are compiled by Python and read here.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../../../scripts/command.mjs';
import { trainingCsv } from '../../../web/playground/out/csv.js';
import { kerasProgram } from '../../../web/playground/out/keras.js';
import { numpyProgram } from '../../../web/playground/out/numpy.js';
import { holdsData, pythonComment } from '../../../web/playground/out/python.js';
import { pytorchProgram } from '../../../web/playground/out/pytorch.js';
import { activations, choices, features, houses, trained } from './trained.mjs';

const folder = mkdtempSync(join(tmpdir(), 'garden-code-'));
after(() => rmSync(folder, { recursive: true }));

const hasNumPy = spawnSync('python3', ['-c', 'import numpy']).status === 0;
const environment = hasNumPy
  ? process.env
  : { ...process.env, PYTHONPATH: `${root}tests/web/playground/stand-in`, PYTHONDONTWRITEBYTECODE: '1' };

/**
 * @param {string} program
 * @param {string} expression on `network`, the program as a module, and `rows`
 * @param {unknown} rows
 */
function run(program, expression, rows) {
  writeFileSync(join(folder, 'network.py'), program);
  const code = `import json, sys; sys.path.insert(0, ${JSON.stringify(folder)}); import network; rows = json.load(sys.stdin); print(json.dumps(${expression}))`;
  const options = { env: environment, input: JSON.stringify(rows) };
  return JSON.parse(execFileSync('python3', ['-c', code], options).toString());
}

/** @param {ArrayLike<number>} flat @param {number} width @returns {number[][]} */
const rowsOf = (flat, width) =>
  Array.from({ length: Math.min(40, flat.length / width) }, (_, i) =>
    Array.from(flat).slice(i * width, (i + 1) * width),
  );

/** @param {import('../../../web/playground/out/exported-network.js').Network} network @param {unknown[]} rows */
function assertPredicts(network, rows, scale = 1) {
  const got = run(numpyProgram(network), 'network.predict(rows).tolist()', rows).flat();
  assert.ok(got.length >= 4);
  for (const [i, value] of got.entries())
    assert.ok(
      Math.abs(value - (network.data.prediction[i] ?? Number.NaN)) <= 1e-5 * scale,
      `${value} is not ${network.data.prediction[i]}`,
    );
}

for (const activation of activations)
  test(`NumPy: ${activation} answers as ours does`, async () => {
    const { model, network } = await trained(`layers=6:${activation},3:${activation}&data=spiral`);
    assertPredicts(network, rowsOf(model.description.points.x, 2));
  });

for (const [what, fragment] of [
  ['every feature', `features=${features.join(',')}&layers=4:leaky-relu:slope=0.2,3:elu:alpha=0.5`],
  ['several classes', 'data=blobs'],
  ['labels', 'data=overlapping-labels&layers='],
  ['a truth table', 'data=xor-gate&test=0'],
])
  test(`NumPy: ${what}`, async () => {
    const { model, network } = await trained(String(fragment));
    assertPredicts(network, rowsOf(model.description.points.x, 2));
  });

test('NumPy: one input, and a number to predict', async () => {
  const { model, network } = await trained('data=curve');
  assertPredicts(network, rowsOf(model.description.points.x, 1));
});

const table = { type: 'table', parameters: {} };

test('NumPy: a table’s columns as they are, texts included', async () => {
  const { network } = await trained({ data: table, tableText: houses(), target: 'price' }, 20);
  const rows = houses()
    .split('\n')
    .slice(1)
    .map((line) => /^(\d+),([\d.]+),"?(.*?)"?,\d+$/.exec(line)?.slice(1) ?? []);
  assertPredicts(network, rows, 1e5);
});

test('NumPy: names of classes', async () => {
  for (const [fragment, expected] of [
    ['data=gaussians', ['A', 'B']],
    ['data=gaussians&loss=squared', ['A', 'B']],
    ['data=blobs:noise=0:spread=0.3&layers=6:tanh', ['A', 'B', 'C']],
  ]) {
    const { network } = await trained(String(fragment), 40);
    const rows =
      network.task === 'binary'
        ? [
            [-3, -3],
            [3, 3],
          ]
        : [
            [4, 0],
            [-2, 3.46],
            [-2, -3.46],
          ];
    assert.deepEqual(run(numpyProgram(network), 'network.classify(rows)', rows), expected);
  }
});

test('names from a table are text in a program, never code', async () => {
  const evil = 'x"""\nimport os #,';
  const text = `"${evil.replaceAll('"', '""')}",b,y\n1,2,3\n2,5,4\n3,1,9\n4,4,1\n5,2,7\n`;
  const { network } = await trained({ data: table, tableText: text, target: 'y', features: [] }, 1);
  assert.deepEqual(run(numpyProgram(network), 'network.COLUMNS', []), [evil, 'b']);
  const programs = [pytorchProgram(network), kerasProgram(network)];
  compile(...programs);
  for (const program of programs) assert.doesNotMatch(program, /^import os/m);
  assert.equal(pythonComment('a\nb\u2028c\r\fd'), 'a b c d');
});

/** Whether Python can read these programs, all in one run: it takes longer to start than to read. @param {string[]} programs */
function compile(...programs) {
  const code =
    'import ast, json, sys\nfor number, program in enumerate(json.load(sys.stdin)): ast.parse(program, f"program {number}")';
  execFileSync('python3', ['-c', code], { input: JSON.stringify(programs), stdio: 'pipe' });
}

const everyLayer = activations.map((name) => `3:${name}:dropout=0.1`);

for (const [what, make] of /** @type {const} */ ([
  ['PyTorch', pytorchProgram],
  ['Keras', kerasProgram],
])) {
  test(`${what}: a program for every activation, optimizer, schedule, start and loss is Python`, async () => {
    const programs = [];
    for (const fragment of [
      `layers=${everyLayer.slice(0, 8).join(',')}`,
      `layers=${everyLayer.slice(8).join(',')}`,
      ...(choices.optimizers ?? []).map((name) => `optimizer=${name}&l1=0.01&l2=0.02`),
      ...(choices.schedules ?? []).map((name) => `schedule=${name}`),
      ...(choices.initializers ?? []).map((name) => `init=${name}`),
      ...['squared', 'absolute', 'huber:delta=0.5'].map((name) => `data=plane&loss=${name}`),
      ...['squared', 'categorical-cross-entropy'].map((name) => `data=blobs&loss=${name}`),
      ...['squared', 'binary-cross-entropy'].map((name) => `data=overlapping-labels&loss=${name}`),
    ]) {
      const program = make((await trained(fragment, 0)).network);
      programs.push(program);
      assert.doesNotMatch(program, /undefined|NaN|Infinity|\[object/, fragment);
    }
    compile(...programs);
  });

  test(`${what}: data that are too many for a program stand in a file beside it`, async () => {
    const { network } = await trained('data=circle:examples=4000', 0);
    assert.equal(holdsData(network), false);
    assert.match(make(network), /playground-data\.csv/);
    const lines = trainingCsv(network).split('\n');
    assert.equal(lines[0], 'input_1,input_2,target_1,test');
    assert.equal(lines.length, 4002);
    for (const line of lines.slice(1, -1)) assert.match(line, /^-?[\d.e-]+,-?[\d.e-]+,[01],[01]$/);
  });
}

test('PyTorch: layers, penalties, optimizer and loss are what the playground has', async () => {
  const { network } = await trained(
    'data=blobs&layers=4:maxout:pieces=3,5:prelu:alpha=0.1:dropout=0.2&l1=0.01&l2=0.5&optimizer=nesterov:learningRate=0.2:momentum=0.8&batch=7&init=he-normal',
    2,
  );
  const program = pytorchProgram(network);
  for (const line of [
    'start(nn.Linear(2, 12), 3),',
    'Maxout(4, 3),',
    'start(nn.Linear(4, 5)),',
    'nn.PReLU(5, init=0.1),',
    'nn.Dropout(0.2),',
    'start(nn.Linear(5, 3)),\n)',
    'nn.init.normal_(linear.weight, 0, math.sqrt(2 / fan_in))',
    '0.01 * W.abs().sum() + 0.25 * (W ** 2).sum()',
    'torch.optim.SGD(model.parameters(), lr=0.2, momentum=0.8, nesterov=True)',
    'F.cross_entropy(out, Y.argmax(dim=1))',
    'BATCH = 7',
    'EPOCHS = 2',
  ])
    assert.ok(program.includes(line), line);
});

test('Keras: layers, penalties, optimizer and loss are what the playground has', async () => {
  const { network } = await trained(
    'data=plane&layers=4:maxout:pieces=3,5:leaky-relu:slope=0.3&l2=0.5&optimizer=adam:learningRate=0.2&schedule=step:every=5:factor=0.5&loss=huber:delta=0.5',
    0,
  );
  const program = kerasProgram(network);
  for (const line of [
    'layers.Dense(12, kernel_initializer=start(2, 4), kernel_regularizer=keras.regularizers.L1L2(l1=0, l2=0.25)),',
    'layers.Reshape((4, 3)),',
    'layers.LeakyReLU(negative_slope=0.3),',
    'keras.optimizers.Adam(0.2, beta_1=0.9, beta_2=0.999, epsilon=1e-7)',
    'return (0.5 ** math.floor(epoch / 5))',
    '0.5 * (ops.abs(out - Y) - 0.5 * 0.5)',
    'epochs=100',
  ])
    assert.ok(program.includes(line), line);
});
