/** Cells of a warped grid as pixels: thousands of paths on a canvas would take longer than a frame. */

/**
 * Fills the cells of a grid, each in its colour; where the grid is folded, later cells lie over earlier ones. A pixel belongs
 * to the cell that its centre is in, so that neighbours share their border without a gap.
 * @param {Uint32Array} pixels width·height, in the order of an ImageData
 * @param {number} width
 * @param {ArrayLike<number>} x of the (cells + 1)² nodes in pixels, row after row
 * @param {ArrayLike<number>} y
 * @param {ArrayLike<number>} colors cells², as a pixel holds them
 * @param {number} cells per side
 */
export function fillMesh(pixels, width, x, y, colors, cells) {
  const target = { pixels, width, height: pixels.length / width };
  const side = cells + 1;
  const corner = (/** @type {number} */ node) => ({ x: x[node] ?? Number.NaN, y: y[node] ?? Number.NaN });
  for (let row = 0; row < cells; row++) {
    let [a, d] = [corner(row * side), corner((row + 1) * side)];
    for (let column = 0; column < cells; column++) {
      const node = row * side + column;
      const [b, c] = [corner(node + 1), corner(node + side + 1)];
      const color = colors[row * cells + column] ?? 0;
      fillTriangle(target, a, b, c, color);
      fillTriangle(target, a, c, d, color);
      [a, d] = [b, c];
    }
  }
}

/** @typedef {{ x: number, y: number }} Corner */

/**
 * @param {{ pixels: Uint32Array, width: number, height: number }} target
 * @param {Corner} a @param {Corner} b @param {Corner} c
 * @param {number} color
 */
function fillTriangle({ pixels, width, height }, a, b, c, color) {
  // From above to below: the border between two triangles is then the same numbers for both.
  if (b.y < a.y) [a, b] = [b, a];
  if (c.y < a.y) [a, c] = [c, a];
  if (c.y < b.y) [b, c] = [c, b];
  const end = Math.min(height, Math.ceil(c.y - 0.5));
  for (let row = Math.max(0, Math.ceil(a.y - 0.5)); row < end; row++) {
    const long = along(a, c, row + 0.5);
    const short = row + 0.5 < b.y ? along(a, b, row + 0.5) : along(b, c, row + 0.5);
    const last = Math.min(width, Math.ceil(Math.max(long, short) - 0.5));
    for (let column = Math.max(0, Math.ceil(Math.min(long, short) - 0.5)); column < last; column++)
      pixels[row * width + column] = color;
  }
}

/** Where the line from one corner to another is at a height. @param {Corner} from @param {Corner} to @param {number} y */
const along = (from, to, y) => from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y);
