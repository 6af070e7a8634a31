#include "instruments/depth.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "instruments/approximation_parts.h"
#include "instruments/calculator.h"

namespace garden {
namespace {

double foldOnce(double x, double peak) { return 2 * peak * std::max(x, 0.0) - 4 * peak * std::max(x - 0.5, 0.0); }

double fold(double x, std::int64_t layers, double peak) {
  for (std::int64_t i = 0; i < layers; ++i) x = foldOnce(x, peak);
  return x;
}

// The derivative of the folded function just right of x: the product of the layers' slopes.
double slopeOf(double x, std::int64_t layers, double peak) {
  double slope = 1;
  for (std::int64_t i = 0; i < layers; ++i) {
    slope *= x < 0.5 ? 2 * peak : -2 * peak;
    x = foldOnce(x, peak);
  }
  return slope;
}

// Pieces with different slopes on a grid of 4·2ᵏ cells, looked at in their middles. With peak 1 all kinks lie on that
// grid; with lower peaks there are fewer.
std::size_t countPieces(std::int64_t layers, double peak) {
  const std::size_t cells = std::size_t{4} << static_cast<unsigned>(layers);
  std::size_t pieces = 1;
  double before = 0;
  for (std::size_t i = 0; i < cells; ++i) {
    const double x = (static_cast<double>(i) + 0.5) / static_cast<double>(cells);
    const double slope = slopeOf(x, layers, peak);
    if (i > 0 && slope != before) ++pieces;
    before = slope;
  }
  return pieces;
}

Result<Value> foldMethod(SpecReader& reader) {
  const std::int64_t layers = reader.integer("layers", 3, 1, 16);
  const double peak = reader.number("peak", 1, 0, 1);
  const Samples samples = readSamples(reader, 0, 1);
  if (auto error = reader.finish()) return *error;
  const std::size_t pieces = countPieces(layers, peak);
  return Value(Value::Object{{"y", sample(samples, [=](double x) { return fold(x, layers, peak); })},
                             {"pieces", pieces},
                             {"units", static_cast<double>(2 * layers)},
                             {"singleLayer", pieces - 1}});
}

constexpr std::array kMethods{CalculatorMethod{"fold", foldMethod}};

}  // namespace

InstrumentResult createDepth(const Value& spec) { return createCalculator(spec, kMethods); }

}  // namespace garden
