#include "instruments/perceptron.h"

#include <array>
#include <cmath>
#include <numbers>

#include "classic/perceptron.h"
#include "core/elementary.h"
#include "core/random.h"
#include "core/read_lists.h"
#include "instruments/calculator.h"

namespace garden {
namespace {

constexpr std::size_t kMostPoints = 60;

// Clouds fill the square around the corners of the truth tables.
constexpr double kCloudLow = -0.6;
constexpr double kCloudHigh = 1.6;
constexpr double kCloudMiddle = 0.5;

struct Gate {
  std::string_view name;
  std::array<int, 4> labels;  // of (0,0), (0,1), (1,0), (1,1)
  Vector3 weights;            // all zero where no line makes it
};

constexpr std::array kGates{Gate{"AND", {0, 0, 0, 1}, {1, 1, -1.5}}, Gate{"OR", {0, 1, 1, 1}, {1, 1, -0.5}},
                            Gate{"NAND", {1, 1, 1, 0}, {-1, -1, 1.5}}, Gate{"XOR", {0, 1, 1, 0}, {0, 0, 0}}};

const Gate& gateNamed(std::string_view name) {
  for (const Gate& gate : kGates)
    if (gate.name == name) return gate;
  return kGates[0];
}

Value::Array tableOf(const Gate& gate) {
  Value::Array points;
  for (int i = 0; i < 4; ++i) points.push_back(Value::Array{i / 2, i % 2, gate.labels[static_cast<std::size_t>(i)]});
  return points;
}

std::vector<PlanePoint> readPoints(SpecReader& reader) {
  const Matrix rows = readMatrix(reader, "points", {}, {1, kMostPoints, -1e4, 1e4}, 3);
  if (rows.rows == 0) reader.fail({"wrong-type", "points", "points is missing: a list of [x1, x2, label]"});
  std::vector<PlanePoint> points;
  for (std::size_t r = 0; r < rows.rows; ++r) {
    const double label = rows.at(r, 2);
    if (label != 0 && label != 1) {
      const std::string where = join({"points[", std::to_string(r), "]"});
      reader.fail({"out-of-range", where, join({where, " must end with the label 0 or 1"})});
    }
    points.push_back({rows.at(r, 0), rows.at(r, 1), label == 1 ? 1 : -1});
  }
  return points;
}

Vector3 readWeights(SpecReader& reader) {
  std::vector<double> w = readList(reader, "weights", {0, 0}, {2, 2, -1e6, 1e6});
  w.resize(2);
  return {w[0], w[1], reader.number("bias", 0, -1e6, 1e6)};
}

bool readSingle(SpecReader& reader) {
  static constexpr std::array<std::string_view, 2> kRules = {"single", "batch"};
  return reader.choice("rule", "single", kRules) == "single";
}

void addWeights(Value::Object& answer, const Vector3& weights) {
  answer.add("weights", Value::Array{weights[0], weights[1]});
  answer.add("bias", weights[2]);
}

Result<Value> gate(SpecReader& reader) {
  std::array<std::string_view, kGates.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kGates[i].name;
  const Gate& chosen = gateNamed(reader.choice("name", "AND", names));
  if (auto error = reader.finish()) return *error;
  Value::Object answer{{"points", tableOf(chosen)}};
  if (chosen.name == "XOR") {
    answer.add("weights", Value());
    answer.add("bias", Value());
  } else {
    addWeights(answer, chosen.weights);
  }
  return Value(std::move(answer));
}

Result<Value> evaluate(SpecReader& reader) {
  const std::vector<PlanePoint> points = readPoints(reader);
  const Vector3 weights = readWeights(reader);
  if (auto error = reader.finish()) return *error;
  Value::Array scores, outputs, correct;
  for (const PlanePoint& p : points) {
    scores.emplace_back(scoreOf(weights, p));
    outputs.emplace_back(scoreOf(weights, p) >= 0 ? 1 : 0);
    correct.emplace_back(isCorrect(weights, p));
  }
  return Value(Value::Object{{"scores", std::move(scores)},
                             {"outputs", std::move(outputs)},
                             {"correct", std::move(correct)},
                             {"count", countCorrect(weights, points)}});
}

void apply(Vector3& weights, const Update& update) {
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] += update.added[i];
}

Value indicesOf(const Update& update) {
  Value::Array list;
  for (const std::size_t index : update.from) list.emplace_back(index);
  return list;
}

std::size_t cursorAfter(const Update& update, std::size_t count) { return (update.from.back() + 1) % count; }

Result<Value> step(SpecReader& reader) {
  const std::vector<PlanePoint> points = readPoints(reader);
  Vector3 weights = readWeights(reader);
  const double rate = reader.number("learningRate", 1, 1e-6, 1000);
  const bool single = readSingle(reader);
  auto cursor = static_cast<std::size_t>(reader.integer("cursor", 0, 0, kMostPoints));
  if (auto error = reader.finish()) return *error;
  const Update update = perceptronUpdate(weights, points, rate, single, cursor);
  const bool changed = !update.from.empty();
  if (changed) {
    apply(weights, update);
    cursor = single ? cursorAfter(update, points.size()) : 0;
  }
  Value::Object answer{{"added", changed ? listOf(update.added) : Value()},
                       {"from", indicesOf(update)},
                       {"cursor", cursor},
                       {"count", countCorrect(weights, points)}};
  addWeights(answer, weights);
  return Value(std::move(answer));
}

// One stop on the way: the same one twice means that it goes on in a circle.
struct Stop {
  Vector3 weights;
  std::size_t cursor;
  bool operator==(const Stop&) const = default;
};

Value findCycle(const std::vector<Stop>& path) {
  for (std::size_t i = 0; i + 1 < path.size(); ++i)
    if (path[i] == path.back()) return Value::Object{{"start", i}, {"length", path.size() - 1 - i}};
  return {};
}

Result<Value> train(SpecReader& reader) {
  const std::vector<PlanePoint> points = readPoints(reader);
  const Vector3 start = readWeights(reader);
  const double rate = reader.number("learningRate", 1, 1e-6, 1000);
  const bool single = readSingle(reader);
  const auto most = static_cast<std::size_t>(reader.integer("most", 200, 0, 2000));
  if (auto error = reader.finish()) return *error;
  std::vector<Stop> path{{start, 0}};
  Value::Array sources;
  bool converged = false;
  Value cycle;
  while (cycle.isNull()) {
    Stop next = path.back();
    const Update update = perceptronUpdate(next.weights, points, rate, single, next.cursor);
    converged = update.from.empty();
    if (converged || path.size() > most) break;
    apply(next.weights, update);
    next.cursor = single ? cursorAfter(update, points.size()) : 0;
    path.push_back(next);
    sources.push_back(indicesOf(update));
    cycle = findCycle(path);
  }
  Value::Array list, counts;
  for (const Stop& stop : path) {
    list.push_back(listOf(stop.weights));
    counts.push_back(countCorrect(stop.weights, points));
  }
  const auto separation = separationOf(points);
  return Value(Value::Object{{"path", std::move(list)},
                             {"counts", std::move(counts)},
                             {"from", std::move(sources)},
                             {"updates", path.size() - 1},
                             {"converged", converged},
                             {"cycle", std::move(cycle)},
                             {"separable", separation.has_value()},
                             {"margin", separation ? Value(separation->margin) : Value()},
                             {"radius", separation ? Value(separation->radius) : Value()},
                             {"bound", separation ? Value(separation->bound) : Value()}});
}

Result<Value> best(SpecReader& reader) {
  const std::vector<PlanePoint> points = readPoints(reader);
  if (auto error = reader.finish()) return *error;
  const Vector3 line = bestLine(points);
  Value::Object answer{{"count", countCorrect(line, points)}};
  addWeights(answer, line);
  return Value(std::move(answer));
}

Result<Value> cloud(SpecReader& reader) {
  const auto count = static_cast<std::size_t>(reader.integer("count", 16, 2, kMostPoints));
  const double gap = reader.number("gap", 0.1, 0, 0.4);
  const auto flips = static_cast<std::size_t>(reader.integer("flips", 0, 0, kMostPoints));
  Random random(static_cast<std::uint64_t>(reader.integer("seed", 1, 0, 4294967295)), Stream::data);
  if (auto error = reader.finish()) return *error;
  const double angle = random.uniform(0, 2 * std::numbers::pi);
  const double across[2] = {cosine(angle), sine(angle)};
  Value::Array points;
  while (points.size() < count) {
    // Two digits after the point, so that a picture's numbers are the whole truth.
    const double x1 = std::round(100 * random.uniform(kCloudLow, kCloudHigh)) / 100;
    const double x2 = std::round(100 * random.uniform(kCloudLow, kCloudHigh)) / 100;
    const double distance = (x1 - kCloudMiddle) * across[0] + (x2 - kCloudMiddle) * across[1];
    const bool wanted = points.size() % 2 == 1;
    if (std::fabs(distance) < gap || (distance > 0) != wanted) continue;
    points.push_back(Value::Array{x1, x2, wanted == (points.size() >= flips) ? 1 : 0});
  }
  return Value(Value::Object{{"points", std::move(points)}});
}

constexpr std::array kMethods{CalculatorMethod{"gate", gate},         CalculatorMethod{"cloud", cloud},
                              CalculatorMethod{"evaluate", evaluate}, CalculatorMethod{"step", step},
                              CalculatorMethod{"train", train},       CalculatorMethod{"best", best}};

}  // namespace

InstrumentResult createPerceptron(const Value& spec) { return createCalculator(spec, kMethods); }

}  // namespace garden
