/** A field for each formula, and one for another. */
import './formulas.css';
import { t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';
import { unlessTyping } from '../../ui/unless-typing.js';
import { describeError } from '../messages.js';
import { piecesAt, written } from './place.js';

/** @typedef {import('../model.js').PlaygroundModel} Model */
/** @typedef {import('./typed-formulas.js').TypedFormulas} TypedFormulas */

const MOST = 20;
const MOST_NAMED = 12;
const LONGEST = 200;

/** @param {Model} model @param {TypedFormulas} formulas @param {string[]} columns that a formula may name @param {() => void} changed */
export function formulaPanel(model, formulas, columns, changed) {
  const list = model.state.formulas;
  const names = columns.slice(0, MOST_NAMED).map(written).join(', ');
  const example =
    columns.length > 1
      ? `${written(columns[0] ?? '')}^2 + ${written(columns[1] ?? '')}`
      : `${written(columns[0] ?? 'x')}^2`;
  return html`
    <p class="note">${t('formula.how', { names, example })}</p>
    ${[...list, ...(list.length < MOST ? [''] : [])].map((text, index) => row(formulas, text, index, changed))}`;
}

/** @param {TypedFormulas} formulas @param {string} text @param {number} index @param {() => void} changed */
function row(formulas, text, index, changed) {
  const problem = formulas.problemAt(index);
  const refused = problem && formulas.refused?.index === index ? formulas.refused.text : undefined;
  const id = `formula-${index}`;
  /** @param {string} typed */
  const set = async (typed) => {
    await formulas.set(index, typed);
    changed();
  };
  return html`
    <div class="formula" ?data-invalid=${Boolean(problem)}>
      <input id=${id} type="text" maxlength=${LONGEST} autocomplete="off" autocapitalize="off" spellcheck="false"
        aria-label=${text ? t('formula.nth', { n: index + 1 }) : t('formula.new')} placeholder=${text ? nothing : t('formula.new')}
        aria-invalid=${String(Boolean(problem))} aria-describedby=${problem ? `${id}-error` : nothing}
        .value=${unlessTyping(refused ?? text)} @change=${(/** @type {any} */ event) => set(event.target.value)} />
      ${
        text
          ? html`<button type="button" class="icon-button quiet" aria-label=${t('formula.remove', { text })} title=${t('formula.remove', { text })}
          @click=${() => set('')}>×</button>`
          : nothing
      }
      ${problem ? html`<div class="error" role="alert" id="${id}-error">${complaint(problem, refused)}</div>` : nothing}
    </div>`;
}

/** @param {import('../../engine/protocol.js').PlainError} problem @param {string | undefined} text */
function complaint(problem, text) {
  const details = /** @type {any} */ (problem.details);
  if (problem.code !== 'expression') return describeError(problem);
  const [before, mistake, after] = piecesAt(text ?? '', Number(details.column));
  return html`
    <p>${t(`formula.${details.problem}`, { n: before.length + 1 })}</p>
    ${text ? html`<code>${before}<mark>${mistake || '\u2009?\u2009'}</mark>${after}</code>` : nothing}`;
}
