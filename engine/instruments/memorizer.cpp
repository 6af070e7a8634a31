#include "instruments/memorizer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/elementary.h"
#include "core/random.h"
#include "instruments/approximation_parts.h"
#include "instruments/calculator.h"
#include "nn/trainer_spec.h"

namespace garden {
namespace {

struct Points {
  std::vector<double> x;  // ascending
  std::vector<double> y;
};

Points takeSamples(const Target& f, std::size_t count, double noise, std::uint64_t seed) {
  Random places(seed, Stream::data);
  Random errors(seed, Stream::noise);
  Points points;
  for (std::size_t i = 0; i < count; ++i) points.x.push_back(places.uniform());
  std::sort(points.x.begin(), points.x.end());
  for (const double x : points.x) points.y.push_back(f(x) + noise * errors.normal());
  return points;
}

double nearestTo(const Points& points, double x) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < points.x.size(); ++i)
    if (std::fabs(points.x[i] - x) < std::fabs(points.x[best] - x)) best = i;
  return points.y[best];
}

std::vector<double> heightsOf(const Points& points, std::size_t bumps) {
  const auto width = static_cast<double>(bumps);
  std::vector<double> sums(bumps);
  std::vector<std::size_t> counts(bumps);
  for (std::size_t i = 0; i < points.x.size(); ++i) {
    const auto cell = static_cast<std::size_t>(points.x[i] * width);
    sums[cell] += points.y[i];
    ++counts[cell];
  }
  for (std::size_t j = 0; j < bumps; ++j)
    sums[j] = counts[j] > 0 ? sums[j] / static_cast<double>(counts[j])
                            : nearestTo(points, (static_cast<double>(j) + 0.5) / width);
  return sums;
}

Result<Value> fit(SpecReader& reader) {
  const Target f = readTarget(reader);
  const auto count = static_cast<std::size_t>(reader.integer("samples", 30, 1, 1000));
  const double noise = reader.number("noise", 0.1, 0, 10);
  const std::uint64_t seed = readSeed(reader);
  const auto bumps = static_cast<std::size_t>(reader.integer("bumps", 30, 1, 1000));
  const Samples samples = readSamples(reader, 0, 1);
  if (auto error = reader.finish()) return *error;
  const Points points = takeSamples(f, count, noise, seed);
  const Staircase staircase{0, heightsOf(points, bumps)};
  double squares = 0;
  for (std::size_t i = 0; i < count; ++i) squares += std::pow(points.y[i] - staircase(points.x[i]), 2);
  return Value(Value::Object{{"x", numbersOf(points.x)},
                             {"y", numbersOf(points.y)},
                             {"f", sample(samples, f)},
                             {"sum", sample(samples, staircase)},
                             {"heights", numbersOf(staircase.heights)},
                             {"trainRms", std::sqrt(squares / static_cast<double>(count))},
                             {"testRms", errorOf(f, staircase).rms}});
}

Result<Value> grow(SpecReader& reader) {
  const auto perAxis = static_cast<double>(reader.integer("perAxis", 10, 1, 1000));
  const auto dimensions = static_cast<double>(reader.integer("dimensions", 2, 1, 100));
  if (auto error = reader.finish()) return *error;
  return Value(Value::Object{{"bumps", power(perAxis, dimensions)},
                             {"decimals", dimensions * logarithm(perAxis) / logarithm(10)}});
}

constexpr std::array kMethods{CalculatorMethod{"fit", fit}, CalculatorMethod{"grow", grow}};

}  // namespace

InstrumentResult createMemorizer(const Value& spec) { return createCalculator(spec, kMethods); }

}  // namespace garden
