#pragma once
// Linear equations that each involve only neighbouring unknowns, most of them all alike.
#include <cstddef>
#include <span>
#include <vector>

namespace garden {

// A·h = b for a symmetric positive definite A with A(i, j) = 0 wherever |i − j| > band. The rows from `first` up to
// before `last` are the same along the diagonals and are kept once: A(i, j) there depends on i − j alone. Solved by
// Cholesky factorisation A = L·Lᵀ, whose rows converge fast along equal rows of A: once two of them agree to a relative
// 1e-13, the others are taken as equal. That makes n·band operations of n·band².
class BandedSystem {
 public:
  struct EqualRows {
    std::size_t first;
    std::size_t last;
  };

  BandedSystem(std::size_t unknowns, std::size_t band, EqualRows equal);

  // The coefficients of the unknowns row − band … row; those before the first unknown are not used.
  std::span<double> row(std::size_t row);
  // A millionth of a millionth of the mean diagonal is added to the diagonal, so that unknowns no equation mentions
  // become 0.
  std::vector<double> solve(std::vector<double> right) const;

 private:
  struct Factor;

  std::size_t placeOf(std::size_t row) const;
  double ridge() const;
  Factor factorise() const;

  std::size_t unknowns_;
  std::size_t band_;
  EqualRows equal_;
  std::vector<double> rows_;  // of band + 1 numbers, the diagonal last
};

}  // namespace garden
