#pragma once
// Least squares whose equations each involve only neighbouring unknowns.
#include <cstddef>
#include <span>
#include <vector>

namespace garden {

// Minimises Σ (row·h − target)² by banded Cholesky factorisation of the normal equations: O(n·band²) for n unknowns. A
// millionth of a millionth of the mean diagonal is added to it, so that unknowns no equation mentions become 0.
class BandedLeastSquares {
 public:
  // No equation reaches farther than `band` from its first unknown to its last.
  BandedLeastSquares(std::size_t unknowns, std::size_t band);

  // The coefficients of unknowns first, first + 1, …
  void add(std::size_t first, std::span<const double> row, double target);
  // Once.
  std::vector<double> solve();

 private:
  double& at(std::size_t row, std::size_t column) { return lower_[row * (band_ + 1) + (row - column)]; }
  void factorise();

  std::size_t band_;
  std::vector<double> lower_;  // row after row, the diagonal first, then leftwards
  std::vector<double> right_;
};

}  // namespace garden
