#include "instruments/step_sum.h"

#include <array>
#include <cmath>

#include "approximation/bumps.h"
#include "core/elementary.h"
#include "instruments/approximation_parts.h"
#include "instruments/calculator.h"

namespace garden {
namespace {

constexpr double kLogNine = 2.19722457733621938;

// ---- one-neuron-step

Result<Value> neuronCurve(SpecReader& reader) {
  const double w = reader.number("w", 8, -1e5, 1e5);
  const double b = reader.number("b", -4, -1e7, 1e7);
  const Samples samples = readSamples(reader, 0, 1);
  if (auto error = reader.finish()) return *error;
  Value::Object answer{{"y", sample(samples, [=](double x) { return 1 / (1 + exponential(-(w * x + b))); })},
                       {"s", w == 0 ? Value() : Value(-b / w)},
                       {"steepest", w / 4},
                       {"width", w == 0 ? Value() : Value(2 * kLogNine / std::fabs(w))}};
  return Value(std::move(answer));
}

Result<Value> placeNeuron(SpecReader& reader) {
  const double w = reader.number("w", 8, -1e5, 1e5);
  const double s = reader.number("s", 0.5, -100, 100);
  if (auto error = reader.finish()) return *error;
  return Value(Value::Object{{"b", -w * s}});
}

// ---- bumps

constexpr std::size_t kMostHandBumps = 50;

std::vector<Bump> readBumps(SpecReader& reader) {
  const Matrix rows = readMatrix(reader, "bumps", {}, {0, kMostHandBumps, -1e6, 1e6}, 3);
  std::vector<Bump> bumps;
  for (std::size_t r = 0; r < rows.rows; ++r) bumps.push_back({rows.at(r, 0), rows.at(r, 1), rows.at(r, 2)});
  return bumps;
}

Value describeNetwork(const std::vector<Bump>& bumps, double steepness) {
  const double w = steepness == 0 ? 1 : steepness;
  std::vector<double> weights;
  std::vector<double> biases;
  std::vector<double> outputs;
  for (const Bump& bump : bumps)
    for (const double edge : {bump.left, bump.right}) {
      weights.push_back(w);
      biases.push_back(-w * edge);
      outputs.push_back(outputs.size() % 2 == 0 ? bump.height : -bump.height);
    }
  return Value::Object{{"weights", listOf(weights)}, {"biases", listOf(biases)}, {"outputs", listOf(outputs)}};
}

Result<Value> drawBumps(SpecReader& reader) {
  const std::vector<Bump> bumps = readBumps(reader);
  const double steepness = reader.number("steepness", 0, 0, 1e5);
  const Target f = readTarget(reader);
  const Samples samples = readSamples(reader, 0, 1);
  const bool terms = reader.flag("terms", false);
  if (auto error = reader.finish()) return *error;
  Value::Object answer{{"sum", sample(samples, [&](double x) { return sumOfBumps(bumps, steepness, x); })},
                       {"f", sample(samples, f)},
                       {"error", describe(errorOfBumps(f, bumps, steepness))},
                       {"network", describeNetwork(bumps, steepness)}};
  if (terms) {
    Value::Array list;
    for (const Bump& bump : bumps)
      list.emplace_back(sample(samples, [&](double x) { return bumpAt(bump, steepness, x); }));
    answer.add("terms", std::move(list));
  }
  return Value(std::move(answer));
}

Result<Value> place(SpecReader& reader) {
  const Target f = readTarget(reader);
  const auto count = static_cast<std::size_t>(reader.integer("count", 5, 1, kMostHandBumps));
  if (auto error = reader.finish()) return *error;
  const std::vector<Bump> bumps = placeBumps(f, count);
  Value::Array rows;
  for (const Bump& bump : bumps) rows.push_back(Value::Array{bump.left, bump.right, bump.height});
  return Value(Value::Object{{"bumps", std::move(rows)}, {"error", describe(errorOfBumps(f, bumps, 0))}});
}

// ---- step-sum

Result<Value> drawStepSum(SpecReader& reader) {
  const Target f = readTarget(reader);
  const auto bumps = static_cast<std::size_t>(reader.integer("bumps", 10, 1, kMostBumps));
  const Heights heights = readHeights(reader);
  const double steepness = readSteepness(reader);
  const Samples samples = readSamples(reader, 0, 1);
  if (auto error = reader.finish()) return *error;
  const Staircase staircase = buildStaircase(f, bumps, heights, steepness);
  return Value(Value::Object{{"sum", sample(samples, staircase)},
                             {"f", sample(samples, f)},
                             {"heights", numbersOf(staircase.heights)},
                             {"error", describe(errorOf(f, staircase))},
                             {"hiddenUnits", bumps - 1},
                             {"bound", lipschitzConstant(f) / (2 * static_cast<double>(bumps))}});
}

Result<Value> series(SpecReader& reader) {
  const Target f = readTarget(reader);
  const Heights heights = readHeights(reader);
  const double steepness = readSteepness(reader);
  const auto most = static_cast<std::size_t>(reader.integer("most", 1000, 1, kMostBumps));
  if (auto error = reader.finish()) return *error;
  const double steepest = lipschitzConstant(f);
  std::vector<double> counts, maxima, means, squares, bounds;
  for (std::size_t decade = 1; decade <= most; decade *= 10)
    for (const std::size_t factor : {std::size_t{1}, std::size_t{2}, std::size_t{5}}) {
      const std::size_t bumps = decade * factor;
      if (bumps > most) break;
      const ApproximationError error = errorOf(f, buildStaircase(f, bumps, heights, steepness));
      counts.push_back(static_cast<double>(bumps));
      maxima.push_back(error.max);
      means.push_back(error.mean);
      squares.push_back(error.rms);
      bounds.push_back(steepest / (2 * static_cast<double>(bumps)));
    }
  return Value(Value::Object{{"bumps", listOf(counts)},
                             {"max", listOf(maxima)},
                             {"mean", listOf(means)},
                             {"rms", listOf(squares)},
                             {"bound", listOf(bounds)}});
}

Value describeTargets(std::span<const TargetEntry> entries) {
  Value::Array list;
  for (const TargetEntry& entry : entries)
    list.push_back(Value::Object{{"name", entry.name}, {"formula", entry.formula}});
  return list;
}

Result<Value> targets(SpecReader& reader) {
  if (auto error = reader.finish()) return *error;
  return Value(
      Value::Object{{"curves", describeTargets(targetCatalog())}, {"surfaces", describeTargets(surfaceCatalog())}});
}

constexpr std::array kNeuronMethods{CalculatorMethod{"curve", neuronCurve}, CalculatorMethod{"place", placeNeuron}};
constexpr std::array kBumpMethods{CalculatorMethod{"draw", drawBumps}, CalculatorMethod{"place", place}};
constexpr std::array kStepSumMethods{CalculatorMethod{"draw", drawStepSum}, CalculatorMethod{"series", series},
                                     CalculatorMethod{"targets", targets}};

}  // namespace

InstrumentResult createOneNeuronStep(const Value& spec) { return createCalculator(spec, kNeuronMethods); }
InstrumentResult createBumps(const Value& spec) { return createCalculator(spec, kBumpMethods); }
InstrumentResult createStepSum(const Value& spec) { return createCalculator(spec, kStepSumMethods); }

}  // namespace garden
