#include "approximation/banded_least_squares.h"

#include <algorithm>
#include <cmath>

namespace garden {

BandedLeastSquares::BandedLeastSquares(std::size_t unknowns, std::size_t band)
    : band_(band), lower_(unknowns * (band + 1)), right_(unknowns) {}

void BandedLeastSquares::add(std::size_t first, std::span<const double> row, double target) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    right_[first + i] += row[i] * target;
    for (std::size_t j = 0; j <= i; ++j) at(first + i, first + j) += row[i] * row[j];
  }
}

void BandedLeastSquares::factorise() {
  const std::size_t n = right_.size();
  double trace = 0;
  for (std::size_t i = 0; i < n; ++i) trace += at(i, i);
  const double ridge = std::max(1e-12 * trace / static_cast<double>(n), 1e-300);
  for (std::size_t i = 0; i < n; ++i) {
    at(i, i) += ridge;
    const std::size_t from = i > band_ ? i - band_ : 0;
    for (std::size_t j = from; j <= i; ++j) {
      double sum = at(i, j);
      for (std::size_t k = std::max(from, j > band_ ? j - band_ : 0); k < j; ++k) sum -= at(i, k) * at(j, k);
      at(i, j) = j == i ? std::sqrt(std::max(sum, ridge)) : sum / at(j, j);
    }
  }
}

std::vector<double> BandedLeastSquares::solve() {
  factorise();
  const std::size_t n = right_.size();
  std::vector<double> h = right_;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = i > band_ ? i - band_ : 0; k < i; ++k) h[i] -= at(i, k) * h[k];
    h[i] /= at(i, i);
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k <= std::min(n - 1, i + band_); ++k) h[i] -= at(k, i) * h[k];
    h[i] /= at(i, i);
  }
  return h;
}

}  // namespace garden
