#include "approximation/banded_system.h"

#include <doctest.h>

#include <Eigen/Dense>
#include <algorithm>

using garden::BandedSystem;

namespace {

// 4 on the diagonal, −1, 0.5 beside it; the first and the last `different` rows are heavier.
double coefficient(std::size_t row, std::size_t apart, std::size_t unknowns, std::size_t different) {
  constexpr double kRow[] = {4, -1, 0.5};
  const bool end = row < different || row >= unknowns - different;
  return kRow[apart] * (end && apart == 0 ? 3 : 1);
}

void checkAgainstDense(std::size_t unknowns, std::size_t different, BandedSystem::EqualRows equal) {
  constexpr std::size_t kBand = 2;
  CAPTURE(unknowns);
  BandedSystem system(unknowns, kBand, equal);
  const auto size = static_cast<Eigen::Index>(unknowns);
  Eigen::MatrixXd dense = Eigen::MatrixXd::Zero(size, size);
  std::vector<double> right(unknowns);
  for (std::size_t i = 0; i < unknowns; ++i) {
    right[i] = static_cast<double>((i * 37) % 11) - 4;
    for (std::size_t apart = 0; apart <= std::min(i, kBand); ++apart) {
      const double value = coefficient(i, apart, unknowns, different);
      system.row(i)[kBand - apart] = value;
      const auto row = static_cast<Eigen::Index>(i);
      const auto column = static_cast<Eigen::Index>(i - apart);
      dense(row, column) = value;
      dense(column, row) = value;
    }
  }
  const Eigen::VectorXd expected = dense.ldlt().solve(Eigen::Map<const Eigen::VectorXd>(right.data(), size));
  const std::vector<double> solution = system.solve(right);
  double farthest = 0;
  for (std::size_t i = 0; i < unknowns; ++i)
    farthest = std::max(farthest, std::fabs(solution[i] - expected[static_cast<Eigen::Index>(i)]));
  CHECK(farthest < 1e-11);
}

}  // namespace

TEST_CASE("banded systems are solved as dense ones are, with and without equal rows") {
  checkAgainstDense(1, 0, {0, 1});
  checkAgainstDense(2, 0, {0, 1});
  checkAgainstDense(7, 7, {0, 1});
  checkAgainstDense(12, 4, {4, 8});
  checkAgainstDense(12, 0, {2, 12});
  checkAgainstDense(200, 5, {5, 195});
  checkAgainstDense(200, 5, {5, 6});
}

TEST_CASE("unknowns without equations are 0") {
  BandedSystem system(3, 1, {0, 1});
  system.row(0)[1] = 2;
  system.row(2)[1] = 4;
  const std::vector<double> solution = system.solve({2, 0, 2});
  CHECK(solution[0] == doctest::Approx(1));
  CHECK(solution[1] == 0);
  CHECK(solution[2] == doctest::Approx(0.5));
}
