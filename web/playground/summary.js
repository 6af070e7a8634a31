/** The present state in one or two sentences: the page's opening line, and what a reader without the pictures gets. */
import { formatCompact, formatList, formatPercent, t } from '../i18n/i18n.js';
import { inputName, nameOf } from './names.js';

/** @typedef {import('./model.js').PlaygroundModel} Model */

/** What is learned, from what, by which network. @param {Model} model */
export function setupSentence({ state, description }) {
  if (!description) return t('summary.loading');
  const data = state.data.type === 'table' ? state.tableName || t('dataset.table') : nameOf('dataset', state.data.type);
  const hidden = description.layers
    .slice(0, -1)
    .map((/** @type {any} */ { units }) => t('summary.units', { n: units }));
  return t(`summary.${description.task}`, {
    data,
    inputs: inputsInWords(state, description),
    hidden: hidden.length
      ? t('summary.hidden', { n: hidden.length, units: formatList(hidden) })
      : t('summary.no-hidden'),
    classes: description.outputs.length,
  });
}

/** @param {import('./state.js').State} state @param {any} description */
function inputsInWords({ formulas }, description) {
  const inputs = t('summary.inputs', { n: description.inputs.length });
  return formulas.length ? t('summary.formulas', { inputs, formulas: formulas.map(inputName).join(', ') }) : inputs;
}

/** How far it is. @param {Model} model */
export function progressSentence({ snapshot, description }) {
  if (!snapshot || snapshot.step === 0) return t('summary.start');
  const tested = description.testCount ? snapshot.test : snapshot.train;
  const epoch = Math.floor(snapshot.epoch);
  if (tested.accuracy !== undefined) {
    return t(description.testCount ? 'summary.accuracy' : 'summary.accuracy-train', {
      n: epoch,
      share: formatPercent(tested.accuracy),
    });
  }
  if (!Number.isFinite(tested.loss)) return t('summary.diverged', { n: epoch });
  return t('summary.loss', { n: epoch, loss: formatCompact(tested.loss) });
}

/** What the picture of the output shows, for its text alternative. @param {Model} model */
export function outputSentence(model) {
  const { description } = model;
  if (!description) return '';
  const kind = description.view === 'scatter' && model.snapshot?.train.confusion ? 'confusion' : description.view;
  return `${t(`output.alt-${kind}`, { inputs: description.inputs.join(', '), outputs: description.outputs.slice(0, 12).join(', ') })} ${progressSentence(model)}`;
}

/** @param {Model} model */
export function graphSentence({ description }) {
  if (!description) return '';
  const counts = [description.inputs.length, ...description.layers.map((/** @type {any} */ { units }) => units)];
  return t('graph.alt', { counts: counts.join('–'), n: description.parameterCount });
}
