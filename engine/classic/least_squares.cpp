#include "classic/least_squares.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace garden {
namespace {

std::vector<double> chebyshev(double t, std::size_t degree) {
  std::vector<double> values{1, t};
  for (std::size_t k = 2; k <= degree; ++k) values.push_back(2 * t * values[k - 1] - values[k - 2]);
  values.resize(degree + 1);
  return values;
}

double scaled(double x, double low, double high) { return (2 * x - low - high) / (high - low); }

}  // namespace

LeastSquares solveLeastSquares(const Matrix& A, const std::vector<double>& y, double l2) {
  const auto n = static_cast<Eigen::Index>(A.rows);
  const auto d = static_cast<Eigen::Index>(A.columns);
  const Eigen::Index penalties = l2 > 0 ? d - 1 : 0;
  Eigen::MatrixXd left = Eigen::MatrixXd::Zero(n + penalties, d);
  Eigen::VectorXd right = Eigen::VectorXd::Zero(n + penalties);
  for (Eigen::Index r = 0; r < n; ++r) {
    for (Eigen::Index c = 0; c < d; ++c) left(r, c) = A.at(static_cast<std::size_t>(r), static_cast<std::size_t>(c));
    right(r) = y[static_cast<std::size_t>(r)];
  }
  for (Eigen::Index i = 0; i < penalties; ++i) left(n + i, i + 1) = std::sqrt(l2);
  const Eigen::CompleteOrthogonalDecomposition<Eigen::MatrixXd> factors(left);
  const Eigen::VectorXd w = factors.solve(right);
  return {{w.data(), w.data() + w.size()}, static_cast<std::size_t>(factors.rank())};
}

double Polynomial::operator()(double x) const {
  const std::vector<double> basis = chebyshev(scaled(x, low, high), coefficients.size() - 1);
  double sum = 0;
  for (std::size_t k = 0; k < coefficients.size(); ++k) sum += coefficients[k] * basis[k];
  return sum;
}

Polynomial fitPolynomial(const std::vector<double>& x, const std::vector<double>& y, std::size_t degree, double l2) {
  const auto [least, greatest] = std::minmax_element(x.begin(), x.end());
  Polynomial polynomial{*least, *greatest, {}};
  if (polynomial.low == polynomial.high) {
    polynomial.low -= 1;
    polynomial.high += 1;
  }
  Matrix A{x.size(), degree + 1, {}};
  for (const double value : x) {
    const auto row = chebyshev(scaled(value, polynomial.low, polynomial.high), degree);
    A.numbers.insert(A.numbers.end(), row.begin(), row.end());
  }
  polynomial.coefficients = solveLeastSquares(A, y, l2).weights;
  return polynomial;
}

}  // namespace garden
