// Every hidden activation × every output activation × every loss that fits, by central differences in double.
#include <doctest.h>

#include "nn/gradient_check.h"
#include "nn/network.h"

using namespace garden;
using check::gradientError;

namespace {

constexpr std::size_t kExamples = 6;  // one whole group and one half-filled

LayerSpec layerOf(std::size_t units, Activation activation, std::size_t pieces = 2) {
  LayerSpec layer;
  layer.units = units;
  layer.activation = activation;
  layer.pieces = activation == Activation::maxout ? pieces : 1;
  if (activation == Activation::leakyRelu) layer.parameter = 0.1;
  if (activation == Activation::elu) layer.parameter = 0.7;
  if (activation == Activation::selu) layer.parameter = 1.0507009873554805;
  if (activation == Activation::prelu) layer.parameter = 0.25;
  return layer;
}

bool fits(Loss loss, Activation output) {
  if (loss == Loss::binaryCrossEntropy) return output == Activation::sigmoid;
  if (loss == Loss::categoricalCrossEntropy) return output == Activation::softmax;
  return true;
}

std::size_t activationCount() { return activationCatalog().size(); }

void checkAll(const NetworkSpec& spec, std::uint64_t seed) {
  REQUIRE(gradientError(spec, kExamples, seed) <= check::kTolerance);
}

}  // namespace

TEST_CASE("gradients: every hidden × output activation × loss, one hidden layer") {
  std::uint64_t seed = 0;
  for (std::size_t hidden = 0; hidden < activationCount(); ++hidden)
    for (std::size_t output = 0; output < activationCount(); ++output)
      for (std::size_t loss = 0; loss < lossCatalog().size(); ++loss) {
        if (!fits(static_cast<Loss>(loss), static_cast<Activation>(output))) continue;
        CAPTURE(activationCatalog()[hidden].name);
        CAPTURE(activationCatalog()[output].name);
        CAPTURE(lossCatalog()[loss].name);
        NetworkSpec spec;
        spec.inputs = 2;
        spec.layers = {layerOf(3, static_cast<Activation>(hidden)), layerOf(2, static_cast<Activation>(output))};
        spec.loss = static_cast<Loss>(loss);
        spec.delta = 0.6;
        checkAll(spec, ++seed);
      }
  CHECK(seed == 15 * (15 * 3 + 2));
}

TEST_CASE("gradients: every pair of hidden activations, two hidden layers, each loss with its usual output") {
  std::uint64_t seed = 1000;
  for (std::size_t first = 0; first < activationCount(); ++first)
    for (std::size_t second = 0; second < activationCount(); ++second)
      for (const auto& [loss, output] : {std::pair{Loss::squared, Activation::identity},
                                         {Loss::binaryCrossEntropy, Activation::sigmoid},
                                         {Loss::categoricalCrossEntropy, Activation::softmax}}) {
        CAPTURE(activationCatalog()[first].name);
        CAPTURE(activationCatalog()[second].name);
        NetworkSpec spec;
        spec.inputs = 2;
        spec.layers = {layerOf(3, static_cast<Activation>(first)), layerOf(3, static_cast<Activation>(second), 3),
                       layerOf(2, output)};
        spec.loss = loss;
        checkAll(spec, ++seed);
      }
}

TEST_CASE("gradients: maxout with three pieces, hidden and as output") {
  NetworkSpec spec;
  spec.inputs = 3;
  spec.layers = {layerOf(4, Activation::maxout, 3), layerOf(2, Activation::maxout, 3)};
  for (std::uint64_t seed = 1; seed <= 10; ++seed) checkAll(spec, seed);
}

TEST_CASE("gradients: prelu's slopes are among the parameters, in every layer") {
  NetworkSpec spec;
  spec.inputs = 3;
  spec.layers = {layerOf(4, Activation::prelu), layerOf(2, Activation::prelu)};
  for (std::uint64_t seed = 1; seed <= 10; ++seed) checkAll(spec, seed);
  const Network<double> network(spec);
  CHECK(network.layers()[0].extraCount == 4);
  CHECK(network.layers()[1].extraCount == 2);
  CHECK(network.parameterCount() == (3 * 4 + 4 + 4) + (4 * 2 + 2 + 2));
}

TEST_CASE("gradients: every number of examples from 1 to 9, and layers of odd widths") {
  NetworkSpec spec;
  spec.inputs = 5;
  spec.layers = {layerOf(7, Activation::tanh), layerOf(6, Activation::gelu), layerOf(3, Activation::softmax)};
  spec.loss = Loss::categoricalCrossEntropy;
  for (std::size_t examples = 1; examples <= 9; ++examples)
    CHECK(gradientError(spec, examples, examples) <= check::kTolerance);
}

TEST_CASE("gradients: through dropout, with the mask that one seed draws") {
  for (const Activation activation : {Activation::tanh, Activation::relu, Activation::maxout, Activation::prelu}) {
    NetworkSpec spec;
    spec.inputs = 3;
    spec.layers = {layerOf(8, activation), layerOf(6, Activation::silu), layerOf(2, Activation::identity)};
    spec.layers[0].dropout = 0.5;
    spec.layers[1].dropout = 0.2;
    for (std::uint64_t seed = 1; seed <= 5; ++seed)
      CHECK(gradientError(spec, kExamples, seed, seed) <= check::kTolerance);
  }
}
