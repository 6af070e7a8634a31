/** One neuron as a drawing: input, weight on the edge, bias and sigmoid in the unit, output. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { html } from '../../ui/html.js';

/** @param {{ w: number, b: number }} state */
export function neuronDiagram({ w, b }) {
  const sign = w < 0 ? 'negative' : 'positive';
  // The edge grows with the weight, which spans from parts of one to hundreds.
  const width = 1 + 1.6 * Math.log10(1 + Math.abs(w));
  return html`
    <svg class="neuron-diagram" viewBox="0 0 240 130" role="img"
      aria-label=${t('one-neuron-step.diagram-alt', { w: formatCompact(w), b: formatCompact(b) })}>
      <path class="edge ${sign}" d="M34 70H104" stroke-width=${width} />
      <path class="edge" d="M152 70H214l-6 -5M214 70l-6 5" stroke-width="1.5" />
      <circle cx="20" cy="70" r="14" />
      <text x="20" y="75">x</text>
      <text x="68" y="56" class="number">w = ${formatCompact(w)}</text>
      <circle cx="128" cy="70" r="24" />
      <text x="128" y="76" class="sigma">σ</text>
      <text x="128" y="116" class="number">b = ${formatCompact(b)}</text>
      <text x="186" y="56">σ(wx + b)</text>
    </svg>`;
}
