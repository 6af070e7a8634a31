/** Data in the plane as points that can be changed. */
import { encodeDrawn, LARGEST_VALUE, MAX_DRAWN } from '../drawn.js';

/** Whether these data can become drawn points. @param {any} description @param {{ dimensions?: number } | undefined} entry */
export const canBeDrawn = (description, entry) =>
  entry !== undefined &&
  description?.view === 'map' &&
  description.points.y.length <= MAX_DRAWN &&
  (description.task === 'regression' || (description.task !== 'multilabel' && description.outputs.length <= 5));

/** @param {any} description one that can be drawn @returns {import('../drawn.js').Drawn} */
export function pointsOf({ task, outputs, points }) {
  const classes = task === 'regression' ? 0 : task === 'binary' ? 2 : outputs.length;
  const y = Array.from(points.y, (/** @type {number} */ value) =>
    classes ? value : Math.max(-LARGEST_VALUE, Math.min(LARGEST_VALUE, value)),
  );
  return { classes, x: Array.from(points.x), y };
}

/** The change of state that makes points the data. @param {import('../drawn.js').Drawn} points */
export const asDrawn = (points) => ({
  data: { type: 'points', parameters: {} },
  shape: '',
  drawn: encodeDrawn(points),
});
