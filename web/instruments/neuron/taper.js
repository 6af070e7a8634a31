/**
 * A limb that tapers along a cubic curve, as the outline of a filled path.
 * @typedef {number[]} Curve x and y of its start, its two control points and its end
 */
import { item } from '../../ui/item.js';

const STEPS = 14;

/** The line in the middle of a limb. @param {Curve} curve */
export const middleOf = ([a, b, ...rest]) => `M${a} ${b}C${rest.join(' ')}`;

/** Place and direction at a share of the way. @param {Curve} curve @param {number} t 0…1 */
function at(curve, t) {
  const s = 1 - t;
  const place = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  const slope = [-s * s, s * s - 2 * s * t, 2 * s * t - t * t, t * t];
  const sum = (/** @type {number[]} */ weights, /** @type {number} */ axis) =>
    weights.reduce((total, weight, k) => total + weight * item(curve, 2 * k + axis), 0);
  const [dx, dy] = [sum(slope, 0), sum(slope, 1)];
  const length = Math.hypot(dx, dy) || 1;
  return { x: sum(place, 0), y: sum(place, 1), dx: dx / length, dy: dy / length };
}

/** @param {Curve} curve @param {number} from width at its start @param {number} to width at its end */
export function taper(curve, from, to) {
  const sides = [1, -1].map((side) =>
    Array.from({ length: STEPS + 1 }, (_, i) => {
      const t = i / STEPS;
      const { x, y, dx, dy } = at(curve, t);
      // Thin soon, then slowly: as branches do.
      const half = (side * (to + (from - to) * (1 - t) ** 1.6)) / 2;
      return `${(x - dy * half).toFixed(1)} ${(y + dx * half).toFixed(1)}`;
    }),
  );
  const [left = [], right = []] = sides;
  return `M${left.join('L')}L${right.reverse().join('L')}Z`;
}
