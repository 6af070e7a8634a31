// The facade dying-relu of gradients.h.
#include <algorithm>
#include <array>
#include <cmath>

#include "instruments/calculator.h"
#include "instruments/gradients.h"
#include "instruments/pairs.h"
#include "instruments/scalar_activation.h"

namespace garden {
namespace {

// One unit and its examples. PReLU's slope is a third weight.
struct Unit {
  ScalarActivation activation;
  Pair w{};
};

struct Reading {
  double loss = 0;
  Pair gradient{};
  double slopeGradient = 0;  // ∂L/∂α of PReLU: the mean of (h − y)·z over z < 0
  double slope = 0;          // the greatest |σ′| over the examples
  std::size_t active = 0;    // examples with z > 0
};

Reading look(const Unit& unit, const Matrix& points) {
  Reading reading;
  const double n = static_cast<double>(points.rows);
  for (std::size_t i = 0; i < points.rows; ++i) {
    const double x = points.at(i, 0);
    const double z = unit.w[0] * x + unit.w[1];
    const double error = unit.activation(z) - points.at(i, 1);
    const double slope = unit.activation.slopeAt(z);
    reading.loss += error * error / (2 * n);
    reading.gradient[0] += error * slope * x / n;
    reading.gradient[1] += error * slope / n;
    reading.slopeGradient += error * std::min(z, 0.0) / n;
    reading.slope = std::max(reading.slope, std::fabs(slope));
    reading.active += z > 0 ? 1 : 0;
  }
  return reading;
}

Unit readUnit(SpecReader& reader) {
  Unit unit{readScalarActivation(reader, "relu"), {}};
  unit.w = {reader.number("weight", 0.5, -100, 100), reader.number("bias", 0.5, -100, 100)};
  return unit;
}

Matrix readPoints(SpecReader& reader) {
  const Matrix usual{5, 2, {0, 0, 0.5, 0.25, 1, 0.5, 1.5, 0.75, 2, 1}};
  return readMatrix(reader, "points", usual, {1, 200, -100, 100}, 2);
}

Result<Value> descend(SpecReader& reader) {
  Unit unit = readUnit(reader);
  const double rate = reader.number("learningRate", 0.1, 0, 1000);
  const auto steps = static_cast<std::size_t>(reader.integer("steps", 100, 0, 5000));
  const Matrix points = readPoints(reader);
  if (auto error = reader.finish()) return *error;
  Pair& w = unit.w;
  std::vector<Pair> path, gradients;
  std::vector<double> losses, slopes, active, alphas;
  for (std::size_t step = 0; step <= steps && std::fabs(w[0]) + std::fabs(w[1]) < kWild; ++step) {
    const Reading reading = look(unit, points);
    path.push_back(w);
    losses.push_back(reading.loss);
    gradients.push_back(reading.gradient);
    slopes.push_back(reading.slope);
    active.push_back(static_cast<double>(reading.active));
    alphas.push_back(unit.activation.parameter);
    for (std::size_t k = 0; k < 2; ++k) w[k] -= rate * reading.gradient[k];
    if (unit.activation.type == Activation::prelu) unit.activation.parameter -= rate * reading.slopeGradient;
  }
  std::size_t dead = slopes.size();
  while (dead > 0 && slopes[dead - 1] == 0) --dead;
  return Value(Value::Object{{"path", pairs(path)},
                             {"losses", listOf(losses)},
                             {"gradients", pairs(gradients)},
                             {"slopes", listOf(slopes)},
                             {"active", listOf(active)},
                             {"alphas", listOf(alphas)},
                             {"deadFrom", dead < slopes.size() ? Value(dead) : Value()}});
}

Result<Value> examine(SpecReader& reader) {
  const Unit unit = readUnit(reader);
  const Matrix points = readPoints(reader);
  const Samples samples = readSamples(reader, -0.25, 2.25);
  if (auto error = reader.finish()) return *error;
  Value::Array examples;
  for (std::size_t i = 0; i < points.rows; ++i) {
    const double x = points.at(i, 0);
    const double z = unit.w[0] * x + unit.w[1];
    const double h = unit.activation(z);
    const double slope = unit.activation.slopeAt(z);
    const double delta = (h - points.at(i, 1)) * slope;
    examples.push_back(Value::Object{{"x", x},
                                     {"y", points.at(i, 1)},
                                     {"z", z},
                                     {"h", h},
                                     {"slope", slope},
                                     {"gradient", listOf(Pair{delta * x, delta})}});
  }
  Value::Numbers curve(samples.count);
  for (std::size_t i = 0; i < samples.count; ++i)
    curve[i] = static_cast<float>(unit.activation(unit.w[0] * samples.at(i) + unit.w[1]));
  return Value(Value::Object{{"examples", std::move(examples)}, {"curve", std::move(curve)}});
}

// The loss over the plane of the two weights, from the top row (largest bias) down.
Result<Value> landscape(SpecReader& reader) {
  Unit unit{readScalarActivation(reader, "relu"), {}};
  const Matrix points = readPoints(reader);
  const double reach = reader.number("reach", 3, 0.1, 100);
  const auto size = static_cast<std::size_t>(reader.integer("size", 61, 2, 200));
  if (auto error = reader.finish()) return *error;
  Value::Numbers losses, slopes;
  const double cell = 2 * reach / static_cast<double>(size);
  for (std::size_t row = 0; row < size; ++row)
    for (std::size_t column = 0; column < size; ++column) {
      unit.w = {-reach + cell * (static_cast<double>(column) + 0.5), reach - cell * (static_cast<double>(row) + 0.5)};
      const Reading reading = look(unit, points);
      losses.push_back(static_cast<float>(reading.loss));
      slopes.push_back(static_cast<float>(reading.slope));
    }
  return Value(Value::Object{{"losses", std::move(losses)}, {"slopes", std::move(slopes)}});
}

constexpr std::array kMethods{CalculatorMethod{"descend", descend}, CalculatorMethod{"examine", examine},
                              CalculatorMethod{"landscape", landscape}};

}  // namespace

InstrumentResult createDyingRelu(const Value& spec) { return createCalculator(spec, kMethods); }

}  // namespace garden
