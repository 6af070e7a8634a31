/** The choice of a function: from the engine's list, typed, or drawn on the plot by hand. */
import './function-source.css';
import { has, t } from '../../i18n/i18n.js';
import { addMessages } from '../../i18n/load-bundled.js';
import { describeError } from '../../playground/messages.js';
import { fieldId } from '../../ui/field.js';
import { html, live, nothing } from '../../ui/html.js';
import { select } from '../../ui/select.js';
import strings from './function-strings.js';

/** @typedef {import('./function-field.js').FunctionValue} FunctionValue */

addMessages(strings);

/** Options that are no target's name. */
const TYPED = '#typed';
const DRAWN = '#drawn';

/** A formula as books write it. @param {string} formula */
const formulaText = (formula) =>
  formula
    .replace(/\s*\*\s*/g, '·')
    .replace(/\bpi\b/g, 'π')
    .replace(/\^2(?![\d.])/g, '²')
    .replace(/-/g, '−');

/**
 * @param {{ path: string, value: FunctionValue, targets: { name: string, formula: string }[], draft?: string, error?: any,
 *           change: (value: FunctionValue, typing?: boolean) => void, drawing: boolean,
 *           setDrawing: (on: boolean) => void, surface?: boolean, drawable?: boolean }} options
 *   `draft` is a typed formula that is not in force, `error` the engine's refusal of it; `surface`: a function of x and y;
 *   FunctionChoice has all but `path`
 */
export function functionSource(options) {
  const { path, value, targets, drawable = true } = options;
  const typed = 'expression' in value;
  const drawn = 'samples' in value;
  return html`
    <div class="function-source">
      ${select({
        path,
        label: t('function.choose'),
        value: typed ? TYPED : drawn ? DRAWN : value.target,
        options: [
          ...targets.map(({ name, formula }) => ({ value: name, label: formulaText(formula) })),
          { value: TYPED, label: t('function.type') },
          ...(drawable ? [{ value: DRAWN, label: t('function.draw') }] : []),
        ],
        change: (chosen) => choose(chosen, options),
      })}
      ${typed ? formulaField(options, value.expression) : nothing}
      ${drawn ? drawingSwitch(options) : nothing}
    </div>`;
}

/** @param {string} chosen @param {Parameters<typeof functionSource>[0]} options */
function choose(chosen, { value, targets, change, setDrawing }) {
  if (chosen === DRAWN) setDrawing(true);
  else if (chosen === TYPED) {
    // What is to be typed begins with the function that is there.
    const present = targets.find(({ name }) => 'target' in value && name === value.target) ?? targets[0];
    change({ expression: present?.formula ?? 'x' });
  } else change({ target: chosen });
}

/** @param {Parameters<typeof functionSource>[0]} options @param {string} inForce */
function formulaField({ path, draft, error, change, surface = false }, inForce) {
  const id = fieldId(`${path}.expression`);
  const text = draft ?? inForce;
  const typed = (/** @type {any} */ event, typing = false) => change({ expression: event.target.value }, typing);
  return html`
    <div class="field" ?data-invalid=${Boolean(error)}>
      <label for=${id}>${t(surface ? 'function.formula-surface' : 'function.formula')}</label>
      <input type="text" class="formula" id=${id} dir="ltr" autocomplete="off" autocapitalize="off" spellcheck="false"
        maxlength="500" .value=${live(text)} aria-invalid=${String(Boolean(error))}
        aria-describedby=${error ? `${id}-error` : nothing}
        @input=${(/** @type {Event} */ event) => typed(event, true)} @change=${typed} />
      ${error ? html`<div class="error" role="alert" id="${id}-error">${mistake(text, error)}<p>${explain(error, surface)}</p></div>` : nothing}
    </div>`;
}

/** The formula with the place marked where the engine stopped. @param {string} text @param {any} error */
function mistake(text, { details }) {
  const column = Number(details?.column);
  if (!column) return nothing;
  const at = column - 1;
  return html`<p class="formula-mistake" dir="ltr" aria-hidden="true">${text.slice(0, at)}<mark>${text.slice(at, column) || ' '}</mark>${text.slice(column)}</p>`;
}

/** @param {any} error @param {boolean} surface */
function explain(error, surface) {
  const key = `function.${error.details?.problem ?? error.code}`;
  return has(key)
    ? t(key, { ...error.details, names: t(surface ? 'function.names-surface' : 'function.names') })
    : describeError(error);
}

/** @param {Parameters<typeof functionSource>[0]} options */
const drawingSwitch = ({ drawing, setDrawing }) => html`
  <div class="function-drawing">
    <button type="button" aria-pressed=${drawing} @click=${() => setDrawing(!drawing)}>✎ ${t('function.drawing')}</button>
    ${drawing ? html`<p class="note">${t('function.drawing-hint')}</p>` : nothing}
  </div>`;
