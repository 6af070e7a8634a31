/** The network graph as an SVG file: every unit, however many; weights and biases by colour and thickness, as on the page. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { diverging, palettes } from '../../ui/colors.js';
import { escapeMarkup } from '../../ui/escape-markup.js';
import { item } from '../../ui/item.js';
import { placeUnits, RADIUS } from '../graph-geometry.js';
import { biasOf, layoutOf, weightOf } from '../layer-layout.js';
import { inputName } from '../names.js';

const COLUMN = 190;
const ROW = 36;

/** As every program for SVG reads it. @param {import('../../ui/colors.js').Rgb} color */
const hex = (color) => `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** @param {number} value */
const short = (value) => String(Number(value.toFixed(2)));

/**
 * @param {any} description
 * @param {Float32Array} parameters
 * @param {string} title
 */
export function graphSvg(description, parameters, title) {
  const layouts = layoutOf(description.layers);
  const counts = [description.inputs.length, ...layouts.map(({ units }) => units)];
  const width = 156 + COLUMN * (counts.length - 1);
  const height = 40 + ROW * Math.max(4, ...counts);
  const columns = placeUnits(counts, width, height);
  const colors = palettes.light;
  const weights = layouts.flatMap((layout, l) =>
    item(columns, l).nodes.flatMap((from) =>
      item(columns, l + 1).nodes.map((to) => ({ from, to, weight: weightOf(parameters, layout, from.unit, to.unit) })),
    ),
  );
  const largest = weights.reduce((most, { weight }) => Math.max(most, Math.abs(weight) || 0), 0.5);
  const edges = weights.map(({ from, to, weight }) => {
    const share = Math.abs(weight) / largest;
    const middle = short((from.x + to.x) / 2);
    const path = `M${short(from.x + RADIUS)} ${short(from.y)}C${middle} ${short(from.y)} ${middle} ${short(to.y)} ${short(to.x - RADIUS)} ${short(to.y)}`;
    const color = hex(weight < 0 ? colors.negative : colors.positive);
    return `<path d="${path}" stroke="${color}" stroke-opacity="${short(0.25 + 0.7 * share)}" stroke-width="${short(0.6 + 4.4 * share)}"><title>${formatCompact(weight)}</title></path>`;
  });
  const nodes = columns.flatMap(({ nodes: units }) =>
    units.map(({ layer, unit, x, y }) => {
      const bias = layer < 0 ? 0 : biasOf(parameters, item(layouts, layer), unit);
      const label = layer < 0 ? '' : `<title>${escapeMarkup(t('graph.bias', { value: formatCompact(bias) }))}</title>`;
      return `<circle cx="${short(x)}" cy="${short(y)}" r="${RADIUS}" fill="${hex(diverging(Math.tanh(bias), colors))}">${label}</circle>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escapeMarkup(title)}</title>
<rect width="100%" height="100%" fill="#ffffff"/>
<g fill="none">
${edges.join('\n')}
</g>
<g stroke="#23272c" stroke-opacity="0.55" stroke-width="1.2">
${nodes.join('\n')}
</g>
<g font-family="system-ui, sans-serif" font-size="12" fill="#5a626b" dominant-baseline="central">
${names(description, columns).join('\n')}
</g>
</svg>
`;
}

/** @param {any} description @param {import('../graph-geometry.js').Column[]} columns */
function names({ inputs, outputs, task }, columns) {
  const text = (
    /** @type {string} */ name,
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {string} */ anchor,
  ) =>
    `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}">${escapeMarkup(name.length > 10 ? `${name.slice(0, 9)}…` : name)}</text>`;
  const first = item(columns, 0).nodes.map(({ unit, x, y }) => text(inputName(inputs[unit]), x - RADIUS - 6, y, 'end'));
  if (task === 'binary') return first;
  const last = item(columns, columns.length - 1).nodes;
  return [...first, ...last.map(({ unit, x, y }) => text(outputs[unit] ?? '', x + RADIUS + 6, y, 'start'))];
}
