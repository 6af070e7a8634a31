#include "approximation/tower.h"

#include <algorithm>
#include <cmath>

#include "core/elementary.h"

namespace garden {
namespace {

constexpr double kThresholdSteepness = 80;
constexpr double kNoShare = 0.05;  // K·(1 + 0.05 − 3/2) = −36: the other bump cannot lift it over the threshold

double stepOf(double steepness, double distance) {
  if (steepness == 0) return distance >= 0 ? 1 : 0;
  return 1 / (1 + exponential(-steepness * distance));
}

double bumpOf(const Interval& base, double steepness, double t) {
  return stepOf(steepness, t - base.low) - stepOf(steepness, t - base.high);
}

double thresholdOf(double steepness, double sum) { return stepOf(steepness == 0 ? 0 : kThresholdSteepness, sum - 1.5); }

}  // namespace

double towerAt(const Tower& tower, double steepness, bool threshold, double x, double y) {
  const double sum = bumpOf(tower.x, steepness, x) + bumpOf(tower.y, steepness, y);
  return tower.height * (threshold ? thresholdOf(steepness, sum) : sum / 2);
}

TowerSum::TowerSum(const Target& f, std::size_t n, double steepness) : n_(n), steepness_(steepness), heights_(n * n) {
  const auto middle = [n](std::size_t i) { return (static_cast<double>(i) + 0.5) / static_cast<double>(n); };
  for (std::size_t row = 0; row < n; ++row)
    for (std::size_t column = 0; column < n; ++column) heights_[row * n + column] = f(middle(column), middle(row));
}

// The bumps along one axis that are up at t, or partly.
std::vector<TowerSum::Share> TowerSum::sharesAt(double t) const {
  const double place = t * static_cast<double>(n_);
  const double cell = std::clamp(std::floor(place), 0.0, static_cast<double>(n_ - 1));
  if (steepness_ == 0) return {{static_cast<std::size_t>(cell), 1}};
  std::vector<Share> shares;
  // Farther than 3/steepness beyond its edge a bump is below σ(−3) < 0.05.
  const double reach = 3 / steepness_ + 1;
  const auto first = static_cast<std::size_t>(std::max(0.0, std::floor(place - reach)));
  const auto last = static_cast<std::size_t>(std::min(static_cast<double>(n_ - 1), std::floor(place + reach)));
  for (std::size_t i = first; i <= last; ++i) {
    const double low = static_cast<double>(i);
    const double share = bumpOf({low, low + 1}, steepness_, place);
    if (share > kNoShare) shares.push_back({i, share});
  }
  return shares;
}

double TowerSum::operator()(double x, double y) const {
  double sum = 0;
  const std::vector<Share> columns = sharesAt(x);
  for (const Share& row : sharesAt(y))
    for (const Share& column : columns)
      sum += heights_[row.cell * n_ + column.cell] * thresholdOf(steepness_, row.value + column.value);
  return sum;
}

ApproximationError errorOfTowers(const Target& f, const TowerSum& sum) {
  constexpr int kPoints = 200;
  ApproximationError error;
  double squares = 0;
  for (int row = 0; row < kPoints; ++row)
    for (int column = 0; column < kPoints; ++column) {
      const double x = (column + 0.5) / kPoints;
      const double y = (row + 0.5) / kPoints;
      const double deviation = std::fabs(f(x, y) - sum(x, y));
      error.max = std::max(error.max, deviation);
      error.mean += deviation / (kPoints * kPoints);
      squares += deviation * deviation;
    }
  error.rms = std::sqrt(squares / (kPoints * kPoints));
  return error;
}

}  // namespace garden
