/** Each example's sum, slope and gradient; the path with its losses. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { html } from '../../ui/html.js';
import { item } from '../../ui/item.js';
import { someSteps } from '../parts/some-steps.js';

/** @param {import('./model.js').Example[]} examples */
export const exampleTable = (examples) => html`<table class="numbers dying-relu-examples">
  <caption>${t('dying-relu.examples')}</caption>
  <thead><tr>${['x', 'y', 'z = wx + b', 'σ′(z)', '∂L/∂w', '∂L/∂b'].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
  <tbody>${examples.map(
    ({ x, y, z, slope, gradient }) => html`<tr ?data-off=${slope === 0}>
      <td>${formatCompact(x)}</td><td>${formatCompact(y)}</td><td>${formatCompact(z)}</td><td>${formatCompact(slope)}</td>
      ${gradient.map((part) => html`<td>${formatCompact(part || 0)}</td>`)}</tr>`,
  )}</tbody>
</table>`;

/** @param {import('./model.js').Descent} descent @param {number} at the step that is shown */
export const pathTable = ({ path, losses, gradients, active }, at) => html`<table class="numbers">
  <thead><tr>${['step', 'weight', 'bias', 'loss', 'active'].map(
    (name) => html`<th scope="col">${t(`dying-relu.${name}`)}</th>`,
  )}<th scope="col">∂L/∂w</th><th scope="col">∂L/∂b</th></tr></thead>
  <tbody>${someSteps(path.length, at).map(
    (
      k,
    ) => html`<tr><th scope="row">${k}</th>${[...item(path, k), item(losses, k)].map((value) => html`<td>${formatCompact(value)}</td>`)}
      <td>${active[k]}</td>${item(gradients, k).map((part) => html`<td>${formatCompact(part || 0)}</td>`)}</tr>`,
  )}</tbody>
</table>`;
