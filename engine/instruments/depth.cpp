#include "instruments/depth.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/elementary.h"
#include "data/dataset.h"
#include "instruments/approximation_parts.h"
#include "instruments/calculator.h"

namespace garden {
namespace {

constexpr std::int64_t kMostLayers = 16;
constexpr double kPi = 3.14159265358979324;

double foldOnce(double x, double peak) { return 2 * peak * std::max(x, 0.0) - 4 * peak * std::max(x - 0.5, 0.0); }

double fold(double x, std::int64_t layers, double peak) {
  for (std::int64_t i = 0; i < layers; ++i) x = foldOnce(x, peak);
  return x;
}

// The linear pieces on [0,1] after each layer. A piece is known by the interval that it covers; the next layer breaks
// those in two that have 1/2 within.
std::vector<double> countPieces(std::int64_t layers, double peak) {
  // A tent without height has no kink.
  if (peak == 0) return std::vector<double>(static_cast<std::size_t>(layers), 1);
  std::vector<Interval> pieces = {{0, 1}};
  std::vector<double> counts;
  for (std::int64_t i = 0; i < layers; ++i) {
    std::vector<Interval> next;
    for (const auto& [low, high] : pieces) {
      const double a = foldOnce(low, peak);
      const double b = foldOnce(high, peak);
      if (low < 0.5 && high > 0.5) {
        next.push_back({a, peak});
        next.push_back({b, peak});
      } else {
        next.push_back({std::min(a, b), std::max(a, b)});
      }
    }
    pieces = std::move(next);
    counts.push_back(static_cast<double>(pieces.size()));
  }
  return counts;
}

Result<Value> foldMethod(SpecReader& reader) {
  const std::int64_t layers = reader.integer("layers", 3, 1, kMostLayers);
  const double peak = reader.number("peak", 1, 0, 1);
  const Samples samples = readSamples(reader, 0, 1);
  if (auto error = reader.finish()) return *error;
  const std::vector<double> growth = countPieces(layers, peak);
  return Value(Value::Object{{"y", sample(samples, [=](double x) { return fold(x, layers, peak); })},
                             {"pieces", growth.back()},
                             {"units", static_cast<double>(2 * layers)},
                             {"singleLayer", growth.back() - 1},
                             {"growth", listOf(growth)}});
}

// A moment of the folding: whole layers done, and in the next one how far it is turned and how far stretched (0 … 1).
struct Moment {
  std::int64_t folds;
  double turned;
  double stretched;
};

Moment momentAt(double at) {
  const double folds = std::floor(at);
  const double share = at - folds;
  return {static_cast<std::int64_t>(folds), std::min(1.0, 2 * share), std::max(0.0, 2 * share - 1)};
}

struct PaperPoint {
  double y;
  double along;
  double above;
};

// Where the point x of the strip is, and its sheet's place in the stack: a fold lays the right part upside down on top.
PaperPoint paperAt(double x, const Moment& moment, double peak, double thickness) {
  double y = x;
  double sheets = 1;
  double sheet = 0.5;
  for (std::int64_t i = 0; i < moment.folds; ++i) {
    if (y > 0.5) sheet = 2 * sheets - sheet;
    sheets *= 2;
    y = foldOnce(y, peak);
  }
  PaperPoint point{y, y, sheet / sheets * thickness};
  if (y > 0.5) {
    // Turned about the crease, which is on top of the stack.
    const double cos = cosine(kPi * moment.turned);
    const double sin = sine(kPi * moment.turned);
    const double beyond = y - 0.5;
    const double under = point.above - thickness;
    point = {0.5 + beyond * cos, 0.5 + beyond * cos - under * sin, thickness + beyond * sin + under * cos};
  }
  const double factor = 1 + (2 * peak - 1) * moment.stretched;
  return {point.y * factor, point.along * factor, point.above / (1 + moment.stretched)};
}

Result<Value> paperMethod(SpecReader& reader) {
  const Moment moment = momentAt(reader.number("at", 1, 0, kMostLayers));
  const double peak = reader.number("peak", 1, 0, 1);
  const auto count = static_cast<std::size_t>(reader.integer("count", 257, 2, 10'000));
  const double thickness = reader.number("thickness", 0.1, 0, 1);
  if (auto error = reader.finish()) return *error;
  Value::Numbers y;
  Value::Numbers along;
  Value::Numbers above;
  for (std::size_t i = 0; i < count; ++i) {
    const PaperPoint point = paperAt(Samples{0, 1, count}.at(i), moment, peak, thickness);
    y.push_back(static_cast<float>(point.y));
    along.push_back(static_cast<float>(point.along));
    above.push_back(static_cast<float>(point.above));
  }
  return Value(Value::Object{{"y", std::move(y)}, {"along", std::move(along)}, {"above", std::move(above)}});
}

constexpr std::array kMethods{CalculatorMethod{"fold", foldMethod}, CalculatorMethod{"paper", paperMethod}};

}  // namespace

InstrumentResult createDepth(const Value& spec) { return createCalculator(spec, kMethods); }

}  // namespace garden
