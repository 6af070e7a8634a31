// The facade xor-mlp of forward.h.
#include <array>

#include "instruments/calculator.h"
#include "instruments/forward.h"
#include "instruments/small_network.h"
#include "nn/trainer.h"
#include "nn/trainer_spec.h"

namespace garden {
namespace {

constexpr std::array<float, 8> kCases = {0, 0, 0, 1, 1, 0, 1, 1};
constexpr std::array<float, 4> kLabels = {0, 1, 1, 0};

// OR and NAND of the inputs, then their AND.
std::vector<SmallLayer> gateLayers() {
  ScalarActivation step;
  step.type = Activation::step;
  return {{Matrix{2, 2, {1, -1, 1, -1}}, {-0.5, 1.5}, step}, {Matrix{2, 1, {1, 1}}, {-1.5}, step}};
}

Value describe(const std::vector<SmallLayer>& layers) {
  Value::Array list;
  for (const SmallLayer& layer : layers)
    list.push_back(
        Value::Object{{"W", listOf(layer.W)}, {"b", listOf(layer.b)}, {"activation", nameOf(layer.activation.type)}});
  return list;
}

std::size_t countCorrect(const Matrix& outputs) {
  std::size_t correct = 0;
  for (std::size_t i = 0; i < kLabels.size(); ++i) correct += (outputs.at(i, 0) >= 0.5) == (kLabels[i] > 0.5F);
  return correct;
}

Matrix cases() { return {4, 2, {kCases.begin(), kCases.end()}}; }

Result<Value> gates(SpecReader& reader) {
  if (auto error = reader.finish()) return *error;
  return Value(Value::Object{{"layers", describe(gateLayers())}});
}

Result<Value> evaluate(SpecReader& reader) {
  const std::vector<SmallLayer> layers = readSmallLayers(reader, gateLayers(), 2, 2);
  const auto width = static_cast<std::size_t>(reader.integer("width", 60, 1, 400));
  const auto height = static_cast<std::size_t>(reader.integer("height", 60, 1, 400));
  if (!reader.error() && (layers.size() != 2 || layers[1].W.columns != 1))
    reader.fail({"mismatch", "layers", "layers must be a hidden layer and an output layer of one unit"});
  if (auto error = reader.finish()) return *error;
  const std::vector<SmallPass> passes = forwardSmall(cases(), layers);
  Matrix pixels{width * height, 2, {}};
  for (std::size_t row = 0; row < height; ++row)
    for (std::size_t column = 0; column < width; ++column) {
      pixels.numbers.push_back(-0.5 + 2 * (static_cast<double>(column) + 0.5) / static_cast<double>(width));
      pixels.numbers.push_back(1.5 - 2 * (static_cast<double>(row) + 0.5) / static_cast<double>(height));
    }
  return Value(Value::Object{{"outputs", listOf(passes[1].H.numbers)},
                             {"hidden", listOf(passes[0].H)},
                             {"correct", countCorrect(passes[1].H)},
                             {"map", numbersOf(forwardSmall(pixels, layers)[1].H.numbers)}});
}

// The network's parameters as layers by hand.
std::vector<SmallLayer> layersOf(const Network<float>& network) {
  std::vector<SmallLayer> layers;
  for (const LayerShape& shape : network.layers()) {
    const float* W = network.parameters() + shape.weights;
    const float* b = network.parameters() + shape.biases;
    SmallLayer layer{{shape.inputs, shape.columns, {W, W + shape.weightCount()}}, {b, b + shape.columns}, {}};
    layer.activation.type = shape.spec.activation;
    layers.push_back(std::move(layer));
  }
  return layers;
}

Result<Value> train(SpecReader& reader) {
  static constexpr std::array<std::string_view, 5> kActivations = {"sigmoid", "tanh", "relu", "silu", "gelu"};
  const std::string name = reader.choice("activation", "tanh", kActivations);
  const auto units = static_cast<std::size_t>(reader.integer("units", 2, 1, 8));
  const double rate = reader.number("learningRate", 0.05, 1e-5, 10);
  const std::int64_t steps = reader.integer("steps", 1000, 1, 5000);
  const auto seed = static_cast<double>(readSeed(reader));
  if (auto error = reader.finish()) return *error;
  const Value hidden = Value::Object{{"units", units}, {"activation", name}};
  const Value output = Value::Object{{"units", 1}, {"activation", "sigmoid"}};
  const auto spec =
      readTrainerSpec(Value::Object{{"inputs", 2},
                                    {"layers", Value::Array{hidden, output}},
                                    {"loss", "binary-cross-entropy"},
                                    {"optimizer", Value::Object{{"type", "adam"}, {"learningRate", rate}}},
                                    {"batchSize", 4},
                                    {"seed", seed}});
  if (!spec) return spec.error();
  Trainer<float> trainer(spec.value());
  trainer.setData(kCases.data(), kLabels.data(), kLabels.size());
  const Network<float>& network = trainer.network();
  Value::Numbers path, losses, counts;
  const auto record = [&] {
    path.insert(path.end(), network.parameters(), network.parameters() + network.parameterCount());
    losses.push_back(trainer.evaluate(kCases.data(), kLabels.data(), kLabels.size(), nullptr));
    counts.push_back(static_cast<float>(countCorrect(forwardSmall(cases(), layersOf(network))[1].H)));
  };
  record();
  for (std::int64_t i = 0; i < steps && trainer.step(); ++i) record();
  const std::vector<SmallLayer> layers = layersOf(network);
  return Value(Value::Object{{"layers", describe(layers)},
                             {"correct", countCorrect(forwardSmall(cases(), layers)[1].H)},
                             {"path", std::move(path)},
                             {"loss", std::move(losses)},
                             {"counts", std::move(counts)}});
}

constexpr std::array kMethods{CalculatorMethod{"gates", gates}, CalculatorMethod{"evaluate", evaluate},
                              CalculatorMethod{"train", train}};

}  // namespace

InstrumentResult createXorMlp(const Value& spec) { return createCalculator(spec, kMethods); }

}  // namespace garden
