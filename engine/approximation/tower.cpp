#include "approximation/tower.h"

#include <algorithm>
#include <cmath>

#include "core/elementary.h"

namespace garden {
namespace {

constexpr double kThreshold = 1.5;
constexpr double kNoExcess = -0.45;  // K·(−0.45) = −36: a tower counts less than e^−36
constexpr double kNoShare = 0.05;    // the other bump cannot lift it over that

double stepOf(double steepness, double distance) {
  if (steepness == 0) return distance >= 0 ? 1 : 0;
  return 1 / (1 + exponential(-steepness * distance));
}

double bumpOf(const Interval& base, double steepness, double t) {
  return stepOf(steepness, t - base.low) - stepOf(steepness, t - base.high);
}

double thresholdOf(double steepness, double excess) { return stepOf(steepness == 0 ? 0 : kThresholdSteepness, excess); }

double middleOf(std::size_t cell, std::size_t cells) {
  return (static_cast<double>(cell) + 0.5) / static_cast<double>(cells);
}

// How far t lies within the interval; negative outside.
double depthIn(const Interval& interval, double t) { return std::min(t - interval.low, interval.high - t); }

}  // namespace

double towerAt(const Tower& tower, double steepness, TowerStage stage, double x, double y) {
  const double ridge = bumpOf(tower.x, steepness, x);
  if (stage == TowerStage::ridge) return ridge;
  const double sum = ridge + bumpOf(tower.y, steepness, y);
  if (stage == TowerStage::cross) return sum;
  return tower.height * thresholdOf(steepness, sum - tower.threshold);
}

FootprintError compareWithFootprint(const Tower& tower, double steepness, TowerStage stage, const Interval& x,
                                    const Interval& y, double margin) {
  FootprintError error;
  for (std::size_t row = 0; row < kErrorGrid; ++row)
    for (std::size_t column = 0; column < kErrorGrid; ++column) {
      const double atX = middleOf(column, kErrorGrid);
      const double atY = middleOf(row, kErrorGrid);
      const double depth = std::min(depthIn(x, atX), depthIn(y, atY));
      if (std::fabs(depth) < margin) continue;
      double& worst = depth > 0 ? error.inside : error.outside;
      worst = std::max(worst, std::fabs(towerAt(tower, steepness, stage, atX, atY) - (depth > 0 ? 1 : 0)));
    }
  return error;
}

TowerSum::TowerSum(const Target& f, std::size_t n, double steepness) : n_(n), steepness_(steepness), heights_(n * n) {
  const std::vector<double> middles = gridOf(n, 0.5, n);
  for (std::size_t row = 0; row < n; ++row)
    f.evaluate(middles, std::vector<double>(n, middles[row]), std::span(heights_).subspan(row * n, n));
}

std::size_t TowerSum::cellAt(double t) const {
  const double place = std::floor(t * static_cast<double>(n_));
  return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(n_ - 1)));
}

// The bumps along one axis that are up at t, or partly.
std::vector<TowerSum::Share> TowerSum::sharesAt(double t) const {
  const double place = t * static_cast<double>(n_);
  if (steepness_ == 0) return {{cellAt(t), 1}};
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

double TowerSum::sumOf(const std::vector<Share>& columns, const std::vector<Share>& rows) const {
  double sum = 0;
  for (const Share& row : rows)
    for (const Share& column : columns) {
      const double excess = row.value + column.value - kThreshold;
      if (excess > kNoExcess) sum += heights_[row.cell * n_ + column.cell] * thresholdOf(steepness_, excess);
    }
  return sum;
}

double TowerSum::operator()(double x, double y) const { return sumOf(sharesAt(x), sharesAt(y)); }

std::vector<float> TowerSum::onGrid(std::size_t columns, std::size_t rows) const {
  std::vector<std::vector<Share>> across;
  for (std::size_t column = 0; column < columns; ++column) across.push_back(sharesAt(middleOf(column, columns)));
  std::vector<float> values;
  values.reserve(columns * rows);
  for (std::size_t row = 0; row < rows; ++row) {
    const std::vector<Share> up = sharesAt(1 - middleOf(row, rows));
    for (const std::vector<Share>& shares : across) values.push_back(static_cast<float>(sumOf(shares, up)));
  }
  return values;
}

ApproximationError errorOfTowers(const std::vector<float>& f, const TowerSum& sum) {
  const std::vector<float> values = sum.onGrid(kErrorGrid, kErrorGrid);
  const auto count = static_cast<double>(values.size());
  ApproximationError error;
  double squares = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double deviation = std::fabs(static_cast<double>(f[i]) - static_cast<double>(values[i]));
    error.max = std::max(error.max, deviation);
    error.mean += deviation / count;
    squares += deviation * deviation;
  }
  error.rms = std::sqrt(squares / count);
  return error;
}

}  // namespace garden
