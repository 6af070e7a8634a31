/** Python source: literals that mean exactly our numbers and texts, and what the exported programs share. */
import { item } from '../../ui/item.js';
import { trainingRows } from './csv.js';
import { shortest } from './file.js';

/** @typedef {import('./exported-network.js').Network} Network */

/** Longer data than this many numbers go into a file of their own. */
const MOST_NUMBERS = 6000;
export const DATA_FILE = 'playground-data.csv';

/** @param {string} text @returns {string} a literal; JSON's escapes are Python's too */
export const pythonText = (text) => JSON.stringify(text);

/** @param {string[]} texts */
export const pythonTexts = (texts) => `[${texts.map(pythonText).join(', ')}]`;

/** Text from data on one line of a comment. @param {string} text */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are taken out
export const pythonComment = (text) => text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').slice(0, 200);

/** @param {number} number finite */
export const pythonNumber = (number) => String(number);

/** A list of rows, one row a line. @param {ArrayLike<number>} values @param {number} width of a row */
export function pythonMatrix(values, width) {
  const rows = Array.from({ length: values.length / width }, (_, row) => {
    const cells = Array.from({ length: width }, (_, i) => pythonNumber(shortest(item(values, row * width + i))));
    return `    [${cells.join(', ')}],`;
  });
  return `[\n${rows.join('\n')}\n]`;
}

/** @param {ArrayLike<number>} values */
export const pythonList = (values) => `[${Array.from(values, (value) => pythonNumber(shortest(value))).join(', ')}]`;

/**
 * Whether the data stand in the program itself.
 * @param {{ inputs: string[], layers: { units: number }[], trainCount: number, testCount: number }} network
 */
export const holdsData = ({ inputs, layers, trainCount, testCount }) =>
  (trainCount + testCount) * (inputs.length + (layers.at(-1)?.units ?? 1) + 1) <= MOST_NUMBERS;

/** Lines that make `rows`: inputs, targets and 1 for the test. @param {Network} network */
export function dataLines(network) {
  const { inputs, target, task, preparation } = network;
  const outputs = network.layers.at(-1)?.units ?? 1;
  const scaled = target.mean !== 0 || target.scale !== 1;
  const about = [
    `# The data: ${inputs.length} inputs of the network, ${outputs} ${outputs === 1 ? 'target' : 'targets'}, and 1 for an example of the test.`,
    ...inputs.map((name, i) => `#   input ${i + 1}: ${pythonComment(name)}`),
    preparation.encoding
      ? '# The columns of the table are standardised already (and categories are one input each).'
      : '',
    scaled ? `# Targets are standardised: in their own unit they are ${target.mean} + ${target.scale} * target.` : '',
    task === 'regression' || outputs > 1
      ? ''
      : `# Targets: ${pythonComment(network.outputs.join(', '))} as ${network.outputRange.join(', ')}.`,
  ].filter(Boolean);
  if (holdsData(network)) {
    const rows = trainingRows(network).map((row) => `    [${row.join(', ')}],`);
    return [...about, 'rows = [', ...rows, ']'];
  }
  return [
    ...about,
    `# They are too many for this file: save them from the playground as ${DATA_FILE}, beside it.`,
    `with open(${pythonText(DATA_FILE)}) as file:`,
    '    rows = [[float(cell) for cell in line.split(",")] for line in file.read().split("\\n")[1:-1]]',
  ];
}

/** How many epochs a program trains: as many as the playground did, or some. @param {Network} network */
export const epochsOf = ({ epoch }) => Math.max(1, Math.round(epoch)) + (epoch === 0 ? 99 : 0);

/** A function `factor(epoch)` for the learning rate; none where it stays the same. @param {Network} network @returns {string[]} */
export function scheduleLines({ schedule: s }) {
  /** @type {Record<string, string>} */
  const factors = {
    step: `${s.factor} ** math.floor(epoch / ${s.every})`,
    exponential: `${s.decay} ** epoch`,
    cosine: `${s.floor} + (1 - ${s.floor}) * 0.5 * (1 + math.cos(math.pi * min(1, epoch / ${s.epochs})))`,
    warmup: '1',
  };
  const factor = factors[s.type];
  if (!factor) return [];
  const warmup = s.warmupEpochs > 0 ? `min(1, (epoch + 1) / (${s.warmupEpochs} + 1)) * ` : '';
  return [
    'def factor(epoch):',
    '    """On the learning rate, after so many epochs (with fractions)."""',
    `    return ${warmup}(${factor})`,
  ];
}

/**
 * How weights start, as Python: how they are spread and the limit or deviation, from fan_in and fan_out.
 * @param {import('./exported-network.js').Flat} initializer
 * @returns {{ kind: 'constant' | 'uniform' | 'normal', value: string }}
 */
export function initializerOf({ type, value, limit, deviation }) {
  const [, family, kind] = /^(glorot|he|lecun)-(uniform|normal)$/.exec(type) ?? [];
  if (type === 'uniform') return { kind: 'uniform', value: pythonNumber(limit) };
  if (type === 'normal') return { kind: 'normal', value: pythonNumber(deviation) };
  if (!family || !kind) return { kind: 'constant', value: pythonNumber(type === 'constant' ? value : 0) };
  const times = kind === 'uniform' ? 3 : 1;
  const forms = {
    glorot: `math.sqrt(${2 * times} / (fan_in + fan_out))`,
    he: `math.sqrt(${2 * times} / fan_in)`,
    lecun: `math.sqrt(${times} / fan_in)`,
  };
  return { kind: /** @type {'uniform' | 'normal'} */ (kind), value: forms[/** @type {keyof typeof forms} */ (family)] };
}

/** @param {Network} network @returns {string} 2 → 4 tanh → 1 sigmoid */
export const outlineOf = ({ inputs, layers }) =>
  [String(inputs.length), ...layers.map(({ units, activation }) => `${units} ${activation}`)].join(' → ');
