// The facade vanishing of gradients.h.
#include <array>
#include <cmath>

#include "core/read_lists.h"
#include "instruments/activation_properties.h"
#include "instruments/calculator.h"
#include "instruments/gradients.h"
#include "nn/network.h"
#include "nn/trainer_spec.h"

namespace garden {
namespace {

template <class F> double rms(std::size_t count, F at) {
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += at(i) * at(i);
  return std::sqrt(sum / static_cast<double>(count));
}

double rmsOf(const BatchMatrix<double>& matrix, std::size_t examples) {
  return rms(examples * matrix.units(),
             [&](std::size_t i) { return matrix.at(i / matrix.units(), i % matrix.units()); });
}

InitializerSpec readWeights(SpecReader& outer) {
  static const Value kEmpty;
  const Value* field = outer.child("initializer");
  SpecReader reader(field ? *field : kEmpty, outer.pathOf("initializer"));
  const InitializerSpec spec = readInitializer(reader);
  if (auto error = reader.finish()) outer.fail(*error);
  return spec;
}

std::vector<double> normals(Random& random, std::size_t count) {
  std::vector<double> numbers(count);
  for (double& number : numbers) number = random.normal();
  return numbers;
}

std::vector<double> toLast(std::vector<double> numbers) {
  const double last = numbers.back();
  for (double& number : numbers) number = last == 0 ? 0 : number / last;
  return numbers;
}

Result<Value> flow(SpecReader& reader) {
  const auto depth = static_cast<std::size_t>(reader.integer("depth", 10, 1, 30));
  const auto width = static_cast<std::size_t>(reader.integer("width", 32, 1, 256));
  const ScalarActivation activation = readScalarActivation(reader);
  const InitializerSpec initializer = readWeights(reader);
  const auto examples = static_cast<std::size_t>(reader.integer("examples", 64, 1, 256));
  const std::uint64_t seed = readSeed(reader);
  if (auto error = reader.finish()) return *error;

  const std::size_t pieces = activation.type == Activation::maxout ? activation.pieces.size() : 1;
  NetworkSpec spec;
  spec.inputs = width;
  spec.layers.assign(depth, LayerSpec{width, activation.type, activation.parameter, pieces, 0});
  spec.layers.push_back({});
  spec.initializer = initializer;
  Network<double> network(spec);
  Random start(seed, Stream::initialization);
  network.initialize(start);
  Pass<double> pass = network.makePass(examples, PassKind::training);
  pass.examples = examples;
  Random data(seed, Stream::data);
  packRows(normals(data, examples * width).data(), examples, pass.X);
  packRows(normals(data, examples).data(), examples, pass.Y);
  network.forward(pass, nullptr);
  network.loss(pass, 1 / static_cast<double>(examples));
  std::vector<double> gradients(network.paddedCount());
  network.backward(pass, gradients.data());

  const double steepest = propertiesOf(activation).largestSlope;
  std::vector<double> sizes, deltas, weights, bounds;
  for (std::size_t l = 0; l < depth; ++l) {
    const LayerShape& shape = network.layers()[l];
    sizes.push_back(rmsOf(pass.layers[l].H, examples));
    deltas.push_back(rmsOf(pass.layers[l].dZ, examples));
    weights.push_back(rms(shape.weightCount(), [&](std::size_t i) { return gradients[shape.weights + i]; }));
    bounds.push_back(std::pow(steepest, static_cast<double>(depth - l)));
  }
  Value::Object answer;
  Value::Object shares;
  const auto add = [&](std::string_view name, const std::vector<double>& numbers) {
    answer.add(name, listOf(numbers));
    shares.add(name, listOf(toLast(numbers)));
  };
  add("activations", sizes);
  add("deltas", deltas);
  add("weights", weights);
  add("bound", bounds);
  answer.add("toLast", std::move(shares));
  return Value(std::move(answer));
}

constexpr std::array kMethods{CalculatorMethod{"flow", flow}};

}  // namespace

InstrumentResult createVanishing(const Value& spec) { return createCalculator(spec, kMethods); }

}  // namespace garden
