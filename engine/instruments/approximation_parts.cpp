#include "instruments/approximation_parts.h"

#include <algorithm>
#include <array>

namespace garden {

double readSteepness(SpecReader& reader) {
  const double steepness = reader.number("steepness", 0, 0, 10'000);
  if (steepness > 0 && steepness < 1) {
    const std::string where = reader.pathOf("steepness");
    reader.fail({"out-of-range",
                 where,
                 join({where, " must be 0 (hard steps) or from 1 to 10000"}),
                 {{"min", "1"}, {"max", "10000"}}});
  }
  return steepness;
}

Heights readHeights(SpecReader& reader) {
  static constexpr std::array<std::string_view, 3> kNames = {"midpoint", "mean", "least-squares"};
  const std::string name = reader.choice("heights", kNames[0], kNames);
  return static_cast<Heights>(std::find(kNames.begin(), kNames.end(), name) - kNames.begin());
}

Value describe(const ApproximationError& error) {
  return Value::Object{{"max", error.max}, {"mean", error.mean}, {"rms", error.rms}};
}

Value::Numbers sample(const Samples& samples, const Target& f) {
  std::vector<double> x(samples.count);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = samples.at(i);
  return numbersOf(f.valuesAt(x));
}

}  // namespace garden
