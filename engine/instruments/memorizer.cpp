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

constexpr std::int64_t kMostFitted = 1000;

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
  const auto after = static_cast<std::size_t>(std::lower_bound(points.x.begin(), points.x.end(), x) - points.x.begin());
  if (after == 0) return points.y[0];
  if (after == points.x.size()) return points.y[after - 1];
  return x - points.x[after - 1] <= points.x[after] - x ? points.y[after - 1] : points.y[after];
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

// What both methods are asked for.
struct Question {
  Target f;
  std::size_t count;
  double noise;
  std::uint64_t seed;
};

Question readQuestion(SpecReader& reader) {
  Target f = readTarget(reader);
  const auto count = static_cast<std::size_t>(reader.integer("samples", 30, 1, 1000));
  const double noise = reader.number("noise", 0.1, 0, 10);
  return {std::move(f), count, noise, readSeed(reader)};
}

// f at the middles of equal cells, where the test deviation is measured.
std::vector<double> testValues(const Target& f) {
  constexpr std::size_t kCells = 4096;
  std::vector<double> values(kCells);
  for (std::size_t i = 0; i < kCells; ++i) values[i] = f((static_cast<double>(i) + 0.5) / kCells);
  return values;
}

double testRms(const std::vector<double>& values, const Staircase& staircase) {
  const auto cells = static_cast<double>(values.size());
  double squares = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double deviation = values[i] - staircase((static_cast<double>(i) + 0.5) / cells);
    squares += deviation * deviation;
  }
  return std::sqrt(squares / cells);
}

double trainRms(const Points& points, const Staircase& staircase) {
  double squares = 0;
  for (std::size_t i = 0; i < points.x.size(); ++i) {
    const double deviation = points.y[i] - staircase(points.x[i]);
    squares += deviation * deviation;
  }
  return std::sqrt(squares / static_cast<double>(points.x.size()));
}

Result<Value> fit(SpecReader& reader) {
  const Question question = readQuestion(reader);
  const auto bumps = static_cast<std::size_t>(reader.integer("bumps", 30, 1, kMostFitted));
  const Samples samples = readSamples(reader, 0, 1);
  if (auto error = reader.finish()) return *error;
  const Points points = takeSamples(question.f, question.count, question.noise, question.seed);
  const Staircase staircase{0, heightsOf(points, bumps)};
  return Value(Value::Object{{"x", numbersOf(points.x)},
                             {"y", numbersOf(points.y)},
                             {"f", sample(samples, question.f)},
                             {"sum", sample(samples, staircase)},
                             {"heights", numbersOf(staircase.heights)},
                             {"trainRms", trainRms(points, staircase)},
                             {"testRms", testRms(testValues(question.f), staircase)}});
}

Result<Value> series(SpecReader& reader) {
  const Question question = readQuestion(reader);
  const auto most = static_cast<std::size_t>(reader.integer("most", 300, 1, kMostFitted));
  if (auto error = reader.finish()) return *error;
  const Points points = takeSamples(question.f, question.count, question.noise, question.seed);
  const std::vector<double> values = testValues(question.f);
  std::vector<double> train;
  std::vector<double> test;
  for (std::size_t bumps = 1; bumps <= most; ++bumps) {
    const Staircase staircase{0, heightsOf(points, bumps)};
    train.push_back(trainRms(points, staircase));
    test.push_back(testRms(values, staircase));
  }
  const auto best = static_cast<std::size_t>(std::min_element(test.begin(), test.end()) - test.begin());
  return Value(Value::Object{{"train", numbersOf(train)},
                             {"test", numbersOf(test)},
                             {"best", Value::Object{{"bumps", best + 1}, {"testRms", test[best]}}}});
}

Result<Value> grow(SpecReader& reader) {
  constexpr double kMostDecimals = 300;
  const auto perAxis = static_cast<double>(reader.integer("perAxis", 10, 1, 1000));
  const auto dimensions = static_cast<double>(reader.integer("dimensions", 2, 1, 1000));
  if (auto error = reader.finish()) return *error;
  const double each = logarithm(perAxis) / logarithm(10);
  Value::Numbers growth;
  for (int d = 1; d <= static_cast<int>(dimensions); ++d) growth.push_back(static_cast<float>(d * each));
  const bool countable = dimensions * each <= kMostDecimals;
  return Value(Value::Object{{"bumps", countable ? Value(power(perAxis, dimensions)) : Value()},
                             {"decimals", dimensions * each},
                             {"growth", std::move(growth)}});
}

constexpr std::array kMethods{CalculatorMethod{"fit", fit}, CalculatorMethod{"series", series},
                              CalculatorMethod{"grow", grow}};

}  // namespace

InstrumentResult createMemorizer(const Value& spec) { return createCalculator(spec, kMethods); }

}  // namespace garden
