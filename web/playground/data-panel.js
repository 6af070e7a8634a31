/** Which data: a generated set with its parameters, or the reader's own table. */
import { t } from '../i18n/i18n.js';
import { html, nothing } from '../ui/html.js';
import { iconButton } from '../ui/icon-button.js';
import { select } from '../ui/select.js';
import { slider } from '../ui/slider.js';
import { errorAt } from './messages.js';
import { inputName, nameOf, optionsOf } from './names.js';
import { parameterSliders } from './parameter-sliders.js';
import { randomSeed } from './seed.js';
import { carriedOver, keptFormulas } from './spec.js';

/** @typedef {import('./model.js').PlaygroundModel} Model */

/** @typedef {import('./own-table.js').OwnTable} Tables */
/** @typedef {import('./lazy-part.js').LazyPart} LazyPart */

/**
 * @param {Model} model
 * @param {Tables} tables
 * @param {{ draw: LazyPart, gallery: LazyPart, formulas: LazyPart }} parts
 * @param {() => void} changed called when the controls should redraw
 */
export function dataPanel(model, tables, parts, changed) {
  const { state } = model;
  const isDrawn = state.data.type === 'points';
  const isTable = state.data.type === 'table';
  // Where data come from stands first: what the first point drawn takes away must not move the pad under the pointer.
  return html`
    <h2>${t('data.title')}</h2>
    ${select({
      path: 'data.kind',
      label: t('data.kind'),
      value: state.data.type,
      options: [
        ...optionsOf('dataset', model.catalog.datasets),
        ...(state.drawn ? [{ value: 'points', label: t('dataset.points') }] : []),
        ...(state.tableText ? [{ value: 'table', label: state.tableName || t('dataset.table') }] : []),
      ],
      error: errorAt(model.error, 'data.kind') ?? errorAt(model.error, 'data.text'),
      change: (type) => chooseData(model, type),
    })}
    ${parts.gallery.details(t('data.gallery'), (views, previews) =>
      views.galleryPanel(model, previews, (/** @type {string} */ type) => chooseData(model, type)),
    )}
    ${parts.draw.details(t('draw.own'), (views, drawing) => views.drawPanel(model, drawing, changed), isDrawn)}
    ${tableSource(tables)}
    ${isTable ? tableControls(model, tables) : isDrawn ? nothing : generatorControls(model)}
    ${slider({
      path: 'data.testFraction',
      label: t('data.test-share'),
      value: state.testFraction,
      min: 0,
      max: 0.9,
      error: errorAt(model.error, 'data.testFraction'),
      change: (testFraction) => model.change({ testFraction }, 'testFraction'),
    })}
    ${model.dataset?.dimensions === 2 ? features(model) : nothing}
    ${parts.formulas.details(
      t('data.formulas'),
      (views, formulas) => views.formulaPanel(model, formulas, columnsOf(model, tables), changed),
      state.formulas.length > 0 || Boolean(model.error?.where.startsWith('data.formulas')),
    )}`;
}

/** The columns of numbers that a formula may name. @param {Model} model @param {Tables} tables @returns {string[]} */
function columnsOf({ state, description }, { reader }) {
  if (state.data.type !== 'table') return description.columns;
  const numbers = (reader?.columns ?? []).filter(
    (/** @type {any} */ { kind, name }) => kind === 'number' && name !== state.target,
  );
  return numbers.map((/** @type {any} */ { name }) => name);
}

/** @param {Model} model @param {Tables} tables */
function tableControls(model, tables) {
  const { reader, views, failed } = tables;
  if (views && reader) return views.tableControls(model, reader);
  if (failed) return html`<p class="error" role="alert">${t('error.part-missing')}</p>`;
  tables.load();
  return html`<p class="note">${t('table.looking')}</p>`;
}

/** @param {Tables} tables */
function tableSource(tables) {
  const { reader, views, failed } = tables;
  return html`
    <details class="source" ?open=${Boolean(reader?.error || reader?.progress)}
      @toggle=${(/** @type {any} */ event) => event.target.open && !views && tables.load()}>
      <summary>${t('table.own')}</summary>
      ${views && reader ? views.tableSource(reader) : html`<p class="note">${t(failed ? 'error.part-missing' : 'table.looking')}</p>`}
    </details>`;
}

/** @param {Model} model @param {string} type */
function chooseData(model, type) {
  const entry = model.catalog.datasets.find((/** @type {any} */ { name }) => name === type);
  model.change({
    data: { type, parameters: carriedOver(model.state.data.parameters, entry) },
    shape: entry?.shapes?.[0] ?? '',
    formulas: keptFormulas(model.state, model.dataset, type === 'points' ? 2 : entry?.dimensions),
    // Another task needs its own loss.
    loss: { type: '', parameters: {} },
  });
}

/** @param {Model} model */
function generatorControls(model) {
  const { state, dataset, error } = model;
  return html`
    ${
      dataset?.shapes?.length
        ? select({
            path: 'data.shape',
            label: nameOf('parameter', 'shape'),
            value: state.shape || dataset.shapes[0],
            options: dataset.shapes.map((/** @type {string} */ name) => ({
              value: name,
              label: nameOf('shape', name),
            })),
            error: errorAt(error, 'data.shape'),
            change: (shape) => model.change({ shape }),
          })
        : nothing
    }
    ${parameterSliders({
      entry: dataset,
      values: state.data.parameters,
      path: 'data',
      error,
      change: (parameters, name) => model.change({ data: { ...state.data, parameters } }, `data.${name}`),
    })}
    <div class="row">
      ${iconButton({
        icon: 'seed',
        label: t('data.new-seed'),
        shows: t('data.new-seed'),
        kind: 'quiet',
        action: () => model.change({ dataSeed: randomSeed(state.dataSeed) }),
      })}
      <span class="note">${t('ui.seed', { seed: String(state.dataSeed) })}</span>
    </div>`;
}

/** @param {Model} model */
function features(model) {
  const { features: chosen } = model.state;
  /** @param {string} name @param {boolean} on */
  const toggle = (name, on) => {
    const all = model.catalog.features.map((/** @type {any} */ feature) => feature.name);
    model.change({ features: all.filter((/** @type {string} */ one) => (one === name ? on : chosen.includes(one))) });
  };
  return html`
    <fieldset class="features">
      <legend>${t('data.features')}</legend>
      ${model.catalog.features.map(
        (/** @type {any} */ { name }) => html`
        <label class="chip">
          <input type="checkbox" .checked=${chosen.includes(name)} ?disabled=${chosen.length === 1 && chosen[0] === name}
            @change=${(/** @type {any} */ event) => toggle(name, event.target.checked)} />
          <span>${inputName(name)}</span>
        </label>`,
      )}
    </fieldset>`;
}
