/** The table of the examples, a page at a time. */
import './examples.css';
import { formatNumber, t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';
import { numberEntry } from '../../ui/number-field.js';
import { unlessTyping } from '../../ui/unless-typing.js';
import { HALF_WIDTH, LARGEST_VALUE } from '../drawn.js';
import { inputName, nameOf } from '../names.js';
import { answerOf, inWords } from './answers.js';
import { PAGE } from './examples.js';

/** @typedef {import('../model.js').PlaygroundModel} Model */
/** @typedef {import('./examples.js').Examples} Examples */

/**
 * @param {Model} model
 * @param {Examples} examples
 * @param {{ columns: any[], table: any } | undefined} reader what is known of the table, if the data are one
 */
export function exampleTable(model, examples, reader) {
  const { description } = model;
  const positions = examples.positions;
  /** @type {{ name: string, cell: (position: number) => unknown }[]} */
  const columns = examples.inTable ? tableColumns(model, examples, reader, positions) : pointColumns(model, examples);
  return html`
    ${note(model, examples)}
    <div class="scrolling" tabindex="0" role="region" aria-label=${t('examples.title')}>
    <table class="numbers example-rows">
      <thead><tr>
        <th scope="col">${t('examples.number')}</th>
        ${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}
        <th scope="col">${t('examples.prediction')}</th>
        <th scope="col">${t('examples.part')}</th>
      </tr></thead>
      <tbody>${positions.map(
        (position) => html`
        <tr class=${position === model.selected ? 'selected' : ''}>
          <th scope="row">${selector(model, examples, position)}</th>
          ${columns.map(({ cell }) => html`<td>${cell(position)}</td>`)}
          <td>${prediction(description, examples, position)}</td>
          <td>${t(description.points.isTest[position] ? 'legend.test' : 'legend.train')}</td>
        </tr>`,
      )}</tbody>
    </table></div>
    ${examples.refused ? html`<p class="error" role="alert">${t('error.out-of-range', rangeOf(examples.refused))}</p>` : nothing}
    ${pager(examples)}`;
}

/** @param {{ column: number, got: string }} refused */
function rangeOf({ column, got }) {
  const most = column < 2 ? HALF_WIDTH : LARGEST_VALUE;
  return { min: -most, max: most, got };
}

/** What a changed cell does. @param {Model} model @param {Examples} examples */
function note(model, examples) {
  const { type } = model.state.data;
  if (!examples.canEdit) return html`<p class="note">${t('examples.fixed')}</p>`;
  if (examples.inTable) return html`<p class="note">${t('examples.edits-table')}</p>`;
  if (type === 'points') return html`<p class="note">${t('examples.edits-points')}</p>`;
  return html`<p class="note">${t('examples.becomes-points', { data: nameOf('dataset', type) })}</p>`;
}

/** The number of an example, which selects it. @param {Model} model @param {Examples} examples @param {number} position */
const selector = (model, examples, position) => html`
  <button type="button" class="quiet" aria-pressed=${String(position === model.selected)}
    aria-label=${t('examples.select', { n: position + 1 })}
    @click=${() => model.select(position === model.selected ? undefined : position)}
    @keydown=${(/** @type {KeyboardEvent} */ event) => moveOn(event, model, examples, position)}>${position + 1}</button>`;

/** @param {KeyboardEvent} event @param {Model} model @param {Examples} examples @param {number} position */
function moveOn(event, model, examples, position) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const next = Math.max(0, Math.min(examples.count - 1, position + by));
  const body = /** @type {HTMLElement} */ (event.target).closest('tbody');
  model.select(next);
  // The page may have been turned meanwhile.
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      /** @type {HTMLElement | null} */ (body?.querySelector('[aria-pressed=true]'))?.focus(),
    ),
  );
}

/** @param {any} description @param {Examples} examples @param {number} position */
function prediction(description, examples, position) {
  const { answers } = examples;
  if (!answers) return '…';
  const said = answerOf(description, answers.prediction, position);
  if (description.task === 'regression') return inWords(said);
  const right = said.key === answerOf(description, answers.truth, position).key;
  return html`<span class=${right ? '' : 'wrong'}>${inWords(said)}${right ? '' : html` <span title=${t('examples.wrong')}>✗<span class="visually-hidden"> ${t('examples.wrong')}</span></span>`}</span>`;
}

/**
 * Coordinates and target of examples in the plane or on a line.
 * @param {Model} model @param {Examples} examples
 */
function pointColumns({ description }, examples) {
  const { columns, points, task, outputs } = description;
  const axes = columns.length;
  const inputs = columns.map((/** @type {string} */ name, /** @type {number} */ axis) => ({
    name: inputName(name),
    cell: (/** @type {number} */ position) =>
      numberCell(examples, position, axis, points.x[axes * position + axis], inputName(name)),
  }));
  const target = {
    name: task === 'regression' && outputs[0] ? inputName(outputs[0]) : t('examples.truth'),
    cell: (/** @type {number} */ position) => {
      if (task === 'multilabel') return labelsOf(points.y[position], outputs);
      if (task === 'regression') return numberCell(examples, position, 2, points.y[position], t('examples.truth'));
      return classCell(examples, position, points.y[position], outputs);
    },
  };
  return [...inputs, target];
}

/** @param {number} mask @param {string[]} outputs */
const labelsOf = (mask, outputs) => outputs.filter((_, k) => (mask >> k) & 1).join(', ') || '–';

/** @param {Examples} examples @param {number} position @param {number} column @param {number} value @param {string} name */
function numberCell(examples, position, column, value, name) {
  if (!examples.canEdit) return formatNumber(value);
  const most = column < 2 ? HALF_WIDTH : LARGEST_VALUE;
  return html`<input type="text" inputmode="decimal" autocomplete="off" aria-label=${t('examples.cell', { column: name, n: position + 1 })}
    .value=${unlessTyping(String(Number(value.toPrecision(4))))}
    @change=${numberEntry({ min: -most, max: most }, (typed) => examples.setPoint(position, column, typed))} />`;
}

/** @param {Examples} examples @param {number} position @param {number} value @param {string[]} outputs */
function classCell(examples, position, value, outputs) {
  if (!examples.canEdit) return outputs[value];
  return html`<select aria-label=${t('examples.cell', { column: t('examples.truth'), n: position + 1 })}
    @change=${(/** @type {any} */ event) => examples.setPoint(position, 2, Number(event.target.value))}>
    ${outputs.map((name, k) => html`<option value=${k} ?selected=${k === value}>${name}</option>`)}
  </select>`;
}

/**
 * The columns of a table that the network learns from, and the one that it learns.
 * @param {Model} model @param {Examples} examples @param {any} reader @param {number[]} positions
 */
function tableColumns({ accepted: state }, examples, reader, positions) {
  const all = reader?.columns ?? [];
  const rows = examples.rowsOf(positions);
  const shown = all
    .map((/** @type {any} */ column, /** @type {number} */ at) => ({ ...column, at }))
    .filter(
      (/** @type {any} */ { name, kind }) =>
        kind !== 'text' && (name === state.target || !state.inputs.length || state.inputs.includes(name)),
    );
  // What is predicted stands beside the prediction.
  shown.sort(
    (/** @type {any} */ a, /** @type {any} */ b) => Number(a.name === state.target) - Number(b.name === state.target),
  );
  return shown.slice(-12).map((/** @type {any} */ { name, at }) => ({
    name,
    cell: (/** @type {number} */ position) => {
      const row = rows?.[position - (positions[0] ?? 0)];
      if (!row) return '…';
      return html`<input type="text" autocomplete="off" aria-label=${t('examples.cell', { column: name, n: position + 1 })}
        .value=${unlessTyping(row.cells[at] ?? '')}
        @change=${(/** @type {any} */ event) =>
          examples.setCell(position, at, row.line, reader.table.delimiter, event.target.value)} />`;
    },
  }));
}

/** @param {Examples} examples */
const pager = (examples) => html`
  <div class="row pager">
    <button type="button" class="plain" ?disabled=${examples.first === 0} @click=${() => examples.turn(-1)}>${t('examples.previous')}</button>
    <span class="note">${t('examples.page', {
      from: examples.first + 1,
      to: Math.min(examples.count, examples.first + PAGE),
      all: examples.count,
    })}</span>
    <button type="button" class="plain" ?disabled=${examples.first + PAGE >= examples.count} @click=${() => examples.turn(1)}>${t('examples.next')}</button>
  </div>`;
