/** The map over two columns of a table that has more, with the examples as they are seen from there. */
import { formatCompact, formatList, t } from '../../i18n/i18n.js';
import { inputName } from '../names.js';
import { progressSentence } from '../summary.js';
import { planeOf } from './plane.js';
import { planeExamplesOf } from './plane-examples.js';

/** The longest list of values that a reader without the picture is told each time. */
const MAX_TOLD = 8;

/** Until they are there. */
const NO_POINTS = { x: [], y: [], isTest: [] };

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('../../ui/axes.js').Box} box
 * @param {import('./pictures.js').Run} run
 * @param {import('../draw-map.js').MapPainter} map
 * @param {import('../draw-map.js').Paint | undefined} paint
 * @returns {import('../output-view.js').Places | undefined}
 */
export function drawPlane(context, box, run, map, paint) {
  const { description, snapshot } = run;
  // What the map was made for, not what the state says by now.
  const { plane } = snapshot;
  if (!plane) return undefined;
  const points = planeExamplesOf(run).on(plane);
  const axes = plane.axes.map((/** @type {number} */ axis) => description.slices[axis]);
  const seen = {
    ...description,
    bounds: axes.map((/** @type {any} */ { bounds }) => bounds),
    columns: axes.map((/** @type {any} */ { name }) => name),
    points: points ?? NO_POINTS,
  };
  const places = map.draw(context, box, seen, snapshot, paint);
  return points && places;
}

/** What the picture shows, in words. @param {import('../model.js').PlaygroundModel} model */
export function planeSentence(model) {
  const plane = planeOf(model);
  if (!plane) return '';
  const columns = model.description.slices;
  const [x, y] = plane.axes.map((axis) => inputName(columns[axis].name));
  const others = columns
    .map((/** @type {any} */ { name }, /** @type {number} */ i) => [inputName(name), plane.at[i]])
    .filter((/** @type {unknown} */ _, /** @type {number} */ i) => !plane.axes.includes(i));
  const told = others
    .slice(0, MAX_TOLD)
    .map((/** @type {[string, number | string]} */ [name, value]) => `${name} ${inWords(value)}`);
  const rest = others.length - told.length;
  if (rest > 0) told.push(t('views.more-columns', { n: rest }));
  const where = t('views.plane-axes', { x: x ?? '', y: y ?? '' });
  const held = told.length ? ` ${t('views.plane-held', { held: formatList(told) })}` : '';
  return `${where}${held} ${progressSentence(model)}`;
}

/** @param {number | string} value */
const inWords = (value) => (typeof value === 'number' ? formatCompact(value) : value);
