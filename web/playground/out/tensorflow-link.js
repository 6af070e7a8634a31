/**
 * Links of the TensorFlow playground (playground.tensorflow.org), read as the same experiment here. Its source
 * (github.com/tensorflow/playground, state.ts) lists the fields; those absent have its initial values.
 */
import { whole } from '../form.js';
import { initialState, MAX_LAYERS, MAX_UNITS } from '../state.js';
import { tensorFlowNames } from '../tensorflow-names.js';

/** @typedef {{ key: string, values?: Record<string, string | number> }} Note a message: `out.tf.KEY` */

/** @type {Record<string, string>} */
const initial = {
  activation: 'tanh',
  regularization: '',
  batchSize: '10',
  dataset: 'circle',
  regDataset: 'reg-plane',
  learningRate: '0.03',
  regularizationRate: '0',
  noise: '0',
  networkShape: '4,2',
  seed: '',
  showTestData: 'false',
  discretize: 'false',
  percTrainData: '50',
  x: 'true',
  y: 'true',
  xTimesY: 'false',
  xSquared: 'false',
  ySquared: 'false',
  cosX: 'false',
  sinX: 'false',
  cosY: 'false',
  sinY: 'false',
  collectStats: 'false',
  tutorial: '',
  problem: 'classification',
  initZero: 'false',
  hideText: 'false',
};

/** @type {Record<string, string>} in the order of our catalogue */
const features = {
  x: 'x1',
  y: 'x2',
  xSquared: 'x1-squared',
  ySquared: 'x2-squared',
  xTimesY: 'x1-times-x2',
  sinX: 'sin-x1',
  sinY: 'sin-x2',
  cosX: 'cos-x1',
  cosY: 'cos-x2',
};
/** @type {Record<string, string>} */
const activations = { relu: 'relu', tanh: 'tanh', sigmoid: 'sigmoid', linear: 'identity' };
/** @type {Record<string, string>} */
const dataSets = {
  circle: 'circle',
  xor: 'xor',
  gauss: 'gaussians',
  spiral: 'spiral',
  'reg-plane': 'plane',
  'reg-gauss': 'multi-gaussian',
};
/** Fields that are about its page, and what is said of them when they are set. @type {Record<string, string>} */
const ofItsPage = { discretize: 'discretize', collectStats: 'stats', showTestData: 'test-data', hideText: 'hidden' };

/** @param {string} text a link or only its fragment @param {string} fragment without `#` */
export const isTensorFlowLink = (text, fragment) =>
  /^\s*(https?:\/\/)?playground\.tensorflow\.org(?![\w.-])/i.test(text) || tensorFlowNames.test(fragment);

/** The numbers of a field, within their bounds; a damaged field keeps its initial value and is named. */
class Fields {
  /** @type {Record<string, string>} */
  values = { ...initial };
  /** @type {string[]} */
  damaged = [];
  /** @type {Note[]} */
  notes = [];

  /** @param {string} fragment */
  constructor(fragment) {
    for (const part of fragment.split('&').filter(Boolean)) {
      const [name = '', value = ''] = part.split('=');
      if (Object.hasOwn(initial, name)) this.values[name] = value;
      else if (name.endsWith('_hide')) this.#note('hidden');
      else this.damaged.push(name.slice(0, 40));
    }
    for (const [name, key] of Object.entries(ofItsPage)) if (this.flag(name)) this.#note(key);
  }

  /** @param {string} key */
  #note(key) {
    if (!this.notes.some((note) => note.key === key)) this.notes.push({ key });
  }

  /** @param {string} name */
  text(name) {
    return this.values[name] ?? '';
  }

  /** @param {string} name */
  flag(name) {
    return this.text(name) === 'true';
  }

  /** @template T @param {string} name @param {(text: string) => T | undefined} read @returns {T} */
  read(name, read) {
    const value = read(this.text(name));
    if (value !== undefined) return value;
    this.damaged.push(name);
    return /** @type {T} */ (read(initial[name] ?? ''));
  }

  /** @param {string} name @param {number} min @param {number} max */
  number(name, min, max) {
    return this.read(name, (text) => {
      const number = text.trim() === '' ? Number.NaN : Number(text);
      return number >= min && number <= max ? number : undefined;
    });
  }

  /** @param {string} name @param {Record<string, string>} names ours by theirs */
  choice(name, names) {
    return this.read(name, (text) => (Object.hasOwn(names, text) ? names[text] : undefined));
  }
}

/** @param {string} text @returns {number[] | undefined} */
function shapeOf(text) {
  const units = text === '' ? [] : text.split(',').map((one) => (one.trim() === '' ? Number.NaN : Number(one)));
  const fits = units.length <= MAX_LAYERS && units.every(whole(1, MAX_UNITS));
  return fits ? units : undefined;
}

/** Its seed is a text such as 0.73612; any such text is a number of ours. @param {string} text */
function seedOf(text) {
  let hash = 0;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return hash + 1;
}

/** @param {string} type @param {Record<string, number>} [parameters] */
const typed = (type, parameters = {}) => ({ type, parameters });

/**
 * @param {string} fragment without `#`
 * @returns {{ state: import('../state.js').State, damaged: string[], notes: Note[] }}
 */
export function readTensorFlowLink(fragment) {
  const fields = new Fields(fragment);
  const isRegression = fields.choice('problem', { classification: '', regression: 'yes' }) === 'yes';
  const dataSet = isRegression ? fields.choice('regDataset', dataSets) : fields.choice('dataset', dataSets);
  const chosen = Object.keys(features).filter((name) => fields.flag(name));
  if (chosen.length === 0) {
    chosen.push('x', 'y');
    fields.notes.push({ key: 'no-features' });
  }
  const activation = fields.choice('activation', activations);
  const kind = fields.text('regularization');
  const rate = fields.number('regularizationRate', 0, 10);
  if (!['', 'none', 'L1', 'L2'].includes(kind)) fields.damaged.push('regularization');
  const seed = seedOf(fields.text('seed'));
  const noise = fields.number('noise', 0, 100) / 100;
  const state = {
    ...initialState(),
    // As many examples as there.
    data: { type: dataSet, parameters: { examples: isRegression ? 1200 : 500, noise } },
    dataSeed: seed,
    seed,
    testFraction: Number((1 - fields.number('percTrainData', 10, 100) / 100).toFixed(2)),
    features: chosen.map((name) => features[name] ?? ''),
    layers: fields.read('networkShape', shapeOf).map((units) => ({ units, activation, parameters: {} })),
    // It always takes half the squared error, for classes of a tanh between −1 and 1, and plain gradient descent.
    loss: { type: 'squared', parameters: {} },
    optimizer: { type: 'sgd', parameters: { learningRate: fields.number('learningRate', 0, 100) } },
    initializer: fields.flag('initZero') ? typed('zero') : typed('uniform', { limit: 0.5 }),
    l1: kind === 'L1' ? rate : 0,
    l2: kind === 'L2' ? rate : 0,
    batchSize: fields.read('batchSize', (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined)),
  };
  fields.notes.unshift({ key: 'drawn' });
  if (noise > 0) fields.notes.push({ key: 'noise' });
  if (!fields.flag('initZero')) fields.notes.push({ key: 'bias' });
  if (state.l1 > 0) fields.notes.push({ key: 'l1' });
  return { state, damaged: fields.damaged, notes: fields.notes };
}
