/** Which pictures a network's output can be shown as. */
import { t } from '../../i18n/i18n.js';

/** More classes than these are not offered one by one. */
const MAX_CLASSES = 30;

/** Whether a picture colours a plane by the network's answers. @param {string} picture of a table of more than two columns */
const isMap = (picture) => /^(map|steps|unsure|class-.*)$/.test(picture);

/**
 * Whether a run is shown as a map over two columns of a table that has more.
 * @param {Parameters<typeof pictureOf>[0]} run
 */
export const showsPlane = (run) => run.description.slices !== undefined && isMap(pictureOf(run));

/**
 * The pictures for a network, as options of a select; the first, with an empty value, is the usual one.
 * @param {any} description
 * @returns {{ value: string, label: string }[]}
 */
export function choicesFor({ view, task, outputs, slices }) {
  const values = [''];
  const hasMap = view === 'map' || slices;
  if (slices) values.push('map');
  if (hasMap) values.push('steps');
  if (hasMap && task !== 'regression') {
    values.push(
      'unsure',
      ...outputs.slice(0, MAX_CLASSES).map((/** @type {string} */ _, /** @type {number} */ k) => `class-${k}`),
    );
  }
  if (view !== 'scatter' && task === 'regression') values.push('truth');
  if (task === 'binary' || task === 'multiclass') values.push('confusion');
  return values.map((value) => {
    const label = labelOf(value, { view, task, outputs });
    return { value, label: slices && isMap(value) ? t('views.as-map', { picture: label }) : label };
  });
}

/** @param {string} value @param {any} description */
function labelOf(value, { view, task, outputs }) {
  if (value.startsWith('class-')) return t('views.class', { name: outputs[classOf(value)] });
  if (value === 'map') return labelOf('', { view: 'map', task, outputs });
  if (value === '') return t(`views.usual-${view === 'map' && task !== 'regression' ? 'classes' : view}`);
  return t(value === 'steps' && task === 'regression' ? 'views.steps-number' : `views.${value}`);
}

/** @param {string} picture such as `class-2` */
export const classOf = (picture) => Number(picture.slice('class-'.length));

/**
 * The picture that a run is shown as: the one its state asks for, where that fits.
 * @param {{ state: import('../state.js').State, description: any }} run
 */
export const pictureOf = ({ state, description }) =>
  state.picture && choicesFor(description).some(({ value }) => value === state.picture) ? state.picture : '';
