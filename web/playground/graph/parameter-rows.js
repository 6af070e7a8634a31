/**
 * The parameters that belong to what somebody points at in the graph, with their names and places in the flat array.
 *
 * @typedef {{ layer: number, unit: number, input?: number }} Target a unit (layer −1: an input), or with `input` the edge from there
 *   into it
 * @typedef {{ at: number, name: string, label: string, edge: Target, isBias?: boolean }} Row `edge` is what it
 *   stands for in the graph; `name` is short, for a list; `label` can stand alone
 */
import { formatCompact, t } from '../../i18n/i18n.js';
import { item } from '../../ui/item.js';
import { layoutOf } from '../layer-layout.js';
import { inputName } from '../names.js';

/** @param {any} description @param {number} layer @param {number} unit @returns {string} what stands there, as short as can be */
export function shortName(description, layer, unit) {
  if (layer < 0) return inputName(description.inputs[unit]);
  return t('graph.short-unit', { unit: unit + 1 });
}

/** @param {any} description @param {Target} target @returns {string} */
export function titleOf(description, { layer, unit, input }) {
  const isOutput = layer === description.layers.length - 1;
  const name =
    layer < 0
      ? t('graph.input', { name: inputName(description.inputs[unit]) })
      : isOutput
        ? t('graph.output-unit', { unit: unit + 1 })
        : t('graph.unit', { unit: unit + 1, layer: layer + 1 });
  if (input === undefined) return name;
  return t('graph.edge', { from: shortName(description, layer - 1, input), to: name });
}

/** @param {any} description @param {Target} target @returns {Row[]} the bias first */
export function rowsOf(description, target) {
  const { layer, unit, input } = target;
  const layouts = layoutOf(description.layers);
  if (layer < 0) return outgoing(description, target);
  const { inputs, columns, pieces, weights, biases } = item(layouts, layer);
  const title = titleOf(description, { layer, unit });
  /** @param {number} start @param {string} name @param {string} label @param {Target} edge */
  const each = (start, name, label, edge) =>
    Array.from({ length: pieces }, (_, piece) => {
      const of = pieces > 1 ? t('graph.piece', { n: piece + 1 }) : '';
      return { at: start + unit * pieces + piece, name: name + of, label: label + of, edge };
    });
  const weightRows = (/** @type {number} */ from) =>
    each(
      weights + from * columns,
      shortName(description, layer - 1, from),
      titleOf(description, { layer, unit, input: from }),
      { layer, unit, input: from },
    );
  if (input !== undefined) return weightRows(input);
  const alpha = {
    at: biases + columns + unit,
    name: 'α',
    label: t('graph.alpha-of', { name: title }),
    edge: { layer, unit },
  };
  return [
    ...each(biases, t('graph.bias-name'), t('graph.bias-of', { name: title }), { layer, unit }).map((row) => ({
      ...row,
      isBias: true,
    })),
    ...Array.from({ length: inputs }, (_, from) => weightRows(from)).flat(),
    ...(description.layers[layer].activation === 'prelu' ? [alpha] : []),
  ];
}

/** The weights that carry a unit's output on. @param {any} description @param {Target} target @returns {Row[]} */
export function outgoing(description, { layer, unit }) {
  const next = description.layers[layer + 1];
  if (!next) return [];
  return Array.from({ length: next.units }, (_, to) =>
    rowsOf(description, { layer: layer + 1, unit: to, input: unit }).map((row) => ({
      ...row,
      name: titleOf(description, { layer: layer + 1, unit: to }),
    })),
  ).flat();
}

/**
 * Whether weights are set by hand: all of them held at 0, all held, or not.
 * @param {Map<number, import('../edits.js').Edit>} edits by position
 * @param {number[]} positions
 * @returns {'pruned' | 'frozen' | undefined}
 */
export function heldAs(edits, positions) {
  if (positions.length === 0 || !positions.every((at) => edits.get(at)?.held)) return undefined;
  return positions.every((at) => edits.get(at)?.value === 0) ? 'pruned' : 'frozen';
}

/** A unit in words: its name, its bias, its largest weights. @param {any} model @param {Target} target @param {number} listed how many */
export function sentencesOf({ description, snapshot, state }, target, listed) {
  const title = titleOf(description, target);
  if (target.layer < 0) return [title];
  const edits = new Map(state.edits.map((/** @type {any} */ edit) => [edit.at, edit]));
  const rows = rowsOf(description, target).map((/** @type {Row} */ row) => ({
    ...row,
    value: snapshot.parameters[row.at],
  }));
  const weights = rows.filter(({ isBias }) => !isBias).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  /** @param {(typeof rows)[number]} row */
  const line = ({ at, name, isBias, value: weight }) => {
    const held = heldAs(edits, [at]);
    const value = formatCompact(weight);
    const isOnly = isBias && name === t('graph.bias-name');
    return (
      (isOnly ? t('graph.bias', { value }) : t('graph.weight', { name, value })) +
      (held ? ` (${t(`graph.is-${held}`)})` : '')
    );
  };
  const lines = [...rows.filter(({ isBias }) => isBias), ...weights.slice(0, listed)].map(line);
  if (weights.length > listed) lines.push(t('graph.more-weights', { n: weights.length - listed }));
  return [title, ...lines];
}
