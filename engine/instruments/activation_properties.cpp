#include "instruments/activation_properties.h"

#include <cmath>

#include "core/elementary.h"

namespace garden {
namespace {

constexpr double kFar = 1000;
constexpr double kFlat = 1e-6;

struct Extremum {
  double at;
  double value;
};

// The x in [low, high] with the greatest score: a grid of 2000 steps, then twice a finer one around the best.
template <class F> Extremum maximise(double low, double high, F score) {
  constexpr int kSteps = 2000;
  Extremum best{low, score(low)};
  for (int round = 0; round < 3; ++round) {
    const double step = (high - low) / kSteps;
    for (int i = 0; i <= kSteps; ++i) {
      const double x = low + step * i;
      if (const double value = score(x); value > best.value) best = {x, value};
    }
    low = std::max(low, best.at - 2 * step);
    high = std::min(high, best.at + 2 * step);
  }
  return best;
}

// The same over [−1000, 1000]: what an activation does, it does near 0.
template <class F> Extremum maximiseFar(F score) {
  Extremum best = maximise(-20, 20, score);
  for (const double end : {-kFar, kFar})
    if (score(end) > best.value) best = {end, score(end)};
  return best;
}

// Five-point Gauss-Legendre (Abramowitz and Stegun, table 25.4) on panels of 0.01 from −10 to 10; 0, where many
// activations have their kink, is the border of two panels.
template <class F> double normalExpectation(F f) {
  constexpr double kNodes[] = {-0.906179845938664, -0.538469310105683, 0, 0.538469310105683, 0.906179845938664};
  constexpr double kWeights[] = {0.236926885056189, 0.478628670499366, 0.568888888888889, 0.478628670499366,
                                 0.236926885056189};
  constexpr double kDensityAtZero = 0.3989422804014327;
  double sum = 0;
  for (int panel = -1000; panel < 1000; ++panel)
    for (int i = 0; i < 5; ++i) {
      const double x = (panel + 0.5 + 0.5 * kNodes[i]) * 0.01;
      sum += kWeights[i] * 0.005 * kDensityAtZero * exponential(-0.5 * x * x) * f(x);
    }
  return sum;
}

}  // namespace

ActivationProperties propertiesOf(const ScalarActivation& f) {
  ActivationProperties p{};
  p.low = -maximiseFar([&](double x) { return -f(x); }).value;
  p.high = maximiseFar([&](double x) { return f(x); }).value;
  const double leftGrowth = f(-kFar) - f(-kFar / 2);
  const double rightGrowth = f(kFar) - f(kFar / 2);
  p.boundedBelow = leftGrowth > -kFlat && rightGrowth > -kFlat;
  p.boundedAbove = leftGrowth < kFlat && rightGrowth < kFlat;
  p.atZero = f(0);
  const Extremum steepest = maximiseFar([&](double x) { return std::fabs(f.slopeAt(x)); });
  p.largestSlope = steepest.value;
  p.largestSlopeAt = steepest.at;
  p.continuous = std::fabs(f(1e-9) - f(-1e-9)) < kFlat;
  p.saturatesLeft = std::fabs(leftGrowth) < kFlat && std::fabs(f.slopeAt(-kFar)) < kFlat;
  p.saturatesRight = std::fabs(rightGrowth) < kFlat && std::fabs(f.slopeAt(kFar)) < kFlat;
  p.mean = normalExpectation([&](double x) { return f(x); });
  p.secondMoment = normalExpectation([&](double x) { return f(x) * f(x); });
  p.zeroCentred = std::fabs(p.mean) < kFlat;
  return p;
}

}  // namespace garden
