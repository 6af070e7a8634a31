#include "approximation/banded_system.h"

#include <algorithm>
#include <cmath>

#include "core/lanes.h"

namespace garden {
namespace {

constexpr double kEqual = 1e-13;
constexpr double kRidge = 1e-12;

double dot(const double* a, const double* b, std::size_t count) {
  Lanes<double> sums = splat(0.0);
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) sums += loadLanes(a + i) * loadLanes(b + i);
  double sum = sumOfLanes<double>(sums);
  for (; i < count; ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

// The rows of L, as those of A; the ones from `steady` up to before `last` are the same and kept once.
struct BandedSystem::Factor {
  std::size_t width;
  std::size_t steady;
  std::size_t last;
  std::vector<double> rows;

  const double* row(std::size_t i) const {
    const std::size_t place = i <= steady ? i : (i < last ? steady : i - (last - 1 - steady));
    return rows.data() + place * width;
  }
};

BandedSystem::BandedSystem(std::size_t unknowns, std::size_t band, EqualRows equal)
    : unknowns_(unknowns), band_(band), equal_(equal) {
  equal_.last = std::max(equal.first + 1, equal.last);
  rows_.resize((unknowns - (equal_.last - equal_.first - 1)) * (band + 1));
}

std::size_t BandedSystem::placeOf(std::size_t row) const {
  return row <= equal_.first ? row : std::max(equal_.first, row - std::min(row, equal_.last - 1 - equal_.first));
}

std::span<double> BandedSystem::row(std::size_t row) {
  return std::span(rows_).subspan(placeOf(row) * (band_ + 1), band_ + 1);
}

double BandedSystem::ridge() const {
  double trace = 0;
  for (std::size_t i = 0; i < unknowns_; ++i) trace += rows_[placeOf(i) * (band_ + 1) + band_];
  return std::max(kRidge * trace / static_cast<double>(unknowns_), 1e-300);
}

BandedSystem::Factor BandedSystem::factorise() const {
  const std::size_t width = band_ + 1;
  const double diagonal = ridge();
  Factor factor{width, unknowns_, unknowns_, {}};
  factor.rows.reserve(rows_.size());
  for (std::size_t i = 0; i < unknowns_; ++i) {
    const double* a = rows_.data() + placeOf(i) * width;
    std::vector<double> l(width);
    double farthest = 0;
    const double* before = i > 0 ? factor.row(i - 1) : l.data();
    for (std::size_t j = i > band_ ? i - band_ : 0; j <= i; ++j) {
      // Columns from where both rows have begun up to before j; rows are aligned at their diagonals, i − j apart.
      const std::size_t begin = i > band_ ? i - band_ : 0;
      const std::size_t at = band_ - (i - j);
      const double* other = j == i ? l.data() : factor.row(j);
      double sum = a[at] + (j == i ? diagonal : 0);
      sum -= dot(l.data() + (band_ - (i - begin)), other + (band_ - (j - begin)), j - begin);
      l[at] = j == i ? std::sqrt(std::max(sum, diagonal)) : sum / other[band_];
      farthest = std::max(farthest, std::fabs(l[at] - before[at]));
    }
    factor.rows.insert(factor.rows.end(), l.begin(), l.end());
    const bool within = i > equal_.first && i + 1 < equal_.last;
    if (within && i > band_ && farthest <= kEqual * l[band_]) {
      factor.steady = i;
      factor.last = equal_.last;
      i = equal_.last - 1;
    }
  }
  return factor;
}

std::vector<double> BandedSystem::solve(std::vector<double> h) const {
  const Factor factor = factorise();
  for (std::size_t i = 0; i < unknowns_; ++i) {
    const std::size_t reach = std::min(i, band_);
    const double* l = factor.row(i);
    h[i] = (h[i] - dot(l + band_ - reach, h.data() + i - reach, reach)) / l[band_];
  }
  for (std::size_t i = unknowns_; i-- > 0;) {
    const std::size_t reach = std::min(i, band_);
    const double* l = factor.row(i) + band_ - reach;
    h[i] /= l[reach];
    double* __restrict before = h.data() + i - reach;
    for (std::size_t k = 0; k < reach; ++k) before[k] -= l[k] * h[i];
  }
  return h;
}

}  // namespace garden
