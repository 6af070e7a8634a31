#include "instruments/regression.h"

#include <array>
#include <cmath>

#include "classic/least_squares.h"
#include "core/random.h"
#include "instruments/approximation_parts.h"
#include "instruments/calculator.h"
#include "nn/trainer_spec.h"

namespace garden {
namespace {

constexpr std::size_t kMostPoints = 500;
constexpr std::size_t kMostDegree = 15;

struct Points {
  std::vector<double> x;
  std::vector<double> y;
};

Points readPoints(SpecReader& reader, std::string_view name, std::size_t fewest) {
  const Matrix rows = readMatrix(reader, name, {}, {fewest, kMostPoints, -1e4, 1e4}, 2);
  if (rows.rows < fewest) {
    const std::string path = reader.pathOf(name);
    reader.fail(
        {"wrong-type", path, join({path, " is missing: a list of [x, y]"}), {{"expected", "a list of [x, y]"}}});
  }
  Points points;
  for (std::size_t r = 0; r < rows.rows; ++r) {
    points.x.push_back(rows.at(r, 0));
    points.y.push_back(rows.at(r, 1));
  }
  return points;
}

struct Line {
  double slope;
  double intercept;
  double operator()(double x) const { return slope * x + intercept; }
};

Line readLine(SpecReader& reader) {
  return {reader.number("slope", 0, -1e6, 1e6), reader.number("intercept", 0, -1e6, 1e6)};
}

template <class F> double sumOfSquares(const Points& points, const F& f) {
  double sum = 0;
  for (std::size_t i = 0; i < points.x.size(); ++i) {
    const double residual = points.y[i] - f(points.x[i]);
    sum += residual * residual;
  }
  return sum;
}

template <class F> double rmse(const Points& points, const F& f) {
  return points.x.empty() ? 0 : std::sqrt(sumOfSquares(points, f) / static_cast<double>(points.x.size()));
}

// ---- linear-regression

Result<Value> measureLine(SpecReader& reader) {
  const Points points = readPoints(reader, "points", 1);
  const Line line = readLine(reader);
  if (auto error = reader.finish()) return *error;
  std::vector<double> residuals;
  for (std::size_t i = 0; i < points.x.size(); ++i) residuals.push_back(points.y[i] - line(points.x[i]));
  return Value(Value::Object{{"residuals", listOf(residuals)}, {"sumOfSquares", sumOfSquares(points, line)}});
}

Result<Value> fitLine(SpecReader& reader) {
  const Points points = readPoints(reader, "points", 1);
  if (auto error = reader.finish()) return *error;
  Matrix A{points.x.size(), 2, {}};
  for (const double x : points.x) A.numbers.insert(A.numbers.end(), {1, x});
  const LeastSquares solution = solveLeastSquares(A, points.y);
  const Line line{solution.weights[1], solution.weights[0]};
  return Value(Value::Object{{"slope", line.slope},
                             {"intercept", line.intercept},
                             {"sumOfSquares", sumOfSquares(points, line)},
                             {"unique", solution.rank == 2}});
}

// The largest eigenvalue of the mean squared error's Hessian (2/n)·[Σx², Σx; Σx, n].
double largestCurvature(const Points& points) {
  const double n = static_cast<double>(points.x.size());
  double mean = 0;
  double square = 0;
  for (const double x : points.x) {
    mean += x / n;
    square += x * x / n;
  }
  return square + 1 + std::sqrt((square - 1) * (square - 1) + 4 * mean * mean);
}

Result<Value> descend(SpecReader& reader) {
  const Points points = readPoints(reader, "points", 1);
  Line line = readLine(reader);
  const double rate = reader.number("learningRate", 0.1, 0, 100);
  const std::int64_t steps = reader.integer("steps", 100, 0, 10'000);
  if (auto error = reader.finish()) return *error;
  std::vector<double> slopes, intercepts, sums;
  const double n = static_cast<double>(points.x.size());
  bool diverged = false;
  for (std::int64_t step = 0; step <= steps && !diverged; ++step) {
    slopes.push_back(line.slope);
    intercepts.push_back(line.intercept);
    sums.push_back(sumOfSquares(points, line));
    double slopeGradient = 0;
    double interceptGradient = 0;
    for (std::size_t i = 0; i < points.x.size(); ++i) {
      const double residual = line(points.x[i]) - points.y[i];
      slopeGradient += 2 * residual * points.x[i] / n;
      interceptGradient += 2 * residual / n;
    }
    line = {line.slope - rate * slopeGradient, line.intercept - rate * interceptGradient};
    diverged = !(std::fabs(line.slope) < 1e12 && std::fabs(line.intercept) < 1e12);
  }
  return Value(Value::Object{{"slopes", listOf(slopes)},
                             {"intercepts", listOf(intercepts)},
                             {"sums", listOf(sums)},
                             {"diverged", diverged},
                             {"limit", 2 / largestCurvature(points)}});
}

// ---- polynomial

Value noisyPoints(const Target& f, std::size_t count, double noise, Random& random) {
  Value::Array points;
  for (std::size_t i = 0; i < count; ++i) {
    const double x = random.uniform();
    points.push_back(Value::Array{x, f(x) + noise * random.normal()});
  }
  return points;
}

Result<Value> makeData(SpecReader& reader) {
  const Target f = readTarget(reader);
  const auto count = static_cast<std::size_t>(reader.integer("samples", 15, 1, kMostPoints));
  const auto tests =
      static_cast<std::size_t>(reader.integer("tests", static_cast<std::int64_t>(count), 0, kMostPoints));
  const double noise = reader.number("noise", 0.1, 0, 10);
  const std::uint64_t seed = readSeed(reader);
  const Samples samples = readSamples(reader, 0, 1);
  if (auto error = reader.finish()) return *error;
  Random training(seed, Stream::data);
  Random test(seed, Stream::split);
  return Value(Value::Object{{"train", noisyPoints(f, count, noise, training)},
                             {"test", noisyPoints(f, tests, noise, test)},
                             {"truth", sample(samples, f)}});
}

Result<Value> fit(SpecReader& reader) {
  const Points train = readPoints(reader, "train", 1);
  const Points test = readPoints(reader, "test", 0);
  const auto degree = static_cast<std::size_t>(reader.integer("degree", 3, 0, kMostDegree));
  const double l2 = reader.number("l2", 0, 0, 1000);
  const Samples samples = readSamples(reader, 0, 1);
  if (auto error = reader.finish()) return *error;
  const Polynomial polynomial = fitPolynomial(train.x, train.y, degree, l2);
  return Value(Value::Object{{"y", sample(samples, polynomial)},
                             {"trainRmse", rmse(train, polynomial)},
                             {"testRmse", rmse(test, polynomial)},
                             {"coefficients", listOf(polynomial.coefficients)}});
}

Result<Value> series(SpecReader& reader) {
  const Points train = readPoints(reader, "train", 1);
  const Points test = readPoints(reader, "test", 0);
  const double l2 = reader.number("l2", 0, 0, 1000);
  if (auto error = reader.finish()) return *error;
  std::vector<double> trainErrors, testErrors;
  for (std::size_t degree = 0; degree <= kMostDegree; ++degree) {
    const Polynomial polynomial = fitPolynomial(train.x, train.y, degree, l2);
    trainErrors.push_back(rmse(train, polynomial));
    testErrors.push_back(rmse(test, polynomial));
  }
  return Value(Value::Object{{"trainRmse", listOf(trainErrors)}, {"testRmse", listOf(testErrors)}});
}

constexpr std::array kLineMethods{CalculatorMethod{"measure", measureLine}, CalculatorMethod{"fit", fitLine},
                                  CalculatorMethod{"descend", descend}};
constexpr std::array kPolynomialMethods{CalculatorMethod{"data", makeData}, CalculatorMethod{"fit", fit},
                                        CalculatorMethod{"series", series}};

}  // namespace

InstrumentResult createLinearRegression(const Value& spec) { return createCalculator(spec, kLineMethods); }
InstrumentResult createPolynomial(const Value& spec) { return createCalculator(spec, kPolynomialMethods); }

}  // namespace garden
