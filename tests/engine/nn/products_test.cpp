#include "nn/products.h"

#include <doctest.h>

#include <Eigen/Core>
#include <cmath>
#include <limits>
#include <vector>

#include "core/random.h"
#include "nn/batch.h"

using namespace garden;

namespace {

template <class S> using Matrix = Eigen::Matrix<S, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// n×p of numbers in (−1, 1).
template <class S> Matrix<S> randomMatrix(std::size_t rows, std::size_t columns, Random& random) {
  Matrix<S> matrix(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns));
  for (Eigen::Index i = 0; i < matrix.size(); ++i) matrix.data()[i] = static_cast<S>(random.uniform(-1, 1));
  return matrix;
}

template <class S> BatchMatrix<S> grouped(const Matrix<S>& rows) {
  const auto count = static_cast<std::size_t>(rows.rows());
  const auto units = static_cast<std::size_t>(rows.cols());
  BatchMatrix<S> batch(laneGroups(count), units);
  packRows(rows.data(), count, batch);
  return batch;
}

template <class S> Matrix<S> ungrouped(const BatchMatrix<S>& batch, std::size_t count) {
  Matrix<S> rows(static_cast<Eigen::Index>(count), static_cast<Eigen::Index>(batch.units()));
  unpackRows(batch, count, rows.data());
  return rows;
}

// Sums of `terms` products of numbers within (−1, 1): each of the terms roundings errs by at most half an ulp of a sum
// of at most `terms`, in both computations; in practice far less.
template <class S> void checkClose(const Matrix<S>& ours, const Matrix<S>& expected, std::size_t terms) {
  const S tolerance = S(4) * static_cast<S>(terms) * Eigen::NumTraits<S>::epsilon();
  REQUIRE(ours.rows() == expected.rows());
  REQUIRE(ours.cols() == expected.cols());
  const S difference = (ours - expected).cwiseAbs().maxCoeff();
  REQUIRE(difference <= tolerance);
}

template <class S> void checkProducts(std::size_t groups, std::size_t d, std::size_t p, Random& random) {
  CAPTURE(groups);
  CAPTURE(d);
  CAPTURE(p);
  const std::size_t n = groups * kLanes;
  const Matrix<S> H = randomMatrix<S>(n, d, random);
  const Matrix<S> W = randomMatrix<S>(d, p, random);
  const Matrix<S> b = randomMatrix<S>(1, p, random);
  const Matrix<S> dZ = randomMatrix<S>(n, p, random);
  const BatchMatrix<S> groupedH = grouped<S>(H);
  const BatchMatrix<S> groupedDZ = grouped<S>(dZ);

  BatchMatrix<S> Z(groups, p);
  forwardProduct<S>(groupedH.data(), W.data(), b.data(), Z.data(), groups, d, p,
                    std::vector<S>(d * kForwardPanel).data());
  const Matrix<S> expectedZ = (H * W).rowwise() + b.row(0);
  checkClose<S>(ungrouped<S>(Z, n), expectedZ, d + 1);

  BatchMatrix<S> dH(groups, d);
  inputGradientProduct<S>(groupedDZ.data(), W.data(), dH.data(), groups, d, p);
  const Matrix<S> expectedDH = dZ * W.transpose();
  checkClose<S>(ungrouped<S>(dH, n), expectedDH, p);

  // One number more than needed shows that nothing is written beyond the end.
  std::vector<S> dW(d * p + 1, S(9));
  std::vector<S> db(p + 1, S(9));
  weightGradientProduct<S>(groupedH.data(), groupedDZ.data(), dW.data(), db.data(), groups, d, p);
  const auto rows = static_cast<Eigen::Index>(d);
  const auto columns = static_cast<Eigen::Index>(p);
  const Matrix<S> expectedDW = H.transpose() * dZ;
  const Matrix<S> expectedDb = dZ.colwise().sum();
  checkClose<S>(Eigen::Map<Matrix<S>>(dW.data(), rows, columns), expectedDW, n);
  checkClose<S>(Eigen::Map<Matrix<S>>(db.data(), 1, columns), expectedDb, n);
  REQUIRE(dW.back() == S(9));
  REQUIRE(db.back() == S(9));
}

}  // namespace

TEST_CASE_TEMPLATE("the three products agree with Eigen's for all small shapes", S, float, double) {
  Random random(1, Stream::data);
  for (std::size_t groups = 1; groups <= 4; ++groups)
    for (std::size_t d = 1; d <= 9; ++d)
      for (std::size_t p = 1; p <= 9; ++p) checkProducts<S>(groups, d, p, random);
}

TEST_CASE_TEMPLATE("the three products agree with Eigen's for larger shapes", S, float, double) {
  Random random(2, Stream::data);
  const std::vector<std::vector<std::size_t>> shapes = {{5, 33, 17}, {7, 130, 65}, {16, 64, 128},
                                                        {3, 1, 100}, {8, 100, 1},  {25, 31, 7}};
  for (const auto& shape : shapes) checkProducts<S>(shape[0], shape[1], shape[2], random);
}

TEST_CASE("a number that is none spoils only its own example") {
  const std::size_t d = 3;
  const std::size_t p = 5;
  Random random(3, Stream::data);
  Matrix<float> H = randomMatrix<float>(8, d, random);
  H(2, 1) = std::numeric_limits<float>::quiet_NaN();
  const Matrix<float> W = randomMatrix<float>(d, p, random);
  const Matrix<float> b = randomMatrix<float>(1, p, random);
  BatchMatrix<float> Z(2, p);
  forwardProduct<float>(grouped<float>(H).data(), W.data(), b.data(), Z.data(), 2, d, p,
                        std::vector<float>(d * kForwardPanel).data());
  for (std::size_t example = 0; example < 8; ++example)
    for (std::size_t unit = 0; unit < p; ++unit) CHECK(std::isnan(Z.at(example, unit)) == (example == 2));
}
