#include "nn/initializer.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "nn/network.h"

using namespace garden;

namespace {

constexpr std::size_t kFanIn = 30;
constexpr std::size_t kFanOut = 50;
constexpr std::size_t kDraws = 200000;

std::vector<double> draws(InitializerType type, double value = 0, std::uint64_t seed = 1) {
  Random random(seed, Stream::initialization);
  std::vector<double> weights(kDraws);
  initialize<double>({type, value}, kFanIn, kFanOut, random, weights.data(), kDraws);
  return weights;
}

struct Moments {
  double mean = 0;
  double variance = 0;
  double fourth = 0;  // mean fourth power over squared variance: 1.8 for a uniform, 3 for a normal distribution
  double largest = 0;
};

Moments momentsOf(const std::vector<double>& numbers) {
  Moments m;
  for (const double number : numbers) {
    m.mean += number / kDraws;
    m.variance += number * number / kDraws;
    m.fourth += std::pow(number, 4) / kDraws;
    m.largest = std::max(m.largest, std::abs(number));
  }
  m.fourth /= m.variance * m.variance;
  return m;
}

// The standard error of a variance over 200,000 draws is under 0.32 %, of the fourth moment under 1.1 %: four of each.
void checkUniform(InitializerType type, double limit, double value = 0) {
  const Moments m = momentsOf(draws(type, value));
  CHECK(std::abs(m.mean) < 0.01 * limit);
  CHECK(m.variance == doctest::Approx(limit * limit / 3).epsilon(0.013));
  CHECK(m.fourth == doctest::Approx(1.8).epsilon(0.02));
  CHECK(m.largest <= limit);
  CHECK(m.largest > 0.999 * limit);
}

void checkNormal(InitializerType type, double deviation, double value = 0) {
  const Moments m = momentsOf(draws(type, value));
  CHECK(std::abs(m.mean) < 0.01 * deviation);
  CHECK(m.variance == doctest::Approx(deviation * deviation).epsilon(0.013));
  CHECK(m.fourth == doctest::Approx(3).epsilon(0.045));
}

}  // namespace

TEST_CASE("each initializer has the variance and the limits of its textbook") {
  for (const double weight : draws(InitializerType::zero)) REQUIRE(weight == 0);
  for (const double weight : draws(InitializerType::constant, -2.5)) REQUIRE(weight == -2.5);
  checkUniform(InitializerType::uniform, 0.7, 0.7);
  checkNormal(InitializerType::normal, 0.3, 0.3);
  checkUniform(InitializerType::glorotUniform, std::sqrt(6.0 / (kFanIn + kFanOut)));
  checkNormal(InitializerType::glorotNormal, std::sqrt(2.0 / (kFanIn + kFanOut)));
  checkUniform(InitializerType::heUniform, std::sqrt(6.0 / kFanIn));
  checkNormal(InitializerType::heNormal, std::sqrt(2.0 / kFanIn));
  checkUniform(InitializerType::lecunUniform, std::sqrt(3.0 / kFanIn));
  checkNormal(InitializerType::lecunNormal, std::sqrt(1.0 / kFanIn));
}

TEST_CASE("the same seed gives the same weights, another seed others") {
  CHECK(draws(InitializerType::heNormal) == draws(InitializerType::heNormal));
  CHECK(draws(InitializerType::heNormal) != draws(InitializerType::heNormal, 0, 2));
}

TEST_CASE("a network's biases start at zero, prelu's slopes at α, weights by the initializer") {
  NetworkSpec spec;
  spec.inputs = 3;
  spec.layers = {{4, Activation::prelu, 0.25}, {5, Activation::maxout, 0, 2}, {2, Activation::identity}};
  spec.initializer = {InitializerType::constant, 0.5};
  Network<float> network(spec);
  Random random(1, Stream::initialization);
  network.initialize(random);
  for (const LayerShape& layer : network.layers()) {
    const float* p = network.parameters();
    CHECK(std::all_of(p + layer.weights, p + layer.biases, [](float w) { return w == 0.5F; }));
    CHECK(std::all_of(p + layer.biases, p + layer.extra, [](float b) { return b == 0.0F; }));
    CHECK(std::all_of(p + layer.extra, p + layer.extra + layer.extraCount, [](float a) { return a == 0.25F; }));
  }
  CHECK(network.layers()[0].extraCount == 4);
  CHECK(network.layers()[1].columns == 10);
  CHECK(network.parameterCount() == (3 * 4 + 4 + 4) + (4 * 10 + 10) + (5 * 2 + 2));
}

TEST_CASE("weights come from a stream of their own: drawing data does not move them") {
  Random data(9, Stream::data);
  Random weights(9, Stream::initialization);
  std::vector<float> first(8);
  initialize<float>({InitializerType::normal, 1}, 2, 4, weights, first.data(), 8);
  for (int i = 0; i < 100; ++i) data.normal();
  Random again(9, Stream::initialization);
  std::vector<float> second(8);
  initialize<float>({InitializerType::normal, 1}, 2, 4, again, second.data(), 8);
  CHECK(first == second);
  Random wrong(9, Stream::data);
  initialize<float>({InitializerType::normal, 1}, 2, 4, wrong, second.data(), 8);
  CHECK(first != second);
}

TEST_CASE("the catalogue's names are read, each with its own parameter") {
  const auto read = [](Value::Object fields) {
    const Value spec(std::move(fields));
    SpecReader reader(spec);
    const InitializerSpec initializer = readInitializer(reader);
    REQUIRE_FALSE(reader.finish());
    return initializer;
  };
  CHECK(initializerCatalog().size() == 10);
  for (std::size_t i = 0; i < initializerCatalog().size(); ++i)
    CHECK(static_cast<std::size_t>(read({{"type", initializerCatalog()[i].name}}).type) == i);
  CHECK(read({}).type == InitializerType::glorotUniform);
  CHECK(read({{"type", "uniform"}, {"limit", 2}}).value == 2);
  CHECK(read({{"type", "normal"}, {"deviation", 0.01}}).value == 0.01);
  CHECK(read({{"type", "constant"}}).value == 0.1);
}
