// Links and saved files: what goes out comes back, and nothing damaged gets in.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { root } from '../../../scripts/command.mjs';
import { FileError, FORMAT, readFile, shortest, VERSION, writeFile } from '../../../web/playground/out/file.js';
import { readLink, writeLink } from '../../../web/playground/out/link.js';
import { describeFailure, readAddress, remarks } from '../../../web/playground/out/open.js';
import strings from '../../../web/playground/out/strings.js';
import { fields, initialState, MAX_LAYERS, MAX_TEXT_IN_ADDRESS, writeFragment } from '../../../web/playground/state.js';
import { readWeights, writeWeights } from '../../../web/playground/weights.js';
import { trained } from './trained.mjs';

const everything = { weights: true, data: true };
const weights = writeWeights(Float32Array.from({ length: 25 }, (_, i) => Math.sin(i) * 10 ** (i - 12)));
const rich = {
  ...initialState(),
  data: { type: 'table', parameters: {} },
  tableName: 'ä & <b>.csv',
  tableText: `a,b\n${'1,"x ☃"\n'.repeat(2000)}`,
  weights,
};

/** @param {string} reason */
const refusal = (reason) => (/** @type {any} */ error) => error instanceof FileError && error.reason === reason;

test('a link with everything opens to the same state', async () => {
  const link = await writeLink(rich, everything);
  assert.match(link, /^z=[\w-]+$/);
  assert.ok(link.length < 2000, 'a repetitive table is compressed');
  assert.deepEqual(await readLink(`https://example.org/playground.html?lang=ko#${link}`), {
    state: rich,
    damaged: [],
    notes: [],
  });
});

test('a link without weights stays short and readable', async () => {
  const state = { ...initialState(), batchSize: 7, weights };
  assert.equal(await writeLink(state, { weights: false, data: true }), 'v=1&batch=7');
  assert.match(await writeLink(state, everything), /^z=/);
});

test('a table too long for a readable link may be left out, and its link says so', async () => {
  assert.ok(rich.tableText.length > MAX_TEXT_IN_ADDRESS);
  const link = await writeLink(rich, { weights: false, data: false });
  assert.equal(link, writeFragment({ ...rich, weights: '' }));
  await assert.rejects(readLink(`#${link}`), refusal('table-missing'));
});

for (const [what, link, reason] of [
  ['cut off', 'z=q1YqVrJSKi5JTEpV', 'cut-off'],
  ['no base64', 'z=%%%', 'cut-off'],
  ['not deflated', 'z=aGVsbG8gd29ybGQ', 'cut-off'],
  ['prose', 'hello there', 'no-link'],
  ['markup', '<img src=x onerror=alert(1)>', 'no-link'],
  ['an equation', 'y=3x+1', 'no-link'],
  ['another site', 'https://example.org/', 'no-link'],
  ['empty', '', 'no-link'],
])
  test(`a link that is ${what} is refused`, async () => {
    await assert.rejects(readLink(String(link)), refusal(String(reason)));
    const { state, complaints } = await readAddress(`#${link}`);
    assert.deepEqual(state, initialState());
    assert.equal(complaints.length, 1);
  });

test('a link cut anywhere is refused or read in part, never an exception of another kind', async () => {
  const link = await writeLink(rich, everything);
  for (let length = 3; length < link.length; length += 37)
    await readLink(`#${link.slice(0, length)}`).catch((error) => assert.ok(error instanceof FileError, String(error)));
});

test('a link that unfolds to gigabytes is stopped', async () => {
  const zeros = new Blob([new Uint8Array(100e6)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = Buffer.from(await new Response(zeros).arrayBuffer()).toString('base64url');
  await assert.rejects(readLink(`#z=${packed}`), refusal('cut-off'));
});

test('a saved file opens to the same state, weights to the last bit', () => {
  assert.deepEqual(readFile(writeFile(rich)), { state: rich, damaged: [] });
  assert.deepEqual(readFile(writeFile(initialState())), { state: initialState(), damaged: [] });
});

test('numbers are written as short as they can be and mean the same', () => {
  assert.equal(String(shortest(Math.fround(0.1))), '0.1');
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      assert.equal(Math.fround(shortest(value)), value + 0);
    }),
  );
});

// As version 1 wrote it; never to be changed.
const versionOne = `{
 "format": "gradient-garden-playground",
 "version": 1,
 "state": {
  "data": { "type": "spiral", "parameters": { "noise": 0.05, "examples": 300 } },
  "features": ["x1", "x2"],
  "layers": [{ "units": 1, "activation": "leaky-relu", "parameters": { "slope": 0.1 } }],
  "optimizer": { "type": "adam", "parameters": { "learningRate": 0.01 } },
  "seed": 42
 },
 "weights": [0.5, -1.25, 0, 1, 0.1]
}`;

test('a file of version 1 opens; fields that are newer have their initial values', () => {
  const { state, damaged } = readFile(versionOne);
  assert.deepEqual(damaged, []);
  assert.deepEqual(state, {
    ...initialState(),
    data: { type: 'spiral', parameters: { noise: 0.05, examples: 300 } },
    features: ['x1', 'x2'],
    layers: [{ units: 1, activation: 'leaky-relu', parameters: { slope: 0.1 } }],
    optimizer: { type: 'adam', parameters: { learningRate: 0.01 } },
    seed: 42,
    weights: state.weights,
  });
  assert.deepEqual([...readWeights(state.weights)], [0.5, -1.25, 0, 1, Math.fround(0.1)]);
});

test('an older file goes through every migration in turn', () => {
  const steps = {
    [VERSION]: (/** @type {any} */ content) => ({ ...content, state: { seed: content.start } }),
    [VERSION + 1]: (/** @type {any} */ content) => ({ ...content, state: { seed: content.state.seed + 1 } }),
  };
  const old = JSON.stringify({ format: FORMAT, version: VERSION, start: 7 });
  assert.equal(readFile(old, { version: VERSION + 2, steps }).state.seed, 8);
});

for (const [what, text, reason] of [
  ['cut off', versionOne.slice(0, 200), 'no-json'],
  ['another JSON file', '{"hello": 1}', 'other-json'],
  ['a list', '[1, 2]', 'other-json'],
  ['without a version', `{"format": "${FORMAT}", "state": {}}`, 'no-version'],
  ['from the future', `{"format": "${FORMAT}", "version": 99, "state": {}}`, 'newer'],
  ['without a state', `{"format": "${FORMAT}", "version": 1}`, 'no-state'],
])
  test(`a file that is ${what} is refused in words`, () => {
    assert.throws(() => readFile(String(text)), refusal(String(reason)));
    try {
      readFile(String(text));
    } catch (error) {
      assert.doesNotMatch(describeFailure(error), /undefined|\{|out\./);
    }
  });

test('damaged fields of a file are named and keep their initial values', () => {
  const text = JSON.stringify({
    format: FORMAT,
    version: 1,
    state: { layers: [{ units: 0 }], batchSize: 3, nonsense: 1, weights: 'AAAA' },
    weights: [1, 'two'],
  });
  const reading = readFile(text);
  assert.deepEqual(reading.damaged, ['layers', 'nonsense', 'weights', 'weights']);
  assert.deepEqual(reading.state, { ...initialState(), batchSize: 3 });
  assert.match(remarks(reading)[0] ?? '', /layers, nonsense/);
});

test('any text at all is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'grapheme' }), fc.json()), async (text) => {
      try {
        readFile(text);
        assert.fail('no such text is a saved file');
      } catch (error) {
        assert.ok(error instanceof FileError, String(error));
      }
      await readLink(text).catch((error) => assert.ok(error instanceof FileError, String(error)));
    }),
  );
});

test('the documented schema has every field of the state and nothing else', () => {
  const schema = JSON.parse(readFileSync(`${root}web/playground/out/playground-file.schema.json`, 'utf8'));
  const documented = Object.keys(schema.properties.state.properties);
  const own = Object.keys(fields).filter((name) => name !== 'weights');
  assert.deepEqual(documented.sort(), own.sort(), 'a new field of the state belongs into playground-file.schema.json');
  assert.equal(schema.properties.version.const, VERSION);
  assert.equal(schema.properties.format.const, FORMAT);
  assert.equal(schema.properties.state.properties.layers.maxItems, MAX_LAYERS);
});

test('weights that were saved are where training begins', async () => {
  const { model } = await trained('data=xor&layers=3:prelu', 4);
  const saved = readFile(writeFile({ ...model.state, weights: writeWeights(model.snapshot.parameters) })).state;
  const again = await trained(saved, 0);
  assert.deepEqual(again.model.snapshot.parameters, model.snapshot.parameters);
});

const tensorFlow =
  'activation=relu&regularization=L2&batchSize=12&dataset=gauss&regDataset=reg-gauss&learningRate=0.1&regularizationRate=0.003&noise=25&networkShape=5,3,2&seed=0.35&showTestData=false&discretize=false&percTrainData=70&x=true&y=false&xTimesY=true&xSquared=false&ySquared=true&cosX=false&sinX=true&cosY=false&sinY=false&collectStats=false&problem=classification&initZero=false&hideText=false';

test('a link of the TensorFlow playground sets the same experiment', async () => {
  const { state, damaged } = await readLink(`https://playground.tensorflow.org/#${tensorFlow}`);
  assert.deepEqual(damaged, []);
  assert.deepEqual(state.data, { type: 'gaussians', parameters: { examples: 500, noise: 0.25 } });
  assert.equal(state.testFraction, 0.3);
  assert.deepEqual(state.features, ['x1', 'x2-squared', 'x1-times-x2', 'sin-x1']);
  assert.deepEqual(
    state.layers.map(({ units, activation }) => `${units} ${activation}`),
    ['5 relu', '3 relu', '2 relu'],
  );
  assert.deepEqual(state.optimizer, { type: 'sgd', parameters: { learningRate: 0.1 } });
  assert.deepEqual([state.loss.type, state.l1, state.l2, state.batchSize], ['squared', 0, 0.003, 12]);
  // The engine accepts it, with a tanh between −1 and 1 as there.
  const { model } = await trained(state);
  assert.deepEqual(model.description.outputRange, [-1, 1]);
  assert.equal(model.description.layers.at(-1).activation, 'tanh');
});

test('a link of the TensorFlow playground is known by its site, or by any of its own names', async () => {
  const bare = await readLink('https://playground.tensorflow.org/');
  assert.equal(bare.state.loss.type, 'squared');
  const { state } = await readLink('playground.tensorflow.org/#seed=0.5&x=false');
  assert.deepEqual(state.features, ['x2']);
  const tanh = await readAddress('#activation=sigmoid&learningRate=0.1');
  assert.equal(tanh.state.layers[0]?.activation, 'sigmoid');
  assert.deepEqual(tanh.state.optimizer, { type: 'sgd', parameters: { learningRate: 0.1 } });
  await assert.rejects(readLink('https://playground.tensorflow.org.example.org/'), refusal('no-link'));
  // One of its names among ours is a mistake in one of ours.
  const ours = await readLink('playground.html#data=spiral&layers=3:relu&noise=0.1');
  assert.deepEqual([ours.state.data.type, ours.state.layers[0]?.units, ours.damaged], ['spiral', 3, ['noise']]);
});

test('a regression of the TensorFlow playground, with what has no counterpart said in words', async () => {
  const changed = tensorFlow
    .replace('problem=classification', 'problem=regression')
    .replace('discretize=false', 'discretize=true')
    .replace('regularization=L2', 'regularization=L1')
    .replace('initZero=false', 'initZero=true&playButton_hide=true')
    .replace('activation=relu', 'activation=linear');
  const reading = await readLink(changed);
  const { state } = reading;
  assert.equal(state.data.type, 'multi-gaussian');
  assert.equal(state.layers[0]?.activation, 'identity');
  assert.deepEqual([state.initializer.type, state.l1, state.l2], ['zero', 0.003, 0]);
  const { model } = await trained(state);
  assert.equal(model.description.layers.at(-1).activation, 'identity');
  const words = remarks(reading).join(' ');
  for (const part of ['discretised', 'L1', 'Hidden controls', 'drawn anew']) assert.ok(words.includes(part), part);
});

test('damaged fields of such a link are named and have its own initial values', async () => {
  const { state, damaged } = await readLink(
    '#dataset=moebius&networkShape=4,99&noise=lots&batchSize=0&problem=art&q=1',
  );
  assert.deepEqual(damaged.sort(), ['batchSize', 'dataset', 'networkShape', 'noise', 'problem', 'q']);
  assert.deepEqual(
    state.layers.map(({ units }) => units),
    [4, 2],
  );
  assert.equal(state.data.type, 'circle');
});

test('every remark and refusal has its words', () => {
  const sources = ['file.js', 'link.js', 'open.js', 'tensorflow-link.js'].map((name) =>
    readFileSync(`${root}web/playground/out/${name}`, 'utf8'),
  );
  const reasons = sources.flatMap((text) => [...text.matchAll(/FileError\('([\w-]+)'/g)].map((match) => match[1]));
  assert.ok(reasons.length >= 8);
  for (const reason of reasons) assert.ok(Object.hasOwn(strings.en, `out.error.${reason}`), String(reason));
  assert.deepEqual(Object.keys(strings.en), Object.keys(strings.ko));
});
