#include "instruments/forward.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "instruments/calculator.h"
#include "instruments/exact_forward.h"
#include "instruments/small_network.h"

namespace garden {
namespace {

constexpr std::size_t kMostLayers = 8;

ScalarActivation identity() { return {}; }

Value describeExactly(const SmallLayer& layer, const ExactPass& pass) {
  const std::size_t columns = layer.W.columns;
  return Value::Object{{"W", fractionRows(exactly(layer.W.numbers), columns)},
                       {"b", fractionList(exactly(layer.b))},
                       {"HW", fractionRows(pass.HW, columns)},
                       {"Z", fractionRows(pass.Z, columns)},
                       {"H", fractionRows(pass.H, columns)}};
}

Value describe(const SmallLayer& layer, const SmallPass& pass, const ExactPass& exact) {
  return Value::Object{{"W", listOf(layer.W)},
                       {"b", listOf(layer.b)},
                       {"activation", nameOf(layer.activation.type)},
                       {"HW", listOf(pass.HW)},
                       {"Z", listOf(pass.Z)},
                       {"H", listOf(pass.H)},
                       {"exact", describeExactly(layer, exact)}};
}

// ---- neuron

Result<Value> neuron(SpecReader& reader) {
  const auto inputs = readList(reader, "inputs", {1, 2, 1}, {1, 16, -1e6, 1e6});
  const auto weights = readList(reader, "weights", std::vector<double>(inputs.size(), 1), {1, 16, -1e6, 1e6});
  const double bias = reader.number("bias", 0, -1e6, 1e6);
  const ScalarActivation activation = readScalarActivation(reader, "step");
  if (weights.size() != inputs.size()) reader.fail({"mismatch", "weights", "weights must be as many as inputs"});
  const Matrix patterns = readMatrix(reader, "patterns", {}, {0, 64, -1e6, 1e6}, inputs.size());
  if (auto error = reader.finish()) return *error;
  std::vector<double> products;
  for (std::size_t i = 0; i < inputs.size(); ++i) products.push_back(inputs[i] * weights[i]);
  const double sum = std::accumulate(products.begin(), products.end(), bias);
  std::vector<double> outputs;
  for (std::size_t n = 0; n < patterns.rows; ++n) {
    double z = bias;
    for (std::size_t i = 0; i < inputs.size(); ++i) z += patterns.at(n, i) * weights[i];
    outputs.push_back(activation(z));
  }
  return Value(Value::Object{
      {"products", listOf(products)}, {"sum", sum}, {"output", activation(sum)}, {"outputs", listOf(outputs)}});
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
  const std::vector<ExactPass> exact = forwardExactly(net.X, net.layers);
  Value::Array layers;
  for (std::size_t l = 0; l < passes.size(); ++l) layers.push_back(describe(net.layers[l], passes[l], exact[l]));
  return Value(Value::Object{{"X", listOf(net.X)},
                             {"exactX", fractionRows(exactly(net.X.numbers), net.X.columns)},
                             {"layers", std::move(layers)}});
}

std::size_t readIndex(SpecReader& reader, std::string_view name, std::size_t count) {
  return static_cast<std::size_t>(reader.integer(name, 0, 0, static_cast<std::int64_t>(count) - 1));
}

struct Entry {
  std::size_t layer, row, column;
};

Value exactTerms(const Written& net, const Entry& entry) {
  const std::vector<ExactPass> passes = forwardExactly(net.X, net.layers);
  const SmallLayer& layer = net.layers[entry.layer];
  const std::vector<MaybeFraction> H = entry.layer == 0 ? exactly(net.X.numbers) : passes[entry.layer - 1].H;
  const std::vector<MaybeFraction> W = exactly(layer.W.numbers);
  const std::size_t at = entry.row * layer.W.columns + entry.column;
  std::vector<MaybeFraction> left, right, products;
  for (std::size_t k = 0; k < layer.W.rows; ++k) {
    left.push_back(H[entry.row * layer.W.rows + k]);
    right.push_back(W[k * layer.W.columns + entry.column]);
    products.push_back(productOf(left.back(), right.back()));
  }
  return Value::Object{{"left", fractionList(left)},
                       {"right", fractionList(right)},
                       {"products", fractionList(products)},
                       {"bias", fractionValue(shortDecimal(layer.b[entry.column]))},
                       {"sum", fractionValue(passes[entry.layer].Z[at])},
                       {"output", fractionValue(passes[entry.layer].H[at])}};
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
                             {"output", passes[l].H.at(row, column)},
                             {"exact", exactTerms(net, {l, row, column})}});
}

constexpr std::array kNeuronMethods{CalculatorMethod{"compute", neuron}};
constexpr std::array kForwardMethods{CalculatorMethod{"compute", compute}, CalculatorMethod{"terms", terms}};

}  // namespace

InstrumentResult createNeuron(const Value& spec) { return createCalculator(spec, kNeuronMethods); }
InstrumentResult createForward(const Value& spec) { return createCalculator(spec, kForwardMethods); }

}  // namespace garden
