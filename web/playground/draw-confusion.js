/** Which class is taken for which: rows are the true classes, columns the predicted ones, counted on the test examples. */
import { t } from '../i18n/i18n.js';
import { css, mix } from '../ui/colors.js';
import { cssVariable, palette } from '../ui/theme.js';

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('../ui/axes.js').Box} box
 * @param {any} description
 * @param {any} snapshot
 */
export function drawConfusion(context, box, description, snapshot) {
  const counts = confusionOf(snapshot);
  const names = description.outputs;
  const side = Math.sqrt(counts.length);
  const left = 92;
  const size = Math.min((box.left + box.width - left) / side, (box.height - 6) / side);
  const colors = palette();
  context.font = `12px ${cssVariable('--sans')}`;
  context.textBaseline = 'middle';
  for (let row = 0; row < side; row++) {
    const cells = counts.subarray(row * side, (row + 1) * side);
    const total = cells.reduce((sum, n) => sum + n, 0) || 1;
    const y = box.top + 6 + row * size;
    cells.forEach((count, column) => {
      const x = left + column * size;
      context.fillStyle = css(mix(colors.neutral, row === column ? colors.positive : colors.negative, count / total));
      context.fillRect(x + 1, y + 1, size - 2, size - 2);
      context.fillStyle = cssVariable('--ink');
      context.textAlign = 'center';
      if (size > 22) context.fillText(String(count), x + size / 2, y + size / 2);
    });
    context.fillStyle = cssVariable('--soft');
    context.textAlign = 'right';
    context.fillText(shorten(names[row] ?? String(row), 13), left - 6, y + size / 2);
    context.textAlign = 'center';
    context.fillText(
      shorten(names[row] ?? String(row), Math.max(3, Math.floor(size / 7))),
      left + (row + 0.5) * size,
      box.top + 16 + side * size,
    );
  }
  context.textAlign = 'left';
  context.fillText(t('output.confusion-rows'), 0, 9);
  context.textAlign = 'right';
  context.fillText(t('output.predicted'), left + side * size, box.top + 34 + side * size);
}

/** Of the test examples, or of the training examples where there are no others. @param {any} snapshot @returns {Float32Array} */
export const confusionOf = ({ train, test }) => {
  const tested = test?.confusion;
  return tested?.some((/** @type {number} */ n) => n > 0) ? tested : train.confusion;
};

/** @param {string} name @param {number} most */
const shorten = (name, most) => (name.length > most ? `${name.slice(0, most - 1)}…` : name);
