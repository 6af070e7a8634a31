/**
 * A height map seen from aside, by scanning its columns: each column of pixels is a line over the map, walked cell by
 * cell from the front to the back, and only what rises above everything in front of it is drawn. Each cell is a block
 * with a flat top, so that steps have walls; the light tells slopes from flats.
 *
 * The map stands on the square [−1/2,1/2]². With a = azimuth and e = elevation a point lies u = x·cos a + y·sin a to the
 * right and d = −x·sin a + y·cos a away from the viewer, and is drawn d·sin e + z·cos e above the middle of the base.
 *
 * @typedef {{ columns: number, rows: number, heights: Float32Array, normals: Float32Array, rises?: Float32Array }} Relief
 *   `heights` of the blocks in units of the base, row after row from y = −1/2; `normals` x and y of each top's unit normal;
 *   `rises`, for ground that is smooth, how much higher it is two blocks on than two blocks back, in x and in y
 * @typedef {{ azimuth: number, elevation: number, scale: number, left: number, top: number }} Sight angles in radians,
 *   pixels per unit, and the pixel of the middle of the base
 * @typedef {{ table: Uint8ClampedArray, high: number, skirt: [number, number, number] }} Paint colours by height (red, green, blue
 *   after one another) from 0 to `high`, and of the cut at the front
 */

/** From where the light comes, seen by the viewer: left, front, above. Of length 1. */
const LIGHT = { right: -0.46, away: -0.5, up: 0.734 };
const AMBIENT = 0.58;
const DIRECT = 0.52;

/** The smaller of two slopes, none where they disagree: a flat top stays flat up to its edge. @param {number} a @param {number} b */
const limited = (a, b) => (a * b <= 0 ? 0 : Math.abs(a) < Math.abs(b) ? a : b);

/**
 * @param {ArrayLike<number>} values columns·rows, row after row from the top
 * @param {number} columns
 * @param {number} rows
 * @param {(value: number) => number} toHeight from a value to a height above the base
 * @param {boolean} smooth whether blocks are only the grain of the picture, and not what is shown
 * @returns {Relief}
 */
export function makeRelief(values, columns, rows, toHeight, smooth) {
  const heights = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      heights[row * columns + column] = toHeight(values[(rows - 1 - row) * columns + column] ?? Number.NaN) || 0;
  const normals = new Float32Array(2 * columns * rows);
  const rises = new Float32Array(2 * columns * rows);
  const at = (/** @type {number} */ column, /** @type {number} */ row) =>
    heights[Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column))] ?? 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = at(column, row);
      const slopeX = columns * limited(at(column + 1, row) - here, here - at(column - 1, row));
      const slopeY = rows * limited(at(column, row + 1) - here, here - at(column, row - 1));
      const length = Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY);
      const index = 2 * (row * columns + column);
      normals[index] = -slopeX / length;
      normals[index + 1] = -slopeY / length;
      rises[index] = at(column + 2, row) - at(column - 2, row);
      rises[index + 1] = at(column, row + 2) - at(column, row - 2);
    }
  return { columns, rows, heights, normals, rises: smooth ? rises : undefined };
}

/**
 * Draws a relief; pixels beside it stay as they are.
 * @param {Uint32Array} pixels width·height, in the order of an ImageData
 * @param {number} width
 * @param {number} height
 * @param {Relief} relief
 * @param {Sight} sight
 * @param {Paint} paint
 */
export function drawRelief(pixels, width, height, relief, sight, paint) {
  const scan = new Scan(pixels, width, height, relief, sight, paint);
  for (let column = 0; column < width; column++) scan.column(column);
}

class Scan {
  #pixels;
  #width;
  #height;
  #relief;
  #sight;
  #paint;
  #cos;
  #sin;
  #lean;
  #rise;
  /** The light in the map's own directions. */
  #light;

  /**
   * @param {Uint32Array} pixels @param {number} width @param {number} height
   * @param {Relief} relief @param {Sight} sight @param {Paint} paint
   */
  constructor(pixels, width, height, relief, sight, paint) {
    this.#pixels = pixels;
    this.#width = width;
    this.#height = height;
    this.#relief = relief;
    this.#sight = sight;
    this.#paint = paint;
    this.#cos = Math.cos(sight.azimuth);
    this.#sin = Math.sin(sight.azimuth);
    this.#lean = Math.sin(sight.elevation) * sight.scale;
    this.#rise = Math.cos(sight.elevation) * sight.scale;
    this.#light = {
      x: LIGHT.right * this.#cos - LIGHT.away * this.#sin,
      y: LIGHT.right * this.#sin + LIGHT.away * this.#cos,
      z: LIGHT.up,
    };
  }

  /** One column of pixels. @param {number} pixel */
  column(pixel) {
    const { scale, left, top } = this.#sight;
    const { columns, rows, heights, normals } = this.#relief;
    const u = (pixel + 0.5 - left) / scale;
    const [fromX, fromY, alongX, alongY] = [u * this.#cos, u * this.#sin, -this.#sin, this.#cos];
    const span = clip(fromX, fromY, alongX, alongY);
    if (!span) return;
    let [d, end] = span;
    const nudge = d + 1e-9;
    let i = cellOf((fromX + nudge * alongX + 0.5) * columns, columns);
    let j = cellOf((fromY + nudge * alongY + 0.5) * rows, rows);
    const [stepX, stepY] = [Math.sign(alongX), Math.sign(alongY)];
    // Where the next border between two columns of cells is crossed, and from one to the next; the same for rows.
    let nextX = stepX ? ((i + (stepX > 0 ? 1 : 0)) / columns - 0.5 - fromX) / alongX : Number.POSITIVE_INFINITY;
    let nextY = stepY ? ((j + (stepY > 0 ? 1 : 0)) / rows - 0.5 - fromY) / alongY : Number.POSITIVE_INFINITY;
    const [everyX, everyY] = [1 / columns / Math.abs(alongX), 1 / rows / Math.abs(alongY)];
    let highest = top - d * this.#lean;
    let before = -1;
    let across = nextX < nextY;
    while (i >= 0 && i < columns && j >= 0 && j < rows && d < end) {
      const index = j * columns + i;
      const z = heights[index] ?? 0;
      if (before < 0) highest = this.#skirt(pixel, highest, top - d * this.#lean - z * this.#rise);
      else if (z > before) {
        const slope = across ? (z - before) * columns * stepX : (z - before) * rows * stepY;
        const y = top - d * this.#lean - z * this.#rise;
        if (y < highest) {
          this.#wall(pixel, highest, y, z, this.#wallShade(slope, across, index));
          highest = y;
        }
      }
      across = nextX < nextY;
      d = Math.min(end, across ? nextX : nextY);
      const y = top - d * this.#lean - z * this.#rise;
      if (y < highest) {
        this.#fill(pixel, highest, y, z, this.#shade(normals[2 * index] ?? 0, normals[2 * index + 1] ?? 0));
        highest = y;
      }
      before = z;
      if (across) {
        i += stepX;
        nextX += everyX;
      } else {
        j += stepY;
        nextY += everyY;
      }
    }
  }

  /** @param {number} x @param {number} y of a unit normal that points up */
  #shade(x, y) {
    const z = Math.sqrt(Math.max(0, 1 - x * x - y * y));
    return AMBIENT + DIRECT * Math.max(0, x * this.#light.x + y * this.#light.y + z * this.#light.z);
  }

  /**
   * A wall is as steep as its step is high. On smooth ground it faces where that rises: a round wall of square blocks
   * shines like a round one.
   * @param {number} slope of the wall along the way
   * @param {boolean} across whether it stands between two columns
   * @param {number} index of the cell behind it
   */
  #wallShade(slope, across, index) {
    const { rises } = this.#relief;
    const along = rises?.[2 * index + (across ? 0 : 1)] ?? 0;
    const aside = rises?.[2 * index + (across ? 1 : 0)] ?? 0;
    const sideways = along * slope > 0 ? slope * Math.min(2, Math.max(-2, aside / along)) : 0;
    const length = Math.sqrt(1 + slope * slope + sideways * sideways);
    return across ? this.#shade(-slope / length, -sideways / length) : this.#shade(-sideways / length, -slope / length);
  }

  /** The cut through the ground at the front. @param {number} pixel @param {number} from @param {number} to */
  #skirt(pixel, from, to) {
    const [red, green, blue] = this.#paint.skirt;
    const first = Math.max(0, Math.ceil(to - 0.5));
    const last = Math.min(this.#height, Math.ceil(from - 0.5));
    const color = (255 << 24) | (blue << 16) | (green << 8) | red;
    for (let y = first; y < last; y++) this.#pixels[y * this.#width + pixel] = color;
    return Math.min(from, to);
  }

  /**
   * A flat top: one colour from one height on the screen up to another.
   * @param {number} pixel @param {number} from @param {number} to @param {number} z @param {number} shade
   */
  #fill(pixel, from, to, z, shade) {
    const first = Math.max(0, Math.ceil(to - 0.5));
    const last = Math.min(this.#height, Math.ceil(from - 0.5));
    if (first >= last) return;
    const color = this.#color(z, shade);
    for (let y = first; y < last; y++) this.#pixels[y * this.#width + pixel] = color;
  }

  /**
   * A wall below height z: each pixel in the colour of its own height.
   * @param {number} pixel @param {number} from @param {number} to @param {number} z @param {number} shade
   */
  #wall(pixel, from, to, z, shade) {
    const first = Math.max(0, Math.ceil(to - 0.5));
    const last = Math.min(this.#height, Math.ceil(from - 0.5));
    for (let y = first; y < last; y++)
      this.#pixels[y * this.#width + pixel] = this.#color(z - (y + 0.5 - to) / this.#rise, shade);
  }

  /** @param {number} z @param {number} shade */
  #color(z, shade) {
    const { table, high } = this.#paint;
    const entry = 3 * Math.min(table.length / 3 - 1, Math.max(0, Math.round((z / high) * (table.length / 3 - 1))));
    const red = Math.min(255, (table[entry] ?? 0) * shade);
    const green = Math.min(255, (table[entry + 1] ?? 0) * shade);
    const blue = Math.min(255, (table[entry + 2] ?? 0) * shade);
    return (255 << 24) | (blue << 16) | (green << 8) | red;
  }
}

/** @param {number} place @param {number} cells */
const cellOf = (place, cells) => Math.min(cells - 1, Math.max(0, Math.floor(place)));

/**
 * The part of a line that lies over the base.
 * @param {number} x @param {number} y @param {number} alongX @param {number} alongY
 * @returns {[number, number] | undefined} from front to back
 */
function clip(x, y, alongX, alongY) {
  let [from, to] = [-1, 1];
  for (const [start, along] of [
    [x, alongX],
    [y, alongY],
  ]) {
    const [at = 0, by = 0] = [start, along];
    if (Math.abs(by) < 1e-9) {
      if (Math.abs(at) > 0.5) return undefined;
      continue;
    }
    const [a, b] = [(-0.5 - at) / by, (0.5 - at) / by];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from < to ? [from, to] : undefined;
}
