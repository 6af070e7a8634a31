/** A function as a line on a plot. */

/** A change this large between two neighbouring samples is a jump, which a function's graph does not join. */
const JUMP = 0.5;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('./plot-area.js').Scale} scale
 * @param {ArrayLike<number>} values at equal distances over the plot's whole width
 * @param {{ color: string, width?: number, dash?: number[], jump?: number }} style `jump`: the change between two
 *   neighbouring samples that is taken for one; Infinity for what is known to have none
 */
export function drawLine(context, { x, toX, toY }, values, { color, width = 2, dash = [], jump = JUMP }) {
  const last = values.length - 1;
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.setLineDash(dash);
  context.beginPath();
  for (let i = 0; i <= last; i++) {
    const value = values[i] ?? Number.NaN;
    const at = toX(x.min + (i / last) * (x.max - x.min));
    if (i > 0 && Math.abs(value - (values[i - 1] ?? 0)) < jump) context.lineTo(at, toY(value));
    else context.moveTo(at, toY(value));
  }
  context.stroke();
  context.setLineDash([]);
}
