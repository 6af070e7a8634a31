#pragma once
// Part 1, lines and polynomials. Specs: {}. Points are [[x, y], …], at most 500.
//
// linear-regression:
//   measure { points, slope, intercept } → { residuals, sumOfSquares }: residual = y − (slope·x + intercept)
//   fit { points }                       → { slope, intercept, sumOfSquares, unique } by least squares (QR)
//   descend { points, slope, intercept, learningRate, steps }
//      → { slopes, intercepts, sums, diverged, limit }: gradient descent on the mean squared error, the start first,
//        each with its sum of squared residuals; limit = 2/λ of the mean squared error's largest curvature λ: it
//        converges iff learningRate < limit
//
// polynomial:
//   data { f, samples, tests, noise, seed, from, to, count } → { train, test, truth }: samples and tests points
//      (absent: as many) of f(x) + noise·N(0,1), x uniform in [0,1], and f itself at count places
//   fit { train, test, degree 0 … 15, l2, from, to, count } → { y, trainRmse, testRmse, coefficients (Chebyshev) }
//   series { train, test, l2 }       → { trainRmse, testRmse }: lists for degrees 0 … 15
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createLinearRegression(const Value& spec);
InstrumentResult createPolynomial(const Value& spec);

}  // namespace garden
