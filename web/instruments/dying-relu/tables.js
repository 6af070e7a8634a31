/** Each example's sum, slope and gradient; the path with its losses. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { html } from '../../ui/html.js';

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

/** @param {import('./model.js').Descent} descent */
export const pathTable = ({ path, losses, gradients, active }) => html`<table class="numbers">
  <thead><tr>${['step', 'weight', 'bias', 'loss', 'active'].map(
    (name) => html`<th scope="col">${t(`dying-relu.${name}`)}</th>`,
  )}<th scope="col">∂L/∂w</th><th scope="col">∂L/∂b</th></tr></thead>
  <tbody>${path.map(
    ([w, b], k) => html`<tr><th scope="row">${k}</th><td>${formatCompact(w)}</td><td>${formatCompact(b)}</td>
      <td>${formatCompact(losses[k] ?? 0)}</td><td>${active[k]}</td>
      ${gradients[k]?.map((part) => html`<td>${formatCompact(part || 0)}</td>`)}</tr>`,
  )}</tbody>
</table>`;
