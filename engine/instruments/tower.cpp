#include "instruments/tower.h"

#include <array>

#include "approximation/tower.h"
#include "instruments/approximation_parts.h"
#include "instruments/calculator.h"

namespace garden {
namespace {

constexpr std::int64_t kMostPixels = 400;

struct MapSize {
  std::size_t width;
  std::size_t height;
};

MapSize readMapSize(SpecReader& reader) {
  return {static_cast<std::size_t>(reader.integer("width", 100, 1, kMostPixels)),
          static_cast<std::size_t>(reader.integer("height", 100, 1, kMostPixels))};
}

template <class F> Value::Numbers drawMap(const MapSize& size, const F& f) {
  Value::Numbers map;
  map.reserve(size.width * size.height);
  for (std::size_t row = 0; row < size.height; ++row)
    for (std::size_t column = 0; column < size.width; ++column)
      map.push_back(static_cast<float>(f((static_cast<double>(column) + 0.5) / static_cast<double>(size.width),
                                         1 - (static_cast<double>(row) + 0.5) / static_cast<double>(size.height))));
  return map;
}

Interval readInterval(SpecReader& reader, std::string_view name) {
  const auto ends = readList(reader, name, {0.3, 0.7}, {2, 2, -10, 10});
  if (ends.size() == 2 && ends[0] < ends[1]) return {ends[0], ends[1]};
  const std::string where = reader.pathOf(name);
  reader.fail({"mismatch", where, join({where, " must be [low, high] with low below high"})});
  return {0, 1};
}

Result<Value> drawTower(SpecReader& reader) {
  Tower tower{};
  tower.x = readInterval(reader, "x");
  tower.y = readInterval(reader, "y");
  tower.height = reader.number("tall", 1, -1e6, 1e6);
  const double steepness = reader.number("steepness", 0, 0, 1e5);
  const bool threshold = reader.flag("threshold", true);
  const MapSize size = readMapSize(reader);
  if (auto error = reader.finish()) return *error;
  const auto at = [&](double x, double y) { return towerAt(tower, steepness, threshold, x, y); };
  return Value(Value::Object{{"map", drawMap(size, at)}});
}

Result<Value> drawSum(SpecReader& reader) {
  const Target f = readSurface(reader);
  const auto n = static_cast<std::size_t>(reader.integer("n", 8, 1, kMostTowers));
  const double steepness = reader.number("steepness", 0, 0, 1000);
  if (steepness > 0 && steepness < 4)
    reader.fail({"out-of-range",
                 "steepness",
                 "steepness must be 0 (hard steps) or from 4 to 1000",
                 {{"min", "4"}, {"max", "1000"}}});
  const MapSize size = readMapSize(reader);
  if (auto error = reader.finish()) return *error;
  const TowerSum sum(f, n, steepness);
  return Value(Value::Object{{"map", drawMap(size, sum)},
                             {"f", drawMap(size, f)},
                             {"heights", numbersOf(sum.heights())},
                             {"error", describe(errorOfTowers(f, sum))},
                             {"units", Value::Object{{"first", 4 * n * n}, {"second", n * n}}}});
}

constexpr std::array kMethods{CalculatorMethod{"tower", drawTower}, CalculatorMethod{"sum", drawSum}};

}  // namespace

InstrumentResult createTower(const Value& spec) { return createCalculator(spec, kMethods); }

}  // namespace garden
