// Regression: targets within about ±1, noise on the target only.
#include <array>
#include <cmath>
#include <numbers>

#include "core/elementary.h"
#include "data/generator_parts.h"

namespace garden {

constinit const std::array<std::string_view, 9> kCurveShapes = {"sine", "line", "quadratic", "cubic",   "absolute",
                                                                "step", "bump", "sawtooth",  "step-sum"};

namespace {

template <class Target> Dataset regressionInPlane(const GeneratorSpec& spec, Target target) {
  Dataset data = emptyDataset(Task::regression, spec.whole("examples"), 2, 1);
  data.outputNames = {"y"};
  Random random(spec.seed, Stream::data);
  for (std::size_t i = 0; i < data.count; ++i) {
    const Point point{random.uniform(-kPlaneHalfWidth, kPlaneHalfWidth),
                      random.uniform(-kPlaneHalfWidth, kPlaneHalfWidth)};
    data.x[2 * i] = static_cast<float>(point.x1);
    data.x[2 * i + 1] = static_cast<float>(point.x2);
    data.y[i] = static_cast<float>(target(point));
  }
  addNoise(data.y, spec, 1);
  return data;
}

struct CurveShape {
  double low;
  double high;
  double (*value)(double);
};

// In the order of kCurveShapes. Quadratic and cubic are the Chebyshev polynomials T2 and T3, which fill ±1.
constexpr std::array<CurveShape, kCurveShapes.size()> kShapes = {{
    {-1, 1, [](double x) { return sine(2 * std::numbers::pi * x); }},
    {-1, 1, [](double x) { return 0.8 * x; }},
    {-1, 1, [](double x) { return 2 * x * x - 1; }},
    {-1, 1, [](double x) { return (4 * x * x - 3) * x; }},
    {-1, 1, [](double x) { return 2 * std::abs(x) - 1; }},
    {-1, 1, [](double x) { return x < 0 ? -0.8 : 0.8; }},
    {-1, 1, [](double x) { return exponential(-12 * x * x); }},
    {-1, 1, [](double x) { return 2 * (2 * x - std::floor(2 * x)) - 1; }},
    {0, 1, [](double x) { return 0.2 + 0.4 * x * x + 0.3 * x * sine(15 * x) + 0.05 * cosine(50 * x); }},
}};

}  // namespace

// y = (x1 + x2)/12, which is ±1 in two opposite corners.
Dataset makePlane(const GeneratorSpec& spec) {
  return regressionInPlane(spec, [](Point point) { return (point.x1 + point.x2) / (2 * kPlaneHalfWidth); });
}

// Six normal bumps of width 1.2 on a 3×2 grid, alternately +1 and −1 high.
Dataset makeMultiGaussian(const GeneratorSpec& spec) {
  return regressionInPlane(spec, [](Point point) {
    double sum = 0;
    for (int column = -1; column <= 1; ++column)
      for (int row = 0; row <= 1; ++row) {
        const double d1 = point.x1 - 4 * column;
        const double d2 = point.x2 - (row == 0 ? -2.5 : 2.5);
        const double height = (column + row) % 2 == 0 ? 1 : -1;
        sum += height * exponential(-(d1 * d1 + d2 * d2) / (2 * 1.2 * 1.2));
      }
    return sum;
  });
}

Dataset makeCurve(const GeneratorSpec& spec) {
  std::size_t index = 0;
  while (index + 1 < kShapes.size() && kCurveShapes[index] != spec.shape) ++index;
  const CurveShape& shape = kShapes[index];
  Dataset data = emptyDataset(Task::regression, spec.whole("examples"), 1, 1);
  data.outputNames = {"y"};
  data.inputBounds = {{shape.low, shape.high}};
  Random random(spec.seed, Stream::data);
  for (std::size_t i = 0; i < data.count; ++i) {
    const double x = random.uniform(shape.low, shape.high);
    data.x[i] = static_cast<float>(x);
    data.y[i] = static_cast<float>(shape.value(x));
  }
  addNoise(data.y, spec, 1);
  return data;
}

}  // namespace garden
