#include "nn/network.h"

#include <doctest.h>

#include <cmath>

#include "nn/gradient_check.h"

using namespace garden;

namespace {

// The curriculum's 3-3-2 network.
template <class S> Network<S> textbookNetwork(Activation hidden) {
  NetworkSpec spec;
  spec.inputs = 3;
  spec.layers = {{3, hidden}, {2, Activation::identity}};
  Network<S> network(spec);
  const S parameters[] = {1, 1, -1, 1, S(0.5), -1, 1, 1, 1, 0, 0, 0, 1, S(0.5), -1, S(0.5), 0, 1, 1, S(-0.5)};
  REQUIRE(network.parameterCount() == std::size(parameters));
  std::copy(std::begin(parameters), std::end(parameters), network.parameters());
  return network;
}

template <class S> std::vector<S> rowOf(const BatchMatrix<S>& batch, std::size_t example) {
  std::vector<S> row;
  for (std::size_t unit = 0; unit < batch.units(); ++unit) row.push_back(batch.at(example, unit));
  return row;
}

template <class S> Pass<S> forwardOf(const Network<S>& network, const std::vector<S>& x, std::size_t n) {
  Pass<S> pass = network.makePass(n, PassKind::training);
  pass.examples = n;
  packRows(x.data(), n, pass.X);
  network.forward(pass, nullptr);
  return pass;
}

}  // namespace

TEST_CASE_TEMPLATE("the textbook's 3-3-2 network, by its exact numbers", S, float, double) {
  const Pass<S> linear = forwardOf<S>(textbookNetwork<S>(Activation::identity), {1, 2, 1}, 1);
  CHECK(rowOf(linear.layers[0].Z, 0) == std::vector<S>{4, 3, -2});
  CHECK(rowOf(linear.layers[0].H, 0) == std::vector<S>{4, 3, -2});
  CHECK(rowOf(linear.layers[1].H, 0) == std::vector<S>{2, 1});
  const Pass<S> relu = forwardOf<S>(textbookNetwork<S>(Activation::relu), {1, 2, 1}, 1);
  CHECK(rowOf(relu.layers[0].Z, 0) == std::vector<S>{4, 3, -2});
  CHECK(rowOf(relu.layers[0].H, 0) == std::vector<S>{4, 3, 0});
  CHECK(rowOf(relu.layers[1].H, 0) == std::vector<S>{2, 3});
}

TEST_CASE("backpropagation through the 3-3-2 network by hand") {
  Network<double> network = textbookNetwork<double>(Activation::relu);
  Pass<double> pass = network.makePass(1, PassKind::training);
  pass.examples = 1;
  const double x[] = {1, 2, 1};
  const double y[] = {1, 5};
  packRows(x, 1, pass.X);
  packRows(y, 1, pass.Y);
  network.forward(pass, nullptr);
  // Outputs (2, 3): errors (1, −2), loss ½(1 + 4).
  CHECK(network.loss(pass, 1) == 2.5);
  std::vector<double> gradients(network.paddedCount());
  network.backward(pass, gradients.data());
  CHECK(rowOf(pass.layers[1].dZ, 0) == std::vector<double>{1, -2});
  CHECK(rowOf(pass.layers[0].dH, 0) == std::vector<double>{0, -2, -2});
  CHECK(rowOf(pass.layers[0].dZ, 0) == std::vector<double>{0, -2, 0});
  gradients.resize(network.parameterCount());
  CHECK(gradients == std::vector<double>{0, -2, 0, 0, -4, 0, 0, -2, 0, 0, -2, 0, 4, -8, 3, -6, 0, 0, 1, -2});
}

TEST_CASE("examples do not see each other: a batch is its examples one by one") {
  NetworkSpec spec;
  spec.inputs = 3;
  spec.layers = {{5, Activation::maxout, 0, 2}, {4, Activation::softmax}, {2, Activation::tanh}};
  Network<float> network(spec);
  Random random(5, Stream::initialization);
  network.initialize(random);
  std::vector<float> x(27);
  for (float& v : x) v = static_cast<float>(random.uniform(-1, 1));
  const Pass<float> together = forwardOf<float>(network, x, 9);
  for (std::size_t example = 0; example < 9; ++example) {
    const auto first = x.begin() + static_cast<std::ptrdiff_t>(3 * example);
    const Pass<float> alone = forwardOf<float>(network, std::vector<float>(first, first + 3), 1);
    CHECK(rowOf(alone.layers[2].H, 0) == rowOf(together.layers[2].H, example));
  }
}

// What a float network computes differs from double by its roundings alone: some 1e-7 per operation.
TEST_CASE("float agrees with double for every activation") {
  for (std::size_t i = 0; i < activationCatalog().size(); ++i) {
    const auto activation = static_cast<Activation>(i);
    CAPTURE(nameOf(activation));
    NetworkSpec spec;
    spec.inputs = 4;
    const double parameter = activation == Activation::elu ? 1 : 0.1;
    const std::size_t pieces = activation == Activation::maxout ? 2 : 1;
    spec.layers = {{6, activation, parameter, pieces}, {3, Activation::softmax}};
    spec.loss = Loss::categoricalCrossEntropy;
    Network<double> exact(spec);
    Network<float> network(spec);
    Random random(i, Stream::initialization);
    exact.initialize(random);
    for (std::size_t p = 0; p < network.parameterCount(); ++p) {
      network.parameters()[p] = static_cast<float>(exact.parameters()[p]);
      exact.parameters()[p] = static_cast<double>(network.parameters()[p]);
    }
    const check::Examples data = check::drawExamples(exact, 10, random);
    Pass<float> pass = network.makePass(10, PassKind::training);
    pass.examples = 10;
    packRows(std::vector<float>(data.x.begin(), data.x.end()).data(), 10, pass.X);
    packRows(std::vector<float>(data.y.begin(), data.y.end()).data(), 10, pass.Y);
    network.forward(pass, nullptr);
    network.loss(pass, 0.1F);
    std::vector<float> gradients(network.paddedCount());
    network.backward(pass, gradients.data());
    const std::vector<double> expected = check::gradientsOf(exact, data);
    for (std::size_t p = 0; p < expected.size(); ++p)
      CHECK(std::abs(static_cast<double>(gradients[p]) - expected[p]) < 2e-6);
  }
}

TEST_CASE("dropout: zeros in the asked share, the rest scaled up, so that the mean stays") {
  NetworkSpec spec;
  spec.inputs = 1;
  spec.layers = {{1000, Activation::identity}, {1, Activation::identity}};
  spec.layers[0].dropout = 0.3;
  Network<float> network(spec);
  std::fill_n(network.parameters() + network.layers()[0].biases, 1000, 1.0F);
  Pass<float> pass = network.makePass(100, PassKind::training);
  pass.examples = 100;
  Random dropout(1, Stream::dropout);
  network.forward(pass, &dropout);
  std::size_t zeros = 0;
  double sum = 0;
  for (std::size_t example = 0; example < 100; ++example)
    for (std::size_t unit = 0; unit < 1000; ++unit) {
      const float kept = pass.layers[0].D.at(example, unit);
      REQUIRE((kept == 0.0F || kept == doctest::Approx(1 / 0.7)));
      zeros += kept == 0.0F;
      sum += static_cast<double>(kept);
    }
  // 100,000 draws: the standard error of the share is 0.15 %.
  CHECK(static_cast<double>(zeros) / 1e5 == doctest::Approx(0.3).epsilon(0.02));
  CHECK(sum / 1e5 == doctest::Approx(1).epsilon(0.01));
  network.forward(pass, nullptr);
  CHECK(&pass.layers[0].output(pass.dropped) == &pass.layers[0].H);
}
