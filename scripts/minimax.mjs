// Best uniform approximation of nonlinear families (fractions, compositions) in double precision: least squares
// (Levenberg and Marquardt) finds the neighbourhood, Remez's exchange with Newton's method the best coefficients.
// Remez, Sur un procédé convergent d'approximations successives (1934); Braess, Nonlinear Approximation Theory (1986).

/**
 * The error at x of the approximation with these coefficients.
 * @typedef {(x: number, c: number[]) => number} ErrorFunction
 */

/** The item of a list at a place that exists. @type {<T>(list: readonly T[], place: number) => T} */
const item = (list, place) => /** @type {any} */ (list[place]);

const GRID = 4000;
const RELATIVE_STEP = 1e-6;

/** `count` + 1 Chebyshev points, both ends included. @type {(range: [number, number], count: number) => number[]} */
function chebyshevPoints([low, high], count) {
  const points = Array.from({ length: count + 1 }, (_, i) => (1 - Math.cos((Math.PI * i) / count)) / 2);
  // Relative errors of functions with a zero at 0 are undefined there.
  return points.map((place) => low + (high - low) * place).filter((x) => Math.abs(x) > 1e-9);
}

/** Gauss and Jordan with partial pivoting. @type {(matrix: number[][], right: number[]) => number[]} */
function solve(matrix, right) {
  let rows = matrix.map((row, i) => [...row, item(right, i)]);
  for (let column = 0; column < right.length; column++) {
    const below = rows.slice(column);
    const pivot = below.reduce((best, row) =>
      Math.abs(item(row, column)) > Math.abs(item(best, column)) ? row : best,
    );
    const others = rows.filter((row) => row !== pivot).map((row) => eliminate(row, pivot, column));
    rows = others.toSpliced(column, 0, pivot);
  }
  return rows.map((row, i) => item(row, right.length) / item(row, i));
}

/**
 * The row less so much of the pivot's that its number in the column is 0.
 * @type {(row: number[], pivot: number[], column: number) => number[]}
 */
function eliminate(row, pivot, column) {
  const factor = item(row, column) / item(pivot, column);
  return row.map((value, i) => value - factor * item(pivot, i));
}

/** Derivatives of the error in each coefficient. @type {(error: ErrorFunction, c: number[], x: number) => number[]} */
function gradient(error, c, x) {
  return c.map((value, j) => {
    const step = RELATIVE_STEP * Math.abs(value);
    return (error(x, c.with(j, value + step)) - error(x, c.with(j, value - step))) / (2 * step);
  });
}

/** @type {(error: ErrorFunction, c: number[], points: number[]) => number} */
const sumOfSquares = (error, c, points) => points.reduce((sum, x) => sum + error(x, c) ** 2, 0);

/**
 * Coefficients with a small sum of squared errors on the range.
 * @param {ErrorFunction} error
 * @param {number[]} start none of them 0
 * @param {[number, number]} range
 */
export function fitLeastSquares(error, start, [low, high]) {
  // From a narrow range to the whole one: Taylor and Padé coefficients are right near 0 only.
  return [1 / 8, 1 / 4, 1 / 2, 3 / 4, 1].reduce(
    (c, part) => levenbergMarquardt(error, c, chebyshevPoints([low * part, high * part], 200)),
    start,
  );
}

/** @type {(error: ErrorFunction, start: number[], points: number[]) => number[]} */
function levenbergMarquardt(error, start, points) {
  let c = start;
  let best = sumOfSquares(error, c, points);
  for (let round = 0, damping = 1e-3; round < 300 && damping < 1e12; round++) {
    const slopes = points.map((x) => gradient(error, c, x));
    const errors = points.map((x) => error(x, c));
    const right = c.map((_, i) => -slopes.reduce((sum, slope, k) => sum + item(slope, i) * item(errors, k), 0));
    const matrix = c.map((_, i) =>
      c.map((_, j) => {
        const product = slopes.reduce((sum, slope) => sum + item(slope, i) * item(slope, j), 0);
        return i === j ? product * (1 + damping) : product;
      }),
    );
    const change = solve(matrix, right);
    const next = c.map((value, i) => value + item(change, i));
    const sum = sumOfSquares(error, next, points);
    damping = sum < best ? Math.max(damping / 5, 1e-15) : damping * 4;
    if (sum < best) [c, best] = [next, sum];
  }
  return c;
}

/** @typedef {{ x: number, error: number }} Peak */

/** The greatest error of each run of equal sign, `count` of them. @type {(peaks: Peak[], count: number) => Peak[]} */
function alternation(all, count) {
  const size = (/** @type {Peak | undefined} */ peak) => Math.abs(peak?.error ?? 0);
  /** @type {Peak[]} */
  const peaks = [];
  for (const peak of all) {
    const last = peaks.at(-1);
    if (!last || Math.sign(last.error) !== Math.sign(peak.error)) peaks.push(peak);
    else if (size(peak) > size(last)) peaks[peaks.length - 1] = peak;
  }
  while (peaks.length > count) {
    if (size(peaks[0]) < size(peaks.at(-1))) peaks.shift();
    else peaks.pop();
  }
  if (peaks.length < count) throw new Error(`only ${peaks.length} of ${count} alternations: start elsewhere`);
  return peaks;
}

/**
 * Newton's method: errors of one size at the peaks, signs as now.
 * @type {(error: ErrorFunction, c: number[], peaks: Peak[]) => number[]}
 */
function level(error, c, peaks) {
  const signs = peaks.map((peak) => Math.sign(peak.error));
  let size = Math.max(...peaks.map((peak) => Math.abs(peak.error)));
  for (let round = 0; round < 20; round++) {
    const matrix = peaks.map(({ x }, i) => [...gradient(error, c, x), -item(signs, i)]);
    const right = peaks.map(({ x }, i) => item(signs, i) * size - error(x, c));
    const change = solve(matrix, right);
    c = c.map((value, i) => value + item(change, i));
    size += item(change, c.length);
    if (c.every((value, i) => Math.abs(item(change, i)) < 1e-11 * Math.abs(value))) break;
  }
  return c;
}

/**
 * Coefficients with the smallest greatest error on the range.
 * @param {ErrorFunction} error
 * @param {number[]} start near the solution: take it from fitLeastSquares
 * @param {[number, number]} range
 * @returns {{ coefficients: number[], error: number }}
 */
export function fitMinimax(error, start, range) {
  const grid = chebyshevPoints(range, GRID);
  let coefficients = start;
  for (let round = 0; round < 40; round++) {
    const errors = grid.map((x) => ({ x, error: error(x, coefficients) }));
    const peaks = alternation(errors, coefficients.length + 1);
    const sizes = peaks.map((peak) => Math.abs(peak.error));
    if (Math.max(...sizes) < 1.001 * Math.min(...sizes)) return { coefficients, error: Math.max(...sizes) };
    coefficients = level(error, coefficients, peaks);
  }
  throw new Error('the exchange did not settle');
}
