#include "instruments/tower.h"

#include <algorithm>
#include <array>

#include "approximation/tower.h"
#include "instruments/approximation_parts.h"
#include "instruments/calculator.h"

namespace garden {
namespace {

constexpr std::int64_t kMostPixels = 400;
constexpr std::array<std::string_view, 3> kStages = {"ridge", "cross", "tower"};

struct MapSize {
  std::size_t width;
  std::size_t height;
};

MapSize readMapSize(SpecReader& reader) {
  return {static_cast<std::size_t>(reader.integer("width", 100, 1, kMostPixels)),
          static_cast<std::size_t>(reader.integer("height", 100, 1, kMostPixels))};
}

template <class F> Value::Numbers drawMap(std::size_t columns, std::size_t rows, const F& f) {
  Value::Numbers map;
  map.reserve(columns * rows);
  for (std::size_t row = 0; row < rows; ++row)
    for (std::size_t column = 0; column < columns; ++column)
      map.push_back(static_cast<float>(f((static_cast<double>(column) + 0.5) / static_cast<double>(columns),
                                         1 - (static_cast<double>(row) + 0.5) / static_cast<double>(rows))));
  return map;
}

// Row by row, which is several times cheaper than point by point.
Value::Numbers drawMap(std::size_t columns, std::size_t rows, const Target& f) {
  const std::vector<double> x = gridOf(columns, 0.5, columns);
  Value::Numbers map;
  map.reserve(columns * rows);
  for (const double fromBottom : gridOf(rows, 0.5, rows)) {
    const std::vector<double> values = f.valuesAt(x, std::vector<double>(columns, 1 - fromBottom));
    for (const double value : values) map.push_back(static_cast<float>(value));
  }
  return map;
}

Interval readInterval(SpecReader& reader, std::string_view name) {
  const auto ends = readList(reader, name, {0.3, 0.7}, {2, 2, -10, 10});
  if (ends.size() == 2 && ends[0] < ends[1]) return {ends[0], ends[1]};
  const std::string where = reader.pathOf(name);
  reader.fail({"mismatch", where, join({where, " must be [low, high] with low below high"})});
  return {0, 1};
}

TowerStage readStage(SpecReader& reader) {
  const std::string name = reader.choice("stage", kStages[2], kStages);
  return static_cast<TowerStage>(std::find(kStages.begin(), kStages.end(), name) - kStages.begin());
}

double readSharpness(SpecReader& reader) {
  const double steepness = reader.number("steepness", 0, 0, 1000);
  if (steepness > 0 && steepness < 4)
    reader.fail({"out-of-range",
                 "steepness",
                 "steepness must be 0 (hard steps) or from 4 to 1000",
                 {{"min", "4"}, {"max", "1000"}}});
  return steepness;
}

struct Footprint {
  bool given = false;
  Interval x{};
  Interval y{};
  double margin = 0;
};

Footprint readFootprint(SpecReader& outer) {
  const Value* field = outer.child("footprint");
  if (!field) return {};
  SpecReader reader(*field, outer.pathOf("footprint"));
  const Footprint footprint{true, readInterval(reader, "x"), readInterval(reader, "y"),
                            reader.number("margin", 0.02, 0, 0.5)};
  if (auto error = reader.finish()) outer.fail(*error);
  return footprint;
}

// Along the middle of the tower: the sum of the steps that are on, and T.
Value drawSection(const Tower& tower, double steepness, TowerStage stage, std::size_t count) {
  const Samples samples{0, 1, count};
  const double y = (tower.y.low + tower.y.high) / 2;
  const TowerStage steps = stage == TowerStage::ridge ? stage : TowerStage::cross;
  return Value::Object{
      {"sum", sample(samples, [&](double x) { return towerAt(tower, steepness, steps, x, y); })},
      {"output", sample(samples, [&](double x) { return towerAt(tower, steepness, TowerStage::tower, x, y); })}};
}

Value describeNetwork(const Tower& tower, double steepness) {
  Value::Array biases;
  for (const double edge : {tower.x.low, tower.x.high, tower.y.low, tower.y.high}) biases.push_back(-steepness * edge);
  return Value::Object{{"weight", steepness},
                       {"biases", std::move(biases)},
                       {"second", kThresholdSteepness},
                       {"secondBias", -kThresholdSteepness * tower.threshold}};
}

Result<Value> drawTower(SpecReader& reader) {
  Tower tower{};
  tower.x = readInterval(reader, "x");
  tower.y = readInterval(reader, "y");
  tower.height = reader.number("tall", 1, -1e6, 1e6);
  tower.threshold = reader.number("threshold", 1.5, 0, 2);
  const double steepness = reader.number("steepness", 0, 0, 1e5);
  const TowerStage stage = readStage(reader);
  const MapSize size = readMapSize(reader);
  const auto count = static_cast<std::size_t>(reader.integer("count", 201, 2, 2000));
  const Footprint footprint = readFootprint(reader);
  if (auto error = reader.finish()) return *error;
  const auto at = [&](double x, double y) { return towerAt(tower, steepness, stage, x, y); };
  Value::Object answer{{"map", drawMap(size.width, size.height, at)},
                       {"section", drawSection(tower, steepness, stage, count)},
                       {"network", describeNetwork(tower, steepness)}};
  if (footprint.given) {
    const FootprintError worst =
        compareWithFootprint(tower, steepness, stage, footprint.x, footprint.y, footprint.margin);
    answer.add("worst", Value::Object{{"inside", worst.inside}, {"outside", worst.outside}});
  }
  return Value(std::move(answer));
}

Value describeAt(const Target& f, const TowerSum& sum, std::size_t n, double x, double y) {
  const std::size_t column = sum.cellAt(x);
  const std::size_t row = sum.cellAt(y);
  return Value::Object{{"f", f(x, y)},
                       {"sum", sum(x, y)},
                       {"column", column},
                       {"row", row},
                       {"height", sum.heights()[row * n + column]}};
}

Result<Value> drawSum(SpecReader& reader) {
  const Target f = readSurface(reader);
  const auto n = static_cast<std::size_t>(reader.integer("n", 8, 1, kMostTowers));
  const double steepness = readSharpness(reader);
  const MapSize size = readMapSize(reader);
  const auto place = readList(reader, "at", {0.5, 0.5}, {2, 2, 0, 1});
  if (auto error = reader.finish()) return *error;
  const TowerSum sum(f, n, steepness);
  Value::Numbers map = sum.onGrid(size.width, size.height);
  Value::Numbers wanted = drawMap(size.width, size.height, f);
  Value::Numbers difference(map.size());
  for (std::size_t i = 0; i < map.size(); ++i) difference[i] = wanted[i] - map[i];
  return Value(Value::Object{{"map", std::move(map)},
                             {"f", std::move(wanted)},
                             {"difference", std::move(difference)},
                             {"heights", numbersOf(sum.heights())},
                             {"error", describe(errorOfTowers(drawMap(kErrorGrid, kErrorGrid, f), sum))},
                             {"at", describeAt(f, sum, n, place[0], place[1])},
                             {"units", Value::Object{{"first", 4 * n * n}, {"second", n * n}}}});
}

Result<Value> drawSeries(SpecReader& reader) {
  const Target f = readSurface(reader);
  const double steepness = readSharpness(reader);
  if (auto error = reader.finish()) return *error;
  const Value::Numbers values = drawMap(kErrorGrid, kErrorGrid, f);
  std::vector<double> counts;
  std::vector<double> max;
  std::vector<double> mean;
  std::vector<double> rms;
  for (std::size_t n = 1; n <= kMostTowers; n *= 2) {
    const ApproximationError error = errorOfTowers(values, TowerSum(f, n, steepness));
    counts.push_back(static_cast<double>(n));
    max.push_back(error.max);
    mean.push_back(error.mean);
    rms.push_back(error.rms);
  }
  return Value(
      Value::Object{{"n", listOf(counts)}, {"max", listOf(max)}, {"mean", listOf(mean)}, {"rms", listOf(rms)}});
}

constexpr std::array kMethods{CalculatorMethod{"tower", drawTower}, CalculatorMethod{"sum", drawSum},
                              CalculatorMethod{"series", drawSeries}};

}  // namespace

InstrumentResult createTower(const Value& spec) { return createCalculator(spec, kMethods); }

}  // namespace garden
