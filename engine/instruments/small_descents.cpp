// The facades zigzag and dying-relu of gradients.h.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/random.h"
#include "core/read_lists.h"
#include "instruments/calculator.h"
#include "instruments/gradients.h"
#include "instruments/scalar_activation.h"
#include "nn/trainer_spec.h"

namespace garden {
namespace {

using Pair = std::array<double, 2>;

constexpr double kWild = 1e9;  // beyond it a path is no longer a picture

Value pairs(const std::vector<Pair>& list) {
  Value::Array rows;
  for (const Pair& pair : list) rows.push_back(listOf(pair));
  return rows;
}

double distanceOf(const Pair& a, const Pair& b) { return std::hypot(a[0] - b[0], a[1] - b[1]); }

Pair readPair(SpecReader& reader, std::string_view name, const Pair& fallback) {
  std::vector<double> numbers = readList(reader, name, {fallback[0], fallback[1]}, {2, 2, -100, 100});
  numbers.resize(2);
  return {numbers[0], numbers[1]};
}

std::vector<Pair> inputs(std::size_t count, std::uint64_t seed, bool centred) {
  Random random(seed, Stream::data);
  std::vector<Pair> x(count);
  Pair mean{};
  for (Pair& example : x)
    for (std::size_t k = 0; k < 2; ++k) {
      example[k] = 1 - random.uniform();
      mean[k] += example[k] / static_cast<double>(count);
    }
  if (centred)
    for (Pair& example : x)
      for (std::size_t k = 0; k < 2; ++k) example[k] -= mean[k];
  return x;
}

Result<Value> zigzag(SpecReader& reader) {
  const bool centred = reader.flag("centred", false);
  const double rate = reader.number("learningRate", 0.5, 0, 100);
  const auto steps = static_cast<std::size_t>(reader.integer("steps", 60, 0, 5000));
  Pair w = readPair(reader, "start", {-1, 1});
  const Pair goal = readPair(reader, "goal", {1, -1});
  const auto count = static_cast<std::size_t>(reader.integer("examples", 20, 2, 500));
  const std::uint64_t seed = readSeed(reader);
  if (auto error = reader.finish()) return *error;
  const std::vector<Pair> x = inputs(count, seed, centred);
  std::vector<Pair> path{w};
  std::vector<Pair> gradients;
  double same = 0;
  double length = 0;
  for (std::size_t step = 0; step < steps && std::fabs(w[0]) + std::fabs(w[1]) < kWild; ++step) {
    const Pair& example = x[step % count];
    const double error = (w[0] - goal[0]) * example[0] + (w[1] - goal[1]) * example[1];
    gradients.push_back({error * example[0], error * example[1]});
    for (std::size_t k = 0; k < 2; ++k) w[k] -= rate * gradients.back()[k];
    same += gradients.back()[0] * gradients.back()[1] >= 0 ? 1 : 0;
    length += distanceOf(w, path.back());
    path.push_back(w);
  }
  return Value(Value::Object{{"x", pairs(x)},
                             {"path", pairs(path)},
                             {"gradients", pairs(gradients)},
                             {"sameSign", gradients.empty() ? 0 : same / static_cast<double>(gradients.size())},
                             {"length", length},
                             {"distance", distanceOf(path.front(), path.back())}});
}

// ---- dying-relu

struct Unit {
  double loss = 0;
  Pair gradient{};
  double slope = 0;  // the greatest |σ′| over the examples
};

Unit look(const ScalarActivation& activation, const Pair& w, const Matrix& points) {
  Unit unit;
  const double n = static_cast<double>(points.rows);
  for (std::size_t i = 0; i < points.rows; ++i) {
    const double x = points.at(i, 0);
    const double z = w[0] * x + w[1];
    const double error = activation(z) - points.at(i, 1);
    const double slope = activation.slopeAt(z);
    unit.loss += error * error / (2 * n);
    unit.gradient[0] += error * slope * x / n;
    unit.gradient[1] += error * slope / n;
    unit.slope = std::max(unit.slope, std::fabs(slope));
  }
  return unit;
}

Result<Value> dyingRelu(SpecReader& reader) {
  const ScalarActivation activation = readScalarActivation(reader, "relu");
  Pair w = {reader.number("weight", 0.5, -100, 100), reader.number("bias", 0.5, -100, 100)};
  const double rate = reader.number("learningRate", 0.1, 0, 1000);
  const auto steps = static_cast<std::size_t>(reader.integer("steps", 100, 0, 5000));
  const Matrix usual{5, 2, {0, 0, 0.5, 0.25, 1, 0.5, 1.5, 0.75, 2, 1}};
  const Matrix points = readMatrix(reader, "points", usual, {1, 200, -100, 100}, 2);
  if (auto error = reader.finish()) return *error;
  std::vector<Pair> path, gradients;
  std::vector<double> losses, slopes;
  for (std::size_t step = 0; step <= steps && std::fabs(w[0]) + std::fabs(w[1]) < kWild; ++step) {
    const Unit unit = look(activation, w, points);
    path.push_back(w);
    losses.push_back(unit.loss);
    gradients.push_back(unit.gradient);
    slopes.push_back(unit.slope);
    for (std::size_t k = 0; k < 2; ++k) w[k] -= rate * unit.gradient[k];
  }
  std::size_t dead = slopes.size();
  while (dead > 0 && slopes[dead - 1] == 0) --dead;
  return Value(Value::Object{{"path", pairs(path)},
                             {"losses", listOf(losses)},
                             {"gradients", pairs(gradients)},
                             {"slopes", listOf(slopes)},
                             {"deadFrom", dead < slopes.size() ? Value(dead) : Value()}});
}

constexpr std::array kZigzagMethods{CalculatorMethod{"descend", zigzag}};
constexpr std::array kDyingReluMethods{CalculatorMethod{"descend", dyingRelu}};

}  // namespace

InstrumentResult createZigzag(const Value& spec) { return createCalculator(spec, kZigzagMethods); }
InstrumentResult createDyingRelu(const Value& spec) { return createCalculator(spec, kDyingReluMethods); }

}  // namespace garden
