// The facade zigzag of gradients.h.
#include <array>
#include <cmath>

#include "core/random.h"
#include "core/read_lists.h"
#include "instruments/calculator.h"
#include "instruments/gradients.h"
#include "instruments/pairs.h"
#include "nn/trainer_spec.h"

namespace garden {
namespace {

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

// The mean loss is the quadratic (w − goal)ᵀA(w − goal)/2 with A the mean of xxᵀ.
struct Bowl {
  double a = 0, b = 0, d = 0;  // A = [[a, b], [b, d]]

  explicit Bowl(const std::vector<Pair>& x) {
    const double n = static_cast<double>(x.size());
    for (const Pair& example : x) {
      a += example[0] * example[0] / n;
      b += example[0] * example[1] / n;
      d += example[1] * example[1] / n;
    }
  }

  double loss(const Pair& w, const Pair& goal) const {
    const double u = w[0] - goal[0];
    const double v = w[1] - goal[1];
    return (a * u * u + 2 * b * u * v + d * v * v) / 2;
  }

  // Eigenvalues, the larger first, and their unit vectors.
  Value describe() const {
    const double middle = (a + d) / 2;
    const double reach = std::hypot((a - d) / 2, b);
    const double large = middle + reach;
    // Of the two rows of A − λ the longer one gives the direction.
    Pair axis = a >= d ? Pair{large - d, b} : Pair{b, large - a};
    const double size = std::hypot(axis[0], axis[1]);
    axis = size > 0 ? Pair{axis[0] / size, axis[1] / size} : Pair{1, 0};
    return Value::Object{{"curvatures", listOf(Pair{large, middle - reach})},
                         {"axes", pairs({axis, {-axis[1], axis[0]}})}};
  }
};

Result<Value> zigzag(SpecReader& reader) {
  const bool centred = reader.flag("centred", false);
  const double rate = reader.number("learningRate", 0.5, 0, 100);
  const auto steps = static_cast<std::size_t>(reader.integer("steps", 60, 0, 5000));
  Pair w = readPair(reader, "start", {-1, 1});
  const Pair goal = readPair(reader, "goal", {1, -1});
  const double within = reader.number("within", 0.1, 0, 100);
  const auto count = static_cast<std::size_t>(reader.integer("examples", 20, 2, 500));
  const std::uint64_t seed = readSeed(reader);
  if (auto error = reader.finish()) return *error;
  const std::vector<Pair> x = inputs(count, seed, centred);
  const Bowl bowl(x);
  std::vector<Pair> path{w};
  std::vector<Pair> gradients;
  std::vector<double> errors;
  std::vector<double> losses{bowl.loss(w, goal)};
  double same = 0;
  double length = 0;
  for (std::size_t step = 0; step < steps && std::fabs(w[0]) + std::fabs(w[1]) < kWild; ++step) {
    const Pair& example = x[step % count];
    errors.push_back((w[0] - goal[0]) * example[0] + (w[1] - goal[1]) * example[1]);
    gradients.push_back({errors.back() * example[0], errors.back() * example[1]});
    for (std::size_t k = 0; k < 2; ++k) w[k] -= rate * gradients.back()[k];
    same += gradients.back()[0] * gradients.back()[1] >= 0 ? 1 : 0;
    length += distanceOf(w, path.back());
    path.push_back(w);
    losses.push_back(bowl.loss(w, goal));
  }
  std::size_t arrived = path.size();
  while (arrived > 0 && distanceOf(path[arrived - 1], goal) <= within) --arrived;
  return Value(Value::Object{{"x", pairs(x)},
                             {"path", pairs(path)},
                             {"gradients", pairs(gradients)},
                             {"errors", listOf(errors)},
                             {"losses", listOf(losses)},
                             {"bowl", bowl.describe()},
                             {"arrived", arrived < path.size() ? Value(arrived) : Value()},
                             {"sameSign", gradients.empty() ? 0 : same / static_cast<double>(gradients.size())},
                             {"length", length},
                             {"distance", distanceOf(path.front(), path.back())}});
}

constexpr std::array kMethods{CalculatorMethod{"descend", zigzag}};

}  // namespace

InstrumentResult createZigzag(const Value& spec) { return createCalculator(spec, kMethods); }

}  // namespace garden
