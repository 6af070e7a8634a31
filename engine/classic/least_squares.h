#pragma once
// Linear least squares by orthogonal factorisation: never by the normal equations, whose condition is the square.
#include <vector>

#include "core/read_lists.h"

namespace garden {

// The w (A's columns) of least Σ(A w − y)² + l2·Σ_{j≥1} w_j², the first unknown, the constant, unpenalised; of all such
// w the shortest. A is n×d, y n. Golub and Van Loan, "Matrix Computations", 5.5.
struct LeastSquares {
  std::vector<double> weights;
  std::size_t rank = 0;  // below d: other weights fit as well
};
LeastSquares solveLeastSquares(const Matrix& A, const std::vector<double>& y, double l2 = 0);

// A polynomial in Chebyshev's basis T₀ … T_degree over [low, high]: near-orthogonal, so degree 15 is still well
// conditioned where powers of x are not.
struct Polynomial {
  double low;
  double high;
  std::vector<double> coefficients;
  double operator()(double x) const;
};
// Precondition: x and y of equal length ≥ 1; the basis is scaled to the range of x.
Polynomial fitPolynomial(const std::vector<double>& x, const std::vector<double>& y, std::size_t degree, double l2);

}  // namespace garden
