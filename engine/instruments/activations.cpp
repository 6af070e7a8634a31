#include "instruments/activations.h"

#include <algorithm>
#include <array>

#include "core/lanes.h"
#include "core/read_lists.h"
#include "instruments/activation_properties.h"
#include "instruments/calculator.h"

namespace garden {
namespace {

constexpr std::int64_t kDeepest = 30;
constexpr std::int64_t kMostWork = 100'000'000;

// x becomes f composed k times of it, slope the derivative.
void compose(const ScalarActivation& f, std::int64_t k, std::vector<double>& x, std::vector<double>& slope) {
  std::vector<double> own(x.size());
  slope.assign(x.size(), 1);
  for (std::int64_t i = 0; i < k; ++i) {
    f.evaluate(x, x, own);
    for (std::size_t j = 0; j < x.size(); ++j) slope[j] *= own[j];
  }
}

Result<Value> curve(SpecReader& reader) {
  const ScalarActivation f = readScalarActivation(reader);
  const Samples samples = readSamples(reader, -6, 6, 1000);
  const std::int64_t k = reader.integer("k", 1, 1, kDeepest);
  if (auto error = reader.finish()) return *error;
  std::vector<double> x(samples.count);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = samples.at(i);
  std::vector<double> slope;
  compose(f, k, x, slope);
  return Value(Value::Object{{"y", numbersOf(x)}, {"slope", numbersOf(slope)}});
}

Result<Value> probe(SpecReader& reader) {
  const ScalarActivation f = readScalarActivation(reader);
  const double at = reader.number("x", 0, -1000, 1000);
  const std::int64_t k = reader.integer("k", 1, 1, kDeepest);
  if (auto error = reader.finish()) return *error;
  std::vector<double> x{at};
  std::vector<double> slope;
  compose(f, k, x, slope);
  return Value(Value::Object{{"value", x[0]}, {"slope", slope[0]}});
}

Result<Value> properties(SpecReader& reader) {
  const ScalarActivation f = readScalarActivation(reader);
  if (auto error = reader.finish()) return *error;
  const ActivationProperties p = propertiesOf(f);
  return Value(Value::Object{{"low", p.low},
                             {"high", p.high},
                             {"boundedBelow", p.boundedBelow},
                             {"boundedAbove", p.boundedAbove},
                             {"atZero", p.atZero},
                             {"largestSlope", p.largestSlope},
                             {"largestSlopeAt", p.largestSlopeAt},
                             {"continuous", p.continuous},
                             {"saturatesLeft", p.saturatesLeft},
                             {"saturatesRight", p.saturatesRight},
                             {"mean", p.mean},
                             {"secondMoment", p.secondMoment},
                             {"zeroCentred", p.zeroCentred}});
}

Result<Value> work(SpecReader& reader) {
  const ScalarActivation f = readScalarActivation(reader);
  const std::int64_t count = reader.integer("count", 1'000'000, 1, kMostWork);
  if (auto error = reader.finish()) return *error;
  constexpr std::size_t kGroups = 256;
  const std::size_t pieces = f.type == Activation::maxout ? f.pieces.size() : 1;
  const auto parameter = static_cast<float>(f.parameter);
  const ActivationArguments<float> arguments{kGroups, 1, pieces, parameter, &parameter};
  std::vector<float> z(kGroups * kLanes * pieces);
  std::vector<float> h(kGroups * kLanes);
  for (std::size_t i = 0; i < z.size(); ++i) z[i] = -4 + 8 * static_cast<float>(i) / static_cast<float>(z.size());
  double sum = 0;
  std::int64_t done = 0;
  for (; done < count; done += static_cast<std::int64_t>(h.size())) {
    activate<float>(f.type, arguments, z.data(), h.data());
    sum += static_cast<double>(h[static_cast<std::size_t>(done) % h.size()]);
  }
  return Value(Value::Object{{"evaluations", static_cast<double>(done)}, {"sum", sum}});
}

constexpr std::array kMethods{CalculatorMethod{"curve", curve}, CalculatorMethod{"probe", probe},
                              CalculatorMethod{"properties", properties}, CalculatorMethod{"work", work}};

}  // namespace

InstrumentResult createActivations(const Value& spec) { return createCalculator(spec, kMethods); }

}  // namespace garden
