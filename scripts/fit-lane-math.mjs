// Prints the coefficients of engine/core/lane_math.h and the greatest relative error of each fit (before rounding).
// Run: node scripts/fit-lane-math.mjs
import { fitLeastSquares, fitMinimax } from './minimax.mjs';

/** @typedef {import('./minimax.mjs').ErrorFunction} ErrorFunction */
/**
 * @typedef {object} Fit
 * @property {string} name
 * @property {ErrorFunction} error relative error of the approximation
 * @property {number[]} start coefficients to begin from (Taylor or Padé)
 * @property {[number, number]} range where the error is made small
 * @property {(c: readonly number[]) => Record<string, number[]>} [show] how the header holds the coefficients
 */

/** @type {(c: readonly number[], t: number) => number} */
const polynomial = (c, t) => c.reduceRight((sum, value) => sum * t + value, 0);

/** erf by its series of positive terms: 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (1·3·…·(2n+1)). @param {number} x */
function erf(x) {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-18; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** 2u/(1+u²), u = x·P(x²)/Q(x²). @type {(x: number, p: number[], q: number[]) => number} */
function doubledFraction(x, p, q) {
  const u = (x * polynomial(p, x * x)) / polynomial(q, x * x);
  return (2 * u) / (1 + u * u);
}

/** @type {(p: number[], q: number[]) => Record<string, number[]>} */
function withLastOne(p, q) {
  const last = q.at(-1) ?? 1;
  return { numerator: p.map((value) => value / last), denominator: q.map((value) => value / last) };
}

/** u = tanh(x/2), whose slope at 0 stays exactly 1/2. @type {ErrorFunction} */
const tanhError = (x, c) => doubledFraction(x, [0.5, ...c.slice(0, 2)], [1, ...c.slice(2)]) / Math.tanh(x) - 1;

/** @type {ErrorFunction} */
const erfError = (x, c) => doubledFraction(x, c.slice(0, 4), [1, ...c.slice(4)]) / erf(x) - 1;

/** e^r = 1 + r + r² Q(r). @type {ErrorFunction} */
const expError = (r, c) => (1 + r + r * r * polynomial(c, r)) / Math.exp(r) - 1;

/** log(1+f) = 2s + s z W(z), s = f/(2+f), z = s². @type {ErrorFunction} */
function log1pError(f, c) {
  const s = f / (2 + f);
  return (s * (2 + s * s * polynomial(c, s * s))) / Math.log1p(f) - 1;
}

const HALF_LN2 = (Math.LN2 / 2) * 1.0001; // the reduction is rounded, so r passes ln 2 / 2 by a little
const TINY = 1e-3; // a relative error at 0 itself is 0/0

/** @type {Fit[]} */
const fits = [
  {
    name: 'tanh',
    error: tanhError,
    start: [1.5e-2, 6e-5, 0.11, 1.2e-3, 1.2e-6],
    range: [TINY, 9],
    show: (c) => withLastOne([0.5, ...c.slice(0, 2)], [1, ...c.slice(2)]),
  },
  {
    name: 'erf',
    error: erfError,
    start: [0.56, 0.05, 5e-3, 5e-4, 0.3, 0.05, 5e-3, 1e-4],
    range: [TINY, 3.92],
    show: (c) => withLastOne(c.slice(0, 4), [1, ...c.slice(4)]),
  },
  { name: 'exp', error: expError, start: [1 / 2, 1 / 6, 1 / 24, 1 / 120, 1 / 720], range: [-HALF_LN2, HALF_LN2] },
  { name: 'log', error: log1pError, start: [2 / 3, 2 / 5, 2 / 7], range: [TINY, Math.SQRT2 - 1] },
  { name: 'log1p', error: log1pError, start: [2 / 3, 2 / 5, 2 / 7, 2 / 9], range: [TINY, 1] },
];

for (const { name, error, start, range, show } of fits) {
  const fit = fitMinimax(error, fitLeastSquares(error, start, range), range);
  console.log(`${name} on [${range.map((end) => end.toFixed(4)).join(', ')}]: error ${fit.error.toExponential(2)}`);
  for (const [part, values] of Object.entries(show?.(fit.coefficients) ?? { coefficients: fit.coefficients })) {
    console.log(`  ${part}: ${values.map((value) => Number(value.toPrecision(9))).join(', ')}`);
  }
}
