#include "instruments/step_sum.h"

#include <algorithm>
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

constexpr std::size_t kMostTerms = 100;

// The bumps that a picture shows, each on its own: absent where there are more than can be told apart.
struct Terms {
  std::size_t most;
  Samples samples;
};

Terms readTerms(SpecReader& reader, const Samples& shown) {
  const auto most = static_cast<std::size_t>(reader.integer("terms", 0, 0, kMostTerms));
  const auto count = static_cast<std::size_t>(reader.integer("termCount", 241, 2, 2000));
  return {most, {shown.from, shown.to, count}};
}

// Soft bumps reach into the picture from beside it.
void describeTerms(const Staircase& staircase, const Terms& terms, Value::Object& answer) {
  const auto bumps = static_cast<double>(staircase.heights.size());
  const double beside = staircase.steepness == 0 ? 0 : std::ceil(5 / staircase.steepness);
  const double left = std::floor(terms.samples.from * bumps);
  const double right = std::ceil(terms.samples.to * bumps);
  if (std::min(right, bumps) - std::max(left, 0.0) > static_cast<double>(terms.most)) return;
  const auto first = static_cast<std::size_t>(std::clamp(left - beside, 0.0, bumps));
  const auto last = static_cast<std::size_t>(std::clamp(right + beside, 0.0, bumps));
  Value::Array curves;
  if (staircase.steepness > 0)
    for (std::size_t j = first; j < last; ++j)
      curves.emplace_back(sample(terms.samples, [&](double x) { return staircase.term(j, x); }));
  answer.add("terms",
             Value::Object{{"first", first}, {"count", std::max(first, last) - first}, {"curves", std::move(curves)}});
}

Value boundOf(std::optional<double> steepest, std::size_t bumps) {
  return steepest ? Value(*steepest / (2 * static_cast<double>(bumps))) : Value();
}

Result<Value> drawStepSum(SpecReader& reader) {
  const Target f = readTarget(reader);
  const auto bumps = static_cast<std::size_t>(reader.integer("bumps", 10, 1, kMostBumps));
  const Heights heights = readHeights(reader);
  const double steepness = readSteepness(reader);
  const Samples samples = readSamples(reader, 0, 1);
  const Terms terms = readTerms(reader, samples);
  if (auto error = reader.finish()) return *error;
  const Staircase staircase = buildStaircase(f, bumps, heights, steepness);
  Value::Object answer{{"sum", sample(samples, staircase)},
                       {"f", sample(samples, f)},
                       {"heights", numbersOf(staircase.heights)},
                       {"error", describe(errorOf(f, staircase))},
                       {"hiddenUnits", bumps - 1},
                       {"bound", boundOf(lipschitzConstant(f), bumps)}};
  if (terms.most > 0) describeTerms(staircase, terms, answer);
  return Value(std::move(answer));
}

// Close together where the errors of neighbouring counts differ, and where they are cheap.
constexpr std::array<std::size_t, 28> kCounts = {1,  2,  3,  4,  5,   6,   7,   8,   9,   10,  12,   15,   20,   25,
                                                 30, 40, 50, 70, 100, 150, 200, 300, 500, 700, 1000, 2000, 5000, 10000};

Result<Value> series(SpecReader& reader) {
  const Target f = readTarget(reader);
  const Heights heights = readHeights(reader);
  const double steepness = readSteepness(reader);
  const auto most = static_cast<std::size_t>(reader.integer("most", 1000, 1, kMostBumps));
  if (auto error = reader.finish()) return *error;
  const std::optional<double> steepest = lipschitzConstant(f);
  std::vector<double> counts, maxima, means, squares;
  Value::Array bounds;
  for (const std::size_t bumps : kCounts) {
    if (bumps > most) break;
    const ApproximationError error = errorOf(f, buildStaircase(f, bumps, heights, steepness));
    counts.push_back(static_cast<double>(bumps));
    maxima.push_back(error.max);
    means.push_back(error.mean);
    squares.push_back(error.rms);
    bounds.push_back(boundOf(steepest, bumps));
  }
  return Value(Value::Object{{"bumps", listOf(counts)},
                             {"max", listOf(maxima)},
                             {"mean", listOf(means)},
                             {"rms", listOf(squares)},
                             {"bound", std::move(bounds)}});
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
