/** How it learns: loss, optimizer, schedule, rates, batches, the start. */
import { t } from '../i18n/i18n.js';
import { html, nothing } from '../ui/html.js';
import { select } from '../ui/select.js';
import { slider } from '../ui/slider.js';
import { errorAt } from './messages.js';
import { optionsOf } from './names.js';
import { parameterSliders } from './parameter-sliders.js';
import { carriedOver } from './spec.js';

/** @typedef {import('./model.js').PlaygroundModel} Model */

/**
 * The choices of the state that are an entry of the catalogue.
 * @typedef {'optimizer' | 'schedule' | 'initializer'} Choice
 */
const lists = { optimizer: 'optimizers', schedule: 'schedules', initializer: 'initializers' };

/** @param {Model} model */
export function learningPanel(model) {
  const { state, error } = model;
  return html`
    <h2>${t('learning.title')}</h2>
    <div class="fields">
      ${choice(model, 'optimizer')}
      ${parameters(model, 'optimizer', (name) => name === 'learningRate')}
      ${lossChoice(model)}
      ${slider({
        path: 'batchSize',
        label: t('parameter.batchSize'),
        value: state.batchSize,
        min: 1,
        max: 1024,
        scale: 'integer',
        error: errorAt(error, 'batchSize'),
        change: (batchSize) => model.change({ batchSize }, 'batchSize'),
      })}
    </div>
    <details>
      <summary>${t('learning.more')}</summary>
      <div class="fields">
        ${parameters(model, 'optimizer', (name) => name !== 'learningRate')}
        ${choice(model, 'schedule')}
        ${parameters(model, 'schedule')}
        <div id="schedule-curve"></div>
        ${(/** @type {const} */ (['l1', 'l2'])).map((name) =>
          slider({
            path: `regularization.${name}`,
            label: t(`parameter.${name}`),
            value: state[name],
            min: 0,
            max: 10,
            scale: 'logarithmic',
            error: errorAt(error, `regularization.${name}`),
            change: (value) => model.change({ [name]: value }, name),
          }),
        )}
        ${choice(model, 'initializer')}
        ${parameters(model, 'initializer')}
      </div>
    </details>`;
}

/** @param {Model} model @param {Choice} which */
function choice(model, which) {
  const entries = model.catalog[lists[which]];
  const { type, parameters: values } = model.state[which];
  return select({
    path: `${which}.type`,
    label: t(`learning.${which}`),
    value: type,
    options: optionsOf(which, entries),
    error: errorAt(model.error, `${which}.type`),
    change: (name) =>
      model.change({
        [which]: {
          type: name,
          parameters: carriedOver(
            values,
            entries.find((/** @type {any} */ one) => one.name === name),
          ),
        },
      }),
  });
}

/** @param {Model} model @param {Choice} which @param {(name: string) => boolean} [wanted] */
function parameters(model, which, wanted = () => true) {
  const { type, parameters: values } = model.state[which];
  const entry = model.catalog[lists[which]].find((/** @type {any} */ { name }) => name === type);
  return parameterSliders({
    entry,
    values,
    path: which,
    error: model.error,
    skip: (entry?.parameters ?? [])
      .map((/** @type {any} */ { name }) => name)
      .filter((/** @type {string} */ name) => !wanted(name)),
    change: (changed, name) => model.change({ [which]: { type, parameters: changed } }, `${which}.${name}`),
  });
}

/** @param {Model} model */
function lossChoice(model) {
  const { state, catalog, description } = model;
  const task = catalog.tasks.find((/** @type {any} */ { name }) => name === description.task);
  const fitting = catalog.losses.filter((/** @type {any} */ { name }) => task?.losses.includes(name));
  const type = description.loss;
  const entry = fitting.find((/** @type {any} */ { name }) => name === type);
  return html`
    ${select({
      path: 'loss',
      label: t('learning.loss'),
      value: type,
      options: optionsOf('loss', fitting),
      error: errorAt(model.error, 'loss'),
      change: (name) => model.change({ loss: { type: name, parameters: {} } }),
    })}
    <p class="note pairing" id="pairing"></p>
    ${
      entry?.parameters.length
        ? parameterSliders({
            entry,
            values: state.loss.parameters,
            path: '',
            error: model.error,
            change: (values, name) => model.change({ loss: { type, parameters: values } }, `loss.${name}`),
          })
        : nothing
    }`;
}
