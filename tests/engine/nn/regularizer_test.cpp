#include "nn/regularizer.h"

#include <doctest.h>

#include "nn/gradient_check.h"

using namespace garden;

namespace {

NetworkSpec preluNetwork() {
  NetworkSpec spec;
  spec.inputs = 2;
  spec.layers = {{3, Activation::prelu, 0.25}, {2, Activation::maxout, 0, 2}, {1, Activation::identity}};
  return spec;
}

}  // namespace

TEST_CASE("the penalty is l1·Σ|w| + l2/2·Σw² over the weights alone") {
  Network<double> network(preluNetwork());
  for (std::size_t i = 0; i < network.parameterCount(); ++i) network.parameters()[i] = i % 2 == 0 ? 2 : -3;
  // 2×3, 3×4 and 2×1 weights, half of them 2 and half −3 (each layer's count is even).
  CHECK(penalty({1, 0}, network) == doctest::Approx(10 * 2 + 10 * 3));
  CHECK(penalty({0, 1}, network) == doctest::Approx((10 * 4 + 10 * 9) / 2.0));
  CHECK(penalty({0.5, 0.1}, network) == doctest::Approx(0.5 * 50 + 0.1 * 65));
  CHECK(penalty({}, network) == 0);
}

TEST_CASE("the penalty's gradient leaves biases and slopes alone, and is 0 at 0 for l1") {
  Network<float> network(preluNetwork());
  for (std::size_t i = 0; i < network.parameterCount(); ++i) network.parameters()[i] = -2;
  network.parameters()[0] = 0;
  std::vector<float> gradients(network.paddedCount(), 1.0F);
  addPenaltyGradient({0.5, 0.25}, network, gradients.data());
  CHECK(gradients[0] == 1);
  CHECK(gradients[1] == 1 - 0.5F - 0.5F);
  for (const LayerShape& layer : network.layers())
    for (std::size_t i = layer.biases; i < layer.extra + layer.extraCount; ++i) CHECK(gradients[i] == 1);
}

TEST_CASE("gradients: with L1, L2 and both, by central differences") {
  for (const RegularizerSpec& penalties : {RegularizerSpec{0.3, 0}, {0, 0.3}, {0.2, 0.7}})
    for (std::uint64_t seed = 1; seed <= 5; ++seed)
      CHECK(check::gradientError(preluNetwork(), 6, seed, {}, penalties) <= check::kTolerance);
}

TEST_CASE("penalties are read with their range") {
  const auto errorOf = [](Value::Object fields) {
    const Value spec(std::move(fields));
    SpecReader reader(spec, "regularization");
    readRegularizer(reader);
    return reader.finish().value_or(Error{}).message;
  };
  CHECK(errorOf({{"l1", 0.1}, {"l2", 10}}).empty());
  CHECK(errorOf({{"l1", -0.1}}) == "regularization.l1 must be a number from 0 to 10, not -0.1");
  CHECK(errorOf({{"l2", 11}}) == "regularization.l2 must be a number from 0 to 10, not 11");
  CHECK(errorOf({{"l3", 0}}) == "regularization.l3 is not a known field");
}
