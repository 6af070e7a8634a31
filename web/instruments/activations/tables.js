/** The activations' numbers: what is computed of each function, and samples of its curve. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { nameOf } from '../../playground/names.js';
import { html, nothing } from '../../ui/html.js';
import { RANGE } from './model.js';

/** @typedef {import('./model.js').FunctionNumbers} FunctionNumbers */

/** @param {number} x where it is read */
const columnNames = (x) => [
  t('activations.at-value', { x: formatCompact(x) }),
  t('activations.at-slope', { x: formatCompact(x) }),
  t('activations.range'),
  t('activations.at-zero'),
  t('activations.steepest'),
  t('activations.mean'),
  t('activations.mean-square'),
  t('activations.centred'),
  t('activations.saturates'),
];

/** An interval, closed where an end is reached: only a limit is kept out. @param {FunctionNumbers['properties']} properties */
function rangeText({ low, high, boundedBelow, boundedAbove, continuous }) {
  const from = boundedBelow ? formatCompact(low) : '−∞';
  const to = boundedAbove ? formatCompact(high) : '∞';
  return continuous ? `${from} … ${to}` : `{${from}, ${to}}`;
}

/** @param {FunctionNumbers['properties']} properties */
function saturationText({ saturatesLeft, saturatesRight }) {
  if (saturatesLeft && saturatesRight) return t('activations.both');
  if (saturatesLeft) return t('activations.left');
  return t(saturatesRight ? 'activations.right' : 'activations.no');
}

/** @param {import('./model.js').Model} model @param {FunctionNumbers[]} shown */
export function propertiesTable(model, shown) {
  const measured = model.costs.size > 0;
  return html`
    <div class="scrolling" tabindex="0" role="region" aria-label=${t('activations.properties')}>
      <table class="numbers activations-properties">
        <thead><tr>
          <th scope="col">${t('activations.function')}</th>
          ${columnNames(model.state.probe).map((name) => html`<th scope="col">${name}</th>`)}
          ${measured ? html`<th scope="col">${t('activations.cost')}</th>` : nothing}
        </tr></thead>
        <tbody>${shown.map((one) => propertiesRow(one, measured ? (model.costs.get(one.name) ?? Number.NaN) : undefined))}</tbody>
      </table>
    </div>
    <p class="note activations-note">${t('activations.mean-hint')}</p>
    <button type="button" ?disabled=${model.measuring || !shown.length} @click=${() => model.measure()}>
      ${t(model.measuring ? 'activations.measuring' : 'activations.measure')}
    </button>`;
}

/** @param {FunctionNumbers} one @param {number | undefined} cost in ms for a million; NaN: not measured yet */
function propertiesRow({ name, at, properties }, cost) {
  const { atZero, largestSlope, mean, secondMoment, zeroCentred } = properties;
  return html`<tr>
    <th scope="row">${nameOf('activation', name)}</th>
    <td>${formatCompact(at.value)}</td>
    <td>${formatCompact(at.slope)}</td>
    <td>${rangeText(properties)}</td>
    <td>${formatCompact(atZero)}</td>
    <td>${formatCompact(largestSlope)}</td>
    <td>${formatCompact(Math.abs(mean) < 1e-9 ? 0 : mean)}</td>
    <td>${formatCompact(secondMoment)}</td>
    <td>${t(zeroCentred ? 'activations.yes' : 'activations.no')}</td>
    <td>${saturationText(properties)}</td>
    ${cost === undefined ? nothing : html`<td>${Number.isNaN(cost) ? '–' : formatCompact(cost)}</td>`}
  </tr>`;
}

/** The curves at whole numbers. @param {FunctionNumbers[]} shown */
export function samplesTable(shown) {
  const at = Array.from({ length: 2 * RANGE + 1 }, (_, i) => i - RANGE);
  return html`<table class="numbers">
    <thead><tr><th scope="col">x</th>${shown.map(
      ({ name }) =>
        html`<th scope="col">${nameOf('activation', name)}</th><th scope="col">${nameOf('activation', name)}′</th>`,
    )}</tr></thead>
    <tbody>${at.map(
      (x) =>
        html`<tr><th scope="row">${formatCompact(x)}</th>${shown.map(({ values, slopes }) => {
          const i = Math.round(((x + RANGE) / (2 * RANGE)) * (values.length - 1));
          return html`<td>${formatCompact(values[i] ?? Number.NaN)}</td><td>${formatCompact(slopes[i] ?? Number.NaN)}</td>`;
        })}</tr>`,
    )}</tbody>
  </table>`;
}
