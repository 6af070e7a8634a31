#include "instruments/forward.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "instruments/calculator.h"
#include "instruments/small_network.h"

namespace garden {
namespace {

constexpr std::size_t kMostLayers = 8;

ScalarActivation identity() { return {}; }

Value describe(const SmallLayer& layer, const SmallPass& pass) {
  return Value::Object{{"W", listOf(layer.W)},
                       {"b", listOf(layer.b)},
                       {"activation", nameOf(layer.activation.type)},
                       {"Z", listOf(pass.Z)},
                       {"H", listOf(pass.H)}};
}

// ---- neuron

Result<Value> neuron(SpecReader& reader) {
  const auto inputs = readList(reader, "inputs", {1, 2, 1}, {1, 16, -1e6, 1e6});
  const auto weights = readList(reader, "weights", std::vector<double>(inputs.size(), 1), {1, 16, -1e6, 1e6});
  const double bias = reader.number("bias", 0, -1e6, 1e6);
  const ScalarActivation activation = readScalarActivation(reader, "step");
  if (weights.size() != inputs.size()) reader.fail({"mismatch", "weights", "weights must be as many as inputs"});
  if (auto error = reader.finish()) return *error;
  std::vector<double> products;
  double sum = bias;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    products.push_back(inputs[i] * weights[i]);
    sum += products.back();
  }
  return Value(Value::Object{{"products", listOf(products)}, {"sum", sum}, {"output", activation(sum)}});
}

// ---- forward

struct Written {
  Matrix X;
  std::vector<SmallLayer> layers;
};

// The course's example: with identity its output is [2, 1], with ReLU [2, 3].
Written readWritten(SpecReader& reader) {
  Written net;
  net.X = readMatrix(reader, "X", Matrix{1, 3, {1, 2, 1}}, {1, 8, -1e6, 1e6}, 0);
  const bool own = reader.child("layers") != nullptr;
  const ScalarActivation hidden = own ? identity() : readScalarActivation(reader, "identity");
  const std::vector<SmallLayer> example = {
      {Matrix{3, 3, {1, 1, -1, 1, 0.5, -1, 1, 1, 1}}, {0, 0, 0}, hidden},
      {Matrix{3, 2, {1, 0.5, -1, 0.5, 0, 1}}, {1, -0.5}, identity()},
  };
  net.layers = readSmallLayers(reader, example, kMostLayers, net.X.columns);
  if (!own && net.X.columns != 3) reader.fail({"mismatch", "X", "X must have 3 columns for the example's layers"});
  return net;
}

Result<Value> compute(SpecReader& reader) {
  const Written net = readWritten(reader);
  if (auto error = reader.finish()) return *error;
  const std::vector<SmallPass> passes = forwardSmall(net.X, net.layers);
  Value::Array layers;
  for (std::size_t l = 0; l < passes.size(); ++l) layers.push_back(describe(net.layers[l], passes[l]));
  return Value(Value::Object{{"X", listOf(net.X)}, {"layers", std::move(layers)}});
}

std::size_t readIndex(SpecReader& reader, std::string_view name, std::size_t count) {
  return static_cast<std::size_t>(reader.integer(name, 0, 0, static_cast<std::int64_t>(count) - 1));
}

Result<Value> terms(SpecReader& reader) {
  const Written net = readWritten(reader);
  if (reader.error()) return *reader.error();
  const std::size_t l = readIndex(reader, "layer", net.layers.size());
  const std::size_t row = readIndex(reader, "row", net.X.rows);
  const std::size_t column = readIndex(reader, "column", net.layers[l].W.columns);
  if (auto error = reader.finish()) return *error;
  const std::vector<SmallPass> passes = forwardSmall(net.X, net.layers);
  const Matrix& H = l == 0 ? net.X : passes[l - 1].H;
  std::vector<double> left, right, products;
  for (std::size_t k = 0; k < H.columns; ++k) {
    left.push_back(H.at(row, k));
    right.push_back(net.layers[l].W.at(k, column));
    products.push_back(left.back() * right.back());
  }
  return Value(Value::Object{{"left", listOf(left)},
                             {"right", listOf(right)},
                             {"products", listOf(products)},
                             {"bias", net.layers[l].b[column]},
                             {"sum", passes[l].Z.at(row, column)},
                             {"output", passes[l].H.at(row, column)}});
}

// ---- collapse

Result<Value> collapse(SpecReader& reader) {
  const SmallLayer doubled{Matrix{1, 1, {2}}, {0}, identity()};
  const std::vector<SmallLayer> layers = readSmallLayers(reader, {doubled, doubled, doubled}, kMostLayers, 0);
  const std::size_t inputs = layers[0].W.rows;
  Matrix usual{5, inputs, {}};
  for (std::size_t i = 0; i < 5 * inputs; ++i) usual.numbers.push_back(static_cast<double>(i / inputs) - 2);
  const Matrix X = readMatrix(reader, "X", usual, {1, 500, -1e6, 1e6}, inputs);
  if (auto error = reader.finish()) return *error;
  const SmallLayer whole = collapseLayers(layers);
  const Matrix outputs = forwardSmall(X, layers).back().H;
  const Matrix equivalent = forwardSmall(X, {whole}).back().H;
  double deviation = 0;
  for (std::size_t i = 0; i < outputs.numbers.size(); ++i)
    deviation = std::max(deviation, std::fabs(outputs.numbers[i] - equivalent.numbers[i]));
  const bool linear = std::all_of(layers.begin(), layers.end(),
                                  [](const SmallLayer& l) { return l.activation.type == Activation::identity; });
  return Value(Value::Object{{"W", listOf(whole.W)},
                             {"b", listOf(whole.b)},
                             {"outputs", listOf(outputs)},
                             {"equivalent", listOf(equivalent)},
                             {"linear", linear},
                             {"deviation", deviation}});
}

constexpr std::array kNeuronMethods{CalculatorMethod{"compute", neuron}};
constexpr std::array kForwardMethods{CalculatorMethod{"compute", compute}, CalculatorMethod{"terms", terms}};
constexpr std::array kCollapseMethods{CalculatorMethod{"compute", collapse}};

}  // namespace

InstrumentResult createNeuron(const Value& spec) { return createCalculator(spec, kNeuronMethods); }
InstrumentResult createForward(const Value& spec) { return createCalculator(spec, kForwardMethods); }
InstrumentResult createCollapse(const Value& spec) { return createCalculator(spec, kCollapseMethods); }

}  // namespace garden
