#include "approximation/staircase.h"

#include <algorithm>
#include <cmath>

#include "approximation/banded_least_squares.h"
#include "core/elementary.h"

namespace garden {
namespace {

constexpr double kSaturated = 36;  // 1 − σ(36) is below half a unit in the last place of 1
constexpr std::size_t kGrid = 4096;
constexpr std::size_t kFewestPerBump = 4;

std::size_t samplesPerBump(std::size_t bumps) { return std::max(kFewestPerBump, (kGrid + bumps - 1) / bumps); }

double sigmoidOf(double z) { return 1 / (1 + exponential(-z)); }

// Which edges j (1 … N−1, at j/N) are neither fully on nor fully off at x·N = place.
struct Window {
  std::size_t first;
  std::size_t last;  // one past
};

Window windowAt(double place, double steepness, std::size_t bumps) {
  const double reach = kSaturated / steepness;
  const double limit = static_cast<double>(bumps);
  const auto first = static_cast<std::size_t>(std::clamp(std::ceil(place - reach), 1.0, limit));
  const auto last = static_cast<std::size_t>(std::clamp(std::floor(place + reach) + 1, 1.0, limit));
  return {first, std::max(first, last)};
}

// S is linear in the heights: bump j's own share of S(x) is σ at its left edge minus σ at its right edge.
std::vector<double> softLeastSquares(const Target& f, std::size_t bumps, double steepness) {
  const auto reach = static_cast<std::size_t>(std::ceil(kSaturated / steepness)) + 1;
  BandedLeastSquares problem(bumps, std::min(bumps - 1, 2 * reach));
  constexpr std::size_t kSamples = 6;
  std::vector<double> row;
  for (std::size_t cell = 0; cell < bumps; ++cell)
    for (std::size_t i = 0; i < kSamples; ++i) {
      const double place = static_cast<double>(cell) + (static_cast<double>(i) + 0.5) / kSamples;
      const Window window = windowAt(place, steepness, bumps);
      row.clear();
      double left = 1;
      for (std::size_t edge = window.first; edge < window.last; ++edge) {
        const double right = sigmoidOf(steepness * (place - static_cast<double>(edge)));
        row.push_back(left - right);
        left = right;
      }
      row.push_back(left);
      problem.add(window.first - 1, row, f(place / static_cast<double>(bumps)));
    }
  return problem.solve();
}

}  // namespace

double Staircase::operator()(double x) const {
  const std::size_t bumps = heights.size();
  const double place = x * static_cast<double>(bumps);
  if (steepness == 0) {
    const double cell = std::clamp(std::floor(place), 0.0, static_cast<double>(bumps - 1));
    return heights[static_cast<std::size_t>(cell)];
  }
  const Window window = windowAt(place, steepness, bumps);
  double sum = heights[window.first - 1];
  // e^(−z) grows by the same factor from edge to edge; within the window it stays between e^−36 and e^36.
  double power = exponential(-steepness * (place - static_cast<double>(window.first)));
  const double factor = exponential(steepness);
  for (std::size_t edge = window.first; edge < window.last; ++edge, power *= factor)
    sum += (heights[edge] - heights[edge - 1]) / (1 + power);
  return sum;
}

Staircase buildStaircase(const Target& f, std::size_t bumps, Heights heights, double steepness) {
  Staircase staircase{steepness, std::vector<double>(bumps)};
  if (heights == Heights::leastSquares && steepness > 0) {
    staircase.heights = softLeastSquares(f, bumps, steepness);
    return staircase;
  }
  const std::size_t samples = heights == Heights::midpoint ? 1 : samplesPerBump(bumps);
  for (std::size_t j = 0; j < bumps; ++j) {
    double sum = 0;
    for (std::size_t i = 0; i < samples; ++i) {
      const double share = (static_cast<double>(i) + 0.5) / static_cast<double>(samples);
      sum += f((static_cast<double>(j) + share) / static_cast<double>(bumps));
    }
    staircase.heights[j] = sum / static_cast<double>(samples);
  }
  return staircase;
}

ApproximationError summarize(std::span<const double> deviations) {
  ApproximationError error;
  double squares = 0;
  for (const double deviation : deviations) {
    error.max = std::max(error.max, std::fabs(deviation));
    error.mean += std::fabs(deviation);
    squares += deviation * deviation;
  }
  const auto cells = static_cast<double>(deviations.size());
  error.mean /= cells;
  error.rms = std::sqrt(squares / cells);
  return error;
}

ApproximationError errorOf(const Target& f, const Staircase& staircase) {
  const std::size_t bumps = staircase.heights.size();
  const std::size_t parts = (samplesPerBump(bumps) + 3) / 4 * 4;
  ApproximationError error;
  double squares = 0;
  double edge = f(0);
  // Simpson's rule within each bump: exact for mean and square where f is straight over the bump and crosses the
  // height in its middle. The right edge belongs to this bump as well as to the next one.
  for (std::size_t j = 0; j < bumps; ++j)
    for (std::size_t i = 0; i <= parts; ++i) {
      const double share = static_cast<double>(i) / static_cast<double>(parts);
      const double x = (static_cast<double>(j) + share) / static_cast<double>(bumps);
      const double value = i == 0 ? edge : f(x);
      if (i == parts) edge = value;
      const double sum = staircase.steepness == 0 ? staircase.heights[j] : staircase(x);
      const double deviation = std::fabs(value - sum);
      const double weight = i == 0 || i == parts ? 1 : (i % 2 == 1 ? 4 : 2);
      error.max = std::max(error.max, deviation);
      error.mean += weight * deviation;
      squares += weight * deviation * deviation;
    }
  const double whole = 3 * static_cast<double>(bumps * parts);
  error.mean /= whole;
  error.rms = std::sqrt(squares / whole);
  return error;
}

double lipschitzConstant(const Target& f) {
  constexpr int kCells = 4000;
  double steepest = 0;
  double left = f(0);
  for (int i = 1; i <= kCells; ++i) {
    const double right = f(static_cast<double>(i) / kCells);
    steepest = std::max(steepest, std::fabs(right - left) * kCells);
    left = right;
  }
  return steepest;
}

}  // namespace garden
