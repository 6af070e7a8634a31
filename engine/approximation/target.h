#pragma once
// The functions that the approximation lessons build: chosen from a list, typed, or drawn by hand.
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "approximation/expression.h"
#include "core/spec_reader.h"

namespace garden {

struct TargetEntry {
  std::string_view name;
  std::string_view formula;
};

// f(x) on [0,1]; the first is the default.
std::span<const TargetEntry> targetCatalog();
// f(x, y) on [0,1]².
std::span<const TargetEntry> surfaceCatalog();

// f on [0,1] (or [0,1]²), finite and at most 1e6 in size wherever it is sampled.
class Target {
 public:
  explicit Target(Expression expression) : expression_(std::move(expression)) {}
  // Values at equal distances from 0 to 1, joined by straight lines; at least 2.
  explicit Target(std::vector<double> drawn) : drawn_(std::move(drawn)) {}

  double operator()(double x, double y = 0) const;
  // values[i] = f(x[i], y[i]), as Expression::evaluate().
  void evaluate(std::span<const double> x, std::span<const double> y, std::span<double> values) const;
  std::vector<double> valuesAt(std::span<const double> x, std::span<const double> y = {}) const;

 private:
  double drawnAt(double x) const;

  std::optional<Expression> expression_;
  std::vector<double> drawn_;
};

// (offset + i)/cells for i = 0 … count − 1.
std::vector<double> gridOf(std::size_t cells, double offset, std::size_t count);

// Reads the field `f`: { target: name }, { expression: text } or { samples: [2 … 10000 numbers] }; absent, the default
// target. Error "expression" with the column of the mistake, "not-finite" where f has no value on a grid of [0,1].
Target readTarget(SpecReader& reader);
// The same for f(x, y), without samples.
Target readSurface(SpecReader& reader);

}  // namespace garden
