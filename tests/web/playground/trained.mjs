// A network trained by the real engine, as the playground's model shows it to its parts.
import en from '../../../web/i18n/en.js';
import { addWords, setLanguage } from '../../../web/i18n/i18n.js';
import { exportedNetwork } from '../../../web/playground/out/exported-network.js';
import outStrings from '../../../web/playground/out/strings.js';
import { specOf } from '../../../web/playground/spec.js';
import { initialState, readFragment } from '../../../web/playground/state.js';
import { testEngine } from '../instruments/test-engine.mjs';

setLanguage('en', en);
addWords(outStrings);

const engine = await testEngine();
const catalog = await engine.catalog();

/** The names of all activations. @type {string[]} */
export const activations = catalog.activations.map((/** @type {any} */ { name }) => name);
/** The names of all features of the plane. @type {string[]} */
export const features = catalog.features.map((/** @type {any} */ { name }) => name);
/** The names of all optimizers, schedules, initializers. @type {Record<string, string[]>} */
export const choices = Object.fromEntries(
  ['optimizers', 'schedules', 'initializers'].map((list) => [
    list,
    catalog[list].map((/** @type {any} */ { name }) => name),
  ]),
);

/**
 * @param {string | Partial<import('../../../web/playground/state.js').State>} wanted a fragment, or what differs from
 *   the initial state
 * @param {number} [epochs]
 */
export async function trained(wanted, epochs = 3) {
  const state = typeof wanted === 'string' ? readFragment(wanted).state : { ...initialState(), ...wanted };
  const dataset = catalog.datasets.find((/** @type {any} */ { name }) => name === state.data.type);
  const instrument = await engine.create('playground', specOf(state, dataset));
  for (let i = 0; i < epochs; i++) await instrument.call('step', { by: 'epoch' });
  const model = {
    state,
    catalog,
    description: await instrument.call('describe', undefined),
    snapshot: await instrument.call('snapshot', {}),
    series: { points: [] },
    ask: async (/** @type {string} */ method, /** @type {any} */ argument) => instrument.call(method, argument),
  };
  return { model: /** @type {any} */ (model), network: await exportedNetwork(/** @type {any} */ (model)) };
}

/** A table with numbers far from zero, texts that need care, and a number to predict. */
export const houses = () =>
  [
    'year,area,"kind, of ""house""",price',
    ...Array.from({ length: 60 }, (_, i) => {
      const kind = ['flat', '"with, comma"', 'Hütte'][i % 3];
      return `${1950 + ((i * 37) % 70)},${(40 + ((i * 53) % 90)) / 4},${kind},${1000 * (i % 17) + 90000}`;
    }),
  ].join('\n');
