/** What the playground computes, as CSV files. */
import { csvOf } from '../../ui/csv.js';
import { item } from '../../ui/item.js';
import { shortest } from './file.js';

/**
 * The course of the run, a row per point of the charts: not every epoch has one, and the last column says so.
 * @param {import('../model.js').PlaygroundModel} model
 */
export function historyCsv({ series: { points }, description }) {
  const score = description.task === 'regression' ? 'r2' : 'accuracy';
  return csvOf([
    ['epoch', 'training_loss', 'test_loss', `training_${score}`, `test_${score}`, 'epochs_since_row_before'],
    ...points.map(({ epoch, trainLoss, testLoss, trainScore, testScore }, i) => {
      // Without the rounding errors of a difference.
      const since = Number((epoch - (points[i - 1]?.epoch ?? Number.NaN)).toPrecision(9));
      return [epoch, trainLoss, testLoss, trainScore, testScore, since];
    }),
  ]);
}

/** @typedef {import('./exported-network.js').Network} Network */

/** @param {ArrayLike<number>} values @param {number} row @param {number} width */
const rowOf = (values, row, width) => Array.from({ length: width }, (_, i) => shortest(item(values, row * width + i)));

/**
 * Every example: the network's inputs, the true answer, the network's.
 * @param {Network} network
 * @param {{ columns: string[], x?: ArrayLike<number> }} shown the raw columns, where there are some
 */
export function predictionsCsv({ data, inputs, outputs, task, outputRange }, { columns, x }) {
  const raw = x ? columns : [];
  const names = task === 'binary' ? [outputs[1] ?? '1'] : outputs;
  const classes = task === 'binary' || task === 'multiclass';
  const same = raw.join() === inputs.join();
  const middle = (outputRange[0] + outputRange[1]) / 2;
  const rows = Array.from({ length: data.count }, (_, i) => {
    const truth = rowOf(data.truth, i, names.length);
    const prediction = rowOf(data.prediction, i, names.length);
    return [
      item(data.isTest, i) ? 'test' : 'training',
      ...(x ? rowOf(x, i, raw.length) : []),
      ...(same ? [] : rowOf(data.x, i, inputs.length)),
      ...(classes ? [classOf(truth, outputs, middle), classOf(prediction, outputs, middle)] : truth),
      ...prediction,
    ];
  });
  const answers = classes ? ['true_class', 'predicted_class'] : names.map((name) => `true_${name}`);
  return csvOf([
    [
      'set',
      ...raw,
      ...(same ? [] : inputs.map((name) => `input_${name}`)),
      ...answers,
      ...names.map((name) => `output_${name}`),
    ],
    ...rows,
  ]);
}

/** @param {number[]} values @param {string[]} names @param {number} threshold between the two classes of one output */
function classOf(values, names, threshold) {
  if (values.length === 1) return names[item(values, 0) > threshold ? 1 : 0] ?? '';
  return names[values.indexOf(Math.max(...values))] ?? '';
}

/**
 * What generated code trains on, numbers only: the network's inputs, its targets, and 1 for the test.
 * @param {Network} network
 */
export const trainingCsv = (network) =>
  [
    [...network.inputs.map((_, i) => `input_${i + 1}`), ...targetNames(network), 'test'].join(','),
    ...trainingRows(network).map((row) => row.join(',')),
    '',
  ].join('\n');

/** @param {Network} network */
const targetNames = ({ layers }) => Array.from({ length: layers.at(-1)?.units ?? 1 }, (_, i) => `target_${i + 1}`);

/** @param {Network} network @returns {number[][]} */
export function trainingRows(network) {
  const { data, inputs, target } = network;
  const outputs = targetNames(network).length;
  return Array.from({ length: data.count }, (_, i) => [
    ...rowOf(data.x, i, inputs.length),
    ...Array.from({ length: outputs }, (_, k) =>
      shortest(Math.fround((item(data.truth, i * outputs + k) - target.mean) / target.scale)),
    ),
    item(data.isTest, i),
  ]);
}
