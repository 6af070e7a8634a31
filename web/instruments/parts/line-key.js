/** What a line on a plot looks like, as a small drawing beside its name: its colour, its dashes, its marker. */
import './line-key.css';
import { html, nothing, svg } from '../../ui/html.js';
import { tracePoint } from '../../ui/markers.js';

/**
 * @param {{ color: string, dash?: number[], marker?: number }} style `marker` is the class whose shape the points have
 */
export const lineKey = ({ color, dash = [], marker }) => html`
  <svg class="line-key" viewBox="0 0 28 14" aria-hidden="true">
    <path d="M1 7h26" stroke=${color} stroke-dasharray=${dash.join(' ') || nothing} />
    ${marker === undefined ? nothing : svg`<path class="marker" d=${markerPath(marker)} fill=${color} />`}
  </svg>`;

/** The marker that is drawn on canvases, as a path. @param {number} marker */
function markerPath(marker) {
  let path = '';
  const pen = {
    moveTo: (/** @type {number} */ x, /** @type {number} */ y) => (path += `M${x} ${y}`),
    lineTo: (/** @type {number} */ x, /** @type {number} */ y) => (path += `L${x} ${y}`),
    // The only arc of the markers is a whole circle, begun at its right end.
    arc: (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ r) =>
      (path += `A${r} ${r} 0 1 1 ${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}`),
    closePath: () => (path += 'Z'),
  };
  tracePoint(/** @type {any} */ (pen), marker, 14, 7, 4.2);
  return path;
}
