// Best uniform approximation of nonlinear families (fractions, compositions) in double precision: least squares
// (Levenberg and Marquardt) finds the neighbourhood, Remez's exchange with Newton's method the best coefficients.
// Remez, Sur un procédé convergent d'approximations successives (1934); Braess, Nonlinear Approximation Theory (1986).

/** The error at x of the approximation with these coefficients. @typedef {(x: number, c: number[]) => number} ErrorFunction */

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
  const rows = matrix.map((row, i) => [...row, right[i]]);
  for (let column = 0; column < rows.length; column++) {
    let pivot = column;
    for (let i = column; i < rows.length; i++) {
      if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) pivot = i;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let i = 0; i < rows.length; i++) {
      if (i === column) continue;
      const factor = rows[i][column] / rows[column][column];
      for (let k = column; k <= rows.length; k++) rows[i][k] -= factor * rows[column][k];
    }
  }
  return rows.map((row, i) => row[rows.length] / row[i]);
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
    const matrix = c.map(() => c.map(() => 0));
    const right = c.map(() => 0);
    for (const x of points) {
      const slope = gradient(error, c, x);
      const value = error(x, c);
      for (let i = 0; i < c.length; i++) {
        right[i] -= slope[i] * value;
        for (let j = 0; j < c.length; j++) matrix[i][j] += slope[i] * slope[j];
      }
    }
    for (let i = 0; i < c.length; i++) matrix[i][i] *= 1 + damping;
    const change = solve(matrix, right);
    const next = c.map((value, i) => value + change[i]);
    const sum = sumOfSquares(error, next, points);
    damping = sum < best ? Math.max(damping / 5, 1e-15) : damping * 4;
    if (sum < best) [c, best] = [next, sum];
  }
  return c;
}

/** The greatest error of each run of equal sign, `count` of them. @type {(values: number[], count: number) => number[]} */
function alternation(values, count) {
  /** @type {number[]} */
  const peaks = [];
  const size = (/** @type {number} */ place) => Math.abs(values[peaks[place]]);
  for (let i = 0; i < values.length; i++) {
    const last = peaks.length - 1;
    if (last < 0 || Math.sign(values[peaks[last]]) !== Math.sign(values[i])) peaks.push(i);
    else if (Math.abs(values[i]) > size(last)) peaks[last] = i;
  }
  while (peaks.length > count) {
    if (size(0) < size(peaks.length - 1)) peaks.shift();
    else peaks.pop();
  }
  if (peaks.length < count) throw new Error(`only ${peaks.length} of ${count} alternations: start elsewhere`);
  return peaks;
}

/** Newton's method: errors of one size and alternating sign at the points. @type {(error: ErrorFunction, c: number[], points: number[]) => number[]} */
function level(error, c, points) {
  let size = error(points[0], c);
  for (let round = 0; round < 20; round++) {
    const matrix = points.map((x, i) => [...gradient(error, c, x), i % 2 ? 1 : -1]);
    const right = points.map((x, i) => (i % 2 ? -size : size) - error(x, c));
    const change = solve(matrix, right);
    c = c.map((value, i) => value + change[i]);
    size += change[c.length];
    if (c.every((value, i) => Math.abs(change[i]) < 1e-11 * Math.abs(value))) break;
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
    const values = grid.map((x) => error(x, coefficients));
    const peaks = alternation(values, coefficients.length + 1);
    const sizes = peaks.map((i) => Math.abs(values[i]));
    if (Math.max(...sizes) < 1.001 * Math.min(...sizes)) return { coefficients, error: Math.max(...sizes) };
    coefficients = level(
      error,
      coefficients,
      peaks.map((i) => grid[i]),
    );
  }
  throw new Error('the exchange did not settle');
}
