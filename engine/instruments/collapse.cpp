// The instrument collapse: what a stack of layers has in common with one.
#include <algorithm>
#include <array>
#include <cmath>

#include "classic/least_squares.h"
#include "instruments/calculator.h"
#include "instruments/forward.h"
#include "instruments/small_network.h"

namespace garden {
namespace {

constexpr std::size_t kMostLayers = 8;

struct Deviation {
  double size = 0;
  std::size_t row = 0;
};

// The greatest difference between two n×p matrices, and the first row it is found in.
Deviation deviationOf(const Matrix& a, const Matrix& b) {
  Deviation deviation;
  for (std::size_t i = 0; i < a.numbers.size(); ++i) {
    const double size = std::fabs(a.numbers[i] - b.numbers[i]);
    if (size > deviation.size) deviation = {size, i / a.columns};
  }
  return deviation;
}

// The layer x W + b closest to `outputs` over X, in least squares, column by column.
SmallLayer closestLayer(const Matrix& X, const Matrix& outputs) {
  Matrix A{X.rows, X.columns + 1, {}};  // n×(d + 1), the constant first
  for (std::size_t r = 0; r < X.rows; ++r) {
    A.numbers.push_back(1);
    for (std::size_t c = 0; c < X.columns; ++c) A.numbers.push_back(X.at(r, c));
  }
  SmallLayer layer{Matrix{X.columns, outputs.columns, std::vector<double>(X.columns * outputs.columns)}, {}, {}};
  for (std::size_t c = 0; c < outputs.columns; ++c) {
    std::vector<double> y;
    for (std::size_t r = 0; r < X.rows; ++r) y.push_back(outputs.at(r, c));
    const std::vector<double> w = solveLeastSquares(A, y).weights;
    layer.b.push_back(w[0]);
    for (std::size_t k = 0; k < X.columns; ++k) layer.W.at(k, c) = w[k + 1];
  }
  return layer;
}

Value describeClosest(const Matrix& X, const Matrix& outputs) {
  const SmallLayer layer = closestLayer(X, outputs);
  const double deviation = deviationOf(outputs, forwardSmall(X, {layer}).back().H).size;
  return Value::Object{{"W", listOf(layer.W)}, {"b", listOf(layer.b)}, {"deviation", deviation}};
}

// −2, −1, 0, 1, 2 in every column.
Matrix usualInputs(std::size_t columns) {
  Matrix X{5, columns, {}};
  for (const double x : {-2, -1, 0, 1, 2}) X.numbers.insert(X.numbers.end(), columns, x);
  return X;
}

Result<Value> collapse(SpecReader& reader) {
  const SmallLayer doubled{Matrix{1, 1, {2}}, {0}, {}};
  const std::vector<SmallLayer> layers = readSmallLayers(reader, {doubled, doubled, doubled}, kMostLayers, 0);
  const std::size_t inputs = layers[0].W.rows;
  const Matrix X = readMatrix(reader, "X", usualInputs(inputs), {1, 500, -1e6, 1e6}, inputs);
  if (auto error = reader.finish()) return *error;
  const SmallLayer whole = collapseLayers(layers);
  const Matrix outputs = forwardSmall(X, layers).back().H;
  const Matrix equivalent = forwardSmall(X, {whole}).back().H;
  const Deviation deviation = deviationOf(outputs, equivalent);
  const bool linear = std::all_of(layers.begin(), layers.end(),
                                  [](const SmallLayer& l) { return l.activation.type == Activation::identity; });
  return Value(Value::Object{{"W", listOf(whole.W)},
                             {"b", listOf(whole.b)},
                             {"outputs", listOf(outputs)},
                             {"equivalent", listOf(equivalent)},
                             {"linear", linear},
                             {"deviation", deviation.size},
                             {"worst", deviation.row},
                             {"closest", describeClosest(X, outputs)}});
}

constexpr std::array kCollapseMethods{CalculatorMethod{"compute", collapse}};

}  // namespace

InstrumentResult createCollapse(const Value& spec) { return createCalculator(spec, kCollapseMethods); }

}  // namespace garden
