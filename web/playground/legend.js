/** What the colours, shapes and fillings of the output picture mean. */
import { formatCompact, t } from '../i18n/i18n.js';
import { markers } from '../ui/colors.js';
import { html, nothing } from '../ui/html.js';
import { tracePoint } from '../ui/markers.js';
import { SharpCanvas } from '../ui/sharp-canvas.js';
import { lookOf, styleMark } from './draw-map.js';

/** Legends longer than this stop. */
const MAX_ENTRIES = 10;

/** @param {{ description: any }} model */
export function legend({ description }) {
  if (!description || (description.view === 'scatter' && description.task !== 'regression')) return nothing;
  return html`
    ${description.view === 'map' ? meaning(description) : nothing}
    ${description.view === 'curve' ? html`<span class="item"><i class="line"></i>${t('legend.network')}</span>` : nothing}
    <span class="item"><i class="dot filled"></i>${t('legend.train')}</span>
    ${description.testCount ? html`<span class="item"><i class="dot hollow"></i>${t('legend.test')}</span>` : nothing}`;
}

/** @param {any} description */
function meaning({ task, outputs, outputRange }) {
  if (task === 'regression') {
    return html`<span class="item">${formatCompact(outputRange[0])}<i class="ramp"></i>${formatCompact(outputRange[1])}</span>`;
  }
  return outputs
    .slice(0, MAX_ENTRIES)
    .map(
      (/** @type {string} */ name, /** @type {number} */ index) =>
        html`<span class="item"><canvas class="mark" width="16" height="16" data-task=${task} data-index=${index} aria-hidden="true"></canvas>${name}</span>`,
    );
}

/** @type {WeakMap<Element, SharpCanvas>} */
const marks = new WeakMap();

/** Draws the legend's markers; lit makes their canvases, this fills them. @param {HTMLElement} root */
export function drawLegendMarks(root) {
  for (const element of root.querySelectorAll('canvas.mark')) {
    const known = marks.get(element);
    if (known) known.invalidate();
    else
      marks.set(
        element,
        new SharpCanvas(/** @type {HTMLCanvasElement} */ (element), (context, width, height) =>
          drawMark(context, /** @type {HTMLElement} */ (element), width, height),
        ),
      );
  }
}

/** @param {CanvasRenderingContext2D} context @param {HTMLElement} element @param {number} width @param {number} height */
function drawMark(context, element, width, height) {
  const index = Number(element.dataset.index);
  const task = element.dataset.task ?? '';
  // An example with just one label: its bit mask.
  const target = task === 'multilabel' ? 2 ** index : index;
  const look = lookOf(target, task, { outputs: { length: index + 1 } });
  context.beginPath();
  tracePoint(context, look.shape % markers.length, width / 2, height / 2, 4.5);
  styleMark(context, look.color, false);
}
